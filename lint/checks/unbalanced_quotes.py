"""A quotation mark without its partner."""

from bisect import bisect_right
from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation, Stray
from lint.reading.run_ons import in_tag, run_ons, signed
from lint.values import NamedTuple

_MOST = 500  # marks without a partner that are told one by one: a text with more is no article
PARTNER = {'"': '"', "“": "”", "„": "“", "«": "»", "‘‘": "’’", "’’": "’’", "''": "''"}  # set as two single marks, too


class Params(NamedTuple):
    """`marks`: the pairs of quotation marks that count, opening and closing mark in one text."""

    marks: tuple[str, ...] = ('""', "“”", "„“", "«»", "‘’")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags marks that open and never close, and that close what was never opened; blocks stand for themselves.

    Two that face the same way with nothing between them are one quotation, and one fault.

    A quotation that runs over several blocks is one fault: it is flagged where it opens, or at the mark that closes
    it without having been opened again.
    """
    counted = set("".join(params.marks))
    told: set[Span] = set()
    for run in run_ons(article.text, article.blocks, article.marks):
        told.add(run.open.span)
        if run.close is not None:
            told.add(run.close.span)
        at = run.first if run.close is None else run.close.span
        mark = article.text[at.start : at.end]
        if mark[0] in counted and not signed(article.text, article.blocks, run):
            yield Hit(at, {"mark": mark}, "" if run.close is None else "close")
    starts = sorted(stray.span.start for stray in article.marks.strays)
    last: Stray | None = None
    for stray in article.marks.strays[:_MOST]:
        mark = article.text[stray.span.start : stray.span.end]
        if stray.span in told or mark[0] not in counted or in_tag(article.text, stray):
            continue
        if last is not None and _one_fault(article, last, stray):
            last = stray if stray.block != last.block else None
            continue
        last = stray
        case, fix = ("", _fix(article, stray, starts)) if stray.opens else ("close", None)
        yield Hit(stray.span, {"mark": mark}, case, fix)


def _one_fault(article: Article, first: Stray, second: Stray) -> bool:
    """Whether two marks belong to one quotation: both face one way, or both open blocks that follow each other."""
    if first.opens != second.opens or first.span == second.span:
        return False
    if first.block == second.block:
        after = bisect_right(article.quotations, first.span.start, key=_start)
        return after == len(article.quotations) or article.quotations[after].span.start >= second.span.start
    heads = all(one.span.start == article.blocks[one.block].span.start for one in (first, second))
    return first.opens and heads and second.block == first.block + 1


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
                places.append(line.end(cue.begin - 1))
    places = [place for place in places if stray.span.end < place < stop]
    partner = PARTNER.get(article.text[at : stray.span.end])
    if len(places) != 1 or partner is None:
        return None
    return Fix((Edit(Span(places[0], places[0]), partner),))


def _sentence_end(passage: Passage) -> int:
    return passage.sentence.end
