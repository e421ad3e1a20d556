"""The wheel, as somebody installs it: rules inside the package, the command at work outside the checkout."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from lint import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_0d8b7ded82e41a3a.txt"


def run(*command: object, cwd: Path, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], cwd=cwd, env=environ, capture_output=True, text=True, check=False)


def build(target: str, source: Path, out: Path, environ: dict[str, str]) -> Path:
    done = run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", out, cwd=source, environ=environ)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, clean_environ, missing) -> Path:
    try:
        import hatchling  # noqa: F401
    except ImportError:
        missing("hatchling is not installed")
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"), clean_environ)


@pytest.fixture(scope="module")
def quotelint(wheel, tmp_path_factory, clean_environ, missing) -> Path:
    """The command in a fresh environment that holds the wheel and what it depends on, nothing else."""
    home = tmp_path_factory.mktemp("fresh")
    done = run(sys.executable, "-m", "venv", home / "venv", cwd=home, environ=clean_environ)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
    done = run(folder / "python", "-m", "pip", "install", "-q", wheel, cwd=home, environ=clean_environ)
    if "No matching distribution" in done.stderr or "Connection" in done.stderr:
        missing("no package index to install the dependencies from: " + done.stderr.strip().splitlines()[-1])
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "quotelint"


def test_contents(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {f"quotelint-{__version__}.{kind}" for kind in ("dist-info", "data")}  # data: manual page, completions
    assert {name.split("/")[0] for name in names} == {"lint", *tops}
    rules = {str(path.relative_to(ROOT)) for path in (ROOT / "rules").rglob("*") if path.is_file()}
    assert {name.removeprefix("lint/") for name in names if name.startswith("lint/rules/")} == rules
    assert "lint/rules.snapshot" in names
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in names}


def test_the_source_distribution_builds_the_same_wheel(wheel, tmp_path, clean_environ):
    archive = build("sdist", ROOT, tmp_path / "sdist", clean_environ)
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()
    again = build("wheel", source, tmp_path / "wheel", clean_environ)
    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_the_command_works_outside_the_checkout(quotelint, tmp_path, clean_environ):
    (tmp_path / "story.txt").write_bytes(SEED.read_bytes())
    done = run(quotelint, "check", "story.txt", "--output-format", "json", cwd=tmp_path, environ=clean_environ)
    assert (done.returncode, done.stderr) == (1, "")
    places = {(one["rule"], one["line"], one["column"]) for one in json.loads(done.stdout)}
    assert {("duplicate-caption", 7, 1), ("attribution-verb-typo", 17, 68), ("page-residue", 73, 1)} <= places


def test_rules_and_words_are_not_read_anew(quotelint, tmp_path, clean_environ):
    """Where Python may not keep byte code, the snapshot in the wheel serves: nobody needs to parse TOML."""
    (tmp_path / "story.txt").write_bytes(SEED.read_bytes())
    program = (
        "import sys; from lint.cli import main; print(main(['check', '--quiet', 'story.txt']), 'tomli' in sys.modules)"
    )
    environ = {**clean_environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = run(quotelint.with_name("python"), "-c", program, cwd=tmp_path, environ=environ)
    assert done.stdout.splitlines()[-1] == "1 False", done.stderr


def test_nothing_comes_from_the_checkout(quotelint, tmp_path, clean_environ):
    program = "import lint, importlib.util as find; print(lint.__file__); print(find.find_spec('rules'))"
    done = run(quotelint.with_name("python"), "-c", program, cwd=tmp_path, environ=clean_environ)
    where, rules = done.stdout.splitlines()
    assert not Path(where).is_relative_to(ROOT)
    assert rules == "None"


def test_version(quotelint, tmp_path, clean_environ):
    done = run(quotelint, "--version", cwd=tmp_path, environ=clean_environ)
    assert done.stdout.split() == ["quotelint", __version__]
