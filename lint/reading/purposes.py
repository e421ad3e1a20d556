"""Purposes: who says a quotation in the object of an infinitive (attribution grammar, section 4, K21).

Took to the radio to call the keeper "…"; the storm prompted Pell to say "…"; his deputy was later to call it "…".
"""

from lint.reading.cues import Cue
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.parted_subjects import parted_subject
from lint.reading.slots import unlisted_subject
from lint.reading.tokens import QUOTE, Line

PURPOSE = "purpose"
REACH = 16  # tokens between an infinitive and the quotation in its object
CAUSING = 8  # tokens between what moves somebody and "to"
STOPS = frozenset({";", ":", "(", ")", QUOTE})


def purpose(line: Line, at: int, grammar: Grammar) -> Cue | None:
    """S … to V Q: took to the radio to call the keeper "…"; the storm prompted S to say Q."""
    for to in range(at - 2, max(0, at - REACH), -1):
        if line.words[to] in STOPS:
            return None
        if line.lower[to] != "to":
            continue
        verb = next((v for v in grammar.verbs[line.lower[to + 1]] if v.form == "base" and not v.rest), None)
        if verb is None or verb.group in ("cognitive", "bodily", "quoting"):
            continue
        party = _speaker(line, to, grammar)
        return None if party is None else Cue(to + 1, to + 2, verb, party, party.first, to + 2, PURPOSE, "quoted")
    return None


def _speaker(line: Line, to: int, grammar: Grammar) -> Mention | None:
    """Who does what stands behind "to": whoever is moved to it or queues for it, or else the subject of it all."""
    apart = parted_subject(line, to - 1, grammar.nouns) if line.words[to - 1] == "," else None
    reach = REACH if apart is not None else CAUSING
    cause = next((at for at in range(to - 1, max(0, to - reach), -1) if line.lower[at] in grammar.causes), 0)
    if not cause:
        return _queuing(line, to, grammar) or _due(line, to, grammar) or main_subject(line, to, grammar)
    if apart is not None:
        return apart[0]._replace(first=max(apart[0].first, cause + 1))
    moved = before(line, to, cause + 1, grammar.nouns)
    if moved is None and line.lower[to - 1] in grammar.objects_of:
        moved = Mention(to - 1, to, "pronoun", grammar.objects_of[line.lower[to - 1]], to - 1, to - 1)
    return moved


def _queuing(line: Line, to: int, grammar: Grammar) -> Mention | None:
    """Who stands between "with" and a participle in front of "to": with councillors queuing up to call it "…"."""
    for at in range(to - 1, max(0, to - REACH), -1):
        if line.words[at] in STOPS or line.words[at] == ",":
            return None
        if line.lower[at] == "with":
            doing = next((i for i in range(at + 2, to) if line.lower[i].endswith("ing")), to)
            party = before(line, doing, at + 1, grammar.nouns) if doing < to else None
            return party if party is not None and party.first == at + 1 else None
    return None


def _due(line: Line, to: int, grammar: Grammar) -> Mention | None:
    """Who does later what stands behind "to": his deputy was later to call it "…"."""
    at = to - 1
    while at > 0 and line.lower[at] in grammar.nouns.adverbs:
        at -= 1
    if line.lower[at] not in grammar.be:
        return None
    return before(line, at, 0, grammar.nouns) or unlisted_subject(line, at, grammar)
