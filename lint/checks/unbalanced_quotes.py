"""A quotation mark without its partner."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation, Stray

_SIGNATURE = 12  # words of the line that signs a pull quote
_MOST = 500  # marks without a partner that are told one by one: a text with more is no article
PARTNER = {'"': '"', "“": "”", "„": "“", "«": "»"}


class Params(NamedTuple):
    """`marks`: the pairs of quotation marks that count, opening and closing mark in one text."""

    marks: tuple[str, ...] = ('""', "“”", "„“", "«»", "‘’")


class RunOn(NamedTuple):
    """A quotation left open at the end of a block, and the mark of the next block that closes it, if there is one.

    `first` is the mark that opens the quotation, in the first of the blocks over which it runs; `open` the mark left
    open in the last of them.
    """

    first: Span
    open: Stray
    close: Stray | None
    chain: int


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags marks that open and never close, and that close what was never opened; blocks stand for themselves.

    A quotation that runs over several blocks is one fault: it is flagged where it opens, or at the mark that closes
    it without having been opened again.
    """
    counted = set("".join(params.marks))
    told: set[Span] = set()
    for run in run_ons(article):
        told.add(run.open.span)
        if run.close is not None:
            told.add(run.close.span)
        at = run.first if run.close is None else run.close.span
        if article.text[at.start] in counted and not signed(article, run):
            yield Hit(at, {"mark": article.text[at.start]}, "" if run.close is None else "close")
    starts = sorted(stray.span.start for stray in article.marks.strays)
    for stray in article.marks.strays[:_MOST]:
        mark = article.text[stray.span.start]
        if stray.span not in told and mark in counted and not _in_tag(article, stray):
            case, fix = ("", _fix(article, stray, starts)) if stray.opens else ("close", None)
            yield Hit(stray.span, {"mark": mark}, case, fix)


def _in_tag(article: Article, stray: Stray) -> bool:
    """Whether the mark belongs to a tag left in the text: <a href="…">."""
    return article.text[max(stray.span.start - 1, 0) : stray.span.start] == "="


def run_ons(article: Article) -> Iterator[RunOn]:
    """Quotations that run over blocks with the wrong marks: left open and closed in the next, or in none."""
    strays = {stray.span.start: stray for stray in article.marks.strays}
    if not strays:
        return
    quotations = article.quotations
    first_close: dict[int, Stray] = {}
    for closing in article.marks.strays:
        if not closing.opens:
            first_close.setdefault(closing.block, closing)
    chain = 0
    for index, quotation in enumerate(quotations):
        chain = chain + 1 if index and quotations[index - 1].continues else 0
        stray = strays.get(quotation.span.start)
        if quotation.closed or stray is None or _in_tag(article, stray):
            continue
        close: Stray | None = first_close.get(quotation.block + 1)
        if close is not None and _earlier_mark(article, close):
            close = None
        if close is not None or chain:
            start = quotations[index - chain].span.start
            yield RunOn(Span(start, start + 1), stray, close, chain)


def signed(article: Article, run: RunOn) -> bool:
    """Whether the marks hold a quotation and below it the line that signs it, as in a pull quote: nothing is wrong."""
    if run.close is None:
        return False
    start, end = article.blocks[run.close.block].span
    words = article.text[start : run.close.span.start].split()
    capitals = sum(word[:1].isupper() for word in words)
    return (
        len(words) <= _SIGNATURE and 2 * capitals >= len(words) and not article.text[run.close.span.end : end].strip()
    )


def _earlier_mark(article: Article, close: Stray) -> bool:
    """Whether a quotation of the same block begins before the mark."""
    first = bisect_left(article.quotations, article.blocks[close.block].span.start, key=_start)
    return first < len(article.quotations) and article.quotations[first].span.start < close.span.start


def _start(marked: Quotation | Stray) -> int:
    return marked.span.start


def _fix(article: Article, stray: Stray, strays: list[int]) -> Fix | None:
    """Close the quotation before ", S V" when that stands once between the mark and the next one."""
    at = stray.span.start
    stop = article.blocks[stray.block].span.end
    following = bisect_right(article.quotations, at, key=_start)
    if following < len(article.quotations):
        stop = min(stop, article.quotations[following].span.start)
    if (later := bisect_right(strays, at)) < len(strays):
        stop = min(stop, strays[later])
    places = []
    for passage in article.passages[bisect_right(article.passages, at, key=_sentence_end) :]:
        if passage.sentence.start >= stop:
            break
        line = passage.line
        for cue in passage.cues:
            if cue.content == "fronted" and cue.begin and line.words[cue.begin - 1] in (",", "?", "!"):
                places.append(line.ends[cue.begin - 1])
    places = [place for place in places if at + 1 < place < stop]
    if len(places) != 1:
        return None
    return Fix((Edit(Span(places[0], places[0]), PARTNER[article.text[at]]),))


def _sentence_end(passage: Passage) -> int:
    return passage.sentence.end
