"""Sentences: where they end, with a quotation counted as one piece of the writer's sentence."""

import re
from bisect import bisect_right
from functools import cache

from lint.document import Span
from lint.patterns import compiled
from lint.reading.lexicon import Lexicon
from lint.reading.scan import matches_at, places_of
from lint.values import NamedTuple

LOOK = 24  # code points looked at on each side of a stop
_STOPS = ".!?…"
_OPENERS, _CLOSERS = "([\"“‘'«", ",;:.!?)]\"”’'»"
_LISTS, _KEYS = ("abbreviations", "abbreviations", "grammar"), ("never", "sometimes", "starters")


class _Lists(NamedTuple):
    never: frozenset[str]
    sometimes: frozenset[str]
    starters: frozenset[str]


@cache
def _stop() -> re.Pattern[str]:
    # what follows must be able to open a sentence, non-ASCII letters excepted, so that few matches are looked at again
    return compiled(r"[.!?…]{1,4}[\"”’'»)\]]{0,4}(?=(\s++)[^a-z.,;:)\]–—\-%&]|\s*+$)")


def split_sentences(text: str, span: Span, lexicon: Lexicon, quotations: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """Sentences of a stretch of text. `quotations` are spans in it that are never broken.

    A quotation that ends in a stop ends the writer's sentence only when what follows opens a new one with a capital
    letter, a figure or another quotation.
    """
    lists = _lists(lexicon)
    begins = [quotation.start for quotation in quotations]
    sentences: list[Span] = []
    start, last = span
    for match in matches_at(_stop(), text, places_of(text, _STOPS, start, last), last):
        stop, end = match.span()
        if begins:
            at = bisect_right(begins, stop) - 1
            if at >= 0 and stop < quotations[at].end and end < quotations[at].end:
                continue
        onward = match.end(1)
        if onward < 0:
            onward = last
        elif text[onward].islower() or (
            end == stop + 1
            and text[stop] == "."
            and _abbreviated(text, start, stop, text[onward : min(onward + LOOK, last)], lists)
        ):
            continue
        sentences.append(Span(start, end))
        start = onward
    if start < last:
        sentences.append(Span(start, last))
    return tuple(sentences)


@cache
def _lists(lexicon: Lexicon) -> _Lists:
    return _Lists(*map(lexicon.words, _LISTS, _KEYS))


def _abbreviated(text: str, start: int, stop: int, following: str, lists: _Lists) -> bool:
    """Whether the point at `stop` belongs to an abbreviation or an initial and ends no sentence."""
    before = text[max(start, stop - LOOK) : stop]
    word = before.rsplit(None, 1)[-1].lstrip(_OPENERS) if before and not before[-1].isspace() else ""
    low = word.lower()
    if low in lists.never or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if low not in lists.sometimes and "." not in word:
        return False
    onward = following.split(None, 1)[0].rstrip(_CLOSERS) if following else ""
    return onward.isalnum() and onward not in lists.starters
