"""A state that another follows: what was not yet done is done later, and what is new is of one day."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.term import Commitment, Mark
from factcheck.kinds.stance.value import Stance

_DONE = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING, Commitment.DECIDED, Commitment.AGREED})


def grows(earlier: Stance, later: Stance) -> Comparison | None:
    """What one report says is not yet done, and a later one that it is."""
    pending = Mark.YET in earlier.marks and not earlier.affirmed
    if not pending or not later.affirmed or later.commitment not in _DONE:
        return None
    details = {"left": earlier.commitment.value, "right": later.commitment.value}
    return Comparison(Relation.CONFLICT, "polarity", "not yet, and later done", details)


def daily(value: Stance) -> bool:
    """Whether a statement is of what is new that day, as in a bulletin."""
    return Mark.DAILY in value.marks
