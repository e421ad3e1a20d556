"""JSON Lines: one story a line. Each line is a File of its own, so that memory does not grow with the file."""

import json
from collections.abc import Iterator

from lint.document import Document
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, fields, json_article, streams
from lint.hints import BinaryIO


def articles(path: str, handle: BinaryIO, options: Options) -> Iterator[File]:
    """Each line with something on it, named by its id. Offsets count code points; a byte that is none counts as one."""
    stream = streams.opened(handle, options)
    base = number = 0
    for at, line in enumerate(stream.lines, 1):
        if line.strip():
            number += 1
            record = _id(line, options) or f"#{number}"
            yield File(path, line, stream.encoding, stream.marked, _newline(line), "", record, base, at)
        base += len(line)
    stream.lines.detach()


def _newline(line: str) -> str:
    return "\r\n" if line.endswith("\r\n") else "\n"


def _id(line: str, options: Options) -> str:
    """The id that a record gives itself, or ""."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return ""
    found = value.get(fields.find("id", value, options), "") if isinstance(value, dict) else ""
    return str(found)[:100] if isinstance(found, (str, int)) else ""


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The article in one line. Raises UserError for a line that is no JSON object, or holds bytes that are no text."""
    if not file.text.isascii():
        try:
            file.text.encode(file.encoding)
        except UnicodeEncodeError as error:
            message = f"this line is not {file.encoding} (character {error.start + 1})"
            raise UserError(message, hint="Export it again as UTF-8.", path=file.path, line=file.base_line) from error
    return json_article.parse(file, options)
