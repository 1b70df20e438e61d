"""Which of many vectors share features, and how much: an index of features, added up in bulk.

What is added to one number is added in one order, that of a plain loop, so that it comes out the same everywhere. To
import this costs a tenth of a second: only who compares should have to wait for it.
"""

from collections.abc import Iterator, Mapping, Sequence
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
    count: int

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
        return cls(features, weights, first, place, starts[features], holders, weights[order], len(known))

    def earlier(self, row: int, begins: Numbers, ends: Numbers, entries: Numbers) -> tuple[Numbers, Numbers]:
        """Vectors before this one that hold some of its entries' features, and the sum of products with each.

        Of each entry's feature the holders from `begins` until `ends` count; vectors that hold none sum up to 0.
        """
        counts = ends - begins
        offsets = np.repeat(begins - np.cumsum(counts) + counts, counts)
        which = offsets + np.arange(len(offsets))
        sums = np.bincount(
            self.holders[which], np.repeat(self.weights[entries], counts) * self.held[which], minlength=row
        )
        return np.flatnonzero(sums), sums

    def entries(self, row: int) -> Numbers:
        """The numbers of a vector's entries."""
        return np.arange(self.first[row], self.first[row + 1])

    def alike(self, holders: int, least: float) -> Iterator[tuple[int, int, float]]:
        """Each two vectors, the later first, whose product is at least so much; so many first holders count."""
        for row in range(1, len(self.first) - 1):
            entries = self.entries(row)
            begins = self.begins[entries]
            ends = np.minimum(self.place[entries], begins + holders)
            others, sums = self.earlier(row, begins, ends, entries)
            near = others[sums[others] >= least]
            for other, alike in zip(near.tolist(), sums[near].tolist(), strict=True):
                yield row, other, alike
