"""The hooks, through the real `pre-commit` program, against a throw-away repository of news copy."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_0d8b7ded82e41a3a.txt"
NOT_SOURCE = (".git", ".venv", ".ci", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis")

CLEAN = """\
Oshton to dredge inner harbour in May

By Pia Lund

OSHTON -- Dredging of the inner harbour will start in May, the Oshton Port Authority said on Tuesday.

"We cannot wait for another winter," said Ama Quarshie, harbour master at the Oshton Port Authority.

Two ships have touched bottom since January, she said.
"""


def repository(folder: Path, environ: dict[str, str]) -> None:
    """Turn a folder into a git repository with everything in it committed."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "--no-verify", "-m", "all"]):
        subprocess.run(["git", *command], cwd=folder, env=environ, check=True, capture_output=True)


@pytest.fixture(scope="module")
def environ(clean_environ, tmp_path_factory, missing) -> dict[str, str]:
    if not shutil.which("git"):
        missing("git is not installed")
    try:
        import pre_commit  # noqa: F401
    except ImportError:
        missing("pre-commit is not installed")
    who = {f"GIT_{role}_{what}": "test@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    quiet = {"GIT_CONFIG_GLOBAL": "", "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_COLOR": "never"}
    return {**clean_environ, **who, **quiet, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}


@pytest.fixture(scope="module")
def hooks(tmp_path_factory, environ) -> Path:
    """This checkout as a repository of its own, so that what is not yet committed is tried as well."""
    folder = tmp_path_factory.mktemp("hooks") / "quotelint"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*NOT_SOURCE))
    repository(folder, environ)
    return folder


@pytest.fixture(scope="module")
def try_repo(hooks, environ, missing) -> Callable[[Path], tuple[int, dict[str, str]]]:
    """Run both hooks over a folder: the exit status, and what each hook printed, by its name."""

    def run(folder: Path) -> tuple[int, dict[str, str]]:
        repository(folder, environ)
        command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "--all-files", "--verbose"]
        done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)
        output = done.stdout + done.stderr
        if "No matching distribution" in output or "NewConnectionError" in output:
            missing("no package index to install the hook from")
        assert "An unexpected error" not in output, output
        printed = output.split("\n=====")[-1]
        plain, _, fixing = printed.partition("\nquotelint (safe fixes)")
        assert fixing, output
        return done.returncode, {"quotelint": plain, "quotelint-fix": fixing}

    return run


def test_a_faulty_article_fails_and_is_mended_where_that_is_safe(try_repo, tmp_path):
    story = tmp_path / "story.txt"
    story.write_bytes(SEED.read_bytes())
    (tmp_path / "notes.rst").write_text("he dded\n", encoding="utf-8")
    status, printed = try_repo(tmp_path)
    assert status == 1
    assert "Failed" in printed["quotelint"] and "exit code: 1" in printed["quotelint"]
    assert "story.txt:17:68: error T02 attribution-verb-typo" in printed["quotelint"]
    assert "notes.rst" not in printed["quotelint"]
    assert "files were modified by this hook" in printed["quotelint-fix"]
    mended = story.read_bytes().decode("utf-8")
    assert '," he added.' in mended and "Cararavanserai" not in mended
    assert mended.count("Tajik troops stand at attention") == 1
    # What has no single answer is left to a person.
    assert "telegrammes" in mended and "Do you like this article?" in mended


def test_a_clean_article_passes(try_repo, tmp_path):
    (tmp_path / "harbour.txt").write_text(CLEAN, encoding="utf-8")
    status, printed = try_repo(tmp_path)
    assert status == 0, printed
    assert all("Passed" in output for output in printed.values())
    assert (tmp_path / "harbour.txt").read_text("utf-8") == CLEAN
