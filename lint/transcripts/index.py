"""Index: the words of a record as one text with a character a word, and where its rarer runs of words stand.

So "is this in the record, word for word" is a search for a text in a text, and a place for an altered quotation is
where most of its rare runs stand close together. Both take time linear in the record, whatever stands in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from lint.errors import UserError
from lint.reading.lexicon import Lexicon
from lint.transcripts.transcript import Transcript, Turn
from lint.transcripts.words import Reader
from lint.values import NamedTuple

RARE = 100  # places of a run of words up to which it shows where to look
LONGEST_RUN = 4  # words of a run
MOST_WORDS = 1_000_000  # different ones: more is no transcript
MOST_PLACES = 64  # places looked at where words stand again and again
_SURROGATES, _GAP = 0xD800, 0x800
_BARRIER = "\0"  # between two speakers and two files: no run of words goes over it


class Window(NamedTuple):
    """A stretch of the record, by numbers of words, in which a run of words may stand; `weight` says how likely."""

    start: int
    end: int
    weight: float


class Index:
    """The words of a record. A word is known by its number; `text` has one character for each."""

    def __init__(self, transcripts: Sequence[Transcript], lexicon: Lexicon) -> None:
        self.transcripts = transcripts
        self.reader = Reader(lexicon)
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.turns: list[Turn] = []
        self._turn_starts: list[int] = []
        self._file_starts: list[int] = []
        self._codes: dict[str, str] = {"": _BARRIER}
        for transcript in transcripts:
            self._file_starts.append(len(self.keys))
            for turn in transcript.turns:
                self._add(transcript, turn)
            self._bar()
        self.text = "".join([self._codes[key] for key in self.keys])

    def _add(self, transcript: Transcript, turn: Turn) -> None:
        words = self.reader.read(transcript.document.text, turn.spans, sounds=True)
        if words.keys:
            if self.turns and (turn.other or turn.speaker != self.turns[-1].speaker):
                self._bar()
            self.turns.append(turn)
            self._turn_starts.append(len(self.keys))
            self._append(*words)

    def _append(self, keys: list[str], starts: list[int], ends: list[int]) -> None:
        self.keys += keys
        self.starts += starts
        self.ends += ends
        codes = self._codes
        for key in keys:
            if key not in codes:
                codes[key] = _character(len(codes))

    def _bar(self) -> None:
        """A place that no word holds, after the last word so far."""
        if self.keys and self.keys[-1]:
            self._append([""], [self.ends[-1]], [self.ends[-1]])

    def words(self, start: int, end: int) -> list[str]:
        """What the words from one number up to another are compared by."""
        return [key for key in self.keys[max(start, 0) : max(end, 0)] if key]

    def coded(self, keys: Sequence[str]) -> str:
        """Words as a text like the index's own; for one that the record has not got stands a character of its own."""
        return "".join([self._codes.get(key, _MISSING) for key in keys])

    def has(self, run: str) -> bool:
        """Whether a coded run of words stands in the record, told without a search where one word of it is rare."""
        for size in range(1, min(LONGEST_RUN, len(run)) + 1):
            places = self._grams.get(run[:size])
            if places is None:
                return False
            if len(places) <= RARE:
                return any(self.text.startswith(run, place) for place in places)
        return run in self.text

    def turn_at(self, word: int) -> int:
        """The number of the turn that a word stands in."""
        return bisect_right(self._turn_starts, word) - 1

    def file_at(self, word: int) -> int:
        """The number of the file that a word stands in."""
        return bisect_right(self._file_starts, word) - 1

    def places(self, run: str, start: int = 0, end: int | None = None, most: int = MOST_PLACES) -> Iterator[int]:
        """Where a coded run of words stands, word for word, in order; no more than `most` places."""
        end = len(self.text) if end is None else end
        for _ in range(0 if _MISSING in run else most):
            start = self.text.find(run, start, end)
            if start < 0:
                return
            yield start
            start += 1

    def windows(self, run: str, start: int = 0, end: int | None = None, most: int = 3) -> list[Window]:
        """The stretches in which most of a coded run stands, word by word, the likeliest first; none overlaps."""
        end = len(self.text) if end is None else end
        hits = sorted({hit for hit in self._hits(run) if start <= hit[0] < end})
        width = len(run) + len(run) // 2 + 10
        found = []
        counts: Counter[int] = Counter()
        first, weight = 0, 0.0
        for place, word, value in hits:
            weight += value if not counts[word] else 0.0
            counts[word] += 1
            while place - hits[first][0] > width:
                _, old, worth = hits[first]
                counts[old] -= 1
                weight -= worth if not counts[old] else 0.0
                first += 1
            found.append(Window(hits[first][0], place + 1, weight))
        return _apart(found, width, most)

    def _hits(self, run: str) -> Iterator[tuple[int, int, float]]:
        """Where rare words and runs of words stand: place, number of the word in the run, and what the hit is worth."""
        for word in range(len(run)):
            for size in range(1, LONGEST_RUN + 1):
                places = self._grams.get(run[word : word + size])
                if places is None:
                    break
                if len(places) <= RARE or size == LONGEST_RUN:
                    value = 2.0 if len(places) <= 5 else 1.0
                    yield from ((place, word, value) for place in places[:RARE])
                    break

    @cached_property
    def _grams(self) -> dict[str, list[int]]:
        """Where each word stands, and where a word is frequent each run of two with it, and so on."""
        text, grams = self.text, dict[str, list[int]]()
        at = list(range(len(text)))
        for size in range(1, LONGEST_RUN + 1):
            for place in at:
                gram = text[place : place + size]
                if gram in grams:
                    grams[gram].append(place)
                else:
                    grams[gram] = [place]
            frequent = {gram for gram in grams if len(gram) == size and len(grams[gram]) > RARE}
            at = [place for place in at if text[place : place + size] in frequent]
            for gram in frequent:
                del grams[gram][RARE + 1 :]
        return grams


def _apart(found: list[Window], width: int, most: int) -> list[Window]:
    """The weightiest windows, each far enough from those before it."""
    kept: list[Window] = []
    for window in sorted(found, key=lambda one: (-one.weight, one.end - one.start, one.start)):
        if all(window.end + width <= other.start or other.end + width <= window.start for other in kept):
            kept.append(window)
            if len(kept) == most:
                break
    return kept


def _character(code: int) -> str:
    """The character that stands for the word of a number; raises UserError for more words than there are characters."""
    if code > MOST_WORDS + 1:
        raise UserError(
            "the record holds more than a million different words: this is no transcript",
            hint="Give the files of this story only.",
        )
    return chr(code if code < _SURROGATES else code + _GAP)


_MISSING = _character(MOST_WORDS + 1)
