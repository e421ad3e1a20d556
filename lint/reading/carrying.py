"""Carrying: whose words a quotation is when no cue of its sentence says so: the paragraph's speaker, or the last one's.

The order is that of attribution grammar, section 8: earlier cue in the paragraph, open quotation, colon, line below,
later in the paragraph, inherited from the paragraph before.
"""

from lint.document import Block
from lint.reading.cues import Cue
from lint.reading.dialogue import by_turns
from lint.reading.framings import FRAMED
from lint.reading.governing import OUTSPOKEN
from lint.reading.grammar import Grammar
from lint.reading.guards import HEARD, hears
from lint.reading.leads import leads_on
from lint.reading.links import CuePlace, Link
from lint.reading.manuscript import BACK, Copy, Found, block_before, opens_block, sentences_of
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.reading.resuming import introduced, resumed
from lint.reading.tokens import QUOTE, Line

NEARBY = 4000  # code points in which a name is looked for again
RELAYED = 8  # tokens between an attribution and the words on who has handed it on
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
            or _colon(copy, index)
            or _signature(copy, link.block)
            or _later(copy, here, mine)
            or _topic(copy, here, mine)
            or by_turns(copy, carried, index)
            or _inherited(copy, carried, index)
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


def _last_cue(copy: Copy, numbers: range, spoken: bool = False) -> CuePlace | None:
    """The last cue of some passages; with `spoken`, only of a verb that can hold a speech. A "who" comes last."""
    who: CuePlace | None = None
    for number in reversed(numbers[-BACK:]):
        cues = copy.passages[number].cues
        for index in range(len(cues) - 1, max(-1, len(cues) - 1 - BACK), -1):
            cue = cues[index]
            if cue.subject is None or cue.only >= 0 or cue.how in ("signature", "topic") or _passes(cue):
                continue
            if index and _relays(copy.passages[number].line, cues[index - 1], cue):
                continue
            if spoken and cue.verb.group not in OUTSPOKEN:
                continue
            if cue.subject.head != "who":
                return number, index
            who = who or (number, index)
    return who


def _passes(cue: Cue) -> bool:
    """Whether whoever has the quotation right behind a participle does not go on to speak: with marchers chanting Q."""
    return cue.how == "absolute" and cue.subject is not None and cue.subject.kind in ("collective", "document")


def _relays(line: Line, own: Cue, later: Cue) -> bool:
    """Whether a cue only tells who has handed on what another one reports: “Go,” Pell said, according to police."""
    handed = later.how == "according to" or later.content == "fronted" and later.how == "before the verb"
    if not handed or own.content not in ("fronted", "quotation") or own.how == "according to":
        return False
    return own.begin < later.begin <= max(own.end, own.last) + RELAYED and line.words[later.begin - 1] in (",", QUOTE)


def _earlier(copy: Copy, here: range, mine: int, links: list[Link], index: int) -> Found:
    """The nearest earlier cue of the paragraph, or of the quotation before this one in it."""
    before = range(here.start, mine)
    cue = _last_cue(copy, before, True) or _last_cue(copy, before)
    previous = links[index - 1] if index else None
    if cue is not None and previous is not None and previous.cue is not None and _beside(copy, previous.cue, cue):
        cue = previous.cue
    if cue is not None:
        return cue, "paragraph", "paragraph"
    if previous is None or previous.block != links[index].block or previous.cue is None:
        return None
    owned = copy.passages[previous.cue[0]].cues[previous.cue[1]]
    if _passes(owned) or (previous.touch == "sentence" and owned.how != FRAMED):
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


def _colon(copy: Copy, index: int) -> Found:
    """The paragraph before ends in a colon."""
    before = block_before(copy, copy.quotations[index].block)
    if before is None or not opens_block(copy, index) or copy.text[copy.blocks[before].span.end - 1] != ":":
        return None
    cue = _last_cue(copy, copy.sentences[before])
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


def _alone(copy: Copy, number: int) -> bool:
    """Whether a sentence is a quotation and nothing else, in a paragraph right after the last one of the section."""
    passage = copy.passages[number]
    before = block_before(copy, passage.block)
    return before == passage.block - 1 and len(passage.line.words) == 1


def _named_nearby(copy: Copy, number: int) -> bool:
    """Whether the first word of a sentence stands elsewhere near it."""
    passage = copy.passages[number]
    start = passage.sentence.start
    return copy.text.count(passage.line.words[0], max(start - NEARBY, 0), start + NEARBY) > 1


def _topic(copy: Copy, here: range, mine: int) -> Found:
    """The subject of the sentence before, in the same paragraph, which reports nothing itself."""
    before = mine - 1
    if before < 0 or (before not in here and (mine != here.start or not _alone(copy, mine))):
        return None
    cues = copy.passages[before].cues
    if not cues or cues[0].how != "topic" or cues[0].subject is None:
        return None
    subject = cues[0].subject
    if before not in here and subject.kind == "person" and subject.last == 1 and not _named_nearby(copy, before):
        return None  # Rain fell on the quay: a capital at the head of a sentence makes no name
    return (before, 0), "inherited", "topic"


def _led_on(copy: Copy, index: int) -> bool:
    """Whether the paragraph opens with a lead that names nobody and a colon: Then, a week later: “…”"""
    line = copy.passages[copy.sentences[copy.quotations[index].block].start].line
    at = next(iter(line.quotes), 0)
    led = at > 1 and line.words[at - 1] == ":" and line.quotes[at] == index
    return led and leads_on(line, at - 1, copy.grammar)


def _holding(copy: Copy, previous: Link | None, block: int) -> CuePlace | None:
    """The cue of a whole speech that ends the block, whatever its verb: “It was hard,” Chalk admitted."""
    if previous is None or previous.block != block or previous.category != "direct" or previous.touch != "next":
        return None
    number = copy.sentences[block][-1]
    return previous.cue if previous.cue is not None and previous.cue[0] == number else None


def _telling(copy: Copy, place: CuePlace | None) -> CuePlace | None:
    """The cue of somebody who tells a sentence that has no marks, whatever the verb: Pell confirmed that Rao is fit."""
    if place is None or copy.passages[place[0]].line.quotes:
        return None
    cue = copy.passages[place[0]].cues[place[1]]
    person = cue.subject is not None and cue.subject.kind in ("person", "pronoun", "role")
    tells = cue.content in ("that", "clause") and cue.verb.group not in ("cognitive", "bodily", "quoting")
    return place if person and tells and cue.how.startswith("before") else None


def _knows(cue: Cue) -> bool:
    """Whether a cue names who knows a figure and does not go on to speak: not a person who opens the sentence."""
    if cue.how != "according to" or cue.subject is None:
        return False
    return cue.begin > 0 or cue.subject.kind not in ("person", "role")


def _inherited(copy: Copy, links: list[Link], index: int) -> Found:
    """A paragraph that opens with a quotation takes the speaker with whom the paragraph before ended."""
    link = links[index]
    before = block_before(copy, link.block)
    if before is None or link.category != "direct" or not (opens_block(copy, index) or _led_on(copy, index)):
        return None
    last = copy.passages[copy.sentences[before][-1]]
    previous = links[index - 1] if index else None
    if copy.quotations[index].mark == "—" and previous is not None and previous.block == before:
        return None  # another dash, another speaker
    if last.line.quotes and not last.cues and previous is not None and previous.block == before and previous.cue:
        return previous.cue, "inherited", "inherited"
    final = copy.sentences[before][-1:]
    cue = _last_cue(copy, final, True) or _holding(copy, previous, before) or _telling(copy, _last_cue(copy, final))
    if cue is None or _knows(last.cues[cue[1]]):
        return None
    return cue, "inherited", "inherited"
