"""Rules that compare articles: both places shown, each file once, nothing in a file alone, memory bounded."""

import io
import json
from pathlib import Path

import pytest

from lint import across
from lint.cli import main

FIRST = "Dam to open in spring\n\nThe dam will open in May, Energy Minister Imran Qadirov said on Monday.\n"
SECOND = "Power cuts to end\n\nImron Kadirov, the energy minister, said the cuts would end with the year.\n"
ON = ("--isolated", "--select", "T05", "--output-format", "json")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "b.txt").write_text(SECOND)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict]:
    assert main(["check", *words]) == 0
    return json.loads(capsys.readouterr().out)


def test_both_places_are_shown(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (finding,) = found(capsys, *ON)
    (other,) = finding["related"]
    assert SECOND[finding["start"] : finding["end"]] == "Imron Kadirov" == finding["excerpt"]
    assert FIRST[other["start"] : other["end"]] == "Imran Qadirov"
    assert (finding["file"], finding["line"], other["file"], other["line"]) == ("b.txt", 3, "a.txt", 3)
    assert "a.txt" in finding["message"]


@pytest.mark.parametrize("words", [("a.txt",), ("b.txt",), ("a.txt", "a.txt", "./a.txt")])
def test_a_file_alone_is_not_compared(words: tuple[str, ...], desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, *ON, *words) == []


def test_by_default_nothing_is_compared(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, "--isolated", "--output-format", "json") == []


def test_the_summary_counts_each_file_once(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--isolated", "--select", "T05"]) == 0
    printed = capsys.readouterr().out
    assert "  = see a.txt:3: the other spelling\n" in printed
    assert printed.endswith("Found 1 suggestion in 1 of 2 files.\n")


def test_the_threshold_holds(desk: Path) -> None:
    assert main(["check", *ON, "--fail-on", "suggestion"]) == 1


def test_standard_input_is_compared_too(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(SECOND.encode()))
    monkeypatch.setattr("sys.stdin", stream)
    (finding,) = found(capsys, *ON, "a.txt", "-", "--stdin-filename", "new.txt")
    assert finding["file"] == "new.txt"


def test_mended_files_are_compared_as_they_are_then(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "b.txt").write_text(SECOND.replace("the cuts", "the the cuts"))
    (finding,) = found(capsys, *ON[:2], "T05,T06", *ON[3:], "--fix")
    assert (desk / "b.txt").read_text() == SECOND
    assert (finding["file"], finding["excerpt"]) == ("b.txt", "Imron Kadirov")


def test_a_file_that_changed_meanwhile_is_left_out(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    findings = across.Across.findings

    def change(run: across.Across):
        yield from findings(run)
        (desk / "b.txt").write_text("Another story\n\nNothing of the kind.\n")

    monkeypatch.setattr(across.Across, "findings", change)
    assert found(capsys, *ON) == []


def test_memory_is_bounded(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(across, "MOST", 1)
    assert main(["check", *ON]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == []
    assert "looked at the first 1 names of this run" in printed.err
