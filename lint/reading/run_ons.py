"""Run-ons: quotations that run over blocks with the wrong marks."""

from bisect import bisect_left
from collections.abc import Iterator

from lint.document import Block, Span
from lint.reading.quotations import Marks, Stray
from lint.values import NamedTuple

SIGNATURE = 12  # words of the line that signs a pull quote


class RunOn(NamedTuple):
    """A quotation left open at the end of a block, and the mark of the next block that closes it, if there is one.

    `first` is the mark that opens the quotation, in the first of the blocks over which it runs; `open` the mark left
    open in the last of them.
    """

    first: Span
    open: Stray
    close: Stray | None
    chain: int


def in_tag(text: str, stray: Stray) -> bool:
    """Whether the mark belongs to a tag left in the text: <a href="…">."""
    return text[max(stray.span.start - 1, 0) : stray.span.start] == "="


def run_ons(text: str, blocks: tuple[Block, ...], marks: Marks) -> Iterator[RunOn]:
    """Quotations that run over blocks with the wrong marks: left open and closed in the next, or in none."""
    strays = {stray.span.start: stray for stray in marks.strays}
    if not strays:
        return
    quotations = marks.quotations
    first_close: dict[int, Stray] = {}
    for closing in marks.strays:
        if not closing.opens:
            first_close.setdefault(closing.block, closing)
    chain = 0
    for index, quotation in enumerate(quotations):
        chain = chain + 1 if index and quotations[index - 1].continues else 0
        stray = strays.get(quotation.span.start)
        if quotation.closed or stray is None or in_tag(text, stray):
            continue
        close: Stray | None = first_close.get(quotation.block + 1)
        if close is not None and _earlier_mark(blocks, marks, close):
            close = None
        if close is not None or chain:
            first = quotations[index - chain]
            yield RunOn(Span(first.span.start, first.inner.start), stray, close, chain)


def signed(text: str, blocks: tuple[Block, ...], run: RunOn) -> bool:
    """Whether the marks hold a quotation and below it the line that signs it, as in a pull quote: nothing is wrong."""
    if run.close is None:
        return False
    start, end = blocks[run.close.block].span
    words = text[start : run.close.span.start].split()
    capitals = sum(word[:1].isupper() for word in words)
    return len(words) <= SIGNATURE and 2 * capitals >= len(words) and not text[run.close.span.end : end].strip()


def _earlier_mark(blocks: tuple[Block, ...], marks: Marks, close: Stray) -> bool:
    """Whether a quotation of the same block begins before the mark."""
    first = bisect_left(marks.quotations, blocks[close.block].span.start, key=lambda quotation: quotation.span.start)
    return first < len(marks.quotations) and marks.quotations[first].span.start < close.span.start
