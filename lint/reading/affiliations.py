"""Affiliations: the role and the organisation that a description gives to somebody.

A description stands before a name ("water trust engineer Lola Vale"), after it between commas ("Lola Vale, chief
engineer of the water trust,"), or as a relative clause (attribution grammar, section 5).
"""

from lint.reading.bodies import is_body, named_body, named_body_end
from lint.reading.mentions import is_possessive
from lint.reading.names import is_acronym, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line
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


def _tells(title: str, nouns: Nouns) -> bool:
    """Whether a word of a run of capitals says who somebody is; Mr does not, nor does Furious."""
    low = title.lower().rstrip(".")
    return low not in nouns.courtesies and low not in nouns.epithets


def before_name(line: Line, first: int, name: int, titles: list[str], nouns: Nouns) -> Affiliation:
    """The affiliation in the words before a name: tokens [`first`, `name`), then `titles`, capitalised, of the run."""
    if "of" in line.lower[first:name]:
        return in_description(line, first, name, nouns)
    words = line.words[first:name] + [title for title in titles if _tells(title, nouns)]
    while words and words[0].lower() in nouns.determiners:
        words = words[1:]
    if words and first and line.lower[first - 1] in nouns.pronouns and words[0].islower():
        words = words[1:]  # she hugged board member Ada Brook
    if words and first == 0 and words[0].lower() in nouns.participles:
        words = [words[0].lower(), *words[1:]]  # a sentence opens: Nominated MP Ada Brook
    return of_words(words, nouns)._replace(at=line.start(first))


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


def in_description(line: Line, first: int, last: int, nouns: Nouns) -> Affiliation:
    """The affiliation in a description after a name: tokens [`first`, `last`), without the commas around it."""
    if first >= last:
        return Affiliation()
    at = line.start(first)
    if line.lower[first] == "who":
        return _relative(line, first + 1, last, nouns)._replace(at=at)
    if line.lower[first] == "whose":
        return Affiliation()  # whose brother is a driver
    if last - first == 1 and line.lower[first] in nouns.acting:
        return Affiliation(nouns.acting[line.lower[first]], at=at)
    if line.lower[first] == "of" and first + 1 < last:
        return _placed(named_body(line, first + 1, last, nouns)[0], nouns)._replace(at=at)
    if _party_tag(line.words[first]):
        return Affiliation("", line.words[first], at=at)
    head = _role_head(line, first, last, nouns)
    if head < 0:
        return Affiliation(at=at)
    words = line.words[first : head + 1]
    while words and words[0].lower() in nouns.determiners:
        words = words[1:]
    found = of_words(words, nouns)
    organisation, unit, place = _after_role(line, head + 1, last, nouns)
    role = found.role + (f" of the {unit}" if unit else "")
    return Affiliation(role, organisation or found.organisation, found.place or place, found.country, at)


def _party_tag(word: str) -> bool:
    """Whether a word is a legislator's tag: D-Ohio, R-Mich, Farm-Oshton."""
    party, dash, seat = word.partition("-")
    return bool(dash) and party[:1].isupper() and seat[:1].isupper() and (len(party) == 1 or seat.isalpha())


def _placed(body: str, nouns: Nouns) -> Affiliation:
    """A body, or a town or country where somebody is from: both stand after "of". A street says nothing of either."""
    if body[:1].isupper() and body.split()[-1].lower() in nouns.streets:
        return Affiliation()
    return Affiliation(place=body) if body in nouns.places else Affiliation(organisation=body)


def _role_head(line: Line, first: int, last: int, nouns: Nouns) -> int:
    """The head noun of the role: the last role word before the first preposition, comma or verb."""
    head = -1
    for at in range(first, min(last, first + 14)):
        low = line.lower[at]
        if head >= 0 and (low in nouns.prepositions or not line.words[at][0].isalnum() or low in nouns.relatives):
            break
        if not line.words[at][0].isalnum() and line.words[at] != ",":
            break
        if nouns.is_role(low) or low in nouns.role_plurals:
            head = at
        elif head >= 0 and low not in nouns.role_words and line.words[at].islower() and low != "and":
            break
    return head


def _after_role(line: Line, at: int, last: int, nouns: Nouns) -> tuple[str, str, str]:
    """The body after "of", "at", "for", "affiliated with" …, an inner unit of it that the role heads, and a town."""
    place, dwelling, skipped = "", False, 0
    while at < last:
        low = line.lower[at]
        if low in nouns.engaged or (low in nouns.adverbs and at + 1 < last):
            dwelling = dwelling or low in nouns.dwelling
            at += 1
            continue
        if low == "who":
            return _relative(line, at + 1, last, nouns).organisation, "", place
        if low not in nouns.ties:
            if not skipped or skipped > 3 or not line.words[at].islower():
                break
            skipped += 1  # a professor of engineering at …: the field of work lies between
            at += 1
            continue
        if low == "in" and _field_of_work(line, at + 1, last, nouns):
            skipped, at = 1, at + 1
            continue
        organisation, unit, end = named_body_end(line, at + 1, last, nouns)
        somewhere = low in ("in", "from") and (dwelling or not is_body(organisation, nouns))
        if organisation and somewhere and organisation[:1].isupper():
            place = place or organisation
        elif organisation and (organisation not in nouns.places or low == "of"):
            return organisation, unit, place
        dwelling, skipped = False, 1
        at = max(end, at + 1)
    return "", "", place


def _field_of_work(line: Line, at: int, last: int, nouns: Nouns) -> bool:
    """Whether a plain noun of one or two words stands between a role and its body: in public health at …"""
    for end in range(at, min(at + 3, last)):
        if line.lower[end] in nouns.ties:
            return end > at
        if not line.words[end].isalpha() or not line.words[end].islower() or line.lower[end] in nouns.determiners:
            return False
    return False


def _relative(line: Line, at: int, last: int, nouns: Nouns) -> Affiliation:
    while at < last and (line.lower[at] in nouns.adverbs or line.lower[at] in nouns.auxiliaries):
        at += 1
    if at >= last:
        return Affiliation()
    verb = line.lower[at]
    if verb in nouns.leading:
        organisation, unit = named_body(line, at + 1, last, nouns)
        return Affiliation(nouns.leading[verb] + (f" of the {unit}" if unit else ""), organisation)
    if verb in nouns.serving:
        role = nouns.serving[verb]
        if role == "student" and line.lower[at + 1] not in nouns.prepositions:
            role = "researcher"  # who studies seeds at the university
        for tie in range(at + 1, min(last, at + 5)):
            if line.lower[tie] in nouns.working:
                return Affiliation(role, named_body(line, tie + 1, last, nouns)[0])
            if line.lower[tie] == "as":
                return in_description(line, tie + 1, last, nouns)
    if verb in nouns.determiners or line.lower[at - 1] in nouns.copulas:
        return in_description(line, at, last, nouns)
    for tie in range(at + 1, min(last, at + 8)):
        if line.lower[tie] in ("for", "at"):
            organisation = named_body(line, tie + 1, last, nouns)[0]
            if organisation[:1].isupper() and organisation not in nouns.places:
                return Affiliation("", organisation)
    return Affiliation()
