"""Two statements with one predicate: how far each binds its doer, and whether the one rules the other out."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import (
    ALL_ELSE,
    FEW,
    NEARLY_ALL,
    content,
    doers,
    likeness,
    other_objects,
    overlap,
    same_doer,
    same_object,
)
from factcheck.kinds.stance.likeness import kinship
from factcheck.kinds.stance.term import SHARE, STOPPED, Commitment, Mark, Role, Sort
from factcheck.kinds.stance.value import Stance, senses

# How much two statements must share to be of one thing, in words and in kindred ones.
_SOME, _KIN = 0.3, 0.4

_DEEDS = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING})
_SETTLED = _DEEDS | {Commitment.DECIDED, Commitment.AGREED}
_BOUND = _SETTLED | {Commitment.PROMISED, Commitment.PLANS}
_MEANT = frozenset({Commitment.DECIDED, Commitment.AGREED, Commitment.PROMISED, Commitment.PLANS})
OPEN = frozenset({Commitment.CONSIDERS, Commitment.MAY, Commitment.CALLS_FOR})
_FUTURE = frozenset({Commitment.PLANS, Commitment.PROMISED, Commitment.AGREED, Commitment.DECIDED, Commitment.WILL_NOT})
CONDITION = "a condition left out"
EXCLUDED = "commitments exclude each other"
# What each way of not doing it excludes, and in what respect the two then differ.
_EXCLUDES = {
    Commitment.DID_NOT: (_DEEDS, "polarity"),
    Commitment.WILL_NOT: (_BOUND - {Commitment.DID}, "polarity"),
    Commitment.CANNOT: (_DEEDS, "polarity"),
    Commitment.UNCOMMITTED: (_BOUND - {Commitment.STATED}, "commitment"),
    Commitment.REFUSES: (_BOUND | {Commitment.CONSIDERS}, "polarity"),
    Commitment.DENIES: (_BOUND, "polarity"),
    Commitment.CONSIDERS: ((_SETTLED | {Commitment.PROMISED}) - {Commitment.STATED}, "commitment"),
}


def by_commitment(left: Stance, right: Stance) -> Comparison:
    """One predicate: how far each says that its doer is bound, and whether the one rules the other out."""
    details = {"left": left.commitment.value, "right": right.commitment.value}
    if likeness(left, right) < _SOME and kinship(left, right) < _KIN:
        return Comparison(Relation.UNKNOWN, "value", "one verb, of other things", details)
    if _stopped(left, right) != _stopped(right, left):
        return _by_aspect(left, right)
    if left.affirmed == right.affirmed and left.commitment is right.commitment:
        return Comparison(Relation.VARIANT, "wording", "same commitment", details)
    nature = _excluded(left, right) or _excluded(right, left) or _carried(left, right)
    if not nature:
        return Comparison(Relation.OVERLAPPING, "commitment", "neighbouring commitments", details)
    if _bound_alike(left, right) and not _restricted(left, right) and not other_objects(left, right):
        return Comparison(Relation.CONFLICT, nature, EXCLUDED, details)
    return Comparison(Relation.UNKNOWN, nature, "commitments of other doers or objects", details)


def by_condition(left: Stance, right: Stance) -> Comparison | None:
    """One commitment, told under a condition on one side, and without it where all else is the same.

    What is already done, asked or possible needs no condition, and what is told in few words may have been cut.
    """
    bare = right if left.conditional else left
    if left.conditional == right.conditional or bare.supposed or left.affirmed != right.affirmed:
        return None
    if left.predicate.sense != right.predicate.sense or left.commitment is not right.commitment:
        return None
    same = doers(left) & doers(right) and left.commitment in _FUTURE and same_object(left, right)
    if not same or likeness(left, right) < NEARLY_ALL or len(left.content & right.content) < FEW + 1:
        return None
    return Comparison(
        Relation.CONFLICT, "commitment", CONDITION, {"left": left.predicate.text, "right": right.predicate.text}
    )


def is_open(left: Stance, right: Stance) -> bool:
    """Whether either statement leaves open that it is done: considered, possible or called for."""
    return left.commitment in OPEN or right.commitment in OPEN


def _stopped(value: Stance, other: Stance) -> bool:
    """Whether a verb that the other statement has not carries the predicate and puts an end to it."""
    return value.aspect in STOPPED and other.aspect not in STOPPED and bool(senses(value.carriers) - other.senses)


def _by_aspect(left: Stance, right: Stance) -> Comparison:
    """One predicate, on one side suspended, ended or called off."""
    details = {"left": _aspect(left), "right": _aspect(right)}
    going, stops = (right, left) if _stopped(left, right) else (left, right)
    if going.affirmed and not stops.affirmed:
        return Comparison(Relation.VARIANT, "wording", "the contrary denied")
    if not going.affirmed:
        return Comparison(Relation.OVERLAPPING, "commitment", "stopped, and not done", details)
    if _bound_alike(left, right) and not is_open(left, right):
        return Comparison(Relation.CONFLICT, "polarity", "stopped, and done", details)
    return Comparison(Relation.UNKNOWN, "polarity", "stopped, of other doers or objects", details)


def _aspect(value: Stance) -> str:
    return value.aspect.value if value.aspect else value.commitment.value


def _restricted(left: Stance, right: Stance) -> bool:
    """Whether a negation may deny no more than what only its own statement adds: no lawful claim is still a claim.

    How it is done stands right before the verb: who did not withdraw wholly may have withdrawn.
    """
    if left.affirmed == right.affirmed:
        return False
    denied, other = (right, left) if left.affirmed else (left, right)
    told, words = other.senses, denied.words
    if denied.predicate.sort is Sort.BARE and denied.content - told:
        return True  # no good captain is a captain
    if any(SHARE in term.near and term.sense not in told for term in words):
        return True
    added = [term for term in denied.having(Role.OTHER) if term.sort is Sort.WORD and term.sense not in told]
    how = any(words.index(term) + 1 == words.index(denied.predicate) for term in added)
    return bool(added) and (how or likeness(left, right) < NEARLY_ALL)


def _bound_alike(left: Stance, right: Stance) -> bool:
    """Whether both say it of one doer and one object; where a doer is left out, all else must be the same."""
    if not same_object(left, right):
        return False
    if doers(left) & doers(right) and same_doer(left, right):
        return True
    one, other = content(left, left.predicate), content(right, right.predicate)
    alike = overlap(one, other)
    left_out = same_doer(left, right) or not (left.agent and right.agent)
    carried = senses(left.carrying) & senses(right.carrying)
    enough = len((one & other) | carried) >= FEW or (alike == 1 and _pointed(left))
    return left_out and alike >= ALL_ELSE and enough


def _pointed(value: Stance) -> bool:
    """Whether a statement of few words still says of whom or where it is."""
    named = any(term.sort in (Sort.PERSON, Sort.ACTOR, Sort.PLACE) for term in value.words)
    return named or bool(doers(value))


def _carried(left: Stance, right: Stance) -> str:
    """Whether one verb that carries the predicate is negated on one side: proved or ruled out, and not so.

    What is urged may well not be done; but who was ordered to was not left unordered.
    """
    denied = {(term.sense, term.negated): term.role for term in left.carrying}
    turned = [term for term in right.carrying if (term.sense, not term.negated) in denied]
    if Commitment.CALLS_FOR in (left.commitment, right.commitment) or left.affirmed == right.affirmed:
        ordered = any(denied[term.sense, not term.negated] is term.role is Role.MOOD for term in turned)
        return "polarity" if ordered and likeness(left, right) >= NEARLY_ALL else ""
    return "polarity" if turned else ""


def _excluded(one: Stance, other: Stance) -> str:
    """In what respect the commitment of the one rules out that of the other; empty where it does not."""
    if {one.commitment, other.commitment} == {Commitment.REFUSES, Commitment.UNCOMMITTED}:
        loose = one if one.commitment is Commitment.UNCOMMITTED else other
        return "commitment" if loose.carrying else ""  # who has no mind to (无意) may refuse, and it may be called that
    if one.commitment is other.commitment is Commitment.CALLS_FOR and one.affirmed is not other.affirmed:
        return "polarity"
    if Mark.UNWILLING in one.marks and one.commitment is Commitment.DID_NOT and other.commitment in _MEANT:
        return "polarity"  # who does not appeal has not decided to
    if not other.affirmed or (one.affirmed and one.commitment is not Commitment.CONSIDERS):
        return ""
    excluded, nature = _EXCLUDES.get(one.commitment, (frozenset(), ""))
    return nature if other.commitment in excluded else ""
