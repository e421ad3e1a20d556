"""Hovers: what an editor shows at the pointer: who speaks here, and what the rule that was broken wants."""

from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from lint.article import Article
from lint.document import Span
from lint.reading.sources import Source
from lint.reading.statements import Attribution, Statement
from lint.reporters.pages import plain
from lint.reporters.terminal import number
from lint.rulefile import Rule
from lint.server.desk import Sheet

_RULE = "\n\n---\n\n"  # a line across


def hover(sheet: Sheet, position: Position) -> Hover | None:
    """What there is to say about a place, or None."""
    offset = sheet.places.offset(position)
    said = [*_rules(sheet, offset), *_ledger(sheet, offset)]
    return Hover(MarkupContent(MarkupKind.Markdown, _RULE.join(said))) if said else None


def _rules(sheet: Sheet, offset: int) -> Iterator[str]:
    rules = {rule.name: rule for rule in sheet.plan.rules}
    here = [one for one in sheet.findings if one.region.start <= offset <= one.region.end]
    for name in dict.fromkeys(finding.rule for finding in here):
        if name in rules:
            yield _rule(rules[name])


def _rule(rule: Rule) -> str:
    parts = [f"**{rule.name}** ({rule.code}): {plain(rule.summary)}"]
    if rule.rationale.strip():
        parts.append(plain(rule.rationale.strip().split("\n\n")[0]))
    parts.append(f"`quotelint explain {rule.name}`")
    return "\n\n".join(parts)


def _ledger(sheet: Sheet, offset: int) -> Iterator[str]:
    """The entry of the source whose words or whose mention stand at an offset."""
    for article in sheet.articles:
        for attribution in article.attributions:
            if _holds(article, attribution.quotation.span, offset):
                yield _quotation(article, attribution)
                return
        for statement in article.statements:
            if statement.source is not None and _holds(article, statement.span, offset):
                yield _entry(article, article.sources[statement.source], f"Here: {plain(statement.how)}.")
                return
        for source in article.sources:
            if any(_holds(article, mention, offset) for mention in source.mentions):
                yield _entry(article, source)
                return


def _holds(article: Article, span: Span, offset: int) -> bool:
    region = article.document.region(span)
    return region.start <= offset < region.end


def _quotation(article: Article, attribution: Attribution) -> str:
    if attribution.source is not None:
        sure = f" ({attribution.confidence} confidence)" if attribution.confidence not in ("", "none") else ""
        return _entry(article, article.sources[attribution.source], f"Speaker found: {plain(attribution.how)}{sure}.")
    if not attribution.speech:
        return f"Not read as speech: {attribution.category}."
    return "**Nobody is credited with these words.**"


def _entry(article: Article, source: Source, here: str = "") -> str:
    """A source as the ledger has it: who, on whose behalf, how often, since where."""
    index = article.sources.index(source)
    statements: list[Statement] = [one for one in article.statements if one.source == index]
    words = sum(
        article.words(one.quotation.inner) for one in article.attributions if one.speech and one.source == index
    )
    who = plain(source.affiliation) if source.affiliation else "no role or organisation given"
    said = f"{number(len(statements), 'statement')}, {number(words, 'quoted word')}"
    first = min((article.document.region(mention).line for mention in source.mentions), default=0)
    parts = [f"**{plain(source.name)}** ({source.kind})", who, f"{said}; first on line {first}" if first else said]
    return "  \n".join(parts) + (f"\n\n{here}" if here else "")
