"""Which pairs of claims are looked at: the few of them that can speak of one fact, by cheap keys."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    articles: Sequence[str] = field(init=False)
    _ample: set[Crowd] = field(factory=set, init=False)
    _asked: Counter[Crowd] = field(factory=Counter, init=False)
    _weighed: Counter[Crowd] = field(factory=Counter, init=False)

    @articles.default
    def _ids(self) -> Sequence[str]:
        return [claim.article.id for claim in self.claims]

    def ample(self, kind: str, members: Sequence[int], pairs: Mapping[tuple[str, str], int]) -> set[tuple[str, str]]:
        """Those of each two articles with so many pairs whose pairs all have room, and need not be counted."""
        longest: dict[str, int] = defaultdict(int)
        for index in members:
            size = self.claims[index].end - self.claims[index].start
            longest[self.articles[index]] = max(longest[self.articles[index]], size)
        found = {
            (one, other)
            for (one, other), count in pairs.items()
            if count * _cost(longest[one], longest[other]) < _WEIGHED
        }
        self._ample.update((kind, *both) for both in found)
        return found

    def full(self, kind: str, left: str, right: str) -> bool:
        """Whether two articles have had their share; asked where they hold one more pair, which is then told of."""
        crowd = (kind, left, right)
        if self._asked[crowd] < _ASKED and self._weighed[crowd] < _WEIGHED:
            return False
        self.crowded.add(crowd)
        return True

    def ask(self, kind: str, left: int, right: int) -> bool:
        """Whether there is room for one more pair, which then takes it."""
        if self.full(kind, self.articles[left], self.articles[right]):
            return False
        self._asked[kind, self.articles[left], self.articles[right]] += self._cost_of(left, right)
        return True

    def weigh(self, kind: str, left: int, right: int) -> None:
        """Count a pair that could be of one fact, and so costs much more."""
        crowd = (kind, self.articles[left], self.articles[right])
        if crowd not in self._ample:
            self._weighed[crowd] += self._cost_of(left, right)

    def _cost_of(self, left: int, right: int) -> int:
        one, other = self.claims[left], self.claims[right]
        return _cost(one.end - one.start, other.end - other.start)


def _cost(left: int, right: int) -> int:
    return 1 + left * right // _LONG


def candidates(wording: Wording, settings: Settings, room: Room) -> Iterator[tuple[Kind, int, int]]:
    """Pairs of claims of one kind that might speak of one fact: all of entities, else those in like sentences.

    What one sentence tells apart is not one fact, so its claims are no pair.
    """
    near = wording.near(settings.gate)
    if wording.crowded:
        room.crowded.update(("sentence", id_, id_) for id_ in sorted(set(room.articles)))
    for kind in KINDS:
        members = [index for index, claim in enumerate(wording.claims) if claim.kind == kind.name]
        entities = kind.name in settings.entities
        found = (
            _apart(kind.name, members, wording, room) if entities else _alike(kind.name, members, near, wording, room)
        )
        for left, right in found:
            yield kind, left, right


def _apart(kind: str, members: Sequence[int], wording: Wording, room: Room) -> Iterator[_Pair]:
    held: dict[str, list[int]] = defaultdict(list)
    for index in members:
        held[room.articles[index]].append(index)
    both = [*((one, one) for one in held), *combinations(held, 2)]
    ample = room.ample(kind, members, {(one, other): len(held[one]) * len(held[other]) for one, other in both})
    for one, other in both:
        counted = (one, other) not in ample
        for left, right in combinations(held[one], 2) if one == other else product(held[one], held[other]):
            if wording.sentence[left] == wording.sentence[right]:
                continue
            if counted and not room.ask(kind, left, right):
                break
            yield left, right


def _alike(kind: str, members: Sequence[int], near: Near, wording: Wording, room: Room) -> Iterator[_Pair]:
    held: dict[int, list[int]] = defaultdict(list)
    for index in members:
        held[wording.sentence[index]].append(index)
    articles = {number: room.articles[indices[0]] for number, indices in held.items()}
    both: Near = [pair for pair in near if pair[0] in held and pair[1] in held]
    sizes: Counter[tuple[str, str]] = Counter()
    for one, other in both:
        sizes[articles[one], articles[other]] += len(held[one]) * len(held[other])
    if sizes and max(sizes.values()) > _ASKED:
        both = _first_told(both, {number: wording.claims[indices[0]] for number, indices in held.items()})
    ample = room.ample(kind, members, sizes)
    for one, other in both:
        counted = (articles[one], articles[other]) not in ample
        for left, right in product(held[one], held[other]):
            low, high = (left, right) if left < right else (right, left)
            if counted and not room.ask(kind, low, high):
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
