"""Nominal cues: nouns that report speech and whose owner is the speaker: Pell's claim that "…", her "…" promise.

Also the passive, whose speaker follows the quotation: called "…" by Pell (attribution grammar, section 4, K21).
"""

from lint.reading.cues import Cue
from lint.reading.grammar import Grammar
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention, is_possessive
from lint.reading.noun_phrases import after, before
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb

HOW = "owner of the noun"
AGENT = "agent of the passive"
REACH = 16  # tokens between such a noun and the quotation in what it reports
ADJECTIVES = 4  # words between the owner and the noun: her first, much quoted, claim
NAMING = 5  # tokens between a passive verb and the quotation: labelled by some as a "…"
_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it"}
_STOPS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", QUOTE})


def find_nominal(line: Line, grammar: Grammar, lexicon: Lexicon) -> list[Cue]:
    """A weak cue for each quotation of the line that a noun or a passive credits to somebody."""
    nouns, asides = lexicon.words("quotations", "remarks"), lexicon.words("quotations", "asides")
    found = []
    for at in line.quotes:
        cue = (
            _around(line, at, nouns, grammar)
            or _aside(line, at, asides, grammar)
            or _reported(line, at, nouns, grammar)
            or _agent(line, at, grammar)
        )
        if cue is not None:
            found.append(cue._replace(only=at))
    return found


def _around(line: Line, at: int, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """S's Q noun: Pell's "one roof" promise."""
    noun = at + 1
    while noun < len(line.words) and noun - at < ADJECTIVES and line.words[noun].islower():
        if line.lower[noun] in nouns:
            owner = _owner(line, at, grammar)
            return None if owner is None else _cue(line, noun, owner)
        noun += 1
    return None


def _reported(line: Line, at: int, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """S's noun that Q, the noun by S that Q: the quotation stands in what the noun reports."""
    for noun in range(at - 1, max(-1, at - REACH), -1):
        low = line.lower[noun]
        if line.words[noun] in _STOPS and noun < at - 1:
            return None
        if low not in nouns or not line.words[noun].islower():
            continue
        if noun == at - 1:
            return None  # Pell's remarks "are hers alone": the remarks are the subject of the quotation
        owner = _owner(line, noun, grammar) or _author(line, noun, at, grammar)
        return None if owner is None else _cue(line, noun, owner)
    return None


def _aside(line: Line, at: int, asides: frozenset[str], grammar: Grammar) -> Cue | None:
    """In S's words, Q; Q, in S's view."""
    places = [at - 2 if line.words[at - 1] == "," else at - 1, *range(at + 2, at + 3 + ADJECTIVES)]
    for noun in places:
        if not 1 < noun < len(line.words) or line.lower[noun] not in asides:
            continue
        owner = _owner(line, noun, grammar)
        if owner is not None and owner.first and line.lower[owner.first - 1] in ("in", "by"):
            return _cue(line, noun, owner)
    return None


def _cue(line: Line, noun: int, owner: Mention) -> Cue:
    verb = Verb(line.lower[noun], "neutral", "base")
    return Cue(noun, noun + 1, verb, owner, min(owner.first, noun), max(owner.last, noun + 1), HOW, "quoted")


def _owner(line: Line, noun: int, grammar: Grammar) -> Mention | None:
    """Whose noun it is: a possessive in front of it, with adjectives between."""
    for at in range(noun - 1, max(-1, noun - 1 - ADJECTIVES), -1):
        word, low = line.words[at], line.lower[at]
        if low in _OWNERS:
            return Mention(at, at + 1, "pronoun", _OWNERS[low], at, at)
        if is_possessive(word) or (word.endswith(("s’", "s'")) and len(word) > 3):
            return _named(line, before(line, at + 1, 0, grammar.nouns), grammar)
        if word in ("'", "’") and line.lower[at - 1].endswith("s"):
            return _named(line, before(line, at, 0, grammar.nouns), grammar)  # the players' words
        if not word[0].isalnum() or low in grammar.nouns.prepositions or low in grammar.nouns.finite:
            return None
    return None


def _named(line: Line, owner: Mention | None, grammar: Grammar) -> Mention | None:
    """The owner without a verb that the reader of noun phrases took for a part of the name: recall Pell's."""
    if owner is not None and owner.kind == "person":
        for at in range(owner.name_first - 1, owner.first - 1, -1):
            if line.lower[at] in grammar.verbs and line.lower[at] not in grammar.nouns.role_words:
                return owner._replace(first=at + 1)
    return owner


def _author(line: Line, noun: int, limit: int, grammar: Grammar) -> Mention | None:
    """Whose noun it is: "by" or "from" and a party after it."""
    if line.lower[noun + 1 : noun + 2] not in (["by"], ["from"]):
        return None
    return after(line, noun + 2, limit, grammar.nouns)


def _agent(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """V-ed Q by S: the delay was called "a gift" by the union."""
    if line.lower[at + 1 : at + 2] != ["by"]:
        return None
    for left in range(at - 1, max(-1, at - 1 - NAMING), -1):
        verb = next((v for v in grammar.verbs[line.lower[left]] if v.form in ("past", "part")), None)
        if verb is not None and line.words[left].islower():
            agent = after(line, at + 2, len(line.words), grammar.nouns)
            if agent is None:
                return None
            return Cue(left, left + 1, verb, agent, left, agent.last, AGENT, "quoted")
        if not line.words[left][0].isalnum():
            return None
    return None
