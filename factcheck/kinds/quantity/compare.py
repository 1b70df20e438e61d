"""Whether two quantities can both be so, and why they differ where they do."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.quantity.interval import disjoint, within
from factcheck.kinds.quantity.multiples import in_one_measure, of_two_ends
from factcheck.kinds.quantity.rounding import excuse, leeway
from factcheck.kinds.quantity.value import EACH, RATE, Extent, Quantity, UnitClass

_FLOORS = Fraction(5, 4)
"""From how far apart two floors are taken for two numbers."""

_FAR = 4
"""From how many times the smaller number the larger one is seldom a count of the same things."""


def compare(left: Quantity, right: Quantity) -> Comparison:
    """Whether two quantities of one fact can both be so.

    The same interval is equal, in another unit or form a variant. One interval inside another is the more
    precise of the two, intervals that share a part leave room for both, as does a number that is the other
    rounded, and one that lies just beyond a soft end. The rest conflict: about scope where both state
    different scopes, else about the value.
    """
    details = {"left": left.shown, "right": right.shown}
    left, right = in_one_measure(left, right)
    if not same_measure(left, right):
        return _of_two_units(left, right, details)
    if of_two_ends(left, right):
        return Comparison(Relation.UNKNOWN, "scope", "a change, and what it came from or led to", details)
    if _same(left, right):
        return _equal(left, right, details)
    if opposite(left, right):
        return Comparison(Relation.CONFLICT, "value", "opposite directions of change", details)
    if (left.firm and right.firm) or disjoint(left.interval, right.interval):
        return _apart(left, right, details)
    return _meeting(left, right, details)


def _on_two_bases(left: Quantity, right: Quantity) -> bool:
    """Whether one number is a change from two bases: 同比下降14%, 环比下降14%."""
    one, two = left.scope.basis, right.scope.basis
    return bool(left.change and right.change and one and two) and one != two


def _of_two_units(left: Quantity, right: Quantity, details: Mapping[str, str]) -> Comparison:
    if in_two_currencies(left, right):
        return Comparison(Relation.CONFLICT, "unit", "one figure in two currencies", details)
    return Comparison(Relation.UNKNOWN, "unit", "units that do not convert", details)


def _two_scores(left: Quantity, right: Quantity) -> bool:
    """Whether both are results of which what the loser has is not one number: 3比1 and 3比0."""
    return left.unit_class is right.unit_class is UnitClass.SCORE and left.unit != right.unit


def far(left: Quantity, right: Quantity) -> bool:
    """Whether one of two quantities is many times the other: a district's damage and a country's."""
    left, right = in_one_measure(left, right)
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
        if (rule := excuse(left, right)) is not None:
            return Comparison(Relation.OVERLAPPING, "precision", rule, details)
    if rule := _of_two_things(left, right):
        return Comparison(Relation.UNKNOWN, "scope", rule, details)
    if not _one_key_figure(left, right) and (scope := other_scope(left, right)) is not None:
        return Comparison(Relation.CONFLICT, "scope", f"other {scope}", details)
    return Comparison(Relation.CONFLICT, "value", "the intervals are disjoint", details)


def _of_two_things(left: Quantity, right: Quantity) -> str:
    """Why what they count cannot be held against each other; empty where it can."""
    ours, theirs = left.scope, right.scope
    if (ours.population or theirs.population) and (_of_a_part(left, right) or _of_a_part(right, left)):
        return "a part and its whole"
    if ours.per and theirs.per and ours.per != theirs.per:
        return "rates per different units"
    if (RATE in ours.standing) is not (RATE in theirs.standing):
        return "a rate and a total"
    return "one of several and one alone" if (EACH in ours.standing) is not (EACH in theirs.standing) else ""


def _one_key_figure(left: Quantity, right: Quantity) -> bool:
    """Whether both are one key figure of their articles: 另有36人受伤 and 63人轻重伤 count all the injured."""
    one, two = left.key_figure, right.key_figure
    return one is not None and two is not None and one.of == two.of and not one.sole


_SORTS = frozenset({"among", "other", "from", "asymptomatic", "suspected", "local", "imported", "new", "current"})
"""What makes a count one of some of those that are counted without it."""

_ANOTHER = "another"
_FATED = frozenset({UnitClass.PEOPLE, UnitClass.CASES})
"""Of whom two articles tell what befell so many: 其中3人重伤 is at odds with 5人重伤."""

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
        fated = part.scope.predicate and part.unit_class in _FATED
        return not fated and (part.head != whole.head or _of_what_the_other_tells(part))
    return "new" not in ours or not (part.scope.window and part.scope.window == whole.scope.window)


def _of_what_the_other_tells(part: Quantity) -> bool:
    """Whether a part has a noun and its sentence tells no whole of it: 其中地下车站21座, beside 28 in the other."""
    return bool(part.head) and part.key_figure is None


def _some(value: Quantity) -> set[str]:
    """What makes it a count of some; what is new in all is all."""
    population = set(value.scope.population)
    return population & _SORTS - ({"new"} if "cumulative" in population else set())


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
    if _two_scores(left, right):
        return False
    if left.span == right.span and not opposite(left, right):
        return True
    room = leeway(left, right)
    if not room:
        return False
    one, two = left.interval.point, right.interval.point
    return one is not None and two is not None and abs(one - two) <= room * max(abs(one), abs(two))


def _equal(left: Quantity, right: Quantity, details: Mapping[str, str]) -> Comparison:
    if _on_two_bases(left, right):
        return Comparison(Relation.UNKNOWN, "scope", "one number, from two bases", details)
    if left.unit == right.unit and left.spelled == right.spelled:
        return Comparison(Relation.EQUAL, "value", "same quantity", details)
    return Comparison(Relation.VARIANT, "unit", "same quantity in another unit or form", details)


def opposite(left: Quantity, right: Quantity) -> bool:
    """Whether one change is a rise and the other a fall."""
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
    )
    for name, first, second in respects:
        if first and second and first != second and not (name == "population" and of_all(first, second)):
            return name
    return None


_ALL = frozenset({"cumulative", "both"})


def of_all(left: Iterable[object], right: Iterable[object]) -> bool:
    """Whether what is said of whom two numbers count makes both of them totals: 双方共, 总共."""
    return {*left, *right} <= _ALL
