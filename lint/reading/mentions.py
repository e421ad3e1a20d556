"""Mentions: what a noun phrase that names or points to somebody is: person, body, document, group …

The kind follows from the head noun (attribution grammar, sections 5 to 7).
"""

from lint.reading.also_names import stands_as_name
from lint.reading.dictionary import dictionary
from lint.reading.head_kinds import before_holder, by_head, by_words, common_kind
from lint.reading.name_kinds import behind_body, is_house, is_office
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line
from lint.values import NamedTuple

ELIDED = ("d'", "d’", "l'", "l’")  # small, in front of a surname


class Mention(NamedTuple):
    """A noun phrase that can speak, as token positions of its line: [`first`, `last`).

    `kind`: pronoun, person, organisation, document, collective, vague or role (a common noun for one person).
    `name_first`/`name_last` bound the proper name inside it (equal when there is none); `head` is the head noun or the
    last name in lower case. `definite` is true after "the", a demonstrative or a possessive.
    """

    first: int
    last: int
    kind: str
    head: str
    name_first: int
    name_last: int
    definite: bool = False
    joint: bool = False


def is_capital(word: str) -> bool:
    """Whether a word is printed as a name: it has a capital, if need be behind the small d’ of d’Amico."""
    return word[:1].isupper() or (word[:2] in ELIDED and word[2:3].isupper())


def is_name(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token can be part of a proper name: it is capitalised, and no calendar word."""
    word = line.words[at]
    if not is_capital(word):
        return False
    return not (word in nouns.calendar or (at == 0 and line.lower[at] in nouns.starters)) or stands_as_name(
        line, at, nouns
    )


def is_possessive(word: str) -> bool:
    """Whether a token ends in a possessive mark: the ministry's, residents'."""
    return word.endswith(("’s", "'s", "s’", "s'")) and len(word) > 2


def is_seat(word: str) -> bool:
    """Whether a word is a legislator's party and seat, which never speak: R-Oshton, D-Norin, I-N.H."""
    return len(word) > 2 and word[0] in "RDI" and word[1] in "-–‑" and word[2].isupper()


def is_common(low: str, nouns: Nouns) -> bool:
    return (
        low in nouns.role_heads
        or low in nouns.role_words
        or low in nouns.body_heads
        or low in nouns.role_plurals
        or low in nouns.documents
        or low in nouns.publications
        or low in nouns.plurals
    )


def in_short(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a body's short form stands in brackets from a token on, in front of a role: Norin Rail (NR) officials."""
    if at < 1 or line.words[at] != "(" or line.words[at + 2 : at + 3] != [")"]:
        return False
    onward = line.lower[at + 3 : at + 4]
    role = any(low in nouns.role_words or is_common(low, nouns) for low in onward) and line.words[at + 3].islower()
    return role and line.words[at + 1][:1].isupper() and line.words[at - 1][:1].isupper()


def in_district(line: Line, mention: Mention) -> bool:
    """Whether a lone name after a comma and a name says where that is: a fire in Oshton, Norin, in May, said."""
    first = mention.first
    alone = mention.last - first == 1 and line.words[first][:1].isupper()
    return alone and first > 2 and line.words[first - 1] == "," and line.words[first - 2][:1].isupper()


def describe(line: Line, first: int, end: int, nouns: Nouns) -> Mention | None:
    """What the noun phrase of tokens [first, end) is, by its head; None when its head cannot speak."""
    last = end - 1
    low = line.lower[last].removesuffix("’s").removesuffix("'s").rpartition("-turned-")[2]  # a star-turned-director
    if low == "old" and last - first > 1 and line.lower[last - 1] == "year" and line.words[last - 2].isdigit():
        low = f"{line.words[last - 2]}-year-old"  # the 29 year old
    definite = _definite(line, first, nouns)
    if is_seat(line.words[last]):
        return None
    if line.words[last] in nouns.known_tails:
        known = next((at for at in range(first, end) if " ".join(line.words[at:end]) in nouns.known_bodies), end)
        if known < end:
            return Mention(first, end, "organisation", low, known, end, definite)
    unnamed = is_common(low, nouns) or low in nouns.vague or low in nouns.quantities or low in ("one", "another")
    if last == first and not unnamed and low not in nouns.starters and _is_plural(line, last):
        return Mention(first, end, "collective", low, last, last)
    if _proper(line, last, first, nouns):
        return _named(line, first, end, nouns, definite)
    if line.words[last][:1].isupper() and last == 0 and not unnamed:
        return None if low in nouns.starters or low.endswith("ly") else _named(line, first, end, nouns, definite)
    kind = common_kind(line, first, last, low, nouns)
    if kind is None and last > first and low[0].isdigit() and line.lower[last - 1] in nouns.numbered:
        return Mention(first, end, "document", low, last, last, True)  # Article 12
    if kind is None:
        return _publication_title(line, first, end, nouns, definite)
    if last == 0 and low in nouns.starters and low in nouns.role_heads:
        return None  # Legend says
    return Mention(first, end, kind, low, last, last, definite)


def _is_plural(line: Line, at: int) -> bool:
    """Whether a capital only opens a sentence, on a plural that is nobody's name: Hoteliers say."""
    word, low = line.words[at], line.lower[at]
    if low[-1] != "s" or low[-2:] == "ss" or not word[0].isupper() or at and not _opens_sentence(line, at):
        return False
    return dictionary().level(low) > 0 and not dictionary().people.level(word.title())


def _definite(line: Line, first: int, nouns: Nouns) -> bool:
    low = line.lower[first]
    return low in nouns.definites or low in nouns.possessives or is_possessive(line.words[first])


def _proper(line: Line, last: int, first: int, nouns: Nouns) -> bool:
    """Whether the last word belongs to a name; at the head of a sentence a capital proves nothing for a common noun."""
    word, low = line.words[last], line.lower[last]
    if not is_capital(word) and word not in nouns.suffixes:
        return last > first and word in nouns.body_endings and line.words[last - 1][:1].isupper()  # Varga plc
    if word in nouns.also_names and stands_as_name(line, last, nouns):
        return True
    if word in nouns.calendar:
        return False
    if last == 0 or (last == first and _opens_sentence(line, last)):
        if low.endswith("ly") and line.words[last + 1 : last + 2] == [","] and dictionary().level(low):
            return dictionary().people.level(word) > 0  # Emily, the judge, said; Accordingly, the judge said
        return not is_common(low, nouns) and low not in nouns.starters and low not in nouns.vague
    return True


def _opens_sentence(line: Line, at: int) -> bool:
    """Whether a colon or a quotation that ends a sentence stands in front of a token: not one that ends in a comma."""
    left = line.words[at - 1]
    return left == ":" or (left == QUOTE and line.tails[at - 1] in ".!?…")


def _named(line: Line, first: int, end: int, nouns: Nouns, definite: bool) -> Mention:
    """What a phrase is that ends in a name: a person, a body, a paper, or a post in capitals."""
    start = _name_start(line, first, end, nouns)
    head, lows = line.lower[end - 1], line.lower[start:end]
    left = line.lower[start - 1] if start > first else ""
    human = left in nouns.role_heads and end - start > 1 and dictionary().people.level(line.words[start]) > 0
    if left in nouns.publications and left not in ("agency", "network") and not human:
        return Mention(first, end, "document", left, start, end, definite)  # no broadcaster | Ama Pell
    if head[-1] == "s" and is_possessive(head) and is_house(line, first, end, nouns):
        return Mention(first, end, "organisation", head, start, end, definite)
    person = 0 if definite or "of" not in lows else behind_body(line, start, end, nouns)
    if person:
        return Mention(first, end, "person", head, person, end)
    told = (
        definite
        or left in nouns.companies
        and line.words[start - 1].islower()
        and _can_be_firm(line, start, end, nouns)
    )
    kind = by_words(line, start, end, nouns, left if told and not human else "")
    kind = kind or by_head(line, first, start, end, nouns, definite, left)
    if kind == "role":
        return Mention(first, end, kind, head, end - 1, end - 1, definite)
    of = line.lower[end : end + 1] == ["of"]
    if not kind and head in nouns.role_heads and before_holder(line, start, end, nouns):
        return Mention(first, end, "role", head, end, end, definite)
    if not kind and end - start > 1 and is_office(line.words[start:end], of, nouns):
        return Mention(first, end, "role", head, end, end, definite)
    return Mention(first, end, kind or "person", head, start, end, definite)


def _can_be_firm(line: Line, start: int, end: int, nouns: Nouns) -> bool:
    """Whether a name behind a word for a company can be that company's: ferry firm | Calder Line; not | Jack Rivers."""
    given = line.words[start]
    return end - start == 1 or not (
        line.lower[start - 1] in nouns.role_heads or given in nouns.male or given in nouns.female
    )


def _name_start(line: Line, first: int, end: int, nouns: Nouns) -> int:
    """Where the name begins that ends a phrase: his team | Dorn Vale."""
    start = end - 1
    while start > first:
        word, low = line.words[start - 1], line.lower[start - 1]
        if word[:1].isupper():
            dated = word in nouns.calendar or start == 1 and low in nouns.starters
            if is_possessive(word) or word == "The" or dated and not stands_as_name(line, start - 1, nouns):
                break
        elif low == "the" and line.words[start - 2] in nouns.campaigning:
            pass
        elif low in nouns.particles or low in nouns.glue:
            if start - 2 < first or not line.words[start - 2][:1].isupper():
                break
        elif word not in (QUOTE, ","):
            break
        start -= 1
    return start


def _publication_title(line: Line, first: int, end: int, nouns: Nouns, definite: bool) -> Mention | None:
    """A publication's title may end in lower case after its class noun: the newspaper Severnaya zarya."""
    for at in range(end - 2, first, -1):
        if line.words[at][:1].isupper() and line.lower[at - 1] in nouns.publications:
            return Mention(first, end, "document", line.lower[at - 1], at, end, definite)
    return None
