"""What the documentation says is so: the README's output is the real one, every key and option is described."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from lint import config, tables
from lint.commands import COMMANDS
from lint.examples import failures
from lint.reading.lexicon import Lexicon
from lint.rulefile import PROFILES, read_examples, read_rule

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"), ROOT / "benchmarks" / "README.md"]


def test_the_output_in_the_readme_is_what_the_command_prints():
    shown = re.findall(r"<!-- output: quotelint (.+) -->\n```text\n(.*?)```", README, re.S)
    assert shown
    for arguments, expected in shown:
        command = [sys.executable, "-m", "lint", *shlex.split(arguments)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.stderr == ""
        assert done.stdout == expected


def test_the_readme_names_every_command():
    shown = set(re.findall(r"^quotelint (\w+)", "".join(re.findall(r"```sh\n(.*?)```", README, re.S)), re.M))
    assert shown == set(COMMANDS) - {"version"}


@pytest.mark.parametrize("key", config.SCHEMA)
def test_every_key_of_the_configuration_is_described(key):
    assert f"`{key}`" in CONFIGURATION or f"[{key}." in CONFIGURATION


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_is_named(profile):
    assert f'"{profile}"' in CONFIGURATION


def test_the_documented_configuration_is_valid():
    blocks = re.findall(r"```toml\n(.*?)```", CONFIGURATION + README, re.S)
    assert len(blocks) >= 3
    for block in blocks:
        if not block.startswith("# newsroom-words/"):
            config.settings_of(tables.parse("page", block), str(ROOT))


def test_contributing_says_what_every_file_of_tests_is_for():
    folder = ROOT / "tests"
    files = {f"`tests/{path.name}`" for path in folder.glob("test_*.py")}
    folders = {f"`tests/{path.parent.relative_to(folder)}/`" for path in folder.glob("*/test_*.py")}
    assert not {name for name in files | folders if name not in CONTRIBUTING}


def test_the_rules_in_contributing_can_be_read(tmp_path):
    blocks = re.findall(r"```toml\n(.*?)```", CONTRIBUTING, re.S)
    assert len(blocks) == 2
    for at, block in enumerate(blocks):
        path = tmp_path / f"{at}.toml"
        path.write_text(block, "utf-8")
        rule = read_rule(str(path), "house")
        examples = read_examples(str(path))
        assert {example.good for example in examples} == {True, False}
        assert [failures(rule, example, Lexicon()) for example in examples] == [[]] * len(examples)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_the_rule_pages_are_current(tmp_path):
    subprocess.run([sys.executable, ROOT / "tools" / "build_rule_pages.py", tmp_path], check=True)
    made = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    kept = {path.name: path.read_text("utf-8") for path in (ROOT / "docs" / "rules").iterdir()}
    assert made == kept, "run tools/build_rule_pages.py"
