"""Sparse unit vectors, many at once, and the products of many pairs of them.

What is added to one number is added in one order, that of a plain loop, so that it comes out the same everywhere. To
import this costs a tenth of a second: only who compares should have to wait for it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

import numpy as np
from attrs import field, frozen

from factcheck.postings import Numbers, distinct, ordered, ranges

_FEW = 8
_CELLS, _ENTRIES = 1 << 20, 1 << 19  # numbers held at once: of rows told out in full, and of entries beside them


@frozen(eq=False)
class Vectors:
    """Rows of features with weights, in the order of the features; `first` says where each row's entries begin.

    `rarity` is the weight of each feature, `frequency` in how many of the first rows, the sample, it stands.
    """

    features: Numbers
    weights: Numbers
    first: Numbers
    rarity: Numbers
    frequency: Numbers
    sample: int
    _sizes: Numbers = field(init=False)

    @_sizes.default
    def _of_rows(self) -> Numbers:
        return np.diff(self.first)

    @classmethod
    def of(cls, rows: Numbers, features: Numbers, parts: Numbers, sample: int) -> "Vectors":
        """Unit vectors of rarity-weighted, damped counts of features, given as a row and a feature for each.

        How rare a feature is tell the first rows, the sample, those of its part: rows of two parts, of which one is
        given for each, share none.
        """
        width, count = int(features.max()) + 1 if len(features) else 1, len(parts)
        keys, times = np.unique(rows * width + features, return_counts=True)
        rows, features = keys // width, keys % width
        frequency = np.bincount(features[rows < sample], minlength=width)
        rarity = _rarity(frequency, features, parts[rows], np.bincount(parts[:sample]))
        damped = np.array([0.0, *(1 + log(number) for number in range(1, int(times.max(initial=0)) + 1))])
        raw = damped[times] * rarity[features]
        length = np.sqrt(np.bincount(rows, raw * raw, minlength=count))
        first = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=count))))
        return cls(features, raw / length[rows], first, rarity, frequency, sample)

    def common(self, groups: Numbers) -> "Vectors":
        """The same rows without what none but the rows of one group hold: no two of other groups share that."""
        group, one = np.repeat(groups, self._sizes), np.zeros(len(self.rarity), np.int64)
        one[self.features] = group
        held = np.zeros(len(self.rarity), bool)
        held[self.features[group != one[self.features]]] = True
        kept, number = held[self.features], np.cumsum(held) - 1
        first = np.concatenate(([0], np.cumsum(kept)))[self.first]
        features, weights = number[self.features[kept]], self.weights[kept]
        return Vectors(features, weights, first, self.rarity[held], self.frequency[held], self.sample)

    def products(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """The product of two vectors, for each two rows."""
        return self._sums(lefts, rights, self.weights, self.weights)

    def shared(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How rare the features are that two vectors share, added up, for each two rows."""
        return self._sums(lefts, rights, np.ones(len(self.weights)), self.rarity[self.features])

    def _sums(self, lefts: Numbers, rights: Numbers, ours: Numbers, theirs: Numbers) -> Numbers:
        """For each two rows the sum over the features of both of what the first counts times what the second does."""
        shorter = self._sizes[lefts] < self._sizes[rights]  # to look for the fewer entries among the more
        lefts, rights = np.where(shorter, rights, lefts), np.where(shorter, lefts, rights)
        order = ordered(lefts, len(self._sizes))
        lefts, rights, found = lefts[order], rights[order], np.zeros(len(order))
        begins = np.flatnonzero(np.diff(lefts, prepend=-1))
        every, begins = lefts[begins], np.append(begins, len(lefts))
        width = max(1, len(self.rarity))
        most = min(max(1, _CELLS // width), len(every))
        table = np.zeros(most * width)
        for at in range(0, len(every), max(1, most)):
            some = every[at : at + most]
            which, number = self._entries(some)
            cells = number * width + self.features[which]
            table[cells] = ours[which]
            begin, end = int(begins[at]), int(begins[min(at + most, len(every))])
            for part in self._parts(rights, begin, end):
                which, number = self._entries(rights[part])
                rows = np.searchsorted(some, lefts[part]) * width
                beside = table[rows[number] + self.features[which]]
                found[order[part]] = np.bincount(number, theirs[which] * beside, minlength=part.stop - part.start)
            table[cells] = 0.0
        return found

    def _parts(self, rows: Numbers, begin: int, end: int) -> Iterator[slice]:
        """Stretches of rows that do not have too many entries between them."""
        sizes = self._sizes[rows[begin:end]]
        cuts = np.flatnonzero(np.diff((np.cumsum(sizes) - sizes) // _ENTRIES)) + 1
        for first, last in pairwise([begin, *(cuts + begin).tolist(), end]):
            yield slice(first, last)

    def _entries(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """The numbers of the rows' entries, and to which of the rows each belongs."""
        counts = self._sizes[rows]
        return ranges(self.first[rows], counts), np.repeat(np.arange(len(rows)), counts)


def _rarity(frequency: Numbers, features: Numbers, parts: Numbers, sizes: Numbers) -> Numbers:
    """How rare each feature is, given in how many rows of the sample it stands, and the sizes of their parts."""
    among = np.zeros(len(frequency), np.int64)
    among[features] = sizes[parts]
    most = int(frequency.max()) + 1
    found, which = distinct(among * most + frequency, (int(sizes.max(initial=0)) + 1) * most)
    rarity: Numbers = np.array([inverse(*divmod(each, most)) for each in found.tolist()])[which]
    return rarity


def alike(parts: Sequence[Vectors], holders: int, least: float) -> tuple[Numbers, Numbers, Numbers]:
    """Each two rows of the sample, the earlier first, whose products in all parts come to so much, and the sums.

    Of each feature only so many first holders count, so that what very many hold costs no more than that.
    """
    held, count = [_Holders.of(part, holders) for part in parts], parts[0].sample
    work = sum([each.work for each in held], np.full(count, count))
    cuts = np.flatnonzero(np.diff((np.cumsum(work) - work) // _CELLS)) + 1
    found = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for first, last in pairwise([0, *cuts.tolist(), count]):
        sums = sum([each.sums(first, last) for each in held[1:]], held[0].sums(first, last))
        which = np.flatnonzero((sums >= least) & (sums > 0))
        later, earlier = np.divmod(which, max(1, count))
        found.append((earlier, later + first, sums[which]))
    earlier, later, most = (np.concatenate(each) for each in zip(*found, strict=True))
    return earlier, later, most


@frozen(eq=False)
class _Holders:
    """The rows of a sample by the feature they hold, and how many of those before it count with each entry."""

    part: Vectors
    rows: Numbers
    weights: Numbers
    begins: Numbers
    counts: Numbers

    @classmethod
    def of(cls, part: Vectors, most: int) -> "_Holders":
        size = part.first[part.sample]
        features = part.features[:size]
        order = ordered(features, len(part.rarity))
        place = np.empty_like(order)
        place[order] = np.arange(size)
        begins = np.concatenate(([0], np.cumsum(part.frequency)))[features]
        rows = np.repeat(np.arange(part.sample), np.diff(part.first[: part.sample + 1]))
        return cls(part, rows[order], part.weights[:size][order], begins, np.minimum(place - begins, most))

    @property
    def work(self) -> Numbers:
        """How many sums each row takes."""
        before = np.concatenate(([0], np.cumsum(self.counts)))
        return np.diff(before[self.part.first[: self.part.sample + 1]])

    def sums(self, first: int, last: int) -> Numbers:
        """The product of each of these rows with each of the sample before it, one after the other."""
        begin, end = self.part.first[first], self.part.first[last]
        counts = self.counts[begin:end]
        which = ranges(self.begins[begin:end], counts)
        sizes = np.diff(self.part.first[first : last + 1])
        rows = np.repeat(np.repeat(np.arange(last - first), sizes), counts)
        weights = np.repeat(self.part.weights[begin:end], counts) * self.weights[which]
        width = self.part.sample
        return np.bincount(rows * width + self.rows[which], weights, minlength=(last - first) * width)


def inverse(count: int, seen: int) -> float:
    """The inverse document frequency of what so many of `count` hold, positive for every feature.

    A few sentences do not tell what is rare: they count as some more, or what three outlets all say would tell nothing.
    """
    return log(1 + (max(count, _FEW) - seen + 0.5) / (seen + 0.5))
