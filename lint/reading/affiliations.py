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
    the description starts in the text (code points), -1 where unknown. `rank`: the role is a rank or style alone.
    `its`: the body is the one spoken of before, as in "its chairman".
    """

    role: str = ""
    organisation: str = ""
    place: str = ""
    country: str = ""
    at: int = -1
    rank: bool = False
    its: bool = False

    def __bool__(self) -> bool:
        return bool(self.role or self.organisation)


def post_of(role: str) -> str:
    """The noun that a role is one of, in lower case: director, of "former director of research for the north"."""
    words = role.lower().split()
    end = next((at for at, word in enumerate(words) if at and word in ("of", "for", "on")), len(words))
    return words[end - 1] if words else ""


def of_words(words: list[str], nouns: Nouns) -> Affiliation:
    """The affiliation in a run of words that ends in a role: US embassy spokesman; Oshton-based security analyst.

    Of two roles joined by "and" both count, and the body of the first: a founder and president.
    """
    joint = next((at for at in range(len(words) - 1, 0, -1) if words[at] == "and"), 0)
    if joint and nouns.is_role(words[joint - 1].lower()):
        first, second = of_words(words[:joint], nouns), of_words(words[joint + 1 :], nouns)
        if first.role and second.role:
            both = f"{first.role} and {second.role}"
            return first._replace(role=both, organisation=first.organisation or second.organisation)
    role, rest = _parted(_without_rank(words, nouns), nouns)
    rest, place = _unplaced(rest)
    if not role:
        organisation = _body(rest, nouns)
        return Affiliation(organisation=organisation if organisation[:1].isupper() else "")
    tense, rest = ([rest[0]], rest[1:]) if rest and rest[0].lower() in nouns.tenses else ([], rest)
    owner = _owner_end(rest, nouns)
    organisation = _body(rest[:owner] or rest, nouns)
    if role[0].islower() and role[0] not in nouns.tenses and (owner or not organisation):
        fields = _fields(rest[owner:], nouns)
        role, rest = fields + role, rest[: len(rest) - len(fields)]
        organisation = organisation or _body(rest, nouns)
    if role[-1].lower() in nouns.kin:
        organisation = ""
    found = Affiliation(_plain_role(tense + role, nouns), organisation, place)
    if not organisation and rest:
        found = _of_country(found, rest[-1], role, nouns)
    return found._replace(rank=not found.organisation and nouns.ranks.issuperset(found.role.split()))


def _parted(words: list[str], nouns: Nouns) -> tuple[list[str], list[str]]:
    """The role at the end of a run of words, and what stands in front of it."""
    cut = len(words)
    while cut and _role_word(words[cut - 1], nouns) and words[cut - 1] not in nouns.demonyms:
        low = words[cut - 1].lower()
        if low == "of" or low in nouns.body_heads and low not in nouns.role_heads:
            break
        cut -= 1
    role, rest = words[cut:], words[:cut]
    if rest[-1:] == ["of"] and len(role) > 1:
        role, rest = role[1:], [*rest, role[0]]  # Board of Education chair
    while role and not nouns.is_role(role[-1].lower()) and role[-1].lower() not in nouns.titles:
        role = role[:-1]
    while role and rest and role[0].lower() in nouns.ministers and rest[-1].lower() in nouns.portfolios:
        role, rest = [rest[-1], *role], rest[:-1]  # the Water and Works Minister
    return role, rest


def _of_country(found: Affiliation, word: str, role: list[str], nouns: Nouns) -> Affiliation:
    """What the country in front of a role makes of it: the England captain's body, a Kenyan minister's, a Kenyan's."""
    if word in nouns.places and role[-1].lower() in nouns.squad:
        return found._replace(organisation=word)
    country = nouns.demonyms.get(strip_possessive(word), "")
    if " ".join(role).lower() in nouns.offices or role[-1].lower() in nouns.offices:
        return found._replace(organisation=country)
    return found._replace(country=country)


def _without_rank(words: list[str], nouns: Nouns) -> list[str]:
    """The words up to a role that stands before a rank: Oshton port spokesman (Navy Capt.), Defence Minister (Gen.)."""
    if not words or words[-1].lower() not in nouns.titles:
        return words
    small = len(words)
    while small and words[small - 1][:1].isupper():
        small -= 1
    for end in (small, len(words) - 1) if words[-1].lower() in nouns.spelt else (small,):
        last = words[end - 1].lower() if 0 < end < len(words) else ""
        if nouns.is_role(last) and last not in nouns.qualities and last not in nouns.spelt:
            return words[:end]
    return words


def _unplaced(words: list[str]) -> tuple[list[str], str]:
    """The words without the town of "Oshton-based" or "New Oshton-based", and that town."""
    at = next((at for at, word in enumerate(words) if word.lower().endswith("-based")), -1)
    if at < 0:
        return words, ""
    first = at
    while first and words[first - 1][:1].isupper() and not is_possessive(words[first - 1]):
        first -= 1
    return words[:first] + words[at + 1 :], " ".join([*words[first:at], words[at].rsplit("-", 1)[0]])


def _owner_end(words: list[str], nouns: Nouns) -> int:
    """Where a body ends that owns what follows, else 0: Oshton's | newly elected (mayor), the senator's | press (aide).

    With a body behind it the owner is part of that one's name: Oshton's water board (chairman).
    """
    heads = [at for at, word in enumerate(words, 1) if strip_possessive(word).lower() in nouns.body_heads]
    owners = (at for at, word in enumerate(words, 1) if is_possessive(word) and (word[:1].isupper() or at in heads))
    owner, head = max(owners, default=0), max(heads, default=0)
    if head < len(words) and all(map(str.islower, words[head:])) and any(word[:1].isupper() for word in words[:head]):
        return max(owner, head)  # Oshton Council | planning (officer)
    return owner if head <= owner else 0


def _fields(rest: list[str], nouns: Nouns) -> list[str]:
    """The nouns right in front of a role that say what it deals in: a fish trader, a palm oil trader."""
    cut = len(rest)
    while cut and len(rest) - cut < FIELDS and rest[cut - 1].isalpha() and rest[cut - 1].islower():
        low = rest[cut - 1]
        if low in nouns.qualities or low in nouns.numbers or low in nouns.quantities:
            break
        if low in nouns.prepositions or low in nouns.auxiliaries or low in nouns.pronouns or low in nouns.determiners:
            break
        if nouns.is_adverb(low) or low.endswith(("ed", "ful", "less", "est")) or low in ("and", "or"):
            break
        cut -= 1
    return rest[cut:]


def _plain_role(words: list[str], nouns: Nouns) -> str:
    return " ".join(word if is_acronym(word) else nouns.spelt.get(word.lower(), word.lower()) for word in words)


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
    if last in nouns.demonyms or last in nouns.places or last.rpartition("-")[2] in nouns.demonyms:
        return ""
    if is_acronym(last) or (last[:1].isupper() and last not in nouns.calendar):
        return strip_possessive(text)
    return ""
