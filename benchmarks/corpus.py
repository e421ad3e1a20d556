"""A corpus of articles, one JSON object a line with "id" and "text", and the real command to run over it."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]


class Article(NamedTuple):
    """One article; `text` is exactly what the offsets of the corpus count in."""

    id: str
    text: str


def read(path: str) -> list[Article]:
    """The articles of a JSONL file."""
    with open(path, encoding="utf-8") as lines:
        return [Article(row["id"], row["text"]) for row in map(json.loads, lines)]


def lay_out(articles: Iterable[Article], folder: Path) -> dict[str, Article]:
    """Write each article to a file of its own in the folder; the articles by file name."""
    named = {f"{number:05d}.txt": article for number, article in enumerate(articles)}
    for name, article in named.items():
        (folder / name).write_bytes(article.text.encode("utf-8"))
    return named


def quotelint(*arguments: object) -> Iterator[dict[str, object]]:
    """What the real command prints as json-lines. Ends the program if it says that it could not do its work."""
    command = [sys.executable, "-m", "lint", *map(str, arguments), "--output-format", "json-lines", "--isolated"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as complaints:
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=complaints, env=environ, encoding="utf-8"
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                yield json.loads(line)
        if process.returncode not in (0, 1):
            complaints.seek(0)
            sys.exit(f"quotelint ended with status {process.returncode}:\n{complaints.read(2000)}")
