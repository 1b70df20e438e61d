"""What stands in place of what between two statements, for contrasts that the language itself makes."""

from collections.abc import Sequence
from enum import Enum

from attrs import frozen
from rapidfuzz.distance import Indel

from factcheck.kinds.stance.binding import content, doers
from factcheck.kinds.stance.term import SHARE, Role, Sort, Term
from factcheck.kinds.stance.value import Stance


class Contrast(Enum):
    """What sort of change a substitution is."""

    OPPOSED = "opposed"  # contraries
    APART = "apart"  # near terms that exclude each other
    NEGATED = "negated"  # the same word, bound by a negation in one of the two
    EXCHANGED = "exchanged"  # another one of the same sort acts


@frozen
class Substitution:
    """A word of the one statement, the word that stands in its place in the other, and how they contrast."""

    left: Term
    right: Term
    contrast: Contrast


def substitutions(left: Stance, right: Stance) -> tuple[Substitution, ...]:
    """What stands in place of what, the two statements aligned word by word by their senses.

    Only contrasts of closed classes count: contraries, near terms that exclude each other, a negation on the
    same word, and one actor in the place of another. A word that the other statement has elsewhere is not
    replaced.
    """
    if not _may_contrast(left, right):
        return ()
    codes: dict[str, int] = {}
    first, second = ([codes.setdefault(term.sense, len(codes)) for term in value.words] for value in (left, right))
    only_left, only_right = left.senses - right.senses, right.senses - left.senses
    found: list[Substitution] = []
    here: list[Term] = []
    there: list[Term] = []
    for step in Indel.opcodes(first, second):
        one, other = left.words[step.src_start : step.src_end], right.words[step.dest_start : step.dest_end]
        if step.tag != "equal":
            here += [term for term in one if term.sense in only_left]
            there += [term for term in other if term.sense in only_right]
            continue
        found += (*contrasts(here, there), *_negated(one, other))
        here, there = [], []
    found += contrasts(here, there)
    return tuple(found or contrasts(_floating(left, only_left), _floating(right, only_right)))


def _may_contrast(left: Stance, right: Stance) -> bool:
    """Whether any two words of two statements could be set against each other, told without a look at every two."""
    if left.negates or right.negates or excludes(left, right):
        return True
    return not (left.bodies <= right.senses or right.bodies <= left.senses)


def excludes(left: Stance, right: Stance) -> bool:
    """Whether any word of the one statement is a contrary of one of the other, or near it and yet another thing."""
    return not left.against.isdisjoint(right.senses)


def _floating(value: Stance, only: frozenset[str]) -> list[Term]:
    """Words that say how many of them: they stand before or after what they count."""
    return [term for term in value.words if term.sense in only and SHARE in term.near]


def contrasts(left: Sequence[Term], right: Sequence[Term]) -> list[Substitution]:
    """Every pair of words, one from each side, that the language sets against each other."""
    pairs = ((one, other, contrast(one, other)) for one in left for other in right)
    return [Substitution(one, other, kind) for one, other, kind in pairs if kind is not None]


def _negated(left: Sequence[Term], right: Sequence[Term]) -> list[Substitution]:
    pairs = zip(left, right, strict=True)
    return [Substitution(one, other, Contrast.NEGATED) for one, other in pairs if one.negated != other.negated]


def contrast(left: Term, right: Term) -> Contrast | None:
    """How two words contrast, None where nothing sets them against each other."""
    if left.sense == right.sense:
        return Contrast.NEGATED if left.negated != right.negated else None
    if right.sense in left.opposed:
        return Contrast.OPPOSED if left.negated == right.negated else None
    if right.sense in left.apart:
        return Contrast.APART if not (left.negated or right.negated) else None
    acting = left.sort is right.sort is Sort.ACTOR and left.role is right.role is Role.AGENT
    return Contrast.EXCHANGED if acting else None


def left_open(left: Stance, right: Stance) -> bool:
    """Whether two statements that leave open who acts differ in contraries alone: 继续合作, 停止合作."""
    if doers(left) or doers(right) or not excludes(left, right):
        return False
    found = (change for change in contrasts(left.verbs, right.verbs) if change.contrast is Contrast.OPPOSED)
    besides = ((content(left, change.left), content(right, change.right)) for change in found)
    return any(one == other and bool(one) for one, other in besides)
