"""Broken characters and torn sentences."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.paragraph_ends import cut_off, torn, unstopped
from lint.reading.scan import has_any, places_of
from lint.values import NamedTuple

_CLOSING = {")": "(", "]": "["}
_NEXT = 3  # blocks over which a bracket may run
_MOST = 100  # brackets told one by one: a text with more is no article
_CROWD = 5_000  # brackets in a block that is none
_SHOWN = 20  # further places that one finding shows
_CONTROLS = "\ufffd" + "".join(chr(code) for code in range(0x80, 0xA0) if code != 0x85)
_KINDS = frozenset({"paragraph", "standfirst", "caption", "block-quotation"})


class Params(NamedTuple):
    """`patterns`: what is looked for, of character, mojibake, entity, invisible, stops, space, joined, double-space,
    bracket, torn, unstopped, ending. `entities`: names of signs in web code. `min_words` of a paragraph that is cut
    off, `min_words_unstopped` of one that only lacks its stop.
    """

    patterns: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    min_words: int = 8
    min_words_unstopped: int = 12


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags damage by its case; what has one cause for the whole file (encoding, invisible signs) once an article."""
    for name in params.patterns:
        finder = _FINDERS.get(name)
        if finder is not None:
            yield from finder(article, params)


def _characters(article: Article, params: Params) -> Iterator[Hit]:
    if not article.text.isascii() and has_any(article.text, _CONTROLS):
        yield from _once(
            article, _places(article, r"(?:\ufffd|(?<![ÂÃâ\u0302\u0303])[\x80-\x84\x86-\x9f])+"), "character"
        )


def _mojibake(article: Article, params: Params) -> Iterator[Hit]:
    if not article.text.isascii() and has_any(article.text, "ÂÃâ\u0302\u0303"):
        yield from _once(article, _places(article, _misread()), "mojibake")


@cache
def _misread() -> str:
    """UTF-8 read as Latin-1 or Windows-1252: two or three signs in the place of one, perhaps more than once."""
    first = r"(?:[ÂÃ]|A[\u0302\u0303])"
    sure = r"[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc€™]"
    stops = r"[‚„…†‡‰‹›•–—‘’“”](?=\w)"  # at the end of a word they may be themselves
    loose = r" ?[\u0300-\u036f¯¨´¸]"
    return rf"(?:{first}(?:{sure}|{stops}|{loose})€?|(?:â|a\u0302|[ÂÃ]¢)€[\x80-\x9f™œ¦“”˜]?)+"


def _entities(article: Article, params: Params) -> Iterator[Hit]:
    if "&" in article.text and ";" in article.text:
        for span in _places(article, r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});"):
            name = article.text[span.start + 1 : span.end - 1]
            if name[0] == "#" or name in params.entities:
                yield Hit(span, {"text": f"&{name};"}, "entity")


def _invisible(article: Article, params: Params) -> Iterator[Hit]:
    if article.text.isascii() or not has_any(article.text, "\u200b\u2060\ufeff\u00ad\u200c\u200d"):
        return
    # joiners belong to other scripts and to emoji: between two letters of ours they are waste
    waste = r"(?<![ÂÃ\u0302\u0303])[\u200b\u2060\ufeff\u00ad]+|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])"
    found = list(_places(article, waste))
    edits = tuple(Edit(span, "") for span in found if not article.quoted(span.start))
    yield from _once(article, iter(found), "invisible", Fix(edits, safe=True) if edits else None)


def _stops(article: Article, params: Params) -> Iterator[Hit]:
    text = article.text
    if any(map(text.__contains__, (",,", "..", ",.", ";;", ",;", ";,", ";.", "%%"))):
        for span in _places(
            article, r"[,;.](?<=[\w)\]\"”’'].)(?:(?<!\.)[,;.]|(?<=\.)\.)(?![\w.…,;/])|%%(?<=\d%%)(?!\w)"
        ):
            yield Hit(span, {"text": text[span.start : span.end]}, "stops")


def _spaces(article: Article, params: Params) -> Iterator[Hit]:
    text = article.text
    if " ," in text or " ." in text or "\u00a0," in text or "\u00a0." in text:
        for start, end in _places(article, r"[ \u00a0](?<=[\w)\]\"”’'].)[ \u00a0]*[,.](?=\s|\Z)(?! ?\.)"):
            gap = Span(start, end - 1)
            fix = None if article.quoted(start) else Fix((Edit(gap, ""),), safe=True)
            yield Hit(Span(start, end), {"text": text[end - 1]}, "space", fix)
    if "( " in text or " )" in text:
        for start, end in _places(article, r"\( (?=\w)[^()\n]{1,60}? \)|\( (?=\w)| \)(?<=\w\w \))"):
            gaps = [start + 1] * (text[start] == "(") + [end - 2] * (text[end - 1] == ")")
            edits = tuple(Edit(Span(gap, gap + 1), "") for gap in gaps)
            fix = None if article.quoted(start) else Fix(edits, safe=True)
            yield Hit(Span(start, end), {"text": text[start:end]}, "inside", fix)


def _joined(article: Article, params: Params) -> Iterator[Hit]:
    """Stops and quotation marks with no space between them and the next word: the band,the first; She said:“It …"""
    text = article.text
    for start, end in _places(article, r"[,;.](?=[A-Za-z][a-z])(?<=[a-z]{2}.)"):
        before, after = text[max(start - 40, 0) : start].split()[-1], text[end : end + 40].split()[0]
        if has_any(before + after, "@#_/") or text[start] == "." and not _stops_between(before, after):
            continue  # an address, a handle
        yield _apart(article, Span(start, end), end, "joined")
    for quotation in article.quotations:
        (start, end), inner = quotation.span, quotation.inner
        if not quotation.marked or inner.end - inner.start < 2:
            continue
        if start > 1 and text[start - 1] in ",:;." and text[start - 2].islower() and text[inner.start].isalnum():
            yield _apart(article, Span(start - 1, start + 1), start, "before-mark")
        if quotation.closed and text[end : end + 1].isalpha() and text[inner.end - 1] in ".,!?":
            yield _apart(article, Span(inner.end - 1, end), end, "after-mark")


def _stops_between(before: str, after: str) -> bool:
    """Whether a stop between two words ends a sentence: not in Booking.Com, news.Oshton.example."""
    if not after[0].isupper() or len(before) < 3 or not before[-3:].isalpha():
        return False
    return before.islower() and "." not in after.rstrip(".,;:?!\"'”’")


def _apart(article: Article, span: Span, at: int, case: str) -> Hit:
    """The finding on signs that run into a word; the space belongs before `at`."""
    fix = None if article.quoted(at) and article.quoted(at - 1) else Fix((Edit(Span(at, at), " "),))
    return Hit(span, {"text": article.text[span.start : span.end]}, case, fix)


def _double_spaces(article: Article, params: Params) -> Iterator[Hit]:
    if "  " in article.text:
        for span in _places(article, r"(?<=\S)  +(?=\S)"):
            fix = None if article.quoted(span.start) else Fix((Edit(span, " "),), safe=True)
            yield Hit(span, {"text": "  "}, "double-space", fix)


@cache
def _compiled(pattern: str) -> Pattern[str]:
    return compiled(pattern)


def _places(article: Article, pattern: str) -> Iterator[Span]:
    """Where a pattern stands in what is read: not in page furniture, publication data and other languages.

    A pattern starts with a sign and looks behind it afterwards, so that the search runs from sign to sign.
    """
    prose = article.vocabulary.prose
    for match in _compiled(pattern).finditer(article.text):
        start, end = match.span()
        if not prose[max(start - 1, 0) : end].isspace() or not start:
            yield Span(start, end)


def _once(article: Article, spans: Iterator[Span], case: str, fix: Fix | None = None) -> Iterator[Hit]:
    """One finding on the first place, with the number of all."""
    found = list(spans)
    if found:
        values = {"text": article.text[found[0].start : found[0].end], "count": len(found)}
        yield Hit(found[0], values, case, fix, tuple(found[1 : _SHOWN + 1]))


def _brackets(article: Article, params: Params) -> Iterator[Hit]:
    """Brackets without a partner in their block or the next ones."""
    signs = places_of(article.text, "()[]")
    if not signs:
        return
    found: list[tuple[Span, str]] = []
    left: dict[str, list[tuple[int, Span]]] = {"(": [], "[": []}  # open at the end of their block, with its index
    at = 0
    for index, (kind, (start, end)) in enumerate(article.blocks):
        first = bisect_left(signs, start, at)
        at = bisect_left(signs, end, first)
        if first == at or kind not in _KINDS:
            continue
        opened, closed = _unpaired(article.text, start, signs[first:at])
        for span in closed:
            waiting = left[_CLOSING[article.text[span.start]]]
            if waiting and index - waiting[-1][0] <= _NEXT:
                waiting.pop()
            else:
                found.append((span, "closing"))
        for span in opened:
            left[article.text[span.start]].append((index, span))
    found += [(span, "bracket") for waiting in left.values() for _, span in waiting]
    for span, case in sorted(found)[:_MOST]:
        yield Hit(span, {"text": article.text[span.start]}, case)


def _unpaired(text: str, start: int, signs: list[int]) -> tuple[list[Span], list[Span]]:
    """Those of the brackets of a block that have no partner, opening and closing; points of a list and faces are none.

    `start` is where the block starts.
    """
    stacks: dict[str, list[Span]] = {"(": [], "[": []}
    closed: list[Span] = []
    if len(signs) > _CROWD:
        return [], closed
    for at in signs:
        sign, span = text[at], Span(at, at + 1)
        if sign in stacks:
            stacks[sign].append(span)
        elif stacks[_CLOSING[sign]]:
            stacks[_CLOSING[sign]].pop()
        elif not _compiled(r"(?:^|[\s(,;])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4})$|[:;=8][-^'o]?$").search(
            text[max(start, at - 6) : at]
        ):
            closed.append(span)
    opened = [span for span in stacks["("] + stacks["["] if text[max(span.start - 1, 0)] not in ":;=-"]
    return opened, closed


def _torn(article: Article, params: Params) -> Iterator[Hit]:
    particles = article.lexicon.words("grammar", "particles")
    for span in torn(article.text, article.blocks, particles, params.min_words):
        yield Hit(span, {"text": article.text[span.start : span.end]}, "torn")


def _unstopped(article: Article, params: Params) -> Iterator[Hit]:
    least = params.min_words_unstopped
    for span in unstopped(article.text, article.blocks, article.quotations, article.statements, least):
        yield Hit(span, {"text": article.text[span.start : span.end]}, "unstopped")


def _ending(article: Article, params: Params) -> Iterator[Hit]:
    block = next((block for block in reversed(article.blocks) if block.kind in _KINDS or block.kind == "unread"), None)
    if block is not None and block.kind == "paragraph" and block is article.body[-1]:
        span = cut_off(article.text, block, params.min_words)
        if span is not None:
            yield Hit(span, {"text": article.text[span.start : span.end]}, "ending")


_FINDERS: dict[str, Callable[[Article, Params], Iterator[Hit]]] = {
    "character": _characters,
    "mojibake": _mojibake,
    "entity": _entities,
    "invisible": _invisible,
    "stops": _stops,
    "space": _spaces,
    "joined": _joined,
    "double-space": _double_spaces,
    "bracket": _brackets,
    "torn": _torn,
    "unstopped": _unstopped,
    "ending": _ending,
}
