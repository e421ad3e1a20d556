"""Labels: whose turn each block of an interview, a transcript or a hearing is: "Q:", "THE WITNESS:", "Lola Sabirova:".

A label counts only among others: one "Note:" or "Venue:" makes no transcript.
"""

from collections import Counter
from functools import cache

from lint.document import BODY_KINDS, Block
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.names import full_names
from lint.reading.nouns import Nouns
from lint.values import NamedTuple

QUESTION, ANSWER, NAMED = "question", "answer", "named"
LEAST = 3  # words of a turn whose speaker nothing else tells
NEAR = 3  # blocks between two turns of one conversation
STOPS = ".?!…\"”’')]-–—"


class Label(NamedTuple):
    """A label at the head of a block: where it ends in the text, its colon included, and whose turn it opens."""

    end: int
    kind: str


@cache
def _asked() -> Pattern[str]:
    return compiled(r"(?:(Q|Question|QUESTION)|(?:A|Answer|ANSWER))(?:[:.]|\s?[–—])\s(?=\S)")


@cache
def _named() -> Pattern[str]:
    word = r"[^\W\d_][\w.'’\-]{0,30}"
    return compiled(rf"({word}(?: {word}){{0,5}})(?: ?\([^()\n]{{1,40}}\))?:\s(?=\S)")


def find_labels(text: str, blocks: tuple[Block, ...], nouns: Nouns, roles: frozenset[str]) -> dict[int, Label]:
    """The label of each block that has one, by the index of the block; empty for an article that is no transcript.

    `roles` are single words that label a turn besides names: witness, moderator.
    """
    asked: dict[int, Label] = {}
    named: dict[int, tuple[Label, str]] = {}
    for index, block in enumerate(blocks):
        start, end = block.span
        if block.kind not in BODY_KINDS or not text[start].isupper():
            continue
        if text[start] in "QA" and (match := _asked().match(text, start, end)):
            asked[index] = Label(match.end(), QUESTION if match[1] else ANSWER)
        elif text.find(":", start, min(end, start + 120)) > 0 and text[end - 1] in STOPS:
            if match := _named().match(text, start, end):
                named[index] = Label(match.end(), NAMED), match[1]
    if len({label.kind for label in asked.values()}) < 2:
        asked = {}
    if len(named) < 2:
        return asked
    surnames = {name.lower() for name in full_names(text, blocks, nouns)}
    known = surnames | roles | _alternating(text, blocks, named)
    turns = [index for index, (_, label) in named.items() if _speaks(label, known, nouns)]
    times = Counter(named[index][1] for index in turns)
    for at, index in enumerate(turns):
        beside = any(abs(other - index) <= NEAR for other in turns[max(at - 1, 0) : at + 2] if other != index)
        if beside or asked or times[named[index][1]] > 1:
            asked[index] = named[index][0]
    return asked


def _alternating(text: str, blocks: tuple[Block, ...], named: dict[int, tuple[Label, str]]) -> set[str]:
    """The last words of labels that take turns: at least two of them, each at least twice, with a sentence each."""
    spoken = [
        label for index, (at, label) in named.items() if len(text[at.end : blocks[index].span.end].split()) >= LEAST
    ]
    again = {label for label, times in Counter(spoken).items() if times > 1}
    return {label.split()[-1].lower().rstrip(".") for label in again} if len(again) > 1 else set()


def _speaks(label: str, known: set[str], nouns: Nouns) -> bool:
    """Whether a label can be a speaker: somebody the article names or a hearing has, or a title and a name."""
    words = label.split()
    lows = [word.lower().rstrip(".") for word in words]
    if any(not word[0].isupper() and low not in nouns.particles for word, low in zip(words, lows, strict=True)):
        return False
    if lows[-1] in known:
        return True
    titled = len(words) > 1 and (lows[0] in nouns.titles or lows[0] + "." in nouns.titles)
    return titled and lows[-1] not in nouns.role_heads
