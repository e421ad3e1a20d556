"""Whole articles with what the default rules find marked in them: ⟦the words⟧{rule-name, other-rule}.

Lines `#: published = 2024-05-01` at the top state facts, as a configuration would. Everything else is the article;
what is not marked must not be found.
"""

import re
from pathlib import Path

import pytest

from lint import engine, tables
from lint.document import Span
from lint.examples import unmark
from lint.files import File
from lint.plan import Choices, Planner

FOLDER = Path(__file__).parent / "articles"
_RULES = re.compile(r"⟧\{([a-z0-9, -]+)\}")


def read(path: Path) -> tuple[str, list[tuple[Span, str]], tuple[str, ...]]:
    """The article without its marks, the findings that they state, and the facts as configuration lines."""
    facts: list[str] = []
    marked = path.read_text("utf-8")
    while marked.startswith("#:"):
        line, _, marked = marked.partition("\n")
        facts.append(line.removeprefix("#:").strip())
    named = _RULES.findall(marked)
    text, spans = unmark(_RULES.sub("⟧", marked))
    # A span's rules stand where the span ends, so they are told apart in the order of the ends.
    by_end = sorted(spans, key=lambda span: (span.end, -span.start))
    assert len(by_end) == len(named), "every ⟦ ⟧ needs its {rule-name}"
    expected = [(span, rule.strip()) for span, rules in zip(by_end, named, strict=True) for rule in rules.split(",")]
    return text, expected, tuple(facts)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in sorted(FOLDER.glob("*.txt"))])
def test_article(path: Path) -> None:
    text, expected, facts = read(path)
    planner = Planner(Choices(isolated=True, config=facts), lambda problem: pytest.fail(problem.message))
    report = engine.check_file(File(path.name, text), planner.plan(path.name))
    assert not report.problems
    found = {
        (finding.rule, text[finding.region.start : finding.region.end], finding.region.line)
        for finding in report.findings
    }
    stated = {(rule, text[span.start : span.end], text.count("\n", 0, span.start) + 1) for span, rule in expected}
    assert found - stated == set(), "found, but not marked"
    assert stated - found == set(), "marked, but not found"
    assert len(report.findings) == len(expected)


def test_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("#: published = 2024-05-01\nA ⟦b ⟦c⟧{rule-c}⟧{rule-b, rule-d}.\n", "utf-8")
    text, expected, facts = read(path)
    assert text == "A b c.\n"
    assert sorted(expected) == [((2, 5), "rule-b"), ((2, 5), "rule-d"), ((4, 5), "rule-c")]
    assert facts == ("published = 2024-05-01",)
    assert tables.parse("facts", facts[0]).data
