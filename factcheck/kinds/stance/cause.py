"""Why it is so: two causes of one deed, and a cause that the one denies and the other states."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.stance.binding import FEW, NEARLY_ALL, content, doers, overlap
from factcheck.kinds.stance.likeness import told_again
from factcheck.kinds.stance.value import Role, Stance, loosely

DENIED_CAUSE = "a cause stated, and denied"
_MOST = 0.6


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
