"""What other programs take from us: the GitHub action, shell completion, the manual page, the documentation site."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import parser_of
from lint.commands import COMMANDS

ROOT = Path(__file__).parents[1]
OPTIONS = [
    (name, option)
    for name in COMMANDS
    for action in parser_of(name)._actions
    for option in action.option_strings
    if option.startswith("--") and option != "--help"
]


def manual() -> str:
    return (ROOT / "docs" / "man" / "quotelint.1").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_manual_describes_every_command_and_option(name: str) -> None:
    section = manual().partition(f".SS quotelint {name}\n")[2].partition(".SS ")[0]
    assert section, "run tools/build_manual.py"
    missing = [option for command, option in OPTIONS if command == name and option.replace("-", "\\-") not in section]
    assert missing == [], "run tools/build_manual.py"


@pytest.mark.parametrize("file", ["quotelint.bash", "_quotelint", "quotelint.fish"])
def test_every_option_is_completed(file: str) -> None:
    text = (ROOT / "docs" / "completion" / file).read_text("utf-8")
    missing = [(name, one) for name, one in OPTIONS if one.lstrip("-") not in text or name not in text]
    assert missing == [], "run tools/build_manual.py"


def completed(words: str, missing: Callable[[str], None]) -> set[str]:
    """What bash offers after these words."""
    bash = shutil.which("bash")
    if not bash:
        missing("bash is not installed")
    program = f"""
    source docs/completion/quotelint.bash
    COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
    _shtab_quotelint
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run([str(bash), "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return {*done.stdout.split()}


def test_bash_completes(missing: Callable[[str], None]) -> None:
    assert {"check", "quotes", "explain"} <= completed("quotelint ''", missing)
    assert completed("quotelint check --output-f", missing) == {"--output-format"}
    assert {"sarif", "github"} <= completed("quotelint check --output-format ''", missing)


def test_the_manual_page_is_well_formed(missing: Callable[[str], None]) -> None:
    groff = shutil.which("groff")
    if not groff:
        pytest.skip("groff is not installed")
    command = [groff, "-man", "-Tutf8", "-ww", "-z"]
    done = subprocess.run(command, input=manual(), capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr == ""


STORY = "Dam shut\n\nBy Ann Lee\n\nThe dam was shut on on Friday, the water board said.\n"


def action_step(tmp_path: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the step of the action that checks, with the program of this checkout in the place of the installed one."""
    text = (ROOT / "action.yml").read_text("utf-8")
    found = re.search(r"id: check\n.*?run: \|\n(.*?)\n\n", text, re.S)
    assert found
    script = re.sub(r"^ {8}", "", found[1], flags=re.M)
    program = tmp_path / "quotelint" / "bin" / "quotelint"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n')
    program.chmod(0o755)
    given = {"QUOTELINT_PATHS": ".", "QUOTELINT_ARGS": "", "QUOTELINT_FAIL_ON": "error", **environ}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            **given,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_the_action_annotates_and_reports(tmp_path: Path) -> None:
    (tmp_path / "my stories").mkdir()
    (tmp_path / "my stories" / "dam.txt").write_text(STORY)
    done = action_step(tmp_path, QUOTELINT_PATHS="my stories\n", QUOTELINT_ARGS="--isolated --no-cache")
    assert done.returncode == 1, done.stderr
    assert "::error " in done.stdout and "doubled-word" in done.stdout
    assert "doubled-word" in (tmp_path / "summary").read_text("utf-8")
    assert (tmp_path / "output").read_text() == f"sarif={tmp_path}/quotelint.sarif\n"
    assert '"doubled-word"' in (tmp_path / "quotelint.sarif").read_text("utf-8")
    again = tmp_path / "again"
    again.mkdir()
    (again / "dam.txt").write_text(STORY)
    assert action_step(again, QUOTELINT_FAIL_ON="never").returncode == 0


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_what_the_caller_gives_is_no_script(tmp_path: Path) -> None:
    done = action_step(tmp_path, QUOTELINT_PATHS="$(touch broken)\n; touch broken", QUOTELINT_ARGS="$(touch broken)")
    assert done.returncode == 2
    assert not (tmp_path / "broken").exists()


def test_no_expression_stands_in_a_script_of_the_action() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    for script in re.findall(r"run: \|\n((?: {8}.*\n|\n)+)", text):
        assert "${{" not in script


@pytest.mark.slow
def test_the_site_builds_without_warnings(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="the extra quotelint[docs] is not installed")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
    assert "quotelint" in (tmp_path / "site" / "index.html").read_text("utf-8")
    pages = [*(tmp_path / "site").rglob("*.html")]
    assert {f"{path.stem}.html" for path in (ROOT / "docs").glob("*.md")} <= {
        f"{page.parent.name}.html" for page in pages
    }
    assert "../unattributed-quote/" in (tmp_path / "site" / "rules" / "A01" / "index.html").read_text("utf-8")
    outside = [page for page in pages if re.search(r'(?:src|href)="https?://fonts', page.read_text("utf-8"))]
    assert outside == []
