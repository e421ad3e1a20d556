"""In an analysis that cites its sources, a paragraph without any."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Block, Span
from lint.findings import Hit
from lint.hints import Literal, Pattern
from lint.patterns import compiled
from lint.values import NamedTuple

SOURCED = ("person", "organisation", "document")
GENRE = "cited-analysis"


class Params(NamedTuple):
    """`genre`: auto leaves it to the article; `min_words` of a paragraph that needs a source; `exempt`: words that

    excuse a paragraph wherever they stand in it.
    """

    genre: Literal["auto", "cited-analysis"] = "auto"
    min_words: int = 40
    exempt: tuple[str, ...] = ()


@cache
def _fact() -> Pattern[str]:
    # a figure, or a capital inside a sentence: what can be checked
    return compiled(r"\d|(?<=[a-z,;] )[A-Z]")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first sentence of each such paragraph; cases "first", "last" and "argument" are milder."""
    if params.genre == "auto" and not (article.citations or article.given.genre) or _genre(article, params) != GENRE:
        return
    paragraphs = [(at, block) for at, block in enumerate(article.body) if block.kind == "paragraph"]
    cited = {citation.block for citation in article.citations}
    spoken = {
        article.blocks[said.block].span
        for said in article.statements
        if said.source is not None and article.sources[said.source].kind in SOURCED
    }
    for at, block in paragraphs:
        text = article.text[block.span.start : block.span.end]
        if at in cited or block.span in spoken or len(text.split()) < params.min_words or _excused(text, params):
            continue
        case = "first" if at == paragraphs[0][0] else "last" if at == paragraphs[-1][0] else ""
        if not case and not _fact().search(text):
            case = "argument"
        yield Hit(_first_sentence(article, block), {}, case)


def _genre(article: Article, params: Params) -> str:
    return article.facts.genre if params.genre == "auto" else params.genre


def _excused(text: str, params: Params) -> bool:
    return "http" in text or "www." in text or any(words in text for words in params.exempt)


def _first_sentence(article: Article, block: Block) -> Span:
    sentences = article.sentences(block.span)
    return sentences[0] if sentences else block.span
