"""A quotation inside a quotation with the marks of the one around it."""

from collections.abc import Iterator
from itertools import zip_longest

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.quotations import Quotation
from lint.values import NamedTuple

# the marks that can stand inside each kind of outer mark, in the form that the outer one has
_INSIDE = {'"': ("'", "'"), "“": ("‘", "’"), "'": ('"', '"'), "‘": ("“", "”")}
_HEADINGS = frozenset({"headline", "subhead"})  # single marks alone in many houses, for want of room


class Params(NamedTuple):
    """`outer`: the marks that this house puts outside, or "either" as long as they change at each level."""

    outer: Literal["either", "double", "single"] = "either"


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each quotation with marks of the kind that is already open; case outer: the wrong kind is outside."""
    told: set[Span] = set()
    around: list[Quotation] = []  # the quotations that are open, the outermost first
    ordered = sorted((*article.quotations, *article.marks.nested))
    for quotation, following in zip_longest(ordered, ordered[1:]):
        while around and around[-1].span.end <= quotation.span.start:
            around.pop()
        if around and article.blocks[quotation.block].kind not in _HEADINGS:
            outer = around[0].span
            if _kind(quotation.mark) == _kind(around[-1].mark):
                holds = following is not None and following.span.start < quotation.span.end
                fix = _fix(quotation, around[0]) if len(around) == 1 and not holds else None
                yield Hit(quotation.span, fix=fix)
            elif params.outer != "either" and _kind(around[0].mark) not in (params.outer, "other"):
                if outer not in told:
                    told.add(outer)
                    yield Hit(outer, {}, "outer")
        around.append(quotation)


def _kind(mark: str) -> str:
    """Double or single; guillemets are marks of their own, which may hold or be held by either."""
    if mark in ('"', "“", "”", "„", "''", "’’", "‘‘"):
        return "double"
    return "single" if mark in ("'", "‘", "’") else "other"


def _fix(quotation: Quotation, around: Quotation) -> Fix | None:
    """The other kind of mark on both sides, where the pair lies whole in the one around it.

    A mark doubled at the start may as well be one too many, so that this is for an editor to accept.
    """
    inside = _INSIDE.get(around.mark)
    start, end = quotation.span
    if inside is None or not (quotation.closed and around.closed) or end >= around.span.end:
        return None
    first, last = Span(start, quotation.inner.start), Span(quotation.inner.end, end)
    return Fix((Edit(first, inside[0]), Edit(last, inside[1])), safe=start > around.inner.start)
