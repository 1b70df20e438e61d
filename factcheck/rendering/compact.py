"""Typed values as JSON without spaces, written at once and not by way of objects; what many values hold, once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum
from functools import cache, lru_cache
from json import JSONEncoder
from json.encoder import encode_basestring
from operator import attrgetter
from types import NoneType
from typing import Any

import attrs

from factcheck.rendering.plain import alike_if_equal, default_of, plain

_ENCODER = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_Form = Callable[[Any], str]
_BARE: Mapping[type, _Form] = {
    str: encode_basestring,
    int: int.__repr__,
    bool: {True: "true", False: "false"}.__getitem__,
    NoneType: {None: "null"}.__getitem__,
}


def written(value: Any) -> str:
    """The plain form of a typed value as JSON without spaces."""
    return _form(type(value))(value)  # type: ignore[arg-type]  # a type is hashable


@cache
def _form(sort: type) -> _Form:
    """How values of one type are written; found once for each type."""
    if sort in _BARE:
        return _BARE[sort]
    if attrs.has(sort):
        return _members(attrs.fields(sort))
    if issubclass(sort, Enum):
        return lambda value: written(value._value_)  # `value` would ask Python twice
    return _items if issubclass(sort, tuple | list) else lambda value: _ENCODER.encode(plain(value))


def _items(value: Collection[Any]) -> str:
    sorts = set(map(type, value))
    if len(sorts) == 1:
        return f"[{','.join(map(_item(sorts.pop()), value))}]"
    told = [_item(type(each))(each) for each in value]  # type: ignore[arg-type]
    return f"[{','.join(told)}]"


@cache
def _item(sort: type) -> _Form:
    """How items of one type are written: such as a word, which stands in many rows, once."""
    form = _form(sort)
    return lru_cache(maxsize=1 << 18)(form) if alike_if_equal(sort) else form


def _members(fields: Sequence[Any]) -> _Form:
    kept = [each for each in fields if each.init]
    told = [(f"{encode_basestring(each.name.lstrip('_'))}:", not each.repr, default_of(each)) for each in kept]
    held_by = _getter([each.name for each in kept])

    def members(value: Any) -> str:
        made = [
            key + _form(type(held))(held)  # type: ignore[arg-type]
            for (key, quiet, default), held in zip(told, held_by(value), strict=True)
            if not (quiet and (held is default or held == default))
        ]
        return f"{{{','.join(made)}}}"

    return members


def _getter(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of some members at once."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
