"""How times compare, whatever language stated them."""

from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import Zone
from factcheck.kinds.base import Context, Relation
from factcheck.kinds.time import TIME
from factcheck.kinds.time.calendar import Interval, OffCalendarError, Precision, floor, seconds_of, shift, unit_frame
from factcheck.kinds.time.compare import compare
from factcheck.kinds.time.expression import Bound
from factcheck.kinds.time.lunar import solar
from factcheck.kinds.time.slots import slots
from factcheck.kinds.time.value import Shape, Time, show, weekday_conflict


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def day(text: str, **more: object) -> Time:
    return evolve(Time(at(text), at(text) + timedelta(days=1)), **more)  # type: ignore[arg-type]


def stretch(start: str, end: str, **more: object) -> Time:
    precision = {"precision": Precision.MONTH} | more
    return evolve(Time(at(start), at(end)), **precision)  # type: ignore[arg-type]


def lasting(low: int | None, high: int | None, *, soft: bool = False) -> Time:
    bounds = [None if bound is None else Fraction(bound) for bound in (low, high)]
    return Time(shape=Shape.DURATION, low=bounds[0], high=bounds[1], soft=soft)


JULY = stretch("2020-07-01", "2020-08-01")
PAIRS = [
    (day("2020-07-19"), day("2020-07-19"), Relation.EQUAL, "value"),
    (day("2020-07-19"), JULY, Relation.INSIDE, "precision"),
    (day("2020-07-19"), day("2020-07-20"), Relation.CONFLICT, "value"),
    (day("2020-07-19"), day("2020-07-20", soft=True), Relation.OVERLAPPING, "value"),
    (day("2020-07-19"), day("2020-07-21", soft=True), Relation.CONFLICT, "value"),
    (day("2020-07-19"), day("2020-07-22", soft=True), Relation.CONFLICT, "value"),
    (stretch("2020-07-01", "2020-07-20"), stretch("2020-07-10", "2020-08-01"), Relation.OVERLAPPING, "value"),
    (stretch("2014-01-01", "2015-01-01"), stretch("2015-01-01", "2016-01-01"), Relation.CONFLICT, "value"),
    (evolve(JULY, start=None, bound=Bound.BEFORE), day("2020-07-19"), Relation.INSIDE, "precision"),
    (evolve(JULY, start=None, bound=Bound.BEFORE), day("2020-08-19"), Relation.CONFLICT, "value"),
    (lasting(3600, 3600), lasting(3600, 3600), Relation.EQUAL, "value"),
    (lasting(3600, 3600), lasting(3000, 4000), Relation.INSIDE, "precision"),
    (lasting(3600, 3600), lasting(7200, 7200), Relation.CONFLICT, "value"),
    (lasting(3600, 3600), lasting(3700, 3700, soft=True), Relation.OVERLAPPING, "value"),
    (lasting(7200, None), lasting(3600, 3600), Relation.CONFLICT, "value"),
    (lasting(7200, None), lasting(9000, 9000), Relation.INSIDE, "precision"),
    (lasting(3600, 3600), day("2020-07-19"), Relation.UNKNOWN, "value"),
]


@pytest.mark.parametrize(("left", "right", "relation", "nature"), PAIRS)
def test_relations(left: Time, right: Time, relation: Relation, nature: str) -> None:
    for one, two in ((left, right), (right, left)):
        comparison = compare(one, two)
        assert (comparison.relation, comparison.nature) == (relation, nature)


def test_a_time_far_from_where_another_begins_or_ends_is_not_told_by_it() -> None:
    until = evolve(day("2020-07-19"), start=None, bound=Bound.UNTIL, named=Interval(at("2020-07-19"), at("2020-07-20")))

    assert compare(until, day("2020-07-19")).relation is Relation.INSIDE
    assert compare(until, day("2020-07-12")).relation is Relation.UNKNOWN


def test_a_hedge_leaves_no_room_over_the_end_of_a_month() -> None:
    early = evolve(stretch("2020-08-01", "2020-08-11", precision=Precision.TEN_DAYS), soft=True)

    assert compare(early, JULY).relation is Relation.CONFLICT
    assert compare(early, day("2020-07-31")).relation is Relation.OVERLAPPING
    assert compare(day("2020-08-01", soft=True), JULY).relation is Relation.OVERLAPPING


def test_far_zones_explain_one_day() -> None:
    east, west = day("2020-07-16", offset=480), day("2020-07-15", offset=-240)

    assert compare(east, west).rule == "time zones"
    assert compare(east, evolve(west, offset=60)).relation is Relation.CONFLICT
    assert compare(east, day("2020-07-14", offset=-240)).relation is Relation.CONFLICT


def test_clock_times_are_held_against_each_other_in_one_zone() -> None:
    hour = Precision.HOUR
    beijing = evolve(stretch("2020-07-16T08:00", "2020-07-16T09:00", precision=hour), offset=480)
    universal = evolve(stretch("2020-07-16T00:00", "2020-07-16T01:00", precision=hour), offset=0)

    assert compare(beijing, universal).relation is Relation.EQUAL
    assert compare(beijing, evolve(universal, offset=480)).relation is Relation.CONFLICT


def test_dates_without_a_year() -> None:
    open_day = Time(fields=((Precision.MONTH, 7), (Precision.DAY, 19)))

    assert compare(open_day, open_day).relation is Relation.EQUAL
    assert compare(open_day, day("2020-07-19")).relation is Relation.INSIDE
    assert compare(open_day, day("2020-07-18")).relation is Relation.CONFLICT
    assert compare(open_day, Time()).relation is Relation.UNKNOWN


def test_a_weekday_is_checked_against_its_date() -> None:
    assert weekday_conflict(day("2020-07-15", weekday=3)) is None
    assert weekday_conflict(day("2020-07-15")) is None
    assert weekday_conflict(evolve(JULY, weekday=3)) is None
    wrong = weekday_conflict(day("2020-07-15", weekday=4))
    assert wrong is not None
    assert (wrong.relation, wrong.nature) == (Relation.CONFLICT, "weekday")


class Stated:
    """A claim's value in a context."""

    def __init__(self, value: Time) -> None:
        self.value, self.text = value, ""
        self.context = Context((0, 0), (0, 0), Zone.BODY)


def test_what_is_never_comparable() -> None:
    point, length = Stated(day("2020-07-19")), Stated(lasting(3600, 3600))
    every, line = Stated(Time(shape=Shape.SET)), Stated(day("2020-07-19", dateline=True))

    for other in (length, every, line):
        assert slots(point, other) is None
        assert slots(other, point) is None


def test_closeness_is_no_slot() -> None:
    near, far = Stated(day("2020-07-18")), Stated(day("1999-01-01"))
    point = Stated(day("2020-07-19"))

    assert slots(point, near) == slots(point, far)


SHOWN = [
    (day("2020-07-19"), "2020-07-19"),
    (day("2020-07-19", soft=True), "~2020-07-19"),
    (JULY, "2020-07-01T00:00/2020-08-01T00:00"),
    (evolve(JULY, start=None), "../2020-08-01T00:00"),
    (evolve(JULY, end=None), "2020-07-01T00:00/.."),
    (lasting(3600, None), "PT3600S/.."),
    (Time(fields=((Precision.MONTH, 7),)), "--month7"),
]


@pytest.mark.parametrize(("value", "written"), SHOWN)
def test_show(value: Time, written: str) -> None:
    assert show(value) == written
    assert TIME.show(value) == written


MOMENTS = st.datetimes(min_value=at("1900-01-01"), max_value=at("2099-12-31"))
UNITS = st.sampled_from([unit for unit in Precision if unit not in {Precision.PART, Precision.TEN_DAYS}])


@given(MOMENTS, UNITS, st.integers(-9, 9))
def test_a_unit_holds_its_beginning_and_follows_on(moment: datetime, unit: Precision, offset: int) -> None:
    frame = unit_frame(moment, unit, offset)

    assert frame.start < frame.end
    assert floor(frame.start, unit) == frame.start
    if unit is not Precision.WEEKEND:
        assert unit_frame(moment, unit, offset + 1).start == frame.end


@given(MOMENTS, MOMENTS, st.booleans(), st.booleans())
def test_comparing_is_symmetric(one: datetime, two: datetime, soft: bool, far: bool) -> None:  # noqa: FBT001
    left = Time(floor(one, Precision.DAY), floor(one, Precision.DAY) + timedelta(days=1), soft=soft, offset=480)
    right = Time(floor(two, Precision.DAY), None if far else floor(two, Precision.DAY) + timedelta(days=9), offset=0)

    assert compare(left, right).relation is compare(right, left).relation
    assert compare(left, left).relation is Relation.EQUAL
    assert hash(left) == hash(evolve(left))


LUNAR = [
    (2020, 1, 1, "2020-01-25"),
    (2012, 1, 8, "2012-01-30"),
    (2021, 8, 15, "2021-09-21"),
    (2020, 12, -1, "2021-02-11"),
]


@pytest.mark.parametrize(("year", "month", "number", "civil"), LUNAR)
def test_lunar_days(year: int, month: int, number: int, civil: str) -> None:
    assert solar(year, month, number) == at(civil)


def test_months_that_no_lunar_year_has() -> None:
    with pytest.raises(OffCalendarError):
        solar(2020, 13, 1)


def test_lengths_and_shifts() -> None:
    assert seconds_of(Fraction(3, 2), Precision.HOUR) == 5400
    assert seconds_of(Fraction(18), Precision.MONTH) == 3 * seconds_of(Fraction(1), Precision.YEAR) / 2
    assert shift(at("2020-01-31"), 1, Precision.MONTH) == at("2020-02-29")
    with pytest.raises(OffCalendarError):
        shift(at("9999-12-31"), 1, Precision.YEAR)
