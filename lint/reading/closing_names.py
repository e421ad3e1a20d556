"""Closing names: the person with whom a sentence about a thing ends: That did not please the publican Dot Pell."""

from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.tokens import Line

_THINGS = ("organisation", "document")
_LEAST = 4  # tokens of such a sentence


def named_at_end(line: Line, about: Mention | None, grammar: Grammar) -> Mention | None:
    """The person named in full at the end of a sentence about a thing, what is told of that person put aside.

    `about` is the subject of the sentence, if it has one that can speak.
    """
    pointing = line.lower[0] in grammar.pointing if about is None else about.kind in _THINGS or about.head == "it"
    if not pointing:
        return None
    end = told_of(line) or len(line.words) - (line.words[-1] == ".")
    if end < _LEAST or not line.words[end - 1][:1].isupper():
        return None
    found = before(line, end, 1, grammar.nouns)
    if found is None or found.kind != "person" or found.last != end:
        return None
    return found if found.name_last - found.name_first > 1 else None


def told_of(line: Line) -> int:
    """The comma in front of the last "who" of a sentence, else 0: attended by Dot Pell, who felt dread."""
    if "who" not in line.lower:
        return 0
    who = len(line.lower) - 1 - line.lower[::-1].index("who")
    return who - 1 if who > 1 and line.words[who - 1] == "," else 0
