"""Known findings at the command line: baseline, ignore files, --add-ignore, and days that are told."""

import json
from pathlib import Path

import pytest
from standins import Newsroom

from lint.cli import main

BASELINE = Path(".quotelint-baseline.json")
SIDE = Path(".quotelint-ignore.toml")
COPY = "A flag here.\n\nAnother flag there, and a red flag.\n"


@pytest.fixture(autouse=True)
def desk(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A desk with a rule that flags a word, the two rules about suppressions, and one article."""
    monkeypatch.delenv("QUOTELINT_TODAY", raising=False)
    newsroom.rule("flag-word", code="Z01", more='[params]\nwords = ["flag"]')
    newsroom.rule("unused-suppression", code="X01", kind="unused-suppressions")
    newsroom.rule("invalid-suppression", code="X02", kind="invalid-suppressions", fix="unsafe")
    for name in ("unused-suppression", "invalid-suppression"):
        path = newsroom.rules / f"{name}.toml"
        path.write_text(path.read_text("utf-8").replace("“{word}” is flagged.", "{problem}"), "utf-8")
    newsroom.file("quotelint.toml", 'rule-paths = ["house"]\n')
    newsroom.file("copy/a.txt", COPY)
    return newsroom


def check(*words: str) -> int:
    return main(["check", "--output-format", "concise", *words])


def test_a_baseline_puts_aside_what_was_there(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--write-baseline", "copy") == 0
    said = capsys.readouterr()
    assert said.out == "" and "note: .quotelint-baseline.json: 3 findings" in said.err
    assert check("copy") == 0
    assert capsys.readouterr() == ("", "")
    desk.file("copy/b.txt", "A flag.\n")
    assert check("copy") == 1
    assert capsys.readouterr().out == "copy/b.txt:1:3: error Z01 flag-word: “flag” is flagged.\n"
    assert main(["check", "copy/a.txt", "--output-format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["suppressed"]["by"] for one in found] == ["baseline"] * 3


def test_a_moved_paragraph_brings_nothing_back(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    check("--write-baseline", "copy")
    first, second = COPY.strip().split("\n\n")
    desk.file("copy/a.txt", f"New words on top.\n\n{second}\n\n\n  {first}\n")
    assert check("copy") == 0
    desk.file("copy/a.txt", f"{COPY}\nA new flag.\n")
    assert check("copy") == 1
    assert capsys.readouterr().out.count("\n") == 1, "three of the four are known"


def test_what_is_mended_is_stale_and_can_be_pruned(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    desk.file("copy/b.txt", "A flag.\n")
    check("--write-baseline", "copy")
    desk.file("copy/a.txt", "A flag here.\n")
    (desk.root / "copy/b.txt").unlink()
    capsys.readouterr()
    assert check("copy") == 0
    said = capsys.readouterr().err
    assert "warning: .quotelint-baseline.json: the baseline has “flag” (flag-word) in copy/a.txt" in said
    assert "3 of its entries are stale" in said and "--prune-baseline" in said
    assert check("--prune-baseline", "copy") == 0
    assert list(json.loads(BASELINE.read_text("utf-8"))["findings"]) == ["copy/a.txt"]
    capsys.readouterr()
    assert check("copy") == 0
    assert capsys.readouterr().err == ""


def test_only_the_files_of_a_run_are_written_anew(desk: Newsroom) -> None:
    desk.file("copy/b.txt", "A flag.\n")
    check("--write-baseline", "copy")
    before = BASELINE.read_bytes()
    check("--write-baseline", "copy/a.txt")
    assert BASELINE.read_bytes() == before
    desk.file("copy/a.txt", "Nothing.\n")
    check("--write-baseline", "copy/a.txt")
    assert list(json.loads(BASELINE.read_text("utf-8"))["findings"]) == ["copy/b.txt"]


def test_a_baseline_is_found_upwards_or_named(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    check("--write-baseline", "copy")
    monkeypatch.chdir(desk.root / "copy")
    assert check("a.txt") == 0
    (desk.root / BASELINE).rename(desk.root / "known.json")
    assert check("a.txt") == 1
    assert check("a.txt", "--baseline", "../known.json") == 0
    assert main(["check", "a.txt", "--baseline", "../known.json", "--statistics"]) == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "this is no baseline"),
        ("[]", "this is no baseline"),
        ('{"version": 1}', "this is no baseline"),
        ('{"version": 1, "findings": {"a": [3]}}', "this is no baseline"),
        ('{"version": 9, "findings": {}}', "this baseline is of a later quotelint"),
        ("[" * 100_000, "this is no baseline"),
        ("\udce9", "this is no baseline"),
    ],
)
def test_a_baseline_that_is_none(desk: Newsroom, text: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    desk.file(str(BASELINE), text.encode("utf-8", "surrogateescape"))
    assert check("copy") == 2
    assert f".quotelint-baseline.json: {said}" in capsys.readouterr().err


def test_a_baseline_that_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("copy", "--baseline", "nowhere.json") == 2
    assert "nowhere.json: cannot read this baseline: No such file" in capsys.readouterr().err


def test_a_baseline_is_the_same_whoever_writes_it(desk: Newsroom) -> None:
    desk.file("copy/b.txt", "A flag.\n")
    check("--write-baseline", "copy/b.txt", "copy/a.txt")
    first = BASELINE.read_bytes()
    BASELINE.unlink()
    check("--write-baseline", "copy")
    assert BASELINE.read_bytes() == first
    for path in json.loads(first)["findings"].values():
        assert all(set(one) == {"rule", "words", "fingerprint"} for one in path)


@pytest.mark.parametrize(
    "words",
    [
        ["--write-baseline", "--fix"],
        ["--prune-baseline", "--diff"],
        ["--add-ignore=x", "--write-baseline"],
        ["--prune-baseline", "--select", "Z01"],
    ],
)
def test_what_does_not_go_together(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert check("copy", *words) == 2
    assert not BASELINE.exists()


def test_add_ignore_beside_plain_text(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("copy", "--add-ignore=agreed on Monday") == 0
    assert "note: 3 findings put aside" in capsys.readouterr().err
    assert SIDE.read_text("utf-8").count("[[ignore]]") == 1, "one rule and the same words: one entry"
    assert 'reason = "agreed on Monday"' in SIDE.read_text("utf-8")
    assert Path("copy/a.txt").read_text() == COPY
    assert check("copy") == 0
    desk.file("copy/b.txt", "A flag.\n")
    assert check("copy", "--add-ignore") == 0
    assert SIDE.read_text("utf-8").count("[[ignore]]") == 2
    assert check("copy") == 0


def test_an_entry_of_no_use_is_told_and_taken_out(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    check("copy", "--add-ignore")
    desk.file("copy/a.txt", "Nothing here.\n")
    capsys.readouterr()
    assert check("copy") == 1
    assert (
        ".quotelint-ignore.toml:3:1: error X01 unused-suppression: flag-word does not flag" in capsys.readouterr().out
    )
    assert check("copy", "--ignore", "unused-suppression") == 0
    assert check("copy", "--fix") == 0
    assert "[[ignore]]" not in SIDE.read_text("utf-8")
    assert check("copy") == 0


def test_add_ignore_writes_comments_where_they_may_stand(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    desk.file("copy/b.md", "---\ntitle: A flag above\n---\n\nA flag -- here.\n\n- a *flag* in a list\n")
    assert check("copy/b.md", "--add-ignore=said --> so") == 0
    expected = (
        "---\ntitle: A flag above\n---\n\n"
        "A flag -- here. <!-- quotelint: ignore[flag-word] said —› so -->\n\n"
        "- a *flag* in a list <!-- quotelint: ignore[flag-word] said —› so -->\n"
    )
    assert Path("copy/b.md").read_text("utf-8") == expected
    assert 'file = "copy/b.md"' in SIDE.read_text("utf-8"), "a title in front matter has no place for a comment"
    assert check("copy/b.md") == 0
    capsys.readouterr()
    desk.file("copy/c.html", "<p>A flag.</p>\r\n<p>Two, a flag &amp; a flag.</p>\r\n")
    assert check("copy/c.html", "--add-ignore") == 0
    expected = (
        "<p>A flag. <!-- quotelint: ignore[flag-word] --></p>\r\n"
        "<p>Two, a flag &amp; a flag. <!-- quotelint: ignore[flag-word] --></p>\r\n"
    )
    assert Path("copy/c.html").read_bytes().decode() == expected
    assert check("copy/c.html") == 0


def test_comments_work_end_to_end_and_are_not_fixed_away(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    text = "---\nquotelint:\n  ignore: {flag-word: the desk knows}\n---\n\nA flag.\n"
    desk.file("copy/d.md", text)
    assert check("copy/d.md", "--fix") == 0
    assert Path("copy/d.md").read_text() == text
    desk.file("copy/d.md", "A flag <!-- quotelint: ignore[flag-word] --> here.\n\nA flag.\n")
    assert check("copy/d.md", "--fix") == 0
    assert Path("copy/d.md").read_text() == "A flag <!-- quotelint: ignore[flag-word] --> here.\n\nA .\n"
    desk.file("copy/d.md", "Nothing <!-- quotelint: ignore[flag-word] --> here.\n")
    assert check("copy/d.md", "--fix") == 0
    assert Path("copy/d.md").read_text() == "Nothing here.\n"


def test_a_day_is_told_never_asked_for(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    desk.file("copy/a.txt", "A flag.\n")
    desk.file(str(SIDE), "[[ignore]]\nrule = 'Z01'\nwords = 'flag'\nuntil = 2020-01-01\n")
    assert check("copy") == 0
    assert check("copy", "--today", "2020-01-01") == 0
    assert check("copy", "--today", "2020-01-02") == 1
    assert "this ended on 2020-01-01" in capsys.readouterr().out
    monkeypatch.setenv("QUOTELINT_TODAY", "2020-01-02")
    assert check("copy") == 1
    assert check("copy", "--today", "tomorrow") == 2
    assert "“tomorrow” is no day" in capsys.readouterr().err


def test_an_ignore_file_that_is_wrong_is_told(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    desk.file(str(SIDE), "[[ignore]]\nrule = 'Z01'\nwrods = 'flag'\n")
    assert check("copy") == 2
    assert (
        ".quotelint-ignore.toml:3: unknown key “wrods” in [ignore]\n  3 | wrods = 'flag'\n  Did you mean “words”?"
        in capsys.readouterr().err
    )
    desk.file(str(SIDE), "[[ignore]]\nrule = 'flag-wrod'\nwords = 'flag'\n")
    assert check("copy") == 1
    assert "warning: .quotelint-ignore.toml:1: unknown rule “flag-wrod” in ignore" in capsys.readouterr().err
    assert check("copy", "--isolated", "--config", "quotelint.toml") == 1


def test_the_cache_knows_what_is_put_aside(desk: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(6):
        desk.file(f"copy/{number}.md", f"A flag {number}. <!-- quotelint: ignore[flag-word] -->\n")
    (desk.root / "copy/a.txt").unlink()
    for _ in range(2):
        assert main(["check", "copy", "--output-format", "json"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == 6
    desk.file(str(SIDE), "[[ignore]]\nrule = 'Z01'\nwords = 'flag'\nreason = 'x'\n")
    desk.file("copy/0.md", "A flag.\n")
    for _ in range(2):
        assert main(["check", "copy", "--output-format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)[0]["suppressed"]["by"] == "ignore file"
    SIDE.unlink()
    assert check("copy") == 1
