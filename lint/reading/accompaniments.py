"""Accompaniments: words with which somebody does something, or that he ends with: met her with a “no”.

Greeted them with the words “…”; ended his speech “…” (attribution grammar, section 4, K17).
"""

from lint.reading.clause_subjects import clause_subject
from lint.reading.cues import Cue
from lint.reading.framings import FRAMED, noun_cue
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.subjects import subject_before
from lint.reading.tokens import Line

REACH = 10  # tokens between the agent of a passive and "with"


def accompanied(line: Line, at: int, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """S V … with the words Q; S met it with a Q; V-ed by S with the slogan Q: `nouns` are those of speech."""
    noun = at - 1
    named = line.lower[noun] in nouns
    tie = noun - 1 - named
    if tie < 1 or line.lower[tie] != "with" or line.lower[tie + 1] not in grammar.nouns.articles:
        return None
    subject = _agent(line, tie, grammar) or clause_subject(line, tie, grammar) or main_subject(line, tie, grammar)
    if subject is None or not (named or any(low in grammar.greeting for low in line.lower[subject.last : tie])):
        return None
    return noun_cue(line, noun, subject, FRAMED)


def _agent(line: Line, tie: int, grammar: Grammar) -> Mention | None:
    """By whom something is done: met by the union | with the slogan Q."""
    for by in range(tie - 1, max(0, tie - REACH), -1):
        if line.lower[by] == "by":
            agent = before(line, tie, by + 1, grammar.nouns)
            return agent if agent is not None and agent.first == by + 1 else None
    return None


def deliverer(line: Line, at: int, owner: Mention | None, grammar: Grammar) -> Mention | None:
    """Whose noun it is that somebody begins or makes: before the mayor could finish her question; made a joke about Q.

    The noun stands at a token where it has no owner, and else its owner does.
    """
    verb = at - 1 - (owner is None and line.lower[at - 1] in grammar.nouns.articles)
    if owner is not None and owner.kind != "pronoun" or verb < 1 or line.lower[verb] not in grammar.delivering:
        return None
    found = subject_before(line, verb, grammar)
    return None if found is None else found[0]
