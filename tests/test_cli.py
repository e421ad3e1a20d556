"""The command line: transcripts in `tests/cli/`, and what only a process of its own shows."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import tomli
from standins import Newsroom

from lint.cli import main

ROOT = Path(__file__).parents[1]
RUNS = [
    pytest.param(run, id=f"{path.stem}: {run['name']}")
    for path in sorted((ROOT / "tests/cli").glob("*.toml"))
    for run in tomli.loads(path.read_text("utf-8"))["run"]
]


@pytest.mark.parametrize("run", RUNS)
def test_transcript(
    run: dict[str, Any], newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    known = {
        "name",
        "args",
        "files",
        "bytes",
        "stdin",
        "status",
        "stdout",
        "stderr",
        "stdout_has",
        "stderr_has",
        "after",
    }
    assert set(run) <= known
    newsroom.rule("flag-word", code="Z01")
    newsroom.file("quotelint.toml", 'rule-paths = ["house"]\n')
    for name, text in run.get("files", {}).items():
        newsroom.file(name, text)
    for name, digits in run.get("bytes", {}).items():
        newsroom.file(name, bytes.fromhex(digits))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(run.get("stdin", "").encode())))
    monkeypatch.setenv("NO_COLOR", "1")
    for name in ("CI", "GITHUB_ACTIONS", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)
    status = main(run["args"])
    said = capsys.readouterr()
    for stream in ("stdout", "stderr"):
        printed = getattr(said, stream[3:]).replace(f"{newsroom.root}{os.sep}", "")
        if f"{stream}_has" in run:
            assert [part for part in run[f"{stream}_has"] if part not in printed] == [], printed
        else:
            assert printed == run.get(stream, ""), stream
    assert status == run["status"]
    for name, text in run.get("after", {}).items():
        assert (newsroom.root / name).read_bytes().decode() == text


def test_a_diff_in_the_log_of_a_build_server(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a log obeys is shown; to a program, or a file, the same diff goes as it is."""
    newsroom.rule("flag-word", code="Z01")
    newsroom.file("quotelint.toml", 'rule-paths = ["house"]\n')
    newsroom.file("a.txt", "A flag \x1b]0;x\x07 ##vso[task.complete] here.\n")
    for name, shown in (("", "\x1b]0;x\x07 ##vso["), ("TF_BUILD", "\\x1b]0;x\\x07 #\\x23vso[")):
        for variable in ("CI", "GITHUB_ACTIONS", "TF_BUILD"):
            monkeypatch.delenv(variable, raising=False)
        if name:
            monkeypatch.setenv(name, "True")
        assert main(["check", "--diff", "a.txt"]) == 1
        assert f"-A flag {shown}" in capsys.readouterr().out


RUN = "import sys; from lint.cli import run; sys.argv[0] = 'quotelint'; run()"


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Rain on the the pier\n\n" + "It rained on the the pier.\n\n" * 4000)
    return tmp_path


def command(cwd: Path, stdout: Any) -> "subprocess.Popen[bytes]":
    """The installed command, which ends without Python's own clean-up."""
    words = [sys.executable, "-c", RUN, "check", "--isolated", "--output-format", "concise", "a.txt"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(words, cwd=cwd, env=environ, stdout=stdout, stderr=subprocess.PIPE)


def test_the_command_loses_nothing_at_its_end(long_article: Path) -> None:
    with command(long_article, subprocess.PIPE) as running:
        out, err = running.communicate()
    assert running.returncode == 1 and out.count(b"T06") > 4000 and not err


def test_the_command_and_a_reader_that_goes_away(long_article: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with command(long_article, writing) as running:
        os.close(writing)
        _, err = running.communicate()
    assert (running.returncode, err) == (2, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_the_command_and_a_full_disk(long_article: Path) -> None:
    with open("/dev/full", "wb") as full, command(long_article, full) as running:
        _, err = running.communicate()
    assert running.returncode == 2 and b"No space left" in err


def process(*args: str, cwd: Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-m", "lint", *args], cwd=cwd, env=environ, check=False, **options)


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process("rules", "--output-format", "json", cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = process("version", cwd=tmp_path, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert b"No space left" in done.stderr


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    words = [sys.executable, "-m", "lint", "explain", "C01"]
    done = subprocess.run(words, cwd=tmp_path, env=environ, capture_output=True, check=True)
    assert "⟦" in done.stdout.decode("utf-8")


def test_interrupted(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lint.commands.check.run", interrupt)
    assert main(["check"]) == 130


def test_a_bug_outside_rules(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    monkeypatch.setattr("lint.commands.version.run", lambda options: 1 / 0)
    assert main(["version"]) == 2
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said and "this is a bug in quotelint" in said


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_an_unreadable_file(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.file("a.txt", "x").chmod(0)
    assert main(["check", "a.txt"]) == 2
    assert "a.txt: cannot read this file: Permission denied" in capsys.readouterr().err


def test_show_settings(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.rule("flag-word", code="Z01")
    newsroom.file("base.toml", 'outlet = ["Oshton Herald"]\n')
    config = (
        'extend = "base.toml"\nrule-paths = ["house"]\npublished = 2024-05-01\n[rules.Z01]\nparams = { limit = 2 }\n'
    )
    newsroom.file("quotelint.toml", config)
    newsroom.file("a.txt", "The harbour board of Oshton will meet on Monday, its clerk said.\n")
    newsroom.file("b.txt", "The harbour board of Oshton met on Monday, its clerk said.\n")
    assert main(["check", "--show-settings", "a.txt", "b.txt"]) == 0
    said = capsys.readouterr().out.replace(f"{newsroom.root}{os.sep}", "")
    assert "a.txt\n  configuration    quotelint.toml, base.toml\n  profile          default\n" in said
    assert "  published        2024-05-01 (given)\n  outlet           Oshton Herald (given)\n" in said
    assert "  protected-names  not known\n" in said
    assert "  rules            1 on:\n    Z01 flag-word (error): limit = 2\nb.txt\n" in said
    assert said.endswith("  rules            1 on, the same as above\n")


def test_one_line_of_ten_megabytes(newsroom: Newsroom) -> None:
    newsroom.rule("flag-word", code="Z01")
    newsroom.file("quotelint.toml", 'rule-paths = ["house"]')
    newsroom.file("a.txt", "word " * 2_000_000 + "flag")
    assert main(["check", "a.txt"]) == 1
