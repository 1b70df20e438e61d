"""Pairs of claims that may speak of one fact, with the evidence for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from factcheck.claim import Claim
from factcheck.kinds import KINDS, Kind
from factcheck.kinds.base import Comparison, Relation, Slot
from factcheck.settings import Settings
from factcheck.similarity import Wording

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
    def compatible(self) -> bool:
        """Whether what the two say can both be so."""
        return self.comparison.relation in _COMPATIBLE


def links(claims: Sequence[Claim], wording: Wording, settings: Settings) -> list[Link]:
    """Every pair of claims of one kind that reaches the floor of its kind, best first."""
    found = [link for kind in KINDS for link in _links_of(kind, claims, wording, settings)]
    return sorted(found, key=lambda link: (-link.score, link.left, link.right))


def _links_of(kind: Kind, claims: Sequence[Claim], wording: Wording, settings: Settings) -> Iterator[Link]:
    members = [index for index, claim in enumerate(claims) if claim.kind == kind.name]
    for left, right in combinations(members, 2):
        link = _link(kind, claims, left, right, wording, settings)
        if link is not None:
            yield link


def _link(
    kind: Kind, claims: Sequence[Claim], left: int, right: int, wording: Wording, settings: Settings
) -> Link | None:
    first, second = claims[left], claims[right]
    own = kind.slots(first, second)
    if own is None:
        return None
    agreeing, differing = settings.floors[kind.name]
    within = settings.within if first.article.id == second.article.id else 0.0
    around, beside = wording.sentences(first, second), wording.clauses(first, second)
    slots = (Slot("sentence", around), Slot("clause", beside), *own)
    score = _score(slots, settings.weights[kind.name], settings.default_weight)
    if score < agreeing + within:
        return None
    comparison = kind.compare(first.value, second.value)
    link = Link(left, right, score, slots, comparison)
    if link.compatible or (comparison.relation is Relation.CONFLICT and score >= differing + within):
        return link
    return None


def _score(slots: Iterable[Slot], weights: Mapping[str, float], default: float) -> float:
    total = weight = 0.0
    for slot in slots:
        counts = weights.get(slot.name, default)
        total += counts * slot.score
        weight += counts
    return total / weight if weight else 0.0
