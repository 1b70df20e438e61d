"""Links within many groups of claims, as columns: for whoever brought claims into groups by himself.

To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np
from attrs import fields, frozen

from factcheck.claim import Claim
from factcheck.collecting import uncollected
from factcheck.errors import FactcheckError
from factcheck.link import Link
from factcheck.pairing import links, links_of_parts, may_be_parts
from factcheck.postings import Numbers
from factcheck.settings import DEFAULT, Settings
from factcheck.workers import Failed, forkable, in_turn

_AT_ONCE = 2_000  # claims whose links are found before they are handed over
_TOGETHER = 300  # claims of several groups that are looked through at once

Groups = Sequence[Sequence[Claim]]


@frozen(eq=False)
class Linked:
    """Pairs of claims that speak of one fact: group by group, the best first.

    `group` is the place of the group among those given, `left` and `right` are the places of the claims in it. `score`
    tells how well they align, and `compatible` whether what they say can both be so.
    """

    group: Numbers
    left: Numbers
    right: Numbers
    score: Numbers
    compatible: Numbers


def linked(groups: Groups, settings: Settings = DEFAULT, workers: int = 1) -> Linked:
    """Every pair of claims of one kind within a group that reaches the floor of its kind, as `pairing.links` finds it.

    With more than one worker the groups are shared out to as many processes. Where they can be forked they see the
    claims as these lie in memory; elsewhere the claims are sent to them, which takes longer than it saves if the
    groups are small, and the script needs the usual guard `if __name__ == "__main__":`.
    """
    portions = list(_portions(groups))
    with uncollected():
        if workers < 2 or len(portions) < 2:
            return _joined([_found(groups, settings, portion) for portion in portions])
        if forkable():
            told = in_turn(partial(_found, groups, settings), portions, workers, forked=True)
        else:
            told = in_turn(partial(_sent, settings), ((groups[each], each.start) for each in portions), workers)
        return _joined([_done(each) for each in told])


def _portions(groups: Groups) -> Iterator[slice]:
    """Groups that follow one another and hold enough claims between them."""
    first = size = 0
    for place, group in enumerate(groups, 1):
        size += len(group)
        if size >= _AT_ONCE or place == len(groups):
            yield slice(first, place)
            first, size = place, 0


def _found(groups: Groups, settings: Settings, portion: slice) -> Linked:
    return _sent(settings, (groups[portion], portion.start))


def _sent(settings: Settings, portion: tuple[Groups, int]) -> Linked:
    """The links of groups, given the place of the first among all."""
    groups, first = portion
    held = list[Linked]()
    for some in _together(groups):
        found = links(some[0], settings) if len(some) == 1 else links_of_parts(some, settings)
        held.append(_columns(found, [len(group) for group in some], first))
        first += len(some)
    return _joined(held)


def _together(groups: Groups) -> Iterator[Groups]:
    """Groups that follow one another, few and small enough to be looked through together: each look has a price."""
    some, size, articles = list[Sequence[Claim]](), 0, set[str]()
    for group in groups:
        own = {claim.article.id for claim in group}
        small = may_be_parts(group)
        if some and not (small and size + len(group) <= _TOGETHER and articles.isdisjoint(own)):
            yield some
            some, size, articles = [], 0, set()
        some.append(group)
        size += len(group) if small else _TOGETHER
        articles |= own
    if some:
        yield some


def _columns(held: Sequence[Link], sizes: Sequence[int], first: int) -> Linked:
    """The links within groups of these sizes, given by the places of the claims in all of them."""
    left, right = np.array([(link.left, link.right) for link in held], np.int64).reshape(-1, 2).T
    score = np.array([link.score for link in held], np.float64)
    compatible = np.array([link.compatible for link in held], bool)
    counts = np.array(sizes, np.int64)
    begins = np.cumsum(counts) - counts
    group = np.searchsorted(begins, left, side="right") - 1
    order = np.argsort(group, kind="stable")
    columns = (group + first, left - begins[group], right - begins[group], score, compatible)
    return Linked(*(each[order] for each in columns))


def _joined(held: Sequence[Linked]) -> Linked:
    every = (_columns((), (), 0), *held)
    return Linked(*(np.concatenate([getattr(each, name.name) for each in every]) for name in fields(Linked)))


def _done(result: Linked | Failed) -> Linked:
    if isinstance(result, Failed):
        raise FactcheckError(f"links: {result.error}: {result.words}")
    return result
