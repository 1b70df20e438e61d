"""Whether two quantities can both be so, and why they differ where they do."""

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.quantity.interval import disjoint, gap, scaled, within
from factcheck.kinds.quantity.value import Change, Extent, Quantity, UnitClass

_SLACK = Fraction(1, 20)
"""How far a value may lie beyond a soft end, as a part of it, before the two contradict each other."""

_LARGEST_ROUNDING = Fraction(1, 20)
"""A number without a hedge is taken as a rounding of a finer one only where it is no further off than this."""

_TENTH, _LARGEST_OF_TENTHS = 10, Fraction(1, 10)
"""A share that is told in tenths (三成) is a rounding of one no further off than this."""

_FLOORS = Fraction(5, 4)
"""From how far apart two floors are taken for two numbers."""

_FAR = 4
"""From how many times the smaller number the larger one is seldom a count of the same things."""

_CONVERSION = Fraction(1, 200)
"""What rounding in another unit may move a measure: 80 km for 50 miles."""


def compare(left: Quantity, right: Quantity) -> Comparison:
    """Whether two quantities of one fact can both be so.

    The same interval is equal, in another unit or form a variant. One interval inside another is the more
    precise of the two, intervals that share a part leave room for both, as does a number that is the other
    rounded, and one that lies just beyond a soft end. The rest conflict: about scope where both state
    different scopes, else about the value.
    """
    details = {"left": left.shown, "right": right.shown}
    if left.change or right.change:
        left, right = _as_result(left), _as_result(right)
    if not same_measure(left, right):
        if in_two_currencies(left, right):
            return Comparison(Relation.CONFLICT, "unit", "one figure in two currencies", details)
        return Comparison(Relation.UNKNOWN, "unit", "units that do not convert", details)
    if _same(left, right):
        return _equal(left, right, details)
    if opposite(left, right):
        return Comparison(Relation.CONFLICT, "value", "opposite directions of change", details)
    if (left.firm and right.firm) or disjoint(left.interval, right.interval):
        return _apart(left, right, details)
    return _meeting(left, right, details)


def far(left: Quantity, right: Quantity) -> bool:
    """Whether one of two quantities is many times the other: a district's damage and a country's."""
    if not (left.said and right.said):
        return _ranges_far(left, right)
    (one, parts), (two, of) = left.said, right.said
    small, large = sorted((abs(one) * of, abs(two) * parts))
    return bool(small) and large >= _FAR * small


def _ranges_far(left: Quantity, right: Quantity) -> bool:
    """The same of two of which one at least is a range, by the ends that lie nearest."""
    if None in (left.low, left.high, right.low, right.high):
        return False
    small, large = sorted((left, right), key=lambda value: value.low or 0)
    return bool(small.high) and (large.low or 0) >= _FAR * (small.high or 0)


def _two_limits(left: Quantity, right: Quantity) -> bool:
    """Whether both say where one limit lies: 不得超过5% and 不得超过8% leave room for one value and are two rules."""
    if not (left.limit and right.limit) or left.stated == right.stated:
        return False
    upper = left.low is None and right.low is None
    return upper or (left.high is None and right.high is None)


def _two_floors(left: Quantity, right: Quantity) -> bool:
    """Whether both only say what a number exceeds, too far apart for one: who knows of 逾450万 says no 逾340万."""
    if not (left.stated and right.stated) or left.high is not None or right.high is not None:
        return False
    return max(left.stated / right.stated, right.stated / left.stated) >= _FLOORS


def _two_ranges(left: Quantity, right: Quantity) -> bool:
    """Whether both give a range from end to end and only one end is the same: 160至170 and 160至230."""
    one, two = left.interval, right.interval
    spans = all(span.low is not None and span.high is not None and span.point is None for span in (one, two))
    firm = (
        left.stated is None and right.stated is None and not any(span.low_soft or span.high_soft for span in (one, two))
    )
    return spans and firm and (one.low == two.low) != (one.high == two.high)


def _apart(left: Quantity, right: Quantity, details: Mapping[str, str]) -> Comparison:
    if not (left.firm and right.firm):
        if {left.unit_class, right.unit_class} == _PART_AND_COUNT:
            return Comparison(Relation.UNKNOWN, "unit", "a share and a count", details)
        if (rule := _excuse(left, right)) is not None:
            return Comparison(Relation.OVERLAPPING, "precision", rule, details)
    if (left.scope.population or right.scope.population) and (_of_a_part(left, right) or _of_a_part(right, left)):
        return Comparison(Relation.UNKNOWN, "scope", "a part and its whole", details)
    if not _one_toll(left, right) and (scope := other_scope(left, right)) is not None:
        return Comparison(Relation.CONFLICT, "scope", f"other {scope}", details)
    return Comparison(Relation.CONFLICT, "value", "the intervals are disjoint", details)


def _one_toll(left: Quantity, right: Quantity) -> bool:
    """Whether both are the toll of their articles, of one fate: 另有36人受伤 and 63人轻重伤 count all the injured."""
    return left.toll is not None and right.toll is not None and left.toll.fate == right.toll.fate


_SORTS = frozenset({"among", "other", "asymptomatic", "suspected", "local", "imported", "new", "current"})
"""What makes a count one of some of those that are counted without it."""

_ANOTHER = "another"
_LOOSE = frozenset({"among", "other"})
"""Of these, what says that there is a whole, and not that the other count is of it."""


def _of_a_part(part: Quantity, whole: Quantity) -> bool:
    """Whether one counts only some of what the other counts, as its words say: 无症状感染者8例; a part is no larger."""
    ours, theirs = (_some(each) for each in (part, whole))
    if (_ANOTHER in part.scope.population) is not (_ANOTHER in whole.scope.population):
        return True  # of another draft, another day
    if not ours or theirs or (part.stated or 0) > (whole.stated or 0):
        return False
    if ours <= _LOOSE and part.unit_class is not UnitClass.SHARE and part.scope.predicate == whole.scope.predicate:
        return not part.scope.predicate and part.head != whole.head
    return "new" not in ours or not (part.scope.window and part.scope.window == whole.scope.window)


def _some(value: Quantity) -> set[str]:
    """What makes it a count of some; what is new in all is all."""
    population = set(value.scope.population)
    return population & _SORTS - ({"new"} if "cumulative" in population else set())


def _as_result(value: Quantity) -> Quantity:
    """A growth by two times is one to three times as much: multiples are compared by what they lead to."""
    if value.unit_class is not UnitClass.MULTIPLE or value.change is not Change.RISE or value.extent is not Extent.BY:
        return value
    stated = None if value.stated is None else value.stated + 1
    return evolve(value, interval=scaled(value.interval, Fraction(1), Fraction(1)), stated=stated, extent=Extent.TO)


def same_measure(left: Quantity, right: Quantity) -> bool:
    """Whether the numbers of two quantities can be held against each other at all."""
    if left.ordinal != right.ordinal or (left.ordinal and left.unit != right.unit):
        return False
    if left.unit_class is right.unit_class:
        return left.unit_class is not UnitClass.MONEY or left.unit == right.unit
    classes = {left.unit_class, right.unit_class}
    return not classes & _NUMERIC or classes in _MIXED


def in_two_currencies(left: Quantity, right: Quantity) -> bool:
    """Whether one figure is given in two currencies: 1200万元 and 1200万美元; 元 alone may be that of any place."""
    if left.unit_class is not right.unit_class or left.unit_class is not UnitClass.MONEY or left.unit == right.unit:
        return False
    if not (left.spelled and right.spelled):
        return False  # $ is that of many places
    if any(len(value.spelled) == 1 for value in (left, right)) and not {left.unit, right.unit} <= _OWN_NAMES:
        return False
    return left.stated is not None and left.stated == right.stated and bool(left.stated)


_OWN_NAMES = frozenset({"CNY", "USD", "EUR", "GBP"})
"""Currencies of which the one is not called as the other is at home, as the dollars of many places are."""

_PART_AND_COUNT = {UnitClass.SHARE, UnitClass.COUNT}
_MIXED = ({UnitClass.SHARE, UnitClass.MULTIPLE}, _PART_AND_COUNT)
_NUMERIC = frozenset(
    {
        UnitClass.SHARE, UnitClass.POINTS, UnitClass.MULTIPLE, UnitClass.MONEY, UnitClass.AGE, UnitClass.LENGTH,
        UnitClass.AREA, UnitClass.VOLUME, UnitClass.MASS, UnitClass.SPEED, UnitClass.ENERGY, UnitClass.POWER,
        UnitClass.DATA, UnitClass.PRESSURE, UnitClass.ANGLE, UnitClass.TEMPERATURE, UnitClass.FREQUENCY,
        UnitClass.SUBSTANCE, UnitClass.SCORE, UnitClass.RATIO, UnitClass.RANK,
    }
)  # fmt: skip


def _same(left: Quantity, right: Quantity) -> bool:
    if left.span == right.span and not opposite(left, right):
        return True
    if left.unit_class is not right.unit_class or not _converted(left, right):
        return False
    one, two = left.interval.point, right.interval.point
    return one is not None and two is not None and abs(one - two) <= _CONVERSION * max(abs(one), abs(two))


def _converted(left: Quantity, right: Quantity) -> bool:
    return left.spelled != right.spelled and bool(left.spelled and right.spelled) and left.measured


def _equal(left: Quantity, right: Quantity, details: Mapping[str, str]) -> Comparison:
    if left.unit == right.unit and left.spelled == right.spelled:
        return Comparison(Relation.EQUAL, "value", "same quantity", details)
    return Comparison(Relation.VARIANT, "unit", "same quantity in another unit or form", details)


def opposite(left: Quantity, right: Quantity) -> bool:
    """Whether one change is a rise and the other a fall, or a rise by is held against a rise to."""
    if left.change is None or right.change is None or left.extent is not Extent.BY or right.extent is not Extent.BY:
        return False
    rises = {change.value == "rise" for change in (left.change, right.change)}
    return len(rises) == 2


def _meeting(left: Quantity, right: Quantity, details: Mapping[str, str]) -> Comparison:
    if _two_ranges(left, right):
        return Comparison(Relation.CONFLICT, "value", "two ranges with one end in common", details)
    if _two_floors(left, right):
        return Comparison(Relation.CONFLICT, "value", "two floors far apart", details)
    if _two_limits(left, right):
        return Comparison(Relation.CONFLICT, "value", "two bounds of one limit", details)
    if within(left.interval, right.interval) or within(right.interval, left.interval):
        return Comparison(Relation.INSIDE, "precision", "one quantity lies within the other", details)
    return Comparison(Relation.OVERLAPPING, "value", "the intervals overlap", details)


def _excuse(left: Quantity, right: Quantity) -> str | None:
    """Why two disjoint intervals can still both be so; None where they cannot."""
    if left.said is not None and left.said == right.said and not _against(left, right):
        return "one hedges the number that the other states"
    if _rounds(left, right) or _rounds(right, left):
        return "one is the other rounded"
    if not (left.interval.soft or right.interval.soft):
        return None
    apart = gap(left.interval, right.interval)
    if apart is None or not any(apart[1:]):
        return None
    distance, *_ = apart
    edge = max(abs(end) for end in (left.low, left.high, right.low, right.high) if end is not None)
    if 0 < distance <= _SLACK * edge:
        return "just beyond a soft end"
    return None


def _against(left: Quantity, right: Quantity) -> bool:
    """Whether both are hedged, and to opposite sides: 近30 and 30多."""
    return left.interval.point is None and right.interval.point is None


def _rounds(coarse: Quantity, fine: Quantity) -> bool:
    """Whether one number is the other, rounded to the digits it states, and is said as round numbers are.

    3.1亿 is 3.13亿 rounded, 14% is 14.2%, and 0.9% is 0.92%. 22亿 is not 21.2亿 rounded, nor is 160
    people 162: a bare number below a thousand says what it says.
    """
    one, two = coarse.stated, fine.stated
    if one is None or two is None or coarse.figures >= fine.figures or coarse.step <= fine.step:
        return False
    whole = coarse.unit_class is UnitClass.SHARE and fine.step < 1
    tenths = coarse.unit_class is UnitClass.SHARE and coarse.step == _TENTH and coarse.spelled not in {"", coarse.unit}
    if not (coarse.rounded or coarse.hedges or whole or tenths) or abs(one - two) > coarse.step / 2:
        return False
    return abs(one - two) <= (_LARGEST_OF_TENTHS if tenths else _LARGEST_ROUNDING) * abs(two)


def other_scope(left: Quantity, right: Quantity) -> str | None:
    """The respect in which the scopes of two quantities differ, both stated; None where they do not."""
    one, two = left.scope, right.scope
    if not (one.stated and two.stated):
        return None
    respects = (
        ("mode", one.mode, two.mode),
        ("predicate", one.predicate, two.predicate),
        ("window", one.window, two.window),
        ("population", one.population, two.population),
        ("basis", one.basis, two.basis),
        ("base", one.base, two.base),
        ("rate", one.per, two.per),
    )
    for name, first, second in respects:
        if first and second and first != second:
            return name
    return None
