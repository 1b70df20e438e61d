"""How two times of one fact compare."""

from datetime import timedelta
from itertools import groupby

from attrs import evolve

from factcheck.kinds.base import Comparand, Comparison, Relation, Replacement
from factcheck.kinds.time.calendar import RANK, Precision
from factcheck.kinds.time.edges import gap, meet_at_an_edge, overlap
from factcheck.kinds.time.expression import Bound
from factcheck.kinds.time.lengths import compare_lengths, on_two_sides
from factcheck.kinds.time.slips import misprinted
from factcheck.kinds.time.value import CLOCK, DAYS, Shape, Time, show, weekday_conflict

_STARTED = frozenset({Bound.SINCE, Bound.BEFORE})
_FAR_ZONES = 8 * 60
_BOUND_ELSEWHERE = (Relation.UNKNOWN, "value", "a time, and a bound far from it")
_LONG = timedelta(days=60)
_WHOLE = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR})
_LEAP = 2000  # a year that has every day
_HALF_HOUR, _HALF_DAY = timedelta(minutes=30), timedelta(hours=12)


def compare(left: Time, right: Time) -> Comparison:
    """Whether two times of one fact can both be so.

    The same stretch is equal; one within the other is the same time told more precisely; stretches that
    share a part, or miss each other by less than a hedge allows, leave room for both; others conflict. Two
    beginnings, or two deadlines, are held against each other by the periods that they name.
    """
    if left.shape is Shape.DURATION or right.shape is Shape.DURATION:
        return compare_lengths(left, right)
    if not (left.resolved and right.resolved):
        return _compare_fields(left, right)
    if _one_hour_of_some_day(left, right):
        details = {"left": show(left), "right": show(right)}
        return Comparison(Relation.OVERLAPPING, "value", "the day is read from the text", details)
    if _in_two_known_zones(left, right):
        left, right = _to_utc(left), _to_utc(right)
    comes_to = left.happening and left.happening == right.happening and Bound.SINCE in {left.bound, right.bound}
    if comes_to or (left.bound is right.bound and left.bound in _STARTED):
        left, right = as_named(left), as_named(right)
    if weekdays := _of_weekdays(left, right):
        return weekdays
    told = _of_figures(left, right) or _of_counts(left, right) or _of_spans(left, right) or _stretches(left, right)
    relation, nature, rule = told
    return Comparison(relation, nature, rule, {"left": show(left), "right": show(right)})


def _of_weekdays(left: Time, right: Time) -> Comparison | None:
    """That one day is told with two weekdays, and which of them it is not; None where that is not so."""
    if not left.weekday or not right.weekday or left.weekday == right.weekday or not overlap(left, right):
        return None
    return weekday_conflict(left) or weekday_conflict(right)


def in_place(left: Comparand, right: Comparand, _edit: Replacement) -> Comparison | None:
    """Two times that stand in one place and are one but for their numbers are two; so are two weekdays, two lengths.

    Other words for a time turn on when it was written, and say nothing here; nor do hedged ones, and how long back or
    ahead is looked, unless they are hedged to two sides of one length.
    """
    one, two = left.value, right.value
    found = compare(one, two)
    if found.relation in (Relation.EQUAL, Relation.VARIANT):
        return None
    if one.soft or two.soft or one.stretch or two.stretch:
        two_sides = on_two_sides(one, two)
        return Comparison(Relation.CONFLICT, "value", "the times differ in place", found.details) if two_sides else None
    if _without_numbers(left.text) == _without_numbers(right.text):
        return Comparison(Relation.CONFLICT, "value", "the times differ in place", found.details)
    told = one.shape is two.shape is Shape.DURATION or 0 not in (one.weekday, two.weekday)
    return None if told else Comparison(Relation.UNKNOWN, "value", "the times differ in place", found.details)


def _without_numbers(text: str) -> str:
    """The words of a time with one sign in place of each number."""
    return "".join("#" if numeric else "".join(signs) for numeric, signs in groupby(text, str.isnumeric))


def far(left: Time, right: Time) -> bool:
    """Whether two times lie so far apart that they are seldom of one event: two elections, two visits.

    Those that a slip of the pen sets apart do not.
    """
    if not (left.resolved and right.resolved and gap(left, right) > _LONG):
        return False
    return RANK[left.precision] < RANK[Precision.MONTH] or not misprinted(left, right)


def known_by(value: Time) -> tuple[str, ...]:
    """What befalls one thing at a time, or lasts so long, where an article tells but one such time or length.

    That is of the event it reports.
    """
    lasting = value.lasting.of if value.lasting else ""
    return tuple(name for name in (value.happening, lasting) if name)


def series(value: Time) -> str | None:
    """The deed that a length of time is that of: terms of imprisonment come in rows; a date is of no row."""
    if value.shape is not Shape.DURATION or not value.deeds:
        return None
    return value.deeds[0].verbs[0]


def as_named(value: Time) -> Time:
    """A bound as the period that its words name: of 截至17时 that hour; any other time as it is."""
    return evolve(value, start=value.named.start, end=value.named.end) if value.named else value


def _stretches(left: Time, right: Time) -> tuple[Relation, str, str]:
    if (left.start, left.end) == (right.start, right.end):
        return Relation.EQUAL, "value", "same time"
    if _within(left, right) or _within(right, left):
        far_away = _far_from_the_bound(left, right) or _far_from_the_bound(right, left)
        return _BOUND_ELSEWHERE if far_away else (Relation.INSIDE, "precision", "one time lies within the other")
    if overlap(left, right):
        return Relation.OVERLAPPING, "value", "the times overlap"
    if (_leave_room(left, right) and gap(left, right) < _slack(left, right)) or meet_at_an_edge(left, right):
        return Relation.OVERLAPPING, "value", "the hedge leaves room"
    explained = _explained(left, right)
    if explained:
        return Relation.OVERLAPPING, "value", explained
    return Relation.CONFLICT, "value", "the times do not meet"


def _far_from_the_bound(bounded: Time, other: Time) -> bool:
    """Whether a time lies in what another only bounds, and not where that begins or ends: 截至15日, 14日清晨."""
    if bounded.bound is None or other.bound is not None or bounded.named is None:
        return False
    return not overlap(as_named(bounded), other)


def _of_figures(left: Time, right: Time) -> tuple[Relation, str, str] | None:
    """What is said of two times that are the periods of figures; None where they are not, or are one."""
    if _two_periods(left, right):
        return Relation.CONFLICT, "scope", "one figure of two periods"
    if _counted_over(left) and _counted_over(right) and not overlap(left, right):
        return Relation.UNKNOWN, "value", "the periods of two counts"
    return None


def _of_counts(left: Time, right: Time) -> tuple[Relation, str, str] | None:
    """What is said of two times up to which something is counted; None where they are not, or are one."""
    if not (left.bound is right.bound is Bound.UNTIL and left.named and right.named):
        return None
    if _stretches(as_named(left), as_named(right))[0] is not Relation.CONFLICT:
        return None
    return Relation.UNKNOWN, "value", "counted up to two times"


def _of_spans(left: Time, right: Time) -> tuple[Relation, str, str] | None:
    """What is said of two spans that both name first and last day, one of them the same: 6日至8日, 6日至9日."""
    whole = all(
        time.shape is Shape.RANGE and time.precision is Precision.DAY and time.bound is None and not time.soft
        and None not in (time.start, time.end) for time in (left, right)
    )  # fmt: skip
    if not whole or (left.start == right.start) is (left.end == right.end):
        return None
    return Relation.CONFLICT, "value", "the spans begin or end on other days"


def _counted_over(value: Time) -> bool:
    """Whether it is the span of a bulletin, whole days told by the clock: 7日0时至24时."""
    ends = (value.start, value.end)
    whole = all(end is not None and (end.hour, end.minute) == (0, 0) for end in ends)
    return whole and value.shape is Shape.RANGE and value.precision in CLOCK


def _two_periods(left: Time, right: Time) -> bool:
    """Whether one figure is given for a month and for the quarter that holds it: it is that of one of the two."""
    if not left.figure or left.figure != right.figure or Precision.YEAR in {left.precision, right.precision}:
        return False
    return left.precision is not right.precision and (left.start, left.end) != (right.start, right.end)


def _in_two_known_zones(left: Time, right: Time) -> bool:
    """Whether two times can be held against each other as instants; days only where both name their zone."""
    if left.offset is None or right.offset is None or left.offset == right.offset:
        return False
    named = bool(left.zone and right.zone)
    if not named and (left.start, left.end) == (right.start, right.end):
        return False  # who names no zone tells the clock of the place written about
    fine = {left.precision, right.precision}
    return fine <= CLOCK or (named and fine <= DAYS and not overlap(left, right))


def _to_utc(value: Time) -> Time:
    back = timedelta(minutes=value.offset or 0)
    start, end = (None if moment is None else moment - back for moment in (value.start, value.end))
    return evolve(value, start=start, end=end, offset=0, zone="utc", weekday=0)


def _within(inner: Time, outer: Time) -> bool:
    return (outer.start is None or (inner.start is not None and inner.start >= outer.start)) and (
        outer.end is None or (inner.end is not None and inner.end <= outer.end)
    )


def _leave_room(left: Time, right: Time) -> bool:
    """Whether one of two times is hedged; a part of a month is in no other one: 6月初 is not in 5月."""
    pairs = ((left, right), (right, left))
    beyond = any(
        one.soft and not other.soft and one.precision is Precision.TEN_DAYS and other.precision in _WHOLE
        for one, other in pairs
    )
    return (left.soft or right.soft) and not beyond


def _slack(left: Time, right: Time) -> timedelta:
    """A hedge leaves room for one more of the unit it hedges."""
    lengths = [t.end - t.start for t in (left, right) if t.soft and t.start is not None and t.end is not None]
    return max(lengths, default=timedelta(0))


def _zones_explain(left: Time, right: Time) -> bool:
    """Neighbouring days told in zones at least eight hours apart can be one moment, unless both give the hour."""
    if left.offset is None or right.offset is None or abs(left.offset - right.offset) < _FAR_ZONES:
        return False
    days = left.precision in DAYS and right.precision in DAYS
    return days and not {left.precision, right.precision} <= CLOCK and gap(left, right) < timedelta(days=1)


def _explained(left: Time, right: Time) -> str:
    """What lets two dates that do not meet be one; empty where nothing does."""
    if _years_read(left, right):
        return "the year is read from the text"
    return "time zones" if _zones_explain(left, right) or _local_explains(left, right) else ""


def _years_read(left: Time, right: Time) -> bool:
    """Whether two dates differ in the year alone, and one leaves it to what stands before: 2016年…，6月, and 6月."""
    if not (left.yearless or right.yearless) or left.start is None or right.start is None:
        return False
    ranks = {RANK[left.precision], RANK[right.precision]}
    if min(ranks) < RANK[Precision.MONTH] or (len(ranks) > 1 and min(ranks) < RANK[Precision.DAY]):
        return False
    if len(ranks) > 1:
        return left.start.year != right.start.year and _within_a_year(left, right)
    return left.start.year != right.start.year and left.start.replace(year=_LEAP) == right.start.replace(year=_LEAP)


def _one_hour_of_some_day(left: Time, right: Time) -> bool:
    """Whether two clocks can tell one hour, where one tells no day, or not of which half of it: 晚上11时, 九点半."""
    twelve, dayless = left.twelve or right.twelve, left.dayless or right.dayless
    if not (twelve or dayless) or left.bound or right.bound or not {left.precision, right.precision} <= CLOCK:
        return False
    if left.start is None or left.end is None or right.start is None:
        return False
    turn = _HALF_DAY if twelve else 2 * _HALF_DAY
    turns = round((right.start - left.start) / turn)
    if not turns or not (dayless or abs(turns) == 1):
        return False
    return overlap(evolve(left, start=left.start + turns * turn, end=left.end + turns * turn), right)


def _within_a_year(left: Time, right: Time) -> bool:
    """Whether two times are of one day of whatever year."""
    days = {(time.start.month, time.start.day) for time in (left, right) if time.start}
    return len(days) == 1


def _local_explains(left: Time, right: Time) -> bool:
    """A local time of a place with no known zone can be another clock's: up to a day apart, by whole half hours."""
    unknown = any(time.zone and time.offset is None for time in (left, right))
    if not unknown or left.zone == right.zone or left.start is None or right.start is None:
        return False
    apart = abs(left.start - right.start)
    if not {left.precision, right.precision} <= CLOCK:
        return gap(left, right) < timedelta(days=1)
    return apart < timedelta(days=1) and not apart % _HALF_HOUR


def _compare_fields(left: Time, right: Time) -> Comparison:
    """Two times of which at least one has no year: what both state must be the same."""
    one, two = dict(_fields(left)), dict(_fields(right))
    shared = [unit for unit in one if unit in two]
    details = {"left": show(left), "right": show(right)}
    two_weekdays = bool(shared) and 0 not in {left.weekday, right.weekday} and left.weekday != right.weekday
    if two_weekdays or any(one[unit] != two[unit] for unit in shared):
        return Comparison(Relation.CONFLICT, "value", "the dates differ in what both state", details)
    if not shared:
        return Comparison(Relation.UNKNOWN, "value", "no common part of a date", details)
    same = one == two and left.resolved == right.resolved
    return Comparison(
        Relation.EQUAL if same else Relation.INSIDE, "value" if same else "precision", "same date", details
    )


def _fields(value: Time) -> tuple[tuple[Precision, int], ...]:
    if value.fields or value.start is None or value.bound is not None:
        return value.fields
    parts = ((Precision.YEAR, value.start.year), (Precision.MONTH, value.start.month), (Precision.DAY, value.start.day))
    return tuple(part for part in parts if RANK[part[0]] <= RANK[value.precision])
