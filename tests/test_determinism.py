"""The same copy gives the same findings: nothing may hang on the order of a set, which changes from run to run."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def printed(command: str, seed: str) -> str:
    words = [sys.executable, "-m", "lint", command, "--output-format", "json", "seeds", "tests/articles"]
    environ = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(words, cwd=ROOT, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_findings_do_not_hang_on_the_order_of_sets():
    assert len({printed("check", seed) for seed in ("1", "2", "3")}) == 1


def test_quotations_do_not_hang_on_the_order_of_sets():
    assert len({printed("quotes", seed) for seed in ("1", "2", "3")}) == 1
