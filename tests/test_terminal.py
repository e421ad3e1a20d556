"""Colour, width and escapes on a terminal."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.reporters.terminal import columns, is_plain, link, paint, paint_diff, printable, use_color, use_links


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("when", "environ", "terminal", "expected"),
    [
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "xterm-256color"}, True, True),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"CLICOLOR_FORCE": "1", "TERM": "dumb"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_use_color(when, environ, terminal, expected):
    assert use_color(when, Tty() if terminal else io.StringIO(), environ) is expected


def test_paint():
    assert paint("error", "error", True) == "\x1b[1;31merror\x1b[0m"
    assert paint("error", "error", False) == "error"
    assert paint("", "error", True) == ""


@pytest.mark.parametrize(
    ("environ", "terminal", "expected"),
    [
        ({"TERM": "xterm-256color"}, True, False),  # may be any
        ({"TERM": "xterm-kitty"}, True, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, True, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, True, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "6800"}, True, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4800"}, True, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "new"}, True, False),
        ({"TERM": "xterm-256color", "WT_SESSION": "b1"}, True, True),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "iTerm.app"}, True, False),
        ({"TERM": "xterm-kitty"}, False, False),
        ({"TERM": "xterm-kitty", "CI": "true"}, True, False),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, True, False),
        ({"FORCE_HYPERLINK": "1"}, False, True),
        ({}, True, False),
    ],
)
def test_use_links(environ, terminal, expected):
    assert use_links(Tty() if terminal else io.StringIO(), environ) is expected


def test_link():
    assert link("A01", "https://a.b/c", True) == "\x1b]8;;https://a.b/c\x1b\\A01\x1b]8;;\x1b\\"
    assert (
        link("A01", "https://a.b/\x1b]é\u202e d", True).split("\x1b\\")[0]
        == "\x1b]8;;https://a.b/%1B]%C3%A9%E2%80%AE%20d"
    )
    assert link("A01", "", True) == link("A01", "https://a.b/c", False) == "A01"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“Plain”, Gafforov’s – naïve", "“Plain”, Gafforov’s – naïve"),
        ("no\u00a0break", "no\u00a0break"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\tb", "a b"),
        ("a\r\nb", "a\\x0d\\x0ab"),
        ("\u202eevil", "\\u202eevil"),
        ("\u2066isolate", "\\u2066isolate"),
        ("\ufeffmark", "\\ufeffmark"),
        ("soft\u00adhyphen", "soft\\xadhyphen"),
        ("\udce9", "\\udce9"),
        ("\U000e0041tag", "\\U000e0041tag"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown


@given(st.text(alphabet=st.characters()))
def test_printable_text_is_one_harmless_line(text):
    shown = printable(text)
    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert len(shown.splitlines()) <= 1
    assert printable(shown) == shown


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("said", 4),
        ("“said”", 6),
        ("食堂", 4),
        ("ｆｕｌｌ", 8),
        ("e\u0301", 1),
        ("한국", 4),
        ("Ḥusayn", 6),
        ("می\u200cخ", 3),
    ],
)
def test_columns(text, width):
    assert columns(text) == width


def test_a_diff_on_a_terminal():
    diff = "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-he \x1b[31mdded.\n+he added.\n"
    assert paint_diff(diff, False) == diff.replace("\x1b", "\\x1b")
    assert "\x1b[31m-he \\x1b[31mdded.\x1b[0m\n\x1b[32m+he added.\x1b[0m\n" in paint_diff(diff, True)
    assert paint_diff("", True) == ""


def test_plain_text_takes_one_column_a_character() -> None:
    plain = [sign for sign in map(chr, range(0x20, 0x3000)) if is_plain(sign)]
    assert {columns(f"{sign}丁") - 2 for sign in plain} == {1}
    assert set("aé—“”’…€£") <= set(plain) and not set("丁́\u200d😀") & set(plain)
