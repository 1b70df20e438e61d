"""What became of one person, told in two ways of which only one can be so: resigned and dismissed."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import times
from factcheck.kinds.stance.term import Commitment
from factcheck.kinds.stance.value import Stance

_ENDS = frozenset({"leaving", "capture", "perishing"})  # names of sorts of words
_OWN = "own"  # what one does oneself
_SHORTEST = 2
_SETTLED = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING, Commitment.DECIDED})


def of_end(value: Stance) -> bool:
    """Whether a statement says what became of somebody."""
    return bool(value.predicate.traits) and not _ENDS.isdisjoint(value.predicate.traits)


def by_end(left: Stance, right: Stance) -> Comparison | None:
    """Two ends of one person that exclude each other, however little else the statements share."""
    one, other = left.predicate, right.predicate
    if other.sense not in one.apart or _ENDS.isdisjoint({*one.traits} & {*other.traits}):
        return None
    if not (left.affirmed and right.affirmed and {left.commitment, right.commitment} <= _SETTLED):
        return None
    if times(left) and times(right) and not times(left) & times(right):
        return None
    if not _one_person(_whose(left), _whose(right)):
        return None
    return Comparison(Relation.CONFLICT, "value", "apart", {"left": one.text, "right": other.text})


def _whose(value: Stance) -> str:
    return value.acting if _OWN in value.predicate.near else value.befallen


def _one_person(left: str, right: str) -> bool:
    """Whether two names are of one person: the same, or one of them the last part of the other."""
    few, many = sorted((left, right), key=len)
    return len(few) >= _SHORTEST and many.endswith(few)
