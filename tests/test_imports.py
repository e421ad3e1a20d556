"""Start-up: what checking one article may load. A heavy library belongs inside the command that needs it."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Of the standard library and of others; measure before adding (`python -X importtime -m lint check FILE`).
ALLOWED = {
    "argparse", "atexit", "bisect", "collections", "contextlib", "copyreg", "datetime", "encodings", "enum", "errno",
    "functools", "gc", "gettext", "importlib", "itertools", "keyword", "lint", "math", "operator", "re", "reprlib",
    "threading", "tomli", "types", "unicodedata", "warnings",
    # The dictionary is read in place.
    "binascii", "mmap",
    "__future__",
}  # fmt: skip
PROGRAM = """
import sys
before = set(sys.modules)
from lint.cli import main
status = main(sys.argv[1:])
print(status, *(set(sys.modules) - before), file=sys.stderr)
"""


def loaded(*arguments: str, environ: dict[str, str] | None = None) -> tuple[int, set[str]]:
    """The exit status and the modules that a command loads, in a process of its own."""
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, encoding="utf-8", check=True)
    status, *modules = done.stderr.splitlines()[-1].split(" ")
    return int(status), set(modules)


def outside(modules: set[str]) -> set[str]:
    tops = {name.partition(".")[0] for name in modules}
    return {name for name in tops if "__mypyc" not in name and (name == "__future__" or not name.startswith("_"))}


def test_checking_an_article_loads_little() -> None:
    status, modules = loaded("check", "--quiet", "--output-format", "concise", "seeds/000_0d8b7ded82e41a3a.txt")
    assert status == 1
    assert outside(modules) - ALLOWED == set()


def test_what_reads_annotations_is_loaded_where_they_are_read() -> None:
    """`typing` is asked for through `lint.hints`, which knows its names; only who looks into types has it itself."""
    asking = {
        path.relative_to(ROOT / "lint").as_posix()
        for path in (ROOT / "lint").rglob("*.py")
        if re.search(r"^ *(?:from|import) typing\b", path.read_text(encoding="utf-8"), re.M)
    }
    assert asking == {"hints.py", "packing.py", "values.py"}


def test_a_second_check_needs_no_parser_of_options_toml_or_expressions(tmp_path: Path) -> None:
    """What they said the first time is kept: the article, the configuration and the options are of the same form."""
    environ = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    words = ("check", "seeds/000_0d8b7ded82e41a3a.txt")
    heavy = {"argparse", "enum", "gettext", "re", "tomli"}
    (first, at_first), (second, then) = (loaded(*words, environ=environ) for _ in range(2))
    assert first == second == 1
    assert heavy & at_first == heavy
    assert (heavy | {"__future__", "contextlib", "datetime", "unicodedata"}) & then == set()


def test_checking_loads_no_other_command() -> None:
    _, modules = loaded("check", "--quiet", "seeds/000_0d8b7ded82e41a3a.txt")
    family = {name for name in modules if name.startswith("lint.commands.")}
    assert family == {f"lint.commands.{name}" for name in ("check", "inputs", "known", "outcome", "output")}
    assert {name for name in modules if name.startswith("lint.formats.")} == {"lint.formats.plain", "lint.formats.wire"}


def test_a_rule_that_is_off_loads_no_kind() -> None:
    _, modules = loaded("check", "--select", "duplicate-caption", "seeds/000_0d8b7ded82e41a3a.txt")
    assert {name for name in modules if name.startswith("lint.checks.")} == {"lint.checks.duplicate_captions"}


def test_version_loads_next_to_nothing() -> None:
    _, modules = loaded("version")
    assert not {"regex", "tomli", "lint.engine", "lint.article"} & modules
