"""Ellipses in several forms in one article, and ellipses at the edge of a quotation."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal, Pattern, TypeVar
from lint.patterns import compiled
from lint.reading.scan import matches_at, places_of
from lint.reading.statements import Attribution
from lint.values import NamedTuple

DOTS, SIGN, APART = "...", "…", ". . ."
_NEAR = 60  # code points after a quotation in which somebody trails off
_HOUSE = {"ascii-spaced": DOTS, "unicode": SIGN, "chicago": APART}


_Kind = TypeVar("_Kind")


class Params(NamedTuple):
    """`form` of this house: three dots with spaces around them, the one sign, or dots with spaces between them;
    "auto" is the commonest form in the article. `trailing_off`: words after a quotation that may end in an ellipsis.
    """

    form: Literal["auto", "ascii-spaced", "unicode", "chicago"] = "auto"
    trailing_off: tuple[str, ...] = ("trailed", "trailing", "trails", "broke off", "faltered", "hesitated")


class _Ellipsis(NamedTuple):
    """One ellipsis as printed: its form, and whether spaces stand around it (None where it does not join words)."""

    span: Span
    form: str
    spaced: bool | None


@cache
def _ellipsis() -> Pattern[str]:
    # a fourth dot is a full stop; longer rows of dots are no ellipses
    return compiled(r"(?<![.…])(?:\.{3,4}|…|\.(?:[ \u00a0]\.){2,3})(?![.…])")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each ellipsis in a rarer form, or not in that of the house; case edge: first or last in a quotation."""
    found = list(_find(article.vocabulary.prose))
    if not found:
        return
    flagged: set[Span] = set()
    form, usual = _usual(found, params)
    for one in found:
        spaced = one.spaced if one.spaced is None or usual is None or form == APART else usual
        if form != one.form or spaced != one.spaced:
            flagged.add(one.span)
            case = ("" if form != one.form else "spacing") if params.form == "auto" else "house"
            with_words = form == one.form
            values = {"form": _shown(form, spaced, with_words), "given": _shown(one.form, one.spaced, with_words)}
            yield Hit(one.span, values, case, _fix(article, one, form, spaced))
    for span in _edges(article, found, params):
        if span not in flagged:
            yield Hit(span, {"form": "", "given": ""}, "edge")


def _find(prose: str) -> Iterator[_Ellipsis]:
    for match in matches_at(_ellipsis(), prose, places_of(prose, ".…"), len(prose)):
        start, end = match.span()
        form = SIGN if match[0] == SIGN else DOTS if match[0].startswith("..") else APART
        before, after = prose[max(start - 2, 0) : start], prose[end : end + 2]
        joins = before.strip()[-1:].isalpha() and after.strip()[:1].islower()
        spaces = before[-1:] == " ", after[:1] == " "
        spaced = spaces[0] if joins and spaces[0] == spaces[1] and form != APART else None
        yield _Ellipsis(Span(start, end), form, spaced)


def _usual(found: list[_Ellipsis], params: Params) -> tuple[str, bool | None]:
    """The form that all should have, and the spacing where they join words; None where each may be as it is."""
    if params.form != "auto":
        return _HOUSE[params.form], True if params.form == "ascii-spaced" else None
    spacing = Counter(one.spaced for one in found if one.spaced is not None)
    # of two that stand equally often, the one met first
    return _commonest(Counter(one.form for one in found)), _commonest(spacing) if spacing else None


def _commonest(counts: Counter[_Kind]) -> _Kind:
    return max(counts, key=counts.__getitem__)


def _shown(form: str, spaced: bool | None, with_words: bool) -> str:
    if not with_words:
        return form
    return f"a {form} b" if spaced else f"a{form}b"


def _fix(article: Article, one: _Ellipsis, form: str, spaced: bool | None) -> Fix | None:
    """The wanted form in its place; none beside a full stop, which may be part of the ellipsis or not."""
    start, end = one.span
    standing = article.text[start:end]
    if standing.count(".") == 4:
        return None
    if spaced != one.spaced:
        if not spaced:
            start, end = start - 1, end + 1
        else:
            form = f" {form} "
    return Fix((Edit(Span(start, end), form),), safe=not article.quoted(one.span.start))


def _edges(article: Article, found: list[_Ellipsis], params: Params) -> Iterator[Span]:
    """Ellipses that are the first or the last thing in a quotation that is speech.

    A quotation that goes on after its attribution may start with one; and where somebody trails off, it may end so.
    """
    starts = [one.span.start for one in found]
    before: Attribution | None = None
    for one in article.attributions:
        if not one.speech:
            continue
        inner = one.quotation.inner
        goes_on = before is not None and before.quotation.block == one.quotation.block and before.source == one.source
        before = one
        following = article.text[one.quotation.span.end : one.quotation.span.end + _NEAR].split("\n")[0]
        trails = any(word in following for word in params.trailing_off)
        here = found[bisect_left(starts, inner.start) : bisect_left(starts, inner.end)]
        for start, end in sorted({one.span for one in (*here[:1], *here[-1:])}):
            if not article.text[inner.start : start].strip(" [") and not goes_on:
                yield Span(start, end)
            elif not article.text[end : inner.end].strip(" ].,") and not trails:
                yield Span(start, end)
