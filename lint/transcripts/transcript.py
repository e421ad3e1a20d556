"""Transcripts: the values in which every form of record is read: who says what, where, at what time."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from lint.document import Document, Span
from lint.hints import TYPE_CHECKING
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.reading.lexicon import Lexicon
    from lint.transcripts.index import Index


class Turn(NamedTuple):
    """What one speaker says in one go. `speaker` is the label as printed, "" where the record gives none.

    `spans` are the spoken words in the document's text, in order: numbers of lines, times and labels stand between
    them. `name` is who the record says stands behind a label such as "A.", or ""; `other`: a sign says that somebody
    else begins to speak, with or without a label.
    """

    speaker: str
    spans: tuple[Span, ...]
    name: str = ""
    other: bool = False


class Landmark(NamedTuple):
    """From `start` in the text on, the record itself calls the place so: "00:12:41", "page 12, line 7"."""

    start: int
    name: str


class Transcript(NamedTuple):
    """One file of a record; `form` is what it was read as."""

    document: Document
    turns: tuple[Turn, ...]
    landmarks: tuple[Landmark, ...] = ()
    form: str = "text"

    def landmark(self, offset: int) -> str:
        """What the record calls the place at an offset of its text; "" where it has no times or pages."""
        at = bisect_right(self.landmarks, offset, key=lambda mark: mark.start) - 1
        return self.landmarks[at].name if at >= 0 else ""


class Evidence:
    """All that an article's quotations are held against. `every` asks for names, titles and scare quotes as well."""

    def __init__(self, transcripts: tuple[Transcript, ...], lexicon: Lexicon, every: bool = False) -> None:
        self.transcripts = transcripts
        self.lexicon = lexicon
        self.every = every

    @cached_property
    def index(self) -> Index:
        """The words of the whole record, made ready to be searched when the first article asks."""
        from lint.transcripts.index import Index

        return Index(self.transcripts, self.lexicon)
