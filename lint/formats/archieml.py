"""ArchieML (archieml.org): keys and values that writers type in a shared document.

The prose is known by the names of the keys (`fields.NAMES`, the lists below, or the configuration's `fields`). Every
line that begins with a word and a colon is a key, also one that was meant as prose: that is told.
"""

import re
from functools import cache

from lint.document import Document, Piece
from lint.errors import UserError
from lint.files import File
from lint.formats import AS_THEY_ARE, Options, fields
from lint.formats.builder import Builder, Layer
from lint.formats.json_article import LONGEST_VALUE, add_text
from lint.values import NamedTuple

# What a block is, by the last part of its key in small letters; other keys hold prose only if it reads like some.
KINDS = {
    "": ("text", "p", "para", "paragraph", "copy", "intro", "graf", "graph", "prose"),
    "caption": ("caption", "cutline", "photo-caption", "image-caption"),
    "subhead": ("subhead", "subhed", "section-head", "section-hed", "crosshead", "h2", "h3", "heading"),
    "pull-quote": ("pullquote", "pull-quote", "pull"),
    "block-quotation": ("quote", "blockquote", "block-quote", "quotation"),
    "list-item": ("bullet", "bullets", "points", "list", "key-points"),
}
_KIND = {name: kind for kind, names in KINDS.items() for name in names}
_MARKED = frozenset("\r\n\\<&")  # in a value that is more than words on a line
PROSE_WORDS = 6  # of a value under a key that is not known, from which on it may be prose


class Value(NamedTuple):
    """A key with its value, which stands in the file from `start` to `end`; `key` is "" for a line without one.

    `inside` is the innermost array or object that it stands in, "" at the top; `running`: among lines of running text,
    where a key may not have been meant. `begin` is where its line is.
    """

    key: str
    start: int
    end: int
    begin: int
    inside: str = ""
    running: bool = False


@cache
def _line() -> re.Pattern[str]:
    return re.compile(
        r"[^\S\r\n]*(?:"
        r":(?P<command>skip|endskip|ignore|end)\b"
        r"|\{(?P<object>[ \t+.\w\-]*)\}"
        r"|\[(?P<array>[ \t+.\w\-]*)\]"
        r"|\*[^\S\r\n]*(?P<item>)"
        r"|(?P<key>[\w\-]+(?:\.[\w\-]+)*)[^\S\r\n]*:[^\S\r\n]*"
        r")?",
        re.IGNORECASE,
    )


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=[\r\n])|\A)[^\S\r\n]*\\(?=[\\:\[{*\w])", re.M)


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document in an ArchieML file. Raises UserError for one without prose."""
    reader = _Reader(file.text)
    reader.read()
    builder = Builder(file)
    builder.metadata = fields.stated(_facts(file.text, reader.values), options)
    keys = {value.key: value.key for value in reader.values if not value.inside}
    stated = {what: fields.find(what, keys, options) for what in ("title", "standfirst", "body")}
    top = _KIND | {stated["body"]: "", stated["standfirst"]: "standfirst", stated["title"]: "headline"}
    for value in reader.values:
        known = _kind(value) if value.inside else top.get(value.key)
        if known is not None or _reads_like_prose(file.text, value):
            if known is None and value.running:
                _tell(builder, file.text, value)
                value = value._replace(start=value.begin)
            _add(builder, file.text, value, known or "")
    document = builder.document()
    if not document.blocks:
        hint = "Name the key that holds the story in the configuration, under fields: body = “…”."
        raise UserError("no prose was found in this ArchieML file", hint=hint, path=file.path)
    return document


def _kind(value: Value) -> str | None:
    """What a value inside an array or an object is; None where its names do not say so."""
    if not value.key:
        return "" if value.running or value.inside in fields.NAMES["body"] else _KIND.get(value.inside)
    own = _KIND.get(value.key)
    return _KIND.get(value.inside, own) if own == "" else own


def _facts(text: str, values: list[Value]) -> dict[str, str]:
    """What is said about the story: every short value at the top by its key, the first of each; and a credit."""
    facts: dict[str, str] = {}
    for value in values:
        told = not value.inside or value.key in fields.NAMES["credit"]
        if value.key and told and value.end - value.start <= LONGEST_VALUE:
            facts.setdefault(value.key, " ".join(text[value.start : value.end].split()))
    return facts


def _reads_like_prose(text: str, value: Value) -> bool:
    words = text[value.start : value.end].rstrip()
    return words.endswith((".", "!", "?", "”", '"', "’")) and len(words.split()) >= PROSE_WORDS


def _tell(builder: Builder, text: str, value: Value) -> None:
    word = text[value.begin : value.start].strip()
    message = f"“{word}” begins this line, so ArchieML takes it for a key and will not print the line as text"
    builder.remark(value.begin, message, "Put a backslash in front of it if it belongs to the story.")


def _add(builder: Builder, text: str, value: Value, kind: str) -> None:
    """Add a value, a backslash that only protects the beginning of a line left out."""
    words = text[value.start : value.end].strip()
    if not words or _MARKED.isdisjoint(words):
        start = value.start + text[value.start : value.end].find(words)
        builder.notation("")
        builder.block(kind, [(words, start, 0)])
        return
    pieces, parts, at, length = [], [], value.start, 0
    for escape in _escape().finditer(text, value.start, value.end):
        parts.append(text[at : escape.end() - 1])
        pieces.append(Piece(length, at, len(parts[-1])))
        length, at = length + len(parts[-1]), escape.end()
    parts.append(text[at : value.end])
    pieces.append(Piece(length, at, value.end - at))
    add_text(builder, Layer("".join(parts), pieces), kind, "")


class _Reader:
    """Goes through the lines of a file and notes each value and where it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.values: list[Value] = []
        self._skipping = False
        # arrays and objects, the innermost last: what each is, "text", "list" or "object", and its name
        self._open: list[tuple[str, str]] = []
        self._goes_on = False  # whether ":end" would end the last value

    def read(self) -> None:
        """Read all lines up to ":ignore"."""
        for line in re.finditer(r"[^\r\n]+", self.text):
            if not self._take(*line.span()):
                return

    def _take(self, start: int, end: int) -> bool:
        """Read one line; whether others are to be read."""
        found = _line().match(self.text, start, end)
        command = (found and found["command"] or "").lower()
        if self._skipping or command in ("skip", "endskip"):
            self._skipping = command == "skip" or (self._skipping and command != "endskip")
        elif command == "ignore":
            return False
        elif command == "end":
            if self._goes_on:
                self.values[-1] = self.values[-1]._replace(end=start)
            self._goes_on = False
        elif found and (found["object"] is not None or found["array"] is not None):
            self._goes_on = False
            self._enter(found["object"], found["array"])
        elif found and found["key"]:
            self._note(found["key"].split(".")[-1].lower(), found.end(), end, start)
        elif found and found["item"] is not None and self._within("list"):
            self._note("", found.end(), end, start)
        elif self._within("text") and self.text[start:end].strip():
            self._note("", start, end, start)
        return True

    def _within(self, what: str) -> bool:
        return bool(self._open) and self._open[-1][0] == what

    def _enter(self, opened: str | None, array: str | None) -> None:
        """Go into an object or an array, or out of one again."""
        name = (opened if opened is not None else array or "").strip()
        what = "object" if opened is not None else "text" if "+" in name else "list"
        entered = what, name.strip("+.").split(".")[-1].lower() or what
        if name and not name.startswith((".", "+.")):
            # a name without a dot begins again at the top
            self._open = [entered] if what != "object" else []
        elif name:
            self._open.append(entered)
        else:
            while self._open and (self._open.pop()[0] == "object") is not (what == "object"):
                pass

    def _note(self, key: str, start: int, end: int, begin: int) -> None:
        inside = self._open[-1][1] if self._open else ""
        self.values.append(Value(key, start, end, begin, inside, self._within("text")))
        self._goes_on = bool(key)
