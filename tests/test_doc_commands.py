"""Every command that the documentation shows is run, in a folder of copy like a newsroom's."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# Set-up is tried by `.ci/run`; a server would wait for its editor.
NOT_RUN = re.compile(r"pip install|quotelint server|quotelint\[|^python benchmarks|--watch")
STORY = """\
Ferry fares to rise

By Tendai Moyo

Fares on the Lake Oluma ferry will rise in May, the transport office said on Monday.

“Nobody asked the traders,” said Ngozi Adeyemi, who sells cassava at the landing.

“We carry less every year,” she said.
"""
TRANSCRIPT = """\
MOYO: What do you think of it?

ADEYEMI: Nobody asked the traders. We carry less every year, and we pay more.
"""


def commands(page: Path) -> list[str]:
    """Each line of the page's shell blocks, less its comment."""
    found = []
    for block in re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.S):
        for line in block.replace("\\\n", " ").splitlines():
            words = line.partition("  #")[0].strip()
            if words and not words.startswith("#") and not NOT_RUN.search(words):
                found.append(words)
    return found


@pytest.fixture
def newsroom_folder(tmp_path: Path) -> Path:
    """What the pages speak of: stories, their folders, rules of the newsroom's own, a transcript."""
    for name in ("story.txt", "stories/ferry.txt", "copy/ferry.txt", "archive/ferry.txt", "story.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY, encoding="utf-8")
    for name in ("interview.txt", "transcript.txt", "interview.vtt", "hearing.txt"):
        header = "WEBVTT\n\n00:01.000 --> 00:09.000\n" if name.endswith(".vtt") else ""
        (tmp_path / name).write_text(header + TRANSCRIPT, encoding="utf-8")
    (tmp_path / "my-rules").mkdir()
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_the_commands_of_a_page_work_one_after_the_other(page: Path, newsroom_folder: Path) -> None:
    bin_folder = newsroom_folder / "bin"
    bin_folder.mkdir()
    ours = f'exec {shlex.quote(sys.executable)} -m lint "$@"'
    for name, script in (("quotelint", ours), ("reviewdog", "cat > /dev/null")):  # the latter is somebody else's
        (bin_folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (bin_folder / name).chmod(0o755)
    path = os.pathsep.join([str(bin_folder), str(Path(sys.executable).parent), os.environ["PATH"]])
    environ = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    for command in commands(page):
        ours_to_read = "seeds/" in command or re.search(r"(?<!-)rules/", command)
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=ROOT if ours_to_read else newsroom_folder,
            env=environ,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode in (0, 1), f"{command}\n{done.stdout}{done.stderr}"
        assert "usage:" not in done.stderr and "not found" not in done.stderr
