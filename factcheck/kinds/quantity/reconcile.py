"""Whether a sum, a part or another count explains that numbers for what looks like one fact differ."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.quantity.interval import Interval, disjoint, within
from factcheck.kinds.quantity.value import Quantity, UnitClass, show

_MOST = 8
"""Sums of more quantities than this are not tried."""


@frozen
class Explanation:
    """How numbers fit together: the rule's name, the whole, and the parts that it is made of."""

    rule: str
    whole: Quantity
    parts: tuple[Quantity, ...]


def reconcile(values: Iterable[Quantity]) -> Explanation | None:
    """The first explanation that lets all of the numbers be so; None where there is none.

    A narrower count beside a wider one of the same thing is a part of it: nearly 30 talks by video beside
    30-odd by video and in person. Else one number may be the sum of all the others (3 + 1 = 4), or a share
    may be what one number is of another.
    """
    held = tuple(values)
    if not 2 <= len(held) <= _MOST:
        return None
    return _part(held) or _sum(held) or _share(held)


def explain(values: Iterable[Quantity]) -> Comparison | None:
    """The explanation as a comparison: numbers of different scope that can all be so."""
    found = reconcile(values)
    if found is None:
        return None
    details = {"left": show(found.whole), "right": " + ".join(show(part) for part in found.parts)}
    return Comparison(Relation.OVERLAPPING, "scope", found.rule, details)


def _part(values: Sequence[Quantity]) -> Explanation | None:
    for whole, part in ((a, b) for a, b in combinations(values, 2)):
        for wide, narrow in ((whole, part), (part, whole)):
            if _narrower(narrow, wide) and _may_be_less(narrow.interval, wide.interval):
                return Explanation("a part and its whole", wide, (narrow,))
    return None


def _narrower(part: Quantity, whole: Quantity) -> bool:
    """Whether one counts under a condition that the other does not set, and nothing else differs."""
    modes = set(part.scope.mode) < set(whole.scope.mode) and bool(part.scope.mode)
    extra = set(part.scope.population) - set(whole.scope.population) - {"cumulative", "both"}
    among = bool(extra) and set(whole.scope.population) <= set(part.scope.population) | {"cumulative", "both"}
    return _alike(part, whole) and (modes or among)


def _alike(left: Quantity, right: Quantity) -> bool:
    same = left.unit_class is right.unit_class or UnitClass.COUNT in {left.unit_class, right.unit_class}
    return same and (not left.head or not right.head or left.head == right.head)


def _may_be_less(part: Interval, whole: Interval) -> bool:
    return part.low is None or whole.high is None or part.low <= whole.high


def _sum(values: Sequence[Quantity]) -> Explanation | None:
    """One number is all the others together."""
    if len(values) < 3 or any(value.unit_class is not values[0].unit_class for value in values):
        return None
    for index, whole in enumerate(values):
        parts = tuple(value for place, value in enumerate(values) if place != index)
        added = _added([part.interval for part in parts])
        if not disjoint(added, whole.interval) and all(map(_can_be_part, parts)):
            return Explanation("a sum of the others", whole, parts)
    return None


def _added(parts: Sequence[Interval]) -> Interval:
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    low = sum((end for end in lows if end is not None), Fraction(0)) if None not in lows else None
    high = sum((end for end in highs if end is not None), Fraction(0)) if None not in highs else None
    return Interval(
        low,
        high,
        any(part.low_open for part in parts),
        any(part.high_open for part in parts),
        any(part.low_soft for part in parts),
        any(part.high_soft for part in parts),
    )


def _can_be_part(value: Quantity) -> bool:
    """Whether a number can be one of those that are added up: more than nothing, and no mere limit (不得超过5%)."""
    return value.low is not None and value.low > 0 and value.high is not None


def _share(values: Sequence[Quantity]) -> Explanation | None:
    """Two counts and the share that one is of the other: 40 of 160, a quarter."""
    shares = [value for value in values if value.unit_class is UnitClass.SHARE]
    counts = [value for value in values if value.unit_class is not UnitClass.SHARE and value.stated]
    if len(shares) != 1 or len(counts) != 2 or len(values) != 3:
        return None
    part, whole = sorted(counts, key=lambda value: value.stated or Fraction(0))
    if part.unit_class is not whole.unit_class or part.stated is None or not whole.stated:
        return None
    ratio = 100 * part.stated / whole.stated
    reach = shares[0].step / 2
    if (
        within(Interval(ratio, ratio), shares[0].interval)
        or abs(ratio - (shares[0].stated or ratio - 1 - reach)) <= reach
    ):
        return Explanation("a share of the whole", whole, (part, shares[0]))
    return None
