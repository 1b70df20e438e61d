"""An amount in Chinese text: a number with its unit and hedges, before anything is asked about what it counts."""

from fractions import Fraction

from attrs import evolve, frozen

from factcheck.kinds.quantity.interval import Interval
from factcheck.kinds.quantity.reading import Hedge, exactly
from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_numbers import Number
from factcheck.kinds.quantity.zh_units import Unit

MEASURED = frozenset(
    {
        UnitClass.LENGTH, UnitClass.AREA, UnitClass.VOLUME, UnitClass.MASS, UnitClass.SPEED, UnitClass.ENERGY,
        UnitClass.POWER, UnitClass.DATA, UnitClass.PRESSURE, UnitClass.FREQUENCY, UnitClass.SUBSTANCE,
        UnitClass.MONEY, UnitClass.SHARE, UnitClass.POINTS, UnitClass.MULTIPLE, UnitClass.TEMPERATURE,
    }
)  # fmt: skip
"""The classes whose amounts may be joined from parts, or go on with 半 and a digit of the next place."""


@frozen
class Amount:
    """A number with its unit at `text[start:end]`, hedges included; `text[first:last]` without the outer hedges.

    `interval`, `stated` and `step` are in `unit` as written. `number` is the last numeral of it, `word` the unit's
    word, which stands at `spelled`.
    """

    start: int
    end: int
    first: int
    last: int
    number: Number
    interval: Interval
    stated: Fraction | None
    step: Fraction
    unit: Unit | None = None
    spelled: tuple[int, int] = (0, 0)
    word: str = ""
    hedges: tuple[Hedge, ...] = ()
    ordinal: bool = False
    timed: bool = False
    ranged: bool = False
    rule: str = "<number>"

    @property
    def unit_class(self) -> UnitClass:
        """The class of its unit; things in general where it has none."""
        return self.unit.unit_class if self.unit else UnitClass.COUNT


def plus(amount: Amount, more: Fraction, step: Fraction, end: int) -> Amount:
    """The amount with a part added that stands right after it, and the place of its last digit."""
    stated = (amount.stated or Fraction(0)) + more
    return evolve(amount, interval=exactly(stated), stated=stated, step=step, last=end, end=end)
