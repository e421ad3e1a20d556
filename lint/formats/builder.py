"""Builder: puts a document together from stretches of a file, keeping where each character stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from lint.document import Block, Comment, Document, OffsetMap, Piece, Remark, Span
from lint.files import File
from lint.values import NamedTuple

BETWEEN = "\n\n"  # what parts two blocks in a document's text


class Layer(NamedTuple):
    """Text that was decoded out of a file: `pieces` say where its characters stand there, sorted and without gaps."""

    text: str
    pieces: Sequence[Piece]


class Builder:
    """Collects blocks. `layer` is the decoded text that offsets speak of, None where they speak of the file itself."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.layer: Layer | None = None
        self.metadata: dict[str, str] = {}
        self.directives: Mapping[str, object] = {}
        self.comments: list[Comment] = []
        self.remarks: list[Remark] = []
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._notations: list[tuple[int, str]] = []
        self.has_headline = False
        self._length = 0
        self._file_end = 0

    def notation(self, name: str) -> None:
        """From here on, text is written in the file in this notation: "html", "json", "json html", "markdown" …"""
        if not self._notations or self._notations[-1][1] != name:
            self._notations.append((self._length, name))

    def block(self, kind: str, stretches: Sequence[tuple[str, int, int]]) -> None:
        """Add a block: stretches of text, each with where it starts and how wide it is there, 0 for as wide as it is.

        Stretches come in order; between two of them there may be markup.
        """
        pieces = self._placed(stretches)
        if not pieces:
            return
        if self._parts:
            gap = pieces[0][1].file_start - self._file_end
            self._add(BETWEEN, Piece(self._length, self._file_end, len(BETWEEN), gap) if gap > 0 else None)
        start = self._length
        for text, piece in pieces:
            self._add(text, piece._replace(text_start=self._length))
        self.has_headline = self.has_headline or kind == "headline"
        self._blocks.append(Block(kind, Span(start, self._length)))

    def _add(self, text: str, piece: Piece | None) -> None:
        self._parts.append(text)
        self._length += len(text)
        if piece is not None:
            self._pieces.append(piece)
            self._file_end = piece.file_start + (piece.width or piece.length)

    def _placed(self, stretches: Sequence[tuple[str, int, int]]) -> list[tuple[str, Piece]]:
        """The stretches with their places in the file, through the layer if there is one."""
        found: list[tuple[str, Piece]] = []
        for text, start, width in stretches:
            if not text:
                continue
            if self.layer is None:
                found.append((text, Piece(0, start, len(text), width)))
            elif width:
                first, last = place(self.layer.pieces, start), place_end(self.layer.pieces, start + width)
                found.append((text, Piece(0, first, len(text), last - first)))
            else:
                for piece in through(self.layer.pieces, start, start + len(text)):
                    at = piece.text_start - start
                    found.append((text[at : at + piece.length], piece))
        return found

    def add_comments(self, comments: Iterable[Comment]) -> None:
        """Add comments whose places are those of the layer or the file."""
        base = self.file.base
        for start, end, text in comments:
            first, last = self.where(start), self.where(end - 1) + 1
            self.comments.append(Comment(base + first, base + last, text))

    def remark(self, offset: int, message: str, hint: str = "") -> None:
        """Note what to tell of a place in the layer or the file."""
        self.remarks.append(Remark(self.file.base + self.where(offset), message, hint))

    def where(self, offset: int) -> int:
        """Where the character at an offset of the layer, or of the file, stands in the file."""
        return offset if self.layer is None else place(self.layer.pieces, offset)

    def document(self) -> Document:
        """The document of all that was added."""
        return Document(
            self.file,
            "".join(self._parts),
            tuple(self._blocks),
            OffsetMap(tuple(_joined(self._pieces))),
            self.metadata,
            tuple(sorted(self.comments)),
            self.directives,
            tuple(self.remarks),
            tuple(self._notations),
        )


def place(pieces: Sequence[Piece], offset: int) -> int:
    """Where in the file the character at an offset of a layer stands."""
    return OffsetMap(tuple(pieces)).to_file(offset) if pieces else offset


def place_end(pieces: Sequence[Piece], offset: int) -> int:
    """Where in the file the character before an offset of a layer ends."""
    return OffsetMap(tuple(pieces)).end_in_file(offset) if pieces else offset


def through(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The pieces of a layer between two of its offsets, those at the edges cut."""
    found = []
    at = max(bisect_right(pieces, start, key=lambda piece: piece.text_start) - 1, 0)
    while at < len(pieces) and pieces[at].text_start < end:
        text_start, file_start, length, width = pieces[at]
        first, last = max(text_start, start), min(text_start + length, end)
        if first < last:
            shift = 0 if width else first - text_start
            found.append(Piece(first, file_start + shift, last - first, width))
        at += 1
    return found


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that go on where the one before ends made one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and not piece.width and not found[-1].width:
            before = found[-1]
            gone = piece.file_start - before.file_start
            if gone == before.length == piece.text_start - before.text_start:
                found[-1] = before._replace(length=before.length + piece.length)
                continue
        found.append(piece)
    return found


_LINE_END = re.compile(r"\r\n?|\n")


def lines_as_feeds(text: str, start: int = 0) -> list[tuple[str, int, int]]:
    """Stretches of a text whose line ends are made line feeds; `start` is where the text stands."""
    if "\r" not in text:
        return [(text, start, 0)]
    found: list[tuple[str, int, int]] = []
    at = 0
    for end in _LINE_END.finditer(text):
        found += ((text[at : end.start()], start + at, 0), ("\n", start + end.start(), end.end() - end.start()))
        at = end.end()
    found.append((text[at:], start + at, 0))
    return found
