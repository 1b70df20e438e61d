"""Where two times meet or miss each other, and where nobody looks at the clock: dawn, dusk, the eve of a weekend."""

from datetime import datetime, timedelta

from attrs import evolve

from factcheck.kinds.time.calendar import Precision
from factcheck.kinds.time.value import CLOCK, Time

_TWILIGHT = frozenset({6, 18})  # hours
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_LONG_PART = timedelta(hours=6)  # of those the middle of the day and of the night are the ends
_MIDNIGHT_PART = timedelta(hours=2)
_LAST_HOUR, _FRIDAY, _EVENING = 23, 5, 17


def overlap(left: Time, right: Time) -> bool:
    """Whether two times share a part; what is open reaches on for ever."""
    return (left.start is None or right.end is None or left.start < right.end) and (
        right.start is None or left.end is None or right.start < left.end
    )


def gap(left: Time, right: Time) -> timedelta:
    """How long after the end of one of two times the other begins."""
    gaps = [
        later.start - earlier.end
        for earlier, later in ((left, right), (right, left))
        if later.start is not None and earlier.end is not None
    ]
    return max([timedelta(0), *gaps])


def meet_at_an_edge(left: Time, right: Time) -> bool:
    """Whether two times miss each other only where one has no sharp edge: a part of the day, a weekend, 午夜."""
    pairs = ((left, right), (right, left))
    return _next_to_one_another(left, right) or any(
        _hour_by_a_part(one, other) or _other_midnight(one, other) or _eve_of_a_weekend(one, other)
        for one, other in pairs
    )


def _next_to_one_another(left: Time, right: Time) -> bool:
    """Whether two parts of a day meet at dawn or dusk, where nobody looks at the clock: 凌晨 and 早晨; not at noon."""
    if {left.precision, right.precision} != {Precision.PART} or gap(left, right):
        return False
    met = left.start if left.start == right.end else right.start if right.start == left.end else None
    return met is not None and met.hour in _TWILIGHT


def _hour_by_a_part(part: Time, clock: Time) -> bool:
    """Whether the clock tells less than an hour before or after a part of the same day: 傍晚 and 16时50分."""
    if part.precision is not Precision.PART or clock.precision not in CLOCK or None in {part.start, part.end}:
        return False
    edge = part.end if clock.start and part.end and clock.start >= part.end else part.start
    return gap(part, clock) < _HOUR and _is_blurred(part, edge) and _one_day(part, clock)


def _is_blurred(part: Time, edge: datetime | None) -> bool:
    """Whether a part of the day has no sharp end there: 上午 ends at noon, 中午 about then."""
    if edge is None or part.start is None or part.end is None:
        return False
    return bool(edge.hour % 12) or part.end - part.start < _LONG_PART


def _one_day(part: Time, clock: Time) -> bool:
    """Whether the clock tells an hour of the day, or of the two days, that the part of it belongs to."""
    if part.start is None or part.end is None or clock.start is None:
        return False
    return part.start.date() <= clock.start.date() <= (part.end - timedelta.resolution).date()


def _other_midnight(part: Time, other: Time) -> bool:
    """Whether 午夜 is said of the midnight that a day begins with, not of that it ends with."""
    if part.precision is not Precision.PART or part.start is None or part.end is None or other.precision not in CLOCK:
        return False
    midnight = part.start.hour == _LAST_HOUR and part.end - part.start == _MIDNIGHT_PART
    return midnight and overlap(evolve(part, start=part.start - _DAY, end=part.end - _DAY), other)


def _eve_of_a_weekend(weekend: Time, other: Time) -> bool:
    """Whether a time is of the Friday evening that a weekend begins with."""
    if weekend.precision is not Precision.WEEKEND or other.precision not in CLOCK | {Precision.PART}:
        return False
    eve = other.start is not None and (other.start.isoweekday(), other.start.hour >= _EVENING) == (_FRIDAY, True)
    return eve and weekend.start is not None and gap(weekend, other) < _LONG_PART + _HOUR
