"""Numbers of one thing that differ as where one is miscopied: two figures changed places, or the point moved."""

from fractions import Fraction

from factcheck.kinds.quantity.value import INTRADAY, Quantity, UnitClass

_LONG, _TWO = 3, 2  # figures of a number that hardly any other has by chance, and how many change places
_RISING = frozenset({UnitClass.POINTS, UnitClass.DEGREE, UnitClass.AGE})  # of which many near one another are told


def figures(value: Quantity) -> tuple[str, tuple[str, ...]] | None:
    """The unit and the figures, in no order and without zeros at the end, of a number of three or more; else None."""
    rising = value.unit_class in _RISING or INTRADAY in value.scope.window
    if value.stated is None or value.figures < _LONG or value.ordinal or rising:
        return None
    return value.unit, tuple(sorted(_written(value).rstrip("0")))


def miscopied(left: Quantity, right: Quantity) -> float | None:
    """That two numbers are of one thing, for they are one but that two figures changed places, or the point did.

    As 2.18亿 and 2.81亿; and, of what is counted by one name, 104万 and 1.04万.
    """
    told = figures(left)
    if told is None or told != figures(right) or _of_two_things(left, right):
        return None
    return 1.0 if _turned(left, right) or _shifted(left, right) else None


def _turned(left: Quantity, right: Quantity) -> bool:
    one, other = _written(left), _written(right)
    if left.step != right.step or len(one) != len(other):
        return False
    return sum(ours != theirs for ours, theirs in zip(one, other, strict=True)) == _TWO


def _shifted(left: Quantity, right: Quantity) -> bool:
    """Whether the figures are the same in order, of other magnitude, and something counted is named alike."""
    same = _written(left).rstrip("0") == _written(right).rstrip("0") and len(_written(left).rstrip("0")) >= _LONG
    return same and left.stated != right.stated and bool(left.head) and left.head == right.head


def _written(value: Quantity) -> str:
    return str(abs((value.stated or Fraction(0)) / value.step))


def _of_two_things(left: Quantity, right: Quantity) -> bool:
    """Whether one rose and the other fell, or what they count has another name, place or sort altogether."""
    if left.change and right.change and left.change is not right.change:
        return True
    words = ((), ()) if left.head == right.head else (left.words, right.words)
    stated = (words, (left.modifiers, right.modifiers), (left.scope.where, right.scope.where))
    return any(ours and theirs and set(ours).isdisjoint(theirs) for ours, theirs in stated)
