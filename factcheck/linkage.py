"""Average linkage: what is near to one another, on the average, is one cluster.

To import this takes a tenth of a second, for numpy.
"""

import numpy as np
from attrs import frozen

from factcheck.postings import Numbers


@frozen(eq=False)
class Nearness:
    """Two and two, by their numbers, the lower first, and how near they are to one another; others are not at all."""

    lows: Numbers
    highs: Numbers
    near: Numbers

    def kept(self, which: Numbers) -> "Nearness":
        """Some of them."""
        return Nearness(self.lows[which], self.highs[which], self.near[which])


def clusters(count: int, pairs: Nearness, floor: float) -> list[list[int]]:
    """Clusters of the numbers below `count`, joined nearest first, while their mean nearness reaches the floor.

    Two that are nearest to one another can be joined before others are that are nearer: the mean with both of them is
    never above the higher of the two means, so nothing comes between. So all such are joined in one round.
    """
    member, sizes = np.arange(count), np.ones(count, np.int64)
    while True:
        means = pairs.near / (sizes[pairs.lows] * sizes[pairs.highs])
        joined = _nearest(count, pairs, means, floor)
        if not len(joined):
            return _members(member)
        lows, highs = pairs.lows[joined], pairs.highs[joined]
        now = np.arange(count)
        now[highs] = lows
        member, sizes[lows] = now[member], sizes[lows] + sizes[highs]
        pairs = _summed(count, _open(count, pairs, means >= floor), now)


def _nearest(count: int, pairs: Nearness, means: Numbers, floor: float) -> Numbers:
    """The pairs, of those that reach the floor, of two that are nearest to one another; of equal ones the first."""
    enough = np.flatnonzero(means >= floor)
    order = enough[np.lexsort((pairs.highs[enough], pairs.lows[enough], -means[enough]))]
    places, first = np.arange(len(order)), np.full(count, len(order))
    np.minimum.at(first, pairs.lows[order], places)
    np.minimum.at(first, pairs.highs[order], places)
    both = (first[pairs.lows[order]] == places) & (first[pairs.highs[order]] == places)
    found: Numbers = order[both]
    return found


def _open(count: int, pairs: Nearness, enough: Numbers) -> Nearness:
    """The pairs of two each of which may still be joined: with none that it is near enough to it never will be."""
    still = np.zeros(count, bool)
    still[pairs.lows[enough]] = still[pairs.highs[enough]] = True
    return pairs.kept(still[pairs.lows] & still[pairs.highs])


def _summed(count: int, pairs: Nearness, now: Numbers) -> Nearness:
    """The pairs of what now is one, added up where there are several of two."""
    ones, others = now[pairs.lows], now[pairs.highs]
    apart = ones != others
    lows, highs = np.minimum(ones, others), np.maximum(ones, others)
    keys, which = np.unique((lows * count + highs)[apart], return_inverse=True)
    near = np.bincount(which, pairs.near[apart], minlength=len(keys))
    return Nearness(*np.divmod(keys, count), near)


def _members(member: Numbers) -> list[list[int]]:
    order = np.argsort(member, kind="stable")
    ends = np.flatnonzero(np.diff(member[order])) + 1
    return [each.tolist() for each in np.split(order, ends)] if len(member) else []
