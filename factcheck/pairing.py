"""Pairs of claims that may speak of one fact, with the evidence for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, product
from math import inf

from attrs import evolve, frozen
from rapidfuzz.fuzz import ratio

from factcheck.claim import Claim
from factcheck.kinds import KINDS, KINDS_BY_NAME, Kind
from factcheck.kinds.base import Comparison, Relation, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.value import DAYS
from factcheck.scorer import Scorer, scored, slot_of
from factcheck.settings import Settings
from factcheck.similarity import Sentence, Wording, sentence_of

_WHEN = {
    Relation.EQUAL: 1.0,
    Relation.VARIANT: 1.0,
    Relation.OVERLAPPING: 0.5,
    Relation.INSIDE: 0.3,
    Relation.CONFLICT: 0.0,
}
_Near = Mapping[tuple[Sentence, Sentence], float]
_SHORT, _ONE_NAME = 3, 75.0  # longer names this much alike may be two writings of one
_RECENT = timedelta(days=60)
_LATELY = 3
SAME = frozenset({Relation.EQUAL, Relation.VARIANT})
_COMPATIBLE = frozenset({Relation.EQUAL, Relation.VARIANT, Relation.INSIDE, Relation.OVERLAPPING})


@frozen(eq=False)
class Link:
    """Two claims, by their place in the list of claims, how well they align, why, and how their values compare."""

    left: int
    right: int
    score: float
    slots: tuple[Slot, ...]
    comparison: Comparison

    @property
    def same(self) -> bool:
        """Whether the two say the same."""
        return self.comparison.relation in SAME

    @property
    def compatible(self) -> bool:
        """Whether what the two say can both be so."""
        return self.comparison.relation in _COMPATIBLE


def links(claims: Sequence[Claim], settings: Settings, scorer: Scorer | None = None) -> list[Link]:
    """Every pair of claims of one kind that reaches the floor of its kind, best first."""
    wording = Wording.of(claims)
    near = wording.near(settings.gate)
    pairs = [
        (kind, left, right, slots)
        for kind in KINDS
        for left, right in _candidates(kind, claims, near, settings)
        if (slots := _slots(kind, claims[left], claims[right], wording))
    ]
    own = scored(scorer, [(claims[left], claims[right]) for _, left, right, _ in pairs])
    settings = _counting(slot_of(scorer), settings) if scorer else settings
    found = (
        _link(kind, claims, (left, right), (*slots, *extra), settings)
        for (kind, left, right, slots), extra in zip(pairs, own, strict=True)
    )
    return sorted((link for link in found if link), key=lambda link: (-link.score, link.left, link.right))


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
    comparison = kind.compare(first.value, second.value)
    weights = settings.weights if comparison.relation in _COMPATIBLE else settings.conflict_weights
    link = Link(*pair, _score(slots, weights.get(kind.name, {}), settings.default_weight), slots, comparison)
    return link if link.score >= _floor(link, first, second, settings) else None


def _candidates(kind: Kind, claims: Sequence[Claim], near: _Near, settings: Settings) -> Iterator[tuple[int, int]]:
    """Pairs of claims of one kind that might speak of one fact: all of entities, else those in like sentences."""
    members = [index for index, claim in enumerate(claims) if claim.kind == kind.name]
    if kind.name in settings.entities:
        yield from combinations(members, 2)
        return
    held: dict[Sentence, list[int]] = defaultdict(list)
    for index in members:
        held[sentence_of(claims[index])].append(index)
    for one, other in near:
        for left, right in product(held.get(one, ()), held.get(other, ())):
            yield (min(left, right), max(left, right))


def _slots(kind: Kind, left: Claim, right: Claim, wording: Wording) -> tuple[Slot, ...]:
    """The evidence that two claims speak of one fact; none where they cannot."""
    if sentence_of(left) == sentence_of(right):
        return ()  # what one sentence tells apart is not one fact
    own = kind.slots(left, right)
    if own is None:
        return ()
    around, beside, told = wording.sentences(left, right), wording.clauses(left, right), wording.told(left, right)
    shared = (Slot("sentence", around), Slot("clause", beside), Slot("told", told))
    return (*shared, *_when(left, right), *_setting(left, right), *own)


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
        return (Slot("when", 0.0),) if _elsewhen(left) or _elsewhen(right) else ()
    one, two = left.context.when[0], right.context.when[0]
    relation = TIME.compare(one, two).relation
    if relation is Relation.INSIDE and {one.precision, two.precision} <= DAYS:
        bounded = one.bound is not None or two.bound is not None
        return (Slot("when", 0.0 if bounded else 1.0),)  # one day, and the hour of it; but 截至9日 is not 截至12日
    return (Slot("when", _WHEN[relation]),) if relation in _WHEN else ()


def _own_days(link: Link, left: Claim, right: Claim) -> bool:
    """Whether two articles of two days each tell of the day so far from their own: what goes on, or comes out daily."""
    if left.kind != TIME.name or any(slot.name == "act" for slot in link.slots):
        return False
    away = [
        (claim.value.start.date() - claim.article.published.date()).days
        for claim in (left, right)
        if claim.value.start and claim.article.published
    ]
    return len(away) > 1 and away[0] == away[1] and abs(away[0]) <= _LATELY


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
        again = left.kind in settings.serial and _another_day(left, right, settings)
        return agreeing + (settings.within if alone else settings.again if again else 0.0)
    if link.comparison.relation is not Relation.CONFLICT or (
        left.text == right.text and not _proven(link, left.kind, settings)
    ):
        return inf  # the same words, 今天 in a copied quotation, say the same
    if _told_apart(link, left, right, settings) or not _carries(link, left.kind, settings, alone=alone):
        return inf
    return differing + (settings.within_conflict.get(left.kind, settings.within) if alone else 0.0)


def _told_apart(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two values that conflict are of two facts, for one article or one outlet's series tells them apart."""
    if left.kind in settings.entities:
        return False
    if left.article.id == right.article.id:
        return not _at_odds_with_itself(link, left, right)
    if _own_days(link, left, right):
        return True
    return left.kind in settings.serial and _another_day(left, right, settings) and not _grown(left, right)


def _another_day(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether one outlet published the two on different days: it reports anew what was another figure yesterday."""
    one, other = left.article, right.article
    if not one.outlet or one.outlet != other.outlet or one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) >= settings.another_day


def _grown(left: Claim, right: Claim) -> bool:
    grows = KINDS_BY_NAME[left.kind].grows
    published = [claim.article.published for claim in (left, right)]
    if grows is None or published[0] is None or published[1] is None:
        return False
    earlier, later = (left, right) if published[0] < published[1] else (right, left)
    return grows(earlier.value, later.value) is not None


def _at_odds_with_itself(link: Link, left: Claim, right: Claim) -> bool:
    """Whether two claims of one article can be its contradiction, and not two facts told in a row.

    What one paragraph tells apart is a row of facts, as is what paragraphs tell of other places or say through
    other mouths; a headline or a caption speaks of what the body speaks of.
    """
    first, last = sorted((left.start, right.start))
    if "\n" not in left.article.text[first:last]:
        return False
    if left.zone is not right.zone:
        return True
    named = any(slot.name == "setting" and slot.score for slot in link.slots)
    return named and left.context.speaker == right.context.speaker


def _carries(link: Link, kind: str, settings: Settings, *, alone: bool) -> bool:
    """Whether the slots can carry a conflict: one is proof of its own, or none is too low and an anchor is stated."""
    if _proven(link, kind, settings):
        return True
    stated = {slot.name for slot in link.slots}
    minima, anchors = settings.minima.get(kind, {}), settings.anchors.get(kind, frozenset())
    anchors = settings.within_anchors.get(kind, anchors) if alone else anchors
    reached = all(slot.score >= minima.get(slot.name, 0.0) for slot in link.slots)
    return reached and (not anchors or bool(stated & anchors) or same_clause(link, settings))


def _proven(link: Link, kind: str, settings: Settings) -> bool:
    """Whether a slot is stated that is proof of its own, such as one statement given to two speakers."""
    return not settings.proofs.get(kind, frozenset()).isdisjoint(slot.name for slot in link.slots)


def same_clause(link: Link, settings: Settings) -> bool:
    """Whether what stands around two claims is the same, and tells enough to carry a conflict."""
    beside, told = (next(slot.score for slot in link.slots if slot.name == name) for name in ("clause", "told"))
    return beside >= settings.same_clause[0] and told >= settings.same_clause[1]


def _score(slots: Iterable[Slot], weights: Mapping[str, float], default: float) -> float:
    total = weight = 0.0
    for slot in slots:
        counts = weights.get(slot.name, default)
        total += counts * slot.score
        weight += counts
    return total / weight if weight else 0.0
