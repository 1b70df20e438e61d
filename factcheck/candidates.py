"""Which pairs of claims are looked at: the few of them that can speak of one fact, by cheap keys."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.claim import Claim
from factcheck.kinds import KINDS, Kind
from factcheck.settings import Settings
from factcheck.similarity import Near, Wording

_MOST = 20_000  # pairs of one kind that two articles are asked for, in their order: beyond, they hold no prose
Crowd = tuple[str, str, str]
"""A kind and two articles that hold more pairs of it than are looked at."""
_Pair = tuple[int, int]


def candidates(
    claims: Sequence[Claim], wording: Wording, settings: Settings, crowded: set[Crowd] | None = None
) -> Iterator[tuple[Kind, int, int]]:
    """Pairs of claims of one kind that might speak of one fact: all of entities, else those in like sentences.

    What one sentence tells apart is not one fact, so its claims are no pair. Articles that hold too many pairs
    are added to `crowded`.
    """
    near = wording.near(settings.gate)
    for kind in KINDS:
        members = [index for index, claim in enumerate(claims) if claim.kind == kind.name]
        pairs = _apart(members, wording) if kind.name in settings.entities else _alike(members, near, wording)
        for left, right in _few(kind, claims, members, pairs, crowded):
            yield kind, left, right


def _apart(members: Sequence[int], wording: Wording) -> Iterator[_Pair]:
    sentence = wording.sentence
    return ((left, right) for left, right in combinations(members, 2) if sentence[left] != sentence[right])


def _alike(members: Iterable[int], near: Near, wording: Wording) -> Iterator[_Pair]:
    held: dict[int, list[int]] = defaultdict(list)
    for index in members:
        held[wording.sentence[index]].append(index)
    for one, other in near:
        if one in held and other in held:
            for left in held[one]:
                for right in held[other]:
                    yield (left, right) if left < right else (right, left)


def _few(
    kind: Kind, claims: Sequence[Claim], members: Iterable[int], pairs: Iterator[_Pair], crowded: set[Crowd] | None
) -> Iterator[_Pair]:
    """The first so many pairs of each two articles."""
    largest = [count for _, count in Counter(claims[index].article.id for index in members).most_common(2)]
    if sum(largest) ** 2 <= _MOST:
        return pairs  # none has so many
    return _first(kind, claims, pairs, crowded)


def _first(kind: Kind, claims: Sequence[Claim], pairs: Iterable[_Pair], crowded: set[Crowd] | None) -> Iterator[_Pair]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for left, right in pairs:
        articles = (claims[left].article.id, claims[right].article.id)
        counts[articles] += 1
        if counts[articles] <= _MOST:
            yield left, right
        elif crowded is not None and counts[articles] == _MOST + 1:
            crowded.add((kind.name, *articles))
