"""Asides: what stands between a speaker and the verb without being either: a study by the Vale Institute says."""

from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.tokens import PAUSES, QUOTE, Line

OPENING = 8  # tokens of a document with what it is about
_OPENERS = PAUSES | {";", QUOTE, "and", "but", "that"}


def written(line: Line, first: int, end: int, nouns: Nouns) -> Mention | None:
    """The document that opens the clause, with only what it is about in between: a letter to the board."""
    for at in range(min(first, end - 1), max(0, end - OPENING), -1):
        low = line.lower[at]
        if not line.words[at][0].isalnum() or low in nouns.finite or low in nouns.relatives:
            return None
        if low not in nouns.about:
            continue
        document = before(line, at, 0, nouns)
        if document is None or document.kind != "document":
            return None
        if document.first > 1 and line.lower[document.first - 1] == "in":
            return around(line, document.first - 1, nouns)
        opens = document.first == 0 or line.words[document.first - 1] in _OPENERS
        return document._replace(last=end) if opens else None
    return None


def around(line: Line, preposition: int, nouns: Nouns) -> Mention | None:
    """Who speaks where the words before the verb only say where: Pell in his opening speech called it …"""
    speaker = before(line, preposition, 0, nouns, 1)
    spoken = ("person", "role", "pronoun", "organisation", "collective")
    return speaker if speaker is not None and speaker.kind in spoken else None


def made_by(line: Line, agent: Mention, nouns: Nouns) -> Mention | None:
    """The party before "V-ed by S": a letter obtained by the Herald says."""
    verb = agent.first - 2
    if not (line.lower[verb].endswith("ed") or nouns.is_past(line.lower[verb]) or line.lower[verb] in nouns.made):
        return None
    made = before(line, verb, 0, nouns)
    if made is None or made.kind not in ("document", "collective") or made.head in ("who", "they"):
        return None
    return made._replace(last=agent.last)
