"""Processes: a cold run over many files by one process and by as many as there are cores, and what the machine allows.

The last figure is the speed of commands of one process each, started together on equal shares of the files: they know
nothing of each other, so that no division of work can be quicker. Where cores share a chip's memory or a host's time it
is below their number.

usage: processes.py [--rounds N] CORPUS.jsonl
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

sys.path.insert(0, str(corpus.ROOT))

ENVIRON = {**os.environ, "PYTHONPATH": str(corpus.ROOT)}


def together(folders: list[Path], jobs: int) -> float:
    """Wall seconds until one command for each folder, all started at once, has ended."""
    options = ["--isolated", "--no-cache", "--output-format", "concise", "--jobs", str(jobs)]
    start = time.perf_counter()
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "lint", "check", *options, str(folder)], stdout=subprocess.DEVNULL, env=ENVIRON
        )
        for folder in folders
    ]
    for process in running:
        if process.wait() not in (0, 1):
            sys.exit(f"quotelint ended with status {process.returncode}")
    return time.perf_counter() - start


def main() -> None:
    """Time the three ways in turn, so that a slow minute slows them all, and print each round and the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    from lint.crew import cores

    articles, count = corpus.read(options.corpus), cores()
    with tempfile.TemporaryDirectory() as folder:
        whole, shares = Path(folder, "all"), [Path(folder, str(share)) for share in range(count)]
        whole.mkdir()
        corpus.lay_out(articles, whole)
        for number, share in enumerate(shares):
            share.mkdir()
            corpus.lay_out(articles[number::count], share)
        together([whole], 1)  # byte code and disk cache warm
        gains, limits = [], []
        for _ in range(options.rounds):
            one, several, apart = together([whole], 1), together([whole], count), together(shares, 1)
            gains.append(one / several)
            limits.append(one / apart)
            print(
                f"one process {one:.2f} s, {count} processes {several:.2f} s: {gains[-1]:.2f} times; "
                f"{count} commands at once {apart:.2f} s: {limits[-1]:.2f} times"
            )
        print(f"median {statistics.median(gains):.2f} times as fast, of {statistics.median(limits):.2f} that there are")


if __name__ == "__main__":
    main()
