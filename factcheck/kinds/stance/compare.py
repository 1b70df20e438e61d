"""How two statements compare: what stands in place of what, and whether it is bound to the same."""

from collections.abc import Sequence
from enum import Enum

from attrs import frozen
from rapidfuzz.distance import Indel

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot
from factcheck.kinds.stance.value import Commitment, Role, Stance, Term

_MIN_WORDS = 0.3
_ALIKE = 0.5
_SAME_OBJECT = 0.35

_AGAINST = frozenset(
    {
        Commitment.DID_NOT,
        Commitment.WILL_NOT,
        Commitment.CANNOT,
        Commitment.UNCOMMITTED,
        Commitment.REFUSES,
        Commitment.DENIES,
    }
)
_DEEDS = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING})
_BOUND = _DEEDS | {Commitment.DECIDED, Commitment.AGREED, Commitment.PROMISED, Commitment.PLANS}
# What each way of not doing it excludes, and in what respect the two then differ.
_EXCLUDES = {
    Commitment.DID_NOT: (_DEEDS, "polarity"),
    Commitment.WILL_NOT: (_BOUND - {Commitment.DID}, "polarity"),
    Commitment.CANNOT: (_DEEDS, "polarity"),
    Commitment.UNCOMMITTED: (_BOUND - {Commitment.STATED}, "commitment"),
    Commitment.REFUSES: (_BOUND | {Commitment.CONSIDERS}, "polarity"),
    Commitment.DENIES: (_BOUND, "polarity"),
}


class Contrast(Enum):
    """What sort of change a substitution is."""

    OPPOSED = "opposed"
    APART = "apart"
    NEGATED = "negated"
    NAMED = "named"


@frozen
class Substitution:
    """A word of the one statement, the word that stands in its place in the other, and how they contrast."""

    left: Term
    right: Term
    contrast: Contrast


def substitutions(left: Stance, right: Stance) -> tuple[Substitution, ...]:
    """What stands in place of what, the two statements aligned word by word by their senses.

    Only contrasts of closed classes count: contraries, near terms that exclude each other, a negation on the
    same word, and one actor in the place of another.
    """
    codes: dict[str, int] = {}
    first, second = ([codes.setdefault(term.sense, len(codes)) for term in value.words] for value in (left, right))
    found: list[Substitution] = []
    gap_left: list[Term] = []
    gap_right: list[Term] = []
    for step in Indel.opcodes(first, second):
        here, there = left.words[step.src_start : step.src_end], right.words[step.dest_start : step.dest_end]
        if step.tag != "equal":
            gap_left += here
            gap_right += there
            continue
        found += _contrasts(gap_left, gap_right)
        gap_left, gap_right = [], []
        found += [
            Substitution(a, b, Contrast.NEGATED) for a, b in zip(here, there, strict=True) if a.negated != b.negated
        ]
    return tuple(found + _contrasts(gap_left, gap_right))


def _contrasts(left: Sequence[Term], right: Sequence[Term]) -> list[Substitution]:
    pairs = [(a, b, contrast(a, b)) for a in left for b in right]
    return [Substitution(a, b, kind) for a, b, kind in pairs if kind is not None]


def contrast(left: Term, right: Term) -> Contrast | None:
    """How two words contrast, None where nothing in the language sets them against each other."""
    if left.sense == right.sense:
        return Contrast.NEGATED if left.negated != right.negated else None
    if right.sense in left.opposed:
        return Contrast.OPPOSED if left.negated == right.negated else None
    if right.sense in left.apart:
        return Contrast.APART if not (left.negated or right.negated) else None
    both = left.named and right.named and left.role is right.role is Role.AGENT
    return Contrast.NAMED if both else None


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Predicate, agent, patient and words in which two statements are alike; None where they share too little."""
    one, two = left.value, right.value
    words = _overlap(_senses(one.words), _senses(two.words))
    predicate = _predicate(one, two)
    if words < _MIN_WORDS and not (predicate and words):
        return None
    agent = _overlap(_agents(one), _agents(two))
    patient = _overlap(_senses(one.patient), _senses(two.patient))
    return (Slot("predicate", predicate), Slot("agent", agent), Slot("patient", patient), Slot("words", words))


def _senses(terms: Sequence[Term]) -> frozenset[str]:
    return frozenset(term.sense for term in terms)


def _agents(value: Stance) -> frozenset[str]:
    return _senses(value.agent) or frozenset(value.topic)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The shared share, leaning to the shorter: the mean of Dice and of the part of the smaller."""
    if not left or not right:
        return 0.0
    shared = len(left & right)
    return (2 * shared / (len(left) + len(right)) + shared / min(len(left), len(right))) / 2


def _predicate(left: Stance, right: Stance) -> float:
    one, two = left.predicate, right.predicate
    if one.sense == two.sense:
        return 1.0
    if two.sense in one.opposed or two.sense in one.apart:
        return 0.8
    return 0.4 if one.sense in _senses(right.words) or two.sense in _senses(left.words) else 0.0


def compare(left: Stance, right: Stance) -> Comparison:
    """Whether two statements say the same, more or less of it, or what cannot both be so.

    A conflict needs the same doer, or one left out, and the same thing done to, bound by the contrast: a
    negation, contraries, near terms that exclude each other, or a commitment that the other one rules out.
    """
    for substitution in substitutions(left, right):
        verdict = _substituted(left, right, substitution)
        if verdict is not None:
            return verdict
    if left.predicate.sense == right.predicate.sense:
        return _committed(left, right)
    alike = _overlap(_senses(left.words), _senses(right.words))
    if alike >= _ALIKE:
        return Comparison(Relation.OVERLAPPING, "precision", "mostly the same words")
    return Comparison(Relation.UNKNOWN, "value", "different predicates")


def _substituted(left: Stance, right: Stance, change: Substitution) -> Comparison | None:
    rest_left = _senses([term for term in left.words if term is not change.left])
    rest_right = _senses([term for term in right.words if term is not change.right])
    alike = _overlap(rest_left, rest_right)
    if change.contrast is Contrast.NAMED or alike < _ALIKE or not _same_doer(left, right):
        return None
    details = {"left": change.left.text, "right": change.right.text}
    if change.contrast is Contrast.APART:
        return Comparison(Relation.CONFLICT, "value", "near terms that exclude each other", details)
    if change.left.role is Role.PREDICATE or change.right.role is Role.PREDICATE:
        if change.contrast is Contrast.NEGATED:
            return None
        if left.affirmed != right.affirmed:
            return Comparison(Relation.VARIANT, "wording", "the contrary denied", details)
    return Comparison(Relation.CONFLICT, "polarity", change.contrast.value, details)


def _same_doer(left: Stance, right: Stance) -> bool:
    one, two = _agents(left), _agents(right)
    return not one or not two or bool(one & two)


def _committed(left: Stance, right: Stance) -> Comparison:
    details = {"left": left.commitment.value, "right": right.commitment.value}
    if left.affirmed == right.affirmed and left.commitment is right.commitment:
        return Comparison(Relation.EQUAL if left == right else Relation.VARIANT, "wording", "same commitment", details)
    nature = _excluded(left, right) or _excluded(right, left)
    bound = _same_doer(left, right) and _same_object(left, right)
    if nature and bound:
        return Comparison(Relation.CONFLICT, nature, "commitments exclude each other", details)
    if nature:
        return Comparison(Relation.UNKNOWN, nature, "other doer or object", details)
    return Comparison(Relation.OVERLAPPING, "commitment", "neighbouring commitments", details)


def _excluded(one: Stance, other: Stance) -> str:
    if {one.commitment, other.commitment} == {Commitment.REFUSES, Commitment.UNCOMMITTED}:
        return "commitment"
    if one.affirmed or not other.affirmed:
        return ""
    excluded, nature = _EXCLUDES.get(one.commitment, (frozenset(), ""))
    return nature if other.commitment in excluded else ""


def _same_object(left: Stance, right: Stance) -> bool:
    one, two = _senses(left.patient), _senses(right.patient)
    return _overlap(one, two) >= _SAME_OBJECT if one and two else not one and not two
