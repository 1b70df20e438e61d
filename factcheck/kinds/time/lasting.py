"""Lengths of time, and the times so long before or after another."""

from datetime import datetime, timedelta
from fractions import Fraction

from attrs import evolve

from factcheck.kinds.time.calendar import RANK, Frame, OffCalendarError, Precision, floor, seconds_of, shift, unit_frame
from factcheck.kinds.time.candidates import Ground
from factcheck.kinds.time.expression import Amount, Anchor, Bound, Expression
from factcheck.kinds.time.value import Shape, Time

P = Precision


def length(expression: Expression, ground: Ground, shape: Time) -> Time | None:
    """A length of time, or with a shift the time so long before or after the date line or the text."""
    amounts = expression.amounts
    precision = amounts[-1].unit
    if not expression.shift or (expression.within and ground.prefer <= 0):
        return _lasting(expression, evolve(shape, precision=precision))
    from_text = ground.told if RANK[precision] <= RANK[P.MONTH] else ground.text
    anchor = Anchor.TEXT if expression.from_text and from_text else Anchor.DATELINE
    origin = from_text.start if expression.from_text and from_text else ground.now
    shape = evolve(shape, anchored=anchor, precision=precision)
    behind = expression.from_text and anchor is not Anchor.TEXT and ground.prefer <= 0
    if behind or (anchor is Anchor.TEXT and from_text and _too_fine(expression, from_text)):
        return evolve(_lasting(expression, shape), bound=Bound.AFTER)
    if origin is None:
        return evolve(shape, shape=Shape.RANGE if expression.inside else Shape.POINT)
    return _shifted(expression, origin, shape)


def _too_fine(expression: Expression, told: Frame) -> bool:
    """半小时后 cannot be counted from a day, nor 两百年后 from a date in the news."""
    amount = expression.amounts[-1]
    return RANK[amount.unit] > max(RANK[P.DAY], RANK[told.unit]) or (
        amount.unit is P.YEAR and (amount.low or 0) > _LIFETIME
    )


_LIFETIME = 60


def _lasting(expression: Expression, shape: Time) -> Time:
    """A length of time as seconds from least to most."""
    amounts = expression.amounts
    low = None if expression.within else _total([(amount.low, amount.unit) for amount in amounts])
    return evolve(shape, shape=Shape.DURATION, low=low, high=_total([(amount.high, amount.unit) for amount in amounts]))


def _total(bounds: list[tuple[Fraction | None, Precision]]) -> Fraction | None:
    total = Fraction(0)
    for bound, unit in bounds:
        if bound is None:
            return None
        total += seconds_of(bound, unit)
    return total


def _moved(moment: datetime, count: Fraction, amount: Amount) -> datetime:
    if not amount.working:
        return shift(moment, count, amount.unit)
    left, step = abs(int(count)), timedelta(days=1 if count > 0 else -1)
    weeks, left = divmod(min(left, 5000), 5)
    moment += 7 * weeks * step
    while left:
        moment += step
        left -= moment.isoweekday() <= 5
    return moment


_ABOUT = timedelta(days=4)
_FINER = {P.YEAR: P.MONTH, P.MONTH: P.DAY, P.WEEK: P.DAY, P.DAY: P.HOUR, P.HOUR: P.MINUTE, P.MINUTE: P.SECOND}


def _unit_of(expression: Expression) -> Precision:
    """How finely a shifted time is known: 三年半前 to the month, 三年前 to the year."""
    last = expression.amounts[-1]
    whole = last.low is None or last.low.denominator == 1
    return last.unit if whole else _FINER.get(last.unit, last.unit)


def _shifted(expression: Expression, origin: datetime, shape: Time) -> Time:
    far = near = origin
    vague = expression.amounts[-1].unit is P.YEAR and _unit_of(expression) is P.MONTH
    for amount in expression.amounts:
        low = amount.low if amount.low is not None else amount.high
        high = amount.high if amount.high is not None else amount.low
        if low is None or high is None:
            raise OffCalendarError("no amount")
        near = _moved(near, expression.shift * low, amount)
        far = _moved(far, expression.shift * high, amount)
        vague = vague or low != high
    unit = _unit_of(expression)
    soft = shape.soft or vague
    if expression.inside:
        start, end = sorted((origin, far))
        if RANK[unit] <= RANK[P.DAY]:
            start, end = floor(start, P.DAY), floor(end, P.DAY) + timedelta(days=1)
        return evolve(shape, shape=Shape.RANGE, start=start, end=end, soft=soft)
    first, last = sorted((near, far))
    half_month = expression.amounts[-1].unit is P.MONTH and unit is P.DAY
    if (unit is P.WEEK or half_month) and expression.shift < 0:  # 一周前 is about that day, in whichever week
        return evolve(shape, start=floor(first, P.DAY) - _ABOUT, end=floor(last, P.DAY) + _ABOUT, soft=soft)
    return evolve(shape, start=unit_frame(first, unit).start, end=unit_frame(last, unit).end, soft=soft)


def lasted(value: Time, now: datetime | None) -> tuple[Fraction, Fraction] | None:
    """How long it was, when the article was written, since a time that something has been so from then on."""
    if now is None:
        return None
    first, last = (value.named.start, value.named.end) if value.named else (None, None)
    if value.bound is Bound.SINCE and first and last and first < now:
        return _seconds(now - min(last, now)), _seconds(now - first)
    if value.shape is Shape.RANGE and value.start and value.end == unit_frame(now, P.DAY).end:
        return _seconds(now - value.start), _seconds(now - value.start)
    return None


def _seconds(length: timedelta) -> Fraction:
    return Fraction(int(length.total_seconds()))
