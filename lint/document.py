"""Document: the prose of a file as blocks, with the map back to the file.

Two coordinate systems, two types. `Span` counts code points in `Document.text`; `Region` counts code points, lines and
columns in the file as decoded. `Document.region` is the only conversion, for the engine and the reporter of quotations.
"""

from bisect import bisect_right
from collections.abc import Mapping
from operator import attrgetter, itemgetter

from lint.files import File
from lint.values import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points in a document's text."""

    start: int
    end: int


class Region(NamedTuple):
    """A place in the file: half-open code-point offsets; lines and columns from 1, `end_column` one past the end."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Block(NamedTuple):
    """A stretch of prose set off by the format: a paragraph, a headline, a caption …

    `kind` is "" where the format says nothing; `reading.layout` then decides.
    """

    kind: str
    span: Span


# The kinds of block that make the body of an article, and those in which a writer says who says what.
BODY_KINDS = frozenset({"paragraph", "list-item", "block-quotation"})
PROSE_KINDS = BODY_KINDS | {"standfirst", "caption"}
# What stands above or beside the text and must agree with it.
DISPLAY_KINDS = frozenset({"headline", "standfirst", "caption", "pull-quote"})


class Piece(NamedTuple):
    """A run of document text and where it stands in the file, from both starts on.

    `length` code points stand there unbroken; or, with a `width`, stand for that many of the file as a whole: the one
    sign of an entity or an escape, the blank of a line break, what parts two blocks.
    """

    text_start: int
    file_start: int
    length: int
    width: int = 0


class OffsetMap(NamedTuple):
    """Sorted pieces of a document's text; empty when the text is the file's own, character for character.

    Offsets into the file count from where the document's part of it begins, `File.base`.
    """

    pieces: tuple[Piece, ...] = ()

    def to_file(self, offset: int) -> int:
        """File offset of the character at `offset`; an offset past a piece continues from its end."""
        if not self.pieces:
            return offset
        piece = self._piece(offset)
        if piece.width:
            return piece.file_start + (piece.width if offset >= piece.text_start + piece.length else 0)
        return piece.file_start + min(offset - piece.text_start, piece.length)

    def end_in_file(self, offset: int) -> int:
        """File offset just after the character before `offset`."""
        if not self.pieces:
            return offset
        piece = self._piece(offset - 1)
        if piece.width:
            return piece.file_start + piece.width
        return piece.file_start + min(offset - 1 - piece.text_start, piece.length) + 1

    def parts(self, offset: int) -> bool:
        """Whether an offset falls inside what stands in the file as one: between the two letters of a ligature."""
        if not self.pieces:
            return False
        piece = self._piece(offset)
        return piece.width > 0 and piece.text_start < offset < piece.text_start + piece.length

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self.pieces, offset, key=_text_start) - 1, 0)]


_text_start = attrgetter("text_start")
_offset = itemgetter(0)


class Comment(NamedTuple):
    """A comment in the file's markup, which readers never see: its place in the whole file, and what stands in it."""

    start: int
    end: int
    text: str


class Remark(NamedTuple):
    """What to tell of a file's markup, such as a key that stands twice; `offset` counts from the file's start."""

    offset: int
    message: str
    hint: str = ""


class Document(NamedTuple):
    """The prose of one file. `metadata` holds what the format itself states: title, byline, published, language.

    `comments` are those of the markup, in file order; `directives` what the front matter says to us, under `quotelint`.
    `notations` say how text is written in the file, each from an offset of the text on ("html", "json"); none is as is.
    """

    file: File
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap = OffsetMap()
    metadata: Mapping[str, str] = {}
    comments: tuple[Comment, ...] = ()
    directives: Mapping[str, object] = {}
    remarks: tuple[Remark, ...] = ()
    notations: tuple[tuple[int, str], ...] = ()

    def notation(self, offset: int) -> str:
        """How the text at an offset is written in the file, "" for as it is."""
        at = bisect_right(self.notations, offset, key=_offset) - 1
        return self.notations[at][1] if at >= 0 else ""

    def region(self, span: Span) -> Region:
        """Where a span of the prose stands in the file."""
        base = self.file.base
        start = base + self.offsets.to_file(span.start)
        end = base + self.offsets.end_in_file(span.end) if span.end > span.start else start
        line, column = self.file.position(start)
        end_line, end_column = self.file.position(end)
        return Region(start, end, line, column, end_line, end_column)
