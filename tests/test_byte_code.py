"""The modules that a command loads, kept in one file: they are what Python would load, and only while they are."""

import marshal
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lint import byte_code

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_0d8b7ded82e41a3a.txt"
# The command as a process runs it; then how many of its modules came out of the file, and where from.
PROGRAM = """
import os, sys
def end(status):
    modules = [m for name, m in sys.modules.items() if name.startswith("lint.")]
    kept = [m.__file__ for m in modules if type(m.__loader__).__name__ == "_Loader"]
    print(status, len(kept), *{os.path.dirname(file) for file in kept[:1]}, file=sys.stderr)
    sys.stderr.flush()
os._exit = end
from lint.cli import run
run()
"""


def run(words: list[str], folder: Path = ROOT, **environ: str) -> tuple[str, list[str]]:
    """What the command prints; its exit status, the number of modules from the file, and the folder of one."""
    environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", PROGRAM, *words]
    done = subprocess.run(
        command, env=environ, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout, done.stderr.splitlines()[-1].split()


def kept_in(folder: Path) -> list[Path]:
    """The files of modules below a folder."""
    return sorted(path for path in folder.rglob("modules.*"))


@pytest.fixture
def checkout(tmp_path) -> Path:
    """A copy of what it takes to ask for the version, with byte code beside the sources."""
    folder = tmp_path / "checkout"
    for name in ("__init__", "byte_code", "cli", "errors", "hints", "values", "commands/__init__", "commands/version"):
        place = folder / "lint" / f"{name}.py"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / "lint" / f"{name}.py", place)
    return folder


def version(folder: Path, **environ: str) -> tuple[str, int]:
    """What `quotelint version` prints in a checkout, and how many modules came out of the file."""
    printed, (status, kept, *_) = run(["version"], folder, PYTHONPYCACHEPREFIX="", **environ)
    assert status == "0"
    return printed, int(kept)


def python(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A program run in a checkout, with byte code beside the sources."""
    environ = {**os.environ, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": ""}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)


def test_the_second_run_takes_all_modules_from_the_file(tmp_path):
    words = ["check", "--isolated", "--quiet", "--output-format", "concise", str(SEED)]
    first, second, third = (run(words, PYTHONPYCACHEPREFIX=str(tmp_path)) for _ in range(3))
    assert first[0] == second[0] == third[0] != ""
    assert [first[1][:2], second[1][0], third[1][0]] == [["1", "0"], "1", "1"]
    assert int(second[1][1]) == int(third[1][1]) > 100
    (file,) = kept_in(tmp_path)
    assert file.name.endswith(".check")


def test_each_command_has_its_own(checkout):
    assert [version(checkout) for _ in range(2)] == [("quotelint 0.1.0\n", 0), ("quotelint 0.1.0\n", 1)]
    assert [path.name.rpartition(".")[2] for path in kept_in(checkout)] == ["version"]
    assert run(["--help"], checkout, PYTHONPYCACHEPREFIX="")[1][:2] == ["0", "0"]
    assert len(kept_in(checkout)) == 1


def test_python_and_its_tools_see_the_modules_they_know(checkout):
    version(checkout)
    program = (
        "import inspect, sys; from lint import byte_code; modules = byte_code.modules_of('version')\n"
        "from lint.commands import version; import importlib.util\n"
        "print(version.__file__, version.__cached__, version.__package__, type(version.__loader__).__name__)\n"
        "print(inspect.getsource(version.run).splitlines()[0], version.run.__code__.co_filename)\n"
        "print(importlib.reload(version) is version, importlib.util.find_spec('lint.commands').submodule_search_locations)"
    )
    done = python(program, checkout)
    commands = checkout / "lint" / "commands"
    source = commands / "version.py"
    cached = commands / "__pycache__" / f"version.{sys.implementation.cache_tag}.pyc"
    assert done.stdout.splitlines() == [
        f"{source} {cached} lint.commands _Loader",
        f"def run(options: Namespace) -> int: {source}",
        f"True {[str(commands)]}",
    ]


def test_what_a_module_has_not_is_said_as_ever(checkout):
    open_ended = checkout / "lint" / "commands" / "open_ended.py"
    open_ended.write_text("def __getattr__(name):\n    return name.upper()\n", encoding="utf-8")
    program = (
        "import inspect, sys; from lint import byte_code; modules = byte_code.modules_of('version')\n"
        "from lint.commands import open_ended, version\n"
        "print(open_ended.fish, hasattr(version, 'fish'), getattr(version, 'fish', 'none'), inspect.ismodule(version))\n"
        "try: version.fish\nexcept AttributeError as error: print(\"'fish'\" in str(error))\n"
        "try: from lint.commands.version import fish\nexcept ImportError as error: print('fish' in str(error))\n"
        "print(*(type(module.__loader__).__name__ for module in (open_ended, version)), flush=True); modules.keep()"
    )
    first, second = (python(program, checkout).stdout.splitlines() for _ in range(2))
    assert first[:-1] == second[:-1] == ["FISH False none True", "True", "True"]
    assert (first[-1], second[-1]) == ("SourceFileLoader SourceFileLoader", "_Loader _Loader")


def test_a_module_that_was_changed_is_read_anew(checkout):
    version(checkout)
    source = checkout / "lint" / "commands" / "version.py"
    source.write_text(source.read_text(encoding="utf-8").replace("quotelint {", "quotelint! {"), encoding="utf-8")
    assert [version(checkout) for _ in range(2)] == [("quotelint! 0.1.0\n", 0), ("quotelint! 0.1.0\n", 1)]


def test_a_module_that_is_gone_is_not_found(checkout):
    version(checkout)
    (checkout / "lint" / "commands" / "version.py").unlink()
    program = "from lint import byte_code; byte_code.modules_of('version'); import lint.commands.version"
    done = python(program, checkout)
    assert "ModuleNotFoundError: No module named 'lint.commands.version'" in done.stderr


def test_a_checkout_that_was_moved_runs_what_is_there_now(checkout, tmp_path):
    version(checkout)
    moved = tmp_path / "moved"
    checkout.rename(moved)
    assert run(["version"], moved, PYTHONPYCACHEPREFIX="")[1] == ["0", "0"]
    assert run(["version"], moved, PYTHONPYCACHEPREFIX="")[1] == ["0", "1", str(moved / "lint" / "commands")]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:19],
        lambda data: data[:-40],
        lambda data: b"something else",
        lambda data: data[:20] + marshal.dumps(((0, "elsewhere"), 4)) + marshal.dumps({}),
        lambda data: data[:20] + marshal.dumps("no pair"),
        lambda data: data[:20] + b"\xff\xfe",
    ],
    ids=["empty", "cut short", "cut at the end", "foreign", "of another Python", "of another kind", "no data"],
)
def test_a_damaged_file_is_passed_over_and_replaced(checkout, damage):
    version(checkout)
    (file,) = kept_in(checkout)
    file.write_bytes(damage(file.read_bytes()))
    assert [version(checkout)[1] for _ in range(2)] == [0, 1]


def test_where_python_keeps_no_byte_code_nothing_is_kept(checkout):
    assert version(checkout, PYTHONDONTWRITEBYTECODE="1") == ("quotelint 0.1.0\n", 0)
    assert not kept_in(checkout)


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    printed, (status, kept, *_) = run(["version"], PYTHONPYCACHEPREFIX=str(tmp_path / "file"))
    assert (printed, status, kept) == ("quotelint 0.1.0\n", "0", "0")


def test_nothing_is_gathered_for_a_folder_that_is_read_only(tmp_path, monkeypatch):
    modules = byte_code.Modules(str(tmp_path / "modules"))
    monkeypatch.setattr(modules, "_before", set())
    monkeypatch.setattr(os, "access", lambda folder, mode: False)
    monkeypatch.setattr(byte_code, "_entry", lambda name: pytest.fail(f"{name} was gathered"))
    modules.keep()
    assert not list(tmp_path.iterdir())


def test_a_file_is_written_as_a_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "modules"
    byte_code.replace(str(path), b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        byte_code.replace(str(path), b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
