"""Nominal cues: nouns that report speech and whose owner is the speaker: Pell's claim that "…", her "…" promise.

Also the passive, whose speaker follows the quotation: called "…" by Pell (attribution grammar, section 4, K21).
"""

from lint.reading.accompaniments import accompanied, deliverer
from lint.reading.cries import cried, cry_before
from lint.reading.cues import Cue
from lint.reading.following_phrases import after
from lint.reading.framings import ADJECTIVES, AGENT, by_agent, certain, framed, noun_cue, owner_of
from lint.reading.grammar import Grammar
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.purposes import purpose
from lint.reading.tokens import DASHES, QUOTE, Line

REACH = 16  # tokens between such a noun and the quotation in what it reports
NAMING = 5  # tokens between a passive verb and the quotation: labelled by some as a "…"
_LATER = frozenset({"until", "while", "because", "when"})  # open another clause
_STOPS = DASHES | {",", ";", ":", "(", ")", QUOTE}


def find_nominal(line: Line, heard: int, grammar: Grammar, lexicon: Lexicon) -> list[Cue]:
    """A weak cue for each quotation of the line that a noun or a passive credits to somebody.

    `heard` is the token after the first verb that reports something: behind it only a passive agent can be better.
    """
    nouns, asides = lexicon.words("quotations", "remarks"), lexicon.words("quotations", "asides")
    found: list[Cue] = []
    for at in line.quotes:
        cry = cry_before(line, at, grammar.cries)
        cue = (
            cried(line, at, cry, grammar)
            if cry
            else _around(line, at, nouns, grammar)
            or accompanied(line, at, nouns, grammar)
            or _reported(line, at, nouns, grammar)
            or _agent(line, at, grammar)
            or (_behind(line, at, grammar) if at > heard else framed(line, at, nouns, asides, grammar))
        )
        if cue is not None:
            found.append(cue._replace(only=at))
    return found


def _behind(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """What can speak for a quotation with a verb in front of it that reports something."""
    moved = line.words[at - 1] == ":" and not grammar.causes.isdisjoint(line.lower[:at])
    return by_agent(line, at, grammar) or certain(line, at, grammar) or (purpose(line, at, grammar) if moved else None)


def _around(line: Line, at: int, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """S's Q noun: Pell's "one roof" promise."""
    noun = at + 1
    while noun < len(line.words) and noun - at < ADJECTIVES and line.words[noun].islower():
        if line.lower[noun] in nouns:
            owner = owner_of(line, at, grammar)
            return None if owner is None else noun_cue(line, noun, owner)
        noun += 1
    return None


def _reported(line: Line, at: int, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """S's noun that Q, the noun by S that Q: the quotation stands in what the noun reports."""
    inside = False
    for noun in range(at - 1, max(-1, at - REACH), -1):
        low = line.lower[noun]
        if low in "()" and noun < at - 1:
            inside = low == ")"
        if inside or low == "(":
            continue
        if line.words[noun] in _STOPS and noun < at - 1:
            if line.lower[noun : noun + 2] == [",", "that"] and line.lower[noun - 1] in nouns:
                continue  # her first answer, that “…”
            return None
        if low in _LATER and noun < at - 1:
            return None  # it was “near” their view until it was “behind the close”
        spoken = low in nouns or noun == at - 1 and low in grammar.nouns.deliveries
        if not spoken or not line.words[noun].islower():
            continue
        owner = owner_of(line, noun, grammar)
        delivered = deliverer(line, noun if owner is None else owner.first, owner, grammar)
        if noun == at - 1 and delivered is None:
            return None  # Pell's remarks "are hers alone": the remarks are the subject of the quotation
        owner = delivered or owner or _author(line, noun, at, grammar)
        return None if owner is None else noun_cue(line, noun, owner)
    return None


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
        if line.lower[left] in grammar.be:
            return None  # said the chair was "caught" by the vote
        verb = next((v for v in grammar.verbs[line.lower[left]] if v.form in ("past", "part")), None)
        if verb is not None and line.words[left].islower():
            agent = after(line, at + 2, len(line.words), grammar.nouns)
            if agent is None:
                return None
            return Cue(left, left + 1, verb, agent, left, agent.last, AGENT, "quoted")
        if not line.words[left][0].isalnum():
            return None
    return None
