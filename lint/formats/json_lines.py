"""JSON Lines: one article a line. Each line is a File of its own, so that memory does not grow with the file."""

import io
import json
from collections.abc import Iterator
from typing import BinaryIO, cast

from lint.document import Document
from lint.errors import UserError
from lint.files import BOMS, File
from lint.formats import Options, json_text, plain
from lint.formats.builder import Builder
from lint.formats.json_text import Object, Text


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
    found = value.get(options.fields.get("id", "id"), "") if isinstance(value, dict) else ""
    return str(found) if isinstance(found, (str, int)) else ""


def parse(file: File, options: Options = Options()) -> Document:
    """The article in one line. Raises UserError for a line that is no JSON object."""
    value = json_text.read(file)
    if not isinstance(value, Object):
        raise UserError("this line is no JSON object", path=file.path, line=file.base_line)
    builder = Builder(file)
    body = value.get(options.fields.get("body", "body"))
    if isinstance(body, Text):
        builder.notation("json")
        builder.layer = json_text.layer(file.text, body)
        inner = plain.parse(File(file.path, builder.layer.text))
        for block in inner.blocks:
            start, end = block.span
            builder.block(block.kind, [(builder.layer.text[start:end], start, 0)])
    return builder.document()
