"""Every output format: goldens for ordinary, hostile and empty runs, and the schemas of those who read them.

`python tests/reporters/test_formats.py` writes the goldens anew; read the difference before it is committed.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

from lint.document import Document, Span
from lint.files import File
from lint.findings import FileEdit, FileFix, Finding, Problem, Related, Report, Suppression
from lint.reporters import REPORTERS, RenderOptions
from lint.rulefile import Rule

GOLDENS = Path(__file__).parent / "goldens"
SCHEMAS = Path(__file__).parents[1] / "schemas"
DOCUMENTED = Path(__file__).parents[2] / "docs/schemas"

HARBOUR = File(
    "news/harbour.txt",
    "Dredging of the inner harbour will start in May, the port authority announced on Tuesday.\n\n"
    '"We cannot wait for another winter," siad Ama Quarshie, who runs the pilot station at Oshton.\n\n'
    "Crews unload at Oshton. [Pia Lund]\n\n"
    "Crews unload at Oshton. [Pia Lund]\n",
)
# What a log, a page, a table or a file of XML could take for something else than copy.
NASTY = (
    "100%, 7:30, <b>&amp;]]> ::error::x ##vso[task.setvariable variable=a]b ##[error]c |d| `e` [f](1) @desk "
    'www.g.example https://h.example "i" \\j \x1b[31mred\x1b[0m \x07 \u202egnihton\u202c \u2028 \x85 '
    "👩\u200d🚒 食堂 e\u0301 \ufffe \x00 line\r\nbreak\ttab $(k) ${{ l }} %0A"
)
HOSTILE = File("::warning::ne ws/100%,a:b;c]<d>&\"e'|\udce9👩.txt", f"Café {NASTY} flag\nnext flag line\r\n")
QUIET = File("news/quiet.txt", "Nothing happened.\n")
BROKEN = File("news/broken.txt", "")


def place(file: File, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = file.text.index(words, start + 1)
    return Span(start, start + len(words))


def finding(file: File, span: Span, code: str, rule: str, severity: str, message: str, **more: Any) -> Finding:
    region = Document(file, file.text, ()).region(span)
    return Finding(
        file.path, code, rule, severity, message, more.pop("hint", ""), region, more.pop("excerpt", "words"), **more
    )


def ordinary() -> list[Report]:
    slip, again = place(HARBOUR, "siad"), place(HARBOUR, "Crews unload at Oshton. [Pia Lund]", 1)
    first = Document(HARBOUR, HARBOUR.text, ()).region(place(HARBOUR, "Crews unload at Oshton. [Pia Lund]"))
    name = place(HARBOUR, "Ama Quarshie")
    found = (
        finding(
            HARBOUR, slip, "T02", "attribution-verb-typo", "error", "“siad” stands where “said” is meant.",
            hint="Write “said”.", fix=FileFix("safe", (FileEdit(slip.start, slip.end, "said"),)),
            url="https://desk.example/rules/attribution-verb-typo/",
        ),
        finding(HARBOUR, name, "S01", "missing-affiliation", "suggestion", "Who is this?", hint="Say it."),
        finding(
            HARBOUR, again, "C01", "duplicate-caption", "warning", "This caption repeats the one on line 5.",
            hint="Delete one of the two.", related=(Related(first, "the first caption"),),
            fix=FileFix("unsafe", (FileEdit(again.start - 2, again.end, ""),)),
        ),
    )  # fmt: skip
    aside = finding(
        HARBOUR, Span(0, 8), "C02", "missing-headline", "error", "No headline.",
        suppression=Suppression("inSource", "comment", "it stands on the page, see the desk's note"),
    )  # fmt: skip
    fault = Problem(BROKEN.path, 0, "cannot read this file: Permission denied", "Check its permissions.")
    late = finding(
        HARBOUR, name, "T09", "name-variant-across-articles", "warning", "Another article has “Ama Quarshy”.",
        related=(Related(first, "the other spelling", "news/other day.txt"),),
    )  # fmt: skip
    return [
        Report(HARBOUR, found, suppressed=(aside,)),
        Report(QUIET),
        Report(BROKEN, (), (fault,)),
        Report(HARBOUR, (late,), late=True),
    ]


def hostile() -> list[Report]:
    file = HOSTILE
    first, second = place(file, "flag"), place(file, "flag", 1)
    wide = Span(file.text.index("line\r\n"), second.end)
    edits = (FileEdit(first.start, first.end, NASTY), FileEdit(second.start, second.end, "]]>\n"))
    more = {"hint": NASTY, "excerpt": NASTY}
    return [
        Report(
            file,
            (
                finding(file, first, "T99", "nasty-word", "error", NASTY, **more, fix=FileFix("unsafe", edits)),
                finding(
                    file, wide, "T98", "nasty-stretch", "warning", NASTY, **more,
                    related=(Related(Document(file, file.text, ()).region(first), NASTY, file.path),),
                ),
                finding(file, second, "T99", "nasty-word", "suggestion", NASTY, **more),
            ),
            (Problem(file.path, 3, NASTY, NASTY),),
            suppressed=(
                finding(
                    file, Span(0, 4), "T97", "nasty-reason", "error", NASTY, **more,
                    suppression=Suppression("external", "baseline", NASTY),
                ),
            ),
        )
    ]  # fmt: skip


# The rules of a newsroom, so that a golden does not change with ours; of the other findings no rule is known.
RULES = {
    "duplicate-caption": Rule(
        "C01", "duplicate-caption", "error", "duplicate-caption", "A caption stands twice.", "…", "structure",
        rationale="Readers take <b>two</b> captions\nfor two [pictures](x).\n\nAnd " + "so on " * 300,
    ),
    "nasty-word": Rule("T99", "nasty-word", "error", "pattern", NASTY, NASTY, "style", rationale=NASTY),
}  # fmt: skip

CASES: dict[str, Callable[[], list[Report]]] = {
    "ordinary": ordinary,
    "hostile": hostile,
    "empty": lambda: [Report(QUIET)],
    "nothing": list,
}
BOTH = [(name, case) for name in REPORTERS for case in CASES]


def render(name: str, reports: list[Report]) -> str:
    parts: list[str] = []
    import_module(REPORTERS[name]).render(iter(reports), parts.append, RenderOptions(rule=RULES.get))
    return "".join(parts)


@pytest.mark.parametrize(("name", "case"), BOTH)
def test_golden(name: str, case: str) -> None:
    assert render(name, CASES[case]()) == (GOLDENS / f"{case}.{name}").read_bytes().decode()


@pytest.mark.parametrize(("name", "case"), BOTH)
def test_nothing_reaches_a_terminal_or_a_log_raw(name: str, case: str) -> None:
    """No control character, no direction override, no lone surrogate, no command that is not ours."""
    output = render(name, CASES[case]())
    output.encode("utf-8")
    raw = re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", output)
    assert not raw
    own = {"github": "::", "azure": "##vso["}.get(name, "-")
    for line in output.split("\n"):
        assert "##vso[" not in line.removeprefix(own) and "##[" not in line
        assert own == "::" or not line.lstrip().startswith("::")


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_json_against_its_schema(case: str) -> None:
    described = json.loads((DOCUMENTED / "findings.schema.json").read_text("utf-8"))
    found = json.loads(render("json", CASES[case]()))
    jsonschema.validate(found, described)
    assert [json.loads(line) for line in render("json-lines", CASES[case]()).split("\n")[:-1]] == found


@pytest.mark.parametrize("case", CASES)
def test_sarif_against_the_standard(case: str) -> None:
    log = json.loads(render("sarif", CASES[case]()))
    kind = jsonschema.validators.validator_for(schema("sarif-2.1.0.json"))
    kind(schema("sarif-2.1.0.json"), format_checker=kind.FORMAT_CHECKER).validate(log)


@pytest.mark.parametrize("case", CASES)
def test_sarif_as_github_takes_it(case: str) -> None:
    reports = CASES[case]()
    (run,) = json.loads(render("sarif", reports))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == sum(len(report.everything) for report in reports) <= 25_000
    for result in run["results"]:
        (where,) = result["locations"]
        uri = where["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", uri) and not uri.startswith("/")
        region = where["physicalLocation"]["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert "partialFingerprints" not in result
        linked = set(re.findall(r"\]\((\d+)\)", result["message"]["text"]))
        assert linked == {str(other["id"]) for other in result.get("relatedLocations", ())}
    for rule in rules:
        assert len(rule["shortDescription"]["text"]) <= 1024 >= len(rule["fullDescription"]["text"])
        assert len(rule["properties"]["tags"]) <= 10
    assert len({json.dumps(result["fingerprints"]) for result in run["results"]}) == len(run["results"])
    assert run["columnKind"] == "unicodeCodePoints"
    failed = any(problem.severity == "error" for report in reports for problem in report.problems)
    assert run["invocations"][0]["executionSuccessful"] is not failed


def test_sarif_keeps_the_gravest_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.reporters.sarif.MOST", 2)
    (run,) = json.loads(render("sarif", ordinary()))["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "error"]
    assert "3 results left out" in json.dumps(run["invocations"])


@pytest.mark.parametrize("case", CASES)
def test_junit_against_its_schema(case: str) -> None:
    tree = ElementTree.fromstring(render("junit", CASES[case]()))
    tests = tree.findall("testsuite/testcase")
    assert tests, "some servers dislike a report without tests"
    for suite in tree:
        assert int(suite.attrib["tests"]) == len(suite)
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error"))
    for test in tests:  # widely read, and in no schema
        for extra in ("line", "column"):
            test.attrib.pop(extra, None)
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(tree)


@pytest.mark.parametrize("case", CASES)
def test_checkstyle_is_sound(case: str) -> None:
    tree = ElementTree.fromstring(render("checkstyle", CASES[case]()))
    assert tree.tag == "checkstyle" and all(file.tag == "file" and file.attrib["name"] and len(file) for file in tree)
    for error in tree.iter("error"):
        assert error.attrib["severity"] in {"error", "warning", "info"}
        assert int(error.attrib["line"]) >= 0 and error.attrib["message"] and error.attrib["source"]


@pytest.mark.parametrize("case", CASES)
def test_gitlab_against_its_schema(case: str) -> None:
    found = json.loads(render("gitlab", CASES[case]()))
    jsonschema.validate(found, schema("gitlab-code-quality.schema.json"))
    assert len(found) == sum(len(report.findings) for report in CASES[case]())
    assert len({one["fingerprint"] for one in found}) == len(found), "GitLab would show only the first"


@pytest.mark.parametrize("case", CASES)
def test_rdjson_against_its_schema(case: str) -> None:
    described = schema("rdjson.schema.json")
    result = json.loads(render("rdjson", CASES[case]()))
    jsonschema.validate(result, described)
    one = {**described["$defs"]["diagnostic"], "$defs": described["$defs"]}
    lines = [json.loads(line) for line in render("rdjsonl", CASES[case]()).split("\n")[:-1]]
    for line in lines:
        jsonschema.validate(line, one)
        assert line.pop("source") == result["source"]
    assert lines == result["diagnostics"]


def test_rdjson_suggestions_say_bytes_and_come_out_as_the_fix() -> None:
    """What reviewdog would commit is what --fix would write."""
    from lint import fixes

    for report in (*ordinary(), *hostile()):
        data = report.file.text.encode("utf-8", "surrogatepass")
        # reviewdog's lines end as git's do.
        starts = [0, *(at.end() for at in re.finditer(b"\n|\r\n", data))]
        diagnostics = json.loads(render("rdjson", [report]))["diagnostics"]
        for shown, own in zip(diagnostics, report.findings, strict=True):
            for suggestion in shown.get("suggestions", ()):
                first, last = (
                    starts[at["line"] - 1] + at["column"] - 1
                    for at in (suggestion["range"]["start"], suggestion["range"]["end"])
                )
                mended = data[:first] + suggestion["text"].encode() + data[last:]
                assert mended.decode("utf-8", "surrogatepass") == fixes.apply(report.file.text, [own], True)[0]


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as a GitHub runner reads it."""
    command, _, rest = line.removeprefix("::").partition(" ")
    properties, _, data = rest.partition("::")
    values = dict(part.split("=", 1) for part in properties.split(","))

    def plain(text: str) -> str:
        for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            text = text.replace(code, sign)
        return text

    return command, {key: plain(value) for key, value in values.items()}, plain(data)


def test_github_reads_back_what_was_meant() -> None:
    lines = [line for line in render("github", hostile()).split("\n") if line.startswith("::")]
    commands = [parsed(line) for line in lines]
    assert [command for command, _, _ in commands] == ["error", "warning", "notice"]
    for _, properties, message in commands:
        assert properties["file"].endswith(":b;c]<d>&\"e'|\\udce9👩.txt")
        assert properties["title"].startswith("quotelint (T9")
        assert ("col" in properties) == (properties["line"] == properties["endLine"])
        assert message.startswith(f"{properties['file']}:{properties['line']}:") and "100%, 7:30, <b>" in message


def test_github_shows_the_gravest_first() -> None:
    lines = render("github", ordinary()).split("\n")
    kinds = [line.partition(" ")[0] for line in lines if line.startswith("::")]
    assert kinds == ["::error", "::warning", "::warning", "::notice"]
    assert lines[-2].startswith("Found 1 error, 2 warnings and 1 suggestion in 1 of 3 files")


def test_azure_reads_back_what_was_meant() -> None:
    for line in render("azure", hostile()).split("\n")[:-1]:
        found = re.fullmatch(r"##vso\[task\.logissue ([^\]]*)\](.*)", line)
        assert found
        values = dict(part.split("=", 1) for part in found[1].rstrip(";").split(";"))
        assert set(values) == {"type", "sourcepath", "linenumber", "columnnumber", "code"}
        assert values["type"] in {"error", "warning"} and "AZP25" in values["sourcepath"]


def test_markdown_fits_the_summary_of_a_step() -> None:
    one = hostile()[0]
    many = Report(one.file, one.findings * 2000)
    output = render("markdown", [many])
    assert len(output.encode()) <= 1 << 20
    assert re.search(r"… and \d+ findings more than fit here", output)
    assert "| suggestion |" not in output, "the least grave go first"
    for line in output.split("\n"):
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 5, "a cell holds no bar"


def test_paths_are_told_from_the_folder_that_the_service_counts_from(tmp_path: Path) -> None:
    from lint.reporters.paths import relative, uri

    inside = str(tmp_path / "copy" / "ä b.txt")
    assert relative(inside, str(tmp_path)) == "copy/ä b.txt"
    assert uri(inside, str(tmp_path)) == "copy/%C3%A4%20b.txt"
    assert uri(inside, "") == "file://" + str(tmp_path / "copy").replace(os.sep, "/") + "/%C3%A4%20b.txt"
    assert relative("./copy/a.txt", "") == "copy/a.txt" and relative("-", str(tmp_path)) == "-"
    assert relative("../a.txt", str(tmp_path)) == "../a.txt" or relative("../a.txt", str(tmp_path)).endswith("a.txt")


CROWD = """
import resource, sys
from importlib import import_module
from lint.document import Region
from lint.files import File
from lint.findings import Finding, Report
from lint.reporters import REPORTERS, RenderOptions
file = File("news/long.txt", "flag " * 100_000)
found = tuple([
    Finding(file.path, "Z01", "flag-word", "warning", "Flagged.", "", Region(at, at + 4, 1, at + 1, 1, at + 5), "flag")
    for at in range(0, 500_000, 5)
])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
length = 0
def write(part):
    global length
    length += len(part)
import_module(REPORTERS[sys.argv[1]]).render(iter([Report(file, found)]), write, RenderOptions())
print(length, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["full", "sarif", "github", "gitlab", "rdjson", "markdown"])
def test_a_hundred_thousand_findings_stay_in_bounds(name: str) -> None:
    """Nothing is held back but what a service's order demands, and that is bounded."""
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", CROWD, name], cwd=root, capture_output=True, text=True, check=True, timeout=120
    )
    length, kilobytes = map(int, done.stdout.split())
    assert length > 1_000_000
    assert kilobytes < 100_000


def write_goldens() -> Iterator[str]:
    GOLDENS.mkdir(exist_ok=True)
    for name, case in BOTH:
        (GOLDENS / f"{case}.{name}").write_bytes(render(name, CASES[case]()).encode())
        yield f"{case}.{name}"


if __name__ == "__main__":
    sys.exit(0 if list(write_goldens()) else 1)
