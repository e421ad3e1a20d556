"""Manuscript: the paragraphs and sentences of an article, as the search for a speaker further off looks at them."""

from lint.document import BODY_KINDS, Block
from lint.reading.grammar import Grammar
from lint.reading.links import CuePlace
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.values import NamedTuple

BACK = 12  # sentences over which a speaker is carried on
Found = tuple[CuePlace, str, str] | None  # the cue, how near it is, where it was found


class Copy(NamedTuple):
    """What the search looks at; `sentences` are the passages of each block, as a range of their indices."""

    text: str
    blocks: tuple[Block, ...]
    quotations: tuple[Quotation, ...]
    passages: tuple[Passage, ...]
    sentences: dict[int, range]
    grammar: Grammar


def sentences_of(passages: tuple[Passage, ...]) -> dict[int, range]:
    """The passages of each block, as a range of their indices."""
    found: dict[int, range] = {}
    for number, passage in enumerate(passages):
        first = found[passage.block].start if passage.block in found else number
        found[passage.block] = range(first, number + 1)
    return found


def opens_block(copy: Copy, index: int) -> bool:
    """Whether a quotation stands at the head of its paragraph."""
    start, first = copy.blocks[copy.quotations[index].block].span.start, copy.quotations[index].span.start
    return first <= start + 1 or not copy.text[start:first].strip("> ")


def block_before(copy: Copy, block: int) -> int | None:
    """The block of prose before this one in the same section."""
    for index in range(block - 1, max(-1, block - BACK), -1):
        if copy.blocks[index].kind in BODY_KINDS:
            return index if index in copy.sentences else None
        if copy.blocks[index].kind == "subhead":
            return None
    return None
