"""The times and places that two claims stand under, as evidence that they speak of one fact.

To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

import numpy as np
from attrs import field, frozen
from rapidfuzz.fuzz import ratio

from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME, Kind
from factcheck.kinds.base import Relation, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.value import DAYS, Time
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


@frozen(eq=False)
class Circumstances:
    """Whether the times that two claims stand under can be one; how two times compare is found once for each two."""

    claims: Sequence[Claim]
    _timed: Numbers = field(init=False)
    _held: dict[tuple[int, int], tuple[Slot, ...]] = field(factory=dict, init=False)

    @_timed.default
    def _stating(self) -> Numbers:
        return np.array([bool(claim.context.when) for claim in self.claims], bool)

    def timed(self, kind: Kind, lefts: Numbers, rights: Numbers) -> Numbers:
        """Which two claims of a kind may have a slot that says how alike the times are that they stand under."""
        if kind.name == TIME.name:
            return np.zeros(len(lefts), bool)
        if kind.daily is not None:
            return np.ones(len(lefts), bool)
        found: Numbers = self._timed[lefts] & self._timed[rights]
        return found

    def when(self, left: Claim, right: Claim) -> tuple[Slot, ...]:
        """The slot for it; none where neither states any."""
        if left.kind == TIME.name:
            return ()
        if _of_bulletins(left, right):
            return (Slot("when", _WHEN[Relation.OVERLAPPING] if grew(_told(left), _told(right)) else 0.0),)
        ours, theirs = left.context.when, right.context.when
        if not (ours or theirs):
            return ()
        if not ours or not theirs:
            return (Slot("era", 0.0),) if _elsewhen(left) or _elsewhen(right) else ()
        key = (id(ours[0]), id(theirs[0]))  # which the claims hold as long as they are compared
        found = self._held.get(key)
        if found is None:
            found = self._held[key] = _one_time(ours[0], theirs[0])
        return (Slot("when", _WHEN[Relation.OVERLAPPING]),) if found and _grown(left, right) else found


def _told(claim: Claim) -> tuple[Claim, datetime | None]:
    """A claim and of when it is."""
    return claim, moment(claim)


def _grown(left: Claim, right: Claim) -> bool:
    """Whether both say up to when they counted, and the later counted more: one running total."""
    ours, theirs = counted_to(left), counted_to(right)
    return ours != theirs and grew((left, ours), (right, theirs))


def _one_time(one: Time, two: Time) -> tuple[Slot, ...]:
    relation = TIME.compare(one, two).relation
    score = _nested(one, two) if relation is Relation.INSIDE else _WHEN.get(relation)
    loose = relation in (Relation.OVERLAPPING, Relation.UNKNOWN)
    if loose and (one.bound is not None or two.bound is not None):
        score = 0.0  # until the 20th, and from the 12th to the 22nd: two totals
    return () if score is None else (Slot("when", score),)


def _nested(one: Time, two: Time) -> float:
    """How alike two times are of which one holds the other: one day and its hour; but 截至9日 is not 截至12日."""
    if not {one.precision, two.precision} <= DAYS:
        return _WHEN[Relation.INSIDE]
    bounded = one.bound is not None or two.bound is not None
    return 0.0 if bounded or (_spans_days(one) and _spans_days(two)) else 1.0


def _spans_days(value: Time) -> bool:
    return value.start is not None and value.end is not None and value.end - value.start > _DAY


def _of_bulletins(left: Claim, right: Claim) -> bool:
    """Whether two totals of a day are of the days of two articles, or two rows of one bulletin."""
    daily = KINDS_BY_NAME[left.kind].daily
    if daily is None or not (daily(left.value) or daily(right.value)):
        return False
    if left.article.id == right.article.id:
        return daily(left.value) and daily(right.value)
    days = {claim.article.published.date() for claim in (left, right) if claim.article.published}
    return len(days) > 1 and not (_dated(left) and _dated(right))


def _dated(claim: Claim) -> bool:
    """Whether a claim says of when it is, and not only when somebody told it."""
    when = claim.context.when[0] if claim.context.when else None
    return when is not None and not (when.deeds and all(deed.says for deed in when.deeds))


def _elsewhen(claim: Claim) -> bool:
    """Whether a claim is told of another time than the article's own, a background to what it reports."""
    published = claim.article.published
    if not claim.context.when or published is None:
        return False
    end = claim.context.when[0].end
    return end is not None and end < published.replace(tzinfo=None) - _RECENT


def setting(left: Claim, right: Claim) -> tuple[Slot, ...]:
    """Whether two claims stand under one of the same places or bodies; no slot where one stands under none."""
    ours, theirs = left.context.setting, right.context.setting
    if not ours or not theirs:
        return ()
    return (Slot("setting", 1.0 if any(_alike_names(one, other) for one in ours for other in theirs) else 0.0),)


def _alike_names(left: str, right: str) -> bool:
    return left in right or right in left or (min(len(left), len(right)) > _SHORT and ratio(left, right) >= _ONE_NAME)
