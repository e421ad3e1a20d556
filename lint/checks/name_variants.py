"""One name in two spellings in one article."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.reading.name_spelling import find_variants


class Params(NamedTuple):
    """`min_length`: letters of the shortest name compared. `alias`: names that are never compared with each other, each
    group as one text with commas: "Rahmon, Rahman"."""

    min_length: int = 5
    alias: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the rarer spelling, or of two that stand equally often the later (case tied)."""
    groups = [{name.strip() for name in group.split(",")} for group in params.alias]
    words = article.vocabulary
    for variant in find_variants(words, article.lexicon, params.min_length):
        if any({variant.printed, variant.name} <= group for group in groups):
            continue
        fix = None if article.quoted(variant.span.start) else Fix((Edit(variant.span, variant.name),))
        first = variant.elsewhere[0]
        values = {"word": variant.printed, "name": variant.name, "count": len(variant.elsewhere), "first": first}
        yield Hit(variant.span, values, "tied" if variant.tied else "", fix, (first,))
