"""Asides: what stands between a speaker and the verb without being either: a study by the Vale Institute says."""

from lint.reading.circumstances import before_circumstances
from lint.reading.following_phrases import after
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.tokens import PAUSES, QUOTE, Line

PHRASES = 3  # phrases between a document and the verb that has it as its subject: given to Pell in Oshton in May
OPENING = 12  # tokens of a document with what it is about
LED = 30  # tokens of a body with those who lead it
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


def far_off(line: Line, at: int, nouns: Nouns) -> Mention | None:
    """The group that opens the sentence, with all that tells which between it and a verb in the plural.

    Some members on the right of the party say; the family of a man who died in a hospital in May say.
    """
    group = after(line, 0, at, nouns)
    if group is None or group.last >= at or group.kind not in ("collective", "vague") or group.joint:
        return None
    if line.lower[group.last] not in nouns.prepositions and line.lower[group.last] not in nouns.relatives:
        return None
    for index in range(group.last, at):
        low = line.lower[index]
        if not low[0].isalnum() or low in nouns.boundaries - {"so", "that"} or low in nouns.nominatives:
            return None
    relative = not nouns.relatives.isdisjoint(line.lower[group.last : at])
    verbs = any(low in nouns.finite or low in nouns.pasts or nouns.is_past(low) for low in line.lower[group.last : at])
    return group._replace(last=at) if relative or not verbs else None


def drawn_up(line: Line, mention: Mention | None, end: int, nouns: Nouns) -> Mention | None:
    """The document before "V-ed in N": a note pinned to the gate read, a study published last week found."""
    verb = _participle(line, mention, end, nouns)
    if verb < 1:
        return None
    made = before(line, verb, 0, nouns)
    if made is None or made.kind != "document":
        return None
    opens = made.first == 0 or line.lower[made.first - 1] in _OPENERS or line.lower[made.first - 1] in nouns.boundaries
    if not opens:
        return None
    return made if verb == end - 1 else made._replace(last=end if mention is None else mention.last)


def _participle(line: Line, mention: Mention | None, end: int, nouns: Nouns) -> int:
    """The participle that the phrases up to `end` belong to, the last of which is the mention; else -1."""
    for _ in range(PHRASES):
        if mention is None:
            return _made_at(line, end, nouns)
        if line.lower[mention.first - 1] not in nouns.prepositions:
            return -1
        verb = before_circumstances(line, mention.first - 1, nouns) - 1
        if _is_made(line, verb, nouns):
            return verb
        mention = before(line, verb + 1, 0, nouns)
        if mention is None:
            return _made_at(line, verb + 1, nouns)
    return -1


def _made_at(line: Line, end: int, nouns: Nouns) -> int:
    """The participle with nothing after it but phrases up to a token whose nouns need not be known."""
    for at in range(end - 1, max(0, end - OPENING), -1):
        low = line.lower[at]
        if _is_made(line, at, nouns):
            return at if at == end - 1 or line.lower[at + 1] in nouns.prepositions else -1
        if not low[0].isalnum() or low in nouns.finite or low in nouns.relatives or low in nouns.boundaries:
            return -1
    return -1


def _is_made(line: Line, at: int, nouns: Nouns) -> bool:
    low = line.lower[at]
    made = low.endswith("ed") or low in nouns.made or low in nouns.participles
    return at > 0 and line.words[at].islower() and made and line.lower[at - 1] not in nouns.determiners


def made_by(line: Line, agent: Mention, nouns: Nouns) -> Mention | None:
    """The party before "V-ed by S": a letter obtained by the Herald says."""
    verb = agent.first - 2
    if not (line.lower[verb].endswith("ed") or nouns.is_past(line.lower[verb]) or line.lower[verb] in nouns.made):
        return None
    made = before(line, verb, 0, nouns)
    if made is None or made.kind not in ("document", "collective") or made.head in ("who", "they"):
        return None
    return made._replace(last=agent.last)


def composed(line: Line, last: Mention, nouns: Nouns) -> Mention | None:
    """The body that opens the clause, in front of who leads it or makes it up: a bench led by Pell and Rao said."""
    end = max(last.first, last.name_first)
    if end == last.first and not _joins(line.lower[end - 1], nouns):
        return None
    floor = max(0, end - LED)
    if nouns.composing.isdisjoint(line.lower[floor:end]):
        return None
    at = next(at for at in range(floor, end) if line.lower[at] in nouns.composing)
    within = line.lower[at + 1 : end]
    if within[:1] != ["by"] and not line.lower[at].endswith("ing"):
        return None
    if any(low in nouns.finite or low in nouns.relatives or low in _OPENERS and low != "and" for low in within):
        return None
    body = before(line, at, 0, nouns)
    if body is None or body.kind not in ("organisation", "collective"):
        return None
    left = line.lower[body.first - 1] if body.first else "and"
    return body if left in _OPENERS or left in nouns.boundaries else None


def _joins(low: str, nouns: Nouns) -> bool:
    """Whether a word can stand in front of the last of those who lead a body or make it up."""
    return low in ("by", "and") or low in nouns.composing or low in nouns.naming_some


def in_parts(line: Line, close: int, nouns: Nouns) -> Mention | None:
    """The name that opens a clause and is described in several parts: Ann Vale, 40, a nurse from Oshton, Norin, said.

    Nothing between the name and the comma at `close` is a clause.
    """
    begin = next((at + 1 for at in range(close - 1, -1, -1) if line.words[at] == QUOTE), 0)
    commas = [at for at in range(begin, close) if line.words[at] == ","]
    leading = line.lower[begin]
    if len(commas) > 2 and leading in nouns.prepositions and leading not in nouns.locating:
        begin = commas.pop(0) + 1
    if len(commas) < 2:
        return None
    named = before(line, commas[0], begin, nouns)
    if named is None or named.kind != "person" or named.first != begin or named.name_last - named.name_first < 2:
        return None
    for at in range(commas[0] + 1, close):
        word, low = line.words[at], line.lower[at]
        verb = low in nouns.finite or low in nouns.auxiliaries or low in nouns.pasts or nouns.is_past(low)
        small = low in ("and", "or") or low in nouns.relatives or low in nouns.pronouns or low in nouns.possessives
        if verb or small or not (word[0].isalnum() or word == ","):
            return None
    return named
