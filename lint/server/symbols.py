"""Symbols: an article's sources and the quotations of each, as an editor lists them beside the text."""

from collections.abc import Iterator

from lsprotocol.types import DocumentSymbol, SymbolKind

from lint.article import Article
from lint.document import Span
from lint.reading.statements import Attribution
from lint.server.desk import Sheet
from lint.server.places import Places

LONGEST = 60  # code points of a quotation in the list
_KINDS = {
    "person": SymbolKind.Class,
    "organisation": SymbolKind.Module,
    "document": SymbolKind.File,
    "collective": SymbolKind.Array,
}
NOBODY = "nobody credited"


def symbols(sheet: Sheet) -> list[DocumentSymbol]:
    """The sources in the order in which they first speak, then the quotations that nobody is credited with."""
    return [symbol for article in sheet.articles for symbol in _of_article(article, sheet.places)]


def _of_article(article: Article, places: Places) -> Iterator[DocumentSymbol]:
    by_source: dict[int | None, list[Attribution]] = {number: [] for number in range(len(article.sources))}
    for attribution in article.attributions:
        if attribution.speech:
            by_source.setdefault(attribution.source, []).append(attribution)
    for number, attributions in by_source.items():
        if number is None:
            name, detail, kind, spans = NOBODY, "", SymbolKind.Null, []
        else:
            source = article.sources[number]
            name, detail, kind = source.name, source.affiliation, _KINDS.get(source.kind, SymbolKind.Object)
            spans = list(source.mentions)
        quotations = [one.quotation.span for one in attributions]
        if spans or quotations:
            yield _symbol(name, detail, kind, (spans + quotations), quotations, article, places)


def _symbol(
    name: str,
    detail: str,
    kind: SymbolKind,
    spans: list[Span],
    quotations: list[Span],
    article: Article,
    places: Places,
) -> DocumentSymbol:
    """A source, from its first place to its last; chosen in the list, it leads to the first."""
    regions = [article.document.region(span) for span in spans]
    first = min(regions)
    return DocumentSymbol(
        name=_line(name) or NOBODY,
        detail=_line(detail),
        kind=kind,
        range=places.range(first.start, max(region.end for region in regions)),
        selection_range=places.range(first.start, first.end),
        children=[_quotation(article, span, places) for span in quotations],
    )


def _quotation(article: Article, span: Span, places: Places) -> DocumentSymbol:
    region = article.document.region(span)
    where = places.range(region.start, region.end)
    words = _line(article.text[span.start : span.end])
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
    return DocumentSymbol(name=short, kind=SymbolKind.String, range=where, selection_range=where)


def _line(text: str) -> str:
    return " ".join(text.split())
