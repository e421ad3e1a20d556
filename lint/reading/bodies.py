"""Bodies: the name of an organisation after "of", "at" or "for", and the unit of it that is named with it."""

from lint.reading.mentions import is_possessive
from lint.reading.names import is_acronym, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line


def is_body(text: str, nouns: Nouns) -> bool:
    """Whether one of the words says that this is a body, or an acronym stands for one."""
    return any(word.lower() in nouns.body_heads or is_acronym(word) for word in text.split())


def named_body(line: Line, at: int, last: int, nouns: Nouns) -> tuple[str, str]:
    organisation, unit, _ = named_body_end(line, at, last, nouns)
    return organisation, unit


def named_body_end(line: Line, at: int, last: int, nouns: Nouns) -> tuple[str, str, int]:
    while at < last and line.lower[at] in nouns.determiners:
        at += 1
    begin = at
    while at < last:
        word, low = line.words[at], line.lower[at]
        if not (word[0].isalnum() or word == "&"):
            break
        if low in nouns.relatives or low in nouns.finite or (low in nouns.pronouns and word != "US"):
            break
        if low in nouns.inside_bodies:
            # a small word goes on with a name only when a capital or a body follows
            onward = at + 1
            while onward < last and line.lower[onward] in nouns.determiners:
                onward += 1
            if at == begin or onward >= last or not _goes_on(line, at, onward, nouns):
                break
        elif low in nouns.prepositions or low in nouns.boundaries or low.endswith("ing") and word.islower():
            break
        elif at > begin and is_possessive(line.words[at - 1]) and word.islower() and low not in nouns.body_heads:
            break
        at += 1
    words = line.words[begin:at]
    if not words:
        return "", "", at
    return *_unit(words, nouns), at


def _goes_on(line: Line, at: int, onward: int, nouns: Nouns) -> bool:
    small, following = line.lower[at], line.words[onward]
    if small == "in":
        return False
    if small == "and" and line.lower[onward] in nouns.role_heads:
        return False
    return following[:1].isupper() or (small in ("of", "for") and line.words[at - 1].islower())


def _unit(words: list[str], nouns: Nouns) -> tuple[str, str]:
    """Part "Ministry of Works press service" into the ministry and its press service."""
    for size in (2, 1):
        tail = " ".join(words[-size:])
        if len(words) > size and tail in nouns.body_units and words[-size - 1][:1].isupper():
            return strip_possessive(" ".join(words[:-size])), tail
    return strip_possessive(" ".join(words)), ""
