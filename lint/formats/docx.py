"""Word documents: the paragraphs of the main part, as they read once every tracked change is accepted.

Word has no lines, so a line of `File.text` is a paragraph: a finding's line is the number of its paragraph, its column
the character in it. Nothing is written back.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

from lint.document import Block, Document, Span
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options

LARGEST = 64_000_000  # bytes of a part once unpacked; a novel has two million
_WORD = re.compile(r"(?:wordprocessingml/(?:2006/)?main|wordml) ")
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "rPr", "sectPr"})
_SIGNS = {"br": "\u2028", "cr": "\u2028", "tab": "\t", "noBreakHyphen": "\u2011", "ptab": "\t"}
_KINDS = {
    "title": "headline", "headline": "headline", "subtitle": "standfirst", "standfirst": "standfirst",
    "quote": "block-quotation", "intense quote": "block-quotation", "block text": "block-quotation",
    "pull quote": "pull-quote", "pullquote": "pull-quote", "caption": "caption", "byline": "byline", "author": "byline",
    "list paragraph": "list-item", "list bullet": "list-item", "list number": "list-item",
}  # fmt: skip


def read(path: str, data: bytes) -> File:
    """The paragraphs of a Word document as lines. Raises UserError for what is none, is damaged, or is a trap."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            main = _main_part(parts, path)
            styles = _styles(_part(parts, _beside(main, "styles.xml"), path, needed=False), path)
            paragraphs = list(_paragraphs(_part(parts, main, path), styles, path))
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        message = f"this is no Word document that can be opened: {str(error).lower() or 'it is damaged'}"
        hint = "Open it in Word and save it again as .docx, without a password."
        raise UserError(message, hint=hint, path=path) from error
    kinds, texts = [kind for kind, _ in paragraphs], [text for _, text in paragraphs]
    return File(path, "\n".join(texts), labels=tuple(kinds))


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document of the paragraphs: what their styles say they are."""
    blocks: list[Block] = []
    start = 0
    headed = False
    for line, kind in zip(file.text.split("\n"), file.labels or [""] * (file.text.count("\n") + 1), strict=True):
        if line.strip():
            if kind == "headline" and headed:
                kind = "subhead"
            headed = headed or kind == "headline"
            blocks.append(Block(kind, Span(start, start + len(line))))
        start += len(line) + 1
    text = file.text.replace("\u2028", " ").replace("\t", " ").replace("\u2011", "-").replace("\u00a0", " ")
    return Document(file, text, tuple(blocks), notations=((0, "fixed"),))


def _part(parts: zipfile.ZipFile, name: str, path: str, needed: bool = True) -> bytes:
    try:
        with parts.open(name) as part:
            data = part.read(LARGEST + 1)
    except KeyError as error:
        if not needed:
            return b""
        hint = "Save it from Word as .docx; other zipped formats are not read."
        raise UserError("this is no Word document: its text is not where Word puts it", hint=hint, path=path) from error
    if len(data) > LARGEST:
        message = f"this document unpacks to more than {LARGEST // 1_000_000} MB, and was not read"
        raise UserError(message, hint="No article is that long; check where the file comes from.", path=path)
    return data


def _main_part(parts: zipfile.ZipFile, path: str) -> str:
    relations = _part(parts, "_rels/.rels", path, needed=False).decode("utf-8", "replace")
    for one in re.findall(r"<Relationship\b[^>]{0,2000}>", relations):
        if re.search(r'Type="[^"]*/officeDocument"', one):
            target = re.search(r'Target="/?([^"]*)"', one)
            if target:
                return target[1]
    return "word/document.xml"


def _beside(part: str, name: str) -> str:
    return part.rpartition("/")[0] + "/" + name


def _styles(data: bytes, path: str) -> dict[str, str]:
    """The kind of paragraph that each style makes, by the style's id."""
    found: dict[str, str] = {}
    current = ""

    def start(name: str, values: dict[str, str]) -> None:
        nonlocal current
        local = name.rpartition(" ")[2]
        if local == "style":
            current = _value(values, "styleId")
        elif local == "name" and current:
            style = _value(values, "val").lower()
            heading = re.fullmatch(r"heading (\d)", style)
            found[current] = ("headline" if heading[1] == "1" else "subhead") if heading else _KINDS.get(style, "")

    if data:
        _parse(data, start, lambda name: None, lambda text: None, path)
    return found


def _value(values: dict[str, str], name: str) -> str:
    return next((value for key, value in values.items() if key.rpartition(" ")[2] == name), "")


class _Body:
    """The paragraphs of a document while its elements are read; `done` has kind and text of each.

    They come in the order of their ends, so that a text box stands before what it hangs on.
    """

    def __init__(self, styles: dict[str, str]) -> None:
        self.done: list[tuple[str, str]] = []
        self._styles = styles
        # of each open paragraph its kind, in a list, and its parts
        self._opened: list[tuple[list[str], list[str]]] = []
        self._skipped = self._cells = self._texts = 0

    def start(self, name: str, values: dict[str, str]) -> None:
        """An element begins."""
        space, _, local = name.rpartition(" ")
        if self._skipped or local in _SKIPPED:
            self._skipped += 1
        elif local == "Fallback" or not _WORD.search(space + " "):
            return
        elif local == "p":
            self._opened.append((["table" if self._cells else ""], []))
        elif local == "tc":
            self._cells += 1
        elif local == "t":
            self._texts += 1
        elif self._opened:
            self._set(local, values, *self._opened[-1])

    def _set(self, local: str, values: dict[str, str], kind: list[str], parts: list[str]) -> None:
        """What an element inside the last open paragraph says of it."""
        if local == "pStyle":
            kind[0] = self._styles.get(_value(values, "val"), "") or kind[0]
        elif local == "numPr" and not kind[0]:
            kind[0] = "list-item"
        elif local in _SIGNS:
            parts.append(_SIGNS[local])

    def end(self, name: str) -> None:
        """An element ends."""
        space, _, local = name.rpartition(" ")
        if self._skipped:
            self._skipped -= 1
        elif not _WORD.search(space + " "):
            return
        elif local == "p" and self._opened:
            (kind,), parts = self._opened.pop()
            self.done.append((kind, "".join(parts)))
        elif local == "tc":
            self._cells -= 1
        elif local == "t":
            self._texts -= 1

    def characters(self, text: str) -> None:
        """Some of the text of an element."""
        if self._texts and self._opened and not self._skipped:
            self._opened[-1][1].append(re.sub(r"[\r\n]", " ", text))


def _paragraphs(data: bytes, styles: dict[str, str], path: str) -> Iterator[tuple[str, str]]:
    body = _Body(styles)
    _parse(data, body.start, body.end, body.characters, path)
    yield from body.done


def _parse(data: bytes, start: object, end: object, characters: object, path: str) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end  # type: ignore[assignment]
    parser.CharacterDataHandler = characters  # type: ignore[assignment]

    def refuse(*declaration: object) -> None:
        hint = "Word writes none; check where the file comes from."
        raise UserError("this document declares entities, and was not read", hint=hint, path=path)

    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        hint = "Open it in Word and save it again."
        raise UserError(f"this document is damaged: {expat.ErrorString(error.code)}", hint=hint, path=path) from error
