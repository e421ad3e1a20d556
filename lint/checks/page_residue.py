"""Page furniture and readers' comments left in the copy.

Which blocks these are is read by the layout, from `rules/words/residue.toml`: no other rule looks at them.
"""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Block, Span
from lint.findings import Edit, Fix, Hit
from lint.values import NamedTuple


class Params(NamedTuple):
    """`tail_only`: report furniture only where no paragraph follows it."""

    tail_only: bool = False


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each run of furniture as one finding, from its first character to its last."""
    blocks = article.blocks
    first = 0
    while first < len(blocks):
        last = first
        while last < len(blocks) and blocks[last].kind == "residue":
            last += 1
        if last > first and not (params.tail_only and last < len(blocks)):
            yield _hit(blocks, first, last)
        first = max(last, first + 1)


def _hit(blocks: tuple[Block, ...], first: int, last: int) -> Hit:
    """The finding on blocks `first` to `last`, the last one excluded."""
    start, end = blocks[first].span.start, blocks[last - 1].span.end
    before = blocks[first - 1].span.end if first else start
    cut = Fix((Edit(Span(before, end), ""),))
    values = {"first": blocks[first].span, "last": blocks[last - 1].span}
    return Hit(Span(start, end), values, "" if last - first > 1 else "single", cut)
