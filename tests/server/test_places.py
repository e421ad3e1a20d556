"""Places: what an editor counts, there and back, in every unit that editors use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lsprotocol", reason="the extra quotelint[lsp] is not installed")

from lsprotocol.types import Position  # noqa: E402

from lint.server.places import Places  # noqa: E402

UNITS = st.sampled_from(("utf-8", "utf-16", "utf-32"))
TEXTS = st.text(alphabet="ab é“🙂\u2028\n\r", max_size=30)


@given(TEXTS, UNITS, st.data())
def test_there_and_back(text: str, units: str, data: st.DataObject) -> None:
    places = Places(text, units)
    offset = data.draw(st.integers(0, len(text)))
    position = places.position(offset)
    if not (offset and text[offset - 1 : offset + 1] == "\r\n") and text[offset - 1 : offset] != "\r":
        assert places.offset(position) == offset


@given(TEXTS, UNITS, st.integers(0, 40), st.integers(0, 40))
def test_no_place_is_outside_the_text(text: str, units: str, line: int, character: int) -> None:
    assert 0 <= Places(text, units).offset(Position(line, character)) <= len(text)


@pytest.mark.parametrize(("units", "character"), [("utf-8", 8), ("utf-16", 4), ("utf-32", 3)])
def test_units(units: str, character: int) -> None:
    assert Places("ok\r\né🙂“x”", units).position(7) == Position(1, character if units != "utf-8" else 9)
