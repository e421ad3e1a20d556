"""Imports run one way: the contracts stand in pyproject.toml under [tool.importlinter]."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_imports_run_one_way(tmp_path):
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", program, "--cache-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_reading_builds_on_itself_as_the_architecture_says():
    """Each module of `reading/` stands in one line of the table, and asks only those of its line and above."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("How `reading/` builds on itself")[2].partition("\n\n")[2].partition("\n\n")[0]
    lines = [re.findall(r"\w+", row.split("|")[2]) for row in table.splitlines()[2:]]
    stands = {name: number for number, names in enumerate(lines) for name in names}
    modules = {path.stem: path for path in (ROOT / "lint" / "reading").glob("*.py") if path.stem != "__init__"}
    assert sorted(name for names in lines for name in names) == sorted(modules)
    asked = {
        (name, other)
        for name, path in modules.items()
        for other in re.findall(r"^ *from lint\.reading\.(\w+) import", path.read_text(encoding="utf-8"), re.M)
    }
    assert len(asked) > len(modules)
    assert {(name, other) for name, other in asked if stands[other] > stands[name]} == set()
