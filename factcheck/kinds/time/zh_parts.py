"""What the rules for Chinese dates are made of."""

import re
from typing import Any

from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.zh_atoms import P, Production, number, words

HAN = "〇零○一二三四五六七八九"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])"
COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
NO_NUMBER = rf"(?<![\d.,{HAN}十百千万两])"


def alternatives(table: str) -> str:
    """The words of a table as a pattern, longest first."""
    return "|".join(sorted(map(re.escape, words()[table]), key=len, reverse=True))


def integer(match: re.Match[str], group: str = "n") -> int:
    """The number a group of the match states."""
    return int(number(match[group]))


def at(*parts: tuple[P, int], **more: Any) -> dict[str, Any]:
    """A block of numbered units, coarse to fine."""
    return {"steps": tuple(Step(Op.AT, unit, value) for unit, value in parts), **more}


def one(op: Op, unit: P, value: int, **more: Any) -> dict[str, Any]:
    """A block of one step."""
    return {"steps": (Step(op, unit, value),), **more}


def looked_up(table: str, op: Op, unit: P) -> Production:
    """A production that looks the word up for its number of units."""
    return lambda match: one(op, unit, words()[table][match["w"]])


def numbered(unit: P, numbers: dict[str, int]) -> Production:
    """A production that numbers units by a character."""
    return lambda match: at((unit, numbers[match["h"]]))


SIDES = {"上上上": -3, "下下下": 3, "上上": -2, "下下": 2, "上": -1, "前": -1, "下": 1, "次": 1, "翌": 1}
_TEXTUAL = frozenset("当同次翌该")


def sided(match: re.Match[str], unit: P) -> dict[str, Any]:
    """A block for 上, 本 or 下 and a unit; 当, 同 and 次 count from the text."""
    side = match["side"]
    return one(Op.TEXT if side[0] in _TEXTUAL else Op.RELATIVE, unit, SIDES.get(side, 0))
