"""The building blocks of Chinese time expressions: each rule finds one and says what step or length it states."""

import re
import tomllib
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.kinds.time.calendar import Precision
from factcheck.kinds.time.expression import Amount, Step
from factcheck.languages.zh_numerals import parse

P = Precision


@frozen
class Atom:
    """One block `text[start:end]`: steps or amounts, or a bare `number` that takes its unit from what follows.

    `weak` blocks count only beside others (3点); `weekday` names a day that stands beside a date; `zone` says
    by whose clock; `edge` is the side of the date line for 过去三年 (-1) and 未来三年 (1).
    """

    start: int
    end: int
    rule: str
    steps: tuple[Step, ...] = ()
    amounts: tuple[Amount, ...] = ()
    number: int | None = None
    weak: bool = False
    soft: bool = False
    every: bool = False
    zone: str = ""
    edge: int = 0
    tight: bool = False
    side: str = ""


Production = Callable[[re.Match[str]], dict[str, Any] | None]


@frozen(eq=False)
class Rule:
    """A readable name, the pattern that finds a block, and what the block states; None where it states nothing."""

    name: str
    pattern: str
    produce: Production


@cache
def words() -> dict[str, dict[str, Any]]:
    """The word tables beside this file."""
    return tomllib.loads(files(__package__).joinpath("zh_words.toml").read_text(encoding="utf-8"))


class NotANumberError(ValueError):
    """Characters of numbers that make no number together."""


def number(text: str) -> Fraction:
    """The number that digits or characters state; 元 and 首 are the first."""
    found = Fraction(1) if text in {"元", "首"} else parse(text)
    if found is None:
        raise NotANumberError(text)
    return found
