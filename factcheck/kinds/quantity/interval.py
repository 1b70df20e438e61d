"""What a number can be once its hedge is read: an interval whose ends are hard or soft, closed or open."""

from fractions import Fraction

from attrs import frozen


@frozen
class Interval:
    """Everything the words allow, from `low` to `high`; None where a side is open without end.

    An open end is excluded. A soft end is an estimate: a value a little beyond it is no contradiction.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    low_soft: bool = False
    high_soft: bool = False

    @property
    def point(self) -> Fraction | None:
        """The one value that is stated without any hedge; None for every other interval."""
        return self.low if self.low == self.high and not (self.low_open or self.high_open) else None

    @property
    def soft(self) -> bool:
        """Whether an end is an estimate."""
        return self.low_soft or self.high_soft


def scaled(interval: Interval, factor: Fraction, shift: Fraction = Fraction(0)) -> Interval:
    """The interval in another unit; a negative factor turns it round."""
    low = None if interval.low is None else interval.low * factor + shift
    high = None if interval.high is None else interval.high * factor + shift
    if factor >= 0:
        return Interval(low, high, interval.low_open, interval.high_open, interval.low_soft, interval.high_soft)
    return Interval(high, low, interval.high_open, interval.low_open, interval.high_soft, interval.low_soft)


def below(left: Interval, right: Interval) -> bool:
    """Whether all of `left` lies below all of `right`."""
    if left.high is None or right.low is None:
        return False
    return _less(left.high, right.low) or ((left.high_open or right.low_open) and left.high == right.low)


def _less(one: Fraction, other: Fraction) -> bool:
    """Whether one number is below another: asked very often, and so without what fractions ask of one another first."""
    return one.numerator * other.denominator < other.numerator * one.denominator


def disjoint(left: Interval, right: Interval) -> bool:
    """Whether no value is in both."""
    return below(left, right) or below(right, left)


def within(inner: Interval, outer: Interval) -> bool:
    """Whether every value of `inner` is one of `outer`."""
    return _reaches(inner.low, outer.low, 1, open_=outer.low_open and not inner.low_open) and _reaches(
        inner.high, outer.high, -1, open_=outer.high_open and not inner.high_open
    )


def _reaches(inner: Fraction | None, outer: Fraction | None, side: int, *, open_: bool) -> bool:
    if outer is None:
        return True
    if inner is None:
        return False
    return (inner - outer) * side > 0 or (inner == outer and not open_)


def gap(left: Interval, right: Interval) -> tuple[Fraction, bool, bool] | None:
    """How far apart two disjoint intervals are, and whether the two facing ends are soft, the lower one's first."""
    if below(right, left):
        left, right = right, left
    if not below(left, right) or left.high is None or right.low is None:
        return None
    return right.low - left.high, left.high_soft, right.low_soft
