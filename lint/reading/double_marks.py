"""Double marks: where they stand and which of them open: straight ones by their neighbours, curly ones by shape."""

from bisect import bisect_left
from functools import cache
from itertools import islice
from operator import sub

from lint.document import Block
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.scan import matches_at, places_of

LONGEST_RUN = 3  # marks in a row that can still open or close quotations
_OPENING, _CLOSING = "“„«", "”»"
DOUBLE = _OPENING + _CLOSING + '"'
_BEFORE_OPEN = " \t\n\u00a0\u2009\u202f([{—–-‒―/“‘'\"…"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"  # take no place in print


@cache
def _double() -> Pattern[str]:
    return compiled(r"[\"“”„«»]+")


@cache
def _typed_double() -> Pattern[str]:
    # two single marks side by side are how some typists set a double one
    # and the last two of three, where the first closes what is quoted inside; two accents open where two marks close
    return compiled(r"(?<!`)``(?![`\s])|(?<!')''(?!')|(?<!’)’’(?!’)|(?<!‘)‘‘(?!‘)|(?<=[^\s'][,.?!…]')''(?!')")


@cache
def _tag() -> Pattern[str]:
    # a tag left in the text, with marks round its attributes: <a href=”…”>
    return compiled(r"<[a-zA-Z/][^<>]{0,2000}>")


@cache
def _measure() -> Pattern[str]:
    # feet before the inches: 6’2”
    return compiled(r"\d[’'′]\d{1,2}$")


def width(text: str, at: int) -> int:
    """How many characters the double mark at a place has: two when it is set as two single ones."""
    return 1 if text[at] in DOUBLE else 2


def double_marks(text: str) -> list[int]:
    """Places of double marks; a run of more than three is a rule or a ditto line, not marks of quotation."""
    places = places_of(text, DOUBLE)
    if 1 in map(sub, islice(places, 1, None), places):
        runs = [match.span() for match in _double().finditer(text)]
        places = [at for start, end in runs if end - start <= LONGEST_RUN for at in range(start, end)]
    if "''" in text or "’’" in text or "‘‘" in text:
        singles = places_of(text, "`'’‘")
        places += [match.start() for match in matches_at(_typed_double(), text, singles, len(text))]
        places.sort()
    return _outside_tags(text, places) if "<" in text else places


def _outside_tags(text: str, places: list[int]) -> list[int]:
    """The places that lie in no tag."""
    kept, first = [], 0
    for tag in _tag().finditer(text):
        last = bisect_left(places, tag.start(), first)
        kept += places[first:last]
        first = bisect_left(places, tag.end(), last)
    return kept + places[first:]


def opens(text: str, at: int, block: Block, stack: list[int]) -> bool | None:
    """Whether the double mark at `at` opens; None for a mark that is no quotation mark (inches, seconds)."""
    mark = text[at]
    first, end = at, at + width(text, at)
    while first > block.span.start and text[first - 1] in _UNSEEN:
        first -= 1
    while end < block.span.end and text[end] in _UNSEEN:
        end += 1
    before = text[first - 1] if first > block.span.start else " "
    after = text[end] if end < block.span.end else " "
    if before.isdigit() and _measure().search(text, max(at - 5, block.span.start), at):
        return None
    inside = bool(stack)
    free_before, free_after = before in _BEFORE_OPEN, after.isspace()
    if mark == "`":
        return True
    if mark in _OPENING:
        # a curly mark that faces the wrong way: it stands where only a closing one can
        return not (inside and not free_before and (free_after or after in ",.;:)<["))
    if mark in _CLOSING:
        return not inside and free_before and after not in ",.;:)" and (not free_after or at == block.span.start)
    if before.isdigit() and not inside:
        return None
    if inside and before in "'’" and after in ",.;:!?)":
        return False  # “something like, 'Go away'”, she said
    if free_before and not free_after:
        # «word —"» closes after a dash when a quotation is open and nothing that could be quoted follows
        return not (inside and before in "—–-…/" and not (after.isalnum() or after in "[(‘'$£€"))
    if free_after and not free_before:
        return False
    if not free_before and after in ",.;:!?)":
        return False
    return not inside
