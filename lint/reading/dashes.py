"""Speech without marks: turns that open with a dash, as in novels and much of Europe, and block quotations.

— Come in, said the judge. — Sit down. A dash opens speech only where some block of the article that opens with one
goes on with an attribution; else it makes a list.
"""

from bisect import insort
from functools import cache

from lint.document import BODY_KINDS, Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.grammar import Grammar
from lint.reading.quotations import Marks, Quotation

DASHES = "—―–"
LONGEST = 9  # words of an attribution inside a turn
SIGNATURE = 60  # code points of the longest line that signs a quotation


@cache
def _stop() -> Pattern[str]:
    return compiled(r"[,?!…](?: ?[—―–])? (?=[^\W\d_])")


@cache
def _word() -> Pattern[str]:
    return compiled(r"[\w’'-]+|[.,;:?!…—―–]")


def with_unmarked(marks: Marks, text: str, blocks: tuple[Block, ...], grammar: Grammar) -> Marks:
    """The marks, with the turns that a dash opens and the block quotations that have no mark of their own."""
    dashed = [at for at, block in enumerate(blocks) if _opens(text, block)]
    set_off = [at for at, block in enumerate(blocks) if block.kind == "block-quotation"]
    if not dashed and not set_off:
        return marks
    marked = {quotation.block for quotation in marks.quotations}
    found: list[Quotation] = []
    turns = {at: _attribution(text, blocks[at].span, grammar) for at in dashed if at not in marked}
    if any(turns.values()):
        for at, inside in turns.items():
            if inside is not None or blocks[at].span.end - blocks[at].span.start > SIGNATURE or _ends(text, blocks[at]):
                found += _turn(text, blocks[at].span, at, inside)
    found += [one for at in set_off if at not in marked for one in _set_off(text, blocks[at].span, at)]
    quotations = list(marks.quotations)
    for quotation in found:
        insort(quotations, quotation)
    return marks._replace(quotations=tuple(quotations)) if found else marks


def _opens(text: str, block: Block) -> bool:
    start, end = block.span
    return block.kind in BODY_KINDS and text[start] in DASHES and end - start > 2 and not text[start + 1].isdigit()


def _ends(text: str, block: Block) -> bool:
    """Whether a block ends as speech does, and not as the name below a quotation."""
    return text[block.span.end - 1] in ".?!…"


def _attribution(text: str, span: Span, grammar: Grammar) -> Span | None:
    """Where the attribution stands in a turn: from the stop of the speech before it to its own last stop."""
    for stop in _stop().finditer(text, span.start + 1, span.end):
        words = list(_word().finditer(text, stop.end(), min(span.end, stop.end() + 120)))[: LONGEST + 1]
        for at, word in enumerate(words):
            if word[0] in ".,;:?!…—―–":
                break
            verb = any(one.form in ("past", "s") and one.lemma in grammar.plain for one in grammar.verbs[word[0]])
            beside = words[at + 1][0] if at + 1 < len(words) else "."
            if verb and (at == 0 or beside in (".", ",", "—", "―", "–", ":") or beside in grammar.nouns.prepositions):
                end = text.find(".", word.end(), span.end)
                dash = min(
                    (d for d in (text.find(mark, word.end(), span.end) for mark in DASHES) if d >= 0), default=-1
                )
                last = end + 1 if end >= 0 else span.end
                return Span(stop.start() + 1, dash if 0 <= dash < last else last)
    return None


def _turn(text: str, span: Span, block: int, inside: Span | None) -> list[Quotation]:
    """The speech of a turn in front of its attribution and after it."""
    first = _quotation(text, span.start, inside.start if inside else span.end, block)
    rest = None if inside is None else _quotation(text, inside.end, span.end, block)
    return [one for one in (first, rest) if one is not None]


def _quotation(text: str, start: int, end: int, block: int) -> Quotation | None:
    while start < end and text[start].isspace():
        start += 1
    inner = start
    while inner < end and (text[inner] in DASHES or text[inner].isspace()):
        inner += 1
    if not any(letter.isalnum() for letter in text[inner:end]):
        return None
    return Quotation(Span(start, end), Span(inner, end), block, "—")


def _set_off(text: str, span: Span, block: int) -> list[Quotation]:
    """A block quotation without marks of its own, unless it is the line that signs one."""
    start = span.start
    while start < span.end and text[start] in "> \t":
        start += 1
    if start == span.end or text[start] in DASHES + "-":
        return []
    return [Quotation(Span(start, span.end), Span(start, span.end), block, ">")]
