"""Two claims that may speak of one fact, and what they have in common."""

from attrs import frozen

from factcheck.kinds.base import Comparison, Relation, Slot

SAME = frozenset({Relation.EQUAL, Relation.VARIANT})
Crowd = tuple[str, str, str]
"""A kind and two articles that hold more pairs of it than are looked at."""

COMPATIBLE = frozenset({Relation.EQUAL, Relation.VARIANT, Relation.INSIDE, Relation.OVERLAPPING})


@frozen(eq=False)
class Link:
    """Two claims, by their place in the list of claims, how well they align, why, and how their values compare."""

    left: int
    right: int
    score: float
    slots: tuple[Slot, ...]
    comparison: Comparison

    @property
    def same(self) -> bool:
        """Whether the two say the same."""
        return self.comparison.relation in SAME

    @property
    def compatible(self) -> bool:
        """Whether what the two say can both be so."""
        return self.comparison.relation in COMPATIBLE

    def score_of(self, name: str) -> float | None:
        """How alike the two are in one respect; None where it is not stated."""
        for slot in self.slots:  # asked for very often, and so without a generator
            if slot.name == name:
                return slot.score
        return None
