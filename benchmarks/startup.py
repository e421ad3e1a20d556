"""Start-up: CPU and wall time of whole processes on one article, side by side and interleaved.

usage: startup.py [--runs N] [FILE]
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from corpus import ROOT


def measure(command: list[str], environ: dict[str, str]) -> tuple[float, float]:
    """CPU (user and system) and wall milliseconds of one run, children included."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env=environ, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu * 1000, wall * 1000


def programs(article: str) -> dict[str, list[str]]:
    """What to run; a peer that is not installed is left out."""
    # What the installed command is: two lines that import and call `run`.
    entry = "from lint.cli import run; run()"
    known = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "quotelint --version": [sys.executable, "-c", entry, "--version"],
        "quotelint check": [sys.executable, "-c", entry, "check", article],
    }
    beside = str(Path(sys.executable).parent)
    for name, arguments in (("codespell", [article]), ("proselint", ["check", article])):
        found = shutil.which(name, path=beside + os.pathsep + os.environ.get("PATH", ""))
        if found:
            known[name] = [found, *arguments]
        else:
            print(f"({name} is not installed: pip install {name})")
    return known


def main() -> None:
    """Run every program in turn, many times over, and print minimum and median."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", default=str(ROOT / "seeds" / "000_0d8b7ded82e41a3a.txt"))
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    # An installer compiles what it installs, the peers too: a checkout has to be let.
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    commands = programs(options.file)
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for name in commands:
        measure(commands[name], environ)  # byte code and disk cache warm
    for _ in range(options.runs):
        for name, command in commands.items():
            times[name].append(measure(command, environ))
    print(f"{'ms':22}{'CPU min':>10}{'median':>10}{'wall min':>10}{'median':>10}")
    for name, rows in times.items():
        cpu, wall = zip(*rows, strict=True)
        figures = (min(cpu), statistics.median(cpu), min(wall), statistics.median(wall))
        print(f"{name:22}" + "".join(f"{figure:10.1f}" for figure in figures))


if __name__ == "__main__":
    main()
