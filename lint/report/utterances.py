"""Utterances: quotations with their continuations, and the log in which the desk checks each against the notes."""

import re
from collections.abc import Sequence
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.reading.statements import Attribution, Statement
from lint.report.parts import LogEntry
from lint.values import NamedTuple

SHOWN = 300  # code points of a quotation that the log shows
_BETWEEN = " ,.;:—–-\n\t\u00a0"


class Utterance(NamedTuple):
    """Indices of the attributions that make one utterance, in order."""

    parts: tuple[int, ...]


def utterances(article: Article) -> tuple[Utterance, ...]:
    """The quotations of speech, each with its continuations.

    A quotation goes on with the next one of its paragraph if that has no attribution of its own, or if nothing but the
    attribution stands between them; and over the paragraph's end where its mark is left open.
    """
    groups: list[list[int]] = []
    for number, one in enumerate(article.attributions):
        if not is_speech(one):
            continue
        if groups and _continues(article, article.attributions[groups[-1][-1]], one):
            groups[-1].append(number)
        else:
            groups.append([number])
    return tuple(Utterance(tuple(group)) for group in groups)


def is_speech(attribution: Attribution) -> bool:
    """Whether a quotation is somebody's speech in the article itself; what a heading quotes stands in the text too."""
    return attribution.speech and attribution.category != "heading"


def _continues(article: Article, one: Attribution, other: Attribution) -> bool:
    if one.source is None or one.source != other.source:
        return False
    if one.quotation.continues or other.step == "open":
        return other.quotation.block == one.quotation.block + 1
    if one.quotation.block != other.quotation.block:
        return False
    return other.step == "paragraph" or _attribution_only(
        article, one, Span(one.quotation.span.end, other.quotation.span.start)
    )


def _attribution_only(article: Article, one: Attribution, between: Span) -> bool:
    """Whether a stretch holds the cue clause of a quotation and nothing else."""
    if one.statement is None:
        return False
    clause = article.statements[one.statement].span
    if not between.start <= clause.start <= clause.end <= between.end:
        return False
    rest = article.text[between.start : clause.start] + article.text[clause.end : between.end]
    return not rest.strip(_BETWEEN)


def log_of(article: Article, groups: Sequence[Utterance], numbers: Sequence[int]) -> tuple[LogEntry, ...]:
    """One entry an utterance; `numbers` are the ledger numbers of the article's sources."""
    return tuple(_entry(article, number, group, numbers) for number, group in enumerate(groups, start=1))


def _entry(article: Article, number: int, group: Utterance, numbers: Sequence[int]) -> LogEntry:
    parts = [article.attributions[at] for at in group.parts]
    first = parts[0]
    said = None if first.statement is None else article.statements[first.statement]
    spoken = [article.text[one.quotation.inner.start : one.quotation.inner.end] for one in parts]
    return LogEntry(
        number,
        article.document.region(first.quotation.span).line,
        0 if first.source is None else numbers[first.source],
        shortened(" / ".join(" ".join(text[: 2 * SHOWN].split()) for text in spoken)),
        sum(article.words(one.quotation.inner) for one in parts),
        len(parts),
        all(one.category != "direct" for one in parts),
        article.text[said.cue.start : said.cue.end] if said else "",
        said.meant[0] if said and said.meant else "",
        _mention(article, said),
        first.how,
        first.confidence,
        sum(len(_cut().findall(text)) for text in spoken),
        tuple(words for text in spoken for words in _insertion().findall(text)),
    )


def _mention(article: Article, statement: Statement | None) -> str:
    if statement is None or statement.speaker is None:
        return ""
    return " ".join(article.text[statement.speaker.start : statement.speaker.end].split())


def shortened(text: str) -> str:
    """The text, cut at a blank where it is longer than the log shows."""
    if len(text) <= SHOWN:
        return text
    return text[:SHOWN].rsplit(" ", 1)[0] + " …"


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(r"\.(?: ?\.){2,3}|…")


@cache
def _insertion() -> re.Pattern[str]:
    return re.compile(r"\[([^\[\]\n]{1,200})\]")


def inserted_words(article: Article, attribution: Attribution) -> int:
    """The words of a quotation that stand in brackets: the editor's."""
    inner = attribution.quotation.inner
    return sum(
        article.words(Span(inner.start + found.start(1), inner.start + found.end(1)))
        for found in _insertion().finditer(article.text[inner.start : inner.end])
    )
