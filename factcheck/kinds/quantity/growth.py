"""A count that rises from one report to the next: later is not other."""

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.quantity.value import Extent, Quantity, UnitClass, show

_TOLLS = frozenset({UnitClass.PEOPLE, UnitClass.CASES, UnitClass.HOUSEHOLD, UnitClass.COUNT})
_DAMAGES = frozenset({UnitClass.MONEY, UnitClass.AREA, UnitClass.BUILDING})
_DAMAGED = frozenset({"lost", "destroyed", "affected"})


def grows(earlier: Quantity, later: Quantity) -> Comparison | None:
    """A running total of people, cases or damage (the dead, the infected, the losses) that became larger; else None.

    What is counted anew for each day or period is no running total, and a smaller number is a correction.
    """
    totals = all(_is_total(quantity) for quantity in (earlier, later))
    if not totals or _fate(earlier) != _fate(later):
        return None
    reached = earlier.low if earlier.high is None else earlier.high
    if reached is None or later.low is None or later.low < reached:
        return None
    details = {"left": show(earlier), "right": show(later)}
    return Comparison(Relation.CONFLICT, "value", "a running total that rose", details)


def _fate(quantity: Quantity) -> str:
    """What became of those who are counted, be it told by the counted noun itself: 经济损失."""
    return quantity.scope.predicate or (quantity.head if quantity.head in _DAMAGED else "")


def _is_total(quantity: Quantity) -> bool:
    damage = quantity.unit_class in _DAMAGES and _fate(quantity) in _DAMAGED
    if not (quantity.unit_class in _TOLLS or damage) or not _fate(quantity) or quantity.ordinal:
        return False
    if quantity.key_figure and not quantity.key_figure.alone:
        return True  # 今天公布
    population = set(quantity.scope.population)
    return set(quantity.scope.window) <= {"total"} and ("new" not in population or "cumulative" in population)


def series(quantity: Quantity) -> tuple[str, ...]:
    """What a number counts, what became of it, and whether it came from it or to it."""
    extent = quantity.extent.value if quantity.extent else ""
    scope = quantity.scope
    return (quantity.unit_class.value, quantity.head, scope.predicate, extent, *scope.window)


_BULLETIN = frozenset({"new", "current", "cumulative", "suspected", "asymptomatic", "imported"})


def daily(quantity: Quantity) -> bool:
    """Whether a number is of one day, as in a bulletin: what is new, in hand, the total so far, or a day's change."""
    if quantity.plain:
        return False
    if quantity.change is not None and quantity.extent is Extent.BY:
        return set(quantity.scope.window) <= {"day"} and not quantity.scope.basis
    return bool(_BULLETIN & set(quantity.scope.population)) or "day" in quantity.scope.window
