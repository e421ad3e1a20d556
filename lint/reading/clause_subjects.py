"""Clause subjects: the party that a clause in the middle of a sentence is about, read from the right."""

from lint.reading.grammar import Grammar
from lint.reading.main_subjects import SPEAKING, has_verb
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.tokens import PAUSES, QUOTE, Line

BACK = 30  # tokens read back for the subject of a clause


def clause_subject(line: Line, limit: int, grammar: Grammar, inside: frozenset[str] = frozenset()) -> Mention | None:
    """The subject of the clause that ends at a token, read from the right: …, when Pell knocked Vale and called him.

    Clauses behind a word of `inside` are passed over: would not confirm that Vale will play, saying …
    """
    for at in range(limit - 1, max(0, limit - BACK), -1):
        if line.words[at] in (QUOTE, ";", ":"):
            return None
        if not has_verb(line, at, limit, grammar) or line.lower[at - 1] in grammar.nouns.auxiliaries:
            continue
        mention = before(line, at, 0, grammar.nouns)
        if mention is None or mention.kind not in SPEAKING or mention.head in ("it", "who"):
            continue
        opener = line.lower[mention.first - 1] if mention.first else ","
        if opener == "and" and line.words[mention.first - 2] != ",":
            other = before(line, mention.first - 1, 0, grammar.nouns)  # when she and Vale served
            opener = opener if other is None or not other.first else line.lower[other.first - 1]
        if opener in inside and mention.first > 1 and line.words[mention.first - 2] != ":":
            continue
        if opener in grammar.conjunctions or opener == "that" or opener in PAUSES or mention.first == 0:
            return mention
        if _behind_phrase(line, mention, grammar):
            return mention
    return None


def _behind_phrase(line: Line, mention: Mention, grammar: Grammar) -> bool:
    """Whether only a phrase with no comma behind it stands in front of a subject: In its reply the council …"""
    at, nouns = mention.first, grammar.nouns
    if not mention.definite or line.lower[0] not in nouns.prepositions or not line.words[at - 1][0].isalnum():
        return False
    left = line.lower[at - 1]
    small = left in nouns.prepositions or left in nouns.determiners or left in nouns.relatives
    return not small and not any(has_verb(line, i, at, grammar) or line.words[i] in PAUSES for i in range(1, at))
