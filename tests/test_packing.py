"""Packing: what JSON gives back is what was put in, or it is refused."""

import json
from collections.abc import Mapping

import pytest

from lint.hints import Any
from lint.packing import tuples, unpacked
from lint.values import NamedTuple


class Place(NamedTuple):
    line: int
    share: float


class Entry(NamedTuple):
    name: str
    places: tuple[Place, ...]
    pair: tuple[str, int]
    first: Place | None
    counts: Mapping[str, int]
    sure: bool
    what: Any


ENTRY = Entry("“é”\n", (Place(1, 0.5), Place(2, 1)), ("a", 1), None, {"b": 2}, True, (1, ("x",)))


def test_there_and_back() -> None:
    for entry in (ENTRY, ENTRY._replace(places=(), first=Place(3, 0.0), counts={}, what=None)):
        assert unpacked(Entry, json.loads(json.dumps(entry))) == entry
    assert tuples([1, [2, [3]]]) == (1, (2, (3,)))


@pytest.mark.parametrize(
    ("at", "value"),
    [(0, 1), (0, None), (1, "text"), (1, [[1]]), (1, [["1", 0.5]]), (2, ["a"]), (2, ["a", True]), (3, [1, "x"]), (4, {"a": "b"}), (5, 1)],
)  # fmt: skip
def test_another_type_is_refused(at: int, value: object) -> None:
    packed = json.loads(json.dumps(ENTRY))
    packed[at] = value
    with pytest.raises((TypeError, ValueError)):
        unpacked(Entry, packed)
    with pytest.raises((TypeError, ValueError)):
        unpacked(Entry, packed[:-1])
