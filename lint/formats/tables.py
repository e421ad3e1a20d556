"""CSV: one story a row, the columns known by the names in the first row. Each row is a File of its own."""

import io
import re
from collections.abc import Iterator

from lint.document import Document, Piece
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, fields, streams
from lint.formats.builder import Builder, Layer
from lint.formats.json_article import add_text
from lint.hints import BinaryIO

LONGEST_ROW = 20_000_000  # code points; a row without end is a quotation mark that nobody closed
LONGEST_VALUE = 500  # code points of a cell that is a fact about the story
_DELIMITERS = (",", ";", "\t", "|")


def articles(path: str, handle: BinaryIO, options: Options) -> Iterator[File]:
    """Each row below the first, named by its id. `labels` are the names of the columns."""
    stream = streams.opened(handle, options)
    rows = _rows(stream.lines)
    _, _, first = next(rows, (0, 0, ""))
    delimiter = max(_DELIMITERS, key=first.count)
    columns = tuple(value.text.strip() for value, _ in cells(first, delimiter))
    for number, (base, line, row) in enumerate(rows, 1):
        newline = "\r\n" if row.endswith("\r\n") else "\n"
        labels = (delimiter, *columns)
        file = File(path, row, stream.encoding, stream.marked, newline, "", f"#{number}", base, line, labels=labels)
        yield file._replace(record=_id(file, options) or file.record)
    stream.lines.detach()


def _rows(lines: io.TextIOWrapper) -> Iterator[tuple[int, int, str]]:
    """Offset, line and text of each row that is not empty; a row goes on while a quoted cell is open."""
    base = 0
    parts: list[str] = []
    first = length = 0
    quoted = False
    for at, line in enumerate(lines, 1):
        if not parts:
            first = at
        parts.append(line)
        length += len(line)
        quoted ^= line.count('"') % 2 == 1
        if not quoted or length > LONGEST_ROW:
            row = "".join(parts)
            if row.strip():
                yield base, first, row
            base += length
            parts, length, quoted = [], 0, False
    if parts:
        yield base, first, "".join(parts)


def cells(row: str, delimiter: str) -> Iterator[tuple[Layer, bool]]:
    """Each cell's text with its place in the row, and whether it is quoted."""
    pattern = re.compile(rf'"((?:[^"]|"")*+)"[^{re.escape(delimiter)}\r\n]*|([^{re.escape(delimiter)}\r\n]*)')
    at = 0
    while at <= len(row):
        found = pattern.match(row, at)
        assert found  # the second form matches nothing, too
        quoted = found[1] is not None
        yield _cell(row, *found.span(1 if quoted else 2), quoted), quoted
        at = found.end() + 1
        if row[found.end() : at] != delimiter:
            return


def _cell(row: str, start: int, end: int, quoted: bool) -> Layer:
    pieces: list[Piece] = []
    length = 0
    at = start
    for mark in re.finditer('""', row[start:end]) if quoted else ():
        first = start + mark.start()
        pieces += (Piece(length, at, first - at), Piece(length + first - at, first, 1, 2))
        length += first - at + 1
        at = first + 2
    pieces.append(Piece(length, at, end - at))
    text = row[start:end].replace('""', '"') if quoted else row[start:end]
    return Layer(text, [piece for piece in pieces if piece.length])


def _values(file: File) -> dict[str, tuple[Layer, bool]]:
    delimiter, *columns = file.labels
    return dict(zip(columns, cells(file.text, delimiter), strict=False))


def _id(file: File, options: Options) -> str:
    values = {name: layer.text for name, (layer, _) in _values(file).items()}
    return values.get(fields.find("id", values, options), "").strip()[:100]


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The story in one row. Raises UserError for a row with other columns than the first, or without a story."""
    if not file.labels:  # a file without a row
        return Document(file, "", ())
    delimiter, *columns = file.labels
    found = list(cells(file.text, delimiter))
    if len(found) != len(columns) or len(file.text) > LONGEST_ROW:
        message = f"this row has {len(found)} cells where the first has {len(columns)}"
        raise UserError(
            message, hint="Look for a quotation mark that is not closed.", path=file.path, line=file.base_line
        )
    if any(layer.text.startswith('"') and not quoted for layer, quoted in found):
        message = "a quotation mark that opens a cell of this row is never closed"
        raise UserError(message, hint="Close it, or double it if it is text.", path=file.path, line=file.base_line)
    if any("\udc80" <= sign <= "\udcff" for sign in file.text):
        message = f"this row is not {file.encoding}"
        raise UserError(
            message, hint="Say what it is: encoding = “…”, or export UTF-8.", path=file.path, line=file.base_line
        )
    values = dict(zip(columns, found, strict=True))
    builder = Builder(file)
    short = {
        name: " ".join(layer.text.split()) for name, (layer, _) in values.items() if len(layer.text) <= LONGEST_VALUE
    }
    builder.metadata = fields.stated(short, options)
    for what, kind in (("title", "headline"), ("standfirst", "standfirst"), ("body", "")):
        name = fields.find(what, values, options)
        if name:
            layer, quoted = values[name]
            add_text(builder, layer, kind, "quoted-cell" if quoted else "cell")
    if not fields.find("body", values, options):
        known = ", ".join(fields.names_of("body", options)[:4])
        message = f"no column holds the story: none is named {known} …"
        hint = "Name it in the configuration, under fields: body = “…”."
        raise UserError(message, hint=hint, path=file.path, line=1)
    return builder.document()
