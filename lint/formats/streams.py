"""Streams: the text of a file that holds many articles, line by line, with what its first bytes say of it."""

import io

from lint.files import BOMS
from lint.formats import Options
from lint.hints import BinaryIO, cast
from lint.values import NamedTuple


class Stream(NamedTuple):
    """The lines of a file with their ends; its encoding, and whether a byte order mark came first.

    A byte that is no text stands as one code point that the encoding cannot write.
    """

    lines: io.TextIOWrapper
    encoding: str
    marked: bool


def opened(handle: BinaryIO, options: Options) -> Stream:
    """The stream over a file's bytes, behind the mark. Detach its lines at the end: the handle is the caller's."""
    buffered = io.BufferedReader(cast(io.RawIOBase, handle))
    head = buffered.peek(3)
    mark, encoding = next(((mark, name) for mark, name in BOMS if head.startswith(mark)), (b"", ""))
    buffered.read(len(mark))
    encoding = encoding or options.encoding or "utf-8"
    return Stream(io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline=""), encoding, bool(mark))
