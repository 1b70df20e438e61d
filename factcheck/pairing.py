"""Pairs of claims that may speak of one fact, with the evidence for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from math import inf

from attrs import evolve
from rapidfuzz.fuzz import ratio

from factcheck.candidates import Crowd, Room, candidates
from factcheck.claim import Claim
from factcheck.conflict import another_day, carries, proven, told_apart
from factcheck.kinds import KINDS_BY_NAME, Kind
from factcheck.kinds.base import Relation, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.expression import Anchor
from factcheck.kinds.time.value import DAYS, Time
from factcheck.link import COMPATIBLE, Link
from factcheck.scorer import Scorer, scored, slot_of
from factcheck.settings import Settings
from factcheck.similarity import Wording

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
    found = (_link(kind, claims, (left, right), slots, settings) for kind, left, right, slots in pairs)
    return sorted((link for link in found if link), key=lambda link: (-link.score, link.left, link.right))


_Weighed = tuple[Kind, int, int, tuple[Slot, ...]]


def _weighed(wording: Wording, settings: Settings, crowded: set[Crowd], *, full: bool) -> Iterator[_Weighed]:
    """The pairs that could speak of one fact, with the evidence for it; in full, also what will not reach a floor."""
    room = Room(wording.claims, crowded)
    for kind, left, right in candidates(wording, settings, room):
        slots = _slots(kind, left, right, wording, None if full else settings)
        if slots:
            room.weigh(kind.name, left, right)
            yield kind, left, right, slots


def _counting(slot: str, settings: Settings) -> Settings:
    """The settings with the weight of a scorer's slot among the others."""
    weighed = {slot: settings.scorer_weight}
    tables = (
        {kind: {**held, **weighed} for kind, held in each.items()}
        for each in (settings.weights, settings.conflict_weights)
    )
    weights, conflict_weights = tables
    return evolve(settings, weights=weights, conflict_weights=conflict_weights)


def _link(
    kind: Kind, claims: Sequence[Claim], pair: tuple[int, int], slots: tuple[Slot, ...], settings: Settings
) -> Link | None:
    first, second = claims[pair[0]], claims[pair[1]]
    tables = (settings.weights, settings.conflict_weights)
    fits, differs = (_score(slots, weights.get(kind.name, {}), settings.default_weight) for weights in tables)
    agreeing, differing = settings.floors.get(kind.name, settings.default_floor)
    if fits < agreeing and differs < differing:
        return None  # whatever the values say of one another
    comparison = kind.compare(first.value, second.value)
    link = Link(*pair, fits if comparison.relation in COMPATIBLE else differs, slots, comparison)
    return link if link.score >= _floor(link, first, second, settings) else None


def _slots(kind: Kind, left: int, right: int, wording: Wording, settings: Settings | None) -> tuple[Slot, ...]:
    """The evidence that two claims speak of one fact; none where they cannot, or with these settings will not do."""
    one, other = wording.claims[left], wording.claims[right]
    own = kind.slots(one, other)
    if own is None:
        return ()
    around, beside = Slot("sentence", wording.sentences(left, right)), Slot("clause", wording.clauses(left, right))
    if settings and _hopeless(kind, (around, beside, *own), settings):
        return ()
    told = Slot("told", wording.told(left, right))
    return (around, beside, told, *_when(one, other), *_setting(one, other), *own)


_REST = ("told", "setting", "when")  # the slots that are looked for last; era counts as when does
_ROUNDING = 1e-9


def _hopeless(kind: Kind, slots: Sequence[Slot], settings: Settings) -> bool:
    """Whether two claims miss both floors of their kind even if all that is not looked at yet were the same."""
    for weights, floor in zip(
        (settings.weights, settings.conflict_weights),
        settings.floors.get(kind.name, settings.default_floor),
        strict=True,
    ):
        held, default = weights.get(kind.name, {}), settings.default_weight
        rest = [held.get(name, default) for name in _REST]
        rest[-1] = max(rest[-1], held.get("era", default))
        total = weight = sum(rest)
        for slot in slots:
            counts = held.get(slot.name, default)
            total += counts * slot.score
            weight += counts
        if total >= (floor - _ROUNDING) * weight:
            return False
    return True


def _setting(left: Claim, right: Claim) -> tuple[Slot, ...]:
    """Whether two claims stand under one of the same places or bodies; no slot where one stands under none."""
    ours, theirs = left.context.setting, right.context.setting
    if not ours or not theirs:
        return ()
    return (Slot("setting", 1.0 if any(_alike_names(one, other) for one in ours for other in theirs) else 0.0),)


def _alike_names(left: str, right: str) -> bool:
    return left in right or right in left or (min(len(left), len(right)) > _SHORT and ratio(left, right) >= _ONE_NAME)


def _when(left: Claim, right: Claim) -> tuple[Slot, ...]:
    """Whether the times that two claims stand under can be one; no slot where neither states any."""
    if left.kind == TIME.name:
        return ()
    if _of_bulletins(left, right):
        return (Slot("when", 0.0),)
    if not (left.context.when or right.context.when):
        return ()
    if not left.context.when or not right.context.when:
        return (Slot("era", 0.0),) if _elsewhen(left) or _elsewhen(right) else ()
    one, two = left.context.when[0], right.context.when[0]
    relation = TIME.compare(one, two).relation
    if relation is Relation.INSIDE and {one.precision, two.precision} <= DAYS:
        bounded = one.bound is not None or two.bound is not None
        days = _spans_days(one) and _spans_days(two)
        return (Slot("when", 0.0 if bounded or days else 1.0),)  # one day and its hour; but 截至9日 is not 截至12日
    return (Slot("when", _WHEN[relation]),) if relation in _WHEN else ()


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
    return len(days) > 1 and not (left.context.when and right.context.when)


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
    if told_apart(link, left, right, settings) or not carries(link, left, right, settings):
        return inf
    return differing + (settings.within_conflict.get(left.kind, settings.within) if alone else 0.0)


def _reckoned(left: Claim, right: Claim) -> bool:
    """Whether the same words give a time that is reckoned from where they stand: 今天, 一小时后, 中午起."""
    return left.kind == TIME.name and not left.value.anchored is right.value.anchored is Anchor.ABSOLUTE


def _turned(link: Link) -> bool:
    """Whether what stands before the same words makes them say the opposite: 15% more, and 15% less."""
    return link.score_of("direction") == 0


def _score(slots: Iterable[Slot], weights: Mapping[str, float], default: float) -> float:
    total = weight = 0.0
    for slot in slots:
        counts = weights.get(slot.name, default)
        total += counts * slot.score
        weight += counts
    return total / weight if weight else 0.0
