"""Citations in several forms: (Herald, July 6) beside (Gazette 10 June)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.errors import UserError
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.citations import Citation, source_key
from lint.values import NamedTuple

_STOPS, _CLOSING = ".?!", "\"”’'»"
_WRITTEN_OUT = frozenset({3, 4, 5, 6, 7})  # months that many houses write out where they shorten the others
_UNSHORTENED = 5  # May has no short form
_FIELDS = frozenset({"source", "Month", "Mon", "day", "year"})
_YEARS = 3  # citations with one year for each without, from which a missing year is a slip


class Params(NamedTuple):
    """`format` of the house, with {source}, {Month} or {Mon} (Sept.), {day} and {year}; auto: as most citations are."""

    format: str = "auto"


class _Form(NamedTuple):
    """A citation, and its form: how each aspect of it is written, those left out that it does not show."""

    citation: Citation
    aspects: Mapping[str, str]


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags citations in the rarer form, the case naming the first aspect that differs; (house) all unlike `format`."""
    dated = [citation for citation in article.citations if citation.date is not None]
    if params.format != "auto":
        yield from _unlike(article, dated, params.format)
        return
    if len(dated) < 2:
        return
    forms = [_Form(citation, _aspects(article, citation)) for citation in dated]
    usual = {**_usual(forms), **_usual_year(article, dated)}
    told: set[Span] = set()
    for form in forms:
        odd = next((key for key, value in form.aspects.items() if key in usual and usual[key] != value), "")
        if odd and form.citation.span not in told:
            told.add(form.citation.span)
            model = next(one.citation.span for one in forms if one.aspects.get(odd) == usual[odd])
            values = {"citation": article.excerpt(form.citation.span), "usual": article.excerpt(model), "line": model}
            yield Hit(form.citation.span, values, odd.split(" ")[0], None, (model,))


def _usual(forms: list[_Form]) -> dict[str, str]:
    """The commoner value of each aspect, of two equals the first."""
    counts: dict[str, Counter[str]] = {}
    for form in forms:
        for key, value in form.aspects.items():
            counts.setdefault(key, Counter())[value] += 1
    return {key: values.most_common(1)[0][0] for key, values in counts.items() if key != "year"}


def _usual_year(article: Article, dated: list[Citation]) -> dict[str, str]:
    """Whether citations print the year; left out where that depends on how old they are."""
    published = article.facts.published
    years = [citation.year for citation in dated if citation.year is not None]
    bare = len(dated) - len(years)
    if not years or not bare:
        return {}
    if published is not None:
        ours = years.count(published.year)
        return {"year": "printed" if ours > bare else "none"} if ours else {}
    return {"year": "printed"} if len(set(years)) == 1 and len(years) >= _YEARS * bare else {}


def _aspects(article: Article, citation: Citation) -> dict[str, str]:
    """The form of one citation, the plainest aspect first."""
    text, date, source = article.text, citation.date, citation.sources[-1]
    assert date is not None
    printed = text[date.start : date.end]
    first = date.start < source.start
    found = {"order": "date" if first else "source", "day": "first" if printed[0].isdigit() else "second"}
    if not first:
        found["comma"] = "comma" if "," in text[source.end : date.start] else "none"
    short, pointed = _month(text, date)
    if citation.month != _UNSHORTENED:
        found[f"month {citation.month in _WRITTEN_OUT}"] = "short" if short else "long"
        if short:
            found["month point"] = "point" if pointed else "none"
    if article.facts.published is None or citation.year in (None, article.facts.published.year):
        found["year"] = "none" if citation.year is None else "printed"
    place = _place(article, citation)
    if place:
        found["stop"] = place
    for name in citation.names:
        found[f"source {source_key(name)}"] = "address" if "." in name and " " not in name else "name"
    return found


def _month(text: str, date: Span) -> tuple[bool, bool]:
    """Whether the month is shortened, and whether a point follows it."""
    match = _word().search(text, date.start, date.end)
    assert match is not None
    word = match.group()
    return len(word) <= 4 and word not in ("June", "July"), text[match.end() : match.end() + 1] == "."


@cache
def _word() -> Pattern[str]:
    return compiled(r"[A-Z][a-z]{2,8}")


def _place(article: Article, citation: Citation) -> str:
    """Whether a citation stands before or after the stop of its sentence; "" inside a sentence."""
    text, (start, end) = article.text, citation.span
    if text[end : end + 1] in tuple(_STOPS):
        return "before"
    before = text[max(start - 4, 0) : start].rstrip().rstrip(_CLOSING)
    after = text[end : end + 2].lstrip(" ")
    opens = not after or after[0].isupper() or after[0] in "\n“\"‘'"
    return "after" if before[-1:] in tuple(_STOPS) and opens else ""


def _unlike(article: Article, dated: list[Citation], form: str) -> Iterator[Hit]:
    """The citations that are not as the house writes them; a bracket of several is left alone."""
    unknown = _unknown(form)
    if unknown:
        raise UserError(
            f"citation-format-mix: “format” has {', '.join(unknown)}",
            hint="Write it with {source}, {Month} or {Mon}, {day} and {year}: ({source}, {Month} {day}).",
        )
    brackets = Counter(citation.span for citation in dated)
    for citation in dated:
        if brackets[citation.span] > 1 or len(citation.names) > 1 or (citation.year and "{year}" not in form):
            continue
        printed = article.text[citation.span.start : citation.span.end]
        wanted = _written(article, citation, form)
        if printed != wanted:
            complete = citation.year is not None or "{year}" not in form
            same = complete and _words(article, citation, printed) == _words(article, citation, wanted)
            fix = Fix((Edit(citation.span, wanted),), safe=True) if same else None
            yield Hit(citation.span, {"citation": article.excerpt(citation.span), "usual": wanted}, "house", fix)


def _unknown(form: str) -> list[str]:
    """What stands in braces in a form and is no field."""
    import string

    try:
        fields = {field for _, field, _, _ in string.Formatter().parse(form) if field is not None}
    except ValueError:
        return ["a brace without its partner"]
    return sorted(f"{{{field}}}" for field in fields - _FIELDS)


def _written(article: Article, citation: Citation, form: str) -> str:
    """A citation as the house writes it; {Mon} writes months of up to five letters out."""
    assert citation.month is not None
    months = [names for key, names in article.lexicon.table("dates").items() if key != "weekdays"]
    full, *short = months[citation.month - 1]
    return form.format(
        source=citation.names[0],
        Month=full,
        Mon=f"{short[0]}." if short and citation.month not in _WRITTEN_OUT else full,
        day=citation.day,
        year=citation.year or "year",
    )


def _words(article: Article, citation: Citation, printed: str) -> list[str]:
    """The words of a citation without that of the month, in no order."""
    months = {name for key, names in article.lexicon.table("dates").items() if key != "weekdays" for name in names}
    return sorted(word for word in compiled(r"\w+").findall(printed) if word not in months)
