"""Start-up: what checking one article may import. A module that is not on the list costs every run of the hook."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# What the hot path needs, with what those modules import in their turn.
ALLOWED = {
    "argparse", "binascii", "bisect", "collections", "contextlib", "copy", "copyreg", "datetime", "encodings",
    "enum", "errno", "fnmatch", "functools", "gc", "genericpath", "gettext", "heapq", "importlib", "itertools",
    "keyword", "lint", "locale", "math", "mmap", "operator", "os", "re", "regex", "reprlib", "shutil", "stat",
    "string", "struct", "threading", "tomli", "types", "typing", "unicodedata", "warnings", "weakref", "zlib",
}  # fmt: skip

PROGRAM = """
import sys
sys.path.insert(0, {root!r})
before = set(sys.modules)
import io
from lint.cli import main
out, sys.stdout = sys.stdout, io.StringIO()
main(["check", {article!r}])
sys.stdout = out
print(*(set(sys.modules) - before))
"""


def imported(article: Path) -> set[str]:
    program = PROGRAM.format(root=str(ROOT), article=str(article))
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split() if "mypyc" not in name and not name.startswith("_")}


def test_checking_an_article_imports_only_what_it_needs():
    for article in (ROOT / "seeds").glob("*.txt"):
        assert imported(article) <= ALLOWED


def test_no_reader_or_check_is_imported_before_a_command_asks():
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import lint.cli; print([*sys.modules])"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    for package in ("lint.reading", "lint.checks", "lint.formats", "lint.reporters", "regex", "tomli"):
        assert f"'{package}'" not in done.stdout
