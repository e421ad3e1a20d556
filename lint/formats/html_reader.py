"""HTML reader: the paragraphs of HTML with what they are, each character with its place.

Built on the standard library's tokenizer, which tells where every token stands. Unclosed and crossed tags are borne as
browsers bear them: a block's start ends the paragraph before it, an end without a start counts for nothing.
"""

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser

from lint.document import Comment, Remark
from lint.formats.html_tags import ALIKE, AROUND, BLOCKS, CLASSES, KINDS, SKIPPED, STRONG, VOID
from lint.formats.stretches import BLANK_LINE, Stretches, folded, tidy
from lint.values import NamedTuple

MOST_CONTAINERS = 8  # articles inside articles that are told apart
# Of WordPress: a name that is a shortcode's, or one with values. [sic] is neither.
SHORTCODE = re.compile(
    r"\[(/?)(?:(caption|dropcap|gallery|embed|audio|video|playlist|pullquote|blockquote|youtube|tweet|[a-z]+_[a-z_]+)"
    r"\b[^\]\[\n]{0,1000}|([a-z][\w-]{1,30})(?: +[\w-]+=[^\]\[\n]{0,1000}))\]",
    re.IGNORECASE,
)
# The tokenizer of some releases stops for good at a "&#" without a number.
_NO_REFERENCE = re.compile("&(?=#(?![0-9]|[xX][0-9a-fA-F]))")


class Paragraph(NamedTuple):
    """A stretch of copy: its kind, its text in stretches, and the containers that it lies in, outermost first."""

    kind: str
    stretches: Stretches
    within: tuple[tuple[str, int], ...] = ()


class _Open(NamedTuple):
    """An element that is open: its tag, what copy in it is, whether it is skipped, the containers round its copy."""

    tag: str
    kind: str = ""
    skipped: bool = False
    within: tuple[tuple[str, int], ...] = ()


class HtmlReader(HTMLParser):
    """Reads HTML piece by piece; what is open at the end of a piece stays open.

    `blank_lines` part paragraphs, as in copy that has no tags for them; of a `page` the parts round an article are
    skipped by their class names.
    """

    def __init__(self, blank_lines: bool = False, page: bool = False) -> None:
        super().__init__(convert_charrefs=False)
        self.blank_lines = blank_lines
        self.page = page
        self.paragraphs: list[Paragraph] = []
        self.comments: list[Comment] = []
        self.remarks: list[Remark] = []
        self.metadata: dict[str, str] = {}
        self.linked_data: list[str] = []
        self._stack: list[_Open] = [_Open("")]
        self._counts: Counter[str] = Counter()
        self._skipping = 0
        self._current: Stretches = []
        self._breaks = 0
        self._containers = 0
        self._credit: Stretches | None = None
        self._title: list[str] | None = None
        self._all = ""
        self._start = 0
        self._line_starts = [0]

    def read(self, text: str, start: int = 0) -> None:
        """Read a piece of HTML that stands at an offset."""
        self.reset()
        self._all, self._start = text, start
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.feed(_NO_REFERENCE.sub("\ue000", text))
        if self.rawdata:
            self._take_rest(self.rawdata)

    def _take_rest(self, rest: str) -> None:
        """What the tokenizer kept back at the end: text, or the start of a tag or comment that never ends."""
        offset = self._here()
        rest = self._all[offset - self._start :]
        if rest[0] != "<" or not (rest[1:2].isalpha() or rest[1:2] in ("!", "/", "?")):
            if not self._skipping:
                self._text(rest, offset)
        elif len(rest) > 1 and not self._skipping:
            what = "comment" if rest.startswith("<!--") else "tag"
            hint = f"Close it: browsers, too, show nothing of what follows “{rest[:20]}”."
            self.remarks.append(Remark(offset, f"this {what} does not end, so that nothing after it was read", hint))

    def forget(self) -> None:
        """Forget what was read so far, but not what is open."""
        self.paragraphs, self.comments, self.remarks = [], [], []

    def _here(self) -> int:
        line, column = self.getpos()
        return self._start + self._line_starts[line - 1] + column

    @property
    def kind(self) -> str:
        """What a paragraph that starts here is."""
        return self._stack[-1].kind

    @property
    def skipping(self) -> bool:
        """Whether what comes is no copy."""
        return self._skipping > 0

    # What the tokenizer calls.

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            if tag not in VOID and (tag in SKIPPED or tag in BLOCKS):
                self._push(tag, "", True)
            return
        values = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._void(tag, values)
        elif tag == "q":
            self._add("“", self._here(), len(self.get_starttag_text() or ""))
        elif tag in BLOCKS or tag in SKIPPED or values:
            self._open(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in SKIPPED and self._counts[tag]:  # "<p/>" opens, as in browsers
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "q" and not self._skipping:
            start = self._here()
            self._add("”", start, self._all.find(">", start - self._start) + 1 - start + self._start)
        elif self._counts[tag]:
            if tag in BLOCKS or tag in ("nav", "footer"):
                self.flush()
            while self._pop().tag != tag:
                pass
        elif tag in ("p", "div", "body"):
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            start = self._here()
            at = start - self._start
            self._text(self._all[at : at + len(data)], start)
        elif self._title is not None:
            self._title.append(data)
        elif self._stack[-1].kind == "linked data":
            self.linked_data.append(data)

    def handle_entityref(self, name: str) -> None:
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        self._reference("&#" + name)

    def handle_comment(self, data: str) -> None:
        start = self._here()
        at = start - self._start
        if self._all.startswith("<!--", at):
            end = self._all.find(">", at + 4 + len(data)) + 1 or len(self._all)
            self.comments.append(Comment(start, end + self._start, data))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """`<![if …]>` and its like, which word processors write: no copy, whatever they say."""
        return self._all.find(">", i) + 1 or -1

    # What follows from it.

    def _push(self, tag: str, kind: str, skipped: bool, container: str = "") -> None:
        within = self._stack[-1].within
        if container and len(within) < MOST_CONTAINERS:
            self._containers += 1
            within = (*within, (container, self._containers))
        self._stack.append(_Open(tag, kind, skipped, within))
        self._counts[tag] += 1
        self._skipping += skipped

    def _pop(self) -> _Open:
        opened = self._stack.pop()
        self._counts[opened.tag] -= 1
        self._skipping -= opened.skipped
        if opened.kind == "credit" and self._stack[-1].kind != "credit" and self._credit is not None:
            self.metadata.setdefault("credit", " ".join("".join(part for part, _, _ in self._credit).split()))
            self._credit = None
        elif opened.tag == "title" and self._title is not None:
            self.metadata.setdefault("page title", " ".join(unescape("".join(self._title)).split()))
            self._title = None
        return opened

    def _close_alike(self, tag: str) -> None:
        """Close what the start of a block closes without saying so: a paragraph, an item of the same list or table."""
        while True:
            at = len(self._stack) - 1
            while at and self._stack[at].tag not in BLOCKS:
                at -= 1
            nearest = self._stack[at].tag
            if nearest != "p" and nearest not in ALIKE.get(tag, ()):
                return
            while len(self._stack) > at:
                self._pop()

    def _open(self, tag: str, values: dict[str, str]) -> None:
        own, skipped = self._meaning(tag, values)
        if tag in BLOCKS:
            self.flush()
            self._close_alike(tag)
        elif not skipped and not own:
            if tag == "time" and values.get("datetime"):
                self.metadata.setdefault("time", values["datetime"])
            return
        elif own not in ("", "linked data", "credit") or tag in ("nav", "footer"):
            self.flush()
        if tag == "html" and values.get("lang"):
            self.metadata.setdefault("language", values["lang"])
        elif tag == "title" and "page title" not in self.metadata:
            self._title = []
        if own == "credit":
            self._credit = self._credit if self._credit is not None else []
        self._push(tag, _inner(self._stack[-1].kind, own), skipped, _container(tag, values))

    def _meaning(self, tag: str, values: dict[str, str]) -> tuple[str, bool]:
        """The kind that an element gives to its copy, and whether it is skipped."""
        if tag in SKIPPED:
            linked = tag == "script" and values.get("type", "").strip().lower() == "application/ld+json"
            return "linked data" if linked else "", True
        if "hidden" in values or tag in BLOCKS and values.get("aria-hidden") == "true":
            return "", True
        words = values["class"].lower().split() if "class" in values else []
        if self.page and tag in BLOCKS and tag not in ("body", "main", "article", "html"):
            if not AROUND.isdisjoint((*words, values.get("id", "").lower())):
                return "", True
        for word in words:
            if word in CLASSES:
                return ("", True) if CLASSES[word] == "skip" else (CLASSES[word], False)
        return ("byline", False) if values.get("itemprop") == "author" else (KINDS.get(tag, ""), False)

    def _void(self, tag: str, values: dict[str, str]) -> None:
        if tag == "br":
            self._breaks += 1
            if self._breaks > 1:
                self.flush()
            elif self._current:
                self._current.append((" ", self._here(), len(self.get_starttag_text() or "")))
        elif tag == "hr":
            self.flush()
        elif tag == "meta" and "content" in values:
            name = values.get("property") or values.get("name") or values.get("itemprop")
            if name:
                self.metadata.setdefault(name.lower(), values["content"])

    def _reference(self, raw: str) -> None:
        if self._skipping:
            if self._title is not None:
                self._title.append(raw + ";")
            return
        start = self._here()
        after = start - self._start + len(raw)
        written = raw + ";" if self._all[after : after + 1] == ";" else raw
        text = unescape(written)
        if text == written:
            self._text(written, start)
        else:
            self._add_all(folded(text, start, len(written)))

    def _text(self, data: str, start: int) -> None:
        if "[" in data and not self.page and not self._skipping:
            at = 0
            for code in SHORTCODE.finditer(data):
                self._copy(data[at : code.start()], start + at)
                self._shortcode(code[1] == "/", (code[2] or code[3]).lower())
                at = code.end()
            data, start = data[at:], start + at
        self._copy(data, start)

    def _shortcode(self, ends: bool, name: str) -> None:
        """`[caption]` and its like, of WordPress."""
        kind = {"caption": "caption", "pullquote": "pull-quote", "blockquote": "block-quotation"}.get(name)
        if kind and not ends:
            self.flush()
            self._push(f"[{name}]", kind, False)
        elif kind and self._counts[f"[{name}]"]:
            self.flush()
            while self._pop().tag != f"[{name}]":
                pass

    def _copy(self, data: str, start: int) -> None:
        if self.blank_lines and "\n" in data:
            at = 0
            for blank in BLANK_LINE.finditer(data):
                self._add_all(folded(data[at : blank.start()], start + at))
                self.flush()
                at = blank.end()
            self._add_all(folded(data[at:], start + at))
        else:
            self._add_all(folded(data, start))

    def _add_all(self, stretches: Stretches) -> None:
        for text, start, width in stretches:
            self._add(text, start, width)

    def _add(self, text: str, start: int, width: int) -> None:
        if self._skipping:
            return
        if text != " ":
            self._breaks = 0
        self._current.append((text, start, width))
        if self._credit is not None:
            self._credit.append((text, start, width))

    def flush(self) -> None:
        """End the paragraph here."""
        self._breaks = 0
        stretches = tidy(self._current)
        self._current = []
        if stretches:
            self.paragraphs.append(Paragraph(self.kind, stretches, self._stack[-1].within))


def _inner(outer: str, own: str) -> str:
    """What copy is in an element of one kind inside one of another."""
    if outer == "aside" and own == "block-quotation":
        return "pull-quote"
    if outer in STRONG and own not in STRONG and own not in ("credit", "linked data"):
        return outer
    return own or ("" if outer == "linked data" else outer)


def _container(tag: str, values: dict[str, str]) -> str:
    if values.get("itemprop", "").lower() == "articlebody":
        return "articleBody"
    return tag if tag in ("article", "main") else "main" if values.get("role") == "main" else ""
