"""Several processes: the same findings in the same order, and no article lost when a process dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from interrupts import heed_interrupts

from lint import crew, engine, runner
from lint.cli import main
from lint.files import File
from lint.findings import Report
from lint.plan import Plan

ROOT = Path(__file__).parents[1]
NEWS = """\
Clinic number {number} to close

By Grace Tan

The clinic on the the hill will close in {year}, the health ministry said on Monday.

“We were told by text message,” said Nurul Hashim, a nurse there.
"""
COUNT = 30


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """More articles than one process is to check, in folders, one of them unreadable as text."""
    for number in range(COUNT):
        folder = tmp_path / "abc"[number % 3]
        folder.mkdir(exist_ok=True)
        text = NEWS.format(number=number, year=2000 + number) + "She said so.\n" * (number % 7)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b" / "broken.txt").write_bytes(b"a\0b")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(crew, "ENOUGH", 500)
    monkeypatch.setattr(crew, "PARCEL", 600)  # four or five articles at a time
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["check", "--isolated", "--no-cache", *words])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_two_processes_find_what_one_finds(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = run(capsys, "--jobs", "1")
    assert alone[0] == 2 and "b/broken.txt" in alone[2].replace("\\", "/")
    assert run(capsys, "--jobs", "2") == alone


def test_the_work_is_shared(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = desk / "seen"
    seen.mkdir()
    check = engine.check_file

    def noted(file: File, plan: Plan) -> Report:
        (seen / f"{os.getpid()}").touch()
        return check(file, plan)

    monkeypatch.setattr(engine, "check_file", noted)
    run(capsys, "--jobs", "2")
    others = {path.name for path in seen.iterdir()} - {str(os.getpid())}
    assert 1 <= len(others) <= 2


def test_mending_by_several_processes(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "--jobs", "2", "--fix")
    texts = [path.read_text(encoding="utf-8") for path in desk.glob("?/[0-9]*.txt")]
    assert len(texts) == COUNT and not any("the the" in text for text in texts)


def test_the_window_is_bounded(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = run(capsys, "--jobs", "1")
    monkeypatch.setattr(runner, "MOST_AHEAD", 1)
    monkeypatch.setattr(runner, "MOST_TEXT", 1)
    assert run(capsys, "--jobs", "2") == alone


@pytest.mark.parametrize("times", [1, 2], ids=["once", "every time"])
def test_a_process_that_is_killed(
    times: int, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = run(capsys, "--jobs", "1", "--output-format", "concise")
    check = engine.check_file
    asking = os.getpid()
    (desk / "deaths").mkdir()

    def deadly(file: File, plan: Plan) -> Report:
        if os.getpid() != asking and "number 17 " in file.text and len(os.listdir("deaths")) < times:
            (desk / "deaths" / str(os.getpid())).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return check(file, plan)

    monkeypatch.setattr(engine, "check_file", deadly)
    status, out, err = run(capsys, "--jobs", "2", "--output-format", "concise")
    assert status == 2
    if times == 1:
        assert out == alone[1]
    else:
        assert "17.txt: the process that checked this file was ended from outside" in err
        assert [line for line in alone[1].splitlines() if "17.txt" not in line][:-1] == out.splitlines()[:-1]


def test_jobs_must_be_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "--jobs", "none")
    assert status == 2 and "write 1 or more" in err


SLOW = """
import os, sys, time
from lint import crew, engine
from lint.cli import main
crew.ENOUGH = crew.PARCEL = 1
asking, check = os.getpid(), engine.check_file
def slow(file, plan):
    if os.getpid() != asking:
        open(f"pids/{os.getpid()}", "w").close()
        time.sleep(60)
    return check(file, plan)
engine.check_file = slow
sys.exit(main(["check", ".", "--isolated", "--no-cache", "--jobs", "2", "-q"]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes as Linux lists them")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_helpers_end_with_the_process_that_asks(number: int, status: int, desk: Path) -> None:
    (desk / "pids").mkdir()
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", SLOW], env=environ, preexec_fn=heed_interrupts) as asking:
        _until(lambda: len(os.listdir("pids")) == 2)
        asking.send_signal(number)
        assert asking.wait(30) == status
    _until(lambda: not any(map(_runs, os.listdir("pids"))))


def _runs(pid: str) -> bool:
    """Whether a process is there that has not ended, even if nobody has asked yet how."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("it did not come to that within half a minute")
