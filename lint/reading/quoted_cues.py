"""Quoted cues: whom somebody else has quoted: Pell was quoted as saying; the Herald quoted Pell as saying."""

from lint.reading.contents import reported
from lint.reading.cues import Cue
from lint.reading.dependent_cues import ALOUD
from lint.reading.grammar import Grammar
from lint.reading.guards import fronted_clause
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.parted_subjects import parted_subject
from lint.reading.subjects import subject_before
from lint.reading.tokens import Line
from lint.reading.verbs import Verb


def quoted_as_saying(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """X was quoted as saying; the Herald quoted X as saying."""
    told = verb.lemma in grammar.plain or verb.group in ALOUD
    if told and at > 2 and line.lower[at - 1] in grammar.perceived and line.lower[at - 2] in grammar.be:
        heard = subject_before(line, at - 2, grammar)
        fronted = heard is not None and (fronted_clause(line, heard[1]) is None or fronted_clause(line, heard[1]))
        content = None if heard is None else reported(line, last, verb, None, grammar, bool(fronted))
        if heard is None or content is None or content[0] not in ("quotation", "quoted", "that", "clause", "fronted"):
            return None
        return Cue(at, last, verb, heard[0], heard[1], content[1], "quoted as saying", content[0], told=content[2])
    if at < 2 or line.lower[at - 1] != "as":
        return None
    for quoted in range(at - 2, max(-1, at - 14), -1):
        if line.lower[quoted] in grammar.quoted_as:
            break
    else:
        return None
    mention: Mention | None = None
    description: tuple[int, int] | None = None
    if quoted and line.lower[quoted - 1] in grammar.be:
        subject = subject_before(line, quoted - 1, grammar)
        mention = subject[0] if subject else None
    elif quoted == at - 3 and line.lower[at - 2] in grammar.objects_of:
        mention = Mention(at - 2, at - 1, "pronoun", grammar.objects_of[line.lower[at - 2]], at - 2, at - 2)
    elif line.words[at - 2] == ",":  # quoted the mayor, Ada Pell, as saying
        parted = parted_subject(line, at - 2, grammar.nouns)
        if parted is not None and parted[1] > quoted:
            mention, _, description = parted
    else:
        mention = before(line, at - 1, quoted + 1, grammar.nouns)
    if mention is None:
        return None
    what = reported(line, last, verb, None, grammar, fronted=False)
    kind = what[0] if what is not None and what[0] in ("that", "clause") else "quotation"
    return Cue(at, last, verb, mention, mention.first, last, "quoted as saying", kind, description=description)
