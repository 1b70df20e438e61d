"""What a denial rules out beside its own words: that it is there, that anyone was harmed, that it is proved."""

from collections.abc import Iterable

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import content, doers, other_case
from factcheck.kinds.stance.term import Commitment, Role, Sort, Term
from factcheck.kinds.stance.value import Stance, senses

# Names of the classes of words that the rules here turn on.
FATE = "fate"
_OWN, _ONES = "own", frozenset({"office", "chief", "head", "killer"})
_KIN, _HARM, _CASUALTIES, _PEOPLE, _PROOF = "kin", "harm", "casualties", "people", "proof"
_BEING = "being"
_LEAST = 0.25
_MEANT = frozenset({Commitment.PLANS, Commitment.PROMISED})
_FACT = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING, Commitment.DID_NOT})


def by_denial(left: Stance, right: Stance) -> Comparison | None:
    """Whether the one says that there is none of what the other tells of, or that it is proved not to be so."""
    if left.commitment not in _FACT or right.commitment not in _FACT:
        return None
    if left.affirmed is right.affirmed:
        return unproved(left, right)
    harmed = _none_harmed(left, right) or _none_harmed(right, left)
    return unproved(left, right) or said_of_none(left, right) or harmed


def said_of_none(left: Stance, right: Stance) -> Comparison | None:
    """Whether the one says that somebody is not there of whom the other tells a deed."""
    return _none_there(left, right) or _none_there(right, left)


def kinless(value: Stance) -> bool:
    """Whether a statement says that somebody is not there, of whom another may tell a deed."""
    told = not value.affirmed and value.predicate.sort is Sort.BARE and bool(value.patient)
    return told and _BEING not in value.predicate.near and _KIN in value.patient[-1].near


def proves(value: Stance) -> bool:
    """Whether a statement is about what is proved, or not proved."""
    return _PROOF in value.near_senses


def unproved(left: Stance, right: Stance) -> Comparison | None:
    """Whether the one is proved not to be so, and the other not proved to be."""
    if not (proves(left) and proves(right)):
        return None
    return _unproved(left, right) or _unproved(right, left)


def _of(terms: Iterable[Term], name: str) -> list[Term]:
    return [term for term in terms if name in term.near]


def _conflict(rule: str, nature: str, left: Term, right: Term) -> Comparison:
    return Comparison(Relation.CONFLICT, nature, rule, {"left": left.text, "right": right.text})


def _none_there(left: Stance, right: Stance) -> Comparison | None:
    """He has no daughter, against what his daughter did."""
    if not kinless(left) or not right.affirmed or not right.agent:
        return None
    denied, whose = left.patient[-1], right.actors
    if denied.sense != right.agent[-1].sense or (whose and doers(left) and not whose & doers(left)):
        return None
    return _conflict("said not to be there, and to act", "polarity", denied, right.agent[-1])


def _none_harmed(left: Stance, right: Stance) -> Comparison | None:
    """Nobody was hurt, against three were."""
    if left.affirmed or not right.affirmed:
        return None
    harmed = _of((left.predicate, *left.patient), _HARM)
    counted = right.figures or doers(left) & doers(right)
    if not harmed or not counted or not _anyone(left):
        return None
    wide = any(_CASUALTIES in term.near for term in harmed)
    told = [term for term in _of((right.predicate, *right.patient), _HARM) if wide or term.sense == harmed[0].sense]
    return _conflict("none harmed, and some", "polarity", harmed[0], told[0]) if told else None


def _anyone(value: Stance) -> bool:
    """Whether a denial is of everyone: it names nobody, or no more than people."""
    whom = (*value.agent, *value.patient) if _HARM in value.predicate.near else value.patient
    named = [term for term in whom if _HARM not in term.near]
    plain = all(_PEOPLE in term.near for term in named)
    return plain and not any(term.sort in (Sort.FIGURE, Sort.PLACE, Sort.ACTOR) for term in value.words)


def _unproved(left: Stance, right: Stance) -> Comparison | None:
    """Proved not to work, against not proved to work: the one is a finding, the other the lack of one."""
    proved = [term for term in _of(left.carriers, _PROOF) if not term.negated]
    open_ = [term for term in _of(right.verbs, _PROOF) if term.negated] if proved else []
    if not open_ or other_case(left, right):
        return None
    against = not left.affirmed or bool(set(left.predicate.opposed) & right.senses)
    one, other = content(left, *proved), content(right, *open_)
    shared = len(one & other) / min(len(one), len(other)) if one and other else 0.0
    if not against or (shared < _LEAST and not set(left.predicate.opposed) & other):
        return None
    return _conflict("proved not, and not proved", "value", proved[0], open_[0])


def of_fate(left: Stance, right: Stance) -> bool:
    """Whether both tell what became of somebody."""
    return FATE in left.predicate.near and FATE in right.predicate.near


def meant(left: Stance, right: Stance) -> bool:
    """Whether the one only means what becomes of somebody, and the other tells what did: to resign, and dismissed."""
    return of_fate(left, right) and (left.commitment in _MEANT) is not (right.commitment in _MEANT)


def fate_of_one(left: Stance, right: Stance) -> bool:
    """Whether both tell what became of one person: dismissed, or kept in office."""
    if not of_fate(left, right):
        return False
    ours, theirs = _persons(left), _persons(right)
    if ours or theirs:
        return bool(ours) and ours == theirs
    held = _holders(left)
    return bool(held) and held == _holders(right)


def _holders(value: Stance) -> frozenset[str]:
    """The words for whom it befalls, where that is one: the bank's governor, the killer."""
    whom = value.agent if _OWN in value.predicate.near or not value.patient else value.patient
    last = max((place for place, term in enumerate(whom) if not _ONES.isdisjoint(term.near)), default=-1)
    return frozenset() if value.figures else senses(whom[: last + 1])


def _persons(value: Stance) -> frozenset[str]:
    parts = (*value.having(Role.AGENT), *value.having(Role.PATIENT))
    return senses(term for term in parts if term.sort is Sort.PERSON)


def both_deny(left: Stance, right: Stance) -> bool:
    """Whether both clauses deny, the one in a way that its words do not show: 没兴趣磋商, 对磋商不感兴趣."""
    ours, theirs = (sum(term.negated for term in value.words) for value in (left, right))
    if ours == theirs:
        return False
    unseen, denying = (left.denials - ours, right) if ours < theirs else (right.denials - theirs, left)
    return unseen > 0 and unseen % 2 == denying.denials % 2 == 1
