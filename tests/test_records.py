"""Files that hold several articles: each is checked by itself, and what is found names its place in the whole file."""

import json
from pathlib import Path

import pytest

from lint import formats
from lint.cli import main

GOOD = "The weir at Lonnoch was closed on Friday, the council said. It will stay shut until May, it added."
BAD = "The weir at Lonnoch was closed on Friday, the the council said. It will stay shut until May, it added."


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    lines = [
        json.dumps({"id": "st-1", "body": GOOD}),
        "",
        '{"id": "st-2", "body": "cut of',
        json.dumps({"id": "st-3", "body": BAD}),
        json.dumps({"id": "st-4", "body": BAD.replace("Lonnoch", "Lönnoch 🙂")}, ensure_ascii=False),
    ]
    path = Path("export.jsonl")
    path.write_bytes("\n".join(lines).encode() + b"\n")
    return path


def test_a_broken_record_is_told_and_the_rest_checked(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--isolated", "--select", "doubled-word", "--output-format", "json-lines", str(export)])
    out, err = capsys.readouterr()
    found = [json.loads(line) for line in out.splitlines()]
    text = export.read_text(encoding="utf-8")
    assert status == 2
    assert "export.jsonl:3" in err and "no JSON" in err
    assert [(one["line"], one["record"]) for one in found] == [(4, "st-3"), (5, "st-4")]
    assert all("the" in text[one["start"] : one["end"]] for one in found)
    assert all(text.splitlines()[one["line"] - 1][one["column"] - 1 :].startswith("the") for one in found)


def test_a_fix_changes_its_record_and_nothing_else(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = export.read_bytes()
    main(["check", "--isolated", "--select", "doubled-word", "--fix", "--unsafe-fixes", str(export)])
    assert export.read_bytes() == before.replace(b"the the", b"the")
    assert "Fixed 2 findings" in capsys.readouterr().out


def test_a_diff_counts_lines_of_the_whole_file(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--isolated", "--select", "doubled-word", "--diff", "--unsafe-fixes", str(export)])
    assert "@@ -4 +4 @@" in capsys.readouterr().out


def test_offsets_of_a_record_count_from_the_start_of_the_file(export: Path) -> None:
    text = export.read_text(encoding="utf-8")
    for file in formats.read(str(export)):
        assert file.slice(file.base, file.base + 5) == text[file.base : file.base + 5]
        assert file.position(file.base) == (file.base_line, file.base_column)
