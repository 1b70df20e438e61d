"""Where there is but one: who it was that did it, what one died of, where one was born."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import FEW, content, doers, overlap, times
from factcheck.kinds.stance.commitment import is_open
from factcheck.kinds.stance.term import Mark, Sort, Term
from factcheck.kinds.stance.value import Stance

# Names of the classes of verbs that one can do to, or be in, one thing only.
_REPLACING = "replacing"  # one person
_SOLE = frozenset({"dying", _REPLACING, "awarding", "burying"})
_PEOPLE = "people"  # of whom so many died
_GENERIC = "generic"
_SAME_DOER, _FEW_WORDS = 0.85, 4
_UNNAMED = frozenset({Sort.FIGURE, Sort.TIME, Sort.BARE})


def is_sole(value: Stance) -> bool:
    """Whether a statement says of somebody what can be said of one only, or to whom it can be done but once."""
    return Mark.CLEFT in value.marks or not _SOLE.isdisjoint(value.predicate.traits)


def by_sole(left: Stance, right: Stance) -> Comparison | None:
    """Whether two statements name two things where there is one: 死于肝癌, 死于车祸; 签署的是总统, 签署的是总理."""
    cleft = Mark.CLEFT in left.marks & right.marks
    if not cleft and _SOLE.isdisjoint(left.predicate.traits):
        return None
    if not (left.affirmed and right.affirmed) or (is_open(left, right) and not cleft):
        return None
    if left.predicate.sense != right.predicate.sense or times(left) != times(right):
        return None
    ours, theirs = _named(left, right), _named(right, left)
    if not ours or not theirs or not _of_one(left, right):
        return None
    named = [any(term.sort in (Sort.PERSON, Sort.ACTOR) for term in side) for side in (ours, theirs)]
    alone = _REPLACING in left.predicate.traits and not all(named)
    if alone or named[0] is not named[1] or not all(_rivals(one, other) for one in ours for other in theirs):
        return None
    details = {"left": ours[-1].text, "right": theirs[-1].text}
    return Comparison(Relation.CONFLICT, "value", "another in its place", details)


def _of_one(left: Stance, right: Stance) -> bool:
    """Whether both say of one and the same thing what can be said of one only."""
    if Mark.CLEFT in left.marks & right.marks:
        one, other = content(left, *_named(left, right)), content(right, *_named(right, left))
        return len(one & other) >= FEW and overlap(one, other) >= _SAME_DOER
    return overlap(doers(left), doers(right)) >= _SAME_DOER or not (doers(left) or doers(right))


def _rivals(left: Term, right: Term) -> bool:
    """Whether two words name two things, of which neither can be the other: two of one sort, or wholly other.

    Liver cancer is a cancer, and a rifle a weapon; a rifle is no pistol.
    """
    if _GENERIC in left.traits or _GENERIC in right.traits or not left.kin.isdisjoint(right.kin):
        return False
    if left.letters.isdisjoint(right.letters):
        return True
    one, other = left.text, right.text
    return len(one) == len(other) > 1 and one[-1] == other[-1] and one[0] != other[0]


def _named(value: Stance, other: Stance) -> list[Term]:
    """What only the one names in the place of one, in few words."""
    named = [term for term in value.patient if term.sort not in _UNNAMED and term.sense not in other.objects]
    told = any(_PEOPLE in term.near for term in value.patient)
    return [] if told or len(named) > _FEW_WORDS else named
