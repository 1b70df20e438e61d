"""Which positions on a fact agree, and how."""

from collections.abc import Sequence
from itertools import combinations, product

from factcheck.finding import Position
from factcheck.kinds.base import Comparison, Kind, Relation
from factcheck.link import COMPATIBLE


def parts(kind: Kind, positions: Sequence[Position]) -> list[tuple[Position, ...]]:
    """The positions that can be of one value, one through another; of 200 for each and 300 for all nothing is known."""
    part = list(range(len(positions)))
    for left, right in combinations(range(len(positions)), 2):
        if part[left] != part[right] and _told(kind, positions[left], positions[right]):
            part = [part[left] if each == part[right] else each for each in part]
    return [
        tuple(position for position, each in zip(positions, part, strict=True) if each == which)
        for which in dict.fromkeys(part)
    ]


def agreeing(kind: Kind, positions: Sequence[Position]) -> Comparison:
    """How positions agree: the first two of which something can be said, else any two of their claims."""
    both = list(combinations(positions, 2))
    first = (kind.compare(one.value, other.value) for one, other in both)
    decided = (told for told in first if told.relation is not Relation.UNKNOWN)
    within = (told for one, other in both if (told := _told(kind, one, other)))
    held = positions[0].claims
    return next(decided, None) or next(within, None) or kind.compare(held[0].value, held[-1].value)


def _told(kind: Kind, left: Position, right: Position) -> Comparison | None:
    """How the first two claims of two positions agree that do; nothing where none can both be so."""
    both = (kind.compare(one.value, other.value) for one, other in product(left.claims, right.claims))
    return next((told for told in both if told.relation in COMPATIBLE), None)
