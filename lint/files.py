"""Files: bytes to text and back, with encoding, line ends, and where each line begins."""

import os
from bisect import bisect_right
from functools import lru_cache

from lint.errors import UserError
from lint.hints import BinaryIO
from lint.patterns import compiled
from lint.values import NamedTuple

_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zipped document, such as Word or OpenOffice",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a rich text (RTF) document",
}
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class File(NamedTuple):
    """A file on disk, decoded. `text` is exactly what stands there, line ends untouched, but for a byte-order mark.

    `newline` is the commonest line end; `assumed` says what had to be guessed about the encoding, or "".

    Of a file that holds several articles each is a File of its own: `record` names it by the id that it gives itself,
    or by its number ("#3"); `text` is its part of the file, which begins `base` code points after the file does, on
    line `base_line` at column `base_column`. Offsets outside this class always count from the start of the whole file.
    `labels` are what the format says of the parts of `text` that does not stand in it: the columns of a row, the kinds
    of a Word document's paragraphs.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    newline: str = "\n"
    assumed: str = ""
    record: str = ""
    base: int = 0
    base_line: int = 1
    base_column: int = 1
    labels: tuple[str, ...] = ()

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1 and in code points, of an offset into the whole file."""
        starts = _line_starts(self.text)
        offset -= self.base
        line = bisect_right(starts, offset)
        column = offset - starts[line - 1] + 1
        return line + self.base_line - 1, column + self.base_column - 1 if line == 1 else column

    def slice(self, start: int, end: int) -> str:
        """What stands in the file between two offsets into the whole file, both in this article's part of it."""
        return self.text[start - self.base : end - self.base]

    def encode(self, text: str | None = None) -> bytes:
        """`text` (or the file's own) as bytes, in the file's encoding and with its byte-order mark.

        Raises UserError for a character that the encoding has not got.
        """
        mark = next(mark for mark, name in BOMS if name == self.encoding) if self.bom else b""
        try:
            return mark + (self.text if text is None else text).encode(self.encoding)
        except UnicodeEncodeError as error:
            character = error.object[error.start]
            raise UserError(
                f"“{character}” (U+{ord(character):04X}) cannot be written in this file's encoding, {self.encoding}",
                hint="Save the file as UTF-8 and try again.",
                path=self.path,
            ) from error


def absolute(path: str) -> str:
    """The absolute form of a path, for the many files of few folders faster than `os.path.abspath`."""
    return _absolute(path, os.getcwd())


@lru_cache(maxsize=256)  # one path is asked about by everybody in turn
def _absolute(path: str, here: str) -> str:
    folder, name = os.path.split(path)
    return os.path.join(_folder(folder, here), name) if name not in ("", ".", "..") else os.path.abspath(path)


@lru_cache(maxsize=64)
def _folder(folder: str, here: str) -> str:
    return os.path.normpath(os.path.join(here, folder))


def _line_starts(text: str) -> tuple[int, ...]:
    """Remembered for the last two texts, known by identity: to compare two megabytes for each finding takes minutes."""
    for known, starts in _started:
        if known is text:
            return starts
    starts = (0, *(end.end() for end in compiled(r"\r\n?|\n").finditer(text)))
    _started[:] = [(text, starts), *_started[:1]]
    return starts


_started: list[tuple[str, tuple[int, ...]]] = []


def read(path: str) -> File:
    """The file at `path`. Raises UserError when it cannot be read or is no text."""
    with opened(path) as handle:
        return decode(path, handle.read())


class opened:
    """The file at `path`, open for reading bytes: what `with` it cannot be read, then or later, is a UserError.

    A class, since what makes one of a function (`contextlib`) takes a hundredth of a start to load.
    """

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> BinaryIO:
        try:
            self._handle: BinaryIO = open(self._path, "rb")
        except OSError as error:
            raise self._fault(error) from error
        return self._handle

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._handle.close()
        if isinstance(error, OSError):
            raise self._fault(error) from error

    def _fault(self, error: OSError) -> UserError:
        message = f"cannot read this file: {error.strerror or error}"
        return UserError(message, hint="Check the path and its permissions.", path=self._path)


def decode(path: str, data: bytes, stated: str = "", declared: str = "") -> File:
    """The file that these bytes are: by its byte-order mark, else as the user `stated`, or as it `declared` itself,
    else UTF-8, else what old systems write. What had to be guessed is told in `assumed`.

    Raises UserError for bytes that are no text in any of them.
    """
    mark, encoding = next(((mark, name) for mark, name in BOMS if data.startswith(mark)), (b"", ""))
    if not mark and (stated or declared):
        return _decode_as(path, data, stated, declared)
    encoding, assumed = encoding or "utf-8", ""
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if mark:
            raise _unreadable(
                path, data, f"its byte-order mark says {encoding}, but byte {error.start} is not"
            ) from error
        text, encoding, assumed = _decode_legacy(path, data, error)
    if "\0" in text:
        text, encoding, assumed = _decode_wide(path, data)
    return File(path, text, encoding, bool(mark), newline_of(text), assumed)


def _decode_as(path: str, data: bytes, stated: str, declared: str) -> File:
    """The file in the encoding that somebody names; a document's own word is doubted where the bytes say otherwise."""
    assumed = ""
    encoding = stated or declared
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        if stated:
            line = data.count(b"\n", 0, getattr(error, "start", 0)) + 1
            message = f"this file is not {stated}, as the configuration says"
            raise UserError(message, hint="Change encoding there, or the file.", path=path, line=line) from error
        file = decode(path, data)
        found = file.assumed or "read as UTF-8"
        return file._replace(assumed=f"says that it is {declared}, but is not; {found}")
    if declared and not stated and encoding not in ("utf-8", "ascii"):
        try:
            text, encoding = data.decode("utf-8"), "utf-8" if not data.isascii() else encoding
            if encoding == "utf-8":
                assumed = f"says that it is {declared}, but is not; read as UTF-8"
        except UnicodeDecodeError:
            pass
    if "\0" in text:
        raise _unreadable(path, data, "it contains NUL characters")
    return File(path, text, encoding, False, newline_of(text), assumed)


def _decode_wide(path: str, data: bytes) -> tuple[str, str, str]:
    """Text with NULs in it: UTF-16 that does not say so, or no text."""
    from lint import legacy

    encoding = legacy.wide(data)
    try:
        text = data.decode(encoding) if encoding else "\0"
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise _unreadable(path, data, "it contains NUL characters")
    return text, encoding, "has no byte-order mark; read as UTF-16"


def _decode_legacy(path: str, data: bytes, fault: UnicodeDecodeError) -> tuple[str, str, str]:
    line = data.count(b"\n", 0, fault.start) + 1
    # Bytes that are no UTF-8 beside control characters are a picture or a program, not copy from an old system.
    import re  # for what is no UTF-8 alone

    if re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", data):
        if b"\0" in data:
            return _decode_wide(path, data)
        raise _unreadable(path, data, "it contains control characters")
    lenient = data.decode("utf-8", "ignore")
    if sum(map(len, re.findall(r"[^\x00-\x7f]+", lenient))) > len(data) - len(lenient.encode()):
        raise UserError(
            "this file is damaged: most of it is UTF-8, but this line holds bytes that are not",
            hint="Mend the line or save the file again as UTF-8.",
            path=path,
            line=line,
        )
    from lint import legacy

    encoding = legacy.guess(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = data[error.start]
        raise UserError(
            f"unknown encoding: byte 0x{byte:02X} is neither UTF-8 nor {legacy.NAMES[encoding]}",
            hint="Save the file as UTF-8.",
            path=path,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
    return text, encoding, f"not UTF-8 (first at line {line}); read as {legacy.NAMES[encoding]}"


def _unreadable(path: str, data: bytes, reason: str) -> UserError:
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), "")
    if kind:
        return UserError(f"this is {kind}, not plain text", hint="Save the article as plain text first.", path=path)
    return UserError(f"this is no text file: {reason}", hint="Give a plain text file, best as UTF-8.", path=path)


def newline_of(text: str) -> str:
    """The commonest line end of a text."""
    if "\r" not in text:
        return "\n"
    both = text.count("\r\n")
    counts = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(counts, key=counts.__getitem__)
