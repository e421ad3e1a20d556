"""Notations: how text is written in a file: entities, escapes, doubled marks. Reading back and writing, for fixes.

A notation is one word or several, the outermost first: "json html" is HTML inside a JSON string.
"""

import json
import re
from collections.abc import Callable
from html import unescape

from lint.files import File
from lint.formats.stretches import normal

_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKDOWN_LEAD = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*")
_MARKDOWN_SIGNS = frozenset("*_[]<>\\`|~#&{}^=+\n\r")
_YAML_SIGNS = frozenset(":#'\"\\[]{}&*!|>%@`\n\r")
_CELL_SIGNS = frozenset(',;"\t\n\r|')


def reads(standing: str, notation: str) -> str | None:
    """The text that a stretch of a file stands for; None where markup is part of it."""
    text: str | None = standing
    for name in notation.split():
        text = _READ[name](text) if text is not None else None
    return text


# A string that has a tag or an entity in it is read as HTML: no edit may bring in the first.
_OPEN = frozenset({"json", "cell", "quoted-cell", "cdata", "xml"})
_MARKUP = frozenset("<&")


def writes(text: str, notation: str, file: File, start: int, end: int) -> str | None:
    """What to put in the place of a stretch of a file so that it reads as `text`; None where that is not safe."""
    names = notation.split()
    if names and names[-1] in _OPEN and not _MARKUP.isdisjoint(text):
        return None
    written: str | None = text
    for name in reversed(names):
        written = _WRITE[name](written, file, start, end) if written is not None else None
    return written


def _read_html(text: str) -> str | None:
    return None if "<" in text or ">" in text else normal(unescape(text))


def _read_json(text: str) -> str | None:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return None


def _read_markdown(text: str) -> str | None:
    if any(sign in text for sign in "*_[]<>`|~#{}"):
        return _MARKDOWN_ESCAPE.sub(r"\1", text) if _only_escaped(text) else None
    return normal(unescape(_MARKDOWN_ESCAPE.sub(r"\1", text)))


def _only_escaped(text: str) -> bool:
    return not any(sign in _MARKDOWN_ESCAPE.sub("", text) for sign in "*_[]<>`|~#{}&")


def _write_html(text: str, file: File, start: int, end: int) -> str | None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.encode(file.encoding, "xmlcharrefreplace").decode(file.encoding)


def _write_xml(text: str, file: File, start: int, end: int) -> str | None:
    at = start - file.base
    if file.text.rfind("<![CDATA[", 0, at) > file.text.rfind("]]>", 0, at):
        return text if not {"<", ">", "&", "]"} & set(text) else None
    return _write_html(text, file, start, end)


def _write_json(text: str, file: File, start: int, end: int) -> str | None:
    return json.dumps(text, ensure_ascii=file.text.isascii())[1:-1]


def _write_markdown(text: str, file: File, start: int, end: int) -> str | None:
    """Only what cannot become markup: no signs of it, nothing at the start of a line that a list could start with."""
    if not _MARKDOWN_SIGNS.isdisjoint(text):
        return None
    before, after = file.slice(start - 1, start) if start > file.base else "\n", file.slice(end, end + 1)
    standing = file.slice(start, end)
    if _opens_line(file, start) and (not text[:1].isalpha() or not standing[:1].isalpha()):
        return None
    touches = (before in "*_~\\" and before, after in "*_~" and after)
    if any(touches):
        words = text[:1].isalnum() and text[-1:].isalnum() and standing[:1].isalnum() and standing[-1:].isalnum()
        return text if words else None
    return text


def _opens_line(file: File, start: int) -> bool:
    """Whether nothing but the marks of quotations and lists stands in front of a place on its line."""
    at = start - file.base
    line = max(file.text.rfind("\n", 0, at), file.text.rfind("\r", 0, at)) + 1
    return _MARKDOWN_LEAD.fullmatch(file.text, line, at) is not None


def _write_yaml(text: str, file: File, start: int, end: int) -> str | None:
    inside = file.slice(start - 1, start).isalnum() or file.slice(end, end + 1).isalnum()
    safe = _YAML_SIGNS.isdisjoint(text) and (inside or text[:1].isalpha())
    return text if safe else None


def _write_cdata(text: str, file: File, start: int, end: int) -> str | None:
    return None if "]]" in text or text[:1] in "]>" and text else text


def _write_cell(text: str, file: File, start: int, end: int) -> str | None:
    return text if _CELL_SIGNS.isdisjoint(text) and (text.strip() == text) else None


def _same(text: str) -> str | None:
    return text


_READ: dict[str, Callable[[str], str | None]] = {
    "html": _read_html,
    "xml": _read_html,
    "cdata": _same,
    "json": _read_json,
    "markdown": _read_markdown,
    "yaml": _same,
    "cell": _same,
    "quoted-cell": lambda text: text.replace('""', '"'),
    "fixed": lambda text: None,
}
_WRITE: dict[str, Callable[[str, File, int, int], str | None]] = {
    "html": _write_html,
    "xml": _write_xml,
    "cdata": _write_cdata,
    "json": _write_json,
    "markdown": _write_markdown,
    "yaml": _write_yaml,
    "cell": _write_cell,
    "quoted-cell": lambda text, file, start, end: text.replace('"', '""'),
    "fixed": lambda text, file, start, end: None,
}
