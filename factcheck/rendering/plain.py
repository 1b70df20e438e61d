"""Values of any kind as what JSON can hold, and back, without losing what they say."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, StructureHandlerNotFoundError
from cattrs.gen import make_dict_structure_fn

Value = TypeVar("Value")


def plain(value: Any) -> Any:
    """Numbers, strings, lists and objects for a typed value.

    attrs values become objects with their fields in order; those that their repr leaves out are machinery and
    stand there only where they hold anything. Enumerations become their values, days and times ISO 8601, sets
    sorted lists. An amount is a number where JSON can write it exactly, else a string such as "1/3".
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if attrs.has(type(value)):
        return {each.name.lstrip("_"): plain(getattr(value, each.name)) for each in _told(value)}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list | AbstractSet):
        items = [plain(each) for each in value]
        return sorted(items, key=str) if isinstance(value, AbstractSet) else items
    return _scalar(value)


def restored(data: Any, sort: type[Value]) -> Value:
    """The typed value that `plain` wrote as `data`; ValueError where it is none of that type."""
    try:
        return _converter().structure(data, sort)
    except (BaseValidationError, StructureHandlerNotFoundError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a {sort.__name__}: {error}") from error


def _told(value: Any) -> list[Any]:
    return [each for each in attrs.fields(type(value)) if each.init and (each.repr or _holds(value, each))]


def _holds(value: Any, field: Any) -> bool:
    default = field.default.factory() if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]
    return bool(getattr(value, field.name) != default)


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


_SCALARS: Mapping[type, Callable[[Any], Any]] = {
    Fraction: lambda data: Fraction(str(data)),
    Decimal: lambda data: Decimal(str(data)),
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    time: time.fromisoformat,
    timedelta: lambda data: timedelta(seconds=data),
}


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_structure_hook_func(_SCALARS.__contains__, _scalar_of)
    converter.register_structure_hook_func(_is_choice, _choice)
    converter.register_structure_hook_factory(
        attrs.has,
        lambda sort: make_dict_structure_fn(sort, converter, _cattrs_use_alias=True, _cattrs_detailed_validation=False),
    )
    return converter


def _scalar_of(data: Any, sort: type) -> Any:
    return _SCALARS[sort](data)


def _is_choice(sort: Any) -> bool:
    return isinstance(sort, type) and issubclass(sort, Enum)


def _choice(data: Any, sort: type[Enum]) -> Enum:
    for member in sort:
        if plain(member.value) == data:
            return member
    raise ValueError(f"not a {sort.__name__}: {data!r}")
