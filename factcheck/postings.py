"""Which of many vectors share features, and how much: an index of features, added up in bulk.

What is added to one number is added in one order, that of a plain loop, so that it comes out the same everywhere. To
import this costs a tenth of a second: only who compares should have to wait for it.
"""

from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Numbers = NDArray[Any]


@frozen(eq=False)
class Postings:
    """Sparse vectors as one list of entries, and the same entries again by feature, in the order of the vectors.

    `first` says where each vector's entries begin, one more than there are vectors; `place` where an entry stands
    among those by feature.
    """

    features: Numbers
    weights: Numbers
    first: Numbers
    place: Numbers
    holders: Numbers
    held: Numbers
    _dense: Numbers  # room for one vector at a time: its weights, and which features it has
    _mine: Numbers

    @classmethod
    def of(cls, rows: Numbers, features: Numbers, weights: Numbers, count: int) -> "Postings":
        """The index of `count` vectors, given as a row, a feature and a weight for each entry, in the order of rows."""
        order = np.argsort(features, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        width = int(features.max(initial=-1)) + 1
        first = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=count))))
        room = np.zeros(width), np.zeros(width, bool)
        return cls(features, weights, first, place, rows[order], weights[order], *room)

    @property
    def rows(self) -> Numbers:
        """The vector of each entry."""
        return np.repeat(np.arange(len(self.first) - 1), np.diff(self.first))

    def most(self, number: int) -> "Postings":
        """Only so many entries of each vector, the greatest, and those first."""
        rows = self.rows
        order = np.lexsort((-self.weights, rows))
        kept = order[np.arange(len(order)) - self.first[rows] < number]
        return Postings.of(rows[kept], self.features[kept], self.weights[kept], len(self.first) - 1)

    def since(self, earliest: Numbers) -> Numbers:
        """For each entry, where among those of its feature the vectors begin that are not before its own's earliest."""
        rows, count = self.rows, len(self.first)
        return np.searchsorted(np.sort(self.features * count + rows), self.features * count + earliest[rows])

    def earlier(self, begins: Numbers, ends: Numbers, entries: Numbers) -> tuple[Numbers, Numbers]:
        """Vectors that hold some of these entries' features, in their order, and the sum of products with each.

        Of each entry's feature the holders from `begins` until `ends` count.
        """
        counts = ends - begins
        which = ranges(begins, counts)
        if not len(which):
            return which, self.held[which]
        holders = self.holders[which]
        first = holders.min()  # what is held by no other than vectors near to one another costs no more than these
        sums = np.bincount(holders - first, np.repeat(self.weights[entries], counts) * self.held[which])
        others = np.flatnonzero(sums)
        return others + first, sums[others]

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

    def entries(self, row: int) -> Numbers:
        """The numbers of a vector's entries."""
        return np.arange(self.first[row], self.first[row + 1])


def ranges(begins: Numbers, counts: Numbers) -> Numbers:
    """The numbers from each beginning on, so many of each."""
    before = np.cumsum(counts) - counts
    found: Numbers = np.repeat(begins - before, counts) + np.arange(counts.sum())
    return found
