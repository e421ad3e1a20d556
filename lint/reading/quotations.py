"""Quotations: words between marks, block by block, and the marks that have no partner.

Straight marks are read by their neighbours, curly marks by shape unless their place contradicts it. Single marks open
a quotation only at the start of a token, and never where they can be an apostrophe (attribution grammar, section 9).
"""

from bisect import bisect_left, bisect_right

from lint.document import BODY_KINDS, PROSE_KINDS, Block, Span
from lint.reading.double_marks import DOUBLE, double_marks, opens, width
from lint.reading.lexicon import Lexicon
from lint.reading.single_marks import closed_by_single, forgotten, opens_block, opens_speech, pair_singles, single_marks
from lint.values import NamedTuple

# Headings and captions hold quotations too; page furniture and publication data do not.
READ_KINDS = PROSE_KINDS | {"headline", "subhead", "pull-quote"}
UNMARKED = ("—", ">")  # what stands for a mark in speech that has none
FRAMES = ('"', "“")  # marks that can open a speech of several paragraphs
SIGNATURE = 100  # code points of the line that signs a pull quote


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


def read_marks(text: str, blocks: tuple[Block, ...], lexicon: Lexicon) -> Marks:
    """Pair the quotation marks of every block that holds prose; a quotation never crosses a block."""
    pairing = _Pairing([], [], [])
    doubles = double_marks(text)
    singles = single_marks(text)
    d = s = 0
    framed = ""
    following = _following(blocks)
    for index, block in enumerate(blocks):
        d, here = _slice(doubles, d, *block.span)
        s, quoted = _slice(singles, s, *block.span)
        if block.kind not in READ_KINDS or not (here or quoted):
            continue
        first = len(pairing.quotations)
        mark = text[here[0]] if here[:1] == [block.span.start] else ""
        framed = mark if mark in FRAMES and (framed == mark or _goes_on(text, blocks, index)) else ""
        _pair(text, block, index, here, pairing, framed != "")
        if quoted:
            outer = [quotation.span for quotation in pairing.quotations[first:]]
            left = _keep_singles(text, index, quoted, outer, pairing, lexicon)
            if left >= 0:
                _keep_open(text, block, following[index], index, left, pairing)
    pairing.quotations.sort()
    if any(quotation.mark in "‘'" for quotation in pairing.quotations):
        _nest(pairing)
    marks = Marks(tuple(pairing.quotations), tuple(pairing.nested), tuple(pairing.strays))
    return _chain(marks, blocks, following)


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


def _goes_on(text: str, blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a quotation that a mark opens at the head of the block goes on in the next one.

    That one opens with such a mark again; or it is a short line that the mark's partner closes, the name below a
    pull quote.
    """
    if index + 1 == len(blocks) or blocks[index + 1].kind not in READ_KINDS:
        return False
    start, end = blocks[index + 1].span
    mark = text[blocks[index].span.start]
    short = mark == '"' and end - start <= SIGNATURE and text[end - 1] == '"'
    return text[start] == mark or short and not any(mark in DOUBLE for mark in text[start : end - 1])


def _pair(text: str, block: Block, index: int, doubles: list[int], pairing: _Pairing, framed: bool) -> None:
    """Run a stack over the double marks of a block; what is left open swallows nothing that closed inside it.

    Where the block is `framed` by its first mark, that mark holds what other marks pair inside it.
    """
    stack: list[int] = []
    closed: list[tuple[int, int]] = []
    for at in doubles:
        opening = opens(text, at, block, stack)
        if opening:
            stack.append(at)
        elif opening is not None and stack:
            closed.append((stack.pop(), at))
        elif opening is not None:
            pairing.strays.append(Stray(Span(at, at + width(text, at)), index, False))
    closed.sort()
    begin = block.span.start
    frame = framed and stack == [begin] and not any(_opens_another(text, start, begin) for start, _ in closed)
    reach = block.span.end if frame else -1
    for start, end in closed:
        inner = Span(start + width(text, start), end)
        if inner.end - inner.start < 2 and not text[inner.start : inner.end].strip():
            continue  # marks with nothing between them
        quotation = Quotation(Span(start, end + width(text, end)), inner, index, text[start : inner.start])
        if start < reach:
            pairing.nested.append(quotation)
        else:
            pairing.quotations.append(quotation)
            reach = end
    pairing.strays.extend(Stray(Span(at, at + width(text, at)), index, True) for at in stack)
    if stack and (frame or not (closed and closed[-1][0] > stack[-1])):
        start, end = stack[-1], block.span.end
        first = min(start + width(text, start), end)
        single = closed_by_single(text, first, end)
        inner = Span(first, single if single >= 0 else end)
        whole = Span(start, inner.end + (single >= 0))
        pairing.quotations.append(Quotation(whole, inner, index, text[start:first], single >= 0))


def _opens_another(text: str, start: int, frame: int) -> bool:
    """Whether an inner mark can open a quotation of its own, not words inside the one that opens at `frame`.

    One of the same kind can, but for a curly one inside a sentence: “He said it was “all lies” to me.
    """
    return text[start] == text[frame] and not (text[start] == "“" and text[start - 2 : start].rstrip()[-1:].isalnum())


def _keep_singles(
    text: str, index: int, singles: list[int], outer: list[Span], pairing: _Pairing, lexicon: Lexicon
) -> int:
    """Quotations in single marks; a pair inside one of the `outer` quotations is nested.

    Returns the place of the mark outside those that opens and never closes, or -1.
    """
    begins = [span.start for span in outer]
    for opener, at in pair_singles(text, singles, lexicon.words("quotations", "clipped")):
        holder = bisect_right(begins, opener) - 1
        inside = holder >= 0 and opener < outer[holder].end
        if at < 0:
            return -1 if inside else opener
        pair = Quotation(Span(opener, at + 1), Span(opener + 1, at), index, text[opener])
        (pairing.nested if inside else pairing.quotations).append(pair)
    return -1


def _keep_open(text: str, block: Block, onward: Block | None, index: int, at: int, pairing: _Pairing) -> None:
    """Speech in single marks that goes on in the next block, which opens with such a mark; or the end of such speech.

    Elsewhere a single mark without a partner is an apostrophe, unless it stands behind a colon in front of sentences.
    """
    before = next((earlier for earlier in reversed(pairing.quotations) if earlier.block < index), None)
    goes_on = onward is not None and onward.kind == block.kind and opens_block(text, onward.span)
    ends = at == block.span.start and before is not None and not before.closed and before.mark in "‘'"
    if opens_speech(text, at, block.span) and (goes_on or ends or forgotten(text, at, block.span)):
        whole = Span(at, block.span.end)
        pairing.quotations.append(Quotation(whole, Span(at + 1, block.span.end), index, text[at], False))
        pairing.strays.append(Stray(Span(at, at + 1), index, True))


def _following(blocks: tuple[Block, ...]) -> list[Block | None]:
    """The next block that is read, for each one; body text goes on below a subhead, a caption or a pull quote."""
    found: list[Block | None] = [None] * len(blocks)
    read: Block | None = None
    body: Block | None = None
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        found[index] = body if block.kind in BODY_KINDS else read
        read = block if block.kind in READ_KINDS else read
        body = block if block.kind in BODY_KINDS else body
    return found


def _chain(marks: Marks, blocks: tuple[Block, ...], following: list[Block | None]) -> Marks:
    """Mark quotations that run over several blocks: left open, and the next block of prose opens with a mark again."""
    openers = {quotation.span.start: quotation.mark in "‘'" for quotation in marks.quotations}
    quotations, chained = [], set()
    for quotation in marks.quotations:
        onward = following[quotation.block]
        goes_on = (
            not quotation.closed
            and onward is not None
            and onward.kind == blocks[quotation.block].kind
            and openers.get(onward.span.start) is (quotation.mark in "‘'")
        )
        if goes_on:
            chained.add(quotation.span.start)
        quotations.append(quotation._replace(continues=goes_on))
    strays = tuple(stray for stray in marks.strays if stray.span.start not in chained)
    return Marks(tuple(quotations), marks.nested, strays)
