"""How paragraphs end: in the middle of a sentence, or without a stop."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.document import Block, Span
from lint.reading.quotations import Quotation
from lint.reading.statements import Statement

_ENDS = ".!?…\"”’'"
_LONG = 28  # words
_BREAKS = (". ", "? ", "! ", ".” ", '." ', ".’ ")


def torn(text: str, blocks: Sequence[Block], particles: frozenset[str], min_words: int) -> Iterator[Span]:
    """The last words of paragraphs that break off in the middle of a sentence, with which the next goes on.

    Lines of a list do not. `particles` are the small letters with which names start: de Vale said.
    """
    for one, other in pairwise(blocks):
        start, end = one.span
        if text[end - 1] in ".!?:" or one.kind != "paragraph" or other.kind != "paragraph" or text[start].islower():
            continue
        final = _last_word(text, one.span)
        bare = final.rstrip("\"”’'")
        if not (bare[-1:] == "," or _plain(bare)):
            continue
        if text[other.span.end - 1] not in '.!?"”’' or len(text[start:end].split()) < min_words:
            continue
        opener = text[other.span.start : other.span.start + 30].split()[0]
        goes_on = _plain(opener.rstrip(",")) and opener not in particles
        if goes_on or bare[-1:] == "," and opener[0].isalpha():
            yield Span(end - len(final), end)


def unstopped(
    text: str,
    blocks: Sequence[Block],
    quotations: Sequence[Quotation],
    statements: Sequence[Statement],
    min_words: int,
) -> Iterator[Span]:
    """The last words of paragraphs that end without a stop, between two that have one.

    Headings, captions and lists have none by right. Prose is what ends with who said the words quoted, or with a word
    in small letters if it has a full stop inside or more words than a caption.
    """
    for index in range(1, len(blocks) - 1):
        block = blocks[index]
        start, end = block.span
        if not text[end - 1].isalnum() or not all(map(_paragraph, blocks[index - 1 : index + 2])):
            continue
        before, after = blocks[index - 1].span, blocks[index + 1].span
        if text[before.end - 1] not in _ENDS or text[after.end - 1] not in _ENDS:
            continue
        if text[start].islower() or text[after.start].islower():
            continue
        final, words = _last_word(text, block.span), len(text[start:end].split())
        sentences = words >= _LONG or any(stop in text[start:end] for stop in _BREAKS)
        if words >= min_words and (_credited(index, quotations, statements) or sentences and _plain(final)):
            yield Span(end - len(final), end)


def cut_off(text: str, block: Block, min_words: int) -> Span | None:
    """The last word of a paragraph that breaks off in the middle: one in lower case, or one with a comma or a dash."""
    start, end = block.span
    last = _last_word(text, block.span)
    broken = last[-1] in ",;-–—" or _plain(last)
    return Span(end - len(last), end) if broken and len(text[start:end].split()) >= min_words else None


def _paragraph(block: Block) -> bool:
    return block.kind == "paragraph"


def _last_word(text: str, span: Span) -> str:
    """The last word of a block, with the signs around it."""
    return text[max(span.start, span.end - 60) : span.end].split()[-1]


def _plain(word: str) -> bool:
    return word.isalpha() and word.islower()


def _credited(index: int, quotations: Sequence[Quotation], statements: Sequence[Statement]) -> bool:
    """Whether the paragraph ends with who said the words that it quotes."""
    ends = [one.span.end for one in quotations if one.block == index and one.closed]
    return bool(ends) and any(one.block == index and one.span.start >= ends[-1] for one in statements)
