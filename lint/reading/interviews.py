"""Interviews: answers in marks below the questions: a paragraph that asks, under it one that is a quotation alone."""

from lint.document import Block
from lint.reading.cues import Cue
from lint.reading.leads import COLON
from lint.reading.mentions import Mention
from lint.reading.quotations import Quotation

LEAST = 3  # questions with an answer right below that make an interview
ASKED = "asked"  # how such a cue is known


def find_answers(text: str, blocks: tuple[Block, ...], quotations: tuple[Quotation, ...]) -> frozenset[int]:
    """The blocks, by index, that answer the block above them: at least three, and most paragraphs in marks do."""
    whole = [one.block for one in quotations if one.block and one.span == blocks[one.block].span]
    if len(whole) < LEAST:
        return frozenset()
    quoted = {one.block for one in quotations}
    found = [at for at in whole if text[blocks[at - 1].span.end - 1] == "?" and at - 1 not in quoted]
    return frozenset(found) if len(found) >= LEAST and 2 * len(found) > len(whole) else frozenset()


def answer_cue() -> Cue:
    """The cue of a quotation alone that answers: whoever is interviewed says it."""
    subject = Mention(0, 1, "turn", "answer", 0, 0, True)
    return Cue(0, 1, COLON, subject, 0, 1, ASKED, "bare")
