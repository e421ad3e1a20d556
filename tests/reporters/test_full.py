"""full: what a person reads."""

import re

import pytest

from lint.document import Document, Span
from lint.files import File
from lint.findings import FileEdit, FileFix, Finding, Report
from lint.reporters import RenderOptions
from lint.reporters.full import render

EXPECTED = """\
news/harbour.txt:1:169: error T02 attribution-verb-typo: “siad” stands where “said” is meant.
  |
1 | …crews. "We cannot wait for another winter," siad Ama Quarshie, who runs the pilot station at…
  |                                              ^^^^
  = hint: Write “said”.
  = safe fix:
  - …crews. "We cannot wait for another winter," siad Ama Quarshie, who runs the pilot station at…
  + …crews. "We cannot wait for another winter," said Ama Quarshie, who runs the pilot station at…

news/harbour.txt:5:1: error C01 duplicate-caption: This caption repeats the one on line 3.
  |
5 | Crews unload at Oshton. [Pia Lund]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = hint: Delete one of the two.
  = see line 3: the first caption
  = unsafe fix:
  - Crews unload at Oshton. [Pia Lund]

news/食堂.txt:1:4: suggestion Q12 bracketed-insertion: Look once.
  |
1 | 校長は「食堂を直す」と述べた。
  |       ^^^^^^^^^^^^^^

news/食堂.txt:2:1: warning S01 missing-affiliation: Who is this?
  |
2 | End.
  | ^^^

Fixed 2 findings. Found 2 errors, 1 warning and 1 suggestion in 2 of 3 files \
(1 fixable with --fix, 1 more with --unsafe-fixes). 1 file could not be checked in full.
"""


def test_the_whole_page(reports, printed):
    assert printed(render, reports, RenderOptions()) == EXPECTED


def test_colour_adds_only_colour(reports, printed):
    coloured = printed(render, reports, RenderOptions(color=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == EXPECTED


def test_unsafe_fixes_count_as_fixable_when_asked_for(reports, printed):
    assert "(2 fixable with --fix)" in printed(render, reports, RenderOptions(unsafe_fixes=True))


def test_nothing_to_report(reports, printed):
    assert printed(render, reports[2:], RenderOptions()) == "Nothing to report in 1 file.\n"


def test_no_summary_without_files_or_when_quiet(reports, printed):
    """What kept quotelint from finding files is told elsewhere: a cheerful summary would contradict it."""
    assert printed(render, [], RenderOptions()) == ""
    assert printed(render, reports[2:], RenderOptions(summary=False)) == ""


def one(text: str, start: int, end: int, fix: FileFix | None = None, path: str = "a.txt") -> Report:
    file = File(path, text)
    region = Document(file, text, ()).region(Span(start, end))
    return Report(file, (Finding(path, "X01", "some-rule", "warning", "Message.", "", region, "", fix),))


def excerpt_lines(output: str) -> list[str]:
    return [line.split("| ", 1)[1] for line in output.splitlines() if "| " in line]


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        pytest.param("A short line.\nNext.\n", 2, 7, ["A short line.", "  ^^^^^"], id="short line"),
        pytest.param("Next.\rA short line.\rNext.", 8, 13, ["A short line.", "  ^^^^^"], id="old Mac line ends"),
        pytest.param("tab\there", 4, 8, ["tab here", "    ^^^^"], id="a tab takes one column"),
        pytest.param("cafe\u0301 au lait", 6, 8, ["cafe\u0301 au lait", "     ^^"], id="a combining mark takes none"),
        pytest.param("\x1b[2Jgone", 4, 8, [r"\x1b[2Jgone", "       ^^^^"], id="an escape sequence is shown"),
        pytest.param("a \u202ebc", 3, 5, [r"a \u202ebc", "        ^^"], id="a direction override is shown"),
        pytest.param("", 0, 0, ["", "^"], id="empty file"),
        pytest.param("Last word", 9, 9, ["Last word", "         ^"], id="at the very end"),
    ],
)
def test_excerpts(printed, text, start, end, shown):
    assert excerpt_lines(printed(render, [one(text, start, end)], RenderOptions())) == shown


@pytest.mark.parametrize("width", [40, 100, 160])
@pytest.mark.parametrize(("start", "end"), [(0, 3), (5000, 5003), (9996, 9999), (5000, 9000), (0, 9999)])
def test_a_long_paragraph_is_cut_to_a_window(printed, width, start, end):
    text = "abc " * 2500
    line, underline = excerpt_lines(printed(render, [one(text, start, end)], RenderOptions(width=width)))
    assert len(line) <= width + 2
    flagged = line[underline.index("^") : underline.rindex("^") + 1]
    assert flagged.removesuffix("…") == text[start:end][: len(flagged.removesuffix("…"))]
    assert line.startswith("…") == (start > 0)


def test_a_flag_over_several_lines_names_its_last_line(printed):
    output = printed(render, [one("One.\n\nTwo.\n\nThree.\n", 6, 18)], RenderOptions())
    assert "^^^^ (to line 5)\n" in output


def test_lines_that_a_fix_deletes(printed):
    fix = FileFix("safe", (FileEdit(4, 18, ""),))
    output = printed(render, [one("One.\n\nTwo.\n\nThree.\n", 6, 18, fix)], RenderOptions())
    assert "  - Two. (and 1 more line)\n" in output
    assert "  + " not in output


def test_a_file_name_cannot_steer_the_terminal(printed):
    output = printed(render, [one("Text.", 0, 4, path="\x1b]0;x\x07\udce9.txt")], RenderOptions())
    assert output.startswith(r"\x1b]0;x\x07\udce9.txt:1:1: warning")
    output.encode()
