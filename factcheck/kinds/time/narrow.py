"""Narrowing a stretch of the calendar step by step: a year to its month, the month to its last Wednesday."""

from collections.abc import Callable
from datetime import timedelta
from fractions import Fraction

from factcheck.kinds.time.calendar import MONTHS, Frame, OffCalendarError, Precision, day, floor, shift, unit_frame
from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.lunar import solar

P = Precision
_TERMS_FROM, _SOLAR_DRIFT = 2000, Fraction(2422, 10000)  # a year, and the days that a solar one has more than 365


def narrowed(frame: Frame, steps: tuple[Step, ...]) -> Frame:
    """The part of a frame that all the steps name, one after the other."""
    for step in steps:
        frame = narrow(frame, step)
    return frame


_TENTHS = {
    P.DECADE: {"begin": (0, 3), "middle": (3, 7), "end": (7, 10)},
    P.CENTURY: {"begin": (0, 2), "middle": (4, 6), "end": (8, 10)},
}
_EDGES = {
    P.YEAR: {"begin": (0, 2), "middle": (5, 7), "end": (10, 12)},
    P.MONTH: {"begin": (0, 10), "middle": (10, 20), "end": (24, 31)},
    P.QUARTER: {"begin": (0, 1), "middle": (1, 2), "end": (2, 3)},
    P.HALF: {"begin": (0, 2), "middle": (2, 4), "end": (4, 6)},
    P.WEEK: {"begin": (0, 2), "middle": (2, 4), "end": (5, 7)},
}
_EDGE_UNITS = {P.YEAR: P.MONTH, P.MONTH: P.DAY, P.QUARTER: P.MONTH, P.HALF: P.MONTH, P.WEEK: P.DAY}


def _edge(frame: Frame, step: Step) -> Frame:
    """年初 is January and February, 月底 from the 25th on; decades and centuries go by their tenths."""
    if frame.unit in {P.DECADE, P.CENTURY}:
        first, last = _TENTHS[frame.unit][step.name]
        unit, size = P.YEAR, 1 if frame.unit is P.DECADE else 10
        return Frame(shift(frame.start, first * size, unit), shift(frame.start, last * size, unit), frame.unit)
    if frame.unit not in _EDGES:
        raise OffCalendarError(f"{step.name} of a {frame.unit.value}")
    first, last = _EDGES[frame.unit][step.name]
    unit = _EDGE_UNITS[frame.unit]
    return Frame(shift(frame.start, first, unit), min(frame.end, shift(frame.start, last, unit)), unit)


def narrow(frame: Frame, step: Step) -> Frame:
    """The part of a frame that the next step names."""
    return _WAYS.get(step.op, _at)(frame, step)


def _part(frame: Frame, step: Step) -> Frame:
    start, end = (floor(frame.start, P.DAY) + timedelta(hours=hours) for hours in (step.number, step.more))
    return Frame(start, end, P.PART)


def _either(frame: Frame, step: Step) -> Frame:
    return Frame(_at_hour(frame, step.number).start, _at_hour(frame, step.more).end, P.HOUR)


def _season(frame: Frame, step: Step) -> Frame:
    start = day(frame.start.year, step.number)
    return Frame(start, shift(start, 3, P.MONTH), P.QUARTER)


def _lunar(frame: Frame, step: Step) -> Frame:
    start = solar(frame.start.year, step.number, step.more or 1)
    if step.unit is P.MONTH:
        return Frame(start, solar(frame.start.year, step.number, -1) + timedelta(days=1), P.MONTH)
    return Frame(start, start + timedelta(days=1), P.DAY)


def _solar_term(frame: Frame, step: Step) -> Frame:
    """The day of a solar term, right from 1956 to 2053."""
    years = frame.start.year - _TERMS_FROM
    found = day(
        frame.start.year, frame.start.month, int(Fraction(step.number, 100) + years * _SOLAR_DRIFT - years // 4)
    )
    return Frame(found, found + timedelta(days=1), P.DAY)


def _days_around(frame: Frame, step: Step) -> Frame:
    return Frame(shift(frame.start, -step.number, P.DAY), shift(frame.end, step.more, P.DAY), P.WEEK)


def _years_on(frame: Frame, step: Step) -> Frame:
    return unit_frame(shift(frame.start, step.number, P.YEAR), P.DAY)


def _weekday_in(frame: Frame, step: Step) -> Frame:
    monday = floor(frame.start, P.WEEK)
    if step.unit is P.WEEKEND:
        return unit_frame(monday, P.WEEKEND)
    start = monday + timedelta(days=step.number - 1)
    return Frame(start, start + timedelta(days=1), P.DAY)


def _nth(frame: Frame, step: Step) -> Frame:
    """The n-th whole unit inside a frame; its first week is the first that begins inside it."""
    if step.more:
        return _nth_weekday(frame, step.number, step.more)
    if step.number < 0:
        start = shift(frame.end, step.number, step.unit)
        return Frame(floor(start, step.unit), shift(floor(start, step.unit), 1, step.unit), step.unit)
    start = floor(frame.start, step.unit)
    if start < frame.start:
        start = shift(start, 1, step.unit)
    start = shift(start, step.number - 1, step.unit)
    return Frame(start, unit_frame(start, step.unit).end, step.unit)


def _nth_weekday(frame: Frame, number: int, weekday: int) -> Frame:
    if number > 0:
        first = frame.start + timedelta(days=(weekday - frame.start.isoweekday()) % 7)
        start = first + timedelta(days=7 * (number - 1))
    else:
        last = frame.end - timedelta(days=1)
        start = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return Frame(start, start + timedelta(days=1), P.DAY)


def _side(frame: Frame, step: Step) -> Frame:
    if step.op is Op.FIRST:
        return Frame(frame.start, shift(frame.start, step.number, step.unit), step.unit)
    return Frame(shift(frame.end, -step.number, step.unit), frame.end, step.unit)


def _at(frame: Frame, step: Step) -> Frame:
    """The unit with this number inside the frame."""
    unit, number, year = step.unit, step.number, frame.start.year
    if unit is P.HOUR:
        return _at_hour(frame, number)
    if unit is P.TEN_DAYS:
        first, last = day(year, frame.start.month, 10 * number - 9), number + step.more
        return Frame(
            first,
            first + (last - number + 1) * timedelta(days=10) if last < 3 else unit_frame(first, P.MONTH).end,
            unit,
        )
    if unit in _CLOCK:
        whole, size = _CLOCK[unit]
        return unit_frame(floor(frame.start, whole) + number * size, unit)
    if unit is P.DECADE:
        return unit_frame(day(year // 100 * 100 + number), unit)
    if unit is P.DAY:
        return unit_frame(day(year, frame.start.month, number), unit)
    return (
        unit_frame(day(year, (number - 1) * MONTHS[unit] + 1), unit)
        if unit in MONTHS
        else unit_frame(frame.start, unit)
    )


_CLOCK = {P.MINUTE: (P.HOUR, timedelta(minutes=1)), P.SECOND: (P.MINUTE, timedelta(seconds=1))}


def _at_hour(frame: Frame, hour: int) -> Frame:
    """下午3时 is 15; 晚上12时 the midnight that ends the day, 凌晨12时 that it begins with; 上午 as it stands."""
    start = floor(frame.start, P.DAY)
    if frame.unit is P.PART and hour == 12 and frame.start.hour == 0:
        hour = 0
    late = frame.unit is P.PART and frame.start.hour >= 12
    noon = frame.unit is P.PART and frame.start.hour == 11
    if (late and hour <= 12 and not (hour == 12 and frame.start.hour < 17)) or (noon and hour < 3):
        small_hours = (frame.start.hour >= 18 and hour < 5) or hour == 12
        hour += 24 if small_hours and hour < 12 else 12
    moment = start + timedelta(hours=hour)
    return Frame(moment, moment + timedelta(hours=1), P.HOUR)


_WAYS: dict[Op, Callable[[Frame, Step], Frame]] = {
    Op.EDGE: _edge,
    Op.PART: _part,
    Op.TIMES: _either,
    Op.SEASON: _season,
    Op.LUNAR: _lunar,
    Op.TERM: _solar_term,
    Op.DAYS: _days_around,
    Op.YEARS: _years_on,
    Op.WEEKDAY: _weekday_in,
    Op.NTH: _nth,
    Op.FIRST: _side,
    Op.LAST: _side,
}
