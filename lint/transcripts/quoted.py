"""Quoted: the words of a quotation as they are held against a record, with its cuts and insertions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.document import Span
from lint.transcripts.labels import is_sound
from lint.transcripts.words import Reader, Words
from lint.values import NamedTuple

LONGEST_PARENTHESIS = 60  # code points


class Quoted(NamedTuple):
    """The words of an utterance, places in the article's `text`.

    `inserted` are the editor's own, by number; before the words of `cuts` something is marked as left out, and before
    those of `breaks` the attribution stands. A `partial` quotation stands in the writer's own sentence.
    """

    text: str
    words: Words
    inserted: frozenset[int] = frozenset()
    cuts: frozenset[int] = frozenset()
    breaks: frozenset[int] = frozenset()
    partial: bool = False

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.words.keys)

    def runs(self) -> list[tuple[int, int]]:
        """The stretches of words that are given as said without a break, as half-open ranges."""
        found, start = [], 0
        for at in range(self.size + 1):
            ends = at == self.size or at in self.inserted or at in self.cuts or at in self.breaks
            if ends and at > start:
                found.append((start, at))
            if ends:
                start = at + 1 if at in self.inserted else at
        return found

    def printed(self, start: int, end: int) -> str:
        """Words as the article prints them; the second half of a word only if it stands alone."""
        while 0 < start < end - 1 and self.words.starts[start] == self.words.starts[start - 1]:
            start += 1
        return " ".join(self.text[self.words.starts[start] : self.words.ends[end - 1]].split()) if start < end else ""

    def span(self, start: int, end: int) -> Span:
        """Where words stand in the article's text."""
        return Span(self.words.starts[start], self.words.ends[end - 1])


@cache
def _sign() -> re.Pattern[str]:
    # a cut, perhaps in brackets; words in brackets, perhaps the end of a word: allow[ed]; words in parentheses
    return re.compile(
        r"(?P<cut>[\[(]?\s*(?:…|\.{3,}|\.(?:\s\.){2,})\s*[\])]?)"
        r"|(?P<bleeped>\w[\w*@#$%_-]{0,20}(?:\*\*|__|--)[\w*@#$%_-]{0,20})"
        r"|(?P<bracket>\w{0,20}\[[^\[\]]{0,200}\]\w{0,20})"
        rf"|(?P<parenthesis>\([^()]{{0,{LONGEST_PARENTHESIS}}}\))"
    )


@cache
def _initial() -> re.Pattern[str]:
    # [T]he: one letter changed, and no word
    return re.compile(r"\[(\w)\](?=\w)")


def read_quoted(text: str, spans: Sequence[Span], reader: Reader) -> Quoted:
    """The words in these parts of one utterance, in order."""
    words = Words([], [], [])
    inserted: set[int] = set()
    cuts: set[int] = set()
    breaks: set[int] = set()
    for number, span in enumerate(spans):
        if number:
            breaks.add(len(words.keys))
        plain = _initial().sub("\u2060\\1\u2060", text[span.start : span.end])
        for kind, part in _parts(plain):
            piece = reader.read(plain, [part])
            if kind == "cut":
                cuts.add(len(words.keys))
            elif kind == "words" or not is_sound(plain[part.start : part.end].strip("[]()"), reader.lexicon):
                if kind != "words":
                    inserted.update(range(len(words.keys), len(words.keys) + len(piece.keys)))
                words.keys.extend(piece.keys)
                words.starts.extend(span.start + at for at in piece.starts)
                words.ends.extend(span.start + at for at in piece.ends)
    return Quoted(text, words, frozenset(inserted), frozenset(cuts), frozenset(breaks))


def _parts(plain: str) -> Iterator[tuple[str, Span]]:
    """The words of a quotation between its cuts and insertions, and these."""
    start = 0
    for sign in _sign().finditer(plain):
        yield "words", Span(start, sign.start())
        yield sign.lastgroup or "", Span(*sign.span())
        start = sign.end()
    yield "words", Span(start, len(plain))
