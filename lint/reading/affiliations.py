"""Affiliations: the role and the organisation that a description gives to somebody.

A description stands before a name ("water trust engineer Lola Vale"), after it between commas ("Lola Vale, chief
engineer of the water trust,"), or as a relative clause (attribution grammar, section 5).
"""

from lint.reading.mentions import is_possessive
from lint.reading.names import is_acronym, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE
from lint.values import NamedTuple

FIELDS = 2  # words in front of a role that belong to it


class Affiliation(NamedTuple):
    """What the article says somebody is, and with whom.

    `place` is the town of "Oshton-based", `country` that of a nationality: neither is an organisation. `at` is where
    the description starts in the text (code points), -1 where unknown.
    """

    role: str = ""
    organisation: str = ""
    place: str = ""
    country: str = ""
    at: int = -1

    def __bool__(self) -> bool:
        return bool(self.role or self.organisation)


def of_words(words: list[str], nouns: Nouns) -> Affiliation:
    """The affiliation in a run of words that ends in a role: US embassy spokesman; Oshton-based security analyst."""
    cut = len(words)
    while cut and _role_word(words[cut - 1], nouns) and words[cut - 1] not in nouns.demonyms:
        if words[cut - 1].lower() in nouns.body_heads and words[cut - 1].lower() not in nouns.role_heads:
            break
        cut -= 1
    role = words[cut:]
    while role and not nouns.is_role(role[-1].lower()) and role[-1].lower() not in nouns.titles:
        role = role[:-1]
    rest = words[:cut]
    if not role:
        return Affiliation(organisation=_body(rest, nouns))
    place = next((word.rsplit("-", 1)[0] for word in rest if word.lower().endswith("-based")), "")
    rest = [word for word in rest if not word.lower().endswith("-based")]
    organisation = _body(rest, nouns)
    if not organisation and rest:
        role = _fields(rest, nouns) + role
    if not organisation and rest and strip_possessive(rest[-1]) in nouns.demonyms:
        country = nouns.demonyms[strip_possessive(rest[-1])]
        if " ".join(role).lower() in nouns.offices or role[-1].lower() in nouns.offices:
            organisation = country
        else:
            return Affiliation(_plain_role(role), "", place, country)
    return Affiliation(_plain_role(role), organisation, place)


def _fields(rest: list[str], nouns: Nouns) -> list[str]:
    """The nouns right in front of a role that say what it deals in: a fish trader, a palm oil trader."""
    cut = len(rest)
    while cut and len(rest) - cut < FIELDS and rest[cut - 1].isalpha() and rest[cut - 1].islower():
        low = rest[cut - 1]
        if low in nouns.qualities or low in nouns.numbers or low in nouns.quantities or low in nouns.adverbs:
            break
        if low in nouns.prepositions or low in nouns.auxiliaries or low in nouns.pronouns or low in nouns.determiners:
            break
        if low.endswith(("ed", "ly", "ful", "less", "est")) or low in ("and", "or"):
            break
        cut -= 1
    return rest[cut:]


def _plain_role(words: list[str]) -> str:
    return " ".join(word if is_acronym(word) else word.lower() for word in words)


def _role_word(word: str, nouns: Nouns) -> bool:
    low = word.lower()
    return low in nouns.role_words or nouns.is_role(low) or low in nouns.titles


def _body(words: list[str], nouns: Nouns) -> str:
    """The organisation named by a run of words, or "" where none of them says so."""
    words = [word for word in words if word != QUOTE and word.lower() not in nouns.determiners]
    while (
        words
        and words[0][:1].islower()
        and words[0].lower() not in nouns.body_heads
        and len(words) > 1
        and any(w[:1].isupper() for w in words[1:])
    ):
        words = words[1:]
    if not words:
        return ""
    text = " ".join(words)
    last = strip_possessive(words[-1])
    if any(strip_possessive(word).lower() in nouns.body_heads for word in words):
        return strip_possessive(text)
    if last in nouns.demonyms or last in nouns.places:
        return ""
    if is_acronym(last) or (is_possessive(words[-1]) and last[:1].isupper()):
        return strip_possessive(text)
    if last[:1].isupper() and last not in nouns.calendar:
        return strip_possessive(text)
    for at, word in enumerate(words):  # the senator's press: whoever has the staff is the body
        if (
            word[:1].isupper()
            and word.endswith(("’s", "'s", "s’", "s'"))
            and strip_possessive(word) not in nouns.places
        ):
            return strip_possessive(" ".join(words[: at + 1]))
    return ""
