"""A time as a value: what it states, what makes two comparable, and a weekday that contradicts its date."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from itertools import product

from attrs import field, frozen

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
class Deed:
    """What happened then: the senses of the verbs, the nearest first, and of what else the clause names.

    `persons` are those of them that are names of people; `once` tells that the nearest verb says what is done to one
    and the same only once: born, dismissed, enacted.
    """

    verbs: tuple[str, ...]
    named: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    once: bool = False


@frozen
class Time:
    """A time as an article states it.

    `start` and `end` bound it half-open in local time, None where it is open (2030年前 has no start) or not
    known; `named` is the period that the words of a bound name. Without a date to hold them against,
    `fields` keeps what the words say: ((month, 11), (day, 10)). A duration has `low` and `high` seconds.
    `offset` is minutes from UTC: the stated zone's, else the outlet's, None where neither is known.
    `weekday` is the stated name of the day, Monday 1, 0 where none is stated. `deeds` are what the words say
    happened then; two times are the same time whatever happened. `basis` marks a time that something else is only
    held against (比去年同期).
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
    basis: bool = False
    deeds: tuple[Deed, ...] = field(default=(), eq=False, repr=False)

    @property
    def resolved(self) -> bool:
        """Whether it could be held against the calendar."""
        return self.start is not None or self.end is not None


def weekday_conflict(value: Time) -> Comparison | None:
    """A stated day of the week that its stated date does not fall on; None where they agree or one is missing."""
    if not value.weekday or value.start is None or value.precision not in DAYS or value.shape is not Shape.POINT:
        return None
    found = value.start.isoweekday()
    if found == value.weekday:
        return None
    details = {"date": value.start.date().isoformat(), "stated": str(value.weekday), "calendar": str(found)}
    return Comparison(Relation.CONFLICT, "weekday", "the date does not fall on the stated weekday", details)


_DEED, _BESIDE = 0.5, 2
"""What one verb tells by itself of two deeds, and how many words the two must share."""

DAYS = frozenset({Precision.DAY, Precision.PART, Precision.HOUR, Precision.MINUTE, Precision.SECOND})


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Whether two times could answer one question, and how alike they are in what they state of it.

    A length is never held against a date, nor a time that comes back against one that does not, nor a place
    of writing against anything. How close the times are is not looked at: that would hide what differs.
    """
    one, two = left.value, right.value
    if (one.shape is Shape.DURATION) != (two.shape is Shape.DURATION):
        return None
    if (one.shape is Shape.SET) != (two.shape is Shape.SET) or one.dateline or two.dateline:
        return None
    if one.basis != two.basis:
        return None
    deed = (*_deeds(one.deeds, two.deeds), *_act(one, two), *_date(one, two))
    if one.shape is Shape.DURATION:
        return (*deed, Slot("precision", _nearness(one.precision, two.precision)))
    return (
        *deed,
        Slot("precision", _nearness(one.precision, two.precision)),
        Slot("bound", 1.0 if one.bound == two.bound else 0.5 if None in {one.bound, two.bound} else 0.0),
        Slot("shape", 1.0 if one.shape == two.shape else 0.5),
    )


def _deeds(left: Sequence[Deed], right: Sequence[Deed]) -> tuple[Slot, ...]:
    """Whether one deed is told of at both times: the same verb, with enough in common of who and what; else no slot."""
    alike = max((_deed(one, two) for one, two in product(left, right)), default=0.0)
    return (Slot("deed", alike),) if alike else ()


def _deed(left: Deed, right: Deed) -> float:
    ours, theirs = {*left.verbs, *left.named}, {*right.verbs, *right.named}
    shared = ours & theirs
    if not (set(left.verbs) & shared and set(right.verbs) & shared) or len(shared) < _BESIDE:
        return 0.0
    return _DEED + (1 - _DEED) * len(shared) / min(len(ours), len(theirs))


def _act(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both date one thing that happens once, or since when one thing is so: it has one time."""
    since = left.bound is right.bound is Bound.SINCE
    if left.shape is not Shape.POINT or right.shape is not Shape.POINT or (left.bound or right.bound) and not since:
        return ()
    if abs(RANK[left.precision] - RANK[right.precision]) > 1:
        return ()
    acts = any(_one_act(one, two, since=since) for one, two in product(left.deeds, right.deeds))
    return (Slot("act", 1.0),) if acts else ()


def _one_act(left: Deed, right: Deed, *, since: bool) -> bool:
    if left.verbs[0] != right.verbs[0] or not (left.once or since):
        return False
    ours, theirs = set(left.named), set(right.named)
    shared = ours & theirs
    if len(left.persons) == len(right.persons) == 1 and left.persons != right.persons:
        return False
    return len(shared) >= min(_BESIDE, len(ours), len(theirs)) > 0


def _date(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both name one year or date in full, or one hour: such times hardly coincide; 周四 is of the event itself."""
    one, two = (time.named or (time.start, time.end) for time in (left, right))
    if one != two or not left.resolved or left.precision is not right.precision:
        return ()
    full = left.anchored is right.anchored is Anchor.ABSOLUTE
    return (Slot("date", 1.0),) if full or RANK[left.precision] > RANK[Precision.DAY] else ()


def _nearness(one: Precision, two: Precision) -> float:
    return max(0.0, 1 - abs(RANK[one] - RANK[two]) / 8)


def show(value: Time) -> str:
    """The time in ISO form: one date, start/end with .. for an open end, PT…S for a length, ~ where hedged."""
    hedge = "~" if value.soft else ""
    if value.shape is Shape.DURATION:
        low, high = (_seconds(bound) for bound in (value.low, value.high))
        return f"{hedge}{low}" if low == high else f"{hedge}{low}/{high}"
    if not value.resolved:
        return hedge + "--" + "-".join(f"{unit.value}{number}" for unit, number in value.fields)
    whole = value.shape is Shape.POINT and value.end is not None
    if whole and value.start is not None and value.end == _after(value.start, value.precision):
        return hedge + _written(value.start, value.precision)
    start, end = ("..", "..") if value.start is None else (value.start.isoformat(timespec="minutes"), "..")
    return f"{hedge}{start}/{end if value.end is None else value.end.isoformat(timespec='minutes')}"


def _seconds(bound: Fraction | None) -> str:
    return ".." if bound is None else f"PT{int(bound) if bound.denominator == 1 else float(bound)}S"


def _after(start: datetime, precision: Precision) -> datetime | None:
    lengths = {Precision.DAY: 86400, Precision.MINUTE: 60, Precision.HOUR: 3600, Precision.SECOND: 1}
    return start + timedelta(seconds=lengths[precision]) if precision in lengths else None


def _written(start: datetime, precision: Precision) -> str:
    if precision is Precision.DAY:
        return start.date().isoformat()
    return start.isoformat(timespec="seconds" if precision is Precision.SECOND else "minutes")
