"""Unnamed: for each source without a name, how it is described, why it has none, and what stands on it alone."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.article import Article
from lint.checks import anonymity_reasons, bare_sources
from lint.document import Span
from lint.reading.grammar import grammar_of
from lint.reading.statements import Statement
from lint.report.parts import LedgerRow, Unnamed

SHARED = 2  # words in common from which two paragraphs speak of one thing
LEAST = 5  # letters of such a word
_ANY_REASON = ("",)  # every reason opens with nothing: the check then tells the reasons, too


def unnamed_of(article: Article, ledger: Sequence[LedgerRow]) -> tuple[Unnamed, ...]:
    """One entry for each row of the ledger without a name."""
    rows = [row for row in ledger if row.kind == "anonymous"]
    claims = dict(_claims(article)) if rows else {}
    words = grammar_of(article.lexicon)
    entries = []
    for row in rows:
        source = article.sources[row.number - 1]
        label = next((label for label in source.labels if not label.pronoun), source.labels[0])
        points = bare_sources.points(article, label, bare_sources.Params(), words)
        asked = row.number - 1 in claims
        reason = claims.get(row.number - 1, "")
        entries.append(Unnamed(row.number, row.labels, points, asked, reason, _alone(article, row.number - 1)))
    return tuple(entries)


def _claims(article: Article) -> Iterator[tuple[int, str]]:
    """The sources that are said to want no name, each with the words of the reason, or ""."""
    every = anonymity_reasons.Params(stock_reasons=_ANY_REASON)
    for hit in anonymity_reasons.check(article, every):
        statement = _statement_at(article, hit.span)
        if statement is not None and statement.source is not None:
            cue = article.text[statement.cue.start : statement.cue.end]
            yield statement.source, str(hit.values.get("reason", "")).partition(f" {cue} ")[0]


def _statement_at(article: Article, span: Span) -> Statement | None:
    """The statement whose label the span holds, or whose sentence it stands in, or else the last one before it."""
    near = None
    for statement in article.statements:
        if statement.source is None or article.sources[statement.source].kind != "anonymous":
            continue
        if statement.speaker is not None and span.start <= statement.speaker.start < span.end:
            return statement
        if statement.sentence.start <= span.start:
            near = statement
    return near


def _alone(article: Article, source: int) -> tuple[int, ...]:
    """Lines that the article reports in its own words on one source alone.

    A paragraph counts if it holds more than this source's quoted words, nobody else speaks in it, and no named source
    in the paragraph before or after speaks of the same thing: shares two longer words with it.
    """
    by_block: dict[int, list[Statement]] = {}
    for statement in article.statements:
        by_block.setdefault(statement.block, []).append(statement)
    named = {
        number
        for number, one in enumerate(article.sources)
        if one.kind not in ("anonymous", "vague") and number != source
    }
    lines = []
    for block, statements in by_block.items():
        if {one.source for one in statements} != {source} or all(one.kind == "direct" for one in statements):
            continue
        beside = [at for at in (block - 1, block + 1) if any(one.source in named for one in by_block.get(at, []))]
        topic = _topic(article, block)
        if all(len(topic & _topic(article, at)) < SHARED for at in beside):
            lines.append(article.document.region(article.blocks[block].span).line)
    return tuple(lines)


def _topic(article: Article, block: int) -> frozenset[str]:
    """The longer words of a paragraph, plurals and possessives as the word itself."""
    span = article.blocks[block].span
    found = _word().findall(article.text[span.start : span.end].lower())
    return frozenset(word.removesuffix("s") for word in found if len(word) >= LEAST)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{3,}")
