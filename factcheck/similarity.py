"""How alike two stretches of text are, by rare words and character pairs of the compared articles themselves."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import log, sqrt

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.languages import LANGUAGES

_TELLING = 3
Vector = Mapping[str, float]
_HOLDERS = 400


@frozen(eq=False)
class Rarity:
    """How rare each word or character pair is among the sentences of the compared articles.

    Frequencies come from these sentences alone; a large corpus behind them measurably adds nothing.
    """

    count: int
    frequency: Mapping[str, int]

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
        return self._inverse(self.frequency.get(feature, 0))

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


@frozen(eq=False)
class Wording:
    """Similarities between the sentences and clauses of a set of claims, 0 to 1."""

    words: Rarity
    pairs: Rarity
    _sentences: Mapping[Sentence, tuple[Vector, Vector]]
    _clauses: dict[tuple[Sentence, int, int], tuple[Vector, Vector]] = field(factory=dict, init=False)
    _likeness: dict[tuple[Sentence, Sentence], float] = field(factory=dict, init=False)

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "Wording":
        """Learn the rarities from the sentences that hold the claims."""
        sentences = {sentence_of(claim): claim for claim in claims}
        held = [sentences[key] for key in sorted(sentences)]
        words = Rarity.of(claim.context.around for claim in held)
        pairs = Rarity.of(map(_sentence_pairs, held))
        vectors = {
            sentence_of(claim): (words.vector(claim.context.around), pairs.vector(_sentence_pairs(claim)))
            for claim in held
        }
        return cls(words, pairs, vectors)

    def near(self, gate: float) -> dict[tuple[Sentence, Sentence], float]:
        """The pairs of sentences that are at least `gate` alike, in words and character pairs, and how alike.

        The work grows with what sentences share and not with the square of their number: what very many hold
        brings only the first of them together, for it tells none from another.
        """
        sentences = list(self._sentences)
        likeness: dict[tuple[int, int], float] = defaultdict(float)
        for part in (0, 1):
            holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
            for index, sentence in enumerate(sentences):
                for feature, weight in self._sentences[sentence][part].items():
                    for other, others in holders[feature][:_HOLDERS]:
                        likeness[other, index] += weight * others / 2
                    holders[feature].append((index, weight))
        return {(sentences[i], sentences[j]): alike for (i, j), alike in likeness.items() if alike >= gate}

    def sentences(self, left: Claim, right: Claim) -> float:
        """How alike the two sentences are, in words and character pairs."""
        pair = (sentence_of(left), sentence_of(right))
        if pair not in self._likeness:
            self._likeness[pair] = _alike(self._sentences[pair[0]], self._sentences[pair[1]])
        return self._likeness[pair]

    def clauses(self, left: Claim, right: Claim) -> float:
        """How alike the two clauses are; what the claims themselves say is left out unless they fill the clause."""
        return _alike(self._clause(left), self._clause(right))

    def told(self, left: Claim, right: Claim) -> float:
        """How much the words tell that both clauses hold: a few common words little, from three rare ones on all.

        A word is rare that no sentences but these two hold.
        """
        shared = set(left.context.words) & set(right.context.words)
        return min(1.0, sum(self.words.weight(word) for word in sorted(shared)) / (_TELLING * self.words.rarest))

    def _clause(self, claim: Claim) -> tuple[Vector, Vector]:
        key = ((claim.article.id, claim.context.clause), claim.start, claim.end)
        if key not in self._clauses:
            words, pairs = claim.context.words, _clause_pairs(claim)
            self._clauses[key] = (self.words.vector(words), self.pairs.vector(pairs))
        return self._clauses[key]


def sentence_of(claim: Claim) -> Sentence:
    """The sentence that holds a claim."""
    return (claim.article.id, claim.context.sentence)


def _alike(left: tuple[Vector, Vector], right: tuple[Vector, Vector]) -> float:
    return (_cosine(left[0], right[0]) + _cosine(left[1], right[1])) / 2


def _cosine(left: Vector, right: Vector) -> float:
    if len(right) < len(left):
        left, right = right, left
    return sum(weight * right.get(key, 0.0) for key, weight in left.items())


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
