"""Surroundings: words right beside a quoted passage of the record, without which it may say something else."""

from __future__ import annotations

import re
from functools import cache

from lint.hints import TYPE_CHECKING
from lint.transcripts.index import Index
from lint.transcripts.places import Place, between, words_of

if TYPE_CHECKING:
    from lint.reading.lexicon import Lexicon

BACK = 4  # words before the quoted ones, in the same clause
FEW = 3  # words of a quotation that only the word right before it can turn round
FORTH = 6  # words shown of a condition that follows
OUTSIDE = 60  # code points of the article before the mark in which it may say so itself


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def before(place: Place, words: int, index: Index, lexicon: Lexicon, lead: str) -> str:
    """What the record has in the clause before the quoted words that turns or weakens them: not, almost, I doubt.

    "" where there is nothing of the kind, or where the article says it itself in its `lead` to the quotation.
    """
    turning = lexicon.words("record", "negations") | lexicon.words("record", "qualifiers")
    if any(word in turning or word.endswith("n't") for word in _word().findall(lead.lower().replace("’", "'"))):
        return ""
    at = place.first
    while at > max(place.first - (1 if words <= FEW else BACK), 0):
        if not index.keys[at - 1] or any(stop in between(index, at - 1) for stop in ".?!,;:—–"):
            break
        if index.keys[at - 1] in lexicon.words("record", "clause_openers"):
            break
        at -= 1
        if index.keys[at] in turning:
            return words_of(index, at, place.first)
    return ""


def after(place: Place, words: int, index: Index, lexicon: Lexicon) -> str:
    """The condition that follows the quoted words in the record: if the snow melts slowly; "" if none does."""
    at = place.last
    if words <= FEW or at >= len(index.keys) or index.keys[at] not in lexicon.words("record", "conditions"):
        return ""
    if any(stop in between(index, at - 1) for stop in ".?!;"):
        return ""
    end = at + 1
    while end < at + FORTH and end < len(index.keys) and index.keys[end]:
        if any(stop in between(index, end - 1) for stop in ".?!;,"):
            break
        end += 1
    return words_of(index, at, end)
