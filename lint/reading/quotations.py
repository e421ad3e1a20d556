"""Quotations: words between marks, block by block, and the marks that have no partner.

Straight marks are read by their neighbours, curly marks by shape unless their place contradicts it. Single marks open
a quotation only at the start of a token, and never where they can be an apostrophe (attribution grammar, section 9).
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import islice
from operator import sub

from lint.document import PROSE_KINDS, Block, Span
from lint.reading.scan import places_of
from lint.reading.single_marks import pair_singles, single_marks
from lint.values import NamedTuple

# Headings and captions hold quotations too; page furniture and publication data do not.
READ_KINDS = PROSE_KINDS | {"headline", "subhead", "pull-quote"}
UNMARKED = ("—", ">")  # what stands for a mark in speech that has none
LONGEST_RUN = 3  # marks in a row that can still open or close quotations
SIGNATURE = 100  # code points of the line that signs a pull quote
_OPENING, _CLOSING = "“„«", "”»"
_DOUBLE = _OPENING + _CLOSING + '"'
_BEFORE_OPEN = " \t\n\u00a0\u2009\u202f([{—–-‒―/“‘'\"…"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"  # take no place in print


class Quotation(NamedTuple):
    """Words between marks. `span` holds the marks, `inner` the words; `block` is an index into the article's blocks.

    `closed` is False where the closing mark is missing; `continues` where the quotation goes on in the next block,
    which opens with a mark again. `mark` is the opening mark as printed: a dash for a turn that a dash opens, ">" for a
    block quotation, neither of which has a closing one.
    """

    span: Span
    inner: Span
    block: int
    mark: str
    closed: bool = True
    continues: bool = False

    @property
    def marked(self) -> bool:
        """Whether it stands between marks."""
        return self.mark not in UNMARKED


class Stray(NamedTuple):
    """A mark without a partner: it opens and never closes, or closes what was never opened."""

    span: Span
    block: int
    opens: bool


class Marks(NamedTuple):
    """Everything read from the marks of an article; `nested` are quotations inside quotations."""

    quotations: tuple[Quotation, ...]
    nested: tuple[Quotation, ...]
    strays: tuple[Stray, ...]


class _Pairing(NamedTuple):
    """What has been found so far, while the blocks are read."""

    quotations: list[Quotation]
    nested: list[Quotation]
    strays: list[Stray]


@cache
def _double() -> re.Pattern[str]:
    return re.compile(r"[\"“”„«»]+")


@cache
def _typed_double() -> re.Pattern[str]:
    # two single marks side by side are how some typists set a double one
    return re.compile(r"(?<!')''(?!')|(?<!’)’’(?!’)|(?<!‘)‘‘(?!‘)")


@cache
def _tag() -> re.Pattern[str]:
    # a tag left in the text, with marks round its attributes: <a href=”…”>
    return re.compile(r"<[a-zA-Z/][^<>]{0,2000}>")


@cache
def _measure() -> re.Pattern[str]:
    # feet before the inches: 6’2”
    return re.compile(r"\d[’'′]\d{1,2}$")


def _width(text: str, at: int) -> int:
    """How many characters the double mark at a place has: two when it is set as two single ones."""
    return 1 if text[at] in _DOUBLE else 2


def read_marks(text: str, blocks: tuple[Block, ...]) -> Marks:
    """Pair the quotation marks of every block that holds prose; a quotation never crosses a block."""
    pairing = _Pairing([], [], [])
    doubles = _double_marks(text)
    singles = single_marks(text)
    d = s = 0
    framed = False
    for index, block in enumerate(blocks):
        d, here = _slice(doubles, d, *block.span)
        s, quoted = _slice(singles, s, *block.span)
        if block.kind not in READ_KINDS or not (here or quoted):
            continue
        first = len(pairing.quotations)
        framed = here[:1] == [block.span.start] and text[here[0]] == '"' and (framed or _goes_on(text, blocks, index))
        _pair(text, block, index, here, pairing, framed)
        if quoted:
            outer = [quotation.span for quotation in pairing.quotations[first:]]
            _keep_singles(text, index, quoted, outer, pairing)
    pairing.quotations.sort()
    if any(quotation.mark in "‘'" for quotation in pairing.quotations):
        _nest(pairing)
    marks = Marks(tuple(pairing.quotations), tuple(pairing.nested), tuple(pairing.strays))
    return _chain(marks, blocks)


def _nest(pairing: _Pairing) -> None:
    """Double marks inside single ones are nested too: ‘It was “a river of mud”.’"""
    outer: list[Quotation] = []
    for quotation in pairing.quotations:
        inside = bool(outer) and quotation.span.end <= outer[-1].span.end
        (pairing.nested if inside else outer).append(quotation)
    pairing.quotations[:] = outer


def _slice(places: list[int], at: int, start: int, end: int) -> tuple[int, list[int]]:
    first = bisect_left(places, start, at)
    last = bisect_left(places, end, first)
    return last, places[first:last]


def _double_marks(text: str) -> list[int]:
    """Places of double marks; a run of more than three is a rule or a ditto line, not marks of quotation."""
    places = places_of(text, _DOUBLE)
    if 1 in map(sub, islice(places, 1, None), places):
        runs = [match.span() for match in _double().finditer(text)]
        places = [at for start, end in runs if end - start <= LONGEST_RUN for at in range(start, end)]
    if "''" in text or "’’" in text:
        places += [match.start() for match in _typed_double().finditer(text)]
        places.sort()
    return _outside_tags(text, places) if "<" in text else places


def _outside_tags(text: str, places: list[int]) -> list[int]:
    """The places that lie in no tag."""
    kept, first = [], 0
    for tag in _tag().finditer(text):
        last = bisect_left(places, tag.start(), first)
        kept += places[first:last]
        first = bisect_left(places, tag.end(), last)
    return kept + places[first:]


def _opens(text: str, at: int, block: Block, stack: list[int]) -> bool | None:
    """Whether the double mark at `at` opens; None for a mark that is no quotation mark (inches, seconds)."""
    mark = text[at]
    first, end = at, at + _width(text, at)
    while first > block.span.start and text[first - 1] in _UNSEEN:
        first -= 1
    while end < block.span.end and text[end] in _UNSEEN:
        end += 1
    before = text[first - 1] if first > block.span.start else " "
    after = text[end] if end < block.span.end else " "
    if before.isdigit() and _measure().search(text, max(at - 5, block.span.start), at):
        return None
    inside = bool(stack)
    free_before, free_after = before in _BEFORE_OPEN, after.isspace()
    if mark in _OPENING:
        # a curly mark that faces the wrong way: it stands where only a closing one can
        return not (inside and not free_before and (free_after or after in ",.;:)<["))
    if mark in _CLOSING:
        return not inside and free_before and after not in ",.;:)" and (not free_after or at == block.span.start)
    if before.isdigit() and not inside:
        return None
    if free_before and not free_after:
        # «word —"» closes after a dash when a quotation is open and nothing that could be quoted follows
        return not (inside and before in "—–-…/" and not (after.isalnum() or after in "[(‘'$£€"))
    if free_after and not free_before:
        return False
    if not free_before and after in ",.;:!?)":
        return False
    return not inside


def _goes_on(text: str, blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a quotation that a straight mark opens at the head of the block goes on in the next one.

    That one opens with a straight mark again; or it is a short line that the mark's partner closes, the name below a
    pull quote.
    """
    if index + 1 == len(blocks) or blocks[index + 1].kind not in READ_KINDS:
        return False
    start, end = blocks[index + 1].span
    short = end - start <= SIGNATURE and text[end - 1] == '"'
    return text[start] == '"' or short and not any(mark in _DOUBLE for mark in text[start : end - 1])


def _pair(text: str, block: Block, index: int, doubles: list[int], pairing: _Pairing, framed: bool) -> None:
    """Run a stack over the double marks of a block; what is left open swallows nothing that closed inside it.

    Where the block is `framed` by its first mark, that mark holds what other marks pair inside it.
    """
    stack: list[int] = []
    closed: list[tuple[int, int]] = []
    for at in doubles:
        opens = _opens(text, at, block, stack)
        if opens:
            stack.append(at)
        elif opens is not None and stack:
            closed.append((stack.pop(), at))
        elif opens is not None:
            pairing.strays.append(Stray(Span(at, at + _width(text, at)), index, False))
    closed.sort()
    frame = framed and stack == [block.span.start] and not any(text[start] == '"' for start, _ in closed)
    reach = block.span.end if frame else -1
    for start, end in closed:
        inner = Span(start + _width(text, start), end)
        if inner.end - inner.start < 2 and not text[inner.start : inner.end].strip():
            continue  # marks with nothing between them
        quotation = Quotation(Span(start, end + _width(text, end)), inner, index, text[start : inner.start])
        if start < reach:
            pairing.nested.append(quotation)
        else:
            pairing.quotations.append(quotation)
            reach = end
    pairing.strays.extend(Stray(Span(at, at + _width(text, at)), index, True) for at in stack)
    if stack and (frame or not (closed and closed[-1][0] > stack[-1])):
        start, end = stack[-1], block.span.end
        inner = Span(min(start + _width(text, start), end), end)
        pairing.quotations.append(Quotation(Span(start, end), inner, index, text[start : inner.start], False))


def _keep_singles(text: str, index: int, singles: list[int], outer: list[Span], pairing: _Pairing) -> None:
    """Quotations in single marks; a pair inside one of the `outer` quotations is nested."""
    begins = [span.start for span in outer]
    for opener, at in pair_singles(text, singles):
        holder = bisect_right(begins, opener) - 1
        inside = holder >= 0 and opener < outer[holder].end
        pair = Quotation(Span(opener, at + 1), Span(opener + 1, at), index, text[opener])
        (pairing.nested if inside else pairing.quotations).append(pair)


def _chain(marks: Marks, blocks: tuple[Block, ...]) -> Marks:
    """Mark quotations that run over several blocks: left open, and the next block of prose opens with a mark again."""
    openers = {quotation.span.start for quotation in marks.quotations}
    following: list[Block | None] = [None] * len(blocks)
    for index in range(len(blocks) - 2, -1, -1):
        read = blocks[index + 1].kind in READ_KINDS
        following[index] = blocks[index + 1] if read else following[index + 1]
    quotations, chained = [], set()
    for quotation in marks.quotations:
        onward = following[quotation.block]
        goes_on = (
            not quotation.closed
            and onward is not None
            and onward.kind == blocks[quotation.block].kind
            and onward.span.start in openers
        )
        if goes_on:
            chained.add(quotation.span.start)
        quotations.append(quotation._replace(continues=goes_on))
    strays = tuple(stray for stray in marks.strays if stray.span.start not in chained)
    return Marks(tuple(quotations), marks.nested, strays)
