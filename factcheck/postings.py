"""Which of many vectors share features, and how much: an index of features, added up in bulk.

What is added to one number is added in one order, that of a plain loop, so that it comes out the same everywhere. To
import this costs a tenth of a second: only who compares should have to wait for it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Numbers = NDArray[Any]


@frozen(eq=False)
class Postings:
    """Sparse vectors as one list of entries, and the same entries again by feature, in the order of the vectors.

    `first` says where each vector's entries begin, one more than there are vectors; `place` where an entry stands
    among those by feature, and `begins` where its feature begins there.
    """

    features: Numbers
    weights: Numbers
    first: Numbers
    place: Numbers
    begins: Numbers
    holders: Numbers
    held: Numbers
    _dense: Numbers

    @classmethod
    def of(cls, vectors: Sequence[Mapping[Any, float]]) -> "Postings":
        """The index of vectors, the order of whose features is kept."""
        known: dict[Any, int] = {}
        features = np.array([known.setdefault(key, len(known)) for each in vectors for key in each], np.int64)
        weights = np.array([weight for each in vectors for weight in each.values()], np.float64)
        sizes = np.array([len(each) for each in vectors], np.int64)
        order = np.argsort(features, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        starts = np.concatenate(([0], np.cumsum(np.bincount(features, minlength=len(known)))))
        first = np.concatenate(([0], np.cumsum(sizes)))
        holders = np.repeat(np.arange(len(vectors)), sizes)[order]
        return cls(features, weights, first, place, starts[features], holders, weights[order], np.zeros(len(known)))

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
        mine = slice(self.first[row], self.first[row + 1])
        self._dense[self.features[mine]] = self.weights[mine]
        counts = self.first[others + 1] - self.first[others]
        which = ranges(self.first[others], counts)
        numbers = np.repeat(np.arange(len(others)), counts)
        found = np.bincount(numbers, self.weights[which] * self._dense[self.features[which]], minlength=len(others))
        self._dense[self.features[mine]] = 0.0
        return found

    def entries(self, row: int) -> Numbers:
        """The numbers of a vector's entries."""
        return np.arange(self.first[row], self.first[row + 1])


def ranges(begins: Numbers, counts: Numbers) -> Numbers:
    """The numbers from each beginning on, so many of each."""
    before = np.cumsum(counts) - counts
    found: Numbers = np.repeat(begins - before, counts) + np.arange(counts.sum())
    return found
