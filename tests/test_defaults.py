"""The options of a command with paths and nothing else: kept, they are what the parser says."""

import pytest

from lint import cli
from lint.commands import defaults

PATHS = ["story.txt", "desk/two words.md", "="]
pytestmark = pytest.mark.usefixtures("kept")


@pytest.mark.parametrize("name", ["check", "quotes", "report", "show", "sources"])
def test_kept_options_are_those_of_the_parser(name, kept):
    first = cli._options(name, PATHS)
    kept()
    second = defaults.known(name, ["other.txt"])
    assert vars(second) == vars(first) | {"paths": ["other.txt"]}
    assert vars(second) == vars(cli.parser_of(name).parse_args(["other.txt"]))


@pytest.mark.parametrize("words", [["-q", "a.txt"], ["a.txt", "--fix"], ["-"], [], ["", "a.txt"]])
def test_other_words_are_the_parsers(words):
    cli._options("check", PATHS)
    options = cli._options("check", words)
    assert vars(options) == vars(cli.parser_of("check").parse_args(words))
    assert type(options).__name__ == "Namespace"


def test_a_command_without_paths_is_not_kept():
    cli._options("explain", ["A01"])
    assert defaults.known("explain", ["A01"]) is None


def test_what_is_kept_lasts_as_long_as_the_modules(kept, tmp_path, monkeypatch):
    cli._options("check", PATHS)
    kept()
    monkeypatch.setattr(defaults, "__file__", str(tmp_path / "defaults.py"))
    assert defaults.known("check", PATHS) is None


def test_lists_are_nobody_elses():
    cli._options("check", PATHS)
    defaults.known("check", PATHS).config.append("x = 1")
    assert defaults.known("check", PATHS).config == []
