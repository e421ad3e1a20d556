"""A comma or full stop on the wrong side of a closing quotation mark."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.closings import ends_abbreviated
from lint.reading.quotations import Quotation
from lint.reading.scan import has_any
from lint.reading.statements import Attribution
from lint.reading.variety import infer_language
from lint.values import NamedTuple

_STOPS = {",": "comma", ".": "full stop"}
_PROSE = frozenset({"standfirst", "caption", "paragraph", "list-item"})
_DOUBLE = '"“„'
_MEANT = "/:@_<>=\\"  # of an address or a command, to be copied letter by letter
_FULL_WORDS = 4  # words from which a quotation with a capital can be a whole sentence


class Params(NamedTuple):
    """`quote_style`: us puts commas and full stops inside always, uk outside after a quoted part.

    auto goes by the parts that the article quotes, if it has `min_evidence` of them, and else by its spelling.
    """

    quote_style: Literal["auto", "us", "uk"] = "auto"
    min_evidence: int = 2


class _Stop(NamedTuple):
    """A comma or full stop beside a closing mark. `part`: "full" for a quoted sentence, "part" for a quoted part,
    "open" where both styles agree or it cannot be told; `cued`: before its attribution."""

    quotation: Quotation
    at: int
    inside: bool
    part: str
    cued: bool


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags stops outside (us) or inside (case part), and those of quoted sentences outside (case full)."""
    stops = [stop for one in article.attributions if (stop := _stop(article, one))]
    if not any(stop.inside for stop in stops) and not any(stop.part == "part" for stop in stops):
        return
    if 2 * sum(stop.quotation.mark not in _DOUBLE for stop in stops) <= len(stops):
        stops = [stop for stop in stops if stop.quotation.mark in _DOUBLE]  # single marks: all, or none to be sure of
    given = params.quote_style if params.quote_style != "auto" else article.given.quote_style
    style, sure = (given, True) if given else _infer(article, params, [stop for stop in stops if stop.part == "part"])
    full = sum(1 if stop.inside else -1 for stop in stops if stop.part == "full")
    for stop in stops:
        case = None
        if style == "us" and not stop.inside:
            case = ""
        elif stop.part == "full" and not stop.inside and (full > 0 or given == "uk"):
            case = "full"
        elif style == "uk" and stop.inside and stop.part == "part":
            case = "part"
        if case is not None:
            start, end = (stop.at, stop.at + 2) if stop.inside else (stop.at - 1, stop.at + 1)
            values = {"stop": _STOPS[article.text[stop.at]]}
            yield Hit(Span(start, end), values, case, _fix(article, stop, sure and not stop.cued))


def _stop(article: Article, one: Attribution) -> _Stop | None:
    """The stop beside the closing mark of a quotation; None where there is none, two, or one that belongs to a word."""
    text, quotation = article.text, one.quotation
    start, end = quotation.inner
    if (
        not (quotation.closed and quotation.marked)
        or len(quotation.mark) > 1
        or article.blocks[quotation.block].kind not in _PROSE
    ):
        return None
    inside, outside = text[end - 1] in _STOPS, text[end + 1 : end + 2] in tuple(_STOPS)
    last = text[end - 2 if inside else end - 1]
    if inside == outside or not (last.isalnum() or last in ")]%’'") or has_any(text[start:end], _MEANT):
        return None
    if inside and ends_abbreviated(text, quotation.inner, article.lexicon):
        return None
    if last.isdigit() and not {"'", "’"}.isdisjoint(text[end - 4 : end]):
        return None  # feet and inches: 6'2"
    if outside and (last in "’'" or text[end + 2 : end + 3].isalnum() or text[end + 2 : end + 3] == "."):
        return None
    cued = one.touch == "next" and _cue_follows(article, one)
    at = end - 1 if inside else end + 1
    return _Stop(quotation, at, inside, _part(article, one, cued), cued)


def _cue_follows(article: Article, one: Attribution) -> bool:
    return one.statement is not None and article.statements[one.statement].span.start >= one.quotation.span.end


def _part(article: Article, one: Attribution, cued: bool) -> str:
    """Whether the quotation is a whole sentence or a part of the writer's."""
    text, (start, end) = article.text, one.quotation.inner
    words = text[start:end]
    before = text[max(one.quotation.span.start - 2, 0) : one.quotation.span.start]
    running = before[-1:] == " " and before[:1].isalnum()
    if one.category == "direct":
        whole = cued or words[:1].isupper() and not running and article.words(one.quotation.inner) >= _FULL_WORDS
        return "full" if whole and one.speech else "open"
    several = any(stop in words for stop in (". ", "? ", "! "))
    return "part" if running and not cued and not several else "open"


def _infer(article: Article, params: Params, parts: list[_Stop]) -> tuple[str, bool]:
    """The style that an article follows, "" if that cannot be told, and whether only one answer is possible."""
    inside = sum(part.inside for part in parts)
    outside = len(parts) - inside
    known = len(parts) >= params.min_evidence
    if known and not outside:
        return "us", True
    language = article.given.language or infer_language(article.vocabulary.lower)
    spelt = language and ("us" if language == "en-US" else "uk")
    if known and inside != outside:
        style = "us" if inside > outside else "uk"
        return style, spelt in ("", style)
    if spelt:
        return spelt, True
    # of as many inside as outside, a comma outside is sooner a house's way than a slip
    british = any(not part.inside and article.text[part.at] == "," for part in parts)
    return ("us" if parts[0].inside and not british else "uk", False) if known else ("", False)


def _fix(article: Article, stop: _Stop, safe: bool) -> Fix:
    """Change places: the stop and the closing mark."""
    sign, end = article.text[stop.at], stop.quotation.inner.end
    if stop.inside:
        return Fix((Edit(Span(end - 1, end), ""), Edit(Span(end + 1, end + 1), sign)), safe)
    return Fix((Edit(Span(end, end + 2), sign + article.text[end]),), safe)
