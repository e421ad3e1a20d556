"""Captions: cues with times, whatever the file format, to turns of speech. Rolling captions are said once."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lint.document import Document, OffsetMap, Piece, Span
from lint.files import File
from lint.reading.lexicon import Lexicon
from lint.transcripts.labels import Label, find_labels
from lint.transcripts.transcript import Landmark, Transcript, Turn
from lint.values import NamedTuple

ROLLING_SHARE = 0.3  # of the cues repeat what the cue before shows: a file of rolling captions
ROLLING_CUES = 4  # fewer cues tell nothing
LONGEST_OVERLAP = 60  # words that a cue can repeat
LONGEST_LABEL = 60  # code points


class Chunk(NamedTuple):
    """Words of a cue that stand in the file as they are (`text` for `length` code points from `start`).

    `length` differs from the text's own for an entity; `speaker` is what a voice tag says, or None.
    """

    text: str
    start: int
    length: int
    speaker: str | None = None


class Cue(NamedTuple):
    """One caption: when it is shown, in seconds, and what it shows."""

    begin: float
    end: float
    chunks: tuple[Chunk, ...]


class _Builder:
    """The text of a transcript as it grows, with the map back to the file."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0

    def add(self, text: str, start: int, length: int) -> None:
        """Text that stands in the file at `start`; an entity's text counts as standing where the entity begins."""
        self.pieces.append(Piece(self.length, start, len(text), length if len(text) != length else 0))
        self.parts.append(text)
        self.length += len(text)

    def gap(self, start: int) -> None:
        """One line end between what was shown apart."""
        self.pieces.append(Piece(self.length, start, 0))
        self.parts.append("\n")
        self.length += 1


class _Voices:
    """Turns as they come: words of the same speaker go on in one turn."""

    def __init__(self) -> None:
        self.speaker = ""
        self._turns: list[tuple[str, list[Span], bool]] = []

    def add(self, span: Span, fresh: bool = False) -> None:
        """Words of the speaker now talking, in a turn of their own where a sign says that somebody else begins."""
        if fresh or not self._turns or self._turns[-1][0] != self.speaker:
            self._turns.append((self.speaker, [], fresh))
        self._turns[-1][1].append(span)

    def turns(self) -> tuple[Turn, ...]:
        """What was said, turn by turn."""
        return tuple(Turn(speaker, tuple(spans), other=other) for speaker, spans, other in self._turns)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[\w'’]+")


@cache
def _change() -> re.Pattern[str]:
    # ">>" is how live captions say that somebody else speaks; a dash does so where one caption holds two speakers
    return re.compile(r"[ \t]*(?:>{2,3}|[-–—](?=[ \t]?\w))[ \t]*")


@cache
def _lines() -> re.Pattern[str]:
    return re.compile(r"[\r\n]+|(?<![>\r\n])(?=>>)")


def clock(seconds: float) -> str:
    """A time as captions write it: 00:12:41."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def transcript_of(file: File, cues: Iterable[Cue], lexicon: Lexicon, form: str) -> Transcript:
    """The transcript that these cues make; labels inside the captions ("MR. OKORO: …") carry on till the next."""
    listed = list(_once([cue for cue in cues if any(chunk.text.strip() for chunk in cue.chunks)]))
    builder, landmarks, lines = _Builder(), [], []
    for cue in listed:
        landmarks.append(Landmark(builder.length, clock(cue.begin)))
        speaker: str | None = None
        start = builder.length
        for chunk in cue.chunks:
            if chunk.speaker is not None and chunk.speaker != speaker:
                if builder.length > start:
                    lines.append((Span(start, builder.length), speaker))
                    builder.gap(chunk.start)
                speaker, start = chunk.speaker, builder.length
            builder.add(chunk.text, chunk.start, chunk.length)
        lines.append((Span(start, builder.length), speaker))
        builder.gap(cue.chunks[-1].start + cue.chunks[-1].length)
    text = "".join(builder.parts)
    document = Document(file, text, (), OffsetMap(tuple(builder.pieces)))
    return Transcript(document, _turns(text, lines, lexicon), tuple(landmarks), form)


def _turns(text: str, lines: list[tuple[Span, str | None]], lexicon: Lexicon) -> tuple[Turn, ...]:
    """The turns of captions: by their voice tags where there are any, else by signs and labels in the text."""
    voices = _Voices()
    if any(speaker for _, speaker in lines):
        for span, speaker in lines:
            voices.speaker = speaker or ""
            if _word().search(text, *span):
                voices.add(span)
        return voices.turns()
    parts = [part for span, _ in lines for part in _parted(text, span)]
    labels = find_labels(text, [Span(_after_mark(text, part), part.end) for part in parts], lexicon)
    for part in parts:
        start = _after_mark(text, part)
        label = labels.get(start, Label("", start))
        if start in labels or start > part.start:
            voices.speaker = label.name
        if _word().search(text, label.end, part.end):
            voices.add(Span(label.end, part.end), fresh=start > part.start and not label.name)
    return voices.turns()


def _after_mark(text: str, part: Span) -> int:
    """Where the words begin, after a sign that somebody else speaks."""
    mark = _change().match(text, *part)
    return mark.end() if mark else part.start


def _parted(text: str, span: Span) -> Iterator[Span]:
    """A caption parted where a line begins with a sign of another speaker, or as a label may."""
    start = span.start
    for after in _lines().finditer(text, *span):
        if after.end() < span.end and (
            _change().match(text, after.end(), span.end) or _may_label(text, after.end(), span.end)
        ):
            yield Span(start, after.start())
            start = after.end()
    yield Span(start, span.end)


def _may_label(text: str, start: int, end: int) -> bool:
    return ":" in text[start : min(end, start + LONGEST_LABEL)]


def _once(cues: list[Cue]) -> Iterator[Cue]:
    """The cues, each without what it repeats of the one before; only where captions roll or one is given twice."""
    shown = [[word.lower() for chunk in cue.chunks for word in _word().findall(chunk.text)] for cue in cues]
    overlaps = [0][: len(cues)] + [_overlap(before, after) for before, after in zip(shown, shown[1:], strict=False)]
    repeats = sum(overlap > 1 or 0 < overlap == len(words) for overlap, words in zip(overlaps, shown, strict=True))
    rolling = len(cues) >= ROLLING_CUES and repeats >= ROLLING_SHARE * len(cues)
    for number, cue in enumerate(cues):
        overlap = overlaps[number]
        again = overlap and overlap == len(shown[number]) == len(shown[number - 1])
        if not rolling and not (again and cue.begin < cues[number - 1].end):
            yield cue
        elif overlap < len(shown[number]):
            yield cue._replace(chunks=tuple(_without(cue.chunks, overlap)))


def _overlap(before: list[str], after: list[str]) -> int:
    """How many words at the end of one caption stand again at the start of the next."""
    for size in range(min(len(before), len(after), LONGEST_OVERLAP), 0, -1):
        if before[-size:] == after[:size]:
            return size
    return 0


def _without(chunks: tuple[Chunk, ...], words: int) -> Iterator[Chunk]:
    """The chunks less so many words at the start."""
    for chunk in chunks:
        here = list(_word().finditer(chunk.text)) if words else []
        if len(here) < words or (words and not here):
            words -= len(here)
            continue
        if words and len(chunk.text) == chunk.length:
            cut = here[words - 1].end()
            chunk = Chunk(chunk.text[cut:], chunk.start + cut, chunk.length - cut, chunk.speaker)
        words = 0
        yield chunk
