"""The engine: hits to findings, precedence, fixes that may be applied, and rules that fail."""

from collections.abc import Callable

import pytest
from standins import Newsroom

from lint import edits, engine, fixes
from lint.article import LONGEST_EXCERPT, Article
from lint.document import Document, OffsetMap, Piece, Span
from lint.files import File, decode
from lint.findings import Edit, Finding, Fix, Report
from lint.plan import Choices, Plan, Planner
from lint.reading.lexicon import Lexicon
from lint.rulefile import read_rule


def check(newsroom: Newsroom, text: str | bytes, **choices: object) -> Report:
    planner = Planner(Choices(config=('rule-paths = ["house"]',), **choices), lambda problem: None)  # type: ignore[arg-type]
    data = text if isinstance(text, bytes) else text.encode()
    return engine.check_file(decode("a.txt", data), planner.plan("a.txt"))


def found(report: Report) -> list[tuple[str, int, int]]:
    return [(finding.rule, finding.region.start, finding.region.end) for finding in report.findings]


def test_a_finding(newsroom: Newsroom) -> None:
    newsroom.rule("flag-word", more='related = "the first {word}"')
    first, second = check(newsroom, "A flag.\n\nAnother flag here.").findings
    assert second == Finding(
        path="a.txt",
        code="Z01",
        rule="flag-word",
        severity="error",
        message="“flag” is flagged.",
        hint="Take it out.",
        region=second.region,
        excerpt="flag",
        fix=second.fix,
        related=second.related,
    )
    assert second.region[:] == (17, 21, 3, 9, 3, 13)
    assert second.related[0].region == first.region
    assert second.related[0].message == "the first flag"
    assert second.fix is not None and second.fix.safety == "safe" and second.fix.edits[0][:] == (17, 21, "")


def test_order_is_that_of_the_text(newsroom: Newsroom) -> None:
    newsroom.rule("late", code="Z09", more='[params]\nwords = ["a", "c"]')
    newsroom.rule("early", code="Z01", more='[params]\nwords = ["b", "c"]')
    assert found(check(newsroom, "c b a")) == [("early", 0, 1), ("late", 0, 1), ("early", 2, 3), ("late", 4, 5)]


@pytest.mark.parametrize(
    ("text", "message"),
    [("flag", "line 1: a, b and c"), ("flag\n\nflag\n\nflag", "lines 1, 3 and 5: a, b and c")],
)
def test_places_in_messages_are_lines(newsroom: Newsroom, text: str, message: str) -> None:
    path = newsroom.rule("flag-word")
    path.write_text(path.read_text().replace("“{word}” is flagged.", "{all}: {words}"))
    assert {finding.message for finding in check(newsroom, text).findings} == {message}


def test_lines_count_in_the_file(newsroom: Newsroom) -> None:
    newsroom.rule("flag-word")
    report = check(newsroom, "One.\r\n\r\nTwo flag.\rflag")
    assert [finding.region[:] for finding in report.findings] == [(12, 16, 3, 5, 3, 9), (18, 22, 4, 1, 4, 5)]


@pytest.mark.parametrize(
    ("case", "severity", "message", "count"),
    [
        ("", "error", "“flag” is flagged.", 1),
        ("other", "error", "“flag” is flagged.", 1),
        ("mild", "suggestion", "“flag” is flagged.", 1),
        ("worded", "error", "A word: flag.", 1),
        ("silent", "", "", 0),
    ],
)
def test_cases(newsroom: Newsroom, case: str, severity: str, message: str, count: int) -> None:
    newsroom.rule(
        "flag-word",
        more=f"""[params]\ncase = "{case}"
[cases.mild]\nseverity = "suggestion"
[cases.worded]\nmessage = "A word: {{word}}."
[cases.silent]\nseverity = "off"
""",
    )
    findings = check(newsroom, "flag").findings
    assert [(finding.severity, finding.message) for finding in findings] == [(severity, message)] * count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("bad word", ["over"], id="overlap"),
        pytest.param("bad, word", ["under", "under"], id="apart"),
        pytest.param("word, bad word", ["under", "over"], id="one of two"),
    ],
)
def test_superseded(newsroom: Newsroom, text: str, expected: list[str]) -> None:
    newsroom.rule("under", code="Z01", more='[params]\nwords = ["bad", "word"]')
    newsroom.rule("over", code="Z02", more='supersedes = ["under", "nowhere"]\n[params]\nwords = ["bad word"]')
    assert [finding.rule for finding in check(newsroom, text).findings] == expected


def test_cases_that_are_off_supersede_nothing(newsroom: Newsroom) -> None:
    newsroom.rule("under", code="Z01")
    newsroom.rule("over", code="Z02", more='supersedes = ["under"]\n[params]\ncase = "x"\n[cases.x]\nseverity = "off"')
    assert found(check(newsroom, "flag")) == [("under", 0, 4)]


def test_each_of_many_findings_supersedes_the_one_under_it(newsroom: Newsroom) -> None:
    newsroom.rule("under", code="Z01", fix="none", more="[params]\nlimit = 1000000")
    newsroom.rule("over", code="Z02", fix="none", more='supersedes = ["under"]\n[params]\nlimit = 1000000')
    report = check(newsroom, "flag " * 5_000)
    assert len(report.findings) == 5_000


@pytest.mark.parametrize(
    ("allowed", "safe", "safety"),
    [("safe", "true", "safe"), ("safe", "false", "unsafe"), ("unsafe", "true", "unsafe"), ("none", "true", None)],
)
def test_a_fix_is_no_safer_than_its_rule(newsroom: Newsroom, allowed: str, safe: str, safety: str | None) -> None:
    newsroom.rule("flag-word", fix=allowed, more=f"[params]\nsafe = {safe}")
    (finding,) = check(newsroom, "flag").findings
    assert (finding.fix and finding.fix.safety) == safety


@pytest.mark.parametrize(
    ("text", "words", "instead", "fixable"),
    [
        pytest.param("He said “flag it” now, and flag.", "flag", "", [False, True], id="inside and outside"),
        pytest.param("He said “flag it” now.", "“flag it” ", "", [True], id="a whole quotation goes"),
        pytest.param("He said “flag it” now.", "“flag it” now", "“flag it”", [True], id="the words stay"),
        pytest.param("He said “flag it” now.", "“flag it” now", "“flags it”", [False], id="the words change"),
        pytest.param("He said “flag it” now.", "said “flag", "said “Flag", [False], id="half in"),
        pytest.param("He said “flag it”, now.", "”,", ",”", [True], id="at the edge"),
    ],
)
def test_no_fix_inside_a_quotation(
    newsroom: Newsroom, text: str, words: str, instead: str, fixable: list[bool]
) -> None:  # fmt: skip
    newsroom.rule("flag-word", more=f'[params]\npattern = "{words}"\ninstead = "{instead}"')
    assert [finding.fix is not None for finding in check(newsroom, text).findings] == fixable


def test_fixes_keep_the_files_line_ends(newsroom: Newsroom) -> None:
    newsroom.rule("flag-word", more='[params]\npattern = "flag\\n\\n"\ninstead = "a\\n\\nb"')
    report = check(newsroom, "\ufeffOne.\r\n\r\nflag\r\n\r\nTwo.\r\n")
    text, applied = fixes.apply(report.file.text, report.findings, unsafe=False)
    assert len(applied) == 1
    assert report.file.encode(text) == b"\xef\xbb\xbfOne.\r\n\r\na\r\n\r\nbTwo.\r\n"


def test_no_fix_across_a_gap() -> None:
    document = Document(
        File("a.md", "one *two* three"),
        "one two three",
        (),
        OffsetMap((Piece(0, 0, 4), Piece(4, 5, 3), Piece(7, 9, 6))),
    )
    assert edits.file_edit(Span(4, 7), "2", document) == (5, 8, "2")
    assert edits.file_edit(Span(0, 7), "2", document) is None


def test_a_crash_is_a_finding_and_a_problem(newsroom: Newsroom) -> None:
    newsroom.rule("flag-word", code="Z90")
    for name in ("broken-one", "broken-two"):
        newsroom.rule(name, kind="stand-in-crash")
    report = check(newsroom, "A flag.")
    crash, flag = report.findings
    assert (crash.code, crash.rule, crash.severity, crash.region.line) == ("X00", "internal-error", "error", 1)
    assert crash.message == "broken-one, broken-two could not be checked here: ZeroDivisionError: no such thing"
    assert "bug in quotelint" in crash.hint and "standins.py, line" in crash.hint
    assert flag.rule == "flag-word"
    (problem,) = report.problems
    assert (problem.severity, problem.message) == ("error", crash.message)


@pytest.mark.parametrize(
    ("more", "line", "message"),
    [
        pytest.param("[params]\nlimt = 1", 10, "unknown key “limt”", id="parameter"),
        pytest.param('[params]\npattern = "fl(ag"', 10, "bad pattern in “pattern”", id="pattern"),
        pytest.param('related = "{wrod}"', 0, "its kind gives no value for {wrod}", id="placeholder"),
    ],
)
def test_faults_of_rules_are_told_with_their_place(newsroom: Newsroom, more: str, line: int, message: str) -> None:
    newsroom.rule("flag-word", code="Z90")
    path = newsroom.rule("wrong-word", more=more)
    report = check(newsroom, "A flag.")
    assert found(report) == [("flag-word", 2, 6)]
    (problem,) = report.problems
    assert message in problem.message
    assert (problem.path.endswith("house/style/wrong-word.toml"), problem.line) == (True, line)
    assert path.exists()


@pytest.mark.parametrize("data", [b"", b"\n\n", b" \t\r\n", "\ufeff".encode(), "\u200b\n\f".encode()])
def test_nothing_to_check(newsroom: Newsroom, data: bytes) -> None:
    newsroom.rule("flag-word", more='[params]\npattern = "^"')
    report = check(newsroom, data)
    assert not report.findings
    assert [problem.severity for problem in report.problems] == ["note"]


def test_a_guessed_encoding_is_told(newsroom: Newsroom) -> None:
    (problem,) = check(newsroom, b"caf\xe9").problems
    assert (problem.severity, problem.message) == ("warning", "not UTF-8 (first at line 1); read as Windows-1252")


@pytest.mark.parametrize("text", ['"' * 100_000, "Word " * 20_000, "(" * 100_000])
def test_odd_text(newsroom: Newsroom, text: str) -> None:
    newsroom.rule("flag-word")
    assert not check(newsroom, text).problems


def test_too_much_for_one_article_is_told_and_left_alone() -> None:
    sentence = "The ferry will sail again before the spring, the harbour board said. "
    text = (
        f"A head\n\nIt will definately sail. {sentence * 2000}They recieve it.\n\nThe crews were sepparate, it said.\n"
    )
    report = engine.check_file(decode("a.txt", text.encode()), Planner(Choices(), lambda problem: None).plan("a.txt"))
    (problem,) = report.problems
    assert (problem.severity, problem.line) == ("warning", 3)
    assert problem.message.startswith("this is too much for one article: a paragraph is read up to 100,000 characters")
    words = [text[one.region.start : one.region.end] for one in report.findings if one.rule == "probable-typo"]
    assert words == ["definately", "sepparate"]


def test_a_rule_can_run_alone(newsroom: Newsroom) -> None:
    rule = read_rule(str(newsroom.rule("flag-word")), "style")
    article = engine.read_article(File("a.txt", "A flag."), Plan((rule,)))
    ((hit, finding),) = engine.run(rule, article)
    assert hit.fix == Fix((Edit(Span(2, 6), ""),), True)
    assert finding.rule == "flag-word"


def test_an_excerpt_in_a_message_is_short_whatever_the_text() -> None:
    text = "x" * 5000 + " and one two three four five six seven eight nine"
    article = Article(Document(File("a.txt", text), text, ()), Lexicon())
    assert len(article.excerpt(Span(0, len(text)))) == LONGEST_EXCERPT + 1
    assert article.excerpt(Span(5001, len(text))) == "and one two three four five six seven …"


def test_no_rule_runs_on_a_foreign_article(newsroom: Newsroom) -> None:
    newsroom.rule("flag-word")
    german = "Die Sprecherin sagte, dass die flag nicht verkauft wird und der Hafen nicht mit im Angebot ist."
    report = check(newsroom, german)
    assert report.findings == ()
    assert [(problem.severity, problem.message[:17]) for problem in report.problems] == [("note", "this is in German")]


@pytest.mark.parametrize(("size", "told"), [(str.upper, "no small letter"), (str.lower, "no capital letter")])
def test_letters_of_one_size_are_told(newsroom: Newsroom, size: Callable[[str], str], told: str) -> None:
    newsroom.rule("flag-word")
    copy = "The harbour stays open, Dana Pell said. " * 8
    assert not check(newsroom, copy).problems
    (problem,) = check(newsroom, size(copy)).problems
    assert problem.severity == "warning" and told in problem.message
    assert not check(newsroom, size("Oshton: no news.")).problems
