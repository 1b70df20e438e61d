"""What is told as the first of its kind, and what says that there was one before it."""

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot
from factcheck.kinds.stance.commitment import is_open
from factcheck.kinds.stance.likeness import KINDRED, WITHIN, alike
from factcheck.kinds.stance.term import SHARE, Mark, Role, Sort, Term
from factcheck.kinds.stance.value import NAMING, Stance

# What says that there was one before: so it was told, so it once was, it is the second, or it is not the first.
EARLIER = frozenset({Mark.BEFORE, Mark.EVER, Mark.SECOND, Mark.NOT_FIRST})
_TOLD, _FEW = 0.45, 2
_BESIDE = 0.5  # what a word counts that only attends, or tells why
_ATTENDING = (Role.OTHER, Role.CAUSE)
_FAR = 2
_LONGER = 1  # letters by which a word may be longer than what it is told by


def first(value: Stance) -> bool:
    """Whether a statement says that something is the first of its kind, be it since there is any."""
    return Mark.FIRST in value.marks and Mark.LATELY not in value.marks and value.affirmed


def earlier(value: Stance) -> bool:
    """Whether a statement says that there was one before."""
    if Mark.FIRST in value.marks or EARLIER.isdisjoint(value.marks):
        return False
    return value.affirmed or Mark.NOT_FIRST in value.marks


def by_first(left: Stance, right: Stance) -> Comparison | None:
    """Whether the one tells as the first of its kind what the other tells to have been before."""
    if not (left.marks and right.marks):
        return None
    for one, other in ((left, right), (right, left)):
        if first(one) and earlier(other) and not is_open(left, right) and _told_again(one, other):
            details = {"left": _word(left), "right": _word(right)}
            return Comparison(Relation.CONFLICT, "value", "apart", details)
    return None


def slots_of_first(left: Comparand, right: Comparand, words: Slot) -> tuple[Slot, ...]:
    """The slots of two of which one is told as the first; that the other is dated before it is proof of its own."""
    one, other = (left, right) if first(left.value) else (right, left)
    ours, theirs = one.context.when[:1], other.context.when[:1]
    found = (Slot("predicate", 1.0), words, Slot("agent", 1.0), Slot("patient", 1.0))
    begun, ended = (ours[0].start if ours else None), (theirs[0].end if theirs else None)
    before = ended is not None and (not ours or begun is None or ended < begun or Mark.SINCE in one.value.marks)
    return (*found, Slot("denied", 1.0)) if before else found


def _told_again(one: Stance, other: Stance) -> bool:
    """Whether the words of what is the first are told again, the doer left out where the other leaves it out.

    A word that the other lacks makes it the first of a narrower kind, except where it is outright denied.
    """
    beside = [term for term in one.telling if term.role is not Role.AGENT]
    unsaid = all(any(_near(each, term) for term in beside) for each in other.agent)
    told = [term for term in one.telling if _tells(term, one) and not _left_out(term, other, unsaid=unsaid)]
    told = [term for term in told if not _slight(term, one) or max(_nearest([term], other)) >= KINDRED]
    near = _nearest(told, other)
    if sum(score >= KINDRED for score in near) < _FEW:
        return False
    again = _mostly(told, near, one, other) if Mark.NOT_FIRST in other.marks else _wholly(told, near)
    return again and not _of_another(one, other) and _as_many(one, other)


def _wholly(told: Sequence[Term], near: Sequence[float]) -> bool:
    """Whether no word is missing; for what is done there may stand a kindred word."""
    least = (KINDRED if term.role is Role.PREDICATE else WITHIN for term in told)
    return all(score >= asked for score, asked in zip(near, least, strict=True))


def _mostly(told: Sequence[Term], near: Sequence[float], one: Stance, other: Stance) -> bool:
    """Whether either tells much of the other again."""
    weight = [_BESIDE if term.role in _ATTENDING else 1.0 for term in told]
    share = sum(score * each for score, each in zip(near, weight, strict=True)) / (sum(weight) or 1.0)
    back = _nearest([term for term in other.telling if term.sort is not Sort.FIGURE], one)
    return max(share, sum(back) / (len(back) or 1)) >= _TOLD


def _of_another(one: Stance, other: Stance) -> bool:
    """Whether a name or a contrary makes it the first of others: in Europe and not in Africa, women and not men."""
    told = [term for term in one.telling if _tells(term, one) and not _since(term, one)]
    if any(not other.content.isdisjoint((*term.opposed, *term.apart)) for term in told):
        return True
    ours, theirs = ([term for term in value.telling if term.sort in NAMING] for value in (one, other))
    whole = Mark.NOT_FIRST not in other.marks
    if whole and any(term.role is not Role.AGENT and max(_nearest([term], other)) < KINDRED for term in ours):
        return True
    return bool(ours and theirs) and not any(_near(term, each) >= KINDRED for term in ours for each in theirs)


def _slight(term: Term, value: Stance) -> bool:
    """Whether a word need not be told again, as one of one letter, or one that tells since when it is the first."""
    return _since(term, value) or (len(term.text) == 1 and term.role is not Role.AGENT) or _measures(term, value)


def _measures(term: Term, value: Stance) -> bool:
    """Whether a word stands behind a figure and its measure word: 9级以上."""
    before = value.telling[max(0, value.telling.index(term) - 2) :][:2]
    return term.role is Role.OTHER and any(each.sort is Sort.FIGURE for each in before if each is not term)


def _left_out(term: Term, other: Stance, *, unsaid: bool) -> bool:
    """Whether the other leaves out who acts, or says who is the second and not what it is to be so."""
    if term.role is Role.PREDICATE:
        return Mark.SECOND in other.marks
    return term.role is Role.AGENT and unsaid


def _nearest(terms: Sequence[Term], other: Stance) -> list[float]:
    return [max((_near(term, beside) for beside in other.telling), default=0.0) for term in terms]


def _as_many(one: Stance, other: Stance) -> bool:
    """Whether each figure of what is the first is reached in the other, if not by far: 6 and more, and 6.5."""
    said = _said(one, Mark.FIRST, Mark.SINCE)
    asked = [figure for term in one.telling if term.text not in said and (figure := _figure(term)) is not None]
    there = [figure for term in other.telling if (figure := _figure(term)) is not None]
    return all(any(figure <= each < _FAR * figure for each in there) for figure in asked)


def _figure(term: Term) -> Fraction | None:
    try:
        return Fraction(term.sense) if term.sort is Sort.FIGURE else None
    except ValueError:
        return None


def _near(left: Term, right: Term) -> float:
    """How near two words are; a word of one letter is near to what it stands in: 女 and 女性.

    What is much longer than the word that it holds is of a kind of its own: 美国公司, 美国.
    """
    one, other = left.text, right.text
    if other in one and len(one) > len(other) + _LONGER:
        return 0.0
    short = min(len(one), len(other)) == 1 and max(len(one), len(other)) > 1
    return WITHIN if short and (one in other or other in one) else alike(_plain(left), _plain(right))


def _plain(term: Term) -> Term:
    return evolve(term, sort=Sort.WORD) if term.sort is Sort.BARE else term


def _tells(term: Term, value: Stance) -> bool:
    """Whether a word tells what it is, and not that it is the first."""
    return SHARE not in term.near and term.sort is not Sort.FIGURE and term.text not in _said(value, Mark.FIRST)


def _since(term: Term, value: Stance) -> bool:
    """Whether a word only tells since when it is the first."""
    return term.role is not Role.AGENT and term.text in _said(value, Mark.SINCE)


def _said(value: Stance, *marks: Mark) -> str:
    """The small words that say so."""
    return " ".join(text for mark, text in value.small_words if mark in marks)


def _word(value: Stance) -> str:
    told = EARLIER | {Mark.FIRST}
    return next(text for mark, text in value.small_words if mark in told)
