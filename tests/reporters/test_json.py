"""json and json-lines: the contract that other programs rely on."""

import json
from pathlib import Path

import jsonschema
import pytest

from lint.reporters import RenderOptions, json_array, json_lines

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schemas/findings.schema.json").read_text("utf-8"))

FIRST = {
    "file": "news/harbour.txt",
    "code": "T02",
    "rule": "attribution-verb-typo",
    "severity": "error",
    "message": "“siad” stands where “said” is meant.",
    "hint": "Write “said”.",
    "start": 168,
    "end": 172,
    "line": 1,
    "column": 169,
    "end_line": 1,
    "end_column": 173,
    "excerpt": "siad",
    "fix": {"safety": "safe", "edits": [{"start": 168, "end": 172, "text": "said"}]},
    "related": [],
    "url": "",
    "suppressed": None,
}


def test_array(reports, printed):
    output = printed(json_array.render, reports, RenderOptions(color=True))
    findings = json.loads(output)
    jsonschema.validate(findings, SCHEMA)
    assert findings[0] == FIRST
    assert list(findings[0]) == list(FIRST)
    assert findings[1]["related"] == [
        {
            "start": 282,
            "end": 316,
            "line": 3,
            "column": 1,
            "end_line": 3,
            "end_column": 35,
            "message": "the first caption",
        }
    ]
    assert [finding["rule"] for finding in findings] == [
        "attribution-verb-typo",
        "duplicate-caption",
        "bracketed-insertion",
        "missing-affiliation",
    ]
    assert "食堂" in output


def test_lines_hold_the_same_objects(reports, printed):
    lines = printed(json_lines.render, reports, RenderOptions()).splitlines()
    assert list(map(json.loads, lines)) == json.loads(printed(json_array.render, reports, RenderOptions()))


def test_nothing(reports, printed):
    assert printed(json_array.render, reports[2:], RenderOptions()) == "[]\n"
    assert printed(json_array.render, [], RenderOptions()) == "[]\n"
    assert printed(json_lines.render, reports[2:], RenderOptions()) == ""


@pytest.mark.parametrize("module", [json_array, json_lines])
def test_whatever_the_text_holds_it_is_utf8_and_one_object_a_line(reports, printed, module):
    odd = "\udce9 \x1b[31m \u2028 \x85 \x00 \U0001f468\u200d\U0001f469 “"
    finding = reports[0].findings[0]._replace(path=odd, excerpt=odd, message=odd)
    output = printed(module.render, [reports[0]._replace(findings=(finding,))], RenderOptions())
    output.encode("utf-8")
    (line,) = [line for line in output.splitlines() if line not in "[]"]
    assert json.loads(line)["excerpt"] == odd.replace("\udce9", "\ufffd")


def test_findings_are_written_as_they_come(reports):
    """The array is not held back until the last file: memory stays flat."""
    written: list[str] = []

    def stream():
        yield reports[0]
        assert sum(map(len, written)) > 0
        yield reports[1]

    json_array.render(stream(), written.append, RenderOptions())
    assert len(json.loads("".join(written))) == 4
