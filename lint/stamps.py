"""Stamps: digests of what a report depends on besides the article: the program, the rules as configured, the words."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b

from lint import __version__
from lint.data import rules_folder
from lint.plan import Plan

# As their folders are named: what parses Markdown and front matter, newsrooms' patterns, and finds the story on a page.
LIBRARIES = ("courlan-", "htmldate-", "justext-", "lxml", "pyromark-", "pyyaml-", "regex-", "trafilatura-")


def plan(plan: Plan) -> bytes:
    """The stamp of a plan: it differs wherever the plan could make another report of the same article."""
    rules = [rule._replace(path="") for rule in plan.rules]
    names = sorted(plan.book.names) if plan.book else []
    own = [folder for folder in plan.lexicon.folders if not folder.startswith(rules_folder())]
    digest = blake2b(program(), digest_size=20)
    settings = rules, plan.facts, plan.formats, plan.ignores, plan.today, names
    digest.update(repr(settings).encode("utf-8", "surrogatepass"))
    for folder in own:
        for path in _files(folder):
            digest.update(repr(os.path.relpath(path, folder)).encode("utf-8", "surrogatepass"))
            with open(path, "rb") as handle:
                digest.update(blake2b(handle.read()).digest())
    return digest.digest()


@cache
def program() -> bytes:
    """The stamp of the program and the rules that come with it: of their content where they were installed."""
    package = os.path.dirname(os.path.abspath(__file__))
    installed = _record(package)
    digest = blake2b(f"{__version__} {sys.version_info[:2]} {installed} {libraries()}".encode(), digest_size=20)
    if not installed:
        # A checkout: whoever works on the program changes its files, and their times with them.
        for folder in (package, rules_folder()):
            for path in _files(folder):
                stat = os.stat(path)
                digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
    return digest.digest()


def libraries() -> list[str]:
    """Which releases of the libraries are installed that a reading may depend on, if they are at all: with another one,
    or with the extra for web pages, the same file may hold another document."""
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            for name in os.listdir(folder or os.curdir):
                if name.endswith((".dist-info", ".egg-info")) and name.lower().startswith(LIBRARIES):
                    found.add(name.lower())
    return sorted(found)


def _record(package: str) -> str:
    """The lines of the installation's record about the package, each with a digest of its file; "" in a checkout."""
    path = os.path.join(os.path.dirname(package), f"quotelint-{__version__}.dist-info", "RECORD")
    try:
        with open(path, encoding="utf-8") as handle:
            return "".join(sorted(line for line in handle if line.startswith("lint/") and ".pyc," not in line))
    except OSError:
        return ""


def _files(folder: str) -> Iterator[str]:
    """Every file below a folder but byte code, in a fixed order."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(parent, name) for name in sorted(names))
