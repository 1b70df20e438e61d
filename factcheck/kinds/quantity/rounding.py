"""Why two numbers that are not one can still be meant for one: a hedge, rounding, another unit."""

from fractions import Fraction

from factcheck.kinds.quantity.interval import gap
from factcheck.kinds.quantity.multiples import of_two_systems
from factcheck.kinds.quantity.value import Quantity, UnitClass

_SLACK = Fraction(1, 20)
"""How far a value may lie beyond a soft end, as a part of it, before the two contradict each other."""

_A_POINT, _OF_FRACTION = 1, Fraction(3, 100)
"""How many percentage points a fraction may lie off, and what part of it."""

_LARGEST_ROUNDING = Fraction(1, 20)
"""A number without a hedge is taken as a rounding of a finer one only where it is no further off than this."""

_TENTH, _LARGEST_OF_TENTHS = 10, Fraction(1, 10)
"""A share that is told in tenths (三成) is a rounding of one no further off than this."""

_CONVERSION, _ROUND_MEASURE = Fraction(1, 200), Fraction(7, 200)
"""What rounding may move a measure in another unit of one system, and in another system: 50 km for 30 miles."""

_DEGREES = Fraction(6, 10)
"""The same of a temperature, which has no part: 华氏100度 are 38摄氏度."""


def leeway(left: Quantity, right: Quantity) -> Fraction:
    """How far apart two measures may be, as a part of the larger, and still be one, said in two units."""
    if left.unit_class is not right.unit_class or not left.measured:
        return Fraction(0)
    if not of_two_systems(left, right):
        return _CONVERSION if left.spelled and right.spelled and left.spelled != right.spelled else Fraction(0)
    largest = max(abs(left.stated or Fraction(0)), abs(right.stated or Fraction(0)))
    if not largest:
        return _CONVERSION
    if left.unit_class is UnitClass.TEMPERATURE:
        return _DEGREES / largest
    return max(_CONVERSION, min(max(left.step, right.step) / 2 / largest, _ROUND_MEASURE))


def excuse(left: Quantity, right: Quantity) -> str | None:
    """Why two disjoint intervals can still both be so; None where they cannot."""
    if left.said is not None and left.said == right.said and not _against(left, right):
        return "one hedges the number that the other states"
    if _rounds(left, right) or _rounds(right, left) or _is_fraction(left, right):
        return "one is the other rounded"
    apart = gap(left.interval, right.interval)
    if apart is None:
        return None
    distance, *soft = apart
    edge = max(abs(end) for end in (left.low, left.high, right.low, right.high) if end is not None)
    if any(soft) and 0 < distance <= _SLACK * edge:
        return "just beyond a soft end"
    return "one is the other rounded" if 0 < distance <= leeway(left, right) * edge else None


def _is_fraction(left: Quantity, right: Quantity) -> bool:
    """Whether one share is told as a fraction, which is seldom meant to the point: 三分之二, 67%."""
    if left.unit_class is not UnitClass.SHARE or right.unit_class is not UnitClass.SHARE:
        return False
    one, two = left.stated, right.stated
    if one is None or two is None or not of_two_systems(left, right):
        return False
    return abs(one - two) <= min(Fraction(_A_POINT), _OF_FRACTION * max(one, two))


def _against(left: Quantity, right: Quantity) -> bool:
    """Whether both are hedged, and to opposite sides: 近30 and 30多."""
    return left.interval.point is None and right.interval.point is None


_ROUNDED = frozenset({UnitClass.SHARE, UnitClass.MULTIPLE})
"""What is told in whole numbers where it has decimals, without a word."""


def _rounds(coarse: Quantity, fine: Quantity) -> bool:
    """Whether one number is the other, rounded to the digits it states, and is said as round numbers are.

    3.1亿 is 3.13亿 rounded, 14% is 14.2%, 0.9% is 0.92%, and 14倍 is 1427%. 22亿 is not 21.2亿 rounded, nor is 160
    people 162: a bare number below a thousand says what it says.
    """
    one, two = coarse.stated, fine.stated
    if one is None or two is None or coarse.figures >= fine.figures or coarse.step <= fine.step:
        return False
    whole = coarse.unit_class in _ROUNDED and fine.step < 1
    tenths = coarse.unit_class is UnitClass.SHARE and coarse.step == _TENTH and coarse.spelled not in {"", coarse.unit}
    if not (coarse.rounded or coarse.hedges or whole or tenths) or abs(one - two) > coarse.step / 2:
        return False
    return abs(one - two) <= (_LARGEST_OF_TENTHS if tenths else _LARGEST_ROUNDING) * abs(two)
