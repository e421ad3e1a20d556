"""Mentions: noun phrases that name or point to somebody who can speak, read outwards from a verb.

A noun phrase is read leftwards from its last word (`before`) or rightwards from its first (`after`); what it is
(person, body, document, group …) follows from its head noun (attribution grammar, sections 5 to 7).
"""

from typing import NamedTuple

from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line

LONGEST = 18  # tokens of one noun phrase


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


def is_name(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token can be part of a proper name: it is capitalised, and no calendar word."""
    word = line.words[at]
    return word[:1].isupper() and word not in nouns.calendar and (at > 0 or line.lower[at] not in nouns.starters)


def is_possessive(word: str) -> bool:
    """Whether a token ends in a possessive mark: the ministry's, residents'."""
    return word.endswith(("’s", "'s")) and len(word) > 2


def before(line: Line, end: int, floor: int, nouns: Nouns, depth: int = 0) -> Mention | None:
    """The speaker's noun phrase that ends just before token `end`, reading left no further than `floor`."""
    last = end - 1
    if last < floor:
        return None
    tagged = party_tag(line, last, floor, nouns)
    if tagged < last:
        inner = before(line, tagged + 1, floor, nouns, depth)
        return inner._replace(last=end) if inner is not None and inner.kind == "person" else None
    if line.lower[last] in nouns.pronouns:
        return Mention(last, end, "pronoun", line.lower[last], last, last)
    first = _run_left(line, last, floor, nouns)
    if first > last:
        return None
    core = describe(line, first, end, nouns)
    link = first - 1
    if depth < 3 and link > floor and line.lower[link] in nouns.linking:
        outer = _outer(line, link, floor, nouns, depth)
        if outer is not None:
            return outer._replace(last=end)
        if line.lower[link] == "of" and line.words[link - 1][:1].isalpha():
            return None  # the head noun of the whole phrase cannot speak: "the exchange of telegrams"
    if (
        core is None
        and depth == 0
        and link > floor
        and line.lower[link] in ("at", "in", "on", "for", "during", "after")
    ):
        aside = before(line, link, floor, nouns, 1)  # Vale at the time said
        return aside if aside is not None and aside.kind in ("person", "role", "organisation", "pronoun") else None
    return core


def party_tag(line: Line, last: int, floor: int, nouns: Nouns) -> int:
    """The last token before a party or place tag that ends at `last`, or `last` itself: Dana Vale (F-Oshton)."""
    if line.words[last] == ")":
        for at in range(last - 1, max(floor, last - 8), -1):
            if line.words[at] == "(":
                return at - 1 if at > floor and line.words[at - 1][:1].isupper() else last
        return last
    return last


def _outer(line: Line, link: int, floor: int, nouns: Nouns, depth: int) -> Mention | None:
    """The phrase that a prepositional phrase belongs to, if its head is a common noun that can speak."""
    outer = before(line, link, floor, nouns, depth + 1)
    if outer is None or outer.kind == "pronoun":
        return None
    if outer.kind == "person" and line.lower[link] != "of":
        return None
    return outer


def _run_left(line: Line, last: int, floor: int, nouns: Nouns) -> int:
    """First token of the run of words that can form one noun phrase ending at `last`."""
    at = last
    first = last + 1
    while at >= floor and last - at < LONGEST:
        word, low = line.words[at], line.lower[at]
        if word == QUOTE:
            # a nickname stands between a given name and a surname
            if at > floor and at < last and _nickname(line, at, nouns):
                at -= 1
                continue
            break
        if not (word[0].isalnum() or word[0] in "$£€"):
            if word == "," and line.words[at + 1] in nouns.suffixes and at > floor:
                at -= 1
                continue
            break
        if low == "that":
            break  # opens a clause: "said that Vale called"
        if low in nouns.determiners:
            return _with_inner(line, at, floor, nouns)
        if low in nouns.linking or low in ("and", "&"):
            if not (first == at + 1 and _links_names(line, at, floor, nouns)):
                break
        elif low in nouns.prepositions or low in nouns.boundaries or low in nouns.relatives:
            break
        elif (
            low in nouns.finite
            or low in nouns.auxiliaries
            or low in nouns.pronouns
            or low == "or"
            or nouns.is_past(low)
        ):
            break
        elif word in nouns.calendar or (at == 0 and low in nouns.starters):
            break
        first = at
        at -= 1
    return first


def _nickname(line: Line, at: int, nouns: Nouns) -> bool:
    short = line.sizes.get(at, 99) < 24 and line.tails.get(at, "") not in ",.?!"
    return short and is_name(line, at - 1, nouns) and is_name(line, at + 1, nouns)


def _with_inner(line: Line, at: int, floor: int, nouns: Nouns) -> int:
    """A determiner opens the phrase; a number or quantity before it ("all the", "many of the") belongs to it too."""
    while at - 1 >= floor and line.lower[at - 1] in nouns.determiners:
        at -= 1
    return at


def _links_names(line: Line, at: int, floor: int, nouns: Nouns) -> bool:
    """Whether a small word stands inside a name: Ministry of Defence, Court of Appeal, Vale & Sons."""
    if at <= floor or at + 1 >= len(line.words):
        return False
    left, right = line.words[at - 1], line.words[at + 1]
    if not (left[:1].isupper() and right[:1].isupper()) or left in nouns.calendar:
        return False
    if line.lower[at] in ("and", "to", "in", "at", "with", "by", "near", "behind", "from"):
        return (
            line.lower[at] == "and" and line.lower[at - 1] not in nouns.starters and _body_near(line, at, floor, nouns)
        )
    return line.lower[at - 1] in nouns.body_heads or line.lower[at] == "&"


def _body_near(line: Line, at: int, floor: int, nouns: Nouns) -> bool:
    """Whether a word of the names around a conjunction makes the whole a body: Department of Health and Care."""
    return any(line.lower[i] in nouns.body_heads for i in range(max(floor, at - 5), min(len(line.words), at + 4)))


def after(line: Line, begin: int, ceiling: int, nouns: Nouns) -> Mention | None:
    """The speaker's noun phrase that starts at token `begin`, reading right no further than `ceiling`."""
    if begin >= ceiling:
        return None
    if line.lower[begin] in nouns.pronouns and line.words[begin] != "US":
        return Mention(begin, begin + 1, "pronoun", line.lower[begin], begin, begin)
    at = begin
    named = False
    while at < ceiling and at - begin < LONGEST:
        word, low = line.words[at], line.lower[at]
        capital = word[:1].isupper() and word not in nouns.calendar
        if word == QUOTE:
            if named and at + 1 < ceiling and _nickname(line, at, nouns):
                at += 1
                continue
            break
        if not word[0].isalnum():
            if word == "," and at + 1 < ceiling and line.words[at + 1] in nouns.suffixes:
                at += 1
                continue
            break
        if capital:
            named = True
        elif low in nouns.particles and named and at + 1 < ceiling and line.words[at + 1][:1].isupper():
            pass
        elif low in nouns.linking or low in ("and", "&"):
            if not (at > begin and _links_names(line, at, begin, nouns)):
                break
        elif low in nouns.determiners:
            if (
                at > begin
                and line.lower[at - 1] not in nouns.determiners
                and not (named and line.lower[at - 1] in nouns.linking)
            ):
                break
        elif low in nouns.prepositions or low in nouns.boundaries or low in nouns.relatives or low in nouns.auxiliaries:
            break
        elif low in nouns.finite or low in nouns.pronouns or low in nouns.adverbs or nouns.is_past(low):
            break
        elif at > begin + 1 and low in nouns.postmodifiers:
            break
        elif (
            named
            and line.words[at - 1][:1].isupper()
            and line.lower[begin] not in nouns.determiners
            and not _common(low, nouns)
            and not (at + 1 < ceiling and line.words[at + 1][:1].isupper() and line.words[at + 1] not in nouns.calendar)
            and describe(line, begin, at, nouns)
        ):
            break  # a name ends at the first lower-case word that is no role or body: "said Pell yesterday"
        at += 1
    while at > begin and line.lower[at - 1] in nouns.linking:
        at -= 1
    return _linked(line, begin, at, ceiling, nouns)


def _linked(line: Line, begin: int, at: int, ceiling: int, nouns: Nouns) -> Mention | None:
    """Take in "of the port authority" after a common noun that can speak."""
    core = describe(line, begin, at, nouns) if at > begin else None
    if core is None or core.kind == "person":
        return core
    if at + 1 < ceiling and line.lower[at] in ("of", "for", "at", "from") and core.name_first == core.name_last:
        inner = after(line, at + 1, ceiling, nouns)
        if inner is not None and inner.kind != "pronoun":
            return core._replace(last=inner.last)
    return core


def _common(low: str, nouns: Nouns) -> bool:
    return (
        low in nouns.role_heads
        or low in nouns.role_words
        or low in nouns.body_heads
        or low in nouns.role_plurals
        or low in nouns.documents
        or low in nouns.publications
        or low in nouns.plurals
    )


def describe(line: Line, first: int, end: int, nouns: Nouns) -> Mention | None:
    """What the noun phrase of tokens [first, end) is, by its head; None when its head cannot speak."""
    last = end - 1
    low = line.lower[last].removesuffix("’s").removesuffix("'s")
    definite = _definite(line, first, nouns)
    if _proper(line, last, first, nouns):
        return _named(line, first, end, nouns, definite)
    if line.words[last][:1].isupper() and last == 0 and not _common(low, nouns) and low not in nouns.vague:
        return None if low in nouns.starters else _named(line, first, end, nouns, definite)
    kind = _common_kind(line, first, last, low, nouns)
    if kind is None:
        return _publication_title(line, first, end, nouns, definite)
    return Mention(first, end, kind, low, last, last, definite)


def _definite(line: Line, first: int, nouns: Nouns) -> bool:
    low = line.lower[first]
    return (
        low in ("the", "this", "that", "these", "those") or low in nouns.possessives or is_possessive(line.words[first])
    )


def _proper(line: Line, last: int, first: int, nouns: Nouns) -> bool:
    """Whether the last word belongs to a name; at the head of a sentence a capital proves nothing for a common noun."""
    word, low = line.words[last], line.lower[last]
    if not word[:1].isupper() and word not in nouns.suffixes:
        return False
    if word in nouns.calendar:
        return False
    if last == 0 or (last == first and line.words[last - 1] in (QUOTE, ":")):
        return not _common(low, nouns) and low not in nouns.starters and low not in nouns.vague
    return True


def _named(line: Line, first: int, end: int, nouns: Nouns, definite: bool) -> Mention | None:
    start = end - 1
    while start > first:
        word, low = line.words[start - 1], line.lower[start - 1]
        if word == QUOTE or word == ",":
            start -= 1
        elif word[:1].isupper() and not is_possessive(word) and not (start - 1 == 0 and low in nouns.starters):
            start -= 1
        elif low in nouns.particles or low in nouns.linking or low in ("and", "&"):
            if start - 2 < first or not line.words[start - 2][:1].isupper():
                break
            start -= 1
        else:
            break
    head = line.lower[end - 1]
    lows = line.lower[start:end]
    before_name = line.lower[start - 1] if start > first else ""
    if before_name in nouns.publications and before_name not in ("agency", "network"):
        return Mention(first, end, "document", before_name, start, end, definite)
    if head in nouns.body_heads or any(low in nouns.body_heads and "of" in lows for low in lows[:-1]):
        return Mention(first, end, "organisation", head, start, end, definite)
    if head in nouns.documents and len(lows) > 1:
        return Mention(first, end, "document", head, start, end, definite)
    name = " ".join(line.words[start:end])
    if name in nouns.places or name.removeprefix("The ") in nouns.places:
        return Mention(first, end, "organisation", head, start, end, definite)
    if head in nouns.role_heads and (definite or line.lower[first] in ("a", "an")) and head not in ("dean", "chase"):
        return Mention(first, end, "role", head, end - 1, end - 1, definite)
    if head in nouns.role_plurals or head in nouns.plurals:
        return Mention(first, end, "collective", head, start, end, definite)
    if _acronym(line.words[end - 1]) and end - start == 1 and before_name not in nouns.role_heads:
        return Mention(first, end, "organisation", head, start, end, definite)
    if definite and end - start == 1 and before_name in ("the", "") and line.lower[first] == "the":
        return Mention(first, end, "organisation", head, start, end, definite)
    return Mention(first, end, "person", head, start, end, definite)


def _acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


def _common_kind(line: Line, first: int, last: int, low: str, nouns: Nouns) -> str | None:
    counted = line.lower[first] in nouns.numbers or line.words[first][0].isdigit()
    if low in nouns.vague:
        named = any(line.words[i][:1].isupper() and i > 0 for i in range(first, last))
        return "collective" if counted or named or line.lower[first] in ("the", *nouns.possessives) else "vague"
    if low in nouns.quantities and first == last:
        return "vague"
    if low == "one" and first == last:
        return "role"
    if low in nouns.role_heads:
        return "role"
    if low in nouns.role_plurals or low in nouns.plurals:
        return "collective"
    if low in nouns.publications:
        return "document"
    if low in nouns.body_heads:
        return "organisation"
    if low in nouns.documents:
        return "document"
    return None


def _publication_title(line: Line, first: int, end: int, nouns: Nouns, definite: bool) -> Mention | None:
    """A publication's title may end in lower case after its class noun: the newspaper Severnaya zarya."""
    for at in range(end - 2, first, -1):
        if line.words[at][:1].isupper() and line.lower[at - 1] in nouns.publications:
            return Mention(first, end, "document", line.lower[at - 1], at, end, definite)
    return None
