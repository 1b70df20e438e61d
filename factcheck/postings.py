"""Which of many vectors share features, and how much: an index of features, added up in bulk.

What is added to one number is added in one order, that of a plain loop, so that it comes out the same everywhere. To
import this costs a tenth of a second: only who compares should have to wait for it.
"""

from itertools import pairwise
from typing import Any

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

Numbers = NDArray[Any]
_SMALL = 1 << 16  # numbers that are looked up in a table rather than sorted, or sorted digit by digit
_AT_ONCE = 256  # vectors whose entries are sorted at once


@frozen(eq=False)
class Rows:
    """Sparse vectors as one list of entries; `first` says where each one's begin, one more than there are vectors."""

    features: Numbers
    weights: Numbers
    first: Numbers
    _dense: Numbers = field(init=False)  # room for one vector at a time: its weights, and which features it has
    _mine: Numbers = field(init=False)

    @_dense.default
    def _no_weights(self) -> Numbers:
        return np.zeros(int(self.features.max(initial=-1)) + 1)

    @_mine.default
    def _no_features(self) -> Numbers:
        return np.zeros(len(self._dense), bool)

    @classmethod
    def of(cls, rows: Numbers, features: Numbers, weights: Numbers, count: int) -> "Rows":
        """So many vectors, given as a row, a feature and a weight for each entry, in the order of the rows."""
        return cls(features, weights, np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=count)))))

    @property
    def count(self) -> int:
        """How many vectors there are."""
        return len(self.first) - 1

    @property
    def row(self) -> Numbers:
        """The vector of each entry."""
        return np.repeat(np.arange(self.count), np.diff(self.first))

    def most(self, number: int) -> "Rows":
        """Only so many entries of each vector, the greatest, and those first."""
        row = self.row
        begins = self.first[:-1:_AT_ONCE].tolist()  # to sort all of very many at once costs more for each
        kept = np.concatenate([self._greatest(slice(*part), row, number) for part in pairwise([*begins, len(row)])])
        return self._only(kept, row)

    def _greatest(self, part: slice, row: Numbers, number: int) -> Numbers:
        """Which of the entries in a part, of whole vectors, are among so many of their vector, the greatest first."""
        order = part.start + np.lexsort((-self.weights[part], row[part]))
        greatest: Numbers = order[np.arange(part.start, part.stop) - self.first[row[part]] < number]
        return greatest

    def common(self) -> "Rows":
        """The same without what only one vector has: no two share that, and most words of many articles are such."""
        return self._only(np.flatnonzero((np.bincount(self.features) > 1)[self.features]), self.row)

    def _only(self, kept: Numbers, row: Numbers) -> "Rows":
        return Rows.of(row[kept], self.features[kept], self.weights[kept], self.count)

    def products(self, row: int, others: Numbers) -> Numbers:
        """The sum of products of a vector with each of the others."""
        mine = self.features[self.first[row] : self.first[row + 1]]
        self._mine[mine], self._dense[mine] = True, self.weights[self.first[row] : self.first[row + 1]]
        counts = self.first[others + 1] - self.first[others]
        which = ranges(self.first[others], counts)
        shared = np.flatnonzero(self._mine.take(self.features.take(which)))
        self._mine[mine] = False
        which, numbers = which.take(shared), np.repeat(np.arange(len(others)), counts).take(shared)
        found = self.weights.take(which) * self._dense.take(self.features.take(which))
        return np.bincount(numbers, found, minlength=len(others))


@frozen(eq=False)
class Postings:
    """The entries of vectors by feature, in the order of the vectors; `place` is where each entry stands there."""

    vectors: Rows
    place: Numbers
    holders: Numbers
    held: Numbers

    @classmethod
    def of(cls, vectors: Rows) -> "Postings":
        """The index of vectors."""
        order = np.argsort(vectors.features, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        return cls(vectors, place, vectors.row[order], vectors.weights[order])

    def since(self, earliest: Numbers) -> Numbers:
        """For each entry, where among those of its feature the vectors begin that are not before its own's earliest."""
        features, count = np.empty(len(self.place), np.int64), self.vectors.count
        features[self.place] = self.vectors.features
        keys = features * count
        begins = np.searchsorted(keys + self.holders, keys + earliest[self.holders])  # in order, which is much quicker
        found: Numbers = begins[self.place]
        return found

    def earlier(self, row: int, begins: Numbers) -> tuple[Numbers, Numbers]:
        """Vectors before one that hold some of its features, in their order, and the sum of products with each.

        Of each entry's feature the holders count from where it begins.
        """
        mine = slice(self.vectors.first[row], self.vectors.first[row + 1])
        counts = self.place[mine] - begins[mine]
        which = ranges(begins[mine], counts)
        if not len(which):
            return which, self.held[which]
        holders = self.holders[which]
        first = holders.min()  # what is held by no other than vectors near to one another costs no more than these
        sums = np.bincount(holders - first, np.repeat(self.vectors.weights[mine], counts) * self.held[which])
        others = np.flatnonzero(sums)
        return others + first, sums[others]


def ranges(begins: Numbers, counts: Numbers) -> Numbers:
    """The numbers from each beginning on, so many of each."""
    before = np.cumsum(counts) - counts
    found: Numbers = np.repeat(begins - before, counts) + np.arange(counts.sum())
    return found


def distinct(numbers: Numbers, limit: int) -> tuple[Numbers, Numbers]:
    """The distinct ones of numbers below a limit, in their order, and which of them each is."""
    if limit > _SMALL:
        found, which = np.unique(numbers, return_inverse=True)
        return found, which
    place = np.zeros(limit, np.int64)
    place[numbers] = 1
    found = np.flatnonzero(place)
    place[found] = np.arange(len(found))
    return found, place[numbers]


def ordered(numbers: Numbers, limit: int) -> Numbers:
    """The places of numbers below a limit in the order of the numbers, those of equal ones as they stand."""
    return np.argsort(numbers.astype(np.uint16) if limit <= _SMALL else numbers, kind="stable")
