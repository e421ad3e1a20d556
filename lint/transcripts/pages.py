"""Pages: the line and page numbers of a hearing's record, which stand beside what was said."""

import re
from collections import Counter
from functools import cache

from lint.document import Document, Span
from lint.transcripts.transcript import Landmark
from lint.values import NamedTuple

NUMBERED_SHARE = 0.6  # of the lines that begin with a number: the lines are numbered
IN_ORDER_SHARE = 0.8  # of these that count on from the one before or from 1
FEWEST = 5
EDGE = 3  # lines above and below a break of pages that can be running heads
LONGEST_LINE, LONGEST_NUMBER = 200, 40  # code points of a line with a page number, and of what stands on it
REPEATS = 3  # times that a running head comes again


class Page(NamedTuple):
    """The lines of a record without numbers and running heads, and what the record calls each place."""

    lines: tuple[Span, ...]
    landmarks: tuple[Landmark, ...] = ()


class _Numbered(NamedTuple):
    """A line's own number, and where its words begin."""

    number: int
    start: int


@cache
def _line_number() -> re.Pattern[str]:
    return re.compile(r"[ \t\f]{0,20}(\d{1,2})(?:[ \t]+|[ \t]*$)")


@cache
def _page_number() -> re.Pattern[str]:
    number = r"(?:(?P<word>page|p\.)[ \t]*)?(?P<number>\d{1,5})(?:[ \t]*(?:of|/)[ \t]*\d{1,5})?"
    return re.compile(rf"[\s\f]*[\[(–—-]?[ \t]*{number}[ \t]*[\])–—-]?\s*", re.I)


def typed(document: Document) -> Document:
    """A plain text with its lines as the file has them: a record lives by lines that an article has joined."""
    return document._replace(text=document.file.text.replace("\r\n", "\n").replace("\r", "\n"))


def lines_of(text: str) -> list[Span]:
    """The lines with something on them, without their ends."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def read_pages(text: str, lines: list[Span]) -> Page:
    """The lines of speech; those that only say where they stand are taken for what they are."""
    numbers = _line_numbers(text, lines)
    if numbers is None:
        return _unnumbered(text, lines)
    kept, landmarks, page = [], [], ""
    for at, (line, numbered) in enumerate(zip(lines, numbers, strict=True)):
        if numbered is None:
            # what has no number among numbered lines is a running head; it may say which page begins
            page = _page(text, line, lone=True) or page
            continue
        if numbered.number == 1 and at and numbers[at - 1] is not None:
            page = ""
        where = f"page {page}, line {numbered.number}" if page else f"line {numbered.number}"
        if numbered.start < line.end:
            landmarks.append(Landmark(numbered.start, where))
            kept.append(Span(numbered.start, line.end))
    return Page(tuple(kept), tuple(landmarks))


def _line_numbers(text: str, lines: list[Span]) -> list[_Numbered | None] | None:
    """The number of each line, None for lines without; None for all where the lines are not numbered."""
    numbers: list[_Numbered | None] = []
    before = ordered = count = 0
    for line in lines:
        found = _line_number().match(text, *line)
        if not found:
            numbers.append(None)
            continue
        number = int(found[1])
        count += 1
        # a figure that begins a line of speech does not count on
        in_order = number == before + 1 or number == 1
        ordered += in_order
        numbers.append(_Numbered(number, found.end()) if in_order else None)
        before = number if in_order else before
    if count < max(FEWEST, NUMBERED_SHARE * len(lines)) or ordered < IN_ORDER_SHARE * count:
        return None
    return numbers


def _unnumbered(text: str, lines: list[Span]) -> Page:
    """Pages of a record whose lines have no numbers: "Page 12 of 30" on a line of its own, or a form feed."""
    pages = {at: page for at, line in enumerate(lines) if (page := _page(text, line, lone=False))}
    if not pages:
        return Page(tuple(lines))
    heads = _running_heads(text, lines, pages)
    kept = [line for at, line in enumerate(lines) if at not in pages and at not in heads]
    landmarks = [Landmark(lines[at + 1].start, f"page {page}") for at, page in pages.items() if at + 1 < len(lines)]
    return Page(tuple(kept), tuple(landmarks))


def _running_heads(text: str, lines: list[Span], pages: dict[int, str]) -> set[int]:
    """Lines near a page number that stand near others as well, figures aside."""
    near = {at + step for at in pages for step in range(-EDGE, EDGE + 1) if 0 <= at + step < len(lines)} - set(pages)
    bare = {
        at: re.sub(r"[\d\s\f]+", " ", text[lines[at].start : min(lines[at].end, lines[at].start + 200)]) for at in near
    }
    times = Counter(bare.values())
    return {at for at in near if times[bare[at]] >= REPEATS}


def _page(text: str, line: Span, lone: bool) -> str:
    """The page number that a line consists of; one without the word "page" only if `lone` figures may be one."""
    words = text[line.start : line.end].strip(" \t") if line.end - line.start < LONGEST_LINE else ""
    found = _page_number().fullmatch(words) if len(words) <= LONGEST_NUMBER else None
    if not found or not (lone or found["word"] or "\f" in found[0]):
        return ""
    return str(found["number"])
