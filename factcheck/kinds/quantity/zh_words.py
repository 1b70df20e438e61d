"""The Chinese words around quantities, from the table beside this file."""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.languages.alternatives import any_of


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("zh_scope.toml").read_text(encoding="utf-8"))


@cache
def senses(part: str) -> Mapping[str, str]:
    """The words of one part of the table, each with its sense."""
    return {word: sense for sense, words in _table()[part].items() for word in words.split()}


@cache
def word_list(part: str, key: str = "words") -> Collection[str]:
    """A plain list of words, or of groups of words."""
    entry = _table()[part][key]
    return frozenset(entry.split()) if isinstance(entry, str) else tuple(entry)


@cache
def pattern(part: str) -> re.Pattern[str]:
    """Any word of one part of the table, longest first."""
    return re.compile(any_of(senses(part)))
