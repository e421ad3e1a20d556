"""quotelint from Python: the same findings as the command, and types that a program can rely on."""

import subprocess
import sys
from pathlib import Path

import pytest

import lint
from lint.files import File

STORY = """\
Road to close

By Ama Quarshie

The Oshton bypass will close in in May, the roads authority said on Monday.

“We will use the old bridge,” said Kofi Larbi, a bus driver.
"""


def test_a_text() -> None:
    report = lint.check(STORY)
    (finding,) = [one for one in report.findings if one.rule == "doubled-word"]
    assert STORY[finding.region.start : finding.region.end].split() in (["in", "in"], ["in"])
    assert (finding.region.line, finding.severity, report.problems) == (5, "error", ())


def test_a_file_and_its_configuration(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    assert [one.rule for one in lint.check(path).findings] == ["doubled-word"]
    (tmp_path / "quotelint.toml").write_text('ignore = ["doubled-word"]\n')
    assert lint.check(path).findings == ()
    assert [one.rule for one in lint.check(path, 'select = ["T06"]\nignore = []').findings] == ["doubled-word"]
    (tmp_path / "other.toml").write_text('select = ["A01"]\n')
    assert lint.check(path, tmp_path / "other.toml").findings == ()


def test_reading() -> None:
    article = lint.read(STORY)
    (attribution,) = article.attributions
    assert article.sources[attribution.source].name == "Kofi Larbi"
    assert article.text[attribution.quotation.inner.start :].startswith("We will use")


def test_a_file_of_several_articles(tmp_path: Path) -> None:
    path = tmp_path / "desk.jsonl"
    path.write_text('{"id": "a", "body": "It was was was."}\n{"id": "b", "body": "It shut shut."}\n')
    assert len(list(lint.read_all(path))) == 2
    assert isinstance(lint.check(path).file, File)


@pytest.mark.parametrize(
    ("copy", "config", "message"),
    [
        (Path("nowhere.txt"), None, "cannot read"),
        ("A text.", "select = ['nonsense']", "nonsense"),
        ("A text.", "quotelint.toml", "no settings"),
        ("A text.", Path("nowhere.toml"), "no such configuration"),
    ],
)
def test_faults(copy: str | Path, config: str | Path | None, message: str) -> None:
    with pytest.raises(lint.UserError, match=message):
        lint.check(copy, config)


def test_importing_costs_nothing_until_asked() -> None:
    program = (
        "import sys; before = {*sys.modules}; import lint; print({*sys.modules} - before); lint.check; lint.nothing"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=Path(__file__).parents[1]
    )
    assert done.stdout == "{'lint'}\n"
    assert "has no attribute 'nothing'" in done.stderr
