"""HTML: fragments as a content system holds them, and whole pages, of which only the story is read."""

import codecs
import re

from lint.document import Document
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, fields
from lint.formats.builder import Builder
from lint.formats.html_copy import Paragraph
from lint.formats.html_reader import HtmlReader

HEADINGS = frozenset({"headline", "subhead"})
MOST_OPEN = 2000  # "<" between two ">": no page has a tenth of that, and the tokenizer's time grows with the square
MOST_COMMENTS = 500  # comments that never end
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_PAGE = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<(?:p|div|li|blockquote|br)[\s/>]", re.IGNORECASE)


def declared(data: bytes) -> str:
    """The encoding that a page declares, by the name that Python gives it, or ""."""
    found = _CHARSET.search(data[:4096])
    name = found[1].decode("ascii", "ignore").lower() if found else ""
    # What pages call Latin-1 and ASCII is Windows-1252 (WHATWG); a page that can be read so far is not UTF-16.
    name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else name
    try:
        return "" if not name or name.startswith("utf-16") else codecs.lookup(name).name
    except LookupError:
        return ""


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document in an HTML file. Raises UserError for markup so broken that it says nothing."""
    text = file.text
    page = bool(_PAGE.search(text[:20_000]))
    builder = Builder(file)
    builder.notation("html")
    reader = HtmlReader(not _PARAGRAPH.search(text), page)
    read_into(reader, text, file)
    paragraphs = reader.paragraphs
    if page:
        from lint.formats import pages

        paragraphs = pages.story(paragraphs, text)
        values = {**reader.metadata, **pages.linked_data(reader.linked_data)}
        values["title"] = values.get("headline") or values.get("og:title") or values.get("page title", "")
        builder.metadata = fields.stated(values, options)
    else:
        builder.metadata = fields.stated(reader.metadata, options)
    add(builder, paragraphs, reader)
    return builder.document()


def read_into(reader: HtmlReader, text: str, file: File, start: int = 0) -> None:
    """Read text that is markup to its end. Raises UserError for what would keep the tokenizer busy for hours."""
    if max(map(_opened, text.split(">"))) > MOST_OPEN or text.count("<!--", text.rfind("-->") + 1) > MOST_COMMENTS:
        message = "this is no sound HTML: thousands of tags or comments are opened and never closed"
        line = file.position(file.base + start)[0]
        raise UserError(message, hint="Mend the markup, or save the copy as plain text.", path=file.path, line=line)
    reader.read(text, start)
    reader.flush()


def _opened(part: str) -> int:
    return part.count("<")


def add(builder: Builder, paragraphs: list[Paragraph], reader: HtmlReader) -> None:
    """Add what was read to a document: only the first of the highest headings is its headline."""
    seen = builder.has_headline
    for kind, stretches, *_ in paragraphs:
        if kind == "headline":
            kind, seen = ("subhead" if seen else kind), True
        builder.block("" if kind in ("credit", "linked data") else kind, stretches)
    builder.add_comments(reader.comments)
    for offset, message, hint in reader.remarks:
        builder.remark(offset, message, hint)
