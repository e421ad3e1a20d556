"""Citing: the publications that an analysis cites, with dates, and the paragraphs that cite nothing."""

from collections import defaultdict

from lint.article import Article
from lint.reading.citations import Citation, source_key
from lint.report.parts import Citations, Cited

CITED_ANALYSIS = "cited-analysis"


def citations_of(article: Article) -> Citations:
    """The citations by publication, the commonest first; gaps are told of cited analysis only."""
    by_source: defaultdict[str, list[tuple[str, Citation]]] = defaultdict(list)
    for citation in article.citations:
        for name in citation.names:
            by_source[source_key(name)].append((name, citation))
    total = len(article.citations)
    ranked = sorted(by_source.values(), key=lambda found: (-len(found), found[0][1].span))
    cited = tuple(
        Cited(found[0][0], len(found), len(found) / total, tuple(_date(article, one) for _, one in found))
        for found in ranked
    )
    return Citations(total, cited, _gaps(article))


def _date(article: Article, citation: Citation) -> tuple[str, int]:
    printed = article.text[citation.date.start : citation.date.end] if citation.date else ""
    return printed, article.document.region(citation.span).line


def _gaps(article: Article) -> tuple[int, ...]:
    if not article.citations or article.facts.genre != CITED_ANALYSIS:
        return ()
    spoken = {article.blocks[one.block].span for one in article.statements if one.source is not None}
    cited = {citation.block for citation in article.citations}
    return tuple(
        article.document.region(block.span).line
        for at, block in enumerate(article.body)
        if at not in cited and block.span not in spoken
    )
