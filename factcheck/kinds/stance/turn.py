"""One deed told from two sides: the treaty is not signed, and the ministers signed the treaty."""

from attrs import evolve

from factcheck.kinds.stance.binding import objects
from factcheck.kinds.stance.term import Commitment, Role
from factcheck.kinds.stance.value import Stance, senses

_ONE_THING = 0.6  # what is spoken of in the one must be so much of what it is done to in the other


def undergone(left: Stance, right: Stance) -> tuple[Stance, Stance]:
    """Two statements of one deed, each with what it is done to as its object.

    Where a clause names no object, what stands in the doer's place may be what it is done to: 条约尚未签署.
    """
    if left.patient and right.agent and not right.patient:
        return left, _turned(right, left)
    if right.patient and left.agent and not left.patient:
        return _turned(left, right), right
    return left, right


# How far a thing that something is done to can be said to be bound: nobody refuses or promises to be signed.
_BORNE = frozenset(
    {
        Commitment.STATED, Commitment.DID, Commitment.DOING, Commitment.PLANS, Commitment.MAY, Commitment.DID_NOT,
        Commitment.WILL_NOT, Commitment.CANNOT,
    }
)  # fmt: skip


def _turned(value: Stance, other: Stance) -> Stance:
    """The statement with its doer as the object, if the other does the same to that, or its contrary."""
    spoken, done_to = senses(value.agent), objects(other)
    if value.commitment not in _BORNE or not _of_one_deed(value, other):
        return value
    if len(spoken & done_to) < _ONE_THING * max(len(spoken), len(done_to)):
        return value
    if senses(value.agent) & senses(other.agent):
        return value
    words = tuple(evolve(term, role=Role.PATIENT) if term.role is Role.AGENT else term for term in value.words)
    return evolve(value, words=words)


def _of_one_deed(left: Stance, right: Stance) -> bool:
    one, other = left.predicate, right.predicate
    return one.sense == other.sense or other.sense in one.opposed or other.sense in one.apart
