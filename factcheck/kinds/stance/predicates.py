"""How alike the predicates of very many pairs of statements are.

It is as `slots.slots` says of two. To import this costs a tenth of a second, for numpy.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from attrs import field, frozen

from factcheck.kinds.stance.denial import proves, unproved
from factcheck.kinds.stance.slots import BARE, CONTRARY, NEAR, SOME_WORD
from factcheck.kinds.stance.term import Sort, Term
from factcheck.kinds.stance.value import Stance
from factcheck.postings import Numbers
from factcheck.sets import Rows, tables

_LEVELS = np.array([0.0, NEAR, CONTRARY, BARE, 1.0])
_NEAR, _CONTRARY, _BARE, _SAME = range(1, 5)


@frozen(eq=False)
class Predicates:
    """The predicates of statements, each once, and the senses of all the words of each statement."""

    values: Sequence[Stance]
    terms: Sequence[Term]
    row: Numbers
    sense: Numbers
    senses: Rows
    proves: Numbers
    _by_sense: dict[str, list[int]] = field(factory=lambda: defaultdict(list), init=False)
    _by_class: dict[str, list[int]] = field(factory=lambda: defaultdict(list), init=False)

    @classmethod
    def of(cls, values: Sequence[Stance]) -> "Predicates":
        """Take in statements."""
        known, terms, row = dict[object, int](), list[Term](), list[int]()
        for value in values:
            term = value.predicate
            key = (term.sense, term.sort is Sort.BARE, term.opposed, term.apart, term.near)
            row.append(known.setdefault(key, len(known)))
            terms += [term] if len(known) > len(terms) else []
        names = dict[str, int]()
        sense = np.array([names.setdefault(term.sense, len(names)) for term in terms], np.int64)
        senses = Rows.named([value.senses for value in values], names)
        about = np.array([proves(value) for value in values], bool)
        return cls(values, terms, np.array(row, np.int64), sense, senses, about)

    def __attrs_post_init__(self) -> None:
        """Note where each sense and each class of nearly the same is."""
        for number, term in enumerate(self.terms):
            self._by_sense[term.sense].append(number)
            for name in term.near:
                self._by_class[name].append(number)

    def alike(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How alike the predicates are of each two statements, of which equal first ones stand together."""
        ones, others = self.row[lefts], self.row[rights]
        order = np.argsort(ones, kind="stable")
        level = np.zeros(len(ones), np.uint8)
        for part, table, number in tables(ones[order], len(self.terms), self._fill):
            level[order[part]] = table[number * len(self.terms) + others[order[part]]]
        for place in np.flatnonzero((level <= _NEAR) & self.proves[lefts] & self.proves[rights]).tolist():
            if unproved(self.values[lefts[place]], self.values[rights[place]]):
                level[place] = _CONTRARY
        found: Numbers = _LEVELS[level]
        none = np.flatnonzero(level == 0)
        lefts, rights, ours, theirs = lefts[none], rights[none], self.sense[ones[none]], self.sense[others[none]]
        found[none[self.senses.holds(rights, ours) | self.senses.holds(lefts, theirs)]] = SOME_WORD
        return found

    def _fill(self, table: Numbers, some: Numbers) -> None:
        for row, number in zip(table, some.tolist(), strict=True):
            term = self.terms[number]
            for name in term.near:
                row[self._by_class[name]] = _NEAR
            for sense in (*term.opposed, *term.apart):
                row[self._by_sense.get(sense, [])] = _CONTRARY
            row[self._by_sense[term.sense]] = _SAME
            if term.sort is Sort.BARE:
                row[[other for other in self._by_sense[term.sense] if self.terms[other].sort is Sort.BARE]] = _BARE
