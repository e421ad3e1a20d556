"""An analysis that leans on one publication."""

from collections import Counter
from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.reading.citations import source_key
from lint.values import NamedTuple

GENRE = "cited-analysis"


class Params(NamedTuple):
    """`min_citations` from which the share counts; `max_share` of all citations that one publication may have."""

    min_citations: int = 4
    max_share: float = 0.6


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first citation of the commonest publication; variants of its name count as one."""
    citations = article.citations
    if len(citations) < params.min_citations or article.facts.genre != GENRE:
        return
    keyed = [(citation, {source_key(name): name for name in citation.names}) for citation in citations]
    counts = Counter(key for _, keys in keyed for key in keys)
    key, count = counts.most_common(1)[0]
    if count <= params.max_share * len(citations) or _subject(article, key):
        return
    citation, keys = next((citation, keys) for citation, keys in keyed if key in keys)
    share = round(100 * count / len(citations))
    yield Hit(citation.span, {"name": keys[key], "count": count, "total": len(citations), "share": share})


def _subject(article: Article, key: str) -> bool:
    """Whether the headline names the publication: the story is about it."""
    headlines = (
        article.text[block.span.start : block.span.end] for block in article.blocks if block.kind == "headline"
    )
    return any(key in headline.lower() for headline in headlines)
