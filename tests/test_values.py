"""Our named tuples behave as those of `typing` do; they are only cheaper to define."""

import copy
import inspect
import pickle
import re
import typing
from pathlib import Path
from typing import Any

import pytest

from lint import values

LINT = Path(values.__file__).parent


class Theirs(typing.NamedTuple):
    """A place."""

    start: int
    end: int = 7
    words: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        return self.end - self.start

    def moved(self, by: int) -> "Theirs":
        return self._replace(start=self.start + by)


class Ours(values.NamedTuple):
    """A place."""

    start: int
    end: int = 7
    words: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        return self.end - self.start

    def moved(self, by: int) -> "Ours":
        return self._replace(start=self.start + by)


class Empty(values.NamedTuple):
    pass


USES = {
    "by place": lambda kind: tuple(kind(1, 2, ("a",))),
    "by name": lambda kind: tuple(kind(words=("b",), start=3)),
    "defaults": lambda kind: tuple(kind(1)),
    "fields": lambda kind: (kind(4).start, kind(4).end, kind(4).words),
    "methods": lambda kind: (kind(4).length, tuple(kind(4).moved(2))),
    "class": lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__, kind.__annotations__),
    "signature": lambda kind: str(inspect.signature(kind)),
    "equal to tuples": lambda kind: (kind(1) == (1, 7, ()), hash(kind(1)) == hash((1, 7, ())), kind(1) < kind(2)),
    "made of a list": lambda kind: tuple(kind._make([1, 2, ()])),
    "as a mapping": lambda kind: kind(1)._asdict(),
    "changed": lambda kind: tuple(kind(1)._replace(end=9)),
    "copied": lambda kind: tuple(copy.deepcopy(kind(1))),
    "pickled": lambda kind: (pickle.loads(pickle.dumps(kind(1))) == kind(1), type(pickle.loads(pickle.dumps(kind(1))))),
    "printed": lambda kind: repr(kind(1)),
    "no attributes": lambda kind: hasattr(kind(1), "__dict__"),
}
FAULTS = {
    "too few": lambda kind: kind(),
    "too many": lambda kind: kind(1, 2, (), 4),
    "unknown name": lambda kind: kind(1, middle=3),
    "change of an unknown field": lambda kind: kind(1)._replace(middle=3),
    "made of too little": lambda kind: kind._make([1]),
    "set": lambda kind: setattr(kind(1), "start", 2),
    "new attribute": lambda kind: setattr(kind(1), "middle", 2),
}


def neutral(outcome: object) -> str:
    return repr(outcome).replace("Ours", "Theirs")


@pytest.mark.parametrize("use", USES)
def test_the_same_use(use):
    assert neutral(USES[use](Ours)) == neutral(USES[use](Theirs))


@pytest.mark.parametrize("fault", FAULTS)
def test_the_same_fault(fault):
    with pytest.raises(Exception) as ours:
        FAULTS[fault](Ours)
    with pytest.raises(Exception) as theirs:
        FAULTS[fault](Theirs)
    assert type(ours.value) is type(theirs.value)


def test_patterns_and_unpacking():
    start, end, words = Ours(1)
    match Ours(5, 6):
        case Ours(first, 6):
            assert (first, start, end, words) == (5, 1, 7, ())
        case _:
            pytest.fail("not matched by place")


def test_values_of_one_length_are_apart():
    class Other(values.NamedTuple):
        line: int
        column: int = 1
        text: str = ""

    assert Other(line=2) == (2, 1, "") and Ours(start=2) == (2, 7, ())
    assert (Empty(), Empty._fields) == ((), ())


@pytest.mark.parametrize("length", [1, 2, 7, 12, 13, 14, 30])
def test_values_of_any_length(length):
    names = [f"part{at}" for at in range(length)]
    namespace: dict[str, Any] = {"NamedTuple": values.NamedTuple}
    exec("class Long(NamedTuple):\n" + "".join(f"    {name}: int\n" for name in names), namespace)
    kind = namespace["Long"]
    assert kind(*range(length)) == kind(**{name: at for at, name in enumerate(names)}) == tuple(range(length))
    assert getattr(kind(*range(length)), names[-1]) == length - 1
    for wrong in (range(length - 1), range(length + 1)):
        with pytest.raises(TypeError, match="argument"):
            kind(*wrong)


def test_a_default_before_a_plain_field():
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(values.NamedTuple):
            start: int = 1
            end: int


def test_the_program_defines_no_others():
    """Those of `typing` and `collections` are slow to define, and every start pays for it."""
    slow = re.compile(
        r"^from (?:typing|collections) import .*named.?tuple|(?:typing|collections)\.named.?tuple", re.I | re.M
    )
    modules = [path for path in LINT.rglob("*.py") if path.name != "values.py"]
    assert [path.name for path in modules if slow.search(path.read_text(encoding="utf-8"))] == []
