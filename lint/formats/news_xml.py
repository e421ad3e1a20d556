"""News in XML: NITF, NewsML-G2 and NewsML 1.2 with what they carry, and WordPress exports (WXR).

Read with expat, which says at which byte each piece of text stands. Declarations of entities are refused, and nothing
outside the file is ever fetched. A file may hold several stories: the items of an export, of a package.
"""

import codecs
import re
from collections.abc import Iterator
from html import unescape

from lint.document import Document, Piece
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, fields
from lint.formats.builder import Builder, Layer
from lint.formats.json_article import add_text
from lint.formats.news_tags import BLOCKS, CARRIERS, FACTS, ITEMS, ROOTS, SKIPPED, UNREAD_TYPES
from lint.formats.stretches import Stretches, folded, tidy, words_of
from lint.formats.xml_scan import Scan

_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z][\w.-]{1,40})[\"']")


def declared(data: bytes) -> str:
    """The encoding that the XML declares, by the name that Python gives it, or ""."""
    found = _DECLARED.match(data)
    name = found[1].decode("ascii").lower() if found else ""
    try:
        return "" if not name or name.startswith("utf-16") else codecs.lookup(name).name
    except LookupError:
        return ""


def split(file: File, options: Options = AS_THEY_ARE) -> Iterator[File]:
    """The stories in an XML file, each with its place; the file itself where it holds one.

    Raises UserError for XML that is not sound, or is no news.
    """
    reader = _Splitter(file)
    reader.read()
    if reader.root not in ROOTS:
        message = f"this XML is no story that we know: its first element is <{reader.root}>"
        raise UserError(message, hint="NITF, NewsML and WordPress exports are read.", path=file.path, line=1)
    if len(reader.items) < 2 and reader.root != "rss":
        yield file
        return
    for number, (start, end) in enumerate(reader.items, 1):
        part = file.text[start:end]
        found = re.search(
            r"<(?:wp:post_id|guid|link)\b[^>]*>(?:<!\[CDATA\[)?\s*([^<\]]{1,200})|\bguid=\"([^\"]{1,200})\"", part
        )
        name = (found[1] or found[2]).strip() if found else ""
        kind = re.search(r"<wp:post_type>(?:<!\[CDATA\[)?\s*([\w-]+)", part)
        if kind and kind[1] in UNREAD_TYPES:
            continue
        line, column = file.position(file.base + start)
        yield file._replace(
            text=part, record=name or f"#{number}", base=file.base + start, base_line=line, base_column=column
        )


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document in one story. Raises UserError for XML that is not sound."""
    reader = _Reader(file)
    reader.read()
    reader.builder.metadata = {**fields.stated(reader.facts, options), **reader.builder.metadata}
    return reader.builder.document()


class _Splitter(Scan):
    """Finds where each story of a file starts and ends."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self.root = ""
        self.items: list[tuple[int, int]] = []
        self._open: tuple[int, int] | None = None  # depth and offset

    def start(self, name: str, values: dict[str, str]) -> None:
        self.root = self.root or name
        if name in ITEMS and self._open is None:
            self._open = (self.depth, self.here())

    def end(self, name: str) -> None:
        if self._open is not None and self.depth == self._open[0]:
            after = self.file.text.find(">", self.here()) + 1
            self.items.append((self._open[1], after))
            self._open = None
        self.depth -= 1


class _Reader(Scan):
    """Adds the prose of one story to a document."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self.builder = Builder(file)
        self.builder.notation("xml")
        self.facts: dict[str, str] = {}
        self.parser.CharacterDataHandler = self._characters
        self.parser.SkippedEntityHandler = self._skipped_entity
        self.parser.StartCdataSectionHandler = lambda: self._cdata(True)
        self.parser.EndCdataSectionHandler = lambda: self._cdata(False)
        self._stack: list[tuple[str, str]] = []  # names of elements, with the kind of block each makes, or "-"
        self._skipping = 0
        self._current: Stretches = []
        self._fact: list[str] | None = None
        self._carried: tuple[list[str], list[Piece]] | None = None
        self._in_cdata = self._had_cdata = False

    def start(self, name: str, values: dict[str, str]) -> None:
        parent = self._stack[-1][0] if self._stack else ""
        kind = BLOCKS.get(name, "-")
        if self._skipping or name in SKIPPED:
            self._skipping += 1
        elif name in CARRIERS:
            self._carried = ([], [])
            self._had_cdata = False
        elif name in ("br", "byttl"):
            self._current.append((" ", self.here(), self._tag_width()))
        elif name == "q" and kind == "-":
            self._current.append(("“", self.here(), self._tag_width()))
        elif kind != "-":
            self._flush()
        self._state(name, parent, values)
        around = self._kind()
        if kind != "-" and around in ("block-quotation", "caption", "standfirst", "table", "byline", "list-item"):
            kind = around
        self._stack.append((name, kind))

    def _state(self, name: str, parent: str, values: dict[str, str]) -> None:
        """Note what an element states of the story: in an attribute, or in what stands in it."""
        for attribute, what in (("norm", "published"), ("date.publication", "published"), ("tag", "language")):
            if attribute in values and name in ("date.issue", "pubdata", "language"):
                self.facts.setdefault(what, values[attribute])
        if name in FACTS and not (name == "name" and parent != "creator") and name != "q":
            self._fact = []

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        self.depth -= 1
        _, kind = self._stack.pop()
        if self._skipping:
            self._skipping -= 1
            return
        if name in CARRIERS and self._carried is not None:
            text, pieces = self._carried
            self._carried = None
            self._add_carried(Layer("".join(text), pieces))
        elif name == "q":
            self._current.append(("”", self.here(), self._tag_width()))
        elif kind != "-":
            self._flush(kind)
        if self._fact is not None and name in FACTS:
            words = " ".join("".join(self._fact).split())
            self._fact = None
            if words:
                self.facts.setdefault(FACTS[name], words)

    def _add_carried(self, layer: Layer) -> None:
        if layer.text.strip():
            add_text(self.builder, layer, "", "cdata" if self._had_cdata else "xml")
            self.builder.notation("xml")

    def _tag_width(self) -> int:
        start = self.here()
        return self.file.text.find(">", start) + 1 - start

    def _kind(self) -> str:
        return next((kind for _, kind in reversed(self._stack) if kind not in ("-", "")), "-")

    def _cdata(self, starts: bool) -> None:
        self._in_cdata = starts
        self._had_cdata = True

    def _characters(self, text: str) -> None:
        if self._skipping:
            return
        start = self.here()
        width = 0
        if not self._in_cdata and self.file.text[start] == "&":
            width = self.file.text.find(";", start) + 1 - start
        elif text == "\n" and self.file.text[start : start + 2] == "\r\n":
            width = 2
        self._take(text, start, width)

    def _skipped_entity(self, name: str, is_parameter: bool) -> None:
        if not is_parameter and not self._skipping:
            self._take(unescape(f"&{name};"), self.here(), len(name) + 2)

    def _take(self, text: str, start: int, width: int) -> None:
        if self._fact is not None:
            self._fact.append(text)
        if self._carried is not None:
            parts, pieces = self._carried
            pieces.append(
                Piece(
                    sum(map(len, parts)) if not pieces else pieces[-1].text_start + pieces[-1].length,
                    start,
                    len(text),
                    width,
                )
            )
            parts.append(text)
        elif any(kind != "-" for _, kind in self._stack[-8:]):
            self._current += folded(text, start, width)

    def _flush(self, kind: str = "-") -> None:
        """End a block; where only its start is known to end, it is of the kind that it stands in."""
        stretches, self._current = tidy(self._current), []
        if stretches:
            kind = kind if kind != "-" else self._kind()
            kind = "" if kind == "-" else kind
            if kind == "headline":
                if self.builder.has_headline:
                    return  # NewsML and the NITF in it both state it
                self.builder.metadata["title"] = words_of(stretches)
            self.builder.block(kind, stretches)
