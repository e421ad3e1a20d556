"""Rule files: what is read, and how each fault is told: file, line, what was expected, the nearest valid name."""

import os

import pytest
from standins import Newsroom

from lint import params, rulebook
from lint.errors import UserError
from lint.rulefile import Case, Reference, Variant, read_examples, read_rule


def test_a_whole_rule(newsroom: Newsroom) -> None:
    path = newsroom.rule(
        "late-speaker",
        code="Z01",
        more="""
aliases = ["tardy-speaker"]
enabled = false
supersedes = ["other"]
references = [{ title = "Handbook", url = "https://example.org" }]
[params]
words = ["late"]
[cases.near]
severity = "warning"
message = "{word} again."
[profiles.feature]
enabled = true
cases = { near = "off" }
[[bad]]
text = "⟦late⟧"
fixed = ""
facts = { published = 2024-05-01 }
note = "why"
[[good]]
text = "early"
""",
    )
    rule = read_rule(str(path), "style")
    assert (rule.code, rule.name, rule.category, rule.enabled) == ("Z01", "late-speaker", "style", False)
    assert rule.references == (Reference("Handbook", "https://example.org"),)
    assert rule.cases == {"near": Case("warning", "{word} again.", "")}
    assert rule.profiles == {"feature": Variant(True, "", {}, {"near": "off"})}
    assert params.build(rule).words == ("late",)
    bad, good = read_examples(str(path))
    assert (bad.text, bad.fixed, bad.note, bad.line) == ("⟦late⟧", "", "why", 22)
    assert (good.text, good.good, good.line) == ("early", True, 27)


FAULTS = {
    "unknown key": ("severty = 'error'", 9, "unknown key “severty”", "Did you mean “severity”?"),
    "wrong type": ("enabled = 'yes'", 9, "“enabled” must be true or false, not “yes”", ""),
    "list": ("supersedes = 'a'", 9, "“supersedes” must be a list of texts, not “a”", ""),
    "list of others": ("supersedes = ['a', 1]", 9, "“supersedes” must be a list of texts, and 1 in it is none", ""),
    "table in a list": ("references = ['x']", 9, "each “references” must be a table, not “x”", ""),
    "profile": ("[profiles.featur]\nenabled = true", 9, "unknown profile “featur”", "Did you mean “feature”?"),
    "case key": ("[cases.near]\nseverity = 'warning'\nmesage = 'x'", 11, "unknown key “mesage” in [cases.near]", "“message”"),
    "case severity": ("[cases.near]\nseverity = 'warn'", 10, "one of: error, warning, suggestion, off", "“warning”"),
    "broken brace": ("related = 'the {first'", 9, "broken placeholder in “related”", "{name}"),
    "attribute": ("related = 'the {first.start}'", 9, "“{first.start}” is no placeholder", "{name}"),
    "empty placeholder": ("related = 'the {}'", 9, "“{}” is no placeholder", "{name}"),
    "example key": ("[[bad]]\ntext = 'x'\n[[good]]\ntxt = 'x'", 12, "unknown key “txt” in [good]", "“text”"),
    "example text": ("[[good]]\nnote = 'x'", 9, "“text” is missing in [good]", "Add text"),
    "example fact": ("[[good]]\ntext = 'x'\nfacts = { langage = 'en-GB' }", 11, "unknown key “langage”", "“language”"),
    "reference": ("references = [{ name = 'x' }]", 9, "unknown key “name” in [references]", ""),
    "broken TOML": ("enabled = ", 9, "broken TOML", "toml.io"),
    "alias": ("aliases = ['Old Name']", 9, "“Old Name” is no rule name", "hyphens"),
}  # fmt: skip


@pytest.mark.parametrize(("more", "line", "message", "hint"), FAULTS.values(), ids=FAULTS)
def test_faults(newsroom: Newsroom, more: str, line: int, message: str, hint: str) -> None:
    path = newsroom.rule("late-speaker", more=more)
    with pytest.raises(UserError) as caught:
        read_rule(str(path), "style")
    assert (caught.value.path, caught.value.line) == (str(path), line)
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("fields", "line", "message", "hint"),
    [
        ({"severity": "eror"}, 3, "“severity” must be one of: error, warning, suggestion, not “eror”", "“error”"),
        ({"kind": "stand-in-flug"}, 4, "unknown kind “stand-in-flug”", "“stand-in-flag”"),
        ({"code": "z1"}, 1, "“z1” is no rule code", "capital"),
    ],
)
def test_faults_of_required_keys(
    newsroom: Newsroom, fields: dict[str, str], line: int, message: str, hint: str
) -> None:  # fmt: skip
    path = newsroom.rule("late-speaker", **fields)
    with pytest.raises(UserError) as caught:
        read_rule(str(path), "style")
    assert caught.value.line == line
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_missing_keys_and_no_file(newsroom: Newsroom) -> None:
    path = newsroom.file("house/style/a.toml", "code = 'Z01'\n")
    with pytest.raises(UserError, match="“name” is missing"):
        read_rule(str(path), "style")
    with pytest.raises(UserError, match="cannot read"):
        read_rule(str(path) + "x", "style")
    with pytest.raises(UserError, match="not UTF-8") as caught:
        read_rule(str(newsroom.file("house/style/b.toml", b"code = 'Z01'\nname = '\xff'")), "style")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("more", "message", "hint"),
    [
        ("[params]\nwrods = ['x']", "unknown key “wrods” in [params]", "“words”"),
        ("[params]\nlimit = true", "“limit” must be a whole number, not true", ""),
        ("[params]\nlimit = 1.5", "“limit” must be a whole number, not 1.5", ""),
        ("[params]\nshare = 'half'", "“share” must be a number", ""),
        ("[params]\nletters = 'smal'", "“letters” must be one of: any, small", "“small”"),
        ("[params]\nwords = ['x', 1]", "“words” must be a list of texts", ""),
    ],
)
def test_wrong_parameters(newsroom: Newsroom, more: str, message: str, hint: str) -> None:
    rule = read_rule(str(newsroom.rule("late-speaker", more=more)), "style")
    with pytest.raises(UserError) as caught:
        params.build(rule)
    assert (caught.value.path, caught.value.line) == (rule.path, 10)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_whole_numbers_are_numbers(newsroom: Newsroom) -> None:
    rule = read_rule(str(newsroom.rule("late-speaker", more="[params]\nshare = 1")), "style")
    assert params.build(rule).share == 1.0


def test_folders(newsroom: Newsroom) -> None:
    newsroom.rule("one", code="Z02")
    newsroom.rule("two", code="Z01", more="aliases = ['second']")
    newsroom.file("house/words/verbs.toml", "say = ['said']")
    newsroom.file(
        "house/flat.toml", (newsroom.rules / "one.toml").read_text().replace("Z02", "Z03").replace("one", "flat")
    )
    newsroom.file("house/.drafts/x.toml", "not read")
    book = rulebook.load(("house",))
    assert [(rule.code, rule.name, rule.category) for rule in book.rules] == [
        ("Z01", "two", "style"),
        ("Z02", "one", "style"),
        ("Z03", "flat", "house"),
    ]
    assert book.names["second"].name == book.names["Z01"].name == "two"
    assert not book.faults


def test_a_newsroom_replaces_a_rule_by_name(newsroom: Newsroom) -> None:
    shipped = newsroom.rule("one", code="Z01")
    newsroom.file("shipped/style/one.toml", shipped.read_text())
    newsroom.rule("one", code="Z01", severity="warning")
    book = rulebook.load(("house",))
    assert [(rule.name, rule.severity) for rule in book.rules] == [("one", "warning")]
    assert not book.faults


def test_faulty_files_are_left_out_and_told(newsroom: Newsroom) -> None:
    newsroom.rule("one", code="Z01")
    newsroom.rule("same-code", code="Z01")
    newsroom.rule("broken", more="x = ")
    book = rulebook.load(("house", "nowhere"))
    assert [rule.name for rule in book.rules] == ["one"]
    assert [fault.message for fault in book.faults] == [
        "broken TOML: Invalid value",
        "the code “Z01” is already taken",
        "cannot read this rule folder: No such file or directory",
    ]


def test_a_code_of_a_shipped_rule_is_taken(newsroom: Newsroom) -> None:
    newsroom.file("shipped/style/one.toml", newsroom.rule("one", code="Z01").read_text())
    (newsroom.rules / "one.toml").unlink()
    newsroom.rule("two", code="Z01")
    (fault,) = rulebook.load(("house",)).faults
    assert "code Z01 is taken by “one”" in fault.message
    assert (fault.path, fault.line) == (os.path.join("house", "style", "two.toml"), 1)


def test_the_newsroom_is_told_whichever_rule_comes_first(newsroom: Newsroom) -> None:
    newsroom.file("shipped/style/one.toml", newsroom.rule("one", code="Z01").read_text())
    (newsroom.rules / "one.toml").unlink()
    newsroom.rule("a-word", code="Z01")
    (fault,) = rulebook.load(("house",)).faults
    assert "code Z01 is taken by “one”" in fault.message
    assert fault.path == os.path.join("house", "style", "a-word.toml")
