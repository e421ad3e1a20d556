"""Bodies: the name of an organisation after "of", "at" or "for", and the unit of it that is named with it."""

from lint.reading.dictionary import dictionary
from lint.reading.mentions import is_possessive
from lint.reading.name_words import is_acronym, is_saint, strip_possessive
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
            if low in nouns.housing and line.words[at].islower() and not _stands(line.words[begin:at], nouns):
                break
            if low == "at" and is_pursuit(line.words[begin:at], nouns):
                break  # Director of Coastal Studies | at Oshton University
        elif (
            low in nouns.prepositions
            or low in nouns.boundaries
            or low.endswith("ing")
            and word.islower()
            and low not in nouns.trades
        ):
            break
        elif at > begin and is_possessive(line.words[at - 1]) and word.islower() and low not in nouns.body_heads:
            break
        elif at > begin and word.islower() and _is_clause(line, at, nouns):
            break
        at += 1
    words = _without_rest(line.words[begin:at], nouns)
    at = begin + len(words)
    if not words:
        return "", "", at
    return *_unit(words, nouns), at


def is_nameless(words: list[str], nouns: Nouns) -> bool:
    """Whether nothing in a run of words names a body or says that it is one: communications, civil liberties."""
    return not any(word != word.lower() or strip_possessive(word).lower() in nouns.body_heads for word in words)


def _stands(words: list[str], nouns: Nouns) -> bool:
    """Whether the words before "at" or "for" can be part of a body: not what its people deal with, or whom they serve.

    The school of music at Oshton University; but an expert on Norway at Oshton University.
    """
    name = " ".join(words)
    if all(word.lower() in nouns.fields for word in words):
        return False  # Head of Sales at Oshton University
    return not (is_nameless(words, nouns) or name in nouns.places or words[0].lower() in nouns.titles)


def is_pursuit(words: list[str], nouns: Nouns) -> bool:
    """Whether capitalised words are plain ones that name no body: Coastal Studies, Soil Impacts Research."""
    if len(words) < 2:
        return False
    known = dictionary()
    return all(
        known.level(word.lower())
        and word[0].isupper()
        and word.lower() not in nouns.body_heads
        and word not in nouns.body_endings
        and not known.people.level(word)
        and not known.capitalised.level(word)
        for word in words
    )


def _is_clause(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a word in small letters inside a name opens the rest of the sentence: Norway arrived; the time her …"""
    low = line.lower[at]
    if low in nouns.possessives:
        return True
    return line.words[at - 1][:1].isupper() and (low.endswith("ed") or low in nouns.pasts or nouns.verbs.is_past(low))


def _without_rest(words: list[str], nouns: Nouns) -> list[str]:
    """A name without the small letters behind its last capital or head: Harbour Church (plans); Oshton casino."""
    named = max((at for at, word in enumerate(words, 1) if not is_nameless([word], nouns)), default=0)
    headed = any(strip_possessive(word).lower() in nouns.body_heads for word in words[:named])
    last = len(words)
    while last > named and (headed or words[last - 1] in nouns.inside_bodies or words[last - 1] in nouns.adverbs):
        if _ends_unit(words[:last], nouns):
            break
        last -= 1
    return words[:last]


def _ends_unit(words: list[str], nouns: Nouns) -> bool:
    return any(" ".join(words[-size:]) in nouns.body_units for size in (1, 2))


def _goes_on(line: Line, at: int, onward: int, nouns: Nouns) -> bool:
    small, following = line.lower[at], line.words[onward]
    if small == "in" or (small == "and" and line.lower[at + 1] in nouns.indefinites) or following in nouns.calendar:
        return False
    if small == "for" and (following[0].isdigit() or line.lower[onward] in nouns.numbers):
        return False  # the Vale branch | for 11 years
    if small == "and" and (line.lower[onward] in nouns.role_heads or _is_somebody(line, onward, nouns)):
        return False
    return following[:1].isupper() or (small in ("of", "for") and line.words[at - 1].islower())


def _is_somebody(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a person's name opens behind "and": of the Vale Museum and | Dr Ada Brook of the Norin one."""
    low = line.lower[at]
    if low.rstrip(".") in nouns.courtesies or low in nouns.spelt:
        return True
    named = line.words[at + 1 : at + 2] and line.words[at + 1][:1].isupper() and line.lower[at + 2 : at + 3] == ["of"]
    return bool(named) and dictionary().people.level(line.words[at]) > 0


def _unit(words: list[str], nouns: Nouns) -> tuple[str, str]:
    """Part "Ministry of Works press service" into the ministry and its press service."""
    for size in (2, 1):
        tail = " ".join(words[-size:])
        if len(words) > size and tail in nouns.body_units and words[-size - 1][:1].isupper():
            return _name(words[:-size]), tail
    return _name(words), ""


def _name(words: list[str]) -> str:
    """The name of a body without the mark of what it owns; a saint keeps it."""
    return " ".join(words) if is_saint(words) else strip_possessive(" ".join(words))
