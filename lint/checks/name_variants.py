"""One name in two spellings in one article."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import DISPLAY_KINDS, Span
from lint.findings import Edit, Fix, Hit
from lint.reading.name_spelling import Variant, find_variants
from lint.reading.supplement import split_pair
from lint.values import NamedTuple


class Params(NamedTuple):
    """`min_length`: letters of the shortest name compared. `alias`: names that are never compared with each other, each
    group as one text with commas: "Rahmon, Rahman". `fold`: letters that are written in two ways when a name is put
    into Latin script, "g: h", besides the list transliterations of the word file supplement."""

    min_length: int = 5
    alias: tuple[str, ...] = ()
    fold: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the rarer spelling, or of two that stand equally often the later (case tied)."""
    groups = [{name.strip() for name in group.split(",")} for group in params.alias]
    words = article.vocabulary
    folds = tuple(split_pair(entry, "fold", lower=True) for entry in params.fold)
    for variant in find_variants(words, article.lexicon, params.min_length, folds):
        if any({variant.printed, variant.name} <= group for group in groups):
            continue
        if variant.tied and _heads(article, variant.elsewhere[0]) and not _heads(article, variant.span):
            # of two spellings, the one in the text is taken to be right
            there = variant.elsewhere[0]
            variant = Variant(there, variant.name, variant.printed, (variant.span,), True)
        fix = None if article.quoted(variant.span.start) else Fix((Edit(variant.span, variant.name),))
        first = variant.elsewhere[0]
        values = {"word": variant.printed, "name": variant.name, "count": len(variant.elsewhere), "first": first}
        yield Hit(variant.span, values, "tied" if variant.tied else "", fix, (first,))


def _heads(article: Article, span: Span) -> bool:
    """Whether a place is in a headline or a caption, above the text."""
    here = (block for block in article.blocks if block.span.start <= span.start < block.span.end)
    return any(block.kind in DISPLAY_KINDS for block in here)
