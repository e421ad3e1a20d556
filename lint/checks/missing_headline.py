"""No headline above the article."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.values import NamedTuple


class Params(NamedTuple):
    """`max_words` of a headline; `from_metadata`: a title that the file's format states counts."""

    max_words: int = 25
    from_metadata: bool = True


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first block of an article that has no headline; a brief needs none."""
    blocks = article.blocks
    if not blocks or (params.from_metadata and article.document.metadata.get("title")):
        return
    stated = any(block.kind == "headline" for block in article.document.blocks)
    for block in blocks:
        words = len(article.text[block.span.start : block.span.end].split()) if block.kind == "headline" else 0
        if words and (stated or words <= params.max_words):
            return
    if article.given.genre == "brief":
        return
    first = blocks[0]
    case = first.kind if first.kind in ("metadata", "byline") else ""
    yield Hit(first.span, {"what": article.excerpt(first.span, 6), "most": params.max_words}, case)
