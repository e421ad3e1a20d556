"""Cues: the verbs and phrases of a sentence that report speech, with the party that is their subject.

A verb of the lexicon counts only with a subject that can speak and with something it reports: a quotation, a clause, a
clause in front of it, an order to somebody (attribution grammar, sections 4 and 12).
"""

from typing import NamedTuple

from lint.reading.contents import reported
from lint.reading.grammar import Grammar
from lint.reading.guards import (
    fronted_clause,
    hypothetical,
    noun_use,
    passive,
    plural_or_modal,
    progressive,
    went_on,
)
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import after, before
from lint.reading.subjects import inverted_subject, main_subject, named_after, subject_before
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb


class Cue(NamedTuple):
    """A cue in one line of tokens: the verb phrase [`first`, `last`), its subject, and how they were found.

    `begin` is the first token of the cue clause (subject or verb, whichever comes first) and `end` the token after the
    part of the clause that was understood (verb, inverted subject, person addressed). `how` names the construction;
    `content` what is reported: quotation, that, clause, fronted, directive, judged, noun. `description` bounds an
    apposition between subject and verb. `told` is the person or outlet addressed. The
    subject of an `implied` one is that of the cue before it.
    """

    first: int
    last: int
    verb: Verb
    subject: Mention | None
    begin: int
    end: int
    how: str
    content: str
    description: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    implied: bool = False


def find_cues(line: Line, grammar: Grammar) -> list[Cue]:
    """The cues of one sentence, in order of their verbs."""
    cues: list[Cue] = []
    lower = line.lower
    skip = -1
    for at in grammar.verbs.places(lower, bool(line.quotes)):
        if at < skip:
            continue
        low = lower[at]
        if low == "according":
            cue = _according(line, at, grammar) if lower[at + 1 : at + 2] == ["to"] else None
        elif line.words[at] == low or at == 0:
            cue = _verb_cue(line, at, grammar, cues)
        else:
            continue
        if cue is not None:
            cues.append(cue)
            skip = cue.last
    return cues


def _according(line: Line, at: int, grammar: Grammar) -> Cue | None:
    subject = after(line, at + 2, len(line.words), grammar.nouns)
    if subject is None:
        return None
    verb = Verb("according to", "neutral", "base", ("to",))
    return Cue(at, at + 2, verb, subject, at, subject.last, "according to", "clause")


def _verb_cue(line: Line, at: int, grammar: Grammar, cues: list[Cue]) -> Cue | None:
    before = line.lower[at - 1] if at else ""
    if before in grammar.nouns.prepositions and before not in (
        "to",
        "as",
        "before",
        "after",
        "by",
        "like",
        "since",
        "than",
    ):
        return None  # of reported losses, in sworn testimony
    for verb in grammar.verbs[line.lower[at]]:
        if line.lower[at + 1 : at + 1 + len(verb.rest)] != list(verb.rest):
            continue
        last = at + 1 + len(verb.rest)
        if verb.form == "ing" and not progressive(line, at, grammar):
            cue = _quoted_as_saying(line, at, last, verb, grammar) or _participle(line, at, last, verb, grammar, cues)
        else:
            cue = _finite(line, at, last, verb, grammar, cues)
        if cue is not None and (verb.group != "quoting" or cue.content in ("quotation", "quoted")):
            return cue
    return None


def _quoted_as_saying(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """X was quoted as saying; the Herald quoted X as saying."""
    if at < 2 or line.lower[at - 1] != "as":
        return None
    for quoted in range(at - 2, max(-1, at - 14), -1):
        if line.lower[quoted] in ("quoted", "cited", "reported", "heard", "recorded"):
            break
    else:
        return None
    if quoted and line.lower[quoted - 1] in grammar.be:
        subject = subject_before(line, quoted - 1, grammar)
        mention = subject[0] if subject else None
    else:
        mention = before(line, at - 1, quoted + 1, grammar.nouns)
    if mention is None:
        return None
    return Cue(at, last, verb, mention, mention.first, last, "quoted as saying", "quotation")


def _participle(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """…, adding that P: the subject is that of the governing cue, or of the sentence."""
    left = at - 1
    while left >= 0 and line.lower[left] in grammar.nouns.adverbs:
        left -= 1
    saying = left >= 0 and line.lower[left] in grammar.nouns.documents
    if (
        left < 0
        or not saying
        and (
            line.words[left] not in (",", "—", "–", "--", QUOTE, ";")
            and line.lower[left] not in ("and", "while", "by", "before", "after", "or", "then")
        )
    ):
        return None
    content = reported(line, last, verb, None, grammar, fronted=False)
    if content is None or content[0] in ("noun", "fronted", "directive", "judged"):
        return None
    if content[0] == "clause" and verb.lemma not in ("say", "add", "claim", "argue", "insist"):
        return None
    if earlier and not saying:
        return Cue(
            at, last, verb, earlier[-1].subject, at, content[1], "participle", content[0], told=content[2], implied=True
        )
    subject = main_subject(line, at, grammar)
    if subject is None:
        return None
    return Cue(at, last, verb, subject, at, content[1], "participle", content[0], told=content[2])


def _finite(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    lower = line.lower
    previous = lower[at - 1] if at else ""
    if verb.form in ("base", "s") and noun_use(line, at, grammar):
        return None
    if verb.form == "base" and (previous == "to" and not went_on(line, at)):
        return None
    if verb.form in ("past", "part") and passive(line, at, grammar):
        return None
    if not line.quotes and _takes_object(line, last, verb, grammar):
        return None
    inverted = inverted_subject(line, at, last, verb, grammar)
    if inverted is not None:
        named = named_after(line, inverted, grammar.nouns)
        if named is not None:
            role = (inverted.first, inverted.last)
            return Cue(at, last, verb, named, at, named.last, "after the verb", "fronted", role)
        return Cue(at, last, verb, inverted, at, inverted.last, "after the verb", "fronted")
    subject = subject_before(line, at, grammar)
    if subject is None:
        return _coordinated(line, at, last, verb, grammar, earlier) or _unknown_party(line, at, last, verb, grammar)
    mention, begin, description = subject
    if verb.form == "s" and mention.kind == "pronoun" and mention.head in ("they", "we", "i", "you"):
        return None
    if verb.form == "base" and not plural_or_modal(line, at, mention, grammar):
        return None
    fronted = fronted_clause(line, begin)
    content = reported(line, last, verb, mention, grammar, fronted)
    if content is None or (content[0] != "quotation" and hypothetical(line, at, begin, grammar)):
        return None
    how = "before the verb" if description is None else "before the verb, with a description between"
    return Cue(at, last, verb, mention, begin, content[1], how, content[0], description, content[2])


def _takes_object(line: Line, last: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether a verb that reports by a clause has a plain object instead: backed the plan."""
    if verb.lemma in grammar.objects or last >= len(line.words) or not line.words[last][0].isalnum():
        return False
    low = line.lower[last]
    nouns = grammar.nouns
    return not (
        low in grammar.openers
        or low in nouns.prepositions
        or low in nouns.adverbs
        or low in grammar.conjunctions
        or low.endswith(("ly", "ing"))
    )


def _coordinated(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """S V P and V P: a second verb without a subject of its own has that of the first."""
    left = at - 1
    while left > 0 and (
        line.lower[left] in grammar.nouns.adverbs
        or line.lower[left].endswith("ly")
        or line.lower[left] in grammar.nouns.auxiliaries
    ):
        left -= 1
    if left < 1 or line.lower[left] not in ("and", "but", "then", ",", "or") or verb.form not in ("past", "s", "part"):
        return None
    content = reported(line, last, verb, None, grammar, fronted=False)
    if (
        content is None
        or content[0] in ("noun", "clause", "judged", "directive", "bare")
        and verb.group not in ("neutral", "performative")
    ):
        return None
    if earlier and earlier[-1].how != "after the verb":
        return Cue(
            at, last, verb, earlier[-1].subject, at, content[1], "participle", content[0], told=content[2], implied=True
        )
    subject = main_subject(line, at, grammar)
    if subject is None or content[0] not in ("quotation", "quoted", "that"):
        return None
    return Cue(at, last, verb, subject, at, content[1], "participle", content[0], told=content[2])


def _unknown_party(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """A noun that no list knows, with a plain verb of saying right beside a quotation: one netizen wrote, "…"."""
    if verb.lemma not in grammar.neutral or verb.form not in ("past", "s") or at == 0:
        return None
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
    if not head[0].isalnum() or head[-2:] == "ly" or line.lower[first] not in grammar.nouns.determiners:
        return None
    beside = (first > 0 and (line.words[first - 1] == QUOTE)) or QUOTE in line.words[last : last + 2]
    if not beside:
        return None
    kind = "collective" if head.endswith("s") and not head.endswith("ss") else "role"
    definite = line.lower[first] in ("the", "this", "that") or line.lower[first] in grammar.nouns.possessives
    subject = Mention(first, at, kind, line.lower[at - 1], at - 1, at - 1, definite)
    return Cue(
        at,
        last,
        verb,
        subject,
        first,
        last,
        "before the verb",
        "quotation" if QUOTE in line.words[last : last + 2] else "fronted",
    )
