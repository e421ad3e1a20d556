"""JSON: ninjs, Arc ANS, WordPress REST, Ghost, JSON-LD, and records of a house's own making.

A file may hold one story or a list of them. What carries prose is known by the names of its fields (`fields.NAMES`, or
the configuration's `fields`); HTML inside a string is read as HTML, with every position led back through the escapes.
"""

import re
from collections.abc import Iterator

from lint.document import Document
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, fields, html, json_text, plain
from lint.formats.builder import Builder, lines_as_feeds
from lint.formats.html_reader import HtmlReader
from lint.formats.json_text import List, Object, Text, string
from lint.hints import Any

LISTS = ("posts", "items", "articles", "stories", "documents", "results", "content_elements", "@graph", "data", "hits")
LONGEST_VALUE = 500  # code points of a field that is a fact about the story, not part of it
_TAG = re.compile(
    r"<(?:p|br|div|em|strong|a|b|i|ul|ol|li|h\d|blockquote|figure|span)\b|</[a-z]+\d?>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);",
    re.IGNORECASE,
)


def split(file: File, options: Options = AS_THEY_ARE) -> Iterator[File]:
    """The stories in a JSON file, each with its place; the file itself where it is one story.

    Raises UserError for text that is no JSON.
    """
    root = json_text.read(file)
    stories = _stories(root, file.text, options)
    if stories is None:
        yield file
        return
    for number, story in enumerate(stories, 1):
        line, column = file.position(file.base + story.start)
        name = _id(story, file.text, options) or f"#{number}"
        part = file.text[story.start : story.end]
        yield file._replace(text=part, record=name, base=file.base + story.start, base_line=line, base_column=column)


def _stories(root: Any, text: str, options: Options) -> list[Object] | None:
    """The stories in a list or in an object that wraps one; None where the root is a story itself."""
    if isinstance(root, Object):
        if any(fields.find(what, root, options) for what in ("body", "title")) or not _wraps(root, text):
            return None
        root = next(root[name] for name in LISTS if isinstance(root.get(name), List))
    return [one for one in root if isinstance(one, Object)] if isinstance(root, List) else None


def _wraps(root: Object, text: str) -> bool:
    inside = [root[name] for name in LISTS if isinstance(root.get(name), List)]
    if not inside or not all(isinstance(one, Object) for one in inside[0]):
        return False
    return "headlines" not in root and string(text, root.get("type")) != "story"


def _id(story: Object, text: str, options: Options) -> str:
    return string(text, story.get(fields.find("id", story, options)))[:100]


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document in one story. Raises UserError for what is no JSON object, or one without prose."""
    story = json_text.read(file)
    if not isinstance(story, Object):
        raise UserError(
            "this is no JSON object", hint="A story is an object: {…}.", path=file.path, line=file.base_line
        )
    reader = _Reader(Builder(file), file.text, options)
    reader.read(story)
    document = reader.builder.document()
    if not document.blocks:
        known = ", ".join(fields.names_of("body", options)[:4])
        message = f"no prose was found in this JSON: it has none of the fields {known} …"
        hint = "Name the field that holds the story in the configuration, under fields: body = “…”."
        raise UserError(message, hint=hint, path=file.path, line=file.base_line)
    return document


class _Reader:
    """Adds the prose of one story to a document."""

    def __init__(self, builder: Builder, text: str, options: Options) -> None:
        self.builder = builder
        self.text = text
        self.options = options

    def read(self, story: Object) -> None:
        """Add headline, standfirst, body and captions, and state the rest as metadata."""
        for key, offset in story.twice:
            self.builder.remark(
                offset, f"“{key}” stands twice in this record", "Keep one of the two; the last was taken."
            )
        values = {name: self._plain(value) for name, value in story.items()}
        values |= {"byline": self._names(story), "published": self._date(story)}
        self.builder.metadata = fields.stated({name: one for name, one in values.items() if one}, self.options)
        title = self._first(story, "title") or self._basic(story, "headlines")
        self._add(title, "headline")
        if title is not None:
            self.builder.metadata["title"] = " ".join(string(self.text, title).split())
        self._add(self._first(story, "standfirst") or self._basic(story, "subheadlines"), "standfirst")
        elements = story.get("content_elements")
        if isinstance(elements, List):
            self._elements(elements)
        else:
            self._body(story)
        self._captions(story)

    def _plain(self, value: Any) -> str:
        if isinstance(value, Text):
            return " ".join(string(self.text, value).split()) if value.end - value.start <= LONGEST_VALUE else ""
        if isinstance(value, List):
            return ", ".join(filter(None, map(self._plain, value[:20])))
        if isinstance(value, Object):
            return self._plain(
                next((value[name] for name in ("name", "rendered", "basic", "value") if name in value), None)
            )
        return string(self.text, value)

    def _names(self, story: Object) -> str:
        """Who wrote it, where that is not a plain field: ANS credits, WordPress's embedded authors."""
        for outer, inner in (("credits", "by"), ("_embedded", "author")):
            people = story.get(outer)
            if isinstance(people, Object) and isinstance(people.get(inner), List):
                return self._plain(people[inner])
        name = fields.find("byline", story, self.options)
        return self._plain(story.get(name)) if not self._plain(story.get(name)).isdigit() else ""

    def _date(self, story: Object) -> str:
        return self._plain(story.get(fields.find("published", story, self.options)))

    def _first(self, story: Object, what: str) -> Text | None:
        """The string that states a thing, itself or as WordPress wraps it: {"rendered": "…"}."""
        value = story.get(fields.find(what, story, self.options))
        if isinstance(value, Object):
            value = value.get("rendered", value.get("value"))
        return value if isinstance(value, Text) else None

    def _basic(self, story: Object, name: str) -> Text | None:
        value = story.get(name)
        if isinstance(value, Object):
            value = value.get("basic")
        elif isinstance(value, List) and value and isinstance(value[0], Object):
            value = value[0].get("value")
        return value if isinstance(value, Text) else None

    def _body(self, story: Object) -> None:
        bodies = story.get("bodies")
        if isinstance(bodies, List):
            values = [one.get("value") for one in bodies if isinstance(one, Object)]
            self._add(next((one for one in values if isinstance(one, Text)), None), "")
            return
        for name in ("body_xhtml", "body_html", "body_text"):
            if isinstance(story.get(name), Text) and "body" not in self.options.fields:
                self._add(story[name], "")
                return
        self._add(self._first(story, "body"), "")

    def _elements(self, elements: List) -> None:
        """The elements of an Arc story: texts, headings, quotations with who is cited, lists, pictures."""
        for one in elements:
            if not isinstance(one, Object):
                continue
            what = string(self.text, one.get("type"))
            if what in ("text", "header", "blockquote"):
                self._add(one.get("content"), {"header": "subhead", "blockquote": "block-quotation"}.get(what, ""))
            elif what in ("quote", "list"):
                pull = string(self.text, one.get("subtype")) == "pullquote"
                kind = "list-item" if what == "list" else "pull-quote" if pull else "block-quotation"
                for inner in one.get("content_elements") or one.get("items") or ():
                    self._add(inner.get("content") if isinstance(inner, Object) else None, kind)
                cited = one.get("citation")
                self._add(cited.get("content") if isinstance(cited, Object) else None, kind)
            elif what == "image":
                self._add(one.get("caption"), "caption")
                self._credit(self._names(one))

    def _captions(self, story: Object) -> None:
        """The pictures that go with a story: ninjs associations, the image of linked data."""
        pictures = [story.get("image")]
        associations = story.get("associations")
        if isinstance(associations, (Object, List)):
            pictures += associations.values() if isinstance(associations, Object) else associations
        for one in pictures:
            if isinstance(one, Object):
                self._add(one.get("caption") or one.get("description_text"), "caption")
                self._credit(self._plain(one.get("byline")) or self._plain(one.get("creditline")))

    def _credit(self, name: str) -> None:
        if name:
            self.builder.metadata.setdefault("credit", name)

    def _add(self, value: Any, kind: str) -> None:
        if isinstance(value, Text):
            add_text(self.builder, json_text.layer(self.text, value), kind, "json")


def add_text(builder: Builder, layer: Any, kind: str, notation: str) -> None:
    """Add the prose of a string, or of a cell, to a document: read as HTML where there are tags or entities in it."""
    builder.layer = layer
    if _TAG.search(layer.text):
        builder.notation(f"{notation} html".strip())
        reader = HtmlReader(blank_lines=not re.search(r"<p[\s>]", layer.text))
        html.read_into(reader, layer.text, builder.file)
        paragraphs = [one._replace(kind=one.kind or kind if kind != "headline" else kind) for one in reader.paragraphs]
        html.add(builder, paragraphs, reader)
        if "credit" in reader.metadata:
            builder.metadata.setdefault("credit", reader.metadata["credit"])
    else:
        builder.notation(notation)
        inner = plain.parse(File("", layer.text))
        for block in inner.blocks:
            start, end = inner.offsets.to_file(block.span.start), inner.offsets.end_in_file(block.span.end)
            builder.block(kind, lines_as_feeds(layer.text[start:end], start))
    builder.layer = None
