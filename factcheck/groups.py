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
from factcheck.pairing import links
from factcheck.postings import Numbers
from factcheck.settings import DEFAULT, Settings
from factcheck.workers import Failed, forkable, in_turn

_AT_ONCE = 2_000  # claims whose links are found before they are handed over

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
    claims as these lie in memory; elsewhere the claims are sent to them, which takes longer than it saves if they are
    few, and the script needs the usual guard `if __name__ == "__main__":`.
    """
    portions = list(_portions(groups))
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
    with uncollected():
        return _joined([_columns(place, links(group, settings)) for place, group in enumerate(groups, first)])


def _columns(place: int, held: Sequence[Link]) -> Linked:
    return Linked(
        np.full(len(held), place, np.int64),
        np.array([link.left for link in held], np.int64),
        np.array([link.right for link in held], np.int64),
        np.array([link.score for link in held], np.float64),
        np.array([link.compatible for link in held], bool),
    )


def _joined(held: Sequence[Linked]) -> Linked:
    every = (_columns(0, ()), *held)
    return Linked(*(np.concatenate([getattr(each, name.name) for each in every]) for name in fields(Linked)))


def _done(result: Linked | Failed) -> Linked:
    if isinstance(result, Failed):
        raise FactcheckError(f"links: {result.error}: {result.words}")
    return result
