"""Calendar arithmetic on half-open local intervals, without any language."""

import calendar
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from factcheck.kinds.choice import Choice


class Precision(Choice):
    """The finest unit that the words state, from coarse to fine."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    TEN_DAYS = "ten-days"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART = "part-of-day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


RANK = {unit: rank for rank, unit in enumerate(Precision)}
"""0 for a century up to 13 for a second."""

MONTHS = {
    Precision.CENTURY: 1200,
    Precision.DECADE: 120,
    Precision.YEAR: 12,
    Precision.HALF: 6,
    Precision.QUARTER: 3,
    Precision.MONTH: 1,
}
SECONDS = {
    Precision.WEEK: 604800,
    Precision.WEEKEND: 604800,
    Precision.TEN_DAYS: 864000,
    Precision.DAY: 86400,
    Precision.PART: 43200,
    Precision.HOUR: 3600,
    Precision.MINUTE: 60,
    Precision.SECOND: 1,
}
YEAR_SECONDS = 365 * 86400


@frozen
class Interval:
    """Local times from `start` up to, not including, `end`; None where it is open."""

    start: datetime | None
    end: datetime | None


@frozen
class Frame:
    """A stretch of the calendar that is being narrowed, and the unit that it is one or a part of."""

    start: datetime
    end: datetime
    unit: Precision


class OffCalendarError(ValueError):
    """A date that no calendar has, such as the 30th of February, or one outside the years 1 to 9999."""


def seconds_of(amount: Fraction, unit: Precision) -> Fraction:
    """The length of so many units; a year counts 365 days, a month a twelfth: 18 months are a year and a half."""
    if unit in SECONDS:
        return amount * SECONDS[unit]
    return amount * MONTHS[unit] * YEAR_SECONDS / 12


def day(year: int, month: int = 1, day_of_month: int = 1) -> datetime:
    """Midnight at the beginning of a day that the calendar has."""
    try:
        return datetime(year, month, day_of_month)  # noqa: DTZ001 - local times; the zone is kept beside them
    except ValueError as error:
        raise OffCalendarError(str(error)) from error


def floor(moment: datetime, unit: Precision) -> datetime:
    """The beginning of the unit that `moment` lies in; weeks begin on Monday."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if RANK[unit] > RANK[Precision.PART]:
        return moment - (moment - midnight) % timedelta(seconds=SECONDS[unit])
    if unit in {Precision.CENTURY, Precision.DECADE}:
        years = MONTHS[unit] // 12
        return day(max(MINYEAR, moment.year // years * years))
    if unit in MONTHS:
        return midnight.replace(month=(moment.month - 1) // MONTHS[unit] * MONTHS[unit] + 1, day=1)
    if unit is Precision.TEN_DAYS:
        return midnight.replace(day=min(2, (moment.day - 1) // 10) * 10 + 1)
    if unit in {Precision.WEEK, Precision.WEEKEND}:
        return midnight - timedelta(days=moment.weekday() - (5 if unit is Precision.WEEKEND else 0))
    return midnight


def shift(moment: datetime, count: Fraction | int, unit: Precision) -> datetime:
    """`moment` moved by so many units; whole months keep the day where the month has it, else its last."""
    try:
        if unit in SECONDS:
            return moment + timedelta(seconds=float(count * SECONDS[unit]))
        months = count * MONTHS[unit]
        whole = int(months // 1)
        moved = _months(moment, whole)
        return moved if months == whole else moved + timedelta(days=float((months - whole) * 30))
    except (OverflowError, ValueError) as error:
        raise OffCalendarError(str(error)) from error


def _months(moment: datetime, count: int) -> datetime:
    year, month = divmod(moment.year * 12 + moment.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OffCalendarError(f"year {year}")
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))


@lru_cache(maxsize=1 << 15)
def unit_frame(moment: datetime, unit: Precision, offset: int = 0) -> Frame:
    """The unit that `moment` lies in, or the one so many before or after it."""
    if unit is Precision.WEEKEND:
        start = shift(floor(moment, unit), offset, unit)
        return Frame(start, start + timedelta(days=2), unit)
    start = shift(floor(moment, unit), offset, unit)
    return Frame(start, shift(start, 1, unit), unit)
