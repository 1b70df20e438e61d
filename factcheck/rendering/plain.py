"""Values of any kind as what JSON can hold, without losing what they say."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs


def plain(value: Any) -> Any:
    """Numbers, strings, lists and objects for a typed value.

    attrs values become objects with their fields in order, without those that their repr leaves out, which are
    machinery; enumerations become their values, days and times ISO 8601, sets sorted lists. An amount is a number
    where JSON can write it exactly, else a string such as "1/3".
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if attrs.has(type(value)):
        told = [field.name for field in attrs.fields(type(value)) if field.repr]
        return {name.lstrip("_"): plain(getattr(value, name)) for name in told}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list | AbstractSet):
        items = [plain(each) for each in value]
        return sorted(items, key=str) if isinstance(value, AbstractSet) else items
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, Decimal | Fraction):
        return _amount(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return value.total_seconds() if isinstance(value, timedelta) else str(value)


def _amount(value: Decimal | Fraction) -> int | float | str:
    if isinstance(value, Decimal) and not value.is_finite():
        return str(value)
    exact = Fraction(value)
    if exact.denominator == 1:
        return exact.numerator
    return float(exact) if Fraction(repr(float(exact))) == exact else str(value)
