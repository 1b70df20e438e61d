"""One speech in two translations: how much of each wording the other tells again, word by word."""

from collections.abc import Sequence

from attrs import frozen

from factcheck.kinds.quote.difference import told
from factcheck.kinds.quote.word import Role, Word

# What a word counts that stands for another one: one of the two within the other, both of one set of kindred words,
# of one stem, or one the contrary of the other.
_WITHIN, _KINDRED, _STEM, _OPPOSED = 0.7, 0.6, 0.35, 0.3
_NAME = 0.5
_FEW, _SHRINK = 1, 3
_UNTOLD = frozenset({Role.FUNCTION, Role.DEGREE})
_ROUNDING = 1e-9


@frozen(eq=False)
class Telling:
    """The telling words of a wording, what each weighs, and what of them all another word can be near to."""

    words: tuple[Word, ...]
    weights: tuple[float, ...]
    senses: frozenset[str]
    against: frozenset[str]
    kin: frozenset[str]
    letters: frozenset[str]
    texts: frozenset[str]
    parts: frozenset[str]

    @classmethod
    def of(cls, words: Sequence[Word]) -> "Telling":
        """Take in the words of a wording."""
        kept = tuple([word for word in told(words) if word.role not in _UNTOLD])
        content = [word for word in kept if word.role is Role.CONTENT]
        texts = [word.text for word in content if len(word.text) > 1]
        return cls(
            kept,
            tuple([_NAME if word.role is Role.NAME else 1.0 for word in kept]),
            senses=frozenset([word.sense for word in kept]),
            against=frozenset([sense for word in content for sense in word.against]),
            kin=frozenset([name for word in content for name in word.kin]),
            letters=frozenset("".join(texts)),
            texts=frozenset(texts),
            parts=frozenset([part for text in texts for part in _parts(text)]),
        )

    def at_most(self, other: "Telling") -> float:
        """How much of it the other tells again at most, told without a look at every two words."""
        return self.mean([other.nearest(word) for word in self.words])

    def nearest(self, word: Word) -> float:
        """How near the nearest of the words comes to another one at most."""
        if word.sense in self.senses:
            return 1.0
        if word.role is not Role.CONTENT:
            return 0.0
        stem = len(word.text) > 1 and not self.letters.isdisjoint(word.text)
        if stem and (word.text in self.parts or not self.texts.isdisjoint(_parts(word.text))):
            return _WITHIN
        if not self.kin.isdisjoint(word.kin):
            return _KINDRED
        if stem:
            return _STEM
        return _OPPOSED if word.sense in self.against or not self.senses.isdisjoint(word.against) else 0.0

    def mean(self, found: Sequence[float]) -> float:
        """What is found of each word, weighed."""
        return sum(weight * score for weight, score in zip(self.weights, found, strict=True)) / sum(self.weights)


def retelling(one: Telling, other: Telling, least: float = 0.0) -> float:
    """How much of each wording the other tells again, the mean of both ways; a few words tell little.

    0 where it cannot be so much as the least.
    """
    if not one.words or not other.words:
        return 0.0
    few = min(len(one.words), len(other.words))

    def mean(there: float, back: float) -> float:
        return (there + back) / 2 * (few + _FEW) / (few + _SHRINK)

    at_most = one.at_most(other)
    if mean(at_most, 1.0) < least - _ROUNDING or mean(at_most, other.at_most(one)) < least - _ROUNDING:
        return 0.0
    rows = [[_near(word, against) for against in other.words] for word in one.words]
    there = one.mean([max(row) for row in rows])
    back = other.mean([max(column) for column in zip(*rows, strict=True)])
    return mean(there, back)


def _parts(text: str) -> list[str]:
    """What stands in a word, of two letters and more."""
    size = len(text)
    return [text[start:end] for start in range(size - 1) for end in range(start + 2, size + 1)]


def _near(left: Word, right: Word) -> float:
    """How near one word is to another: the same sense, a part of it, a kindred word, or one of the same stem."""
    if left.sense == right.sense:
        return 1.0
    if left.role is not Role.CONTENT or right.role is not Role.CONTENT:
        return 0.0
    one, other = left.text, right.text
    short = min(len(one), len(other)) < 2
    if not short and (one in other or other in one):
        return _WITHIN
    if right.sense in left.against:
        return _OPPOSED
    if not left.kin.isdisjoint(right.kin):
        return _KINDRED
    return 0.0 if short or set(one).isdisjoint(other) else _STEM
