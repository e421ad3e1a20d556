"""Values: named tuples that cost little to define.

`typing.NamedTuple` compiles source text and sets attributes on the finished class, which takes ten times as long as a
class statement does; with more than a hundred kinds of value that was a fifth of every start. Here everything is in
place before the class is made, and all constructors of one length share one piece of code. To a type checker, and in
all that a user of the values sees, the two are the same.
"""

import sys

from lint.hints import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 14) or sys.implementation.name != "cpython":
    # From 3.14 on annotations are not read before somebody asks, and only `typing` knows how to ask. Other Pythons have
    # other named tuples underneath.
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    _Unexpected = TypeError if sys.version_info >= (3, 13) else ValueError

    class _Fields(tuple):
        """What all values have."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise _Unexpected(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self):
            return tuple(self)

    class _Definition(type):
        """Turns a class statement over `NamedTuple` into an ordinary class over `_Fields`."""

        def __new__(meta, name, bases, body):
            if not bases:
                return super().__new__(meta, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default after one with a default")
            for at, field in enumerate(fields):
                body[field] = _getter(at)
            body["__slots__"] = ()
            body["_fields"] = body["__match_args__"] = fields
            body["_field_defaults"] = defaults
            code = _constructor(len(fields)).replace(co_varnames=("_cls", *fields))
            new = body["__new__"] = FunctionType(code, _GLOBALS, "__new__", tuple(defaults.values()))
            new.__annotations__ = body.get("__annotations__", {})
            return type.__new__(type, name, (_Fields,), body)

    class NamedTuple(metaclass=_Definition):
        """The base to name in a class statement whose annotations are the fields."""

    _new = tuple.__new__
    _GLOBALS = {"_new": _new, "__builtins__": {}}

    @cache
    def _getter(at):
        return _tuplegetter(at, "")

    # Written out as far as most values go: to read such a line from text takes a thousandth of a start each time.
    # fmt: off
    _CONSTRUCTORS = (
        lambda _cls: _new(_cls, ()),
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
    )
    # fmt: on

    @cache
    def _constructor(length):
        """The code of a constructor of so many fields, which `_Definition` gives their names."""
        if length < len(_CONSTRUCTORS):
            return _CONSTRUCTORS[length].__code__
        names = ", ".join(f"field{at}" for at in range(length))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__
