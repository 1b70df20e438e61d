"""Cutting Chinese text into the building blocks of time expressions."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from factcheck.kinds.time import zh_clock, zh_days, zh_lengths, zh_years
from factcheck.kinds.time.zh_atoms import Atom, NotANumberError, Rule, words
from factcheck.languages.alternatives import any_of

# What a block can begin with, beside the words in the table; looking for one of these first is what keeps the
# search fast.
_BEGINNINGS = (
    "0123456789〇零○一二两三四五六七八九十百千万几数半多若好廿卅元正冬腊年月季周星礼初早晚末底中终尾前后上下本这今昨明去当同次翌该每第首最未"
    "接刚过近此头个农阴旧Qq晨夜午春夏秋冬"
)
_BEFORE_CHRIST = ("公元", "西元")
_NO_TIMES = "deed"  # the table of what is done at a time


@frozen(eq=False)
class _Lexer:
    """The rules, and what a block begins with."""

    beginning: re.Pattern[str]
    anything: re.Pattern[str]
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]


@cache
def _lexer() -> _Lexer:
    lengths = zh_lengths.rules()
    ordered = (*lengths[:5], *zh_clock.rules(), *zh_years.rules(), *zh_days.rules(), *lengths[5:])
    plain = [re.sub(r"\(\?P<\w+>", "(?:", rule.pattern) for rule in ordered]
    listed = [word for name, table in words().items() if name != _NO_TIMES for word in table]
    return _Lexer(
        re.compile(any_of([*_BEGINNINGS, *(word[:2] for word in (*listed, *_BEFORE_CHRIST))])),
        re.compile("|".join(plain)),  # without groups, so that a branch is left at its first character
        tuple((rule, re.compile(rule.pattern)) for rule in ordered),
    )


def atoms(text: str) -> Iterator[Atom]:
    """The blocks of a text in their order; they do not overlap."""
    lexer, at = _lexer(), 0
    beginning, anything = lexer.beginning.search, lexer.anything.match
    while (start := beginning(text, at)) is not None:
        at = start.start()
        atom = _first(lexer, text, at) if anything(text, at) else None
        at += 1
        if atom is not None:
            yield atom
            at = atom.end


def _first(lexer: _Lexer, text: str, start: int) -> Atom | None:
    for rule, pattern in lexer.rules:
        match = pattern.match(text, start)
        produced = _produce(rule, match) if match else None
        if match and produced is not None:
            return Atom(start, match.end(), **({"rule": rule.name} | produced))
    return None


def _produce(rule: Rule, match: re.Match[str]) -> dict[str, Any] | None:
    try:
        return rule.produce(match)
    except NotANumberError:
        return None
