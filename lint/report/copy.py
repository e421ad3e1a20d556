"""Copy: the article as it reads, cut where a quotation or a finding begins or ends."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.document import Block, Span
from lint.findings import Finding
from lint.report.parts import CopyBlock, Run
from lint.report.utterances import Utterance
from lint.values import NamedTuple

REACHING = 50  # places before a block that are looked at for one that reaches into it


class _Place(NamedTuple):
    """A stretch of the file with the number of the quotation or finding there."""

    start: int
    end: int
    number: int
    quotation: bool


class _Marks(NamedTuple):
    """Where quotations and findings stand in the file, by start; and whose words the quotations are, by log number."""

    quotations: list[_Place]
    findings: list[_Place]
    sources: list[int]


def copy_of(
    article: Article, groups: Sequence[Utterance], findings: Sequence[Finding], numbers: Sequence[int]
) -> tuple[CopyBlock, ...]:
    """Every block with its text in runs; findings are numbered from 1, quotations as in the log."""
    region = article.document.region
    marks = _Marks([], [], [0])
    for number, group in enumerate(groups, start=1):
        source = article.attributions[group.parts[0]].source
        marks.sources.append(0 if source is None else numbers[source])
        for at in group.parts:
            place = region(article.attributions[at].quotation.span)
            marks.quotations.append(_Place(place.start, place.end, number, True))
    marks.findings.extend(
        _Place(one.region.start, max(one.region.end, one.region.start + 1), number, False)
        for number, one in enumerate(findings, start=1)
    )
    heard: dict[int, list[int]] = {}
    for one in article.statements:
        if one.source is not None:
            heard.setdefault(one.block, []).append(numbers[one.source])
    return tuple(_block(article, block, marks, heard.get(at, [])) for at, block in enumerate(article.blocks))


def _block(article: Article, block: Block, marks: _Marks, heard: Sequence[int]) -> CopyBlock:
    place = article.document.region(block.span)
    runs = tuple(_runs(article, block, marks))
    speakers = tuple(dict.fromkeys(run.source for run in runs if run.source))
    reported = tuple(number for number in dict.fromkeys(heard) if number not in speakers)
    return CopyBlock(block.kind, place.line, runs, speakers, reported)


def _runs(article: Article, block: Block, marks: _Marks) -> Iterator[Run]:
    """The runs of a block, in one sweep over the places where something begins or ends."""
    place = article.document.region(block.span)
    begin: defaultdict[int, list[_Place]] = defaultdict(list)
    finish: defaultdict[int, list[_Place]] = defaultdict(list)
    for places in (marks.quotations, marks.findings):
        for one in _touching(places, place.start, place.end):
            begin[_offset(article, block, one.start)].append(one)
            finish[_offset(article, block, one.end)].append(one)
    over: set[_Place] = set()
    cuts = sorted({*begin, *finish, *block.span})
    for start, end in zip(cuts, cuts[1:], strict=False):
        over.difference_update(finish[start])
        over.update(begin[start])
        quoted = next((one.number for one in over if one.quotation), 0)
        findings = tuple(sorted(one.number for one in over if not one.quotation))
        opens = tuple(one.number for one in begin[start] if not one.quotation and one.start >= place.start)
        yield Run(article.text[start:end], quoted, marks.sources[quoted], findings, tuple(sorted(opens)))


def _touching(places: Sequence[_Place], start: int, end: int) -> list[_Place]:
    """The places that share a character with a stretch of the file; and the nearest before it that reach in."""
    last = bisect_left(places, end, key=lambda one: one.start)
    first = bisect_right(places, start, key=lambda one: one.start)
    return [one for one in places[max(0, first - REACHING) : first] if one.end > start] + list(places[first:last])


def _offset(article: Article, block: Block, edge: int) -> int:
    """The document offset, inside the block, of the first character that stands at or after an offset in the file."""
    document = article.document
    if not document.offsets.pieces:
        return min(max(edge - document.file.base, block.span.start), block.span.end)
    offsets = range(block.span.start, block.span.end)
    return block.span.start + bisect_left(offsets, edge, key=lambda at: document.region(Span(at, at + 1)).start)
