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


def _paragraphs(data: bytes, styles: dict[str, str], path: str) -> Iterator[tuple[str, str]]:
    """Kind and text of each paragraph, in order of their ends, so that a text box comes before what it hangs on."""
    done: list[tuple[str, str]] = []
    opened: list[tuple[list[str], list[str]]] = []  # of each open paragraph its kind, in a list, and its parts
    skipped = cells = texts = 0

    def start(name: str, values: dict[str, str]) -> None:
        nonlocal skipped, cells, texts
        space, _, local = name.rpartition(" ")
        if skipped or local in _SKIPPED:
            skipped += 1
        elif local == "Fallback" or not _WORD.search(space + " "):
            return
        elif local == "p":
            opened.append((["table" if cells else ""], []))
        elif local == "tc":
            cells += 1
        elif local == "t":
            texts += 1
        elif opened and local == "pStyle":
            opened[-1][0][0] = styles.get(_value(values, "val"), "") or opened[-1][0][0]
        elif opened and local == "numPr" and not opened[-1][0][0]:
            opened[-1][0][0] = "list-item"
        elif opened and local in _SIGNS:
            opened[-1][1].append(_SIGNS[local])

    def end(name: str) -> None:
        nonlocal skipped, cells, texts
        space, _, local = name.rpartition(" ")
        if skipped:
            skipped -= 1
        elif not _WORD.search(space + " "):
            return
        elif local == "p" and opened:
            (kind,), parts = opened.pop()
            done.append((kind, "".join(parts)))
        elif local == "tc":
            cells -= 1
        elif local == "t":
            texts -= 1

    def characters(text: str) -> None:
        if texts and opened and not skipped:
            opened[-1][1].append(re.sub(r"[\r\n]", " ", text))

    _parse(data, start, end, characters, path)
    yield from done


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
