"""quotelint verify, as a whole: what it prints, its exit status, what it does with a record that cannot be read."""

import io
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from lint.cli import main
from lint.reporters import REPORTERS

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "verify.md").read_text("utf-8")
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "verdicts.schema.json").read_text("utf-8"))
STORY, CAPTIONS = (text for text in re.findall(r"`:?[^\n]*\n\n```text\n(.*?)```", PAGE, re.S)[:2])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the article and the captions of the documentation, and nothing set in the environment."""
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "kesh.vtt").write_text(CAPTIONS, "utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("QUOTELINT_OUTPUT_FORMAT", "GITHUB_STEP_SUMMARY", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def verify(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["verify", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_page_shows_the_real_output(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.findall(r"<!-- output: quotelint verify ([^\n]+) -->\n```text\n(.*?)```", PAGE, re.S)
    assert len(shown) == 2
    for arguments, expected in shown:
        assert verify(capsys, *shlex.split(arguments)) == (1, expected, "")


def test_the_configuration_on_the_page(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.S)
    (desk / "quotelint.toml").write_text('select = ["attribution"]\n' + block, "utf-8")
    _, out, _ = verify(capsys, "story.txt", "--against", "kesh.vtt", "--output-format", "concise")
    assert "suggestion V01 misquotation: Cleaned up: “um” is left out (kesh.vtt, line 4, at 00:00:04)." in out
    assert "V03" in out, "what is selected for check does not matter"


@pytest.mark.parametrize(
    ("arguments", "status", "codes"),
    [
        ([], 1, {"V01", "V03"}),
        (["--fail-on", "never"], 0, {"V01", "V03"}),
        (["--exit-zero"], 0, {"V01", "V03"}),
        (["--ignore", "V01"], 1, {"V03"}),
        (["--select", "quote-wrong-speaker"], 1, {"V03"}),
        (["--select", "verification", "--ignore", "misquotation,V03"], 0, set()),
        (["--select", "attribution"], 0, set()),
        (["--config", "rules.misquotation.enabled = false"], 1, {"V03"}),
        (["--config", 'rules.V03.severity = "warning"', "--ignore", "V01"], 0, {"V03"}),
    ],
)
def test_rules_and_exit_status(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, codes: set[str]
) -> None:
    done, out, _ = verify(capsys, "story.txt", "--against", "kesh.vtt", "--output-format", "json", *arguments)
    assert (done, {finding["code"] for finding in json.loads(out)}) == (status, codes)


def test_check_does_not_know_these_rules(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--select", "ALL", "--output-format", "json", "story.txt"])
    assert not {"V01", "V02", "V03"} & {finding["code"] for finding in json.loads(capsys.readouterr().out)}


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_tells_the_findings(desk: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    status, out, _ = verify(capsys, "story.txt", "--against", "kesh.vtt", "--output-format", name)
    assert status == 1 and ("misquotation" in out or "[V01]" in out) and "story.txt" in out


def test_a_report_beside_the_text(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("story.txt", "--against", "kesh.vtt", "--report", "sarif=out.sarif", "--report", "json=out.json")
    _, out, _ = verify(capsys, *arguments)
    assert out.startswith("story.txt\n\n  5:1     cleaned up")
    assert json.loads((desk / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    finding = json.loads((desk / "out.json").read_text("utf-8"))[0]
    assert [place["file"] for place in finding["related"]] == ["kesh.vtt"]


def test_verdicts_as_json(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "more.txt").write_text("Nobody is quoted here.\n", "utf-8")
    _, out, _ = verify(capsys, "story.txt", "more.txt", "--against", "kesh.vtt", "--output-format", "verdicts")
    one, other = map(json.loads, out.splitlines())
    for article in (one, other):
        jsonschema.validate(article, SCHEMA)
    assert other == {"file": "more.txt", "quotations": [], "findings": {}}
    assert [q["verdict"] for q in one["quotations"]] == [
        "cleaned-up", "altered", "trimmed", "verbatim", "verbatim", "joined", "verbatim",
    ]  # fmt: skip
    for quotation in one["quotations"]:
        assert STORY[quotation["start"] : quotation["end"]] == quotation["text"]
        for place in quotation["places"]:
            assert "".join(place["text"].split()) in "".join(
                re.sub(r"<.*?>", "", CAPTIONS[place["start"] : place["end"]]).split()
            )
        for difference in quotation["differences"]:
            standing = STORY[difference["start"] : difference["end"]]
            assert difference["quoted"] == standing if difference["quoted"] else standing


def test_quiet_shows_what_needs_a_look(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = verify(capsys, "-q", "story.txt", "--against", "kesh.vtt")
    assert [line.split()[1] for line in out.splitlines() if re.match(r"  \d", line)] == [
        "altered",
        "joined",
        "verbatim",
    ]
    assert "quotations in" not in out


def test_an_article_without_quotations(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.txt").write_text("Nobody is quoted here.\n", "utf-8")
    assert verify(capsys, "a.txt", "--against", "kesh.vtt") == (0, "a.txt\n\n0 quotations in 1 article.\n", "")


def test_the_format_of_the_environment(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUOTELINT_OUTPUT_FORMAT", "concise")
    assert verify(capsys, "story.txt", "--against", "kesh.vtt")[1].startswith("story.txt:5:")


def test_standard_input(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    status, out, _ = verify(capsys, "-", "--against", "kesh.vtt", "--output-format", "concise")
    assert status == 1 and out.startswith("-:5:94: error V01")


FAULTS = [
    (["story.txt", "--against", "none.vtt"], "none.vtt: cannot read this file: No such file or directory", ""),
    (["story.txt", "--against", "."], ".: this is a folder", ""),
    (["story.txt", "--against", "-"], "-: the record cannot be read from standard input", ""),
    (["story.txt", "--against", "picture.vtt"], "picture.vtt: this is no text file", ""),
    (["story.txt", "--against", "kesh.vtt", "none.vtt"], "none.vtt: cannot read this file", "7 quotations"),
    (["none.txt", "story.txt", "--against", "kesh.vtt"], "none.txt: there is no such file or folder", "7 quotations"),
    (["picture.vtt", "story.txt", "--against", "kesh.vtt"], "picture.vtt: this is no text file", "7 quotations"),
]


@pytest.mark.parametrize(("arguments", "told", "printed"), FAULTS, ids=[fault[1][:40] for fault in FAULTS])
def test_what_cannot_be_read(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str, printed: str
) -> None:
    (desk / "picture.vtt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    status, out, err = verify(capsys, *arguments)
    assert status == 2 and told in err and printed in out


def test_a_record_in_an_old_encoding(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "old.txt").write_bytes(
        "PRYCE: The café “Lily” was never asked.\nREPORTER: Never?\nPRYCE: Never.\n".encode("cp1252")
    )
    (desk / "a.txt").write_text('"The café was shut," said Owen Pryce, the mayor.\n', "utf-8")
    status, out, err = verify(capsys, "a.txt", "--against", "old.txt")
    assert (status, "warning: old.txt: not UTF-8 (first at line 1); read as Windows-1252" in err) == (1, True)


def test_a_record_in_which_nothing_is_said(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "empty.vtt").write_text("WEBVTT\n", "utf-8")
    status, out, err = verify(capsys, "story.txt", "--against", "empty.vtt")
    assert status == 1 and "warning: empty.vtt: nothing is said in this file, read as WebVTT" in err
    assert "7 not found" in out


def test_the_library_is_missing(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith(("rapidfuzz", "lint.transcripts"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    monkeypatch.setitem(sys.modules, "rapidfuzz.distance", None)
    status, out, err = verify(capsys, "story.txt", "--against", "kesh.vtt")
    assert (status, out) == (2, "")
    assert "needs the library rapidfuzz" in err and "pip install 'quotelint[verify]'" in err


def test_check_loads_none_of_it() -> None:
    program = (
        "import sys; from lint.cli import main; main(['check', '-q', 'seeds']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = done.stderr.splitlines()[-1].split()
    assert not [name for name in loaded if name.startswith(("rapidfuzz", "lint.transcripts"))]


def test_nothing_of_a_record_reaches_the_terminal_raw(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    label, words = "OWEN \x1b[31mPRYCE", "The \x1b]0;x\x07 town \u202e was asked about it, \x1b[2J indeed"
    (desk / "t\x1b.txt").write_text(f"{label}: {words}.\nREPORTER: So?\n{label}: Yes.\nREPORTER: So.\n", "utf-8")
    (desk / "a\x1b.txt").write_text(
        '"The town was never asked about it \x1b[31m indeed," said Owen Pryce, the mayor.\n', "utf-8"
    )
    for form in ("text", "full", "concise"):
        _, out, err = verify(capsys, "a\x1b.txt", "--against", "t\x1b.txt", "--output-format", form)
        assert "V01" in out or "asked" in out
        assert not re.search("[\x1b\x07\u202e]", out + err)


def test_several_articles_in_one_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"id": f"k{at}", "headline": "Kesh", "body": STORY}) for at in range(2)]
    (desk / "archive.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    status, out, _ = verify(capsys, "archive.jsonl", "--against", "kesh.vtt")
    assert status == 1 and "archive.jsonl (k1)" in out and "14 quotations in 2 articles" in out


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_a_record_in_markup(desk: Path, capsys: pytest.CaptureFixture[str], suffix: str) -> None:
    markdown = "# Interview\n\n**REPORTER:** And the town?\n\n**PRYCE:** It *was* never asked &amp; never told.\n\n**REPORTER:** Never?\n"
    html = "<h1>Interview</h1><p><b>REPORTER:</b> And the town?</p><p><b>PRYCE:</b> It <i>was</i> never asked &amp; never told.</p><p><b>REPORTER:</b> Never?</p>"
    (desk / f"talk.{suffix}").write_text(markdown if suffix == "md" else html, "utf-8")
    (desk / "a.txt").write_text('"It was never asked," said Owen Pryce, the mayor.\n', "utf-8")
    status, out, _ = verify(capsys, "a.txt", "--against", f"talk.{suffix}")
    assert status == 0 and "verbatim" in out and "PRYCE" in out
