"""How hedges are read: the sense of each, and the interval it makes of the number it stands by."""

from fractions import Fraction

from attrs import evolve, frozen

from factcheck.kinds.choice import Choice
from factcheck.kinds.quantity.interval import Interval


class Hedge(Choice):
    """What a hedge does to a number, whatever its words."""

    ABOUT = "about"  # 约, 左右: soft on both sides
    NEAR = "near"  # 近, 将近: soft below, the number itself excluded
    UP_TO = "up to"  # 多达: soft below, the number itself included
    OVER = "over"  # 逾, 超过, 以上
    AT_LEAST = "at least"  # 至少, 不少于
    UNDER = "under"  # 不到, 不足, 以下
    AT_MOST = "at most"  # 最多, 不超过, 以内
    MORE = "and more"  # 多, 余: beyond the number, below the next one
    EXACT = "exact"  # 高达, 共: weighs the number, changes nothing


class More(Choice):
    """How far 多 and 余 reach; in dispute among readers, and so a setting.

    `DIGIT`: to the next unit of the last stated digit, 30多 is below 40 and 20万多 below 30万. `UNIT`: to the
    next of the unit word that it stands after, 20万多 is below 21万. `OPEN`: without end.
    """

    DIGIT = "digit"
    UNIT = "unit"
    OPEN = "open"


@frozen
class Reading:
    """The choices in reading numbers.

    `more` is how far 多 reaches, `margin` by what part of a number 约 and 近 are soft. `letters` reads 100k as
    100,000; it is off because 5G and 4K are no numbers in the news.
    """

    more: More = More.DIGIT
    margin: Fraction = Fraction(1, 10)
    letters: bool = False


DEFAULT = Reading()


def exactly(value: Fraction) -> Interval:
    """The interval of a number without a hedge."""
    return Interval(value, value)


def margin(figures: int, reading: Reading) -> Fraction:
    """By what part of a number a hedge is soft: the more digits are stated, the less. 约30 is wider than 约7.0042."""
    return reading.margin if figures <= 2 else reading.margin * (Fraction(3, 10) if figures == 3 else Fraction(1, 10))


def hedged(interval: Interval, hedge: Hedge, reading: Reading, figures: int = 1) -> Interval:
    """The interval once an outer hedge is read; `MORE` is read where the number's digits are known."""
    part = margin(figures, reading)
    low, high = interval.low, interval.high
    match hedge:
        case Hedge.ABOUT:
            return _about(interval, part)
        case Hedge.NEAR | Hedge.UP_TO if high is not None:
            floor = high - abs(high) * part if low == high or low is None else low
            return Interval(floor, high, high_open=hedge is Hedge.NEAR, low_soft=True)
        case Hedge.OVER | Hedge.AT_LEAST if low is not None:
            point = interval.point is not None
            return Interval(low, None, low_open=(hedge is Hedge.OVER and point) or interval.low_open)
        case Hedge.UNDER | Hedge.AT_MOST if high is not None:
            point = interval.point is not None
            return Interval(None, high, high_open=(hedge is Hedge.UNDER and point) or interval.high_open)
        case _:
            return interval


def _about(interval: Interval, part: Fraction) -> Interval:
    low, high = interval.low, interval.high
    if low is not None and low == high:
        reach = abs(low) * part
        return Interval(low - reach, low + reach, low_soft=True, high_soft=True)
    return evolve(interval, low_soft=low is not None, high_soft=high is not None)


def and_more(value: Fraction, step: Fraction, unit: Fraction, reading: Reading) -> Interval:
    """多 and 余: more than the number, and below where the next number of its kind begins."""
    reach = {More.DIGIT: step, More.UNIT: min(step, unit), More.OPEN: None}[reading.more]
    high = None if reach is None else value + reach
    return Interval(value, high, low_open=True, high_open=high is not None, high_soft=high is not None)
