"""Which files are checked: by hand, in folders, by ignore files and configuration, without running in circles."""

import os
import subprocess
from pathlib import Path

import pytest
from standins import Newsroom

from lint.discovery import Search, find
from lint.errors import UserError


def search(*paths: str, exclude: tuple[str, ...] = (), force: bool = False) -> tuple[list[str], list[str]]:
    """The files found, and what was told: faults and folders without articles."""
    told: list[str] = []

    def fault(error: UserError) -> None:
        told.append(str(error).split("\n")[0])

    found = Search({".txt"}, lambda path: os.path.basename(path) in exclude, fault, told.append, force)
    return list(find(paths, found)), told


@pytest.fixture(autouse=True)
def files(newsroom: Newsroom) -> None:
    for name in ("b.txt", "a.TXT", "c.md", "sub/d.txt", "sub/deep/e.txt", "drafts/f.txt"):
        newsroom.file(f"news/{name}", "x")


def test_folders_are_searched_in_order() -> None:
    found = ["news/a.TXT", "news/b.txt", "news/drafts/f.txt", "news/sub/d.txt", "news/sub/deep/e.txt"]
    assert search("news") == (found, [])
    os.chdir("news")
    assert search(".")[0] == [name.removeprefix("news/") for name in found]


def test_each_file_once_and_by_hand_whatever_its_suffix() -> None:
    assert search("news/c.md", "news/sub", "news/sub/d.txt", "-", "-") == (
        ["news/c.md", "news/sub/d.txt", "news/sub/deep/e.txt", "-"],
        [],
    )


def test_missing_and_empty(newsroom: Newsroom) -> None:
    newsroom.file("pictures/a.png", "x")
    assert search("nowhere", "pictures") == ([], ["nowhere: there is no such file or folder", "pictures"])


def test_excluded() -> None:
    assert search("news", "news/drafts/f.txt", exclude=("drafts", "b.txt", "f.txt"))[0] == [
        "news/a.TXT",
        "news/sub/d.txt",
        "news/sub/deep/e.txt",
        "news/drafts/f.txt",
    ]
    assert search("news/b.txt", "news/a.TXT", exclude=("b.txt",), force=True) == (["news/a.TXT"], [])


def test_ignore_files(newsroom: Newsroom) -> None:
    newsroom.file(".gitignore", "*.txt\n!news/**/*.txt\n/news/drafts/\n")
    newsroom.file("news/sub/.gitignore", "deep/*\n!deep/e.txt\nd.txt\n")
    outside = ["news/a.TXT", "news/b.txt", "news/drafts/f.txt", "news/sub/deep/e.txt"]
    assert search("news") == (outside, []), "in no repository only what is under the folder counts"
    subprocess.run(["git", "init", "-q"], check=True)
    inside = [path for path in outside if "drafts" not in path]
    assert search("news") == (inside, [])
    assert search(".") == (inside, [])
    assert search("news/drafts/f.txt") == (["news/drafts/f.txt"], [])
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "news"], capture_output=True, text=True, check=True
    )
    assert sorted(line for line in listed.stdout.split() if line.lower().endswith(".txt")) == inside


def test_loops_are_not_walked() -> None:
    os.symlink("..", "news/sub/loop")
    os.symlink("nowhere.txt", "news/dangling.txt")
    os.symlink("b.txt", "news/link.txt")
    assert search("news/sub") == (["news/sub/d.txt", "news/sub/deep/e.txt"], [])
    assert search("news/sub/loop")[0][:1] == ["news/sub/loop/a.TXT"]
    assert "news/link.txt" not in search("news")[0], "the same file as b.txt"
    assert search("news/dangling.txt") == (["news/dangling.txt"], []), "reading it will tell"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_unreadable_folder() -> None:
    Path("news/sub").chmod(0)
    try:
        assert search("news")[1] == ["news/sub: cannot read this folder: Permission denied"]
    finally:
        Path("news/sub").chmod(0o755)
