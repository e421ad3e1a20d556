"""Cue search: finds the cues of a sentence.

A verb of the lexicon counts only with a subject that can speak and with something it reports: a quotation, a clause, a
clause in front of it, an order to somebody (attribution grammar, sections 4 and 12).
"""

from lint.reading.also_names import stands_as_name
from lint.reading.cues import Cue
from lint.reading.dependent_cues import participle
from lint.reading.finite_cues import finite
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.guards import progressive
from lint.reading.mentions import Mention
from lint.reading.namings import named_in
from lint.reading.quoted_cues import quoted_as_saying
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb

HANDED = 8  # tokens of "quoted S as saying"


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
            if cues and _described_by(line, cue, cues[-1], grammar):
                cues.pop()
            cues.append(cue)
            skip = cue.last
    return cues


def _described_by(line: Line, cue: Cue, earlier: Cue, grammar: Grammar) -> bool:
    """Whether an earlier verb only describes the subject: two officials briefed on the trial said."""
    subject = cue.subject
    if subject is None or earlier.begin != cue.begin or earlier.subject is None:
        return False
    if earlier.verb.form == "base" and line.lower[earlier.first] in grammar.noun_like:
        return subject.first <= earlier.first < subject.last  # the police command in Norin said
    if line.lower[earlier.first] in grammar.nouns.postmodifying:
        return subject.first <= earlier.first < subject.last
    # a study published in May found
    return subject.kind == "document" and earlier.subject.first == subject.first and earlier.first < cue.first


def _according(line: Line, at: int, grammar: Grammar) -> Cue | None:
    subject = _object(line, at + 2, grammar) or after(line, at + 2, len(line.words), grammar.nouns)
    subject = subject or _anything(line, at + 2, grammar)
    if subject is None:
        return None
    end = subject.last
    if line.words[end : end + 1] == [","]:
        close = next((i for i in range(end + 1, min(end + 8, len(line.words))) if line.words[i] in ",.:"), end)
        named = named_in(line, subject, end + 1, close, grammar.nouns)
        if named is not None and named.name_last - named.name_first > 1:
            subject, end = named, close  # according to the mayor, Dara Pell, …
    verb = Verb("according to", "neutral", "base", ("to",))
    return Cue(at, at + 2, verb, subject, at, end, "according to", "clause")


def _object(line: Line, at: int, grammar: Grammar) -> Mention | None:
    """The pronoun of somebody spoken of: according to him, according to her; not: according to her husband."""
    if at >= len(line.words) or line.lower[at] not in grammar.objects_of:
        return None
    following = line.words[at + 1 : at + 2] or ["."]
    owns = line.lower[at] == "her" and (following[0] == QUOTE or following[0][0].isalnum())
    return None if owns else Mention(at, at + 1, "pronoun", grammar.objects_of[line.lower[at]], at, at)


def _anything(line: Line, begin: int, grammar: Grammar) -> Mention | None:
    """The words up to a comma or a preposition as a document that no list knows: according to its summary."""
    stop = begin
    while (
        stop < len(line.words) and line.words[stop][0].isalnum() and line.lower[stop] not in grammar.nouns.prepositions
    ):
        stop += 1
    if stop - begin < 2 or stop - begin > 6 or line.lower[begin] not in grammar.nouns.determiners:
        return None
    return Mention(begin, stop, "document", line.lower[stop - 1], stop - 1, stop - 1, True)


def _verb_cue(line: Line, at: int, grammar: Grammar, cues: list[Cue]) -> Cue | None:
    before = line.lower[at - 1] if at else ""
    if (
        before in grammar.nouns.prepositions
        and not stands_as_name(line, at - 1, grammar.nouns)
        and before not in grammar.before_verbs
    ):
        return None  # of reported losses, in sworn testimony
    if _quotes_somebody(line, at, grammar):
        return None
    for verb in grammar.verbs[line.lower[at]]:
        if line.lower[at + 1 : at + 1 + len(verb.rest)] != list(verb.rest):
            continue
        last = at + 1 + len(verb.rest)
        if verb.lemma in grammar.phasal and line.lower[last : last + 1] == ["to"]:
            continue
        if verb.form in ("past", "part") and line.lower[at - 2 : at] == ["as", "having"]:
            return quoted_as_saying(line, at - 1, last, verb, grammar)
        if verb.form == "ing" and not progressive(line, at, grammar):
            cue = quoted_as_saying(line, at, last, verb, grammar) or participle(line, at, last, verb, grammar, cues)
        else:
            cue = finite(line, at, last, verb, grammar, cues)
        behind = cue is not None and cue.how == "after the verb" and line.words[at - 1] == QUOTE
        if cue is not None and (verb.group != "quoting" or behind or cue.content in ("quotation", "quoted")):
            return cue
        if verb.rest == ("out",):
            return None  # ruled out a deal is not: ruled a deal
    return None


def _quotes_somebody(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a verb only hands on what somebody said, who comes next: the agency quoted him as saying."""
    if line.lower[at] not in grammar.quoted_as:
        return False
    for second in range(at + 2, min(len(line.words) - 1, at + HANDED)):
        if line.lower[second] == "as":
            low = line.lower[second + 1]
            return low == "having" or any(verb.form == "ing" for verb in grammar.verbs[low])
        if not line.words[second][0].isalnum():
            return False
    return False
