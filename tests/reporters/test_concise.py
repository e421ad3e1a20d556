"""concise: one line a finding."""

from lint.reporters import RenderOptions
from lint.reporters.concise import render

EXPECTED = """\
news/harbour.txt:1:169: error T02 attribution-verb-typo: “siad” stands where “said” is meant.
news/harbour.txt:5:1: error C01 duplicate-caption: This caption repeats the one on line 3.
news/食堂.txt:1:4: suggestion Q12 bracketed-insertion: Look once.
news/食堂.txt:2:1: warning S01 missing-affiliation: Who is this?
"""


def test_one_line_a_finding(reports, printed):
    assert printed(render, reports, RenderOptions()) == EXPECTED


def test_silent_when_there_is_nothing(reports, printed):
    assert printed(render, reports[2:], RenderOptions()) == ""


def test_a_message_stays_on_its_line(reports, printed):
    finding = reports[0].findings[0]._replace(message="Two\nlines \x1b[31m")
    output = printed(render, [reports[0]._replace(findings=(finding,))], RenderOptions())
    assert output.count("\n") == 1
    assert output.endswith("Two\\x0alines \\x1b[31m\n")
