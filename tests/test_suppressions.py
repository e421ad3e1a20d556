"""Suppressions: comments and front matter in an article, by hand-made documents; ignore files; what is unused or wrong."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standins import Newsroom

from lint import directives, fixes, ignores, rulebook
from lint.document import Block, Comment, Document, OffsetMap, Piece, Span
from lint.errors import UserError
from lint.files import File
from lint.findings import Finding, Kept, Report
from lint.ignores import Entry
from lint.plan import Plan
from lint.suppressions import idle_entries, settle

BOOK = rulebook.load()
A, B, ACROSS = "unattributed-quote", "missing-affiliation", "name-variant-across-articles"
COMMENT = re.compile(r"<!--(.*?)-->|\[//\]: # \((.*?)\)", re.S)


def document(text: str, **more: object) -> Document:
    """An article in which paragraphs stand between blank lines and comments are no prose."""
    file = File("a.md", text)
    comments = tuple(Comment(*one.span(), one[1] or one[2] or "") for one in COMMENT.finditer(text))
    pieces, blocks, prose = [], [], ""
    for paragraph in re.finditer(r"(?:.+\n?)+", text):
        first = len(prose)
        at = paragraph.start()
        for one in (*COMMENT.finditer(text, *paragraph.span()), None):
            part = text[at : one.start() if one else paragraph.end()].rstrip("\n")
            if part.strip():
                pieces.append(Piece(len(prose), at, len(part)))
                prose += part
            at = one.end() if one else at
        if len(prose) > first:
            blocks.append(Block("paragraph", Span(first, len(prose))))
            prose += "\n"
    return Document(file, prose, tuple(blocks), OffsetMap(tuple(pieces)), comments=comments, **more)  # type: ignore[arg-type]


def plan(*names: str, **more: object) -> Plan:
    names = names or (A, B, "unused-suppression", "invalid-suppression")
    return Plan(tuple(BOOK.names[name] for name in names), book=BOOK, **more)  # type: ignore[arg-type]


def report(made: Document, rule: str = A, word: str = "flag") -> Report:
    """A report in which a rule flags a word wherever it stands in the prose."""
    found = []
    for one in re.finditer(word, made.text):
        region = made.region(Span(*one.span()))
        found.append(Finding("a.md", BOOK.names[rule].code, rule, "error", "No.", "", region, word))
    return Report(made.file, tuple(found))


def settled(text: str, rule: str = A, how: Plan | None = None, **more: object) -> Report:
    made = document(text, **more)
    return settle(report(made, rule), made, how or plan())


def told(done: Report) -> list[tuple[str, int]]:
    return [(finding.rule, finding.region.line) for finding in done.findings]


def mended(done: Report, unsafe: bool = False) -> str:
    return fixes.apply(done.file.text, done.findings, unsafe)[0]


SCOPES = [
    ("own line, the next block", "flag\n\n<!-- quotelint: ignore[unattributed-quote] -->\n\nflag\n\nflag\n", [1, 7]),
    ("right above the block", "flag\n\n<!-- quotelint: ignore[unattributed-quote] -->\nflag\n\nflag\n", [1, 6]),
    ("at the end of the block", "flag a\n\nflag b <!-- quotelint: ignore[A01] -->\n\nflag c\n", [1, 5]),
    ("in the middle of it", "flag a\n\nflag b <!-- quotelint: ignore[attribution] --> flag\n\nflag c\n", [1, 5]),
    ("before it on its line", "flag\n\n<!-- quotelint: ignore[A01] --> flag\n\nflag\n", [1, 5]),
    ("a reference that is none", "flag\n\n[//]: # (quotelint: ignore[A01] the desk knows)\n\nflag\n\nflag\n", [1, 7]),
    ("from here on", "flag\n\n<!-- quotelint: disable[A01] -->\n\nflag\n\nflag\n", [1]),
    (
        "from here to there",
        "flag\n\n<!-- quotelint: disable[A01] -->\n\nflag\n\n<!-- quotelint: enable[A01] -->\n\nflag\n",
        [1, 9],
    ),
    ("the whole article", "flag\n\nflag\n\n<!-- quotelint: ignore-file[unattributed-quote] -->\n", []),
    ("several rules", "<!-- quotelint: ignore[missing-affiliation, A01] -->\nflag\n", []),
]


@pytest.mark.parametrize(("text", "left"), [case[1:] for case in SCOPES], ids=[case[0] for case in SCOPES])
def test_where_it_holds(text: str, left: list[int]) -> None:
    done = settled(text, how=plan(A, "invalid-suppression"))
    assert told(done) == [(A, line) for line in left]
    assert len(done.suppressed) == text.count("flag") - len(left)
    assert all(one.suppression and one.suppression.kind == "inSource" for one in done.suppressed)


def test_another_rule_is_left_alone() -> None:
    done = settled("<!-- quotelint: ignore[missing-affiliation] -->\nflag\n", how=plan(A, B))
    assert told(done) == [(A, 2)] and done.suppressed == ()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("name withheld, see the desk's note", "name withheld, see the desk's note"),
        (": name withheld", "name withheld"),
        ("— name withheld", "name withheld"),
        ("until 2026-12-31 name withheld", "name withheld"),
        ("until 2026-12-31: name\nwithheld", "name withheld"),
        ("", ""),
    ],
)
def test_the_reason_is_kept(said: str, reason: str) -> None:
    done = settled(f"flag <!-- quotelint: ignore[A01] {said} -->\n")
    (one,) = done.suppressed
    assert one.suppression == ("inSource", "comment", reason)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([A], ""),
        (A, ""),
        ("missing-affiliation, A01", ""),
        ({A: "the desk knows"}, "the desk knows"),
        ([{"rule": A, "reason": "the desk knows", "until": "2026-12-31"}], "the desk knows"),
        ([B, {A: None}], ""),
    ],
)
def test_front_matter_holds_for_the_article(value: object, reason: str) -> None:
    done = settled("flag\n\nflag\n", directives={"ignore": value}, how=plan(A))
    assert done.findings == ()
    assert {one.suppression for one in done.suppressed} == {("inSource", "front matter", reason)}


@pytest.mark.parametrize(
    ("directives_", "said"),
    [
        ({"ignroe": [A]}, "“ignroe” is nothing that quotelint reads in front matter"),
        ({"": 3}, "“3” is nothing"),
        ({"ignore": ["unatributed-quote"]}, "there is no rule “unatributed-quote”"),
        ({"ignore": [{"rule": A, "until": "soon"}]}, "“soon” is no day"),
        ({"ignore": 3}, "there is no rule “3”"),
        ({"ignore": [None, [], {}]}, "there is no rule “None”"),
    ],
)
def test_front_matter_that_is_wrong(directives_: dict[str, object], said: str) -> None:
    done = settled("---\ntitle: x\nquotelint: ...\n---\n\ncopy\n", directives=directives_)
    assert said in done.findings[0].message
    assert done.findings[0].rule == "invalid-suppression" and done.findings[0].region.line == 3


WRONG = [
    ("quotelint ignore[A01] x", "a colon is missing", "quotelint: ignore[A01] x"),
    ("quotelint: ingore[A01]", "“ingore” is nothing that quotelint can do", "quotelint: ignore[A01]"),
    ("quotelint: ignore A01", "ignore does not say which rule", None),
    ("quotelint: ignore[]", "ignore does not say which rule", None),
    (
        "quotelint: ignore[unatributed-quote]",
        "there is no rule “unatributed-quote”",
        "quotelint: ignore[unattributed-quote]",
    ),
    ("quotelint: ignore[A01, zzzzz]", "there is no rule “zzzzz”", None),
    ("quotelint: ignore[ALL]", "not all rules can be put aside at once", None),
    ("quotelint: ignore[A01] until tomorrow", "“tomorrow” is no day", None),
    ("quotelint: ignore[A01] until 2026-02-30", "“2026-02-30” is no day", None),
    ("quotelint: enable[A01]", "nothing was disabled before this", None),
    ("quotelint:", "“” is nothing that quotelint can do", None),
    ("quotelint: [[[", "“” is nothing that quotelint can do", None),
]


@pytest.mark.parametrize(("comment", "said", "fixed"), WRONG)
def test_what_is_wrong_is_told(comment: str, said: str, fixed: str | None) -> None:
    done = settled(f"copy\n\n<!-- {comment} -->\ncopy\n", how=plan(A, "invalid-suppression"))
    (one,) = done.findings
    assert one.rule == "invalid-suppression" and said in one.message and one.region.line == 3
    assert mended(done) == done.file.text, "an editor should see it"
    assert mended(done, unsafe=True) == f"copy\n\n<!-- {fixed or comment} -->\ncopy\n"


@pytest.mark.parametrize("text", ["quotelint is run every night", "TODO", "see quotelint.toml", "ignore[A01]", ""])
def test_other_comments_are_not_ours(text: str) -> None:
    assert settled(f"flag <!-- {text} -->\n").findings[0].rule == A
    assert len(settled(f"flag <!-- {text} -->\n").findings) == 1


UNUSED = [
    ("copy\n\n<!-- quotelint: ignore[A01] why -->\n\ncopy\n", "copy\n\n\ncopy\n"),
    ("copy <!-- quotelint: ignore[A01] -->\n\nmore\n", "copy\n\nmore\n"),
    ("copy <!-- quotelint: ignore[A01] --> more\n", "copy more\n"),
    ("flag <!-- quotelint: ignore[S01, A01] -->\n", "flag <!-- quotelint: ignore[A01] -->\n"),
    ("copy\r\n<!-- quotelint: ignore[A01] -->\r\ncopy\r\n", "copy\r\ncopy\r\n"),
    ("<!-- quotelint: ignore-file[A01] -->", ""),
]


@pytest.mark.parametrize(("text", "fixed"), UNUSED)
def test_what_is_of_no_use_is_told_and_taken_out(text: str, fixed: str) -> None:
    done = settled(text)
    assert [one.rule for one in done.findings] == ["unused-suppression"]
    assert mended(done) == fixed


def test_use_is_judged_only_where_the_rule_has_run() -> None:
    text = "copy <!-- quotelint: ignore[A01] -->\n"
    assert settled(text, how=plan(B, "unused-suppression")).findings == ()
    assert len(settled(text, how=plan(A, "unused-suppression")).findings) == 1
    assert settled(text, how=plan(A)).findings == (), "a rule like any other"


def test_a_rule_that_compares_articles_is_not_judged_and_its_notes_are_dropped() -> None:
    made = document(f"Ama Quarshie <!-- quotelint: ignore[{ACROSS}] -->\n\nAma Quarshy\n")
    places = [
        made.region(Span(made.text.index(name), made.text.index(name) + 11)) for name in ("Ama Quarshie", "Ama Quarshy")
    ]
    kept = tuple(Kept(ACROSS, "x", place, "x") for place in places)
    done = settle(Report(made.file, kept=kept), made, plan(ACROSS, "unused-suppression"))
    assert done.kept == kept[1:] and done.findings == ()


def test_a_reason_may_be_asked_for() -> None:
    rule = BOOK.names["invalid-suppression"]._replace(params={"require_reason": True})
    how = Plan((BOOK.names[A], rule), book=BOOK)
    done = settled("flag <!-- quotelint: ignore[A01] -->\n\nflag <!-- quotelint: ignore[A01] agreed -->\n", how=how)
    assert [(one.region.line, one.message) for one in done.findings] == [(1, done.findings[0].message)]
    assert "no reason is given" in done.findings[0].message


@pytest.mark.parametrize(
    ("today", "holds"), [("", True), ("2026-12-30", True), ("2026-12-31", True), ("2027-01-01", False)]
)
def test_it_ends_when_a_day_is_told(today: str, holds: bool) -> None:
    done = settled(
        "flag <!-- quotelint: ignore[A01] until 2026-12-31 -->\n", how=plan(A, "invalid-suppression", today=today)
    )
    assert bool(done.suppressed) is holds
    assert told(done) == ([] if holds else [(A, 1), ("invalid-suppression", 1)])


def test_settings_of_the_rules_hold(newsroom: Newsroom) -> None:
    rule = BOOK.names["unused-suppression"]._replace(severity="suggestion")
    done = settled("copy <!-- quotelint: ignore[A01] -->\n", how=Plan((BOOK.names[A], rule), book=BOOK))
    assert [one.severity for one in done.findings] == ["suggestion"]


words = st.sampled_from(["flag", "copy", "\n", "\n\n", "<!--", "-->", "quotelint:", "ignore", "[", "]", "A01", ",", "disable", "enable", " ", "until", "2026-01-01", "ignore-file", "é"])  # fmt: skip


@given(st.lists(words, max_size=40).map("".join))
def test_whatever_is_written_nothing_is_lost(text: str) -> None:
    """Every finding is either reported or put aside, and a fix touches comments only."""
    made = document(text)
    before = report(made)
    done = settle(before, made, plan())
    own = {"unused-suppression", "invalid-suppression"}
    left = [one for one in done.findings if one.rule not in own]
    assert sorted(left + [one._replace(suppression=None) for one in done.suppressed]) == sorted(before.findings)
    after = mended(done, unsafe=True)
    plain = COMMENT.sub("", after)
    assert "".join(plain.split()) == "".join(COMMENT.sub("", text).split())


def test_taking_out_what_is_unused_settles_it() -> None:
    text = "flag <!-- quotelint: ignore[A01, S01] --> copy\n\ncopy <!-- quotelint: ignore[A01] -->\n"
    once = mended(settled(text))
    assert settled(once).findings == () and mended(settled(once)) == once


def test_many_orders_take_no_longer_each() -> None:
    """No pair of order and finding is looked at: a quadratic walk over these would take minutes."""
    text = "<!-- quotelint: ignore-file[S01] -->\n\n" + "flag <!-- quotelint: ignore[A01] -->\n\n" * 10_000
    assert len(settled(text).suppressed) == 10_000
    text = "<!-- quotelint: disable[A01] -->\n\nflag\n\n" * 10_000
    assert len(settled(text).suppressed) == 10_000
    hostile = "copy <!-- quotelint: ignore[" + "a, " * 20_000 + "-->\n"
    assert settled(hostile).findings
    assert list(directives.read(document("<!-- " + "quotelint" * 50_000 + " -->\n"))[0]) == []


def test_the_inner_order_is_the_one_of_use() -> None:
    text = "<!-- quotelint: ignore-file[A01] -->\n\nflag <!-- quotelint: ignore[A01] here -->\n"
    done = settled(text)
    assert done.suppressed[0].suppression == ("inSource", "comment", "here")
    assert [one.region.line for one in done.findings] == [1], "the outer one has nothing left to put aside"


def test_many_entries_are_not_all_tried() -> None:
    entries = tuple(entry(glob=f"copy/{number}.txt", number=number) for number in range(20_000))
    entries += (
        entry(glob="copy/*.txt", number=20_000),
        entry(glob="7.txt", number=20_001),
        entry(glob="copy", number=20_002),
    )
    index = ignores.Index(entries)
    assert [one.number for one in index.fitting("/copy/7.txt")] == [7, 20_000, 20_001, 20_002]
    assert [one.number for one in index.fitting("/copy/new/x.txt")] == [20_002]
    assert all(len(index.fitting(f"/copy/{number}.txt")) >= 3 for number in range(2_000))


def entry(rule: str = A, words_: str = "We cannot wait", glob: str = "**", **more: object) -> Entry:
    return Entry(rule, words_, glob, "/", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "aside"),
    [
        (entry(), True),
        (entry(words_='"We cannot wait for another winter,"'), True),
        (entry(words_="cannot wait for"), True),
        (entry(words_="annot wait"), False),
        (entry(words_="we cannot wait"), False),
        (entry("A01"), True),
        (entry("attribution"), True),
        (entry(B), False),
        (entry("ALL"), False),
        (entry(until="2026-01-01"), False),
        (entry(until="2026-12-31"), True),
    ],
)
def test_an_ignore_file_goes_by_rule_and_words(one: Entry, aside: bool) -> None:
    file = File("a.txt", "“We cannot wait for\nanother winter,” it said.\n")
    made = Document(file, file.text, ())
    region = made.region(Span(0, file.text.index("”") + 1))
    before = Report(file, (Finding("a.txt", "A01", A, "error", "No.", "", region, ""),))
    done = settle(before, made, plan(ignores=(one,), today="2026-06-01"))
    assert bool(done.suppressed) is aside


SIDE = """\
# why
[[ignore]]
file = "copy/*.txt"
rule = "unattributed-quote"
words = "We cannot
 wait"
reason = "withheld"
until = 2026-12-31

[[ignore]]
rule = "S01"
words = 'It "is"'
""".replace('"We cannot\n wait"', '"""We cannot\n wait"""')


def test_an_ignore_file_is_read_written_and_cut(tmp_path: Path) -> None:
    path = tmp_path / ignores.NAME
    path.write_text(SIDE, "utf-8")
    first, second = ignores.read(str(path))
    assert (first.rule, first.words, first.glob, first.reason, first.until) == (
        A,
        "We cannot wait",
        "copy/*.txt",
        "withheld",
        "2026-12-31",
    )
    assert (first.line, second.line, second.words, second.glob) == (2, 10, 'It "is"', "**")
    assert first.fits(str(tmp_path / "copy/a.txt")) and not first.fits(str(tmp_path / "a.txt"))
    done = idle_entries(str(path), [first, second], plan())
    assert [one.rule for one in done.findings] == ["unused-suppression"] * 2
    assert mended(done) == "# why\n"
    assert mended(idle_entries(str(path), [second], plan())) == SIDE[: SIDE.index("[[ignore]]\nrule")]
    path.write_text(ignores.extended(str(path), [second._replace(words='a\n"b"\\\x7f', glob="x[*]y")]), "utf-8")
    assert len(ignores.read(str(path))) == 3 and ignores.read(str(path))[2].words == 'a "b"\\\x7f'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[ignore]]\nrule = 'A01'\n", "“words” is missing in [ignore]"),
        ("[[ignore]]\nrule = 'A01'\nwords = ' '\n", "“words” must quote what the rule flags"),
        ("[[ignore]]\nrule = 'A01'\nwords = 'a'\nfile = '///'\n", "is no path pattern"),
        ("[[ignore]]\nrule = 'A01'\nwords = 'a'\nuntil = 'soon'\n", "must be a date"),
        ("[[ignroe]]\n", "unknown key “ignroe”"),
        ("ignore = 3\n", "“ignore” must be a list"),
        ("[[", "broken TOML"),
    ],
)
def test_an_ignore_file_that_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / ignores.NAME
    path.write_text(text, "utf-8")
    with pytest.raises(UserError) as fault:
        ignores.read(str(path))
    assert said in fault.value.message
