"""Picture credits: `[Vale/Harbour Press]` at the end of a caption, `Photo: Dara Vale`, `Courtesy of the harbour`."""

from functools import cache

from lint.document import Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dates import find_dates
from lint.reading.dictionary import dictionary
from lint.reading.lexicon import Lexicon

MOST_CREDIT = 120  # code points of the longest credit
_STOPS = ".?!”\"’'…"


@cache
def _labelled() -> Pattern[str]:
    return compiled(r"(?:^|(?<=[.?!|\n)] )|(?<=[.?!|\n)]))([A-Z][A-Za-z]*(?: [A-Za-z]+){0,2}): ?[^:.\n]{2,80}\.?$")


def find_credit(text: str, block: Block, lexicon: Lexicon) -> Span | None:
    """The credit that ends a caption, brackets or label included; None when there is none.

    A block that is nothing but a bracket has no credit: there is no caption for it to credit.
    """
    start, end = block.span
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start < 3:
        return None
    last = text[end - 1]
    if last == "." and text[end - 2] in ")]":
        end, last = end - 1, text[end - 2]
        return _bracketed(text, start, end, lexicon, closed_by_stop=True)
    if last in ")]":
        return _bracketed(text, start, end, lexicon, closed_by_stop=False)
    return _unbracketed(text, start, end, lexicon)


def _bracketed(text: str, start: int, end: int, lexicon: Lexicon, closed_by_stop: bool) -> Span | None:
    opening = text.rfind("[" if text[end - 1] == "]" else "(", max(start, end - MOST_CREDIT), end)
    before = text[start:opening].rstrip() if opening > start else ""
    inner = text[opening + 1 : end - 1].strip()
    if not before or not inner:
        return None
    words = inner.replace("/", " / ").split()
    marked = "/" in inner or any(word.strip(".:,").lower() in lexicon.words("layout", "credit_marks") for word in words)
    if find_dates(text, Span(opening, end), lexicon):
        return None
    if before[-1] not in _STOPS:
        return Span(opening, end) if marked and not closed_by_stop and _like_name(words, lexicon) else None
    if text[end - 1] == "]":
        return Span(opening, end) if inner[0].isupper() and (marked or len(words) > 1) and len(words) <= 12 else None
    if closed_by_stop and not marked:
        return None
    named = (len(words) > 1 or inner.istitle()) and not inner.isupper() and inner[-1] not in _STOPS and ";" not in inner
    return Span(opening, end) if _like_name(words, lexicon) and (marked or named) else None


def _signed(text: str, start: int, end: int) -> Span | None:
    """A photographer in capitals behind a dash: Boats wait at the pier. - JOANNE PELL; no agency: – COASTAL NEWS."""
    dash = max(text.rfind(mark, start, end) for mark in ("-", "–", "—"))
    words = text[dash + 1 : end].split()
    named = 1 < len(words) < 5 and all(map(str.isupper, words)) and dictionary().people.level(words[0].title()) > 0
    return Span(dash, end) if named and dash > start and text[start:dash].rstrip()[-1:] == "." else None


def _like_name(words: list[str], lexicon: Lexicon) -> bool:
    """At most ten words, no digits, and no small words but those that stand inside names: a name, not an aside."""
    capitals = sum(word[0].isupper() for word in words)
    fillers = lexicon.words("layout", "credit_fillers")
    small = sum(word[0].islower() and len(word) > 3 and word not in fillers for word in words)
    return len(words) <= 10 and capitals > 0 and not small and not any(word[0].isdigit() for word in words)


def _unbracketed(text: str, start: int, end: int, lexicon: Lexicon) -> Span | None:
    tail = max(start, end - MOST_CREDIT)
    match = _labelled().search(text, tail, end) if text.find(":", tail, end) >= 0 else None
    if (
        match
        and match[1].lower() in lexicon.words("layout", "credit_words")
        and (match.start() > start or tail == start)
    ):
        return Span(match.start(), end)
    slash = text.rfind("/", tail, end)
    if slash < 0 and text[end - 1].isupper():
        return _signed(text, tail, end)
    if slash < 0 or text[end - 1] in _STOPS:
        return None
    stop = max(text.rfind(mark, tail, slash) for mark in (". ", "? ", "! "))
    if stop < 0:
        return None
    credit = text[stop + 2 : end]
    words = credit.replace("/", " / ").split()
    if "://" in credit or not 3 <= len(words) <= 9:
        return None
    named = all(word[0].isupper() for word in words if word[0].isalpha())
    return Span(end - len(credit.lstrip()), end) if named else None
