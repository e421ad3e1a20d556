"""Parenthetical citations of analysis copy: `(Norin Herald, May 3)`, `(Zarya, 4 May; dam.example, May 6, 2019)`."""

from collections.abc import Sequence
from functools import cache

from lint.days import datetime
from lint.document import Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dates import calendar_date, find_dates
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

MOST_SOURCE_WORDS = 6


class Citation(NamedTuple):
    """One bracket that names publications; a bracket with several dates yields one citation a date.

    `span` includes the brackets. `block` is the index of the paragraph in the body. `month`, `day` and `year` are None
    where they are not printed.
    """

    span: Span
    sources: tuple[Span, ...]
    names: tuple[str, ...]
    date: Span | None
    month: int | None
    day: int | None
    year: int | None
    block: int


@cache
def _bracket() -> Pattern[str]:
    return compiled(r"\(([^()\[\]\n]{3,160})\)")


@cache
def _source() -> Pattern[str]:
    # a domain, or one to six words of which the first is a capital: "Krasnaya zvezda", "The Norin Gazette"
    return compiled(
        r"(?:see |via |cf\. |in )?((?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?:/\S*)?|[^\W\d_a-z][^,;:]{1,60})$"
    )


@cache
def _never(lexicon: Lexicon) -> frozenset[str]:
    days = {day.lower() for day in lexicon.words("dates", "weekdays")}
    return lexicon.words("citations", "not_sources") | days


def find_citations(text: str, body: Sequence[Block], lexicon: Lexicon) -> tuple[Citation, ...]:
    """Every citation in the body, in order: a bracket of sources and a date, or of sources that are cited elsewhere.

    Acronyms, ages, conversions, party tags and asides are none: without a date a bracket counts only when a dated
    citation of the article names the same source.
    """
    brackets = []
    for index, block in enumerate(body):
        if text.find("(", block.span.start, block.span.end) < 0:
            continue
        for match in _bracket().finditer(text, block.span.start, block.span.end):
            brackets.append((index, Span(*match.span())))
    dated = [citation for index, span in brackets for citation in _dated(text, span, index, lexicon)]
    if not dated:
        return ()
    taken = {citation.span for citation in dated}
    known = {name.lower() for citation in dated for name in citation.names}
    undated = [_undated(text, span, index, lexicon) for index, span in brackets if span not in taken]
    named = [citation for citation in undated if citation and {name.lower() for name in citation.names} <= known]
    return tuple(sorted(dated + named, key=lambda citation: (citation.span, citation.date or citation.span)))


def _dated(text: str, span: Span, block: int, lexicon: Lexicon) -> list[Citation]:
    """The citations of one bracket, part by part at semicolons; none unless every part names a source and a date."""
    found: list[Citation] = []
    start = span.start + 1
    for part in text[span.start + 1 : span.end - 1].split(";"):
        inside = Span(start, start + len(part))
        start += len(part) + 1
        dates = find_dates(text, inside, lexicon)
        if len(dates) != 1 or dates[0].day is None:
            return []
        date = dates[0]
        before, after = text[inside.start : date.span.start], text[date.span.end : inside.end]
        if not after.strip(" ,.") and before.strip():
            sources = _sources(text, Span(inside.start, date.span.start), lexicon)
        elif not before.strip() and after.startswith(","):
            sources = _sources(text, Span(date.span.end + 1, inside.end), lexicon)
        else:
            return []
        if not sources:
            return []
        found.append(_citation(text, span, sources, block, date.span, date.month, date.day, date.year))
    return found


def _undated(text: str, span: Span, block: int, lexicon: Lexicon) -> Citation | None:
    sources = _sources(text, Span(span.start + 1, span.end - 1), lexicon)
    return _citation(text, span, sources, block) if sources else None


def _citation(
    text: str,
    span: Span,
    sources: tuple[Span, ...],
    block: int,
    date: Span | None = None,
    month: int | None = None,
    day: int | None = None,
    year: int | None = None,
) -> Citation:
    names = tuple(text[start:end] for start, end in sources)
    return Citation(span, sources, names, date, month, day, year, block)


def _sources(text: str, span: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """The sources between commas or "and"; none when a part cannot be a publication's name."""
    found = []
    start = span.start
    for part in text[span.start : span.end].split(","):
        at, start = start, start + len(part) + 1
        name = part.strip()
        if not name:
            continue
        match = _source().match(name)
        if not match or len(match[1].split()) > MOST_SOURCE_WORDS or match[1].lower() in _never(lexicon):
            return ()
        first = at + part.find(name) + match.start(1)
        found.append(Span(first, first + len(match[1])))
    return tuple(found)


def source_key(name: str) -> str:
    """One spelling for the variants of a source: web address, article and case aside ("www.avesta.tj" is "avesta")."""
    key = name.lower().removeprefix("www.").removeprefix("the ").strip()
    if "." in key and " " not in key:
        labels = key.split("/")[0].split(".")
        key = max(labels[:-1], key=len)
    return key


def resolve_date(citation: Citation, published: datetime.date, future_days: int = 180) -> datetime.date | None:
    """The day a citation was published, or None when it prints no day or the calendar has none such.

    A year that is not printed is the latest that puts the citation at most `future_days` days after `published`.
    """
    if citation.day is None or citation.month is None:
        return None
    if citation.year is not None:
        return calendar_date(citation.day, citation.month, citation.year)
    latest = published + datetime.timedelta(days=future_days)
    for year in range(latest.year, latest.year - 9, -1):
        day = calendar_date(citation.day, citation.month, year)
        if day and day <= latest:
            return day
    return None
