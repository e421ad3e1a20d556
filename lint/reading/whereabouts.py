"""Whereabouts: the block and the sentence that an offset stands in, each block divided into sentences once."""

from bisect import bisect_right

from lint.document import Block, Span
from lint.hints import Protocol


class Divisible(Protocol):
    """What is asked of an article: its text, its blocks, and the sentences of a span."""

    text: str

    @property
    def blocks(self) -> tuple[Block, ...]: ...

    def sentences(self, span: Span) -> tuple[Span, ...]: ...


class Whereabouts:
    """Look-ups in the blocks of one article."""

    def __init__(self, article: Divisible) -> None:
        self.blocks = article.blocks
        self._article = article
        self._starts = [block.span.start for block in self.blocks]
        self._sentences: dict[int, tuple[Span, ...]] = {}

    def block(self, offset: int) -> int | None:
        """Index of the block that holds an offset, None between blocks."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 and offset < self.blocks[at].span.end else None

    def sentences(self, block: int) -> tuple[Span, ...]:
        """The sentences of a block, in order."""
        if block not in self._sentences:
            self._sentences[block] = self._article.sentences(self.blocks[block].span)
        return self._sentences[block]

    def sentence(self, block: int, offset: int) -> int:
        """Index, among the sentences of a block, of the one that holds an offset, or the last before it."""
        return max(bisect_right(self.sentences(block), (offset, len(self._article.text))) - 1, 0)
