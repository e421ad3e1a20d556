"""init: the starter configuration is valid, says what was answered, and is never written over anything."""

import io
import json
import os
import subprocess
import sys
from itertools import cycle
from pathlib import Path

import jsonschema
import pytest
import tomli
from standins import Newsroom

from lint.cli import main
from lint.config import FAIL_ON
from lint.rulefile import PROFILES

ROOT = Path(__file__).parents[1]


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def desk(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return newsroom


def written() -> dict[str, object]:
    return tomli.loads(Path("quotelint.toml").read_text("utf-8"))


def test_defaults(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert "quotelint.toml is written" in capsys.readouterr().out
    found = written()
    assert found["fail-on"] == "error" and found["language"] == "auto" and "outlet" not in found
    desk.file("a.txt", "The harbour board of Oshton met on Monday, its clerk said.\n")
    assert main(["check", "a.txt"]) == 0
    assert capsys.readouterr().err == ""


def test_options_and_odd_names() -> None:
    names = ['The "Oshton" Herald', "Café\\Post", "x = {y}\n[z]"]
    words = [word for name in names for word in ("--outlet", name)]
    assert main(["init", *words, "--language", "en-GB", "--fail-on", "warning", "--profile", "wire", "-y"]) == 0
    found = written()
    assert found["outlet"] == [*names[:2], "x = {y} [z]"]
    assert (found["language"], found["fail-on"], found["profile"]) == ("en-GB", "warning", "wire")


def test_questions(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answers = "Oshton Herald, Herald\nen-UK\nen-GB\n\nfeature\nwarning\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    assert main(["init"]) == 0
    found = written()
    assert found["outlet"] == ["Oshton Herald", "Herald"]
    assert (found["language"], found["quote-style"], found["profile"]) == ("en-GB", "auto", "feature")
    assert "“en-UK” is none of them. Did you mean “en-US”?" in capsys.readouterr().err


def test_somebody_goes_away_while_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("Herald\n"))
    assert main(["init"]) == 2
    assert "broken off" in capsys.readouterr().err
    assert not Path("quotelint.toml").exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("quotelint.toml", ""),
        (".quotelint.toml", "x"),
        ("pyproject.toml", "[tool.quotelint]\n"),
        ("pyproject.toml", "[tool.quotelint\n"),
    ],
)
def test_nothing_is_written_over(desk: Newsroom, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    desk.file(name, text)
    assert main(["init", "-y"]) == 2
    assert f"{name}: there is a configuration already" in capsys.readouterr().err
    assert Path(name).read_text() == text


def test_a_pyproject_of_others_is_no_hindrance_and_a_dangling_link_is(desk: Newsroom) -> None:
    desk.file("pyproject.toml", "[project]\n")
    os.symlink("nowhere", "quotelint.toml")
    assert main(["init", "-y"]) == 2
    os.unlink("quotelint.toml")
    assert main(["init", "-y"]) == 0
    assert not list(desk.root.glob(".quotelint-*"))


def test_a_folder(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "nowhere"]) == 2
    assert "nowhere: there is no such folder" in capsys.readouterr().err
    (desk.root / "copy").mkdir()
    assert main(["init", "copy"]) == 0
    assert (desk.root / "copy/quotelint.toml").is_file()


@pytest.mark.parametrize(("profile", "fail_on"), [*zip(PROFILES, cycle(FAIL_ON), strict=False)])
def test_every_answer_is_valid_by_the_schema(profile: str, fail_on: str) -> None:
    schema = json.loads((ROOT / "docs/schemas/quotelint.schema.json").read_text("utf-8"))
    assert main(["init", "--profile", profile, "--fail-on", fail_on, "--outlet", "Herald"]) == 0
    jsonschema.Draft7Validator(schema).validate(written())


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "lint", "init"]
    done = subprocess.run(command, cwd=tmp_path, env=environ, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    assert b"is written" in done.stdout and (tmp_path / "quotelint.toml").is_file()
