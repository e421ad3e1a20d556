"""The same caption twice."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Block, Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.credits import find_credit
from lint.values import NamedTuple

MOST_COMPARED = 50  # earlier captions that a caption is compared with, word by word


class Params(NamedTuple):
    """`similarity`: share of words two captions have in common to count as one, from 0 to 1."""

    similarity: float = 0.95


class _Caption(NamedTuple):
    at: int
    block: Block
    words: tuple[str, ...]
    credit: tuple[str, ...]


@cache
def _word() -> Pattern[str]:
    return compiled(r"\w+")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each caption that an earlier one has already given, with the same credit or none."""
    captions = [_read(article, index, block) for index, block in enumerate(article.blocks) if block.kind == "caption"]
    firsts: dict[tuple[str, ...], _Caption] = {}
    repeated: dict[int, _Caption] = {}
    for caption in captions:
        first = firsts.get(caption.words) or _near(caption, list(firsts.values())[-MOST_COMPARED:], params.similarity)
        if first is None or (first.credit and caption.credit and first.credit != caption.credit):
            firsts.setdefault(caption.words, caption)
            repeated[caption.at] = caption
            continue
        repeated[caption.at] = first
        adjacent = repeated.get(caption.at - 1) == first
        equal = (first.words, first.credit) == (caption.words, caption.credit)
        before = article.blocks[caption.at - 1].span.end
        cut = Fix((Edit(Span(before, caption.block.span.end), ""),), safe=adjacent and equal)
        yield Hit(
            caption.block.span, {"first": first.block.span}, "" if adjacent else "apart", cut, (first.block.span,)
        )


def _read(article: Article, index: int, block: Block) -> _Caption:
    credit = find_credit(article.text, block, article.lexicon)
    stop = credit.start if credit else block.span.end
    words = tuple(_word().findall(article.text[block.span.start : stop].casefold()))
    named = tuple(_word().findall(article.text[stop : block.span.end].casefold()))
    return _Caption(index, block, words, named)


def _near(caption: _Caption, earlier: list[_Caption], similarity: float) -> _Caption | None:
    """The first earlier caption that shares enough words and has the same credit."""
    for other in earlier:
        longest = max(len(other.words), len(caption.words))
        if other.credit != caption.credit or min(len(other.words), len(caption.words)) < similarity * longest:
            continue
        if (Counter(other.words) & Counter(caption.words)).total() >= similarity * longest > 0:
            return other
    return None
