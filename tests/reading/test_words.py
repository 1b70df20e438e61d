"""The tables of words around articles."""

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from factcheck.reading.words import LANGUAGES, words

FOLDER = files("factcheck.reading").joinpath("words")


def table(code: str) -> dict[str, Any]:
    return tomllib.loads(FOLDER.joinpath(f"{code}.toml").read_text(encoding="utf-8"))


def test_no_language_on_disk_is_missing_from_the_list() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{code}.toml" for code in LANGUAGES)


def test_every_language_brings_the_same_tables() -> None:
    assert len({tuple(sorted(table(code))) for code in LANGUAGES}) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_entries_are_not_empty_and_stand_once(code: str) -> None:
    for key, entries in table(code).items():
        if isinstance(entries, list):
            assert all(entries), key
            assert len(entries) == len(set(entries)), key


@pytest.mark.parametrize("code", LANGUAGES)
def test_patterns_compile(code: str) -> None:
    found = table(code)
    patterns = [each for key, entries in found.items() if key.endswith("pattern") for each in entries]
    assert all(re.compile(each) for each in (*patterns, *found["dates"]["patterns"]))


def test_fields_are_of_known_sorts() -> None:
    assert set(words().fields.values()) == {"date", "updated", "source", "author", "title", "url", "other"}
