"""HTML reader: the paragraphs of HTML with what they are, each character with its place.

Built on the standard library's tokenizer, which tells where every token stands. Unclosed and crossed tags are borne as
browsers bear them: a block's start ends the paragraph before it, an end without a start counts for nothing.
"""

import re
from html import unescape
from html.parser import HTMLParser

from lint.document import Comment, Remark
from lint.formats import html_tags
from lint.formats.html_copy import Copy, Paragraph
from lint.formats.html_elements import Element, OpenElements, container, inner, meaning
from lint.formats.html_tags import BLOCKS, HEADINGS, SHORTCODE, SHORTCODES, SKIPPED, VOID
from lint.formats.stretches import BLANK_LINE, CODE, Stretches, folded

# The tokenizer of some releases stops for good at a "&#" without a number.
_NO_REFERENCE = re.compile("&(?=#(?![0-9]|[xX][0-9a-fA-F]))")


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
        self._elements = OpenElements()
        self._copy = Copy()
        self._title: list[str] | None = None
        self._code = -1  # where the code begins that is open
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
            if not self._elements.skipping:
                self._text(rest, offset)
        elif len(rest) > 1 and not self._elements.skipping:
            what = "comment" if rest.startswith("<!--") else "tag"
            hint = f"Close it: browsers, too, show nothing of what follows “{rest[:20]}”."
            self.remarks.append(Remark(offset, f"this {what} does not end, so that nothing after it was read", hint))

    def forget(self) -> None:
        """Forget what was read so far, but not what is open."""
        self.paragraphs, self.comments, self.remarks = [], [], []

    def _here(self) -> int:
        line, column = self.getpos()
        return self._start + self._line_starts[line - 1] + column

    def _end_of_tag(self) -> int:
        return self._all.find(">", self._here() - self._start) + 1 + self._start

    @property
    def kind(self) -> str:
        """What a paragraph that starts here is."""
        return self._elements.innermost.kind

    @property
    def skipping(self) -> bool:
        """Whether what comes is no copy."""
        return self._elements.skipping

    # What the tokenizer calls.

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._elements.skipping:
            if tag not in VOID and (tag in SKIPPED or tag in BLOCKS):
                self._elements.push(tag, "", True)
            return
        values = {name: value or "" for name, value in attrs}
        self._code = self._here() if tag in html_tags.CODE else -1
        if tag == "a":
            self._copy.linking = "href" in values or self.page
        if tag in VOID:
            self._void(tag, values)
        elif tag == "q":
            self._add("“", self._here(), len(self.get_starttag_text() or ""))
        elif tag in BLOCKS or tag in SKIPPED or values:
            self._open(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in SKIPPED and self._elements.has(tag):  # "<p/>" opens, as in browsers
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" or tag in BLOCKS:
            self._copy.linking = False  # a link that nobody has closed does not go on for ever
        if tag in HEADINGS and not self._elements.has(tag):
            tag = next(filter(self._elements.has, HEADINGS), tag)  # as in browsers, any of them ends what is open
        if tag == "q" and not self._elements.skipping:
            start = self._here()
            self._add("”", start, self._end_of_tag() - start)
        elif self._elements.has(tag):
            if tag in BLOCKS or tag in ("nav", "footer"):
                self.flush()
            while self._pop().tag != tag:
                pass
            if tag in html_tags.CODE and self._code >= 0:
                self._add(CODE, self._code, self._end_of_tag() - self._code)
        elif tag in ("p", "div", "body"):
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._elements.skipping:
            start = self._here()
            at = start - self._start
            self._text(self._all[at : at + len(data)], start)
        elif self._title is not None:
            self._title.append(data)
        elif self._elements.innermost.kind == "linked data":
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

    def _pop(self) -> Element:
        element = self._elements.pop()
        if element.kind == "credit" and self._elements.innermost.kind != "credit":
            credit = self._copy.closed_credit()
            if credit is not None:
                self.metadata.setdefault("credit", credit)
        elif element.tag == "title" and self._title is not None:
            self.metadata.setdefault("page title", " ".join(unescape("".join(self._title)).split()))
            self._title = None
        return element

    def _open(self, tag: str, values: dict[str, str]) -> None:
        own, skipped = meaning(tag, values, self.page)
        if tag in BLOCKS:
            self.flush()
            for _ in range(self._elements.closed_by(tag)):
                self._pop()
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
            self._copy.open_credit()
        self._elements.push(tag, inner(self._elements.innermost.kind, own), skipped, container(tag, values))

    def _void(self, tag: str, values: dict[str, str]) -> None:
        if tag == "br":
            if self._copy.breaks(self._here(), len(self.get_starttag_text() or "")):
                self.flush()
        elif tag == "hr":
            self.flush()
        elif tag == "meta" and "content" in values:
            name = values.get("property") or values.get("name") or values.get("itemprop")
            if name:
                self.metadata.setdefault(name.lower(), values["content"])

    def _reference(self, raw: str) -> None:
        if self._elements.skipping:
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
        if "[" in data and not self.page and not self._elements.skipping:
            at = 0
            for code in SHORTCODE.finditer(data):
                self._prose(data[at : code.start()], start + at)
                self._shortcode(code[1] == "/", (code[2] or code[3]).lower())
                at = code.end()
            data, start = data[at:], start + at
        self._prose(data, start)

    def _shortcode(self, ends: bool, name: str) -> None:
        """`[caption]` and its like, of WordPress."""
        kind = SHORTCODES.get(name)
        if kind and not ends:
            self.flush()
            self._elements.push(f"[{name}]", kind, False)
        elif kind and self._elements.has(f"[{name}]"):
            self.flush()
            while self._pop().tag != f"[{name}]":
                pass

    def _prose(self, data: str, start: int) -> None:
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
        if not self._elements.skipping:
            self._copy.add(text, start, width)

    def flush(self) -> None:
        """End the paragraph here."""
        paragraph = self._copy.taken(self.kind, self._elements.innermost.within)
        if paragraph is not None:
            self.paragraphs.append(paragraph)
