"""Places: where in a file of the record words stand, as somebody would look them up."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Region, Span
from lint.files import File
from lint.transcripts.alignment import Match
from lint.transcripts.index import Index
from lint.values import NamedTuple

LONGEST_BETWEEN = 4  # code points between two words that are shown as they stand
STOPS = ".,?!;:"


class Place(NamedTuple):
    """Words of a record: `landmark` is the time or page there, `speaker` the label, `name` who stands behind it.

    `first` and `last` number the words, half open.
    """

    file: File
    region: Region
    landmark: str
    speaker: str
    name: str
    text: str
    first: int
    last: int

    @property
    def path(self) -> str:
        """The file of the record."""
        return self.file.path

    @property
    def told(self) -> str:
        """The place in words: hearing.vtt, line 34, at 00:12:41."""
        mark = f", {'at ' if self.landmark[:1].isdigit() else ''}{self.landmark}" if self.landmark else ""
        return f"{self.file.path}, line {self.region.line}{mark}"


def place_of(matches: Sequence[Match], index: Index) -> Place:
    """The place from the first word to the last of some matches in one file."""
    first, last = matches[0].said, matches[-1].said + matches[-1].length
    transcript = index.transcripts[index.file_at(first)]
    turn = index.turns[index.turn_at(max(matches, key=lambda match: match.length).said)]
    span = Span(index.starts[first], index.ends[last - 1])
    return Place(
        transcript.document.file,
        transcript.document.region(span),
        transcript.landmark(span.start),
        turn.speaker,
        turn.name,
        words_of(index, first, last),
        first,
        last,
    )


def words_of(index: Index, first: int, last: int) -> str:
    """Words of a record as it prints them, on one line, without what stands between: labels, times, line numbers."""
    parts: list[str] = []
    while first + 1 < last and first and index.keys[first - 1] and index.starts[first] == index.starts[first - 1]:
        first += 1  # the second half of a word whose first half stands before these
    for at in range(first, last):
        start, end = index.starts[at], index.ends[at]
        if not index.keys[at] or (at > first and start < index.ends[at - 1]):
            continue  # between two speakers, or the second half of a contraction
        text = index.transcripts[index.file_at(at)].document.text
        if parts:
            parts.append(_between(text[index.ends[at - 1] : start]))
        parts.append(text[start:end])
    return "".join(parts)


def ends_sentence(index: Index, at: int) -> bool:
    """Whether a sentence, or what one speaker says, ends with a word."""
    return any(stop in between(index, at) for stop in ".?!")


def between(index: Index, at: int) -> str:
    """What stands in a file between a word and the next one; a stop where the next one is somebody else's."""
    if at + 1 >= len(index.keys) or not index.keys[at] or not index.keys[at + 1]:
        return "."
    return index.transcripts[index.file_at(at)].document.text[index.ends[at] : index.starts[at + 1]]


def _between(text: str) -> str:
    if len(text) <= LONGEST_BETWEEN and "\n" not in text:
        return text
    stop = text[0] if text[:1] and text[0] in STOPS else ""
    return stop + " "
