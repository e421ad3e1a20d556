"""Straight and curly quotation marks in one article, and curly marks that face the wrong way."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal, Pattern
from lint.patterns import compiled
from lint.reading.scan import has_any
from lint.values import NamedTuple

_STRAIGHT, _OPENING, _CLOSING = '"', "“", "”"
_DOUBLE = '"“”„'
_TYPED = "'’‘`"  # two of them are set for one double mark
_NO_APOSTROPHES = "‘`´′"
_MOST = 20  # places that one finding shows
_UNCOUNTED = frozenset({"block-quotation"})  # set as its document has it
_BEFORE_OPEN = "([{—–-"
_AFTER_CLOSE = ".,;:!?)]}—–-[<"


class Params(NamedTuple):
    """`glyphs` of the house; auto: those that the article has more of, if the others are at most `max_share` of all."""

    glyphs: Literal["auto", "straight", "curly"] = "auto"
    max_share: float = 0.4


class _Mark(NamedTuple):
    """One double mark of a quotation. `half`: its partner is of the other kind; `nested`: inside another quotation."""

    at: int
    block: int
    opens: bool
    nested: bool
    straight: bool
    half: bool


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the marks of the other kind in a block at the first of them, curly marks turned round (case facing), and
    marks that stand for an apostrophe."""
    text = article.text
    yield from _apostrophes(article)
    if params.glyphs != "curly" and not any(mark in text for mark in _DOUBLE[1:]):
        return
    marks = _marks(article)
    curly = _curly(params, marks)
    excerpts = _excerpts(article)
    fewer = [mark for mark in marks if mark.straight == curly and (mark.block not in excerpts or mark.half)]
    if params.glyphs == "auto" and len(fewer) > params.max_share * len(marks):
        fewer = [mark for mark in fewer if mark.half]  # a fault however the rest is set
    blocks: dict[int, list[_Mark]] = defaultdict(list)
    for mark in fewer:
        blocks[mark.block].append(mark)
    kind, wanted, signs = ("straight", "curly", "“ ”") if curly else ("curly", "straight", '" "')
    others = sum(mark.straight != curly for mark in marks)
    for block, own in blocks.items():
        values = {"kind": kind, "wanted": wanted, "count": len(own), "others": others, "signs": signs}
        fix = _fix(article, block, own, curly)
        yield Hit(Span(own[0].at, own[0].at + 1), values, "several" if len(own) > 1 else "", fix)
    told = {mark.at for mark in fewer}
    yield from _turned(article, [mark for mark in marks if mark.at not in told])


def _apostrophes(article: Article) -> Iterator[Hit]:
    """Opening marks and accents in the place of an apostrophe, once an article: Pell‘s boat, they don`t."""
    text = article.text
    if not has_any(text, _NO_APOSTROPHES):
        return
    places = [Span(*match.span()) for match in _apostrophe().finditer(article.vocabulary.prose)]
    if places:
        right = "’" if text.count("’") >= text.count("'") else "'"
        edits = tuple(Edit(span, right) for span in places if not article.quoted(span.start))
        values = {"mark": text[places[0].start], "right": right, "count": len(places)}
        fix = Fix(edits, safe=True) if edits else None
        yield Hit(places[0], values, "apostrophe", fix, tuple(places[1:_MOST]))


@cache
def _apostrophe() -> Pattern[str]:
    # before the endings of English alone: Qur‘an, Sana‘a and Hawai‘i have the sign by right
    return compiled(rf"[{_NO_APOSTROPHES}](?<=\w.)(?=(?:s|t|d|m|re|ve|ll)\b)")


def _excerpts(article: Article) -> set[int]:
    """The blocks of texts that a colon at the end of a paragraph announces, each of which opens with a mark.

    They are set as their document has them.
    """
    text, found = article.text, set()
    led = False
    for index, block in enumerate(article.blocks):
        opens = text[block.span.start] in _DOUBLE
        if led and opens:
            found.add(index)
        else:
            led = text[block.span.end - 1] == ":"
    return found


def _marks(article: Article) -> list[_Mark]:
    """The double marks of every quotation, in order."""
    marks: list[_Mark] = []
    for nested, quotations in ((False, article.quotations), (True, article.marks.nested)):
        for span, inner, block, mark, closed, _ in quotations:
            if mark not in _DOUBLE or article.blocks[block].kind in _UNCOUNTED:
                continue
            if article.text.startswith("=", span.start - 1, span.start):
                continue  # of a tag: <a href="…">
            first, last = mark == _STRAIGHT, closed and article.text[inner.end] == _STRAIGHT
            typed = closed and article.text[inner.end] in _TYPED  # "shut'', which is no mark of the other kind
            half = closed and first != last and not typed
            marks.append(_Mark(span.start, block, True, nested, first, half))
            if closed and not typed:
                marks.append(_Mark(inner.end, block, False, nested, last, half))
    return sorted(marks)


def _curly(params: Params, marks: list[_Mark]) -> bool:
    """Whether the article is set in curly marks: it has more of them, or of two equals starts with one."""
    if params.glyphs != "auto":
        return params.glyphs == "curly"
    straight = sum(mark.straight for mark in marks)
    return 2 * straight < len(marks) or (2 * straight == len(marks) and bool(marks) and not marks[0].straight)


def _turned(article: Article, marks: list[_Mark]) -> Iterator[Hit]:
    """Curly marks whose shape contradicts their place: shut,“ Pell said."""
    text = article.text
    if "„" in text:
        return  # „German“ marks close with the glyph that opens English ones
    for mark in marks:
        right = _OPENING if mark.opens else _CLOSING
        if text[mark.at] not in (_STRAIGHT, right) and _shows(text, mark):
            span = Span(mark.at, mark.at + 1)
            fix = None if mark.nested else Fix((Edit(span, right),), safe=True)
            yield Hit(span, {"mark": text[mark.at], "right": right}, "facing", fix)


def _shows(text: str, mark: _Mark) -> bool:
    """Whether the blanks and stops around a mark leave no doubt which way it faces."""
    before, after = text[mark.at - 1 : mark.at] or " ", text[mark.at + 1 : mark.at + 2] or " "
    if mark.opens:
        return (before.isspace() or before in _BEFORE_OPEN) and (after.isalnum() or after in "‘'[…")
    return not before.isspace() and (after.isspace() or after in _AFTER_CLOSE)


def _fix(article: Article, block: int, marks: list[_Mark], curly: bool) -> Fix | None:
    """Set the marks of one block as the others are; not where a mark of that block has no partner."""
    strays = article.marks.strays
    at = bisect_left(strays, block, key=lambda stray: stray.block)
    if at < len(strays) and strays[at].block == block:
        return None
    opening, closing = (_OPENING, _CLOSING) if curly else (_STRAIGHT, _STRAIGHT)
    edits = [Edit(Span(mark.at, mark.at + 1), opening if mark.opens else closing) for mark in marks if not mark.nested]
    return Fix(tuple(edits), safe=True) if edits else None
