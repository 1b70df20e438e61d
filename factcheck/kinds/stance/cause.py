"""Why it is so: two causes of one deed, and a cause that the one denies and the other states."""

from collections.abc import Iterable

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import FEW, NEARLY_ALL, content, doers, overlap
from factcheck.kinds.stance.likeness import told_again
from factcheck.kinds.stance.term import Commitment, Role, Term
from factcheck.kinds.stance.value import Stance, loosely, senses

DENIED_CAUSE = "a cause stated, and denied"
_MOST = 0.6
_MISHAPS = frozenset({"event", "accident", "fire", "falling", "harm", "mishap"})  # names of classes of words
_BROAD = frozenset({"~event", "~harm"})  # a blast and an attack are both events
_STATED = frozenset({Commitment.STATED, Commitment.DID, Commitment.DOING})


def by_cause(left: Stance, right: Stance) -> Comparison | None:
    """One deed of one doer, all else the same, for which each states another cause."""
    ours, theirs = left.having(Role.CAUSE), right.having(Role.CAUSE)
    if not ours or not theirs or left.affirmed != right.affirmed or loosely(ours) & loosely(theirs):
        return None
    if any(set(one.text) & set(other.text) for one in ours for other in theirs):
        return None
    one, other = content(left, *ours), content(right, *theirs)
    same = left.predicate.sense == right.predicate.sense and bool(doers(left) & doers(right))
    if not same or overlap(one, other) < NEARLY_ALL:
        return None
    details = {"left": ours[-1].text, "right": theirs[-1].text}
    return Comparison(Relation.CONFLICT, "value", "other causes", details)


def by_reason(left: Stance, right: Stance) -> Comparison | None:
    """Two causes of one mishap, each stated outright.

    What happened may be told more fully in one; what is told of neither alone is one and the same.
    """
    if left.reason is None or right.reason is None or not (left.affirmed and right.affirmed):
        return None
    if left.commitment not in _STATED or right.commitment not in _STATED:
        return None
    ours, theirs = senses(left.reason.effect), senses(right.reason.effect)
    if not (ours <= theirs or theirs <= ours):
        return None
    one, other = left.reason.cause, right.reason.cause
    if (loosely(one) & loosely(other)) - _BROAD or _letters(one) & _letters(other):
        return None
    if {f"~{name}" for name in one[-1].kin & other[-1].kin} - _BROAD:
        return None  # two words for one: 失灵, 故障
    details = {"left": one[-1].text, "right": other[-1].text}
    return Comparison(Relation.CONFLICT, "value", "other causes", details)


def is_mishap(term: Term) -> bool:
    """Whether a word names an accident, a death or the like, which has one cause; most else has many."""
    return not _MISHAPS.isdisjoint((*term.near, *term.traits))


def _letters(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(char for term in terms for char in term.text)


def by_denied_cause(left: Stance, right: Stance) -> Comparison | None:
    """One says that it is so because of this, and the other that it is not because of this.

    The cause alone may stand in a clause, so that the shorter of the two must be told again in the longer.
    """
    if left.why is None or right.why is None or left.why is right.why:
        return None
    if left.predicate.sense != right.predicate.sense:
        return None
    shared = len(left.content & right.content) >= FEW
    if not shared or max(told_again(left.telling, right.telling)) < _MOST:
        return None
    details = {"left": left.why.value, "right": right.why.value}
    return Comparison(Relation.CONFLICT, "polarity", DENIED_CAUSE, details)
