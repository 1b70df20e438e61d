"""One speech in two translations: how much of each wording the other tells again, word by word."""

from collections.abc import Sequence

from factcheck.kinds.quote.difference import told
from factcheck.kinds.quote.word import Role, Word

# What a word counts that stands for another one: one of the two within the other, both of one set of kindred words,
# of one stem, or one the contrary of the other.
_WITHIN, _KINDRED, _STEM, _OPPOSED = 0.7, 0.6, 0.35, 0.3
_NAME = 0.5
_FEW, _SHRINK = 1, 3
_UNTOLD = frozenset({Role.FUNCTION, Role.DEGREE})


def retelling(left: Sequence[Word], right: Sequence[Word]) -> float:
    """How much of each wording the other tells again, the mean of both ways; a few words tell little."""
    one, other = ([word for word in told(words) if word.role not in _UNTOLD] for words in (left, right))
    if not one or not other:
        return 0.0
    rows = [[_near(word, against) for against in other] for word in one]
    there = _mean(one, [max(row) for row in rows])
    back = _mean(other, [max(column) for column in zip(*rows, strict=True)])
    few = min(len(one), len(other))
    return (there + back) / 2 * (few + _FEW) / (few + _SHRINK)


def _mean(words: Sequence[Word], found: Sequence[float]) -> float:
    weights = [_NAME if word.role is Role.NAME else 1.0 for word in words]
    return sum(weight * score for weight, score in zip(weights, found, strict=True)) / sum(weights)


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
