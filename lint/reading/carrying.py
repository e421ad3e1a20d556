"""Carrying: whose words a quotation is when no cue of its sentence says so: the paragraph's speaker, or the last one's.

The order is that of attribution grammar, section 8: earlier cue in the paragraph, open quotation, line below, colon,
later in the paragraph, inherited from the paragraph before.
"""

from lint.document import Block
from lint.reading.dialogue import by_turns
from lint.reading.framings import FRAMED
from lint.reading.grammar import Grammar
from lint.reading.guards import HEARD, hears
from lint.reading.inheriting import inherited, topical
from lint.reading.interviews import ASKED
from lint.reading.leads import leads_into
from lint.reading.links import CuePlace, Link
from lint.reading.manuscript import Copy, Found, block_before, last_cue, opens_block, passes, sentences_of
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.reading.resuming import introduced, resumed

CLOSING = ("”", '"')  # marks without a partner, as tokens
AHEAD = 4  # sentences or paragraphs in which one is looked for ahead


def carry_on(
    text: str,
    blocks: tuple[Block, ...],
    quotations: tuple[Quotation, ...],
    passages: tuple[Passage, ...],
    links: tuple[Link, ...],
    grammar: Grammar,
) -> tuple[Link, ...]:
    """The links, with a cue from further off for speech that has none in its sentence."""
    copy = Copy(text, blocks, quotations, passages, sentences_of(passages), grammar)
    carried = list(links)
    mine = 0
    for index, link in enumerate(links):
        here = copy.sentences.get(link.block)
        if here is None:
            continue
        mine = max(mine, here.start)
        while mine < here.stop - 1 and passages[mine].sentence.end <= quotations[index].span.start:
            mine += 1
        if link.cue is not None or not link.speech or _is_nobodys(passages[mine], index, grammar):
            continue
        found = (
            _earlier(copy, here, mine, carried, index)
            or _chained(copy, carried, index)
            or (_run_over(copy, index) if not quotations[index].closed else None)
            or _answered(passages[mine], mine)
            or _signature(copy, link.block)
            or _colon(copy, index)
            or _later(copy, here, mine)
            or topical(copy, here, mine, index)
            or by_turns(copy, carried, index)
            or inherited(copy, carried, index)
            or resumed(copy, carried, index)
            or introduced(copy, carried, index)
        )
        if found:
            carried[index] = link._replace(cue=found[0], touch=found[1], how=found[2])
    return tuple(carried)


def _is_nobodys(passage: Passage, index: int, grammar: Grammar) -> bool:
    """Whether a quotation is surely not the speaker's before it: it is what somebody was told, or what the writer
    talks about: "Never whistle" is a rule on boats.
    """
    line = passage.line
    at = next((token for token, number in line.quotes.items() if number == index), -1)
    if at == 0:
        return len(line.lower) > 1 and line.lower[1] in grammar.equating
    return at > 0 and hears(line, max(0, at - HEARD), at, grammar)


def _earlier(copy: Copy, here: range, mine: int, links: list[Link], index: int) -> Found:
    """The nearest earlier cue of the paragraph, or of the quotation before this one in it."""
    before = range(here.start, mine)
    cue = last_cue(copy, before, True) or last_cue(copy, before)
    previous = links[index - 1] if index else None
    if cue is not None and previous is not None and previous.cue is not None and _beside(copy, previous.cue, cue):
        cue = previous.cue
    if cue is not None:
        return cue, "paragraph", "paragraph"
    if previous is None or previous.block != links[index].block or previous.cue is None:
        return None
    owned = copy.passages[previous.cue[0]].cues[previous.cue[1]]
    if passes(owned) or (previous.touch == "sentence" and owned.how != FRAMED):
        return None
    return previous.cue, "paragraph", "paragraph"


def _beside(copy: Copy, own: CuePlace, later: CuePlace) -> bool:
    """Whether a cue only tells when or where the one in its sentence spoke: “Go,” Pell told Rao after Tan said P."""
    if own[0] != later[0] or own[1] >= later[1]:
        return False
    line, cues = copy.passages[own[0]].line, copy.passages[own[0]].cues
    begin = cues[later[1]].begin
    return begin > cues[own[1]].last and line.lower[begin - 1] in copy.grammar.attending


def _chained(copy: Copy, links: list[Link], index: int) -> Found:
    """The quotation left open in the paragraph before, or the one that this one is left open for."""
    previous = links[index - 1] if index else None
    if previous is not None and copy.quotations[index - 1].continues and previous.cue is not None:
        return previous.cue, "before", "open"
    for later in range(index, min(index + AHEAD, len(links) - 1)):
        if not copy.quotations[later].continues:
            return None
        cue = links[later + 1].cue
        if cue is not None:
            return cue, "before", "open"
    return None


def _run_over(copy: Copy, index: int) -> Found:
    """Who has the quotation that goes on without a mark and is closed in the paragraph below: It fell,” she said."""
    quotation = copy.quotations[index]
    below = None if quotation.continues else copy.sentences.get(quotation.block + 1)
    for number in below or ():
        line = copy.passages[number].line
        for place, cue in enumerate(copy.passages[number].cues):
            if cue.begin and line.words[cue.begin - 1] in CLOSING and cue.subject is not None:
                return (number, place), "before", "open"
    return None


def _answered(passage: Passage, number: int) -> Found:
    """The answer below a question, where questions and answers in marks take turns."""
    return ((number, 0), "before", ASKED) if passage.cues and passage.cues[0].how == ASKED else None


def _colon(copy: Copy, index: int) -> Found:
    """The paragraph before ends in a colon."""
    before = block_before(copy, copy.quotations[index].block)
    if before is None or not opens_block(copy, index):
        return None
    if not leads_into(copy.text, copy.blocks[before].span.end, copy.grammar):
        return None
    cue = last_cue(copy, copy.sentences[before])
    return (cue, "before", "colon") if cue is not None else None


def _signature(copy: Copy, block: int) -> Found:
    """A line below the quotation with a dash and a name."""
    for onward in (block + 1, block + 2):
        below = copy.sentences.get(onward)
        if below is not None and copy.passages[below.start].cues:
            signed = copy.passages[below.start].cues[0].how == "signature"
            return ((below.start, 0), "before", "signature") if signed else None
        if below is not None and any(word.isalnum() for word in copy.passages[below.start].line.words):
            return None
    return None


def _later(copy: Copy, here: range, mine: int) -> Found:
    """A cue later in the paragraph that belongs to a quotation: Q1. Q2, S said."""
    for number in range(mine + 1, min(here.stop, mine + 1 + AHEAD)):
        passage = copy.passages[number]
        if 0 not in passage.line.quotes:
            return None
        for index, cue in enumerate(passage.cues[:AHEAD]):
            if cue.content in ("fronted", "quotation"):
                return (number, index), "paragraph", "later in paragraph"
    return None
