"""The kind for a newsroom's own patterns: where it looks, what it leaves alone, and what bad patterns do."""

import pytest
import regex

from lint.article import Article
from lint.checks import pattern
from lint.checks.pattern import Params
from lint.document import Block, Document, Span
from lint.errors import UserError
from lint.files import File
from lint.reading.lexicon import Lexicon


def article(*blocks: tuple[str, str]) -> Article:
    text = "\n\n".join(words for _, words in blocks)
    placed, at = [], 0
    for kind, words in blocks:
        placed.append(Block(kind, Span(at, at + len(words))))
        at += len(words) + 2
    return Article(Document(File("story.txt", text), text, tuple(placed)), Lexicon())


COPY = article(
    ("headline", "Guest workers leave Harwick"),
    ("paragraph", "Guest workers left the mill on Friday. “The guest workers were good people,” Ann Tully said."),
    ("paragraph", "A guest worker's pay is £9 an hour; guestworkers are paid less."),
)


def found(**settings: object) -> list[str]:
    return [COPY.text[hit.span.start : hit.span.end] for hit in pattern.check(COPY, Params(**settings))]  # type: ignore[arg-type]


def test_whole_words_in_the_body_outside_quotations():
    assert found(patterns=("guest workers?",)) == ["Guest workers", "guest worker"]


def test_capitals_may_be_told_apart():
    assert found(patterns=("guest workers?",), ignore_case=False) == ["guest worker"]


def test_headlines_when_asked():
    assert found(patterns=("guest workers",), blocks=("headline",)) == ["Guest workers"]


@pytest.mark.parametrize("quotations, count", [("skip", 1), ("only", 1), ("both", 2)])
def test_quotations(quotations, count):
    assert len(found(patterns=("guest workers",), quotations=quotations)) == count


def test_parts_of_words_when_asked():
    assert found(patterns=("guestworker",)) == []
    assert found(patterns=("guestworker",), whole_words=False) == ["guestworker"]


def test_a_replacement_is_offered_outside_quotations_only():
    hits = list(pattern.check(COPY, Params(("guest workers",), quotations="both", replacement="migrant workers")))
    assert [hit.fix and hit.fix.edits[0].text for hit in hits] == ["Migrant workers", None]


def test_a_pattern_that_cannot_be_compiled_says_which():
    with pytest.raises(regex.error) as caught:
        found(patterns=("guest (worker",))
    assert caught.value.pattern == "guest (worker"


def test_a_pattern_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(pattern, "SECONDS", 0.05)
    slow = article(("paragraph", "a" * 4000 + "!"))
    with pytest.raises(UserError, match="took longer"):
        list(pattern.check(slow, Params((r"(?:a|a|aa)+(?:a|aa)+b",))))


def test_an_unknown_part_of_an_article_is_told():
    with pytest.raises(UserError, match="“headlines” in “blocks” is no part of an article"):
        found(patterns=("x",), blocks=("headlines",))
