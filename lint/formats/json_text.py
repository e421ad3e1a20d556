"""JSON with positions: values as `json` reads them, but each string with the place where it stands."""

import json
import re
from collections.abc import Iterator

from lint.document import Piece
from lint.errors import UserError
from lint.files import File
from lint.formats.builder import Layer
from lint.hints import Any
from lint.values import NamedTuple

DEEPEST = 200  # levels of nesting; a real article has ten
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
_SIGNS = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Text(NamedTuple):
    """A string: the offsets of what stands between its quotation marks, escapes and all."""

    start: int
    end: int


class Object(dict[str, Any]):
    """An object: `start` and `end` are its offsets, `twice` the keys that it has more than once, with where."""

    start = end = 0
    twice: tuple[tuple[str, int], ...] = ()


class List(list[Any]):
    """An array with its offsets."""

    start = end = 0


def read(file: File) -> Any:
    """What a JSON file, or one record of it, holds: Object, List, Text, or a number, truth value or None.

    Raises UserError with the line for text that is no JSON.
    """
    text = file.text
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        # what stops in the middle is wrong where it stops, not on the line below
        line, column = file.position(file.base + min(error.pos, len(text.rstrip())))
        hint = "Check what was exported; the rest of the file is read." if file.record else "Check what was exported."
        message = f"this is no JSON: {error.msg.lower()} (column {column})"
        raise UserError(message, hint=hint, path=file.path, line=line) from error
    except (RecursionError, ValueError) as error:
        raise _too_deep(file) from error
    return _build(file, text)


def _too_deep(file: File) -> UserError:
    message = f"this JSON is nested more than {DEEPEST} levels deep"
    return UserError(message, hint="Articles are not; check what was exported.", path=file.path, line=file.base_line)


def _build(file: File, text: str) -> Any:
    """The value of sound JSON. A stack of open containers, no recursion."""
    stack: list[Object | List] = []
    keys: list[Text | None] = []
    root: Any = None
    for found in _TOKEN.finditer(text):
        token, start = found[0], found.start()
        value: Any
        if token in ",:":
            continue
        if token in "{[":
            value = Object() if token == "{" else List()
            value.start = start
        elif token in "}]":
            stack.pop().end = found.end()
            keys.pop()
            continue
        else:
            value = Text(start + 1, found.end() - 1) if token[0] == '"' else _plain(token)
        if not stack:
            root = value
        elif isinstance(stack[-1], List):
            stack[-1].append(value)
        elif keys[-1] is None:
            keys[-1] = value
            continue
        else:
            key = string(text, keys[-1])
            if key in stack[-1]:
                stack[-1].twice += ((key, keys[-1].start),)
            stack[-1][key] = value
            keys[-1] = None
        if token in "{[":
            stack.append(value)
            keys.append(None)
            if len(stack) > DEEPEST:
                raise _too_deep(file)
    return root


def _plain(token: str) -> object:
    return json.loads(token)


def string(text: str, value: object) -> str:
    """A value as a string: the words of a Text, a number in digits, else ""."""
    if isinstance(value, Text):
        raw = text[value.start : value.end]
        return raw if "\\" not in raw else _ESCAPE.sub(_decode, raw)
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def _decode(escape: re.Match[str]) -> str:
    signs = escape[0]
    if signs[1] != "u":
        return _SIGNS[signs[1]]
    if len(signs) > 6:
        high, low = int(signs[2:6], 16), int(signs[8:12], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    code = int(signs[2:6], 16)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)


def layer(text: str, value: Text) -> Layer:
    """The words of a string, and where each character stands."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for part, start, width in _stretches(text, value):
        parts.append(part)
        pieces.append(Piece(length, start, len(part), width))
        length += len(part)
    return Layer("".join(parts), pieces)


def _stretches(text: str, value: Text) -> Iterator[tuple[str, int, int]]:
    at = value.start
    if "\\" in text[value.start : value.end]:
        for escape in _ESCAPE.finditer(text, value.start, value.end):
            if at < escape.start():
                yield text[at : escape.start()], at, 0
            yield _decode(escape), escape.start(), escape.end() - escape.start()
            at = escape.end()
    if at < value.end:
        yield text[at : value.end], at, 0
