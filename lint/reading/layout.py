"""Layout: what each block of an article is, read from the plain text where the format does not say.

The order of the tests is the order in which an article is laid out: head (metadata, headline, standfirst, byline,
captions), body (paragraphs, subheads, lists), tail (corrections, page residue).
"""

import re
from collections.abc import Sequence
from functools import cache

from lint.document import Block, Document, Span
from lint.reading.credits import find_credit
from lint.reading.dates import find_dates
from lint.reading.lexicon import Lexicon
from lint.reading.residue import find_residue

__all__ = ["find_credit", "find_dateline", "lay_out", "sections"]

HEADLINE_WORDS = 20
HEADLINE_WORDS_WITH_STOP = 15
STANDFIRST_WORDS = 40
BYLINE_WORDS = 12
SUBHEAD_WORDS = 12
CAPTION_WORDS = 90
CAPTION_WORDS_BARE = 50
HEAD_BLOCKS = 10
WHOLE_ARTICLE = 5  # blocks from which a text is an article rather than an excerpt
MARKS = "\"'“”‘’«»„"
STOPS = ".?!…"
BODY = ("paragraph", "list-item", "block-quotation")


@cache
def _dateline() -> re.Pattern[str]:
    # a city in capitals, or any city before an agency in brackets; then a dash that stands apart
    city = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-]){1,20}(?:[ /](?:[^\W\d_a-z]|[.'’-]){1,20}){0,4}"
    region = r"(?:, [^\n(—–:;]{1,40}?)?"
    agency = r"\([A-Z][^()\n]{1,30}\)"
    return re.compile(
        rf"(?:{city}{region}(?: ?{agency})?|[A-Z][^\n(—–:;]{{1,50}}? ?{agency})(?: ?(?:--|[—–―]) *| - +)(?=\S)"
    )


@cache
def _list_item() -> re.Pattern[str]:
    return re.compile(r"(?:[•●▪■◦‣*·] ?|[-–—] |-(?=[A-Z])|\(?\d{1,2}[.)] |[a-z]\) )(?=\S)")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=[\s|]))([A-Z][A-Za-z-]*(?: [A-Za-z]+){0,2}): ?(?=\S)")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"(?:[QA]|[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}):(?: |$)")


def lay_out(document: Document, lexicon: Lexicon) -> tuple[Block, ...]:
    """Every block of the document in order, each with a kind; a kind that the format states is kept.

    Blocks are trimmed of white space and stay in their order; empty ones are left out.
    """
    blocks = _trimmed(document)
    text = document.text
    spans = [block.span for block in blocks]
    kinds = [block.kind for block in blocks]
    open_kinds = not all(kinds)
    for index in find_residue(text, spans, lexicon) if open_kinds else ():
        kinds[index] = kinds[index] if kinds[index] in ("headline", "subhead") else "residue"
    if open_kinds:
        _Reader(text, spans, kinds, lexicon).read()
    return tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))


def find_dateline(text: str, block: Block) -> Span | None:
    """The dateline that opens a block, from the city to the dash, the dash included; None when there is none."""
    match = _dateline().match(text, block.span.start, min(block.span.end, block.span.start + 120))
    return Span(match.start(), match.start() + len(match.group().rstrip())) if match else None


def sections(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The body paragraphs from subhead to subhead; empty sections are left out."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind == "subhead":
            found.append([])
        elif block.kind in BODY:
            found[-1].append(block)
    return tuple(tuple(section) for section in found if section)


def _trimmed(document: Document) -> list[Block]:
    """The blocks without the white space around them; empty ones are left out."""
    text, found = document.text, []
    for block in document.blocks:
        start, end = block.span
        if start < end and (text[start].isspace() or text[end - 1].isspace()):
            body = text[start:end]
            start, end = start + len(body) - len(body.lstrip()), start + len(body.rstrip())
            block = Block(block.kind, Span(start, end))
        if start < end:
            found.append(block)
    return found


class _Reader:
    """One pass over the blocks of a text, from the head to the tail; fills in `kinds`."""

    def __init__(self, text: str, spans: list[Span], kinds: list[str], lexicon: Lexicon) -> None:
        self.text = text
        self.spans = spans
        self.kinds = kinds
        self.lexicon = lexicon

    def read(self) -> None:
        body_starts = self._read_head()
        for index in range(body_starts, len(self.spans)):
            if not self.kinds[index]:
                self.kinds[index] = self._body_kind(index)

    # -- head

    def _read_head(self) -> int:
        """Names the blocks above the body; returns the index of the first block of the body."""
        dateline = self._dateline_index()
        index = 0
        seen_headline = "headline" in self.kinds
        while index < min(len(self.spans), HEAD_BLOCKS):
            if not self.kinds[index]:
                kind = self._head_kind(index, dateline, seen_headline)
                if not kind:
                    return index
                self.kinds[index] = kind
            elif self.kinds[index] in BODY:
                return index
            seen_headline = seen_headline or self.kinds[index] == "headline"
            index += 1
        return index

    def _dateline_index(self) -> int:
        for index in range(min(len(self.spans), HEAD_BLOCKS)):
            if find_dateline(self.text, Block("", self.spans[index])):
                return index
        return -1

    def _head_kind(self, index: int, dateline: int, seen_headline: bool) -> str:
        text = self._text(index)
        if index == dateline or len(text) > 800:
            return ""
        keyed = self._keyed_kind(text)
        if keyed:
            return keyed
        if self._is_byline(text, under_headline=seen_headline, index=index):
            return "byline"
        words = text.split()
        if self._is_caption(index, len(words), dateline):
            return "caption"
        if not seen_headline:
            return "headline" if self._is_headline(index, text, words, dateline) else ""
        if self._is_note(text):
            return "correction"
        if self._is_standfirst(index, text, words, dateline):
            return "standfirst"
        return ""

    def _keyed_kind(self, text: str) -> str:
        """The kind of a line of metadata: "Publication: Harbour Monitor Issue: 12", "3 May 2024", "***"."""
        if not any(letter.isalnum() for letter in text[:200]):
            return "metadata"
        words = text.split(maxsplit=31)
        if len(words) > 30:
            return ""
        keys = [key.lower() for key in _key().findall(text)] if ":" in text else []
        if keys:
            if keys[0] in self._words("headline_keys") and len(keys) == 1:
                return "headline"
            if keys[0] in self._words("byline_keys") and len(keys) == 1:
                return "byline"
            known = sum(key in self._words("metadata_keys") or key in self._words("byline_keys") for key in keys)
            if known >= min(len(keys), 2) and text[-1] not in "?!" and not text.startswith(tuple(MARKS)):
                return "metadata"
        return "metadata" if len(words) <= 10 and self._is_dated_line(text) else ""

    def _is_dated_line(self, text: str) -> bool:
        dates = find_dates(text, Span(0, len(text)), self.lexicon)
        if not dates or dates[0].day is None or text[-1] in ".?!" and not text.lower().endswith((" a.m.", " p.m.")):
            return False
        first = text.split()[0].strip(",.:").capitalize()
        opened = text.lower().startswith(tuple(self._words("date_openers")))
        return opened or first in self.lexicon.words("dates", "weekdays") or dates[0].full and dates[0].span.start == 0

    def _is_byline(self, text: str, under_headline: bool, index: int) -> bool:
        words = text.split(maxsplit=BYLINE_WORDS + 1)
        bare = text.lstrip("(*_—– ")
        lowered = bare.lower()
        for count in (1, 2, 3, 4):
            opener = " ".join(lowered.split(maxsplit=4)[:count]).rstrip(":")
            if opener in self._words("byline_openers"):
                rest = bare.split(maxsplit=count)[count:]
                named = bool(rest) and rest[0][0].isupper() or opener.startswith("from our")
                long = BYLINE_WORDS if opener == "by" else 30
                return named and len(text.split(maxsplit=long + 1)) <= long and (text[-1] != "." or opener != "by")
        if (
            not under_headline
            or not 2 <= len(words) <= 5
            or text[-1] in STOPS + ":;,”\"'’"
            or self.kinds[index - 1]
            not in (
                "headline",
                "standfirst",
            )
        ):
            return False
        named = all(word[0].isupper() or word.lower() in self._words("name_particles") for word in words)
        return named and not any(letter.isdigit() for letter in text) and text[0] not in MARKS and ":" not in text

    def _is_headline(self, index: int, text: str, words: list[str], dateline: int) -> bool:
        following = index + 1 < len(self.spans)
        if not following or text[-1] in ":," or index > 6:
            return False
        last = text.rstrip("".join(MARKS) + ")]")[-1:]
        if last not in (".", "…") and not (last in ("?", "!") and text[0] in MARKS and text[-1] in MARKS):
            return len(words) <= HEADLINE_WORDS
        if len(words) > HEADLINE_WORDS:
            return False
        if text.endswith("..") or index + 1 == dateline or self._is_byline(self._text(index + 1), False, index + 1):
            return True
        long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
        titled = len(long_words) >= 3 and sum(word[0].isupper() for word in long_words) > 0.8 * len(long_words)
        whole = len(self.spans) - index >= WHOLE_ARTICLE and len(words) <= HEADLINE_WORDS_WITH_STOP
        longer = any(end - start > 1.3 * len(text) for start, end in self.spans[index + 1 : index + 3])
        return longer and (titled or whole and not text.startswith(('"', "“")))

    def _is_standfirst(self, index: int, text: str, words: list[str], dateline: int) -> bool:
        if self.kinds[index - 1] != "headline" or index + 1 >= len(self.spans) or len(words) > STANDFIRST_WORDS:
            return False
        if text[0] in MARKS and text[-1] in MARKS or text[-1] == ":":
            return False
        if index + 1 == dateline or self._is_byline(self._text(index + 1), False, index + 1):
            return True
        return text[-1] not in STOPS + MARKS + ")]" and len(words) >= 5 and self._is_prose(index + 1)

    # -- body

    def _body_kind(self, index: int) -> str:
        span = self.spans[index]
        if _list_item().match(self.text, span.start, span.end) and self._text(index).strip("*-–— "):
            return "list-item"
        first, last, long = self.text[span.start], self.text[span.end - 1], span.end - span.start > 160
        if last in ")]" or not long or span.end - span.start <= 700 and last not in STOPS + MARKS:
            if self._is_caption(index, 0, -1):
                return "caption"
        if not first.isalpha() and first not in MARKS:
            if first == ">":
                return "block-quotation"
            if not any(letter.isalnum() for letter in self._text(index)):
                return "metadata"
        text = self._text(index) if not long else self.text[span.start : span.start + 80]
        if self._is_note(text):
            return "correction"
        if long:
            return "paragraph"
        if index > len(self.spans) - 4 and self._is_byline(text, under_headline=False, index=index):
            return "byline"
        return "subhead" if self._is_subhead(index, text) else "paragraph"

    def _is_caption(self, index: int, count: int, dateline: int) -> bool:
        """Ends with a credit; or stands above the dateline with a full date or a phrase such as "pictured"."""
        span = self.spans[index]
        if find_credit(self.text, Block("", span), self.lexicon):
            return (count or len(self._text(index).split(maxsplit=CAPTION_WORDS + 1))) <= CAPTION_WORDS
        if index == 0 or index >= dateline or not 4 <= count <= CAPTION_WORDS_BARE:
            return False
        text = self._text(index)
        if any(date.full for date in find_dates(self.text, span, self.lexicon)):
            return text[-1] in STOPS or "headline" in self.kinds[:index]
        lowered = text.lower()
        return any(mark in lowered for mark in self._words("caption_marks"))

    def _is_note(self, text: str) -> bool:
        first = text.split(maxsplit=1)[0].strip("*[(_:.").lower()
        if first not in _first_words(self.lexicon):
            return False
        words = text[:80].lstrip("*[(_").lower().split(maxsplit=7)
        for count in range(1, len(words) + 1):
            opener = " ".join(words[:count])
            if opener.rstrip(":.") in self._words("correction_openers"):
                return count > 2 or opener[-1] == ":" or len(words) == count
        return False

    def _is_subhead(self, index: int, text: str) -> bool:
        last = text[-1]
        if index == 0 or last in ".:;,…-–—" or text[0] in MARKS or not (text[0].isupper() or text[0].isdigit()):
            return False
        if last in MARKS and text.rstrip(MARKS)[-1:] in tuple(STOPS + ","):
            return False
        words = text.split(maxsplit=SUBHEAD_WORDS + 1)
        if len(words) > (SUBHEAD_WORDS if last not in "?!" else SUBHEAD_WORDS // 2) or _label().match(text):
            return False
        if last in "?!" and not (
            self._is_prose(index - 1) and len(self._text(index + 1 if index + 1 < len(self.spans) else index)) > 120
        ):
            return False
        return self._is_prose(index + 1)

    def _is_prose(self, index: int) -> bool:
        """Whether a block reads as a paragraph: it ends with a stop, or is too long for anything else."""
        if index >= len(self.spans) or self.kinds[index] not in ("", *BODY):
            return False
        text = self._text(index)
        return len(text) > 160 or text[-1] in STOPS + ":" or text.rstrip(MARKS + ")]")[-1:] in tuple(STOPS + ",")

    def _text(self, index: int) -> str:
        start, end = self.spans[index]
        return self.text[start:end]

    def _words(self, key: str) -> frozenset[str]:
        return self.lexicon.words("layout", key)


@cache
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(opener.split()[0] for opener in lexicon.words("layout", "correction_openers"))
