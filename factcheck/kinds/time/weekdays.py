"""A date that its words put on a day of the week: which year or month it must be of."""

from datetime import datetime, timedelta

from factcheck.kinds.time.calendar import Precision, shift
from factcheck.kinds.time.candidates import Ground
from factcheck.kinds.time.expression import Expression
from factcheck.kinds.time.resolve import resolve
from factcheck.kinds.time.value import Time, weekday_conflict

_NEAR, _LONG_AGO, _YEARS_BEFORE = timedelta(days=45), timedelta(days=75), (1, 2, 3)


def on_its_weekday(expression: Expression, now: datetime) -> Time | None:
    """The day near the date line that falls on its stated weekday, if one does: 周六（25日）, not of last month.

    A date that is not near may be one of the years before: 周二（3月26日）, written in a summer.
    """
    for prefer in (-1, 1):
        value = resolve(expression, Ground(now, None, None, prefer))
        near = value is not None and value.start is not None and abs(value.start - now) < _NEAR
        if value is not None and near and not weekday_conflict(value):
            return value
    usual = resolve(expression, Ground(now, None, None, 0))
    if usual is None or usual.start is None or abs(usual.start - now) < _LONG_AGO:
        return None
    before = (resolve(expression, Ground(shift(now, -years, Precision.YEAR), None, None, 0)) for years in _YEARS_BEFORE)
    return next((value for value in before if value and not weekday_conflict(value)), None)
