"""Cutting Chinese text into the building blocks of time expressions."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from factcheck.kinds.time import zh_clock, zh_dates, zh_lengths
from factcheck.kinds.time.zh_atoms import Atom, NotANumberError, Rule


@frozen(eq=False)
class _Lexer:
    anything: re.Pattern[str]
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]


@cache
def _lexer() -> _Lexer:
    ordered = (*zh_lengths.rules()[:3], *zh_clock.rules(), *zh_dates.rules(), *zh_lengths.rules()[3:])
    plain = [re.sub(r"\(\?P<\w+>", "(?:", rule.pattern) for rule in ordered]
    return _Lexer(re.compile("|".join(f"({p})" for p in plain)), tuple((r, re.compile(r.pattern)) for r in ordered))


def atoms(text: str) -> Iterator[Atom]:
    """The blocks of a text in their order; they do not overlap."""
    lexer, at = _lexer(), 0
    while (match := lexer.anything.search(text, at)) is not None:
        atom = _first(lexer, text, match.start(), match.lastindex or 1)
        if atom is not None:
            yield atom
        at = atom.end if atom is not None else match.start() + 1


def _first(lexer: _Lexer, text: str, start: int, index: int) -> Atom | None:
    for rule, pattern in lexer.rules[index - 1 :]:
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
