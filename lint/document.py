"""Document: the prose of a file as blocks, with the map back to the file.

Two coordinate systems, two types. `Span` counts code points in `Document.text`; `Region` counts code points, lines and
columns in the file as decoded. `Document.region` is the only conversion, for the engine and the reporter of quotations.
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from lint.files import File


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
    """A run of document text that stands in the file unbroken: `length` code points from both starts on."""

    text_start: int
    file_start: int
    length: int


class OffsetMap(NamedTuple):
    """Sorted pieces of a document's text; empty when the text is the file's own, character for character."""

    pieces: tuple[Piece, ...] = ()

    def to_file(self, offset: int) -> int:
        """File offset of the character at `offset`; an offset past a piece continues from its end."""
        if not self.pieces:
            return offset
        at = max(bisect_right(self.pieces, offset, key=lambda piece: piece.text_start) - 1, 0)
        piece = self.pieces[at]
        return piece.file_start + min(offset - piece.text_start, piece.length)


class Comment(NamedTuple):
    """A comment in the file's markup, which readers never see: its place in the file, and what stands in it."""

    start: int
    end: int
    text: str


class Document(NamedTuple):
    """The prose of one file. `metadata` holds what the format itself states: title, byline, published, language.

    `comments` are those of the markup, in file order; `directives` what the front matter says to us, under `quotelint`.
    """

    file: File
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap = OffsetMap()
    metadata: Mapping[str, str] = {}
    comments: tuple[Comment, ...] = ()
    directives: Mapping[str, object] = {}

    def region(self, span: Span) -> Region:
        """Where a span of the prose stands in the file."""
        start = self.offsets.to_file(span.start)
        end = self.offsets.to_file(span.end - 1) + 1 if span.end > span.start else start
        line, column = self.file.position(start)
        end_line, end_column = self.file.position(end)
        return Region(start, end, line, column, end_line, end_column)
