"""What is told to be the first of all in one statement, and one of the first in the other."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import FEW, doers, overlap
from factcheck.kinds.stance.commitment import is_open
from factcheck.kinds.stance.term import Mark, Sort
from factcheck.kinds.stance.value import Stance

_NEARLY_ALL = 0.8


def by_rank(left: Stance, right: Stance) -> Comparison | None:
    """Whether the one is told as the largest, oldest or second of all, and in the same words as one of these."""
    if (Mark.ONE_OF in left.marks) is (Mark.ONE_OF in right.marks) or is_open(left, right):
        return None
    ours, theirs = _foremost(left), _foremost(right)
    if not ours or ours != theirs or not (_equates(left) and _equates(right)):
        return None
    if (
        not doers(left) & doers(right)
        or len(left.content & right.content) < FEW
        or overlap(left.content, right.content) < _NEARLY_ALL
    ):
        return None
    details = {"left": _told(left), "right": _told(right)}
    return Comparison(Relation.CONFLICT, "scope", "the first of all, or one of the first", details)


def _equates(value: Stance) -> bool:
    """Whether it says what something is."""
    return value.affirmed and any(term.sort is Sort.BARE for term in value.words)


def _foremost(value: Stance) -> frozenset[str]:
    return frozenset(words for mark, words in value.small_words if mark is Mark.FOREMOST)


def _told(value: Stance) -> str:
    """The word that ranks, with that for one of several."""
    rank = ", ".join(sorted(_foremost(value)))
    return next((f"{rank}…{words}" for mark, words in value.small_words if mark is Mark.ONE_OF), rank)
