"""Sentences: where they end, with a quotation counted as one piece of the writer's sentence."""

import re
from bisect import bisect_right
from functools import cache

from lint.document import Span
from lint.reading.lexicon import Lexicon


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?…]{1,4}[\"”’'»)\]]{0,4}(?=\s|$)")


def split_sentences(text: str, span: Span, lexicon: Lexicon, quotations: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """Sentences of a stretch of text. `quotations` are spans in it that are never broken.

    A quotation that ends in a stop ends the writer's sentence only when what follows opens a new one with a capital
    letter, a figure or another quotation.
    """
    never, sometimes = lexicon.words("abbreviations", "never"), lexicon.words("abbreviations", "sometimes")
    starters = lexicon.words("grammar", "starters")
    begins = [quotation.start for quotation in quotations]
    sentences: list[Span] = []
    start = span.start
    for match in _stop().finditer(text, span.start, span.end):
        stop, end = match.span()
        at = bisect_right(begins, stop) - 1
        if at >= 0 and stop < quotations[at].end:
            if end < quotations[at].end:
                continue
            end = max(end, quotations[at].end)
        following = _next_word(text, end, span.end)
        if following and not _opens_sentence(following):
            continue
        if text[stop] == "." and text[stop + 1 : stop + 2] != "." and end == stop + 1:
            word = _word_before(text, stop, start)
            low = word.lower()
            if low in never or (len(word) == 1 and word.isupper() and word != "I"):
                continue
            if (low in sometimes or "." in word) and following.isalnum() and following not in starters:
                continue
        sentences.append(Span(start, end))
        start = end
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        sentences.append(Span(start, span.end))
    return tuple(sentences)


def _word_before(text: str, stop: int, floor: int) -> str:
    at = stop
    while at > floor and stop - at < 24 and (text[at - 1].isalnum() or text[at - 1] == "."):
        at -= 1
    return text[at:stop]


def _next_word(text: str, at: int, end: int) -> str:
    while at < end and text[at].isspace():
        at += 1
    last = at
    while last < end and last - at < 24 and (text[last].isalnum() or last == at):
        last += 1
    return text[at:last]


def _opens_sentence(word: str) -> bool:
    """Whether a word (or the mark it starts with) can stand at the head of a sentence."""
    return not word[0].islower() and word[0] not in ",;:)]–—-%&"
