"""How two lengths of time compare, or a length and a time that something has been so since."""

from fractions import Fraction

from attrs import evolve

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.time.calendar import RANK, Precision, seconds_of
from factcheck.kinds.time.value import Shape, Time, show

_UNITS = Fraction(1, 60)  # how much three months are more than ninety days, and some room
_HALF_DAY = 43200  # seconds: what no month is a whole number of
_WEEKS = Fraction(1, 10)  # how much a month is more than the four weeks that it is said to be


def compare_lengths(left: Time, right: Time) -> Comparison:
    """Two lengths of time: equal, one inside the other, overlapping, or in conflict."""
    details = {"left": show(left), "right": show(right)}
    left, right = _as_length(left), _as_length(right)
    if left.shape is not right.shape:
        return Comparison(Relation.UNKNOWN, "value", "a length and a date", details)
    if (left.low, left.high) == (right.low, right.high):
        return Comparison(Relation.EQUAL, "value", "same length", details)
    if _length_within(left, right) or _length_within(right, left):
        return Comparison(Relation.INSIDE, "precision", "one length lies within the other", details)
    if _one_length(left, right):
        return Comparison(Relation.VARIANT, "unit", "one length in two units", details)
    low, high = max(left.low or 0, right.low or 0), _least(left.high, right.high)
    room = (high or low) * Fraction(1, 10) if left.soft or right.soft else Fraction(0)
    if high is None or low <= high + room:
        return Comparison(Relation.OVERLAPPING, "value", "the lengths overlap", details)
    return Comparison(Relation.CONFLICT, "value", "the lengths differ", details)


def on_two_sides(left: Time, right: Time) -> bool:
    """Whether two lengths only meet at an edge: nearly eight hours, and more than eight."""
    pairs = ((left, right), (right, left))
    return any(one.high is not None and one.low != one.high == other.low != other.high for one, other in pairs)


def _one_length(left: Time, right: Time) -> bool:
    """Whether two lengths differ only in what their units make of a month: 90天 and 3个月, 8周 and 两个月."""
    if left.high is None or right.high is None or not (room := _room(left, right)):
        return False
    pairs = ((left.low or Fraction(0), right.low or Fraction(0)), (left.high, right.high))
    return all(abs(one - two) <= room * max(one, two) for one, two in pairs)


def _room(left: Time, right: Time) -> Fraction:
    """The share by which one length may differ from itself in other units; none but where months meet days."""
    units = {left.precision, right.precision}
    if units == {Precision.WEEK, Precision.MONTH}:
        return _WEEKS if _of_four_weeks(left, right) else _UNITS
    meet = len({RANK[unit] > RANK[Precision.MONTH] for unit in units}) > 1
    beside = units == {Precision.DAY} and any((time.high or 0) % _HALF_DAY for time in (left, right))
    return _UNITS if meet or beside else Fraction(0)


def _of_four_weeks(left: Time, right: Time) -> bool:
    """Whether the weeks are four for each month: 八周, 两个月."""
    weeks, months = (left, right) if left.precision is Precision.WEEK else (right, left)
    ends = ((weeks.low, months.low), (weeks.high, months.high))
    week, month = (seconds_of(Fraction(1), unit) for unit in (Precision.WEEK, Precision.MONTH))
    return all(few is not None and many is not None and few * month == 4 * many * week for few, many in ends)


def _as_length(value: Time) -> Time:
    """How long what began then has been so: 自1965年以来, written in 2020, is some 55 years."""
    if value.shape is Shape.DURATION or value.lasted is None:
        return value
    return evolve(value, shape=Shape.DURATION, low=value.lasted[0], high=value.lasted[1], soft=False)


def _least(one: Fraction | None, two: Fraction | None) -> Fraction | None:
    return min((bound for bound in (one, two) if bound is not None), default=None)


def _length_within(inner: Time, outer: Time) -> bool:
    return (outer.low is None or (inner.low is not None and inner.low >= outer.low)) and (
        outer.high is None or (inner.high is not None and inner.high <= outer.high)
    )
