"""How kindred very many pairs of statements are.

It is as `likeness.kinship` says of two. To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from factcheck.kinds.stance.likeness import (
    DEED,
    KINDRED,
    MOST_WORDS,
    NAME,
    NAMING,
    ONE_DEED,
    POINTING,
    SCALE,
    SHRINK,
    SUPPOSED,
)
from factcheck.kinds.stance.near_words import Words
from factcheck.kinds.stance.term import Role, Sort, Term
from factcheck.kinds.stance.value import Stance
from factcheck.postings import Numbers
from factcheck.sets import Rows


@frozen(eq=False)
class Kindred:
    """The words of statements: all that tell, the first of them, and those of who acts and to whom."""

    words: Words
    telling: Rows
    first: Rows
    parts: tuple[Rows, ...]
    predicate: Rows
    weights: Numbers
    total: Numbers
    verb: Numbers
    bare: Numbers
    supposed: Numbers
    pointing: Numbers

    @classmethod
    def of(cls, values: Sequence[Stance]) -> "Kindred":
        """Take in statements."""
        terms, number = _numbered(values)
        telling = [[number[id(term)] for term in value.telling] for value in values]
        predicate = [[number[id(value.predicate)]] for value in values]
        parts = [
            [[number[id(term)] for term in value.having(role)[:MOST_WORDS]] for value in values]
            for role in (Role.AGENT, Role.PATIENT)
        ]
        first = Rows.of([held[:MOST_WORDS] for held in telling], len(terms))
        weights = np.array([NAME if term.sort in NAMING else 1.0 for term in terms])
        entries, row = first.told(np.arange(len(values)))
        senses = dict[str, int]()
        return cls(
            Words(terms),
            Rows.of(telling, len(terms)),
            first,
            tuple(Rows.of(part, len(terms)) for part in parts),
            Rows.of(predicate, len(terms)),
            weights,
            np.bincount(row, weights[entries], minlength=len(values)),
            np.array([senses.setdefault(value.predicate.sense, len(senses)) for value in values], np.int64),
            np.array([value.predicate.sort is Sort.BARE for value in values], bool),
            np.array([value.supposed for value in values], bool),
            np.array([value.pointing for value in values], bool),
        )

    def alike(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How much of each statement the other tells again, in its own or in kindred words: the mean of both ways."""
        few = np.minimum(self.telling.sizes[lefts], self.telling.sizes[rights])
        told = self._told_again(lefts, rights) * SCALE * few / (few + SHRINK)
        told += ONE_DEED * self._of_one_deed(lefts, rights) + DEED * self._deed_told_again(lefts, rights)
        told -= np.where(self.supposed[lefts] | self.supposed[rights], SUPPOSED, 0.0)
        told -= np.where(self.pointing[lefts] | self.pointing[rights], POINTING, 0.0)
        alike: Numbers = np.maximum(0.0, np.minimum(1.0, told))
        return alike

    def _told_again(self, lefts: Numbers, rights: Numbers) -> Numbers:
        there, back = self.words.both(self.first, lefts, rights, self.weights)
        ours, theirs = self.total[lefts], self.total[rights]
        told: Numbers = (there / np.where(ours > 0, ours, 1.0) + back / np.where(theirs > 0, theirs, 1.0)) / 2
        return told

    def _deed_told_again(self, lefts: Numbers, rights: Numbers) -> Numbers:
        there = self._nearest(lefts, rights)
        some = np.flatnonzero(there)
        there[some] = np.minimum(there[some], self._nearest(rights[some], lefts[some]))
        return there

    def _nearest(self, ones: Numbers, others: Numbers) -> Numbers:
        """How near the nearest of the telling words of each second statement is to the predicate of the first."""
        return self.words.told(self.predicate, self.telling, ones, others, np.ones(len(self.weights)))

    def _of_one_deed(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """Whether both tell of one verb, of a doer or an object that the other tells again too."""
        found = np.zeros(len(lefts))
        some = np.flatnonzero((self.verb[lefts] == self.verb[rights]) & ~self.bare[lefts])
        lefts, rights, whole = lefts[some], rights[some], np.ones(len(self.weights))
        for part in self.parts:
            there, back = self.words.both(part, lefts, rights, whole)
            there, back = there / np.maximum(1, part.sizes[lefts]), back / np.maximum(1, part.sizes[rights])
            found[some[np.maximum(there, back) >= KINDRED]] = 1.0
        return found


def _numbered(values: Sequence[Stance]) -> tuple[list[Term], dict[int, int]]:
    """The distinct words of statements, and by the place in memory of each word which of them it is."""
    terms, known, number = list[Term](), dict[object, int](), dict[int, int]()
    for value in values:
        for term in (*value.telling, value.predicate, *value.agent, *value.patient):
            if id(term) in number:
                continue
            key = (term.text, term.sense, term.sort, term.opposed, term.apart, term.kindred)
            number[id(term)] = known.setdefault(key, len(terms))
            if len(known) > len(terms):
                terms.append(term)
    return terms, number
