"""Packing: named tuples as JSON, and back by what their classes say of their fields.

What comes back may be from anywhere: every value is held against its type.
"""

import types
from collections.abc import Mapping
from functools import cache
from typing import Union, get_args, get_origin, get_type_hints

from lint.hints import Any

_PLAIN = (str, int, float, bool)


def unpacked(kind: Any, value: Any) -> Any:
    """The value of a type that JSON, which knows no tuples, has made of it: plain ones, tuples, mappings from text,
    named tuples of these, and what may be None. Raises TypeError or ValueError for a value of another type."""
    if kind is Any:
        return tuples(value)
    if kind in _PLAIN:
        if type(value) is not kind and not (kind is float and type(value) is int):
            raise TypeError(f"{type(value).__name__} for {kind.__name__}")
        return value
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        (other,) = (one for one in inner if one is not type(None))
        return None if value is None else unpacked(other, value)
    if origin is tuple:
        if inner[1:] == (...,):
            return tuple([unpacked(inner[0], one) for one in _list(value)])
        return tuple([unpacked(one, part) for one, part in zip(inner, _list(value), strict=True)])
    if origin in (dict, Mapping):
        return {unpacked(inner[0], name): unpacked(inner[1], one) for name, one in value.items()}
    fields = zip(_fields(kind), _list(value), strict=True)
    return kind(*[unpacked(of, one) for of, one in fields])


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{type(value).__name__} for a list")
    return value


@cache
def _fields(kind: Any) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[name] for name in kind._fields)


def tuples(value: Any) -> Any:
    """A value as it was before JSON made lists of its tuples."""
    return tuple(map(tuples, value)) if isinstance(value, list) else value
