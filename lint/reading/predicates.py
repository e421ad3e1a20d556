"""Predicates: whether the verb of a sentence stands behind its subject and all that describes that."""

from lint.reading.nouns import Nouns
from lint.reading.tokens import Line


def is_verb(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether the verb of a sentence stands at a token: was, said; not called, as in "a group called …"."""
    if at >= len(line.words) or not line.words[at].islower():
        return False
    low = line.lower[at]
    return low in nouns.finite or nouns.is_past(low) and low not in nouns.postmodifiers


def goes_on(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether the verb of a sentence, a participle of names though it may be, stands behind its subject: stated."""
    told = any(verb.form in ("s", "past") for verb in nouns.verbs[line.lower[at]]) if at < len(line.words) else False
    return told or is_verb(line, at, nouns)
