"""Dialogue: two people who speak by turns, of whom only the first two turns say which is which."""

from lint.reading.links import CuePlace, Link
from lint.reading.manuscript import Copy, Found

TURN = 140  # code points of speech in a turn of a dialogue
ATTRIBUTION = 50  # code points of a turn that are not speech


def by_turns(copy: Copy, links: list[Link], index: int) -> Found:
    """A bare turn after two turns of two people is the first one's again: “Why?” asked S1. “No,” said S2. “Why not?”"""
    before = index - 1
    if before < 0 or links[before].block == links[index].block or not _is_turn(copy, links, index):
        return None
    other = before
    while other >= 0 and links[other].block == links[before].block:
        other -= 1
    if other < 0 or links[index].block - links[other].block != 2:
        return None
    last, first = links[before].cue, links[other].cue
    if last is None or first is None or not (_is_turn(copy, links, before) and _is_turn(copy, links, other)):
        return None
    return (first, "inherited", "dialogue") if _named(copy, first) != _named(copy, last) else None


def _is_turn(copy: Copy, links: list[Link], index: int) -> bool:
    """Whether a block is a turn of a dialogue: short speech, and nothing else but who says it."""
    start, end = copy.blocks[links[index].block].span
    quoted = 0
    at = index
    while at >= 0 and links[at].block == links[index].block:
        span = copy.quotations[at].span
        quoted += span.end - span.start
        at -= 1
    opens = copy.quotations[at + 1].span.start <= start + 1
    return opens and quoted <= TURN and end - start - quoted <= ATTRIBUTION


def _named(copy: Copy, place: CuePlace) -> str:
    cue, line = copy.passages[place[0]].cues[place[1]], copy.passages[place[0]].line
    return "" if cue.subject is None else " ".join(line.lower[cue.subject.first : cue.subject.last])
