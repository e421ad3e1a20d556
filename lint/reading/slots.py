"""Slots: the place beside a quotation where an attribution must stand, so that any noun phrase in it is the speaker.

"…," the voice-over on the advert says. No list needs to know the noun: the comma inside the marks and the plain verb of
saying make it the subject.
"""

from lint.reading.circumstances import before_circumstances
from lint.reading.cues import Cue
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention, describe
from lint.reading.noun_phrases import before
from lint.reading.phrase_runs import is_present
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb

LONGEST = 16  # tokens of a speaker with all that describes him, between the quotation and the verb
OPEN = ",?!—–"  # what a quotation ends in when the writer's sentence goes on after it


def slot_before(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """Q S V: everything between the quotation and a plain verb is its subject."""
    left = line.lower[at - 1]
    if not _says(verb, grammar) or verb.form == "ing" or left in grammar.nouns.relatives or left == "as":
        return None  # Pell noted, as reported by the Courier
    first = at
    while first > 0 and at - first < LONGEST and line.words[first - 1] not in (QUOTE, ";", ":", "(", ")"):
        first -= 1
    if first == at or first == 0 or line.words[first - 1] != QUOTE or line.tails[first - 1] not in OPEN:
        return None
    subject = any_party(line, first, at, grammar)
    if subject is None or (verb.form == "base" and subject.kind != "collective"):
        return None
    description = (subject.last, at) if subject.last < at else None
    return Cue(at, last, verb, subject, first, last, "before the verb", "fronted", description)


def slot_after(line: Line, begin: int, verb: Verb, grammar: Grammar) -> Mention | None:
    """Q V S: the words after a plain verb, up to a stop or a preposition, are its subject."""
    if not _says(verb, grammar) or begin >= len(line.words):
        return None
    return any_party(line, begin, slot_end(line, begin, grammar), grammar)


def slot_end(line: Line, begin: int, grammar: Grammar) -> int:
    """Where the noun phrase of a slot ends: at a stop, a preposition, a relative or a conjunction."""
    stop = begin
    nouns = grammar.nouns
    while stop < len(line.words) and stop - begin < LONGEST and line.words[stop][0].isalnum():
        low = line.lower[stop]
        if stop > begin and (low in nouns.prepositions or low in nouns.relatives or low in grammar.conjunctions):
            break
        stop += 1
    while stop - 1 > begin and line.lower[stop - 1] in nouns.adverbs:
        stop -= 1
    return stop


def _says(verb: Verb, grammar: Grammar) -> bool:
    return verb.lemma in grammar.neutral or verb.lemma in grammar.plain


def any_party(line: Line, first: int, end: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that opens a stretch of tokens, whatever its head: it must look like one."""
    nouns = grammar.nouns
    stop = first
    while stop < end and line.words[stop] != ",":
        stop += 1
    low = line.lower[first]
    if not (low in nouns.determiners or line.words[first][:1].isupper() or line.words[first][0].isdigit()):
        return None
    if low in nouns.adverbs or low in nouns.prepositions or low in nouns.pronouns or low in grammar.conjunctions:
        return None
    stop = before_circumstances(line, stop, nouns)
    while stop - 1 > first and nouns.is_adverb(line.lower[stop - 1]):
        stop -= 1
    if stop - first == 1 and low in nouns.determiners:
        return None
    core = first + 1
    while core < stop and line.lower[core] not in nouns.prepositions and line.lower[core] not in nouns.relatives:
        low = line.lower[core]
        if low in nouns.finite or low in nouns.pronouns or nouns.is_past(low):
            return None
        if low[-1] == "s" and is_present(line, core, nouns):
            return None
        core += 1
    known = describe(line, first, core, nouns)
    if known is not None:
        return known._replace(last=stop)
    return _unlisted(line, first, core, grammar)._replace(last=stop)


def unlisted_subject(line: Line, at: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that ends just before a verb, whatever its head: the beekeeper pointed out."""
    at = before_circumstances(line, at, grammar.nouns)
    while at > 2 and (grammar.nouns.is_adverb(line.lower[at - 1]) or line.lower[at - 1] in grammar.nouns.perfect):
        at -= 1  # dozens of anglers have told the council
    first = at - 1
    while (
        first > 0
        and at - first < 7
        and line.words[first - 1][0].isalnum()
        and line.lower[first - 1] not in grammar.nouns.boundaries
    ):
        if line.lower[first] in grammar.nouns.determiners:
            break
        first -= 1
    head = line.words[at - 1]
    if grammar.nouns.is_past(head) or head in grammar.nouns.pasts:
        return None  # what the jury heard then sang: the jury is no speaker
    if (
        not head[0].isalnum()
        or grammar.nouns.is_adverb(head)
        or head in grammar.conjunctions
        or line.lower[first] not in grammar.nouns.determiners
    ):
        return None
    if first > 2 and line.lower[first - 1] == "of" and line.lower[first - 3] in grammar.nouns.determiners:
        return _unlisted(line, first - 3, first - 1, grammar)._replace(last=at)  # a pal of the warden
    return _unlisted(line, first, at, grammar)


def relative_subject(line: Line, at: int, grammar: Grammar) -> Mention | None:
    """The noun that a relative clause hangs on, where its verb introduces a quotation: a card that said, "…"."""
    if at < 3 or line.lower[at - 1] not in ("that", "which"):
        return None
    end = at - 2 if line.words[at - 2] == "," else at - 1
    between = _from_to(line, end, grammar)
    if between is not None:
        return between
    head = line.lower[end - 1]
    told = line.lower[end - 2] in grammar.told
    if head.endswith("s") and head.isalpha() and line.words[end - 1].islower() and not told:
        return Mention(end - 1, end, "document", head, end - 1, end - 1)
    for first in range(end - 1, max(-1, end - 5), -1):
        if not line.words[first][0].isalnum():
            return None
        if line.lower[first] in grammar.nouns.determiners:
            if first == end - 1:
                return None
            thing = Mention(first, end, "document", line.lower[end - 1], end - 1, end - 1)
            return _sent(line, thing, grammar) or thing
    return None


def _from_to(line: Line, end: int, grammar: Grammar) -> Mention | None:
    """The document in front of whom it is from and whom it is to: a letter from the union to the mayor that said."""
    low, nouns = line.lower, grammar.nouns
    floor = max(0, end - LONGEST)
    if "to" not in low[floor:end] or "from" not in low[floor:end]:
        return None
    for tie in range(end - 2, floor, -1):
        if not line.words[tie][0].isalnum() or low[tie] in nouns.finite:
            return None
        if low[tie] in ("from", "to") and low[tie - 1] in nouns.documents:
            sent = before(line, tie, 0, nouns)
            return sent if sent is not None and sent.kind == "document" else None
    return None


def _sent(line: Line, thing: Mention, grammar: Grammar) -> Mention | None:
    """The document in front of who it was sent to: a letter to the council which said."""
    nouns = grammar.nouns
    if thing.first < 2 or thing.head in nouns.documents or line.lower[thing.first - 1] not in nouns.about:
        return None
    sent = before(line, thing.first - 1, 0, nouns)
    return sent if sent is not None and sent.kind == "document" else None


def _unlisted(line: Line, first: int, end: int, grammar: Grammar) -> Mention:
    head = line.lower[end - 1]
    kind = "collective" if head.endswith("s") and not head.endswith("ss") else "role"
    definite = line.lower[first] in grammar.nouns.definites or line.lower[first] in grammar.nouns.possessives
    return Mention(first, end, kind, head, end - 1, end - 1, definite)
