"""Hints: the names of `typing`, `re` and `argparse` that annotations use, which cost nothing at run time.

To load these modules takes a tenth of a start, and only type checkers read what annotations say; they see the real
names here. One kind the program reads itself: the values that a setting can have, `Literal["first", "every"]`.
"""

TYPE_CHECKING = False  # as type checkers know, the opposite holds for them

if TYPE_CHECKING:
    from argparse import ArgumentParser as ArgumentParser
    from argparse import Namespace as Namespace
    from argparse import _ArgumentGroup
    from re import Match as Match
    from re import Pattern as Pattern
    from typing import IO as IO
    from typing import Any as Any
    from typing import BinaryIO as BinaryIO
    from typing import Literal as Literal
    from typing import NoReturn as NoReturn
    from typing import Protocol as Protocol
    from typing import TextIO as TextIO
    from typing import TypeVar as TypeVar
    from typing import cast as cast

    ArgumentGroup = _ArgumentGroup
else:
    Any = ArgumentGroup = ArgumentParser = BinaryIO = Namespace = NoReturn = Protocol = TextIO = object
    IO = Match = Pattern = list  # of what they are is said in brackets

    class Literal:
        """The values that a setting can have, as they are written between the brackets."""

        def __init__(self, values):
            self.values = values

        def __class_getitem__(cls, values):
            return cls(values if isinstance(values, tuple) else (values,))

        def __or__(self, other):
            return object

        __ror__ = __or__

    def TypeVar(name, *kinds, **bounds):
        """A type that stands for several: any."""
        return object

    def cast(kind, value):
        """The value, which a type checker takes for one of that kind."""
        return value


def values_of(kind: object) -> "tuple[Any, ...]":
    """The values of a `Literal`; none for any other kind."""
    return kind.values if isinstance(kind, Literal) else ()  # type: ignore[arg-type, attr-defined]
