"""Whether two quantities could count the same thing at all."""

from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.quantity.compare import in_two_currencies, same_measure
from factcheck.kinds.quantity.multiples import in_one_measure
from factcheck.kinds.quantity.reading import Hedge
from factcheck.kinds.quantity.value import Quantity, UnitClass

_ONE = frozenset({Verdict.SAME, Verdict.VARIANT})
_OVER = Hedge.OVER.value
_MYRIAD, _FAR = 10_000, 1.4
_VOTING = ({UnitClass.VOTE, UnitClass.STATE}, {UnitClass.VOTE, UnitClass.PEOPLE})
_COUNTS = (
    frozenset({UnitClass.PEOPLE, UnitClass.CASES}),
    frozenset({UnitClass.BODY, UnitClass.ITEM, UnitClass.PIECE, UnitClass.BUILDING}),
    frozenset({UnitClass.TIMES, UnitClass.CASES}),
)
"""Classes of measure words that count the same things: 3例 and 3人 of the infected, 5家 and 5所 of schools."""


def comparable(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities could count the same thing."""
    return not (
        of_others(left, right)
        or not (measurable(left, right) or in_two_currencies(left, right))
        or beyond(left, right)
        or beyond(right, left)
    )


def of_others(left: Quantity, right: Quantity) -> bool:
    """Whether two ages are of two people, or of two times in one life."""
    if not left.whose or not right.whose:
        return False
    return left.then is not right.then or compare_names(left.whose, right.whose).verdict not in _ONE


def exceeds(value: Quantity) -> bool:
    """Whether a number is told as what is exceeded."""
    return _OVER in value.hedges


def beyond(bound: Quantity, other: Quantity) -> bool:
    """Whether a number lies far beyond what another is only said to exceed: who knows of 160 does not say 逾100."""
    if not exceeds(bound):
        return False
    bound, other = in_one_measure(bound, other)
    if bound.stated is None or other.stated is None:
        return False
    return abs(other.stated) > _FAR * abs(bound.stated) and not _slipped(bound, other)


def _slipped(left: Quantity, right: Quantity) -> bool:
    """Whether one figure with one hedge stands before ten thousand, and before a hundred million: 逾32万, 逾32亿."""
    one, two = left.stated or 0, right.stated or 0
    return left.hedges == right.hedges and left.unit == right.unit and 0 < min(one, two) * _MYRIAD == max(one, two)


def measurable(left: Quantity, right: Quantity) -> bool:
    """Whether two units can count the same, as units, or because the same head or the same side is told with both."""
    return same_measure(left, right) and _countable(left, right)


def _countable(left: Quantity, right: Quantity) -> bool:
    if left.unit_class is right.unit_class:
        return left.unit_class is not UnitClass.PIECE or left.unit == right.unit or _same_head(left, right)
    classes = {left.unit_class, right.unit_class}
    if UnitClass.COUNT in classes or _one_side(left, right, classes):
        return True
    return any(classes <= group for group in _COUNTS) or (_same_head(left, right) and UnitClass.DEGREE not in classes)


def _one_side(left: Quantity, right: Quantity, classes: set[UnitClass]) -> bool:
    """Whether votes and those who cast them are of one side: 13票赞成, 13国赞成, 13人赞成."""
    predicate = left.scope.predicate
    return classes in _VOTING and bool(predicate) and predicate == right.scope.predicate


def _same_head(left: Quantity, right: Quantity) -> bool:
    return bool(left.head) and left.head == right.head
