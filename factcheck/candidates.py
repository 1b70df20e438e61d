"""Which pairs of claims are looked at: the few of them that can speak of one fact, by cheap keys."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.kinds import KINDS, Kind
from factcheck.settings import Settings
from factcheck.similarity import Near, Wording

Crowd = tuple[str, str, str]
"""A kind and two articles that hold more pairs of it than are looked at."""
_Pair = tuple[int, int]

# Pairs of one kind in two articles: those looked at, and those among them that could be of one fact and so are
# weighed. Of two news reports on one event no kind has more than 2,500 and 700; long essays have 45,000 and 7,500.
_ASKED, _WEIGHED = 20_000, 4_000
_LONG = 2_000  # two claims of lengths with this product cost twice as much as short ones, and so on


@frozen(eq=False)
class Room:
    """How many more pairs of one kind each two articles may hold; where pairs are left out, `crowded` tells."""

    claims: Sequence[Claim]
    crowded: set[Crowd]
    _asked: Counter[Crowd] = field(factory=Counter, init=False)
    _weighed: Counter[Crowd] = field(factory=Counter, init=False)

    def full(self, kind: str, left: str, right: str) -> bool:
        """Whether two articles have had their share; asked where they hold one more pair, which is then told of."""
        crowd = (kind, left, right)
        if self._asked[crowd] < _ASKED and self._weighed[crowd] < _WEIGHED:
            return False
        self.crowded.add(crowd)
        return True

    def ask(self, kind: str, left: int, right: int) -> bool:
        """Whether there is room for one more pair, which then takes it."""
        one, other = self.claims[left], self.claims[right]
        if self.full(kind, one.article.id, other.article.id):
            return False
        self._asked[kind, one.article.id, other.article.id] += _cost(one, other)
        return True

    def weigh(self, kind: str, left: int, right: int) -> None:
        """Count a pair that could be of one fact, and so costs much more."""
        one, other = self.claims[left], self.claims[right]
        self._weighed[kind, one.article.id, other.article.id] += _cost(one, other)


def _cost(left: Claim, right: Claim) -> int:
    return 1 + (left.end - left.start) * (right.end - right.start) // _LONG


def candidates(wording: Wording, settings: Settings, room: Room) -> Iterator[tuple[Kind, int, int]]:
    """Pairs of claims of one kind that might speak of one fact: all of entities, else those in like sentences.

    What one sentence tells apart is not one fact, so its claims are no pair.
    """
    near = wording.near(settings.gate)
    if wording.crowded:
        room.crowded.update(("sentence", id_, id_) for id_ in sorted({claim.article.id for claim in wording.claims}))
    for kind in KINDS:
        members = [index for index, claim in enumerate(wording.claims) if claim.kind == kind.name]
        entities = kind.name in settings.entities
        found = (
            _apart(kind.name, members, wording, room) if entities else _alike(kind.name, members, near, wording, room)
        )
        yield from ((kind, left, right) for left, right in found if room.ask(kind.name, left, right))


def _apart(kind: str, members: Sequence[int], wording: Wording, room: Room) -> Iterator[_Pair]:
    held: dict[str, list[int]] = defaultdict(list)
    for index in members:
        held[wording.claims[index].article.id].append(index)
    both = [*((one, one) for one in held), *combinations(held, 2)]
    for one, other in both:
        for left, right in combinations(held[one], 2) if one == other else product(held[one], held[other]):
            if wording.sentence[left] == wording.sentence[right]:
                continue
            if room.full(kind, one, other):
                break
            yield left, right


def _alike(kind: str, members: Sequence[int], near: Near, wording: Wording, room: Room) -> Iterator[_Pair]:
    held: dict[int, list[int]] = defaultdict(list)
    for index in members:
        held[wording.sentence[index]].append(index)
    articles = {number: wording.claims[indices[0]].article.id for number, indices in held.items()}
    both: Near = [pair for pair in near if pair[0] in held and pair[1] in held]
    sizes: Counter[tuple[str, str]] = Counter()
    for one, other in both:
        sizes[articles[one], articles[other]] += len(held[one]) * len(held[other])
    if sizes and max(sizes.values()) > _ASKED:
        both = _first_told(both, {number: wording.claims[indices[0]] for number, indices in held.items()})
    for one, other in both:
        for left, right in product(held[one], held[other]):
            low, high = min(left, right), max(left, right)
            if room.full(kind, wording.claims[low].article.id, wording.claims[high].article.id):
                break
            yield low, high


def _first_told(pairs: Near, claims: dict[int, Claim]) -> Near:
    """Pairs of sentences, those first that tell something for the first time.

    What is told over and over so takes no room that another sentence needs.
    """
    seen: Counter[tuple[str, str]] = Counter()
    rank: dict[int, int] = {}
    for number, claim in sorted(claims.items()):
        words = (claim.article.id, claim.sentence)
        rank[number] = seen[words]
        seen[words] += 1
    return sorted(pairs, key=lambda pair: rank[pair[0]] + rank[pair[1]])
