"""Patches: some of the articles of a file replaced by their mended text, the rest copied byte for byte."""

import io
import os
from collections.abc import Iterable, Iterator

from lint import files
from lint.errors import UserError
from lint.files import BOMS, File
from lint.hints import BinaryIO
from lint.values import NamedTuple

_CHUNK = 1 << 20  # code points copied at once


class Patch(NamedTuple):
    """An article as it was read, `record` of a file that holds several, and the text to put in its place."""

    file: File
    text: str


def write(path: str, patches: Iterable[Patch]) -> None:
    """Replace articles of the file at `path`, in file order, in one step. Memory does not grow with the file.

    Raises UserError when it cannot be written or has changed since it was read; the old content is then untouched.
    """
    from lint.outputs import replacing

    with files.opened(path) as source, replacing(path) as sink:
        for data in patched(source, patches):
            sink.write(data)


def rewrite(file: File, text: str) -> File:
    """Replace the text of a file that is one article, in one step; the mode and all around the text stay as they are.

    Returns the file as it now is. Raises UserError when it cannot be written; the old content is then untouched.
    """
    from lint.outputs import replacing

    data = file.encode(text)
    with replacing(file.path) as sink:
        with open(os.path.realpath(file.path), "rb") as handle:
            if handle.read() != file.encode():
                raise _changed(file)
        sink.write(data)
    return file._replace(text=text, newline=files.newline_of(text))


def _changed(file: File) -> UserError:
    message = "not fixed: the file changed while it was being checked"
    return UserError(message, hint="Run quotelint again.", path=file.path)


def patched(source: BinaryIO, patches: Iterable[Patch]) -> Iterator[bytes]:
    """The bytes of a file with some of its articles replaced. Raises UserError where an article is not as it was."""
    stream: io.TextIOWrapper | None = None
    at = 0
    for file, text in patches:
        if stream is None:
            mark = next(mark for mark, name in BOMS if name == file.encoding) if file.bom else b""
            yield source.read(len(mark))
            stream = io.TextIOWrapper(source, file.encoding, errors="surrogateescape", newline="")
        for part in _parts(stream, file.base - at):
            yield part.encode(file.encoding, "surrogateescape")
        if _exactly(stream, len(file.text)) != file.text:
            raise _changed(file)
        yield file._replace(bom=False).encode(text)
        at = file.base + len(file.text)
    if stream is None:
        yield source.read()
        return
    while rest := stream.read(_CHUNK):
        yield rest.encode(file.encoding, "surrogateescape")
    stream.detach()


def _parts(stream: io.TextIOWrapper, length: int) -> Iterator[str]:
    while length > 0:
        part = stream.read(min(length, _CHUNK))
        if not part:
            return
        length -= len(part)
        yield part


def _exactly(stream: io.TextIOWrapper, length: int) -> str:
    return "".join(_parts(stream, length))
