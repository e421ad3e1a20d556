"""Quotations: words between marks, block by block, and the marks that have no partner.

Straight marks are read by their neighbours, curly marks by shape unless their place contradicts it. Single marks open
a quotation only at the start of a token, and never where they can be an apostrophe (attribution grammar, section 9).
"""

from functools import cache
from typing import NamedTuple

import regex

from lint.document import Block, Span

# Headings and captions hold quotations too; page furniture and publication data do not.
READ_KINDS = frozenset(
    {"headline", "standfirst", "caption", "subhead", "paragraph", "list-item", "block-quotation", "pull-quote"}
)
_OPENING, _CLOSING = "“„«", "”»"
_BEFORE_OPEN = " \t\n\u00a0\u2009\u202f([{—–-‒―/“‘'\"…"
_FEATURES = ("90s", "80s", "70s", "60s", "50s", "40s", "30s", "20s", "00s", "em", "til", "tis", "twas", "cause", "n")


class Quotation(NamedTuple):
    """Words between marks. `span` holds the marks, `inner` the words; `block` is an index into the article's blocks.

    `closed` is False where the closing mark is missing; `continues` where the quotation goes on in the next block,
    which opens with a mark again. `mark` is the opening mark as printed.
    """

    span: Span
    inner: Span
    block: int
    mark: str
    closed: bool = True
    continues: bool = False


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


class _Mark(NamedTuple):
    at: int
    opens: bool
    single: bool


@cache
def _double() -> regex.Pattern[str]:
    return regex.compile(r"[\"“”„«»]")


@cache
def _single() -> regex.Pattern[str]:
    # an opening single mark at the start of a token, or a mark that may close after a word or a stop
    return regex.compile(
        r"(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}\[…\"“])|(?<=[\p{L}\p{N}.,!?…\])\"”—–-])[’'](?![\p{L}\p{N}])"
    )


def read_marks(text: str, blocks: tuple[Block, ...]) -> Marks:
    """Pair the quotation marks of every block that holds prose; a quotation never crosses a block."""
    found: list[Quotation] = []
    nested: list[Quotation] = []
    strays: list[Stray] = []
    doubles = [match.start() for match in _double().finditer(text)]
    singles = _single_marks(text)
    d = s = 0
    for index, block in enumerate(blocks):
        start, end = block.span
        d, here = _slice(doubles, d, start, end)
        s, quoted = _slice(singles, s, start, end)
        if block.kind not in READ_KINDS or not (here or quoted):
            continue
        _pair(text, block, index, here, quoted, found, nested, strays)
    found.sort()
    return _chain(Marks(tuple(found), tuple(nested), tuple(strays)), text, blocks)


def _slice(places: list[int], at: int, start: int, end: int) -> tuple[int, list[int]]:
    while at < len(places) and places[at] < start:
        at += 1
    last = at
    while last < len(places) and places[last] < end:
        last += 1
    return last, places[at:last]


def _single_marks(text: str) -> list[int]:
    """Places of single marks, or none where no single mark opens anything in the whole text."""
    if "‘" not in text and " '" not in text and "\n'" not in text and not text.startswith("'") and "('" not in text:
        return []
    return [match.start() for match in _single().finditer(text)]


def _opens(text: str, at: int, block: Block, stack: list[_Mark]) -> bool | None:
    """Whether the double mark at `at` opens; None for a mark that is no quotation mark (inches, seconds)."""
    mark = text[at]
    before = text[at - 1] if at > block.span.start else " "
    after = text[at + 1] if at + 1 < block.span.end else " "
    inside = bool(stack)
    free_before, free_after = before in _BEFORE_OPEN, after.isspace()
    if mark in _OPENING:
        # a curly mark that faces the wrong way: it stands where only a closing one can
        return not (inside and not free_before and (free_after or after in ",.;:)"))
    if mark in _CLOSING:
        return not inside and free_before and not free_after and after not in ",.;:)"
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


def _pair(
    text: str,
    block: Block,
    index: int,
    doubles: list[int],
    singles: list[int],
    found: list[Quotation],
    nested: list[Quotation],
    strays: list[Stray],
) -> None:
    """Run a stack over the double marks of a block, then read single marks in what they leave outside."""
    stack: list[_Mark] = []
    closed: list[tuple[int, int]] = []
    for at in doubles:
        opens = _opens(text, at, block, stack)
        if opens is None:
            continue
        if opens:
            stack.append(_Mark(at, True, False))
        elif stack:
            closed.append((stack.pop().at, at))
        else:
            strays.append(Stray(Span(at, at + 1), index, False))
    # what is left open swallows nothing: quotations that closed inside it stand on their own
    left = [mark.at for mark in stack]
    closed.sort()
    reach = -1
    for start, end in closed:
        quotation = Quotation(Span(start, end + 1), Span(start + 1, end), index, text[start])
        if start < reach:
            nested.append(quotation)
        else:
            found.append(quotation)
            reach = end
    for at in left:
        tail = not any(start > at for start, _ in closed) and at == left[-1]
        strays.append(Stray(Span(at, at + 1), index, True))
        if tail:
            found.append(Quotation(Span(at, block.span.end), Span(at + 1, block.span.end), index, text[at], False))
    if singles:
        outer = [(q.span.start, q.span.end) for q in found if q.block == index]
        _pair_singles(text, index, singles, outer, found, nested)


def _pair_singles(
    text: str,
    index: int,
    singles: list[int],
    outer: list[tuple[int, int]],
    found: list[Quotation],
    nested: list[Quotation],
) -> None:
    opener = -1
    for n, at in enumerate(singles):
        can_open = text[at] == "‘" or (
            text[at] == "'"
            and (at == 0 or not text[at - 1].isalnum())
            and at + 1 < len(text)
            and not text[at + 1].isspace()
        )
        if opener < 0:
            if can_open and not text.startswith(_FEATURES, at + 1) and not (at and text[at - 1] in ".,!?"):
                opener = at
            continue
        if can_open and text[at] == "‘":
            opener = at
            continue
        if text[at] == "‘" or not _closes_single(text, at, singles[n + 1 :]):
            continue
        inside = any(start <= opener < end for start, end in outer)
        (nested if inside else found).append(Quotation(Span(opener, at + 1), Span(opener + 1, at), index, text[opener]))
        opener = -1


def _closes_single(text: str, at: int, later: list[int]) -> bool:
    """Whether the mark closes: a plural possessive does not when a surer closing mark follows it."""
    before = text[at - 1]
    if before in ".,!?…":
        return True
    if before == "s" and at + 2 < len(text) and text[at + 1] == " " and text[at + 2].islower():
        for mark in later[:4]:
            if text[mark] == "‘" or (text[mark] == "'" and text[mark - 1].isspace()):
                return True
            if text[mark - 1] in ".,!?…" or text[mark - 1] != "s":
                return False
    return True


def _chain(marks: Marks, text: str, blocks: tuple[Block, ...]) -> Marks:
    """Mark quotations that run over several blocks: left open, and the next block of prose opens with a mark again."""
    openers = {q.span.start for q in marks.quotations}
    quotations = []
    strays = list(marks.strays)
    for quotation in marks.quotations:
        following = next((b for b in blocks[quotation.block + 1 :] if b.kind in READ_KINDS), None)
        goes_on = (
            not quotation.closed
            and following is not None
            and following.kind == blocks[quotation.block].kind
            and following.span.start in openers
        )
        if goes_on:
            strays = [stray for stray in strays if stray.span.start != quotation.span.start]
        quotations.append(quotation._replace(continues=goes_on))
    return Marks(tuple(quotations), marks.nested, tuple(strays))
