"""Which pairs of claims are looked at: the few of them that can speak of one fact, by cheap keys."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, islice, pairwise, product
from typing import Any

import numpy as np
from attrs import field, frozen

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.kinds import KINDS, Kind
from factcheck.link import Crowd
from factcheck.postings import Numbers, ranges
from factcheck.settings import Settings
from factcheck.wording import Wording

# Pairs of one kind in two articles: those looked at, and those among them that could be of one fact and so are
# weighed. Of two news reports on one event no kind has more than 2,500 and 700; long essays have 45,000 and 7,500.
_ASKED, _WEIGHED = 20_000, 4_000
_LONG = 2_000  # two claims of lengths with this product cost twice as much as short ones, and so on
_AT_ONCE, _FEW = 1 << 17, 1 << 12  # pairs in one batch, and of those that are counted
_NEXT = 50  # claims of one thing that each is held against, in sentences that are not alike
_Pair = tuple[int, int]
_Near = tuple[Numbers, Numbers]


@frozen(eq=False)
class Room:
    """How many more pairs of one kind each two articles may hold; where pairs are left out, `crowded` tells."""

    claims: Sequence[Claim]
    crowded: set[Crowd]
    articles: Sequence[str] = field(init=False)
    _asked: Counter[Crowd] = field(factory=Counter, init=False)
    _weighed: Counter[Crowd] = field(factory=Counter, init=False)

    @articles.default
    def _ids(self) -> Sequence[str]:
        return [claim.article.id for claim in self.claims]

    def ask(self, kind: str, left: int, right: int) -> bool:
        """Whether there is room for a look at one more pair, which then takes it."""
        crowd = (kind, self.articles[left], self.articles[right])
        if self._asked[crowd] >= _ASKED or self._full(crowd):
            self.crowded.add(crowd)
            return False
        self._asked[crowd] += self._cost(left, right)
        return True

    def still(self, kind: str, left: int, right: int) -> bool:
        """Whether there still is room for a pair that was asked for, after those before it were weighed."""
        crowd = (kind, self.articles[left], self.articles[right])
        if self._full(crowd):
            self.crowded.add(crowd)
        return not self._full(crowd)

    def weigh(self, kind: str, left: int, right: int) -> None:
        """Count a pair that could be of one fact, and so costs much more."""
        self._weighed[kind, self.articles[left], self.articles[right]] += self._cost(left, right)

    def _full(self, crowd: Crowd) -> bool:
        return self._weighed[crowd] >= _WEIGHED

    def _cost(self, left: int, right: int) -> int:
        one, other = self.claims[left], self.claims[right]
        return 1 + (one.end - one.start) * (other.end - other.start) // _LONG


@frozen(eq=False)
class Pairs:
    """Claims of one kind, two and two, by their places, the lower first; `counted` where room for them may run out."""

    kind: Kind
    lefts: Numbers
    rights: Numbers
    counted: bool = False


def candidates(wording: Wording, settings: Settings, room: Room) -> Iterator[Pairs]:
    """Pairs of claims of one kind that might speak of one fact: all of entities, else those in like sentences.

    What one sentence tells apart is not one fact, so its claims are no pair. Pairs that are counted come a few at a
    time, so that those of them that could be of one fact can be weighed before the next are asked for.
    """
    near = wording.near(settings.gate)
    if wording.crowded:
        room.crowded.update(("sentence", id_, id_) for id_ in sorted(set(room.articles)))
    articles = wording.articles
    for kind in KINDS:
        members = np.array([index for index, claim in enumerate(wording.claims) if claim.kind == kind.name], np.int64)
        if not len(members):
            continue
        whole = kind.name in settings.entities
        held = _Groups.of(members, articles if whole else wording.sentence, articles, wording)
        yield from held.spread(kind, _of_one_part(articles, wording.part) if whole else near, room)
        if kind.known_by:
            yield from _known(kind, kind.known_by, members, wording, near)


def beside(wording: Wording, ones: Numbers, others: Numbers, kinds: Iterable[str]) -> Iterator[Pairs]:
    """The claims of some kinds in sentences that go together, two and two."""
    asked, room = frozenset(kinds), Room(wording.claims, set())
    for kind in KINDS:
        members = [index for index, claim in enumerate(wording.claims) if claim.kind == kind.name in asked]
        if members:
            held = _Groups.of(np.array(members, np.int64), wording.sentence, wording.articles, wording)
            yield from held.spread(kind, (ones, others), room)


def _known(
    kind: Kind, known_by: Callable[[Any], Iterable[Hashable]], members: Numbers, wording: Wording, near: _Near
) -> Iterator[Pairs]:
    """The claims that name one thing, in sentences that are not alike: the first of each headline and of each body.

    Where the kind's are `known_anywhere`, the first of each wording.
    """
    first = dict[tuple[int, Hashable], dict[tuple[str, Zone, str], int]]()
    for place in members.tolist():
        claim = wording.claims[place]
        told = claim.article.id, claim.zone, claim.text if kind.known_anywhere else ""
        for name in known_by(claim.value):
            first.setdefault((int(wording.part[place]), name), {}).setdefault(told, place)
    both = sorted({pair for places in first.values() for pair in _neighbours(sorted(places.values()))})
    if not both:
        return
    lefts, rights = np.array(both, np.int64).T
    size = len(wording.claims)
    ones, others = wording.sentence[lefts], wording.sentence[rights]
    keys = np.minimum(ones, others) * size + np.maximum(ones, others)
    far = ~np.isin(keys, np.minimum(*near) * size + np.maximum(*near))
    yield Pairs(kind, lefts[far], rights[far])


def _neighbours(places: Sequence[int]) -> Iterator[_Pair]:
    """Each with those that follow it, and no more than so many: very many articles tell one key figure."""
    return ((one, other) for at, one in enumerate(places) for other in places[at + 1 : at + 1 + _NEXT])


def surely_ample(claims: Sequence[Claim]) -> bool:
    """Whether claims are so few and short that there is room for all their pairs."""
    letters = sum(claim.end - claim.start for claim in claims)
    return len(claims) ** 2 + letters**2 / _LONG < _WEIGHED


def _of_one_part(articles: Numbers, parts: Numbers) -> tuple[Numbers, Numbers]:
    """Every two articles of one part."""
    part = np.zeros(int(articles.max()) + 1, np.int64)
    part[articles] = parts
    ones, others = np.triu_indices(len(part))
    same = part[ones] == part[others]
    return ones[same], others[same]


@frozen(eq=False)
class _Groups:
    """Claims of one kind by their sentence or article, by its number: in one list, and where each begins in it."""

    places: Numbers
    counts: Numbers
    begins: Numbers
    articles: Numbers
    wording: Wording

    @classmethod
    def of(cls, members: Numbers, groups: Numbers, articles: Numbers, wording: Wording) -> "_Groups":
        counts = np.bincount(groups[members], minlength=int(groups.max()) + 1)
        places = members[np.argsort(groups[members], kind="stable")]
        return cls(places, counts, np.cumsum(counts) - counts, articles, wording)

    def spread(self, kind: Kind, groups: tuple[Numbers, Numbers], room: Room) -> Iterator[Pairs]:
        """The claims of each two groups, two and two, but for those of one sentence."""
        held = np.flatnonzero(self.counts[groups[0]] * self.counts[groups[1]])
        ones, others = groups[0][held], groups[1][held]
        sizes = self.counts[ones] * self.counts[others]
        ample, most = self._ample(ones, others, sizes)
        scarce = list(zip(ones[~ample].tolist(), others[~ample].tolist(), strict=True))
        ones, others, sizes = ones[ample], others[ample], sizes[ample]
        cuts = np.flatnonzero(np.diff((np.cumsum(sizes) - sizes) // _AT_ONCE)) + 1
        for first, last in pairwise([0, *cuts.tolist(), len(sizes)]):
            yield Pairs(kind, *self._products(ones[first:last], others[first:last]))
        pairs = self._asked(kind, self._first_told(scarce) if most > _ASKED else scarce, room)
        while some := list(islice(pairs, _FEW)):
            lefts, rights = np.array(some, np.int64).T
            yield Pairs(kind, lefts, rights, counted=True)

    def _ample(self, ones: Numbers, others: Numbers, sizes: Numbers) -> tuple[Numbers, int]:
        """Which two groups are of articles whose pairs all have room, and are not counted; the most pairs of two."""
        claims, count = self.wording.claims, int(self.articles.max()) + 1
        lengths = np.array([claims[index].end - claims[index].start for index in self.places.tolist()])
        letters = np.bincount(np.repeat(np.arange(len(self.counts)), self.counts), lengths, len(self.counts))
        of_ones, of_others = (self.articles[self.places[self.begins[each]]] for each in (ones, others))
        _, which = np.unique(of_ones * count + of_others, return_inverse=True)
        costs = np.bincount(which, sizes + letters[ones] * letters[others] / _LONG)
        return costs[which] < _WEIGHED, int(np.bincount(which, sizes).max(initial=0))

    def _products(self, ones: Numbers, others: Numbers) -> tuple[Numbers, Numbers]:
        beside = self.counts[others]
        sizes = self.counts[ones] * beside
        which = ranges(np.zeros_like(sizes), sizes)
        beside = np.repeat(beside, sizes)
        lefts = self.places[np.repeat(self.begins[ones], sizes) + which // beside]
        rights = self.places[np.repeat(self.begins[others], sizes) + which % beside]
        apart = (self.wording.sentence[lefts] != self.wording.sentence[rights]) & (
            (lefts < rights) | np.repeat(ones != others, sizes)
        )
        lefts, rights = lefts[apart], rights[apart]
        return np.minimum(lefts, rights), np.maximum(lefts, rights)

    def _asked(self, kind: Kind, groups: Iterable[_Pair], room: Room) -> Iterator[_Pair]:
        """The same in turn, as long as there is room."""
        sentence = self.wording.sentence
        for one, other in groups:
            both = combinations(self._held(one), 2) if one == other else product(self._held(one), self._held(other))
            for left, right in both:
                low, high = (left, right) if left < right else (right, left)
                if sentence[low] == sentence[high]:
                    continue
                if not room.ask(kind.name, low, high):
                    break
                yield low, high

    def _held(self, group: int) -> list[int]:
        begin = self.begins[group]
        held: list[int] = self.places[begin : begin + self.counts[group]].tolist()
        return held

    def _first_told(self, groups: Sequence[_Pair]) -> Sequence[_Pair]:
        """Pairs of groups, those first that tell something for the first time.

        What is told over and over so takes no room that another sentence needs.
        """
        seen: Counter[tuple[str, str]] = Counter()
        rank: dict[int, int] = {}
        for group in np.flatnonzero(self.counts).tolist():
            claim = self.wording.claims[self._held(group)[0]]
            words = (claim.article.id, claim.sentence)
            rank[group] = seen[words]
            seen[words] += 1
        return sorted(groups, key=lambda pair: rank[pair[0]] + rank[pair[1]])
