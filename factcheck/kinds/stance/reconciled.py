"""Why two statements that seem to conflict can both be so: they are of two times, of some and of others."""

from factcheck.kinds.base import Comparison
from factcheck.kinds.stance.binding import other_people, times
from factcheck.kinds.stance.denial import both_deny
from factcheck.kinds.stance.marks import then_and_now
from factcheck.kinds.stance.term import Mark
from factcheck.kinds.stance.value import Stance

_POLARITY = "polarity"
_EARLIER = frozenset({Mark.ONCE, Mark.BEFORE, Mark.EVER, Mark.SECOND, Mark.NOT_FIRST})
_PARTS = frozenset({Mark.PART, Mark.SOME, Mark.ONLY, Mark.BUT_FOR})
_CURRENCY = "currency"  # name of a trait
_SHORTEST = 2


def reconciled_by(left: Stance, right: Stance, found: Comparison, *, denied: bool) -> str:
    """Why two statements that seem to conflict can both be so, empty where they cannot; `denied` if one denies it."""
    if denied and both_deny(left, right):
        return "both deny"
    if then_and_now(left, right, found):
        return "then, and now"
    if found.nature != _POLARITY:
        return ""
    if other_people(left, right):
        return "some of them, and others"
    if _exchanged(left) == _exchanged(right)[::-1] and len(_exchanged(left)) > 1:
        return "of either currency"
    rules = {"never before, and now": _now_first, "not all, and some": _not_all, "all but these": _but_for}
    both = ((left, right), (right, left))
    named = (name for name, rule in rules.items() if any(rule(one, other) for one, other in both))
    return next(named, "not in time" if any(_late(one, other) for one, other in both) else "")


def _exchanged(value: Stance) -> list[str]:
    """The currencies that it names: that the one rises against the other is that the other falls against it."""
    return [term.sense for term in value.words if _CURRENCY in term.traits]


def _now_first(one: Stance, other: Stance) -> bool:
    """Whether the one says that it was not so before what the other tells: 此前从未停运, 首次停运.

    What another time is given for may have been before too.
    """
    if one.affirmed or not other.affirmed or other.marks & _EARLIER:
        return False
    if Mark.FIRST in other.marks:
        return not one.marks.isdisjoint({Mark.NOT_BEFORE, Mark.NEVER})
    return Mark.NOT_BEFORE in one.marks and Mark.NOT_BEFORE not in other.marks and not times(other)


def _not_all(one: Stance, other: Stance) -> bool:
    """Whether the one says that it is not so of all, and the other of some that it is, or is not."""
    return Mark.NOT_ALL in one.marks and Mark.ALL not in other.marks and bool(other.marks & _PARTS)


def _but_for(one: Stance, other: Stance) -> bool:
    """Whether the one says it of all but those of whom the other says the contrary: 除湖北外均已恢复, 湖北没有恢复."""
    excepted = "".join(text for mark, text in one.small_words if mark is Mark.BUT_FOR)
    named = any(len(term.text) >= _SHORTEST and term.text in excepted for term in other.words)
    return named and Mark.BUT_FOR not in other.marks


def _late(one: Stance, other: Stance) -> bool:
    """Whether the one denies no more than that it is done in time."""
    return Mark.LATE in one.marks and Mark.TIMELY not in other.marks
