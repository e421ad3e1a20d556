"""Nobody is named as the author."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.phrases import holds
from lint.reading.signs import find_dateline
from lint.values import NamedTuple


class Params(NamedTuple):
    """`first` and `last`: blocks at the start and at the end among which a byline is looked for. `agencies`: names
    that, in the dateline, in publication data or as the last words of the article, stand for an author.

    Articles of `exempt_genres`, those of fewer than `min_paragraphs`, and those with one of the `unsigned` words above
    the text, need no byline.
    """

    first: int = 6
    last: int = 2
    agencies: tuple[str, ...] = ()
    exempt_genres: tuple[str, ...] = ()
    min_paragraphs: int = 3
    unsigned: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first block; case unnamed if the article lets somebody speak without a name."""
    blocks = article.blocks
    if len(article.body) < params.min_paragraphs or article.document.metadata.get("byline"):
        return
    if article.facts.genre in params.exempt_genres:
        return
    above = [block.span for block in blocks[: params.first] if block.kind in ("metadata", "headline", "standfirst")]
    if any(holds(article.text[span.start : span.end].lower(), params.unsigned) for span in above):
        return
    near = (*blocks[: params.first], *blocks[params.first :][-params.last :])
    if any(block.kind == "byline" for block in near) or _by_agency(article, params):
        return
    yield Hit(blocks[0].span, {"what": article.excerpt(blocks[0].span, 6)}, "unnamed" if _unnamed(article) else "")


def _by_agency(article: Article, params: Params) -> bool:
    """Whether an agency takes the place of an author."""
    text = article.text
    places = [block.span for block in article.blocks[: params.first] if block.kind == "metadata"]
    places += filter(None, (find_dateline(text, block) for block in article.body[:1]))
    end = article.blocks[-1].span.end
    places.append(Span(max(end - 40, article.blocks[-1].span.start), end))
    return any(_stands(text[place.start : place.end], name) for place in places for name in params.agencies)


def _stands(words: str, name: str) -> bool:
    at = words.find(name)
    return at >= 0 and not words[at - 1 : at].isalnum() and not words[at + len(name) : at + len(name) + 1].isalnum()


def _unnamed(article: Article) -> bool:
    """Whether somebody who is no spokesman speaks without a name."""
    offices = article.lexicon.words("anonymity", "by_office")
    return any(
        one.kind == "anonymous" and one.introduced and one.labels[0].head.lower() not in offices
        for one in article.sources
    )
