"""TOML that is kept from one run to the next: it says what the file says."""

import datetime

import pytest

from lint import parsed, snapshot, tables
from lint.errors import UserError

SETTINGS = """select = ["E", "N03"]
line = 3
share = 0.5
fix = true

[paths."desk/*.txt"]
published = 2024-05-01
outlet = ["Norin Herald"]

[[ignore]]
until = 2025-01-01
words = "a ‘word’"
"""


def test_what_is_kept_is_what_the_file_says(kept, monkeypatch):
    first = parsed.parse("a.toml", SETTINGS)
    kept()
    monkeypatch.setattr(tables, "parse", lambda *_: pytest.fail("parsed again"))
    second = parsed.parse("b.toml", SETTINGS)
    assert second == first._replace(path="b.toml")
    assert repr(second.data) == repr(first.data)  # the types and the order, too
    assert second.data["paths"]["desk/*.txt"]["published"] == datetime.date(2024, 5, 1)
    assert second.line(("paths", "desk/*.txt", "outlet")) == 8


def test_another_text_is_parsed(kept):
    parsed.parse("a.toml", "line = 3")
    kept()
    assert parsed.parse("a.toml", "line = 4").data == {"line": 4}


def test_each_caller_has_a_copy(kept):
    parsed.parse("a.toml", "rules = [1]").data["rules"].append(2)  # type: ignore[union-attr]
    assert parsed.parse("a.toml", "rules = [1]").data == {"rules": [1]}


@pytest.mark.parametrize("text", ["at = 07:30:00", "at = 2024-05-01T07:30:00Z", "x = 1 # " + "long " * 5000])
def test_times_and_long_texts_are_not_kept(kept, text):
    first = parsed.parse("a.toml", text)
    assert not snapshot.shipped().fresh
    assert parsed.parse("a.toml", text) == first


def test_no_more_than_so_many_texts_are_kept(kept):
    for number in range(3 * parsed.MOST):
        assert parsed.parse("a.toml", f"line = {number}").data == {"line": number}
    assert len(snapshot.shipped().table("parsed", (0, 0))) <= parsed.MOST


def test_broken_toml_is_told_each_time(kept):
    for _ in range(2):
        with pytest.raises(UserError, match="broken TOML") as raised:
            parsed.parse("a.toml", "line = 1\nrules = [")
        assert raised.value.line == 2
