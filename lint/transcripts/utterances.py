"""Utterances: the quotations that are looked up; those that only their attribution parts count as one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.document import PROSE_KINDS
from lint.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.article import Article

LONGEST_SPLIT = 200  # code points between two parts of one sentence that the attribution parts


def utterances(article: Article, every: bool) -> Iterator[tuple[int, ...]]:
    """The numbers of the quotations that make each utterance; with `every` also of those that are no speech."""
    sentences = [passage.sentence.start for passage in article.passages]
    together: list[int] = []
    for number, one in enumerate(article.attributions):
        wanted = article.blocks[one.quotation.block].kind in PROSE_KINDS and (one.speech or every)
        if together and not (wanted and _goes_on(article, together[-1], number, sentences)):
            yield tuple(together)
            together = []
        if wanted:
            together.append(number)
    if together:
        yield tuple(together)


def _goes_on(article: Article, before: int, number: int, sentences: Sequence[int]) -> bool:
    """Whether a quotation goes on in mid-sentence after its attribution: "We will," she said, "not sell."."""
    first, second = article.attributions[before], article.attributions[number]
    if number != before + 1 or first.source is None or first.source != second.source:
        return False
    end, start = first.quotation.span.end, second.quotation.span.start
    if start - end > LONGEST_SPLIT or first.quotation.block != second.quotation.block:
        return False
    if bisect_right(sentences, first.quotation.span.start) != bisect_right(sentences, start):
        return False
    between, words = article.text[end:start].rstrip(), article.text[slice(*first.quotation.inner)].rstrip()
    return words[-1:] in ",—–-" and between[-1:] in ",—–-"
