"""The times and places that two claims stand under, as evidence that they speak of one fact.

To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

import numpy as np
from attrs import field, frozen
from rapidfuzz.fuzz import ratio

from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Relation, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.compare import as_named
from factcheck.kinds.time.edges import overlap
from factcheck.kinds.time.expression import Bound
from factcheck.kinds.time.value import CLOCK, DAYS, Time
from factcheck.moments import counted_to, grew, moment
from factcheck.postings import Numbers

_WHEN = {
    Relation.EQUAL: 1.0,
    Relation.VARIANT: 1.0,
    Relation.OVERLAPPING: 0.5,
    Relation.INSIDE: 0.3,
    Relation.CONFLICT: 0.0,
}
_SHORT, _ONE_NAME = 3, 75.0  # longer names this much alike may be two writings of one
_RECENT, _DAY = timedelta(days=60), timedelta(days=1)
_Slots = tuple[Slot, ...]
_HALF, _NEVER, _ERA = (Slot("when", _WHEN[Relation.OVERLAPPING]),), (Slot("when", 0.0),), (Slot("era", 0.0),)
_DOUBTFUL = (Slot("when", _WHEN[Relation.INSIDE]),)
_SAME_PLACE, _OTHER_PLACE = (Slot("setting", 1.0),), (Slot("setting", 0.0),)


class _Under(NamedTuple):
    """What a claim stands under: the time, if it states one, and up to when it counted, the places and bodies.

    `daily` tells that the claim is the total of a day. A tuple, for one is made for every claim.
    """

    time: Time | None
    counted: datetime | None
    setting: int
    daily: bool


_NOTHING = _Under(None, None, -1, daily=False)


class _Told(NamedTuple):
    """When a claim that is held against the total of a day was told, and of when it is."""

    day: date | None
    moment: datetime | None
    dated: bool


@frozen(eq=False)
class Circumstances:
    """Whether the times and places that claims stand under can be one; how two compare is found once for each two."""

    claims: Sequence[Claim]
    _settings: dict[tuple[str, ...], int] = field(factory=dict, init=False)
    _under: Sequence[_Under] = field(init=False)
    _timed: Numbers = field(init=False)
    _daily: Numbers = field(init=False)
    _silent: bool = field(init=False)  # whether none stands under anything
    _times: dict[tuple[int, int], _Slots] = field(factory=dict, init=False)
    _elsewhen: dict[int, bool] = field(factory=dict, init=False)
    _places: dict[tuple[int, int], _Slots] = field(factory=dict, init=False)
    _told: dict[int, _Told] = field(factory=dict, init=False)

    @_under.default
    def _all(self) -> Sequence[_Under]:
        return [self._of(claim) for claim in self.claims]

    @_timed.default
    def _stating(self) -> Numbers:
        return np.array([under.time is not None for under in self._under], bool)

    @_daily.default
    def _of_a_day(self) -> Numbers:
        return np.array([under.daily for under in self._under], bool)

    @_silent.default
    def _under_nothing(self) -> bool:
        return not (self._settings or self._timed.any() or self._daily.any())

    def _of(self, claim: Claim) -> _Under:
        setting = self._settings.setdefault(claim.context.setting, len(self._settings)) if claim.context.setting else -1
        if claim.kind == TIME.name:
            return _Under(None, None, setting, daily=False)  # it is one, and stands under none
        daily = KINDS_BY_NAME[claim.kind].daily
        of_day = daily is not None and daily(claim.value)
        if not claim.context.when:
            return _Under(None, None, setting, daily=of_day) if of_day or setting >= 0 else _NOTHING
        return _Under(claim.context.when[0], counted_to(claim), setting, daily=of_day)

    def timed(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """Which two claims may have a slot that says how alike the times are that they stand under."""
        found: Numbers = (self._timed[lefts] & self._timed[rights]) | self._daily[lefts] | self._daily[rights]
        return found

    def slots(self, left: int, right: int) -> _Slots:
        """The slots of two claims, by their places; none where nothing is stated to compare."""
        if self._silent:
            return ()
        return (*self._when(left, right), *self._where(left, right))

    def _when(self, left: int, right: int) -> _Slots:
        one, other = self._under[left], self._under[right]
        of_days = self._of_days(left, right) if one.daily or other.daily else ()
        if of_days:
            return of_days
        ours, theirs = one.time, other.time
        if ours is None or theirs is None:
            return _ERA if ours is not theirs and self._of_elsewhen(right if ours is None else left) else ()
        key = (id(ours), id(theirs))  # which the claims hold as long as they are compared
        found = self._times.get(key)
        if found is None:
            found = self._times[key] = _one_time(ours, theirs)
        return _HALF if found and self._grown(left, right) else found

    def _of_days(self, left: int, right: int) -> _Slots:
        """The slot of two claims of which one is the total of a day at least; none where the days tell nothing."""
        ours, theirs = self._told_of(left), self._told_of(right)
        first, second = self.claims[left], self.claims[right]
        one_article = first.article.id == second.article.id
        if not one_article and ours.dated is not theirs.dated:
            dated, day, undated, other = (first, ours, second, theirs) if ours.dated else (second, theirs, first, ours)
            if not undated.context.when and _of_a_day_before(dated.context.when[0], day.day, other.day):
                return _DOUBTFUL
        if one_article:
            of_bulletins = self._under[left].daily and self._under[right].daily
        else:
            two_days = ours.day is not None and theirs.day is not None and ours.day != theirs.day
            of_bulletins = two_days and not (ours.dated and theirs.dated)
        if not of_bulletins:
            return ()
        return _HALF if grew((first, ours.moment), (second, theirs.moment)) else _NEVER

    def _told_of(self, place: int) -> _Told:
        if place not in self._told:
            claim = self.claims[place]
            day = claim.article.published.date() if claim.article.published else None
            self._told[place] = _Told(day, moment(claim), _dated(claim))
        return self._told[place]

    def _of_elsewhen(self, place: int) -> bool:
        if place not in self._elsewhen:
            self._elsewhen[place] = _elsewhen(self.claims[place])
        return self._elsewhen[place]

    def _grown(self, left: int, right: int) -> bool:
        """Whether both say up to when they counted, and the later counted more: one running total."""
        ours, theirs = self._under[left].counted, self._under[right].counted
        if ours is None or theirs is None or ours == theirs:
            return False
        return grew((self.claims[left], ours), (self.claims[right], theirs))

    def _where(self, left: int, right: int) -> _Slots:
        """Whether two claims stand under one of the same places or bodies; no slot where one stands under none."""
        one, other = self._under[left].setting, self._under[right].setting
        if one < 0 or other < 0:
            return ()
        found = self._places.get((one, other))
        if found is None:
            ours, theirs = self.claims[left].context.setting, self.claims[right].context.setting
            found = self._places[one, other] = _SAME_PLACE if _share_a_place(ours, theirs) else _OTHER_PLACE
        return found


def _one_time(one: Time, two: Time) -> tuple[Slot, ...]:
    if (one.bound is Bound.UNTIL or two.bound is Bound.UNTIL) and _at_one_hour(one, two):
        return (Slot("when", 1.0),)
    relation = TIME.compare(one, two).relation
    score = _nested(one, two) if relation is Relation.INSIDE else _WHEN.get(relation)
    loose = relation in (Relation.OVERLAPPING, Relation.UNKNOWN)
    if loose and (one.bound is not None or two.bound is not None):
        score = 0.0  # until the 20th, and from the 12th to the 22nd: two totals
    return () if score is None else (Slot("when", score),)


def _at_one_hour(one: Time, two: Time) -> bool:
    """Whether what was counted up to an hour is held against what was so at that hour: 截至17时, 傍晚五时公布."""
    if not {one.precision, two.precision} <= CLOCK:
        return False
    ours, theirs = (as_named(time) if time.bound is Bound.UNTIL else time for time in (one, two))
    return None not in (ours.start, ours.end, theirs.start, theirs.end) and overlap(ours, theirs)


def _nested(one: Time, two: Time) -> float:
    """How alike two times are of which one holds the other: one day and its hour; but 截至9日 is not 截至12日."""
    if not {one.precision, two.precision} <= DAYS:
        return _WHEN[Relation.INSIDE]
    bounded = one.bound is not None or two.bound is not None
    return 0.0 if bounded or (_spans_days(one) and _spans_days(two)) else 1.0


def _spans_days(value: Time) -> bool:
    return value.start is not None and value.end is not None and value.end - value.start > _DAY


def _of_a_day_before(told: Time, article: date | None, other: date | None) -> bool:
    """Whether one total of a day is told of a day before its article's, and the other, in an article no older, of none.

    The latter is as a rule of the later day; but bulletins come out a day late.
    """
    if told.start is None or told.end is None or told.end - told.start > _DAY or article is None or other is None:
        return False
    return told.start.date() < article <= other


def _dated(claim: Claim) -> bool:
    """Whether a claim says of when it is, and not only when somebody told it."""
    when = claim.context.when[0] if claim.context.when else None
    if when is None or (when.start is None and when.end is None):
        return False  # 每天
    return not (when.deeds and all(deed.says for deed in when.deeds))


def _elsewhen(claim: Claim) -> bool:
    """Whether a claim is told of another time than the article's own, a background to what it reports."""
    published = claim.article.published
    if not claim.context.when or published is None:
        return False
    end = claim.context.when[0].end
    return end is not None and end < published.replace(tzinfo=None) - _RECENT


def _share_a_place(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(_alike_names(one, other) for one in ours for other in theirs)


def _alike_names(left: str, right: str) -> bool:
    return left in right or right in left or (min(len(left), len(right)) > _SHORT and ratio(left, right) >= _ONE_NAME)
