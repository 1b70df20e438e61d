"""The time kind: its value, what is comparable, and how two compare."""

from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction

from attrs import frozen

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot
from factcheck.kinds.time.calendar import RANK, Interval, Precision
from factcheck.kinds.time.expression import Anchor, Bound


class Shape(Enum):
    """What sort of time it is: one stretch of the calendar, several, a length, or one that comes back."""

    POINT = "point"
    RANGE = "range"
    DURATION = "duration"
    SET = "set"


@frozen
class Time:
    """A time as an article states it.

    `start` and `end` bound it half-open in local time, None where it is open (2030年前 has no start) or not
    known; `named` is the period that the words of a bound name. Without a date to hold them against,
    `fields` keeps what the words say: ((month, 11), (day, 10)). A duration has `low` and `high` seconds.
    `offset` is minutes from UTC: the stated zone's, else the outlet's, None where neither is known.
    `weekday` is the stated name of the day, Monday 1, 0 where none is stated.
    """

    start: datetime | None = None
    end: datetime | None = None
    precision: Precision = Precision.DAY
    shape: Shape = Shape.POINT
    bound: Bound | None = None
    named: Interval | None = None
    soft: bool = False
    anchored: Anchor = Anchor.ABSOLUTE
    dateline: bool = False
    weekday: int = 0
    zone: str = ""
    offset: int | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    fields: tuple[tuple[Precision, int], ...] = ()

    @property
    def resolved(self) -> bool:
        """Whether it could be held against the calendar."""
        return self.start is not None or self.end is not None


def weekday_conflict(value: Time) -> Comparison | None:
    """A stated day of the week that its stated date does not fall on; None where they agree or one is missing."""
    if not value.weekday or value.start is None or value.precision not in _DAYS or value.shape is not Shape.POINT:
        return None
    found = value.start.isoweekday()
    if found == value.weekday:
        return None
    details = {"date": value.start.date().isoformat(), "stated": str(value.weekday), "calendar": str(found)}
    return Comparison(Relation.CONFLICT, "weekday", "the date does not fall on the stated weekday", details)


_DAYS = frozenset({Precision.DAY, Precision.PART, Precision.HOUR, Precision.MINUTE, Precision.SECOND})
_CLOCK = frozenset({Precision.HOUR, Precision.MINUTE, Precision.SECOND})
_FAR_ZONES = 8 * 60


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Whether two times could answer one question, and how alike they are in what they state of it.

    A length is never held against a date, nor a time that comes back against one that does not, nor a place
    of writing against a time told. How close the times are is not looked at: that would hide what differs.
    """
    one, two = left.value, right.value
    if (one.shape is Shape.DURATION) != (two.shape is Shape.DURATION):
        return None
    if (one.shape is Shape.SET) != (two.shape is Shape.SET) or one.dateline != two.dateline:
        return None
    if one.shape is Shape.DURATION:
        return (Slot("precision", _nearness(one.precision, two.precision)),)
    return (
        Slot("precision", _nearness(one.precision, two.precision)),
        Slot("bound", 1.0 if one.bound == two.bound else 0.5 if None in {one.bound, two.bound} else 0.0),
        Slot("shape", 1.0 if one.shape == two.shape else 0.5),
    )


def _nearness(one: Precision, two: Precision) -> float:
    return max(0.0, 1 - abs(RANK[one] - RANK[two]) / 8)


def compare(left: Time, right: Time) -> Comparison:
    """Whether two times of one fact can both be so.

    The same stretch is equal; one within the other is the same time told more precisely; stretches that
    share a part, or miss each other by less than a hedge allows, leave room for both; others conflict.
    """
    if left.shape is Shape.DURATION or right.shape is Shape.DURATION:
        return _compare_lengths(left, right)
    if not (left.resolved and right.resolved):
        return _compare_fields(left, right)
    if _both_clocks_in_known_zones(left, right):
        left, right = _to_utc(left), _to_utc(right)
    details = {"left": show(left), "right": show(right)}
    if (left.start, left.end) == (right.start, right.end):
        if left.bound == right.bound:
            return Comparison(Relation.EQUAL, "value", "same time", details)
        return Comparison(Relation.OVERLAPPING, "value", "same bound, other side", details)
    if _within(left, right) or _within(right, left):
        return Comparison(Relation.INSIDE, "precision", "one time lies within the other", details)
    if _overlap(left, right):
        return Comparison(Relation.OVERLAPPING, "value", "the times overlap", details)
    if (left.soft or right.soft) and _gap(left, right) <= _slack(left, right):
        return Comparison(Relation.OVERLAPPING, "value", "the hedge leaves room", details)
    if _zones_explain(left, right):
        return Comparison(Relation.OVERLAPPING, "value", "time zones", details)
    return Comparison(Relation.CONFLICT, "value", "the times do not meet", details)


def _both_clocks_in_known_zones(left: Time, right: Time) -> bool:
    known = left.offset is not None and right.offset is not None and left.offset != right.offset
    return known and left.precision in _CLOCK and right.precision in _CLOCK


def _to_utc(value: Time) -> Time:
    from attrs import evolve  # noqa: PLC0415

    back = timedelta(minutes=value.offset or 0)
    return evolve(
        value, start=value.start and value.start - back, end=value.end and value.end - back, offset=0, zone="utc"
    )


def _within(inner: Time, outer: Time) -> bool:
    return (outer.start is None or (inner.start is not None and inner.start >= outer.start)) and (
        outer.end is None or (inner.end is not None and inner.end <= outer.end)
    )


def _overlap(left: Time, right: Time) -> bool:
    return (left.start is None or right.end is None or left.start < right.end) and (
        right.start is None or left.end is None or right.start < left.end
    )


def _gap(left: Time, right: Time) -> timedelta:
    gaps = [
        later.start - earlier.end
        for earlier, later in ((left, right), (right, left))
        if later.start is not None and earlier.end is not None
    ]
    return max([timedelta(0), *gaps])


def _slack(left: Time, right: Time) -> timedelta:
    """A hedge leaves room for one more of the unit it hedges."""
    lengths = [t.end - t.start for t in (left, right) if t.soft and t.start is not None and t.end is not None]
    return max(lengths, default=timedelta(0))


def _zones_explain(left: Time, right: Time) -> bool:
    """Neighbouring days told in zones at least eight hours apart can be one moment, unless both give the hour."""
    if left.offset is None or right.offset is None or abs(left.offset - right.offset) < _FAR_ZONES:
        return False
    days = left.precision in _DAYS and right.precision in _DAYS
    return days and not {left.precision, right.precision} <= _CLOCK and _gap(left, right) < timedelta(days=1)


def _compare_lengths(left: Time, right: Time) -> Comparison:
    """Two lengths of time: equal, one inside the other, overlapping, or in conflict."""
    details = {"left": show(left), "right": show(right)}
    if left.shape is not right.shape:
        return Comparison(Relation.UNKNOWN, "value", "a length and a date", details)
    if (left.low, left.high) == (right.low, right.high):
        return Comparison(Relation.EQUAL, "value", "same length", details)
    if _length_within(left, right) or _length_within(right, left):
        return Comparison(Relation.INSIDE, "precision", "one length lies within the other", details)
    low, high = max(left.low or 0, right.low or 0), _least(left.high, right.high)
    room = (high or low) * Fraction(1, 10) if left.soft or right.soft else Fraction(0)
    if high is None or low <= high + room:
        return Comparison(Relation.OVERLAPPING, "value", "the lengths overlap", details)
    return Comparison(Relation.CONFLICT, "value", "the lengths differ", details)


def _least(one: Fraction | None, two: Fraction | None) -> Fraction | None:
    return min((bound for bound in (one, two) if bound is not None), default=None)


def _length_within(inner: Time, outer: Time) -> bool:
    return (outer.low is None or (inner.low is not None and inner.low >= outer.low)) and (
        outer.high is None or (inner.high is not None and inner.high <= outer.high)
    )


def _compare_fields(left: Time, right: Time) -> Comparison:
    """Two times of which at least one has no year: what both state must be the same."""
    one, two = dict(_fields(left)), dict(_fields(right))
    shared = [unit for unit in one if unit in two]
    details = {"left": show(left), "right": show(right)}
    if any(one[unit] != two[unit] for unit in shared):
        return Comparison(Relation.CONFLICT, "value", "the dates differ in what both state", details)
    if not shared:
        return Comparison(Relation.UNKNOWN, "value", "no common part of a date", details)
    same = one == two and left.resolved == right.resolved
    return Comparison(Relation.EQUAL if same else Relation.INSIDE, "value" if same else "precision", "same date", details)


def _fields(value: Time) -> tuple[tuple[Precision, int], ...]:
    if value.fields or value.start is None or value.bound is not None:
        return value.fields
    parts = ((Precision.YEAR, value.start.year), (Precision.MONTH, value.start.month), (Precision.DAY, value.start.day))
    return tuple(part for part in parts if RANK[part[0]] <= RANK[value.precision])


def show(value: Time) -> str:
    """The time in ISO form: one date, start/end with .. for an open end, PT…S for a length, ~ where hedged."""
    hedge = "~" if value.soft else ""
    if value.shape is Shape.DURATION:
        low, high = (_seconds(bound) for bound in (value.low, value.high))
        return f"{hedge}{low}" if low == high else f"{hedge}{low}/{high}"
    if not value.resolved:
        return hedge + "--" + "-".join(f"{unit.value}{number}" for unit, number in value.fields)
    if value.start is not None and value.end == _after(value.start, value.precision):
        return hedge + _written(value.start, value.precision)
    start, end = ("..", "..") if value.start is None else (value.start.isoformat(timespec="minutes"), "..")
    return f"{hedge}{start}/{end if value.end is None else value.end.isoformat(timespec='minutes')}"


def _seconds(bound: Fraction | None) -> str:
    return ".." if bound is None else f"PT{float(bound):g}S"


def _after(start: datetime, precision: Precision) -> datetime | None:
    lengths = {Precision.DAY: 86400, Precision.MINUTE: 60, Precision.HOUR: 3600, Precision.SECOND: 1}
    return start + timedelta(seconds=lengths[precision]) if precision in lengths else None


def _written(start: datetime, precision: Precision) -> str:
    if precision is Precision.DAY:
        return start.date().isoformat()
    return start.isoformat(timespec="seconds" if precision is Precision.SECOND else "minutes")
