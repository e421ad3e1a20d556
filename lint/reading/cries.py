"""Cries: what a crowd cries: amid chants of “…”; shouts of “…” from the stand. Nobody else near by has said it."""

from lint.reading.cues import Cue
from lint.reading.following_phrases import after
from lint.reading.framings import noun_cue, owner_of
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.tokens import QUOTE, Line

ROW = 4  # quotations joined by "and" behind one noun: cries of “Shame”, “Out” and “Go”
NEAR = 5  # tokens between "with" and the noun: with loud and lasting shouts


def cry_before(line: Line, at: int, cries: frozenset[str]) -> int:
    """The noun for a cry that the quotation at a token, or its row, stands behind; 0 where there is none."""
    for _ in range(ROW):
        if at < 2:
            return 0
        left = line.lower[at - 1]
        if left == "of":
            return at - 2 if line.lower[at - 2] in cries else 0
        if left not in ("and", "or", ",") or line.words[at - 2] != QUOTE:
            return 0
        at -= 2
    return 0


def cried(line: Line, at: int, noun: int, grammar: Grammar) -> Cue | None:
    """Whose cry a quotation at a token is: its owner, those it comes from, a crowd that does something with it."""
    party = owner_of(line, noun, grammar) or _from(line, at, grammar) or _crowd(line, noun, grammar)
    return None if party is None else noun_cue(line, noun, party)


def _from(line: Line, at: int, grammar: Grammar) -> Mention | None:
    """Those behind a row of quotations: cries of “Shame” and “Out” from students at the back."""
    while line.lower[at + 1 : at + 2] in (["and"], ["or"], [","]) and line.words[at + 2 : at + 3] == [QUOTE]:
        at += 2
    if line.lower[at + 1 : at + 2] not in (["from"], ["by"]):
        return None
    head = at + 3
    onward = "".join(line.lower[head + 1 : head + 2])
    alone = not onward.isalpha() or onward in grammar.nouns.prepositions  # not: from the public benches
    if alone and line.lower[at + 2 : head] == ["the"] and not grammar.groups.isdisjoint(line.lower[head : head + 1]):
        return Mention(at + 2, head + 1, "collective", line.lower[head], head, head, True)  # from the crowd
    return after(line, at + 2, len(line.words), grammar.nouns)


def _crowd(line: Line, noun: int, grammar: Grammar) -> Mention | None:
    """The people who do something with a cry: protesters met him with shouts of “…”; not: he was met with shouts."""
    near = range(noun - 1, max(0, noun - NEAR), -1)
    tie = next((at for at in near if line.lower[at] == "with"), 0)
    subject = main_subject(line, noun, grammar) if tie else None
    if (
        subject is None
        or subject.kind not in ("collective", "vague")
        or not grammar.be.isdisjoint(line.lower[subject.last : tie])
    ):
        return None
    return subject
