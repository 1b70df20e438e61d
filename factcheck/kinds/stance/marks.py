"""What small words set against each other: the first time and before, alone and together, all and only some."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import doers, object_likeness, times
from factcheck.kinds.stance.commitment import is_open
from factcheck.kinds.stance.contrast import Contrast
from factcheck.kinds.stance.likeness import told_again
from factcheck.kinds.stance.term import SHARE, Commitment, Mark, Role, Sort, Term
from factcheck.kinds.stance.value import Stance

# What the first of each says, the second rules out.
_AGAINST = ((Mark.FIRST, Mark.BEFORE), (Mark.ALONE, Mark.TOGETHER), (Mark.ALL, Mark.ONLY))
_PAST = frozenset({Mark.ONCE, Mark.BEFORE})
_TOLD, _FEW, _SAME_OBJECT = 0.8, 2, 0.6


def by_marks(left: Stance, right: Stance) -> Comparison | None:
    """Whether one deed of one doer is told as the first, as done alone or as of all, and as the contrary."""
    if not left.marks or not right.marks or not (left.affirmed and right.affirmed) or is_open(left, right):
        return None
    for one, other in ((left, right), (right, left)):
        for mark, against in _AGAINST:
            sole = mark in one.marks - other.marks and against in other.marks - one.marks
            if sole and _of_one_deed(one, other) and _tells_again(one, other, mark):
                details = {"left": _word(left, {mark, against}), "right": _word(right, {mark, against})}
                return Comparison(Relation.CONFLICT, "value", "apart", details)
    return None


def then_and_now(left: Stance, right: Stance, found: Comparison) -> bool:
    """Whether the one tells of how it was, and the other of how it is: formerly allowed, and forbidden.

    What somebody once did is at odds with that he did not, yet not with the contrary; what he at first did not do he
    may have done.
    """
    past = [bool(value.marks & _PAST) for value in (left, right)]
    if past[0] is past[1]:
        return False
    undone = any(Mark.ONCE in value.marks and not value.affirmed for value in (left, right))
    return found.rule == Contrast.OPPOSED.value or (undone and found.nature == "polarity")


def _word(value: Stance, marks: set[Mark]) -> str:
    return next(text for mark, text in value.small_words if mark in marks)


def _of_one_deed(left: Stance, right: Stance) -> bool:
    one, other = left.predicate, right.predicate
    if one.sense == other.sense and one.sort is not Sort.BARE:
        return True
    return (one.sort is Sort.BARE and other.sense in left.content) or (
        other.sort is Sort.BARE and one.sense in right.content
    )


def _tells_again(one: Stance, other: Stance, mark: Mark) -> bool:
    """Whether the one is told again in the other, of the same doer and at no other time."""
    if (doers(one) and doers(other) and not doers(one) & doers(other)) or other.commitment is Commitment.PLANS:
        return False
    if times(one) - times(other) and (mark is Mark.FIRST or times(other) - times(one)):
        return False
    if one.patient and other.patient and object_likeness(one, other) < _SAME_OBJECT:
        return False
    words = [term for term in one.telling if _tells(term)]
    shared = one.content & other.content
    return len(shared) >= _FEW and bool(words) and told_again(words, other.telling)[0] >= _TOLD


def _tells(term: Term) -> bool:
    """Whether a word tells what is done, and no mark or figure."""
    return SHARE not in term.near and term.sort is not Sort.FIGURE and term.role is not Role.MOOD
