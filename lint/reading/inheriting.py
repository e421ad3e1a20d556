"""Inheriting: a paragraph that opens with a quotation takes the speaker with whom the paragraph before ended.

Or whom the sentence before is about, if that reports nothing itself.
"""

from lint.reading.cues import Cue
from lint.reading.leads import leads_on
from lint.reading.links import CuePlace, Link
from lint.reading.manuscript import Copy, Found, block_before, last_cue, opens_block, opens_with

NEARBY = 4000  # code points in which a name is looked for again


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


def topical(copy: Copy, here: range, mine: int, index: int) -> Found:
    """The subject of the sentence before, in the same paragraph, which reports nothing itself.

    Not where the words are about that one: She was well liked. “She knew us all.”
    """
    before = mine - 1
    if before < 0 or (before not in here and (mine != here.start or not _alone(copy, mine))):
        return None
    cues = copy.passages[before].cues
    if not cues or cues[0].how != "topic" or cues[0].subject is None:
        return None
    subject = cues[0].subject
    if subject.kind == "pronoun" and opens_with(copy, index) == subject.head:
        return None
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
    finite = cue.how.startswith("before") or cue.how == "participle" and cue.verb.form in ("past", "s")
    return place if person and tells and finite else None  # Pell laughed but admitted that Rao is fit


def _knows(cue: Cue) -> bool:
    """Whether a cue names who knows a figure and does not go on to speak: not a person who opens the sentence."""
    if cue.how != "according to" or cue.subject is None:
        return False
    return cue.begin > 0 or cue.subject.kind not in ("person", "role")


def inherited(copy: Copy, links: list[Link], index: int) -> Found:
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
    cue = last_cue(copy, final, True) or _holding(copy, previous, before) or _telling(copy, last_cue(copy, final))
    if cue is None or _knows(last.cues[cue[1]]):
        return None
    return cue, "inherited", "inherited"
