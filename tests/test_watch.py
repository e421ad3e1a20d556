"""Watching: through the real command, which is told to stop as a user does."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from interrupts import heed_interrupts

from lint.cli import main

WAIT = 60  # seconds for one line; a slow machine is no failure
STORY = "Bridge shut\n\nBy Tala Reyes\n\nThe Amihan bridge was shut on the Friday, the port captain said.\n"


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Queue[str]]:
    """The lines of a `quotelint check --watch` at work in the folder, as they come."""
    (tmp_path / "story.txt").write_text(STORY)
    command = [sys.executable, "-u", "-m", "lint", "check", "--isolated", "--watch", "--output-format", "concise", "."]
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environ,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=heed_interrupts,
    )
    found: Queue[str] = Queue()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            found.put(line)
        found.put("")

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    yield found
    process.send_signal(signal.SIGINT)
    assert process.wait(WAIT) == 0
    reader.join(WAIT)


def until(words: str, lines: "Queue[str]") -> list[str]:
    seen = []
    while not seen or words not in seen[-1]:
        seen.append(lines.get(timeout=WAIT))
        assert seen[-1], f"the program ended; it printed: {seen}"
    return seen


@pytest.mark.slow
def test_a_change_is_checked_at_once(tmp_path: Path, lines: "Queue[str]", missing) -> None:
    pytest.importorskip("watchfiles")
    assert not any("doubled-word" in line for line in until("Watching for changes", lines))
    (tmp_path / "story.txt").write_text(STORY.replace("the Friday", "the the Friday"))
    assert "story.txt:5:" in until("doubled-word", lines)[-1]
    until("Watching for changes", lines)
    (tmp_path / "quotelint.toml").write_text("ignore = [\n")
    (tmp_path / "story.txt").write_text(STORY)
    until("Watching for changes", lines)


@pytest.mark.parametrize("words", [("-",), ("--fix", ".")])
def test_what_cannot_be_watched(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--isolated", "--watch", *words]) == 2
    assert "--watch reads files and changes none" in capsys.readouterr().err


def test_a_path_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--isolated", "--watch", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err


def test_without_the_library(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["check", "--isolated", "--watch"]) == 2
    assert "quotelint[watch]" in capsys.readouterr().err
