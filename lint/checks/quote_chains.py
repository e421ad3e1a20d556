"""A quotation that runs over paragraphs with the wrong marks."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.run_ons import run_ons, signed
from lint.reading.statements import Attribution
from lint.values import NamedTuple

_CUTS = ("…", "..", ". .", "[…", "[..")


class Params(NamedTuple):
    """`max_chain`: paragraphs that one quotation may fill. `flag_closed_continuation`: flag a quotation that is closed
    at the end of a paragraph although the next one seems to go on with it."""

    max_chain: int = 4
    flag_closed_continuation: bool = True


@cache
def _label() -> Pattern[str]:
    return compiled(r"(?:Q|A|[A-Z][A-Z .]{1,24}):")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags by case: unmarked (a paragraph goes on without a mark), unclosed, closed (and goes on), long."""
    for run in run_ons(article.text, article.blocks, article.marks):
        if signed(article.text, article.blocks, run):
            continue
        if run.close is not None:
            start = article.blocks[run.close.block].span.start
            mark = article.text[run.open.span.start]
            fix = Fix((Edit(Span(start, start), mark),), safe=True)
            yield Hit(Span(start, run.close.span.end), {"line": run.open.span}, "unmarked", fix, (run.open.span,))
        elif run.chain:
            yield Hit(
                run.first, {"paragraphs": run.chain + 1, "last": run.open.span}, "unclosed", related=(run.open.span,)
            )
    yield from _long(article, params.max_chain)
    if params.flag_closed_continuation:
        yield from _closed(article)


def _long(article: Article, limit: int) -> Iterator[Hit]:
    chain = 0
    for index, quotation in enumerate(article.quotations):
        chain += 1
        if quotation.continues:
            continue
        first = article.quotations[index - chain + 1].span
        if chain > limit and not _announced(article, first):
            yield Hit(Span(first.start, first.start + 1), {"paragraphs": chain, "last": quotation.span}, "long")
        chain = 0


def _announced(article: Article, first: Span) -> bool:
    """Whether the paragraph before ends with a colon: a speech, a letter or a transcript follows in full."""
    return article.text[max(first.start - 80, 0) : first.start].rstrip()[-1:] == ":"


def _closed(article: Article) -> Iterator[Hit]:
    """A full quotation ends a paragraph, and one without an attribution, by the same speaker, opens the next."""
    ones = article.attributions
    for before, after in zip(ones, ones[1:], strict=False):
        if (
            after.touch != "inherited"
            or not (_full(before) and before.quotation.marked)
            or after.quotation.block != before.quotation.block + 1
        ):
            continue
        close, opening = before.quotation.span.end, after.quotation.span.start
        block = article.blocks[after.quotation.block].span
        if opening != block.start or article.text[close : article.blocks[before.quotation.block].span.end].strip():
            continue
        ended = article.text[after.quotation.inner.end - 1] in ".?!…" and after.quotation.mark == before.quotation.mark
        cut = article.text[after.quotation.inner.start :][:4].lstrip().startswith(_CUTS)  # another remark begins
        if (
            not ended
            or cut
            or before.source != after.source
            or _label().match(article.text, article.blocks[before.quotation.block].span.start)
        ):
            continue
        fix = Fix((Edit(Span(close - 1, close), ""),))
        values = {"line": after.quotation.span}
        yield Hit(Span(close - 1, opening + 1), values, "closed", fix, (after.quotation.span,))


def _full(one: Attribution) -> bool:
    return one.category == "direct" and one.statement is not None and one.quotation.closed
