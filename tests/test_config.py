"""Configuration: which file holds, what it may say, how faults are told, and which rules run in the end."""

import datetime
import os
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standins import Newsroom

from lint import globs
from lint.cli import main
from lint.config_file import locate
from lint.errors import UserError
from lint.findings import Problem
from lint.plan import Choices, Plan, Planner
from lint.selection import Selection

HOUSE = 'rule-paths = ["house"]\n'


@pytest.fixture(autouse=True)
def rules(newsroom: Newsroom) -> None:
    newsroom.rule("first-word", code="A01")
    newsroom.rule("second-word", code="A02", severity="warning")
    newsroom.rule("third-word", code="A11", more="enabled = false")
    newsroom.rule(
        "other-word",
        code="B01",
        more="""aliases = ["former-word"]
[cases.mild]
severity = "suggestion"
[cases.grave]
severity = "error"
[profiles.feature]
enabled = false
[profiles.wire]
severity = "warning"
params = { limit = 3 }
cases = { mild = "off" }
""",
    )


def plan(path: str = "a.txt", problems: list[Problem] | None = None, **choices: object) -> Plan:
    tell = pytest.fail if problems is None else problems.append
    return Planner(Choices(**choices), tell).plan(path)  # type: ignore[arg-type]


def on(plan: Plan) -> str:
    return " ".join(rule.code for rule in plan.rules)


def test_none(newsroom: Newsroom) -> None:
    assert plan().rules == plan(isolated=True).rules
    assert plan().config == ""
    assert on(plan()) == ""


@pytest.mark.parametrize("name", [".quotelint.toml", "quotelint.toml"])
def test_nearest_file_wins(newsroom: Newsroom, name: str) -> None:
    newsroom.file("quotelint.toml", HOUSE + 'fail-on = "warning"')
    newsroom.file(f"desk/{name}", "")
    assert plan("a.txt").fail_on == "warning"
    assert plan("desk/deep/a.txt").fail_on == "error"
    assert plan("desk/deep/a.txt").config == f"desk/{name}"
    assert on(plan("desk/a.txt")) == "", "nothing is merged upwards"


def test_pyproject(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", 'fail-on = "never"')
    newsroom.file("one/pyproject.toml", '[project]\nname = "quotelint-rules"')
    newsroom.file("two/pyproject.toml", '[tool.quotelint]\nfail-on = "warning"')
    newsroom.file("three/pyproject.toml", "this is [broken")
    newsroom.file("four/pyproject.toml", '[tool.quotelint]\nfail_on = "warning"')
    newsroom.file("five/pyproject.toml", "[tool.quotelint\n")
    assert [plan(f"{folder}/a.txt").fail_on for folder in ("one", "two", "three")] == ["never", "warning", "never"]
    with pytest.raises(UserError) as caught:
        plan("four/a.txt")
    assert (caught.value.path, caught.value.line) == ("four/pyproject.toml", 2)
    with pytest.raises(UserError, match="broken TOML"):
        plan("five/a.txt")


def test_order_in_a_folder(newsroom: Newsroom) -> None:
    for name in ("quotelint.toml", ".quotelint.toml"):
        newsroom.file(name, "")
    newsroom.file("pyproject.toml", "[tool.quotelint]")
    path, warning = locate(".")
    assert path == ".quotelint.toml"
    assert warning == "quotelint.toml is not used: .quotelint.toml beside it comes first"


def test_extend(newsroom: Newsroom) -> None:
    newsroom.file(
        "base/house.toml", 'rule-paths = ["../house"]\nignore = ["A01"]\nlanguage = "en-GB"\nprofile = "wire"'
    )
    newsroom.file(
        "quotelint.toml", 'extend = "base/house.toml"\nlanguage = "en-US"\n[rules.second-word]\nseverity = "error"'
    )
    made = plan()
    assert on(made) == "A02 B01"
    assert (made.facts.language, made.profile) == ("en-US", "wire")
    assert made.rules[0].severity == "error"


def test_extend_in_a_circle_and_to_nowhere(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", 'extend = "b.toml"')
    newsroom.file("b.toml", '\nextend = "quotelint.toml"')
    with pytest.raises(UserError, match="extends this file in its turn") as caught:
        plan()
    assert caught.value.line == 2
    newsroom.file("quotelint.toml", 'extend = "c.toml"')
    with pytest.raises(UserError, match="no file “c.toml” to extend"):
        plan()


FAULTS = {
    "unknown key": ('selct = ["A01"]', 2, "unknown key “selct”", "“select”"),
    "type": ('select = "A01"', 2, "“select” must be a list of texts, not “A01”", ""),
    "unknown rule": ('select = ["first-wrod"]', 2, "unknown rule “first-wrod” in select", "“first-word”"),
    "unknown rule table": ('[rules.firstword]\nseverity = "error"', 2, "unknown rule “firstword”", "“first-word”"),
    "rule key": ('[rules.first-word]\nlevel = "error"', 3, "unknown key “level” in [rules.first-word]", ""),
    "rule severity": ('[rules.first-word]\nseverity = "info"', 3, "one of: error, warning, suggestion, not “info”", ""),
    "parameter": ("[rules.first-word]\nparams = { limt = 3 }", 3, "unknown key “limt”", "“limit”"),
    "parameter type": ('[rules.first-word.params]\nlimit = "3"', 3, "“limit” must be a whole number, not “3”", ""),
    "case": ('[rules.other-word]\ncases = { mld = "off" }', 3, "unknown case “mld” of other-word", "“mild”"),
    "case severity": ('[rules.other-word.cases]\nmild = "no"', 3, "one of: error, warning, suggestion, off", ""),
    "profile": ('profile = "wires"', 2, "“profile” must be one of", "“wire”"),
    "date": ('published = "5 May"', 2, "“published” must be a date such as 2024-05-01, not “5 May”", ""),
    "path key": ('[paths."a/**"]\nprofil = "wire"', 3, "unknown key “profil” in [paths.a/**]", "“profile”"),
    "path pattern": ('exclude = ["[z-a]"]', 2, "“[z-a]” is no path pattern", "columns/**"),
    "path table": ('paths = "x"', 2, "“paths” must be a table, not “x”", ""),
    "rule folder": ('word-paths = ["nowhere"]', 2, "there is no folder “nowhere”", "Looked for"),
    "version": ('required-version = ">=99.1"', 2, "this configuration wants quotelint >=99.1", "This is quotelint"),
    "no version": ('required-version = "new"', 2, "“new” is no version requirement", ">=0.3"),
    "broken": ("select = [", 2, "broken TOML", "toml.io"),
    "duplicate": ('profile = "wire"\nprofile = "wire"', 3, "broken TOML", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message", "hint"), FAULTS.values(), ids=FAULTS)
def test_faults(newsroom: Newsroom, text: str, line: int, message: str, hint: str) -> None:
    newsroom.file("quotelint.toml", HOUSE + text)
    with pytest.raises(UserError) as caught:
        plan()
    assert (caught.value.path, caught.value.line) == ("quotelint.toml", line)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_unknown_ignored_rules_are_told(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", HOUSE + 'ignore = ["A99"]\nper-file-ignores = { "b/*" = ["firstword"] }')
    problems: list[Problem] = []
    assert on(plan(problems=problems)) == "A01 A02 B01"
    assert [(problem.line, problem.severity, problem.message) for problem in problems] == [
        (2, "warning", "unknown rule “A99” in ignore"),
        (3, "warning", "unknown rule “firstword” is ignored"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("", "A01 A02 B01", id="default"),
        pytest.param('select = ["A"]', "A01 A02 A11", id="prefix"),
        pytest.param('select = ["A0"]', "A01 A02", id="longer prefix"),
        pytest.param('select = ["style"]', "A01 A02 A11 B01", id="category"),
        pytest.param('select = ["ALL"]', "A01 A02 A11 B01", id="all"),
        pytest.param('select = ["former-word"]', "B01", id="former name"),
        pytest.param("select = []", "", id="none"),
        pytest.param('select = ["A01"]\nignore = ["A"]', "A01", id="code beats prefix"),
        pytest.param('select = ["A"]\nignore = ["A0"]\nextend-select = ["second-word"]', "A02 A11", id="longest wins"),
        pytest.param('select = ["A01"]\nignore = ["first-word"]', "", id="of two alike ignore wins"),
        pytest.param('extend-select = ["A11"]', "A01 A02 A11 B01", id="extend"),
        pytest.param('ignore = ["ALL"]\n[rules.A11]\nenabled = true', "A11", id="switched on by code"),
        pytest.param("[rules.first-word]\nenabled = false", "A02 B01", id="switched off"),
        pytest.param('profile = "strict"', "A01 A02 A11 B01", id="strict"),
        pytest.param('profile = "feature"', "A01 A02", id="feature"),
        pytest.param('profile = "feature"\nextend-select = ["B01"]', "A01 A02 B01", id="selected over the profile"),
        pytest.param('per-file-ignores = { "a.txt" = ["A"] }', "B01", id="per file"),
        pytest.param('[paths."*.txt"]\nignore = ["style"]', "", id="paths"),
        pytest.param('[paths."a.*"]\nprofile = "feature"', "A01 A02", id="profile of a path"),
    ],
)
def test_selection(newsroom: Newsroom, said: str, expected: str) -> None:
    newsroom.file("quotelint.toml", HOUSE + said)
    assert on(plan()) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        pytest.param(Selection(), "A01", id="nothing said"),
        pytest.param(Selection(("A02", "B")), "A02 B01", id="select replaces"),
        pytest.param(Selection(extend_select=("B01",)), "A01 B01", id="extend"),
        pytest.param(Selection(ignore=("A",)), "", id="ignore"),
        pytest.param(Selection(("A",), ignore=("A01",)), "A02 A11", id="both"),
    ],
)
def test_command_line_selection(newsroom: Newsroom, selection: Selection, expected: str) -> None:
    newsroom.file("quotelint.toml", HOUSE + 'select = ["A01"]\nignore = ["A02"]')
    assert on(plan(selection=selection)) == expected


def test_unknown_rules_on_the_command_line(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", HOUSE)
    with pytest.raises(UserError, match="unknown rule “A99” in --select"):
        plan(selection=Selection(("A99",)))
    problems: list[Problem] = []
    plan(problems=problems, selection=Selection(ignore=("A99",)))
    assert [problem.severity for problem in problems] == ["warning"]


def test_severities(newsroom: Newsroom) -> None:
    newsroom.file(
        "quotelint.toml", HOUSE + '[rules.other-word]\nseverity = "warning"\nparams = { limit = 2, words = ["x"] }'
    )
    rule = plan().rules[-1]
    assert rule.severity == "warning"
    assert {name: case.severity for name, case in rule.cases.items()} == {"mild": "suggestion", "grave": "warning"}
    assert rule.params == {"limit": 2, "words": ("x",)} or rule.params == {"limit": 2, "words": ["x"]}
    newsroom.file(
        "quotelint.toml", HOUSE + '[rules.other-word]\nseverity = "warning"\ncases = { mild = "error", grave = "off" }'
    )
    cases = plan().rules[-1].cases
    assert (cases["mild"].severity, cases["grave"].severity) == ("error", "off")


def test_profiles_change_rules(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", HOUSE + 'profile = "wire"\n[rules.other-word]\nparams = { share = 1 }')
    rule = plan().rules[-1]
    assert (rule.severity, rule.cases["mild"].severity) == ("warning", "off")
    assert rule.params == {"limit": 3, "share": 1}
    assert on(plan(profile="feature")) == "A01 A02"


def test_facts(newsroom: Newsroom) -> None:
    newsroom.file(
        "quotelint.toml",
        """
published = 2024-05-01
outlet = ["Oshton Herald", "Herald"]
language = "en-GB"
protected-names = ["Ama Quarshie"]
[paths."old/**"]
published = "2019-01-02T10:00:00"
language = "auto"
[paths."*-analysis.txt"]
genre = "cited-analysis"
quote-style = "us"
""",
    )
    facts = plan().facts
    assert facts.published == datetime.date(2024, 5, 1)
    assert (facts.outlet, facts.protected) == (("Oshton Herald", "Herald"), ("Ama Quarshie",))
    facts = plan("old/trade-analysis.txt").facts
    assert facts.published == datetime.date(2019, 1, 2)
    assert (facts.language, facts.genre, facts.quote_style) == ("", "cited-analysis", "us")


def test_config_option(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", HOUSE + 'fail-on = "never"')
    newsroom.file("other/desk.toml", 'rule-paths = ["house"]\nselect = ["A01"]')
    assert on(plan(config=("other/desk.toml",))) == "A01", "paths are relative to the current folder"
    made = plan(config=('select = ["B01"]', "fail-on = 'warning'", "rules.other-word.severity = 'suggestion'"))
    assert (on(made), made.fail_on, made.rules[0].severity) == ("B01", "warning", "suggestion")
    assert on(plan(isolated=True, config=(HOUSE, 'select = ["A02"]'))) == "A02"
    with pytest.raises(UserError, match="unknown key “slect”") as caught:
        plan(config=("slect = []",))
    assert caught.value.path == "--config"
    with pytest.raises(UserError, match="cannot read this file"):
        plan(config=("nowhere.toml",))


def test_words_and_rules_of_the_newsroom(newsroom: Newsroom) -> None:
    newsroom.file("words/places.toml", 'places = ["Oshton"]')
    newsroom.file("quotelint.toml", HOUSE + 'word-paths = ["words"]')
    assert {"Oshton", "London"} <= plan().lexicon.words("places", "places")


WORD_FAULTS = {  # the file's name and text, the line, and parts of the message and of the hint
    "file": ("rolez.toml", 'roles = ["pilot"]', 0, "no file of word lists called “rolez.toml”", "“roles.toml”"),
    "list": ("roles.toml", '\nrole = ["pilot"]', 2, "no list “role” in this file", "“roles”"),
    "removed list": ("roles.toml", '[remove]\nrole = ["pilot"]', 2, "no list “role” in this file", "“roles”"),
    "no words": ("places.toml", "places = [3]", 1, "“places” must be a list of words", "two words"),
    "empty entry": ("roles.toml", 'roles = ["pilot", " "]', 1, "“roles” has an empty entry", "Take it out."),
    "no table to remove": ("roles.toml", 'remove = ["pilot"]', 1, "“remove” must be a table", "[remove]"),
    "no parts": ("places.toml", 'demonyms = ["Oshtoner"]', 1, "“Oshtoner” in “demonyms”", "“US=United States”"),
    "many parts": ("places.toml", 'demonyms = ["Oshtoner=Oshton=Norin"]', 1, "with = between them", ""),
    "one stroke": ("verbs.toml", 'irregular = ["quoth/quoth"]', 1, "with / between them", ""),
    "broken": ("roles.toml", "roles = [", 1, "broken TOML", "toml.io"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "line", "message", "hint"), WORD_FAULTS.values(), ids=WORD_FAULTS)
def test_word_faults(newsroom: Newsroom, name: str, text: str, line: int, message: str, hint: str) -> None:
    newsroom.file(f"words/{name}", text)
    newsroom.file("words/desk.txt", "any word\n")
    newsroom.file("quotelint.toml", HOUSE + 'word-paths = ["words"]')
    for _ in range(2):
        with pytest.raises(UserError) as caught:
            plan()
        assert caught.value.path.endswith(f"words/{name}")
        assert caught.value.line == line
        assert message in caught.value.message
        assert hint in caught.value.hint


def test_a_newsroom_may_add_a_language(newsroom: Newsroom) -> None:
    newsroom.file("words/languages.toml", 'norinese = "ek, ti, so"')
    newsroom.file("quotelint.toml", HOUSE + 'word-paths = ["words"]')
    assert plan().lexicon.words("languages", "norinese") == {"ek", "ti", "so"}


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("columns/**", "columns/a.txt", True),
        ("columns/**", "columns", False),
        ("columns", "x/columns/a.txt", True),
        ("*.txt", "x/y.txt", True),
        ("/a.txt", "x/a.txt", False),
        ("/a.txt", "a.txt", True),
        ("**/b/*.txt", "b/c.txt", True),
        ("a/**/b.txt", "a/b.txt", True),
        ("a/**/b.txt", "a/x/y/b.txt", True),
        ("x/*.txt", "x/y/b.txt", False),
        ("[!a]b.txt", "cb.txt", True),
        ("[!a]b.txt", "ab.txt", False),
        ("a?.txt", "ab.txt", True),
        ("a.txt", "axtxt", False),
        ("./x/", "x/a", True),
        ("[x", "[x", True),
        ("*", "../o", False),
        ("*", "..o", True),
    ],
)
def test_globs(pattern: str, path: str, fits: bool) -> None:
    assert globs.matches(pattern, "/r", f"/r/{path}" if not path.startswith("../") else "/o") is fits


@pytest.mark.parametrize("pattern", ["", ".", "./", "[z-a]"])
def test_bad_globs(pattern: str) -> None:
    with pytest.raises(ValueError, match="."):
        globs.check(pattern)


def _slow_matches(pattern: str, path: str) -> bool:
    """What a pattern means, said without regular expressions."""
    parts = pattern.removeprefix("./").strip("/").split("/")
    if "/" not in pattern.rstrip("/"):
        parts.insert(0, "**")

    def fits(parts: tuple[str, ...], names: tuple[str, ...]) -> bool:
        if not parts:
            return True  # whatever lies in a folder that fits
        if parts == ("**",):
            return bool(names)
        if parts[0] == "**":
            return fits(parts[1:], names) or (bool(names) and fits(parts, names[1:]))
        return bool(names) and fnmatchcase(names[0], parts[0]) and fits(parts[1:], names[1:])

    return fits(tuple(parts), tuple(path.split("/")))


@given(
    st.lists(st.sampled_from(["a", "b", "*", "?", "**", "/", "a*", "[ab]"]), min_size=1, max_size=9).map("".join),
    st.lists(st.text("ab", min_size=1, max_size=4), min_size=1, max_size=5).map("/".join),
)
def test_globs_mean_what_they_say(pattern: str, path: str) -> None:
    if "//" in pattern or not pattern.strip("/") or "***" in pattern:
        return
    assert globs.matches(pattern, "/r", f"/r/{path}") is _slow_matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 30 + "b", "a" * 255),
        ("a*" * 30 + "b", "a" * 255),
        ("**/a/" * 30 + "b", "a/" * 500 + "c"),
        ("**/*a*/" * 20 + "b", "aaaa/" * 500 + "c"),
        ("?*" * 30 + "b", "a" * 255),
    ],
)
def test_no_glob_takes_long(pattern: str, path: str) -> None:
    """Somebody else's configuration cannot hold up a run: this would take longer than the world has stood."""
    assert not globs.matches(pattern, "/r", f"/r/{path}")
    assert not globs.matches_any(((pattern, "/r"), (f"{pattern}c", "/r")), f"/r/{path}")


def test_another_version_is_told_before_its_keys(newsroom: Newsroom) -> None:
    newsroom.file("quotelint.toml", 'required-version = ">=99"\nkey-of-tomorrow = 1\n')
    with pytest.raises(UserError, match="this configuration wants quotelint >=99") as fault:
        plan_of(newsroom)
    assert fault.value.line == 1


def test_the_users_own_file_comes_last(newsroom: Newsroom) -> None:
    newsroom.file("home/quotelint/quotelint.toml", 'fail-on = "suggestion"\n')
    assert plan_of(newsroom).fail_on == "suggestion"
    newsroom.file("quotelint.toml", 'profile = "wire"\n')
    assert plan_of(newsroom).fail_on == "error", "nothing is merged"
    assert plan_of(newsroom, isolated=True).fail_on == "error"


def plan_of(newsroom: Newsroom, **choices: object) -> Plan:
    return Planner(Choices(**choices), lambda problem: None).plan(str(newsroom.root / "a.txt"))  # type: ignore[arg-type]


def test_a_strangers_configuration_reads_no_strange_files(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:  # fmt: skip
    """It names other files, as `extend` must; but their words come into no log, and a pipe holds up nothing."""
    secret = newsroom.file("secret/key.toml", "password is here\n")
    newsroom.file("desk/a.txt", "Copy.\n")
    os.mkfifo(newsroom.root / "desk/pipe.toml")
    os.chdir(newsroom.root / "desk")
    for extended, said in (
        (str(secret), "broken TOML"),
        ("../secret/key.toml", "broken TOML"),
        ("/etc/passwd", "is no TOML file"),
        ("pipe.toml", "there is no file “pipe.toml” to extend"),
        ("nowhere.toml", "there is no file"),
    ):
        newsroom.file("desk/quotelint.toml", f'extend = "{extended}"\n')
        assert main(["check", "a.txt"]) == 2
        told = capsys.readouterr().err
        assert said in told and "password" not in told
    newsroom.file("desk/quotelint.toml", 'rule-paths = ["rules"]\n')
    (newsroom.root / "desk/rules").mkdir()
    os.mkfifo(newsroom.root / "desk/rules/pipe.toml")
    assert main(["check", "a.txt"]) == 2
    assert "rules/pipe.toml: this is no file" in capsys.readouterr().err


DEAD = """\
exclude = ["drafts", "old/*.txt"]
extend-exclude = ["nowhere/**"]

[per-file-ignores]
"colums/*.txt" = ["first-word"]
"columns/*.txt" = ["first-word"]

[paths."features/**"]
profile = "feature"
"""


def test_what_makes_no_difference_is_told(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.file("desk/quotelint.toml", HOUSE.replace("house", "../house") + DEAD)
    for name in ("columns/a.txt", "drafts/b.txt", "old/c.txt"):
        newsroom.file(f"desk/{name}", "Copy of no importance.\n")
    assert main(["check", "desk"]) == 0
    told = capsys.readouterr().err
    for line, said in (
        (3, "“nowhere/**” in extend-exclude leaves nothing out"),
        (6, "no file fits “colums/*.txt” in per-file-ignores"),
        (9, "no file fits “features/**” in paths"),
    ):
        assert f"warning: desk/quotelint.toml:{line}: {said}" in told
    assert told.count("warning") == 3
    for words in (["check", "desk/columns"], ["check", "desk/columns/a.txt"], ["check", "--force-exclude", "desk"]):
        assert main(words) == 0
        assert capsys.readouterr().err == "", "only who has seen all files can tell"


def test_settings_say_which_patterns_a_file_fits(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.file("quotelint.toml", HOUSE + DEAD)
    newsroom.file("features/a.txt", "The harbour board of Oshton met on Monday, its clerk said.\n")
    assert main(["check", "--show-settings", "features/a.txt"]) == 0
    assert '  by path          paths."features/**"\n  profile          feature\n' in capsys.readouterr().out
