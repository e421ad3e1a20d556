"""Sentences: where they end, with a quotation counted as one piece of the writer's sentence.

Readers look back and ahead in a sentence as far as it goes. What runs on for longer than any sentence of news, a list
of hundreds of names or text that has lost its stops, is taken in pieces, so that it takes no longer than other text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.lexicon import Lexicon
from lint.reading.scan import matches_at, places_of
from lint.values import NamedTuple

LOOK = 24  # code points looked at on each side of a stop
LONGEST = 1500  # code points of a sentence; in 840 newspaper articles the longest had 601, and a list of names 1,094
QUOTED = 20  # what a quotation counts for among them, however long it is
_STOPS = ".!?…"
_OPENERS, _CLOSERS = "([\"“‘'«", ",;:.!?)]\"”’'»"
_LISTS, _KEYS = ("abbreviations", "abbreviations", "grammar"), ("never", "sometimes", "starters")


class _Lists(NamedTuple):
    never: frozenset[str]
    sometimes: frozenset[str]
    starters: frozenset[str]


@cache
def _stop() -> Pattern[str]:
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
            or text[stop:end] == ".)"
            and _title_in_brackets(text, start, stop, lists)
        ):
            continue
        sentences.append(Span(start, end))
        start = onward
    if start < last:
        sentences.append(Span(start, last))
    if any(end - start > LONGEST for start, end in sentences):
        sentences = [piece for sentence in sentences for piece in _pieces(text, sentence, quotations)]
    return tuple(sentences)


def _pieces(text: str, sentence: Span, quotations: tuple[Span, ...]) -> Iterator[Span]:
    """A sentence in pieces of the greatest length and a word, parted at blanks outside its quotations."""
    begin, size = sentence.start, 0
    at = begin
    first = bisect_left(quotations, begin, key=itemgetter(0))
    inside = quotations[first : bisect_left(quotations, sentence.end, first, key=itemgetter(0))]
    for start, end in (*inside, (sentence.end, sentence.end)):
        while size + start - at > LONGEST:
            blank = _blank().search(text, max(at, at + LONGEST - size), start)
            if blank is None or blank.end() == sentence.end:
                break
            yield Span(begin, blank.start())
            begin = at = blank.end()
            size = 0
        size += start - at + QUOTED
        at = end
    yield Span(begin, sentence.end)


@cache
def _blank() -> Pattern[str]:
    return compiled(r"\s+")


@cache
def _lists(lexicon: Lexicon) -> _Lists:
    return _Lists(*map(lexicon.words, _LISTS, _KEYS))


def _title_in_brackets(text: str, start: int, stop: int, lists: _Lists) -> bool:
    """Whether the point at `stop` is that of a title alone in brackets: Prof. (Dr.) Ama Pell; Col (retd.) Ama Pell."""
    word = text[max(start, stop - LOOK) : stop].rpartition(" ")[2]
    return word[:1] == "(" and word[1:].lower() in lists.never


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
