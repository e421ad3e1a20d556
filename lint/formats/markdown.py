"""Markdown: CommonMark with tables, footnotes and front matter, and the shortcodes of the common site builders.

Front matter is read by `front_matter`; raw HTML by the HTML reader; shortcodes are masked before the text is parsed,
character for character, so that every position stays what it was.
"""

import re

from lint.document import Comment, Document, Span
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, front_matter, html, html_tags
from lint.formats.builder import Builder
from lint.formats.html_reader import HtmlReader
from lint.formats.markdown_events import events
from lint.formats.shortcodes import MASK, inside, kind_at, mask
from lint.formats.stretches import CODE, Stretches, folded, tidy, words_of
from lint.hints import Any

_LINK_COMMENT = re.compile(
    r"^ {0,3}\[(?://|comment)\]: *(?:#|<>) *(?:\((.*)\)|\"(.*)\"|'(.*)') *$", re.MULTILINE | re.IGNORECASE
)
_IMAGE_TITLE = re.compile(r"\]\([^\n]*?\s(\"[^\"]*\"|'[^']*'|\([^()]*\))\s*\)\Z")
NO_TAG = ("", 0, 0)  # a tag of code that is open: its name, its place, how many stretches stand before it
_SILENT = frozenset({"CodeBlock", "MetadataBlock"})


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document in a Markdown file; faults of its front matter are remarks, not errors."""
    builder = Builder(file)
    start = front_matter.read(file.text, builder, options)
    read_text(builder, file.text, start)
    return builder.document()


def read_text(builder: Builder, text: str, start: int = 0) -> None:
    """Add the blocks of Markdown text from an offset on to a document."""
    builder.notation("markdown")
    masked = mask(text, start)
    reader = _Reader(builder, text, masked)
    for event in events(masked.text, start):
        reader.take(*event)
    reader.finish()
    code = reader.code
    comments = [
        Comment(*found.span(), found[1] or found[2] or found[3] or "")
        for found in (_LINK_COMMENT.finditer(text, start) if "]:" in text else ())
        if not inside(code, found.start())
    ]
    builder.add_comments([*comments, *masked.comments])


class _Reader:
    """Makes blocks of the events of one text."""

    def __init__(self, builder: Builder, text: str, masked: Any) -> None:
        self.builder = builder
        self.text = text
        self.masked = masked
        self.html = HtmlReader()
        self.code: list[Span] = []
        self._open: list[str] = []
        self._current: Stretches = []
        self._images: list[tuple[str, Stretches]] = []
        self._image: Stretches | None = None
        self._starts_with_image = False
        self._emphasised = 0
        self._all_emphasised = True
        self._after_image = False
        self._levels: list[tuple[str, int]] = []
        self._html: list[tuple[int, int]] = []
        self._last = 0
        self._captions = list(masked.captions)
        self._opened = NO_TAG

    def take(self, event: Any, start: int, end: int) -> None:
        """Take one event."""
        if isinstance(event, str):
            if event in ("SoftBreak", "HardBreak"):
                self._add(" ", start, end - start)
            elif event == "Rule":
                self._flush()
            return
        ((name, value),) = event.items()
        if name == "Start":
            self._start(value if isinstance(value, str) else next(iter(value)), value, start, end)
        elif name == "End":
            self._end(value if isinstance(value, str) else next(iter(value)))
        elif name == "Text":
            self._text(value, start, end)
        elif name == "Html":
            self._html.append((start, end))
        elif name == "InlineHtml":
            self._inline(start, end)
        elif name == "Code":
            self._code(start, end)

    def _start(self, name: str, value: Any, start: int, end: int) -> None:
        if name in ("Emphasis", "Strong"):
            self._emphasised += 1
        elif name == "Image":
            self._starts_with_image = self._starts_with_image or not words_of(tidy(self._current))
            self._image = []
            title = _IMAGE_TITLE.search(self.text, start, end) if value["Image"]["title"] else None
            if title:
                self._images.append(("caption", folded(title[1][1:-1], title.start(1) + 1)))
        elif name not in ("Link", "Strikethrough"):
            self._flush()
            if name == "Heading":
                self._levels.append((value["Heading"]["level"], start))
            elif name == "CodeBlock":
                self.code.append(Span(start, end))
            self._open.append(name)

    def _end(self, name: str) -> None:
        if name in ("Emphasis", "Strong"):
            self._emphasised -= 1
        elif name == "Image":
            self._images.append(("alt-text", self._image or []))
            self._image = None
        elif name not in ("Link", "Strikethrough"):
            if name == "HtmlBlock":
                self._read_html()
            self._flush()
            while self._open and self._open.pop() != name:
                pass

    def _text(self, words: str, start: int, end: int) -> None:
        if self._open and self._open[-1] in _SILENT:
            return
        escaped = start > self._last and self.text[start - 1] == "\\"  # left out by the parser, and not yet text
        self._last = end
        if escaped:
            self._add(words[0], start - 1, 2)
            words, start = words[1:], start + 1
        if end - start != len(words):  # an entity
            self._add_all(folded(words, start, end - start))
        elif MASK in words:
            at = 0
            for part in words.split(MASK):
                self._add_all(folded(part, start + at))
                at += len(part) + 1
        else:
            self._add_all(folded(words, start))

    def _code(self, start: int, end: int) -> None:
        self._add(CODE, start, end - start)
        self.code.append(Span(start, end))

    def _inline(self, start: int, end: int) -> None:
        """A tag in running text: a comment, a break, or a word's own emphasis, which says nothing."""
        raw = self.text[start:end]
        if raw.startswith("<!--"):
            self.builder.add_comments([Comment(start, end, raw[4:-3])])
        elif raw.lower().startswith("<br"):
            self._add(" ", start, end - start)
        elif raw.lower() in ("<q>", "</q>"):
            self._add("”" if raw[1] == "/" else "“", start, end - start)
        elif raw[1:-1].lower() in html_tags.CODE:
            self._opened = raw[1:-1].lower(), start, len(self._current)
        elif raw[2:-1].lower() == self._opened[0] and raw[1] == "/":
            _, first, length = self._opened
            del self._current[length:]
            self._code(first, end)
            self._opened = NO_TAG

    def _read_html(self) -> None:
        """Read a block of raw HTML; what it opens stays open for the Markdown that follows."""
        if self._html:
            first, last = self._html[0][0], self._html[-1][1]
            html.read_into(self.html, self.text[first:last], self.builder.file, first)
            self._html = []
            html.add(self.builder, self.html.paragraphs, self.html)
            self.html.forget()

    def _add_all(self, stretches: Stretches) -> None:
        for text, start, width in stretches:
            self._add(text, start, width)

    def _add(self, text: str, start: int, width: int) -> None:
        if self._image is not None:
            self._image.append((text, start, width))
            return
        self._all_emphasised = self._all_emphasised and (self._emphasised > 0 or text.isspace())
        self._current.append((text, start, width))

    def _flush(self) -> None:
        """End a block: its own text, then the captions and alternative texts of the images in it."""
        stretches = tidy(self._current)
        only_images = bool(self._images) and not stretches
        place = (
            stretches[0][1] if stretches else self._images[0][1][0][1] if self._images and self._images[0][1] else -1
        )
        self._state_captions(place)
        if stretches and not self.html.skipping:
            kind = self._kind(stretches[0][1])
            if kind == "" and (self._starts_with_image or (self._after_image and self._all_emphasised)):
                kind = "caption"
            self.builder.block(kind, stretches)
        for kind, words in self._images:
            self.builder.block(kind, tidy(words))
        if stretches or self._images:
            self._after_image = only_images
        self._current, self._images = [], []
        self._starts_with_image, self._all_emphasised, self._opened = False, True, NO_TAG

    def _kind(self, start: int) -> str:
        """What a block is, from what it stands in."""
        opened = self._open
        if opened and opened[-1] == "Heading":
            level, _ = self._levels[-1]
            return "headline" if level == "H1" and not self.builder.has_headline else "subhead"
        around = kind_at(self.masked, start) or self.html.kind
        if around:
            return around
        if "TableCell" in opened:
            return "table"
        if "FootnoteDefinition" in opened:
            return "footnote"
        if "BlockQuote" in opened:
            return "block-quotation"
        return "list-item" if "Item" in opened else ""

    def finish(self) -> None:
        """End what is open at the end of the text."""
        self._flush()
        self._state_captions(len(self.text))

    def _state_captions(self, before: int) -> None:
        """Add the captions that shortcodes state above a place."""
        while self._captions and self._captions[0].start < before:
            start, end = self._captions.pop(0)
            self.builder.block("caption", tidy(folded(self.text[start:end], start)))
