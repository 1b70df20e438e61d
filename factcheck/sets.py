"""Sets of names, many at once, and how much the two of many pairs share.

To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen
from numpy.typing import ArrayLike

from factcheck.postings import Numbers, ranges

_CELLS, _ENTRIES = 1 << 21, 1 << 19  # cells of a table, and entries looked up in it, that are held at once


@frozen(eq=False)
class Rows:
    """Lists of numbers below `width`, one after the other; `first` says where each begins."""

    entries: Numbers
    first: Numbers
    sizes: Numbers
    width: int

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]], width: int) -> "Rows":
        """Take in lists of numbers."""
        return cls.joined([number for each in lists for number in each], [len(each) for each in lists], width)

    @classmethod
    def joined(cls, entries: ArrayLike, sizes: ArrayLike, width: int) -> "Rows":
        """Take in lists of numbers that are joined to one, and how long each is."""
        counts = np.asarray(sizes, np.int64)
        return cls(np.asarray(entries, np.int64), np.cumsum(counts) - counts, counts, max(1, width))

    @classmethod
    def named(cls, sets: Sequence[Collection[str]], numbers: dict[str, int] | None = None) -> "Rows":
        """Take in sets of names, by numbers of their own, or by these and new ones where there is none."""
        numbers = {} if numbers is None else numbers
        lists = [sorted([numbers.setdefault(name, len(numbers)) for name in each]) for each in sets]
        return cls.of(lists, len(numbers))

    def parts(self, rows: Numbers) -> Iterator[slice]:
        """Stretches of rows that do not have too many entries between them."""
        sizes = self.sizes[rows]
        cuts = np.flatnonzero(np.diff((np.cumsum(sizes) - sizes) // _ENTRIES)) + 1
        for first, last in pairwise([0, *cuts.tolist(), len(rows)]):
            yield slice(first, last)

    def told(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """The entries of rows, and to which of the rows each belongs."""
        sizes = self.sizes[rows]
        return self.entries[ranges(self.first[rows], sizes)], np.repeat(np.arange(len(rows)), sizes)

    def shared(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """How many entries two sets share, for each two; quickest where equal ones of the first stand together."""

        def marked(table: Numbers, some: Numbers) -> None:
            entries, number = self.told(some)
            table[number, entries] = 1

        found = np.zeros(len(lefts), np.int64)
        for part, table, number in tables(lefts, self.width, marked):
            for piece in self.parts(rights[part]):
                entries, which = self.told(rights[part][piece])
                hits = table[number[piece][which] * self.width + entries]
                count = len(rights[part][piece])
                found[part][piece] = np.bincount(which, hits, minlength=count).astype(np.int64)
        return found

    def overlap(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """The shared share of each two, leaning to the shorter: the mean of Dice and of the part of the smaller."""
        shared, ours, theirs = self.shared(lefts, rights), self.sizes[lefts], self.sizes[rights]
        less = np.maximum(1, np.minimum(ours, theirs))
        overlap: Numbers = (2 * shared / np.maximum(1, ours + theirs) + shared / less) / 2
        return overlap

    def holds(self, rows: Numbers, numbers: Numbers) -> Numbers:
        """Whether each of the sets holds a number."""
        keys = np.repeat(np.arange(len(self.sizes)), self.sizes) * self.width + self.entries
        asked = rows * self.width + numbers
        places = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
        found: Numbers = keys[places] == asked
        return found


def tables(
    rows: Numbers, width: int, fill: Callable[[Numbers, Numbers], None]
) -> Iterator[tuple[slice, Numbers, Numbers]]:
    """Stretches of rows with a flat table of small numbers for their distinct ones, and which of its rows each has.

    `fill` is given an empty table and the distinct rows that it is for.
    """
    most, fresh = max(1, _CELLS // width), np.concatenate(([0], np.cumsum(rows[1:] != rows[:-1])))
    cuts = np.flatnonzero(np.diff(fresh // most)) + 1
    for begin, end in pairwise([0, *cuts.tolist(), len(rows)]):
        some, number = np.unique(rows[begin:end], return_inverse=True)
        table = np.zeros((len(some), width), np.uint8)
        fill(table, some)
        yield slice(begin, end), table.reshape(-1), number
