"""Throughput: the full default analysis in one process; growth with the size of a file; hostile input.

usage: throughput.py [--growth] [--hostile] CORPUS.jsonl      (all three parts when neither is named)
"""

import argparse
import contextlib
import io
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

sys.path.insert(0, str(corpus.ROOT))

MEGABYTE = 1_000_000
HOSTILE = {
    '"': '"',
    "(": "(",
    "A ": "A ",
    "one sentence": "the minister said that ",
    "one list": "said Pell, ",
    "one row": 'He said "no" and "yes we can" and ',
    "“ ": "“ ",
    "' ": "' ",
    "a": "a",
    "[": "[",
    "-": "-",
    "said ": "said ",
    "Name Name ": "Adaeze Okonmah ",
    "short lines": "x\n\n",
    "quotations": '"No," he said. ',
    "one word": "dam ",
    "citations": "(Norin Herald, May 3) ",
    "dots": "...",
    "initials": "A. ",
}


# one process, and nothing that an earlier run found out
ALONE = ["--isolated", "--no-cache", "--jobs", "1", "--output-format", "json-lines"]


def check(path: Path) -> float:
    """CPU seconds of the real command over a file or a folder, in this process."""
    from lint.cli import main

    start = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as errors:
        status = main(["check", *ALONE, str(path)])
    seconds = time.process_time() - start
    if status not in (0, 1):
        sys.exit(f"quotelint ended with status {status}:\n{errors.getvalue()[:2000]}")
    return seconds


def plain_pass(articles: list[corpus.Article]) -> float:
    """CPU seconds of a bare search for words in every article: how fast the machine is at this moment."""
    start = time.process_time()
    for article in articles:
        re.findall(r"\w+", article.text)
    return time.process_time() - start


def overall(articles: list[corpus.Article], folder: Path) -> None:
    """Megabytes a second over the whole corpus, and the process's peak memory."""
    corpus.lay_out(articles, folder)
    size = sum(len(article.text.encode("utf-8")) for article in articles)
    words = sum(len(article.text.split()) for article in articles)
    for run in ("first", "second"):
        seconds, bare = check(folder), plain_pass(articles)
        rate = f"{size / MEGABYTE / seconds:.2f} MB/s, {seconds / words * 1e6:.1f} µs a word"
        rate += f", {seconds / bare:.0f} times re.findall"
        print(f"{len(articles)} articles, {size / MEGABYTE:.2f} MB, {run} run: {seconds:.2f} s CPU, {rate}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def alone(path: Path) -> tuple[float, str]:
    """CPU seconds of the real command over a file in a process of its own, and what came of it."""
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        command = [sys.executable, "-m", "lint", "check", *ALONE, str(path)]
        done = subprocess.run(command, cwd=corpus.ROOT, capture_output=True, timeout=120, check=False)
        said = f"status {done.returncode}, {done.stdout.count(10)} findings"
    except subprocess.TimeoutExpired:
        said = "given up"
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime, said


def growth(articles: list[corpus.Article], folder: Path) -> None:
    """Seconds for one file of 1, 2, 4 and 8 times the text, beyond those for an empty one; linear when each doubles."""
    text, first = "\n\n".join(article.text for article in articles), 0.0
    unit = min(250_000, len(text) // 8)
    path = folder / "growth.txt"
    path.write_text("Nothing yet.\n", encoding="utf-8")
    empty = min(alone(path)[0] for _ in range(3))
    for factor in (1, 2, 4, 8):
        path.write_text(text[: unit * factor], encoding="utf-8", newline="")
        seconds = min(alone(path)[0] for _ in range(2)) - empty
        first = first or seconds
        print(f"one file of {unit * factor / MEGABYTE:.2f} M characters: {seconds:.2f} s, {seconds / first:.2f} times")


def hostile(folder: Path) -> None:
    """CPU seconds for a megabyte of each nuisance, each in a process of its own."""
    path = folder / "hostile.txt"
    for name, unit in HOSTILE.items():
        path.write_text((unit * (MEGABYTE // len(unit) + 1))[:MEGABYTE], encoding="utf-8", newline="")
        seconds, said = alone(path)
        print(f"1 MB of {name:14} {seconds:7.2f} s CPU, {said}")


def main() -> None:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--hostile", action="store_true")
    options = parser.parse_args()
    everything = not (options.growth or options.hostile)
    articles = corpus.read(options.corpus)
    with tempfile.TemporaryDirectory() as folder:
        if everything:
            (Path(folder) / "corpus").mkdir()
            overall(articles, Path(folder) / "corpus")
        if everything or options.growth:
            growth(articles, Path(folder))
        if everything or options.hostile:
            hostile(Path(folder))


if __name__ == "__main__":
    main()
