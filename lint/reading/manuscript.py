"""Manuscript: the paragraphs and sentences of an article, as the search for a speaker further off looks at them."""

from lint.document import BODY_KINDS, Block
from lint.reading.cues import Cue
from lint.reading.governing import OUTSPOKEN
from lint.reading.grammar import Grammar
from lint.reading.links import CuePlace
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.reading.tokens import QUOTE, Line
from lint.values import NamedTuple

RELAYED = 8  # tokens between an attribution and the words on who has handed it on
FIRST = 12  # code points in which the first word of a quotation ends
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


def opens_with(copy: Copy, index: int) -> str:
    """The first word of a quotation, in lower case."""
    start = copy.quotations[index].inner.start
    return copy.text[start : start + FIRST].lower().partition(" ")[0].partition("’")[0].partition("'")[0]


def block_before(copy: Copy, block: int) -> int | None:
    """The block of prose before this one in the same section."""
    for index in range(block - 1, max(-1, block - BACK), -1):
        if copy.blocks[index].kind in BODY_KINDS:
            return index if index in copy.sentences else None
        if copy.blocks[index].kind == "subhead":
            return None
    return None


def last_cue(copy: Copy, numbers: range, spoken: bool = False) -> CuePlace | None:
    """The last cue of some passages; with `spoken`, only of a verb that can hold a speech. A "who" comes last."""
    who: CuePlace | None = None
    for number in reversed(numbers[-BACK:]):
        cues = copy.passages[number].cues
        for index in range(len(cues) - 1, max(-1, len(cues) - 1 - BACK), -1):
            cue = cues[index]
            if cue.subject is None or cue.only >= 0 or cue.how in ("signature", "topic") or passes(cue):
                continue
            if index and _relays(copy.passages[number].line, cues[index - 1], cue):
                continue
            if spoken and cue.verb.group not in OUTSPOKEN:
                continue
            if cue.subject.head != "who" and not _hears_out(copy, (number, index), who):
                return number, index
            who = who or (number, index)
    return who


def _hears_out(copy: Copy, place: CuePlace, who: CuePlace | None) -> bool:
    """Whether somebody only talks to who speaks in the clause behind: Pell spoke to Rao, who said it was late."""
    if who is None or who[0] != place[0]:
        return False
    line, cues = copy.passages[place[0]].line, copy.passages[place[0]].cues
    return cues[place[1]].verb.lemma in copy.grammar.conversing and line.words[cues[who[1]].begin - 1] == ","


def passes(cue: Cue) -> bool:
    """Whether whoever has the quotation right behind a participle does not go on to speak: with marchers chanting Q."""
    return cue.how == "absolute" and cue.subject is not None and cue.subject.kind in ("collective", "document")


def _relays(line: Line, own: Cue, later: Cue) -> bool:
    """Whether a cue only tells who has handed on what another one reports: “Go,” Pell said, according to police."""
    handed = later.how == "according to" or later.content == "fronted" and later.how == "before the verb"
    if not handed or own.content not in ("fronted", "quotation") or own.how == "according to":
        return False
    return own.begin < later.begin <= max(own.end, own.last) + RELAYED and line.words[later.begin - 1] in (",", QUOTE)
