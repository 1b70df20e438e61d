"""Numbers that are said in two ways: a growth by 200% is one by two times, five miles are eight kilometres."""

from fractions import Fraction
from functools import lru_cache

from attrs import evolve

from factcheck.kinds.quantity.interval import scaled
from factcheck.kinds.quantity.value import Change, Extent, Quantity, UnitClass

_PERCENT = Fraction(1, 100)
_ALL = Fraction(100)
_TIMES = "×"  # the unit of a multiple
_BOTH = {UnitClass.SHARE, UnitClass.MULTIPLE}


def in_one_measure(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """The two, as multiples where one of them is one, and those by what a rise led to; the same two otherwise.

    So is a fall by a share where the other is what it left of all there was: 降六成, 降至四成; 降66%, 降至三分之一.
    """
    if left.unit_class is not right.unit_class and {left.unit_class, right.unit_class} == _BOTH:
        left, right = _as_multiple(left), _as_multiple(right)
    if left.change or right.change:
        left, right = _as_result(left), _as_result(right)
        left, right = _as_rest(left, right), _as_rest(right, left)
    return left, right


def of_two_ends(left: Quantity, right: Quantity) -> bool:
    """Whether one tells how much something changed and the other what that led to, or came from."""
    return left.extent is not None and right.extent is not None and left.extent is not right.extent


def _as_rest(value: Quantity, other: Quantity) -> Quantity:
    """A fall by a share as what it left, where the other is a fraction of what there was, or just that rest."""
    shares = value.unit_class is other.unit_class is UnitClass.SHARE
    falls = value.change is other.change is Change.FALL and (value.extent, other.extent) == (Extent.BY, Extent.TO)
    if not (shares and falls):
        return value
    whole = (value.stated or 0) + (other.stated or 0) == _ALL
    return _changed(value, Fraction(-1), _ALL) if whole or not _is_of_tens(other.step) else value


def _as_multiple(value: Quantity) -> Quantity:
    """A share as a part or a multiple of the whole."""
    if value.unit_class is UnitClass.MULTIPLE:
        return value
    stated = None if value.stated is None else value.stated * _PERCENT
    return evolve(
        value,
        interval=scaled(value.interval, _PERCENT),
        stated=stated,
        step=value.step * _PERCENT,
        unit=_TIMES,
        unit_class=UnitClass.MULTIPLE,
    )


def _as_result(value: Quantity) -> Quantity:
    """A multiple by which something grew, or a part by which it fell, as the one to which it did."""
    if value.unit_class is not UnitClass.MULTIPLE or value.extent is not Extent.BY:
        return value
    if value.change is Change.RISE:
        return _changed(value, Fraction(1), Fraction(1))
    return _changed(value, Fraction(-1), Fraction(1)) if (value.stated or 0) <= 1 else value


def _changed(value: Quantity, factor: Fraction, shift: Fraction) -> Quantity:
    stated = None if value.stated is None else value.stated * factor + shift
    return evolve(value, interval=scaled(value.interval, factor, shift), stated=stated, extent=Extent.TO)


def of_two_systems(left: Quantity, right: Quantity) -> bool:
    """Whether two are told in units or parts that are no tens of one another: miles and 公里, thirds and percent."""
    return not _is_of_tens(left.step / right.step) if left.step and right.step else False


@lru_cache(maxsize=1 << 10)
def _is_of_tens(ratio: Fraction) -> bool:
    """Whether a ratio of the places of two last digits is a power of ten."""
    digits = str(max(ratio.numerator, ratio.denominator))
    return min(ratio.numerator, ratio.denominator) == 1 and digits.strip("0") == "1"
