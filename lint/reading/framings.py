"""Framings: phrases around a quotation that credit somebody without a verb of speech of theirs.

In Pell's words, "…"; to quote the coach, "…"; for Pell, the pitch was "…"; "…" was her answer; told by the nurse "…"
(attribution grammar, section 4, K17 and K21).
"""

from lint.reading.cues import Cue
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import has_verb
from lint.reading.mentions import Mention, is_possessive
from lint.reading.noun_phrases import before
from lint.reading.purposes import REACH, STOPS, purpose
from lint.reading.slots import relative_subject
from lint.reading.subjects import subject_before
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb

OWNED = "owner of the noun"
FRAMED = "framing phrase"
AGENT = "agent of the passive"
OPENING = 10  # tokens at the head of a sentence in which such a phrase stands
BESIDE = 5  # tokens between a quotation and the noun of "…" was Pell's only answer
FAR = 32  # tokens between the agent of a passive and the quotation
SPOKEN = 20  # characters of a quotation that is more than a name or a word in marks
ADJECTIVES = 4  # words between the owner and the noun: her first, much quoted, claim


def framed(line: Line, at: int, nouns: frozenset[str], asides: frozenset[str], grammar: Grammar) -> Cue | None:
    """The weak cue that a phrase around the quotation at a token gives it."""
    return (
        _in_words(line, at, asides, grammar)
        or _copula(line, at, nouns, grammar)
        or _relative(line, at, grammar)
        or by_agent(line, at, grammar)
        or purpose(line, at, grammar)
        or _signed(line, at, grammar)
        or _opened(line, at, grammar)
        or certain(line, at, grammar)
    )


def owner_of(line: Line, noun: int, grammar: Grammar) -> Mention | None:
    """Whose noun it is: a possessive in front of it, with adjectives between."""
    for at in range(noun - 1, max(-1, noun - 1 - ADJECTIVES), -1):
        word, low = line.words[at], line.lower[at]
        if low in grammar.owners:
            return Mention(at, at + 1, "pronoun", grammar.owners[low], at, at)
        if is_possessive(word) or (word.endswith(("s’", "s'")) and len(word) > 3):
            return _named(line, _possessor(line, at + 1, grammar), grammar)
        if word in ("'", "’") and line.lower[at - 1].endswith("s"):
            return _named(line, before(line, at, 0, grammar.nouns), grammar)  # the players' words
        if not word[0].isalnum() or low in grammar.nouns.prepositions or low in grammar.nouns.finite:
            return None
    return None


def _possessor(line: Line, end: int, grammar: Grammar) -> Mention | None:
    """The owner in front of its noun; in "the pull of Pell's promise" Pell alone, as a pull cannot speak."""
    owner = before(line, end, 0, grammar.nouns)
    if owner is not None:
        return owner
    of = next((at for at in range(end - 2, max(0, end - REACH), -1) if line.lower[at] == "of"), None)
    return None if of is None else before(line, end, of + 1, grammar.nouns)


def _named(line: Line, owner: Mention | None, grammar: Grammar) -> Mention | None:
    """The owner without a verb that the reader of noun phrases took for a part of the name: recall Pell's."""
    if owner is not None and owner.kind == "person":
        for at in range(owner.name_first - 1, owner.first - 1, -1):
            if line.lower[at] in grammar.verbs and line.lower[at] not in grammar.nouns.role_words:
                return owner._replace(first=at + 1)
    return owner


def noun_cue(line: Line, noun: int, owner: Mention, how: str = OWNED) -> Cue:
    """The cue of a noun and its owner."""
    verb = Verb(line.lower[noun], "neutral", "base")
    return Cue(noun, noun + 1, verb, owner, min(owner.first, noun), max(owner.last, noun + 1), how, "quoted")


def _in_words(line: Line, at: int, asides: frozenset[str], grammar: Grammar) -> Cue | None:
    """In S's words, P Q; in the words of S, Q; Q, in S's view."""
    size = len(line.words)
    beside = [at - 2 if line.words[at - 1] == "," else at - 1, *range(at + 2, at + 3 + ADJECTIVES)]
    beside += range(max(at + 3 + ADJECTIVES, size - 2), size)
    for noun in (*beside, *range(2, min(at, OPENING))):
        if not 1 < noun < len(line.words) or line.lower[noun] not in asides:
            continue
        if line.lower[noun + 1 : noun + 2] == ["of"] and line.lower[noun - 2 : noun] == ["in", "the"]:
            owner = after(line, noun + 2, len(line.words), grammar.nouns)
        else:
            owner = owner_of(line, noun, grammar)
            if owner is not None and not (owner.first and line.lower[owner.first - 1] in grammar.framing):
                owner = None
        if owner is not None:
            return noun_cue(line, noun, owner)
    return None


def _copula(line: Line, at: int, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """Q was S's noun; Q is how S V; Q – that was how S V."""
    if line.words[at + 1 : at + 2] in (["–"], ["—"], ["--"]) and line.lower[at + 2 : at + 3] == ["that"]:
        at += 2
    if at + 1 >= len(line.lower) or line.lower[at + 1] not in grammar.amounting:
        return None
    if line.lower[at + 2 : at + 3] in (["how"], ["what"]):
        subject = after(line, at + 3, len(line.words), grammar.nouns)
        return None if subject is None else noun_cue(line, at + 2, subject, FRAMED)
    for noun in range(at + 2, min(len(line.words), at + 2 + BESIDE)):
        if line.lower[noun] in nouns:
            owner = owner_of(line, noun, grammar)
            if owner is None and not grammar.authorship.isdisjoint(line.lower[noun + 1 : noun + 2]):
                owner = after(line, noun + 2, len(line.words), grammar.nouns)
            return None if owner is None else noun_cue(line, noun, owner)
    return None


def _relative(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """A noun with a relative clause that introduces the quotation: a card that said, Q."""
    verb_at = at - 2 if line.words[at - 1] in (",", ":") else at - 1
    if verb_at < 3:
        return None
    verb = next((v for v in grammar.verbs[line.lower[verb_at]] if v.form in ("past", "s")), None)
    if verb is None or not (verb.lemma in grammar.neutral or verb.lemma in grammar.plain):
        return None
    subject = relative_subject(line, verb_at, grammar)
    if subject is None:
        return None
    return Cue(verb_at, verb_at + 1, verb, subject, subject.first, verb_at + 1, "before the verb", "quoted")


def by_agent(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """V-ed by S [as] Q: she had been told by the nurse "…"."""
    for by in range(at - 1 if line.words[at - 1] != ":" else at - 2, max(1, at - FAR), -1):
        if line.words[by] in STOPS:
            return None
        if line.lower[by] != "by":
            continue
        verb = next((v for v in grammar.verbs[line.lower[by - 1]] if v.form in ("past", "part")), None)
        agent = None if verb is None else after(line, by + 1, at, grammar.nouns)
        if verb is None or agent is None or (verb.group in ("cognitive", "bodily") and line.lower[at - 1] != "as"):
            return None
        between = line.lower[agent.last : at]
        opens = (between[-1:] == ["as"] and len(between) <= BESIDE and "," not in between) or between in (
            [],
            ["as"],
            ["as", "a"],
            ["as", "an"],
            ["as", "the"],
            ["that"],
            ["to"],
        )
        over = between[:1] in (["of"], ["for"], ["over"]) and len(between) <= BESIDE and between[-1].isalnum()
        opens = opens or over and verb.lemma in grammar.transitive
        asked = verb.lemma in ("ask", "tell") and (
            (line.words[agent.last] in ",:" and line.words[at - 1] in ",:") or line.lower[agent.last] in grammar.openers
        )
        if not asked and at - by > REACH:
            return None
        return (
            Cue(by - 1, by, verb, agent, by - 1, at if asked else agent.last, AGENT, "quoted")
            if opens or asked
            else None
        )
    return None


def certain(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """S was adamant that Q: an adjective that reports."""
    for adjective in range(at - 1, max(1, at - REACH), -1):
        if line.lower[adjective] in grammar.certain and line.lower[adjective - 1] in grammar.be:
            opens = line.lower[adjective + 1]
            party = subject_before(line, adjective, grammar) if opens == QUOTE or opens in grammar.openers else None
            return None if party is None else noun_cue(line, adjective, party[0], FRAMED)
        if line.words[adjective] in STOPS:
            return None
    return None


def _signed(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """Q — S, at the head of a paragraph: "Water wins." — Lola Sabirova, engineer. Or Q, S, D with no verb left."""
    dashed = line.words[1:2] in (["—"], ["–"], ["--"], ["-"], ["―"])
    if at or not dashed and (line.tails[0] != "," or not "".join(line.words[1:2])[:1].isupper()):
        return None
    party = after(line, 1 + dashed, len(line.words), grammar.nouns)
    behind = "".join(line.lower[party.last : party.last + 1]) if party is not None else ""
    topic = dashed and behind in grammar.nouns.prepositions  # — Lola Sabirova on the price of water
    if party is not None and dashed and line.tails[0] in ".!?…" and _looks_back(line, party, behind):
        return noun_cue(line, 1, party, "signature")
    if party is None or behind not in ("", ",", ".", "(") and not topic:
        return None
    if (topic or not dashed) and not _stands_alone(line, party, grammar):
        return None
    return noun_cue(line, 1, party, "signature") if dashed else noun_cue(line, party.last, party, FRAMED)


def _looks_back(line: Line, party: Mention, behind: str) -> bool:
    """Whether a list of sayings tells the occasion: “It rained.” – Lola Sabirova recalls a race; – Pell on it."""
    if party.kind != "person" or not behind.isalpha() or party.first != party.name_first:
        return False
    return party.last - party.first > 1 or behind in ("on", "about", "after")


def _stands_alone(line: Line, party: Mention, grammar: Grammar) -> bool:
    """Whether only who somebody is follows a name: “All is well,” Dr Ada Pell, medical officer."""
    named = party.kind == "person" and party.last - party.first > 1 and line.words[party.last :] != []
    return named and not any(has_verb(line, at, len(line.words), grammar) for at in range(party.last, len(line.words)))


def _opened(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """To quote S, Q; for S, P Q; at the head of the sentence. No comma: for Dara Pell the win “set the tone for it”."""
    first = {"to": 2, "for": 1}.get(line.lower[0], 0)
    if not first or at <= first or (first == 2 and line.lower[1] not in grammar.citing):
        return None
    party = after(line, first, at, grammar.nouns)
    if party is None or party.kind in ("document", "organisation"):
        return None
    whole = party.kind == "person" and party.last - party.first > 1 and first == 1
    beside = line.lower[party.last] == "the" and at - party.last < BESIDE and line.sizes[at] > SPOKEN
    if line.words[party.last] != "," and not (whole and beside):
        return None
    return noun_cue(line, first - 1, party, FRAMED)
