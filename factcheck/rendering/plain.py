"""Values of any kind as what JSON can hold, and back, without losing what they say."""

from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from marshal import dumps, loads
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, StructureHandlerNotFoundError
from cattrs.gen import make_dict_structure_fn

from factcheck.finding import Finding
from factcheck.memo import Memo

Value = TypeVar("Value")

_WORDS = 1 << 16  # that are remembered of one type: those of some hundred articles
_UNSHARED = 2  # the version of marshalled bytes in which a string that stands twice is written twice


def plain(value: Any) -> Any:
    """Numbers, strings, lists and objects for a typed value.

    attrs values become objects with their fields in order; those that their repr leaves out are machinery and
    stand there only where they hold anything. Enumerations become their values, days and times ISO 8601, sets
    sorted lists. An amount is a number where JSON can write it exactly, else a string such as "1/3".
    """
    return _writer(type(value))(value)  # type: ignore[arg-type]  # a type is hashable


def judged(finding: Finding) -> dict[str, Any]:
    """The words and the number of a verdict, in the order in which every form writes them."""
    return {
        "verdict": finding.verdict,
        "kind": finding.kind,
        "nature": finding.nature,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "locus": finding.locus.value,
    }


def restored(data: Any, sort: type[Value]) -> Value:
    """The typed value that `plain` wrote as `data`; ValueError where it is none of that type."""
    try:
        return _converter().structure(data, sort)
    except (BaseValidationError, StructureHandlerNotFoundError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a {sort.__name__}: {error}") from error


@cache
def _writer(sort: type) -> Callable[[Any], Any]:
    """How values of one type are written; found once for each type."""
    if issubclass(sort, Enum):
        return lambda value: plain(value._value_)  # `value` would ask Python twice
    if issubclass(sort, bool | int | float | str | NoneType):
        return lambda value: value
    if attrs.has(sort):
        return _members(tuple(each for each in attrs.fields(sort) if each.init))
    if issubclass(sort, Mapping):
        return lambda value: {str(plain(key)): plain(each) for key, each in value.items()}
    return _items if issubclass(sort, tuple | list | AbstractSet) else _scalar


def _items(value: Collection[Any]) -> list[Any]:
    items = [each if type(each) in _BARE else plain(each) for each in value]
    return sorted(items, key=str) if isinstance(value, AbstractSet) else items


def _members(fields: Sequence[Any]) -> Callable[[Any], Any]:
    told = [(each.name, each.name.lstrip("_"), not each.repr, default_of(each)) for each in fields]

    def members(value: Any) -> dict[str, Any]:
        made = {}
        for name, key, quiet, default in told:
            held = getattr(value, name)
            if not (quiet and (held is default or held == default)):
                made[key] = held if type(held) in _BARE else plain(held)
        return made

    return members


_BARE = frozenset({bool, int, float, str, NoneType})


def default_of(field: Any) -> Any:
    """The default of a field of attrs, made anew where there is a factory."""
    return field.default.factory() if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]


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
    converter.register_structure_hook_factory(_is_row, lambda sort: _row_of(converter, get_args(sort)[0]))
    converter.register_structure_hook_factory(
        attrs.has,
        lambda sort: make_dict_structure_fn(sort, converter, _cattrs_use_alias=True, _cattrs_detailed_validation=False),
    )
    return converter


def _is_row(sort: Any) -> bool:
    return get_origin(sort) is tuple and get_args(sort)[1:] == (...,)


def _row_of(converter: Converter, sort: Any) -> Callable[[Any, Any], Any]:
    """How a tuple of any length is read; its hook is looked up once, as there are thousands of tuples."""
    if sort is str:
        return lambda data, _: tuple(map(str, data))
    each = converter.get_structure_hook(sort)
    if isinstance(sort, type) and alike_if_equal(sort):
        once = Memo[bytes, Any](lambda data: each(loads(data), sort), _WORDS)  # noqa: S302 - bytes that were made here
        return lambda data, _: tuple([once[dumps(item, _UNSHARED)] for item in data])
    return lambda data, _: tuple([each(item, sort) for item in data])


def alike_if_equal(sort: type) -> bool:
    """Whether values of a type that are equal are written alike, as this library's own are: they hold words and signs.

    Those of a caller's type need not be (1 equals True). What is alike is written and read once however often it stands
    in others, as a word does.
    """
    own = sort.__module__.partition(".")[0] == __name__.partition(".")[0]
    return own and attrs.has(sort) and all(each.eq for each in attrs.fields(sort))


def _scalar_of(data: Any, sort: type) -> Any:
    return _SCALARS[sort](data)


def _is_choice(sort: Any) -> bool:
    return isinstance(sort, type) and issubclass(sort, Enum)


def _choice(data: Any, sort: type[Enum]) -> Enum:
    try:
        return _choices(sort)[data]
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a {sort.__name__}: {data!r}") from error


@cache
def _choices(sort: type[Enum]) -> Mapping[Any, Enum]:
    return {plain(member.value): member for member in sort}
