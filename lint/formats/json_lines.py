"""JSON Lines: one story a line. Each line is a File of its own, so that memory does not grow with the file."""

import io
import json
from collections.abc import Iterator
from typing import BinaryIO, cast

from lint.document import Document
from lint.errors import UserError
from lint.files import BOMS, File
from lint.formats import AS_THEY_ARE, Options, fields, json_article


def articles(path: str, handle: BinaryIO, options: Options) -> Iterator[File]:
    """Each line with something on it, named by its id. Offsets count code points; a byte that is none counts as one."""
    buffered = io.BufferedReader(cast(io.RawIOBase, handle))
    head = buffered.peek(3)
    mark, encoding = next(((mark, name) for mark, name in BOMS if head.startswith(mark)), (b"", ""))
    buffered.read(len(mark))
    encoding = encoding or options.encoding or "utf-8"
    base = number = 0
    lines = io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline="")
    for at, line in enumerate(lines, 1):
        if line.strip():
            number += 1
            record = _id(line, options) or f"#{number}"
            yield File(path, line, encoding, bool(mark), _newline(line), "", record, base, at)
        base += len(line)
    lines.detach()


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
