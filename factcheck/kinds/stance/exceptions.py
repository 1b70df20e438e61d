"""What is said of all, against those of whom it is not so; and that nothing is amiss, against what is."""

from collections.abc import Iterable

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot
from factcheck.kinds.stance.commitment import is_open
from factcheck.kinds.stance.likeness import KINDRED, WITHIN, alike
from factcheck.kinds.stance.term import SHARE, Commitment, Mark, Sort, Term
from factcheck.kinds.stance.value import NAMING, Stance
from factcheck.kinds.time.calendar import Precision
from factcheck.kinds.time.compare import compare

_AMISS, _FLAW, _SOUND = "amiss", "flaw", "sound"  # names of sorts of words
_TOLD = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING, Commitment.DID_NOT})
_SHORTEST = 2
# Who was not among them at first, and what is another one of its kind.
_OTHERWISE = frozenset({Mark.ONCE, Mark.ANOTHER})
_LONG_AGO = frozenset(list(Precision)[: list(Precision).index(Precision.WEEK)])


def of_all(value: Stance) -> bool:
    """Whether a statement says of all that it is so."""
    return Mark.ALL in value.marks and value.affirmed


def of_fewer(value: Stance) -> bool:
    """Whether a statement says of so many that it is not so, or of how many of all that it is."""
    return (Mark.OF_THEM in value.marks and value.affirmed) or (not value.affirmed and bool(value.figures))


def sound(value: Stance) -> bool:
    """Whether a statement says that nothing is amiss."""
    if not value.affirmed:
        return bool(_having(value, _AMISS))
    return _SOUND in value.predicate.traits


def flawed(value: Stance) -> bool:
    """Whether a statement says what is amiss."""
    return value.affirmed and bool(_having(value, _FLAW))


def by_exception(left: Stance, right: Stance) -> Comparison | None:
    """Whether the one says of all that it is so, or that nothing is amiss, and the other of whom or what it is not."""
    if left.commitment not in _TOLD or right.commitment not in _TOLD or is_open(left, right):
        return None
    if not _OTHERWISE.isdisjoint(left.marks | right.marks):
        return None
    for one, other in ((left, right), (right, left)):
        apart = (of_all(one) and of_fewer(other) and _of_one_body(one, other)) or (
            sound(one) and flawed(other) and _of_one_thing(one, other)
        )
        if apart and not _elsewhere(one, other):
            details = {"left": _said(left), "right": _said(right)}
            return Comparison(Relation.CONFLICT, "polarity", "all, and not all", details)
    return None


def slots_of_exception(left: Comparand, right: Comparand, words: Slot) -> tuple[Slot, ...]:
    """The slots of two such statements: proof of their own, if no dates tell the one from the other.

    Of which only one is dated, and by no day (去年), may be of two times.
    """
    ours, theirs = left.context.when[:1], right.context.when[:1]
    if ours and theirs:
        apart = compare(ours[0], theirs[0]).relation is Relation.CONFLICT
    else:
        apart = any(time.precision in _LONG_AGO for time in (*ours, *theirs))
    alike_in = (Slot("predicate", 1.0), words, Slot("agent", 1.0))
    return alike_in if apart else (*alike_in, Slot("denied", 1.0))


def _said(value: Stance) -> str:
    """The word that it turns on: what is amiss, or that it is so of all, else what is done."""
    amiss = next(iter((*_having(value, _FLAW), *_having(value, _AMISS))), None)
    all_ = next((text for mark, text in value.small_words if mark is Mark.ALL), "")
    return amiss.text if amiss else all_ + value.predicate.text


def _having(value: Stance, trait: str) -> list[Term]:
    return [term for term in (value.predicate, *value.patient) if trait in term.traits]


def _of_one_body(one: Stance, other: Stance) -> bool:
    """Whether the same is said of all and of fewer: some of them by another name, or so many of the same number."""
    verbs, deeds = (one.predicate, *one.patient), (other.predicate, *other.patient)
    if one.predicate.sort is Sort.BARE:
        return False
    if Mark.OF_THEM not in other.marks:
        return (
            one.predicate.sense == other.predicate.sense and _some_of(other.agent, one.agent) and _no_less(one, other)
        )
    told = any(alike(term, deed) >= KINDRED or deed.sense in term.opposed for term in verbs for deed in deeds)
    return told and bool(one.figures) and one.figures < other.figures and bool(_things(one) & _things(other))


def _no_less(one: Stance, other: Stance) -> bool:
    """Whether it is not so of the same, and not of a part of it: 补考, 第一天的考试."""
    told = all(any(alike(term, each) >= WITHIN for each in one.telling) for term in other.patient)
    return told and len(other.figures) <= 1


def _some_of(some: Iterable[Term], whole: Iterable[Term]) -> bool:
    """Whether the last word for some names what a word for all of them does, or a part of it: 中学, 中小学."""
    last = [term for term in some if _counted(term)][-1:]
    return any(_part_of(term.text, each.text) for term in last for each in whole if _counted(each))


def _part_of(part: str, whole: str) -> bool:
    return len(part) >= _SHORTEST and part[-1] == whole[-1] and set(part) <= set(whole)


def _counted(term: Term) -> bool:
    return SHARE not in term.near and term.sort is Sort.WORD


def _things(value: Stance) -> frozenset[str]:
    return frozenset(term.sense for term in value.telling if _counted(term))


def _of_one_thing(one: Stance, other: Stance) -> bool:
    """Whether what nothing is amiss with is what something is amiss with: by its last word, and one before if any."""
    ours, theirs = ([term for term in value.agent if SHARE not in term.near] for value in (one, other))
    if not ours or not theirs or alike(ours[-1], theirs[-1]) < WITHIN:
        return False
    beside = min(len(ours), len(theirs)) > 1
    return not beside or any(alike(term, each) >= WITHIN for term in ours[:-1] for each in theirs[:-1])


def _elsewhere(one: Stance, other: Stance) -> bool:
    """Whether both name persons, bodies or places, and none in common."""
    ours, theirs = ({term.text for term in value.telling if term.sort in NAMING} for value in (one, other))
    return bool(ours and theirs) and not any(name in each or each in name for name in ours for each in theirs)
