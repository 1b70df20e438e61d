"""How alike two stretches of text are, by rare words and character pairs of the compared articles themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import log, sqrt

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.languages import LANGUAGES

_TELLING = 3
Vector = Mapping[str, float]
_HOLDERS = 400
_WORK = 1_000_000  # steps of a search for like sentences, for each article: news takes 10,000, a long essay 200,000


@frozen(eq=False)
class Rarity:
    """How rare each word or character pair is among the sentences of the compared articles.

    Frequencies come from these sentences alone; a large corpus behind them measurably adds nothing.
    """

    count: int
    frequency: Mapping[str, int]
    _weights: dict[str, float] = field(factory=dict, init=False)

    @classmethod
    def of(cls, sentences: Iterable[Iterable[str]]) -> "Rarity":
        """Count in how many sentences each feature occurs."""
        frequency: Counter[str] = Counter()
        count = 0
        for features in sentences:
            frequency.update(set(features))
            count += 1
        return cls(count, frequency)

    def weight(self, feature: str) -> float:
        """The inverse document frequency, positive for every feature."""
        known = self._weights.get(feature)
        if known is None:
            known = self._weights[feature] = self._inverse(self.frequency.get(feature, 0))
        return known

    @property
    def rarest(self) -> float:
        """The weight of a feature that two sentences share and no other has."""
        return self._inverse(min(2, self.count))

    def _inverse(self, seen: int) -> float:
        return log(1 + (self.count - seen + 0.5) / (seen + 0.5))

    def vector(self, features: Iterable[str]) -> Vector:
        """A unit vector of rarity-weighted, damped counts; empty for no features."""
        counts = sorted(Counter(features).items())
        raw = {key: (1 + log(times)) * self.weight(key) for key, times in counts}
        length = sqrt(sum(value * value for value in raw.values()))
        return {key: value / length for key, value in raw.items()} if length else {}


Sentence = tuple[str, tuple[int, int]]
"""An article's id and where in it a sentence starts and ends."""
Near = Sequence[tuple[int, int]]
"""Two sentences each, by their numbers, the first first."""


@frozen(eq=False)
class Wording:
    """Similarities between the sentences and clauses of a set of claims, 0 to 1.

    Claims go by their place among those given, sentences by their number in the order of the text.
    """

    words: Rarity
    pairs: Rarity
    claims: Sequence[Claim]
    sentence: Sequence[int]
    _sentences: Sequence[tuple[Vector, Vector]]
    _clauses: dict[int, tuple[Vector, Vector]] = field(factory=dict, init=False)
    _likeness: dict[tuple[int, int], float] = field(factory=dict, init=False)
    _told: dict[int, frozenset[str]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "Wording":
        """Learn the rarities from the sentences that hold the claims."""
        places = [sentence_of(claim) for claim in claims]
        held = dict(sorted(dict(zip(places, claims, strict=True)).items()))
        words = Rarity.of(claim.context.around for claim in held.values())
        cut = [_sentence_pairs(claim) for claim in held.values()]
        pairs = Rarity.of(cut)
        around = (claim.context.around for claim in held.values())
        vectors = [(words.vector(one), pairs.vector(other)) for one, other in zip(around, cut, strict=True)]
        numbers = {place: number for number, place in enumerate(held)}
        return cls(words, pairs, claims, [numbers[place] for place in places], vectors)

    def near(self, gate: float) -> Near:
        """The sentences that are at least `gate` alike, in words and character pairs.

        The work grows with what sentences share and not with the square of their number: what very many hold
        brings only the first of them together, for it tells none from another.
        """
        from factcheck.postings import Postings  # noqa: PLC0415 - what it imports is heavy

        both = [{**words, **{f"/{pair}": weight for pair, weight in pairs.items()}} for words, pairs in self._sentences]
        return [(other, one) for one, other, _ in Postings.of(both).alike(self.holders, 2 * gate)]

    @cached_property
    def holders(self) -> int:
        """Of how many sentences that hold one word each further one is held against: fewer where all hold the same."""
        articles = len({claim.article.id for claim in self.claims})
        seen = Counter((part, key) for both in self._sentences for part, vector in enumerate(both) for key in vector)
        most = _HOLDERS
        while most > 1 and sum(count * min(count, most) for count in seen.values()) > _WORK * articles:
            most //= 2
        return most

    @property
    def crowded(self) -> bool:
        """Whether the sentences are so much alike that not all that are alike are held against each other."""
        return self.holders < _HOLDERS

    def sentences(self, left: int, right: int) -> float:
        """How alike the sentences of two claims are, in words and character pairs."""
        pair = (self.sentence[left], self.sentence[right])
        known = self._likeness.get(pair)
        if known is None:
            known = self._likeness[pair] = _alike(self._sentences[pair[0]], self._sentences[pair[1]])
        return known

    def clauses(self, left: int, right: int) -> float:
        """How alike the two clauses are; what the claims themselves say is left out unless they fill the clause."""
        return _alike(self._clause(left), self._clause(right))

    def told(self, left: int, right: int) -> float:
        """How much the words tell that both clauses hold: a few common words little, from three rare ones on all.

        A word is rare that no sentences but these two hold.
        """
        shared = self._words(left) & self._words(right)
        if not shared:
            return 0.0
        return min(1.0, sum(self.words.weight(word) for word in sorted(shared)) / (_TELLING * self.words.rarest))

    def _words(self, index: int) -> frozenset[str]:
        known = self._told.get(index)
        if known is None:
            known = self._told[index] = frozenset(self.claims[index].context.words)
        return known

    def _clause(self, index: int) -> tuple[Vector, Vector]:
        known = self._clauses.get(index)
        if known is None:
            claim = self.claims[index]
            words, pairs = self.words.vector(claim.context.words), self.pairs.vector(_clause_pairs(claim))
            known = self._clauses[index] = (words, pairs)
        return known


def sentence_of(claim: Claim) -> Sentence:
    """The sentence that holds a claim."""
    return (claim.article.id, claim.context.sentence)


def _alike(left: tuple[Vector, Vector], right: tuple[Vector, Vector]) -> float:
    return (_cosine(left[0], right[0]) + _cosine(left[1], right[1])) / 2


def _cosine(left: Vector, right: Vector) -> float:
    if len(right) < len(left):
        left, right = right, left
    return sum([weight * right[key] for key, weight in left.items() if key in right], 0.0)


def _sentence_pairs(claim: Claim) -> list[str]:
    return _pairs(claim, *claim.context.sentence)


def _clause_pairs(claim: Claim) -> list[str]:
    start, end = claim.context.clause
    if 2 * (claim.end - claim.start) > end - start:
        return _pairs(claim, start, end)
    return _pairs(claim, start, claim.start) + _pairs(claim, claim.end, end)


def _pairs(claim: Claim, start: int, end: int) -> list[str]:
    language = LANGUAGES[claim.article.language.split("-")[0]]
    kept = [char for char in language.normalise(claim.article.text[start:end]) if char.isalnum()]
    return [first + second for first, second in pairwise(kept)]
