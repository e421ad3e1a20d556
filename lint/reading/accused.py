"""Accused: whom a participle tells what was done to: the man accused of robbing a nurse; a clerk reached by phone."""

from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line

RELATIVE = 30  # tokens of a relative clause between a subject and its verb
PARTING = frozenset({",", ";", ":", QUOTE, "(", ")"})  # part the clauses of a sentence


def accused_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    """S accused of … V: the man accused of robbing a nurse said; the minister in charge of ports said."""
    for at in range(end - 2, max(0, end - RELATIVE), -1):
        low = line.lower[at]
        if low in nouns.indicted and line.lower[at + 1] in nouns.prepositions:
            mention = before(line, at - (line.lower[at - 1] == "in"), 0, nouns)  # the minister in charge of ports
            described = mention is not None and mention.kind in ("role", "collective", "vague")
            if mention is None or not described:
                return None
            return mention if low in nouns.contacted else mention._replace(last=end), mention.first, None
        finite = low in nouns.finite or low in nouns.auxiliaries or nouns.is_past(low) or low.endswith("ed")
        if line.words[at] in PARTING or finite or low in nouns.boundaries or low in nouns.relatives:
            return None
    return None
