"""Pairs of claims that may speak of one fact, with the evidence for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from math import inf

from attrs import evolve, field, frozen
from rapidfuzz.fuzz import ratio

from factcheck.candidates import Pairs, Room, candidates
from factcheck.claim import Claim
from factcheck.conflict import another_day, carries, proven, told_apart
from factcheck.kinds import KINDS_BY_NAME, Kind
from factcheck.kinds.base import Comparison, Relation, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.expression import Anchor
from factcheck.kinds.time.value import DAYS, Time
from factcheck.link import COMPATIBLE, Crowd, Link
from factcheck.moments import counted_to, grew, moment
from factcheck.postings import Numbers
from factcheck.reach import Reach, Standing, weights_of
from factcheck.scorer import Scorer, scored, slot_of
from factcheck.settings import Settings
from factcheck.sieves import Sieves
from factcheck.wording import Wording

_WHEN = {
    Relation.EQUAL: 1.0,
    Relation.VARIANT: 1.0,
    Relation.OVERLAPPING: 0.5,
    Relation.INSIDE: 0.3,
    Relation.CONFLICT: 0.0,
}
_SHORT, _ONE_NAME = 3, 75.0  # longer names this much alike may be two writings of one
_RECENT, _DAY = timedelta(days=60), timedelta(days=1)


def links(
    claims: Sequence[Claim], settings: Settings, scorer: Scorer | None = None, crowded: set[Crowd] | None = None
) -> list[Link]:
    """Every pair of claims of one kind that reaches the floor of its kind, best first.

    Articles that hold too many pairs to look at all are added to `crowded`.
    """
    wording = Wording.of(claims)
    pairs: Iterable[_Weighed] = _weighed(
        wording, settings, set() if crowded is None else crowded, full=scorer is not None
    )
    if scorer:
        asked = list(pairs)
        own = scored(scorer, [(claims[left], claims[right]) for _, left, right, _ in asked])
        settings = _counting(slot_of(scorer), settings)
        both = zip(asked, own, strict=True)
        pairs = ((kind, left, right, (*slots, *extra)) for (kind, left, right, slots), extra in both)
    linking = _Linking(claims, settings)
    found = (linking.link(*pair) for pair in pairs)
    return sorted((link for link in found if link), key=lambda link: (-link.score, link.left, link.right))


_Weighed = tuple[Kind, int, int, tuple[Slot, ...]]


def _weighed(wording: Wording, settings: Settings, crowded: set[Crowd], *, full: bool) -> Iterator[_Weighed]:
    """The pairs that could speak of one fact, with the evidence for it; in full, also what will not reach a floor."""
    room, when, sieves = Room(wording.claims, crowded), _Moments(), Sieves(wording.claims)
    for pairs in candidates(wording, settings, room):
        found = _evidence(pairs, wording, sieves, None if full else Reach.of(pairs.kind.name, settings), when)
        if pairs.counted:
            yield from _within(room, pairs, {(left, right): slots for _, left, right, slots in found})
        else:
            yield from found


def _within(room: Room, pairs: Pairs, found: Mapping[tuple[int, int], tuple[Slot, ...]]) -> Iterator[_Weighed]:
    """Those of the pairs for which there is room."""
    kind = pairs.kind.name
    for left, right in zip(pairs.lefts.tolist(), pairs.rights.tolist(), strict=True):
        if room.still(kind, left, right) and (left, right) in found:
            room.weigh(kind, left, right)
            yield pairs.kind, left, right, found[left, right]


def _evidence(
    pairs: Pairs, wording: Wording, sieves: Sieves, reach: Reach | None, when: "_Moments"
) -> Iterator[_Weighed]:
    """The evidence that two claims speak of one fact, for those that can and are not out of reach."""

    def stand(lefts: Numbers, rights: Numbers) -> Standing:
        return Standing(lefts, rights, wording.sentences(lefts, rights), wording.clauses(lefts, rights), reach)

    stands, held = sieves.slots(pairs, stand)
    around, beside = stands.sentence.tolist(), stands.clause.tolist()
    kept = [
        place
        for place, (sentence, clause, own) in enumerate(zip(around, beside, held, strict=True))
        if reach is None or reach.within(sentence, clause, own)
    ]
    lefts, rights = stands.lefts[kept], stands.rights[kept]
    told = wording.told(lefts, rights).tolist() if kept else ()
    for place, left, right, tells in zip(kept, lefts.tolist(), rights.tolist(), told, strict=True):
        one, other = wording.claims[left], wording.claims[right]
        common = (Slot("sentence", around[place]), Slot("clause", beside[place]), Slot("told", tells))
        yield pairs.kind, left, right, (*common, *when.slots(one, other), *_setting(one, other), *held[place])


def _counting(slot: str, settings: Settings) -> Settings:
    """The settings with the weight of a scorer's slot among the others."""
    weighed = {slot: settings.scorer_weight}
    tables = (
        {kind: {**held, **weighed} for kind, held in each.items()}
        for each in (settings.weights, settings.conflict_weights)
    )
    weights, conflict_weights = tables
    return evolve(settings, weights=weights, conflict_weights=conflict_weights)


_UNCOMPARED = Comparison(Relation.UNKNOWN, "", "")


@frozen(eq=False)
class _Linking:
    """Whether what two claims share makes them one fact; how two values compare is found once for each two."""

    claims: Sequence[Claim]
    settings: Settings
    _weights: dict[str, Mapping[str, tuple[float, float]]] = field(factory=dict, init=False)
    _known: dict[tuple[int, int], Comparison] = field(factory=dict, init=False)

    def link(self, kind: Kind, left: int, right: int, slots: tuple[Slot, ...]) -> Link | None:
        """The link of two claims, if it reaches the floor of their kind."""
        fits, differs = self._scores(kind.name, slots)
        first, second, settings = self.claims[left], self.claims[right], self.settings
        agreeing, differing = settings.floors.get(kind.name, settings.default_floor)
        if fits < agreeing:
            odds = differs >= differing and Link(left, right, differs, slots, _UNCOMPARED)
            if not odds or not _may_conflict(odds, first, second, settings):
                return None  # whatever the values say of one another
        comparison = self._compared(kind, first, second)
        score = fits if comparison.relation in COMPATIBLE else differs
        link = Link(left, right, score, slots, comparison)
        return link if score >= _floor(link, first, second, settings) else None

    def _compared(self, kind: Kind, first: Claim, second: Claim) -> Comparison:
        key = (id(first.value), id(second.value))  # which the claims hold as long as they are compared
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = kind.compare(first.value, second.value)
        return found

    def _scores(self, kind: str, slots: Iterable[Slot]) -> tuple[float, float]:
        """The weighed mean of the slots: where two values can both be so, and where they cannot."""
        if kind not in self._weights:
            self._weights[kind] = weights_of(kind, self.settings)
        weights, default = self._weights[kind], (self.settings.default_weight, self.settings.default_weight)
        fits = differs = most = most_apart = 0.0
        for slot in slots:
            (one, other), score = weights.get(slot.name, default), slot.score
            fits += one * score
            differs += other * score
            most += one
            most_apart += other
        return fits / most if most else 0.0, differs / most_apart if most_apart else 0.0


def _may_conflict(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether the slots let two values be held against each other, if they cannot both be so."""
    return not told_apart(link, left, right, settings) and carries(link, left, right, settings)


def _setting(left: Claim, right: Claim) -> tuple[Slot, ...]:
    """Whether two claims stand under one of the same places or bodies; no slot where one stands under none."""
    ours, theirs = left.context.setting, right.context.setting
    if not ours or not theirs:
        return ()
    return (Slot("setting", 1.0 if any(_alike_names(one, other) for one in ours for other in theirs) else 0.0),)


def _alike_names(left: str, right: str) -> bool:
    return left in right or right in left or (min(len(left), len(right)) > _SHORT and ratio(left, right) >= _ONE_NAME)


@frozen(eq=False)
class _Moments:
    """Whether the times that two claims stand under can be one; how two times compare is found once for each two."""

    _held: dict[tuple[int, int], tuple[Slot, ...]] = field(factory=dict, init=False)

    def slots(self, left: Claim, right: Claim) -> tuple[Slot, ...]:
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


def _floor(link: Link, left: Claim, right: Claim, settings: Settings) -> float:
    agreeing, differing = settings.floors.get(left.kind, settings.default_floor)
    alone = left.article.id == right.article.id and left.kind not in settings.entities
    if link.compatible:
        again = left.kind in settings.serial and another_day(left, right, settings)
        return agreeing + (settings.within if alone else settings.again if again else 0.0)
    if link.comparison.relation is not Relation.CONFLICT or (
        left.text == right.text and (_reckoned(left, right) or not (proven(link, left.kind, settings) or _turned(link)))
    ):
        return inf  # the same words, 今天 in a copied quotation, say the same
    if not _may_conflict(link, left, right, settings):
        return inf
    return differing + (settings.within_conflict.get(left.kind, settings.within) if alone else 0.0)


def _reckoned(left: Claim, right: Claim) -> bool:
    """Whether the same words give a time that is reckoned from where they stand: 今天, 一小时后, 中午起."""
    return left.kind == TIME.name and not left.value.anchored is right.value.anchored is Anchor.ABSOLUTE


def _turned(link: Link) -> bool:
    """Whether what stands before the same words makes them say the opposite: 15% more, and 15% less."""
    return link.score_of("direction") == 0
