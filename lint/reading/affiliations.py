"""Affiliations: the role and the organisation that a description gives to somebody.

A description stands before a name ("water trust engineer Lola Vale"), after it between commas ("Lola Vale, chief
engineer of the water trust,"), or as a relative clause (attribution grammar, section 5).
"""

from lint.reading.duties import FIELDS, field_start, post_start
from lint.reading.mentions import is_possessive
from lint.reading.name_kinds import is_plain
from lint.reading.name_words import is_acronym, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.owners import named_owner, owner_end
from lint.values import NamedTuple

RANKED = ("no", "no.", "number")  # in front of somebody's place in a list
NUMERALS = ("I", "II", "III")  # behind one of several posts of a name


class Affiliation(NamedTuple):
    """What the article says somebody is, and with whom.

    `place` is the town of "Oshton-based", `country` that of a nationality: neither is an organisation. `at` is where
    the description starts in the text (code points), -1 where unknown. `rank`: the role is a rank or style alone.
    `its`: the body is the one spoken of before, as in "its chairman". `member`: it is the party somebody belongs to.
    """

    role: str = ""
    organisation: str = ""
    place: str = ""
    country: str = ""
    at: int = -1
    rank: bool = False
    its: bool = False
    member: bool = False

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
    if len(words) > 2 and words[-2].lower() in RANKED and words[-1].isdigit():
        return Affiliation(f"{words[-3].lower()} {words[-2].lower()} {words[-1]}")  # world no. 1
    if len(words) > 1 and words[-1] in NUMERALS and nouns.is_role(words[-2].lower()):
        words = words[:-1]  # Deputy Chief Minister I
    joint = next((at for at in range(len(words) - 1, 0, -1) if words[at] == "and"), 0)
    if joint and nouns.is_role(words[joint - 1].lower()):
        first, second = of_words(words[:joint], nouns), of_words(words[joint + 1 :], nouns)
        if first.role and second.role:
            both = f"{first.role} and {second.role}"
            return first._replace(role=both, organisation=first.organisation or second.organisation)
    role, rest = _parted(_without_rank(words, nouns), nouns)
    rest, place = _unplaced(rest)
    if not role:
        organisation = named_owner(rest, nouns)
        return Affiliation(organisation=organisation if organisation[:1].isupper() else "")
    grade, rest = _graded(rest, nouns)
    owner = (field_start(rest, nouns) if role[0][0].isupper() else 0) or owner_end(rest, nouns)
    officer = len(role) == 1 and role[0].isupper() and role[0].lower() in nouns.voices  # Chatterbox | CEO
    if len(rest) == 1 and role[0][0].isupper() and not officer and _is_trade(rest[0], nouns):
        role, rest = [*rest, *role], []  # Senior | Traffic Prosecutor
    while len(rest) > 1 and role[-1].lower() in nouns.seated and rest[0].lower() in nouns.unaligned:
        grade, rest = [*grade, rest[0]], rest[1:]  # Independent | Oshton (councillor)
    if len(rest) > 1 and role[0][0].isupper() and not owner and role[-1].lower() not in nouns.ranks:
        start = post_start(rest, nouns)
        role, rest = rest[start:] + role, rest[:start]
    organisation = named_owner(rest[:owner] or rest, nouns)
    if role[0].islower() and role[0] not in nouns.tenses and (owner or not organisation):
        fields = _fields(rest[owner:], nouns)
        role, rest = fields + role, rest[: len(rest) - len(fields)]
        organisation = organisation or named_owner(rest, nouns)
    elif owner and all(word[0].isupper() and is_plain(word, nouns) for word in rest[owner:]):
        role, rest = rest[owner:] + role, rest[:owner]
    while len(role) > 1 and role[0].lower() in nouns.tenses and organisation:
        grade, role = [*grade, role[0]], role[1:]  # Harbour's | longtime (friend)
    return _settled(grade, role, rest, organisation, place, nouns)


def _settled(
    grade: list[str], role: list[str], rest: list[str], organisation: str, place: str, nouns: Nouns
) -> Affiliation:
    """The affiliation of a role with what stands in front of it; a prize is won, and a town lived in, not served."""
    head, won = role[-1].lower(), ""
    if organisation and not organisation.islower():
        won = f"{organisation} " if head in nouns.won else ""  # a Norin Prize winner
        place = organisation if head in nouns.dwellers else place
    if won or head in nouns.kin or head in nouns.dwellers:
        organisation, rest = "", rest[:-1] if won else rest
    found = Affiliation(f"{_plain_role(grade, nouns)} {won}{_plain_role(role, nouns)}".strip(), organisation, place)
    if not organisation and rest:
        found = _of_country(found, rest, role, nouns)
    said = (word for word in found.role.split() if word not in nouns.tenses and word not in nouns.grades)
    return found._replace(rank=not found.organisation and nouns.ranks.issuperset(said))


def _graded(words: list[str], nouns: Nouns) -> tuple[list[str], list[str]]:
    """When or how high somebody holds a post, in front of its body, and the rest: former | deputy | Oshton (mayor)."""
    at = max((at for at, word in enumerate(words) if word in nouns.tenses), default=0)
    if not all(map(str.islower, words[:at])):
        at = 0
    words, at = words[at:], 0  # combative | former | campaign (manager)
    while at < len(words) and (words[at].lower() in nouns.tenses or words[at].lower() in nouns.grades):
        at += 1
    return words[:at], words[at:]


def _parted(words: list[str], nouns: Nouns) -> tuple[list[str], list[str]]:
    """The role at the end of a run of words, and what stands in front of it."""
    cut = len(words)
    while cut and _role_word(words[cut - 1], nouns) and words[cut - 1] not in nouns.demonyms:
        low = words[cut - 1].lower()
        if low in nouns.commonplace and cut < len(words) and words[cut].islower() and _in_name(words, cut - 1, nouns):
            break  # Oshton City | defender, Oshton Star | owner
        if low in nouns.kin and cut < len(words) and words[cut - 1][:1].isupper() and words[cut].islower():
            break  # Big Brother | spokesman
        if low == "of" or low in nouns.body_heads and low not in nouns.role_heads:
            if low not in nouns.beside or cut < len(words):
                break
        cut -= 1
    role, rest = words[cut:], words[:cut]
    if rest[-1:] in (["of"], ["for"]) and len(role) > 1:
        role, rest = role[1:], [*rest, role[0]]  # Board of Education chair
    while role and not nouns.is_role(role[-1].lower()) and not _is_title(role[-1], nouns):
        role = role[:-1]
    named = rest[-2:-1] in (["of"], ["for"])  # Department of Health | spokesman
    while role and rest and not named and role[-1].lower() in nouns.ministers and rest[-1].lower() in nouns.portfolios:
        role, rest = [rest[-1], *role], rest[:-1]  # the Water and Works Minister
    if role[:1] in (["and"], ["&"]):
        role = role[1:]
    if role and rest and rest[-1].lower() in nouns.inner and not role[-1].lower().startswith("spokes"):
        role, rest = [rest[-1], *role], rest[:-1]
        if rest and rest[-1].lower() in nouns.portfolios and rest[-1][0].isupper():
            role, rest = [rest[-1], *role], rest[:-1]  # Transport Cabinet Secretary
    return role, rest


def _is_trade(word: str, nouns: Nouns) -> bool:
    """Whether a capitalised word in front of a capitalised role says what that deals in, and is no body's name."""
    low = word.lower()
    if low in nouns.body_heads or low in nouns.documents:
        return False
    return low in nouns.commonplace or is_plain(word, nouns)


def _in_name(words: list[str], at: int, nouns: Nouns) -> bool:
    """Whether a capitalised word goes on with a name in front of it that is no post: City, of Oshton City."""
    left = words[at - 1] if at else ""
    return (
        words[at][:1].isupper()
        and left[:1].isupper()
        and left.lower() not in nouns.role_words
        and not is_possessive(left)
    )


def _of_country(found: Affiliation, words: list[str], role: list[str], nouns: Nouns) -> Affiliation:
    """What the country in front of a role makes of it: the England captain's body, a Kenyan minister's, a Kenyan's."""
    word = words[-1]
    if word in nouns.places and role[-1].lower() in nouns.squad:
        return found._replace(organisation=word)
    word = strip_possessive(word)
    country = nouns.demonyms.get(" ".join([*words[-2:-1], word])) or nouns.demonyms.get(word, "")
    if word in nouns.alliances or " ".join(role).lower() in nouns.offices or role[-1].lower() in nouns.offices:
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
        if last in nouns.modifiers and words[-1].lower() in nouns.offices:
            continue  # veteran | President
        if nouns.is_role(last) and last not in nouns.qualities and last not in nouns.spelt:
            above = last in nouns.ranks and nouns.ranks.isdisjoint(word.lower() for word in words[end:])
            return words[end:] if above else words[:end]  # party colleague | Minister (of State)
    return words


def _unplaced(words: list[str]) -> tuple[list[str], str]:
    """The words without the town of "Oshton-based", "Oshton-born" or "New Oshton-based", and that town.

    Nor whose time it was: a Pell-era minister.
    """
    at = next((at for at, word in enumerate(words) if word.lower().endswith(("-based", "-born", "-area", "-era"))), -1)
    if at < 0:
        return words, ""
    first = at
    while first and words[first - 1][:1].isupper() and not is_possessive(words[first - 1]):
        first -= 1
    place, _, tie = words[at].rpartition("-")
    return words[:first] + words[at + 1 :], "" if tie == "era" else " ".join([*words[first:at], place])


def _fields(rest: list[str], nouns: Nouns) -> list[str]:
    """The nouns right in front of a role that say what it deals in: a fish trader, a palm oil trader."""
    cut = len(rest)
    while cut and len(rest) - cut < FIELDS and rest[cut - 1].islower():
        low = rest[cut - 1]
        first, dash, last = low.rpartition("-")
        counted = first[:1].isdigit() or first.partition("-")[0] in nouns.numbers
        if not last.isalpha() or dash and (counted or len(last) > 4 and last.endswith("ing")):
            break  # a left-wing (activist), but a prize-winning (one), a five-year-old (one)
        if low in nouns.meeting or dash and first in nouns.unfielded:
            break  # to face champion Ada Brook; a self-taught (driver)
        if low in nouns.qualities or low in nouns.numbers or low in nouns.quantities:
            break
        if low in nouns.prepositions or low in nouns.auxiliaries or low in nouns.pronouns or low in nouns.determiners:
            break
        if low == "and" and rest[cut:] and cut > 1 and rest[cut - 2] in nouns.fields and rest[cut] in nouns.fields:
            return rest[cut - 2 :]  # the side's | strength and conditioning (coach)
        if nouns.is_adverb(low) or low.endswith(("ed", "ful", "less", "est")) or low in ("and", "or"):
            break
        cut -= 1
    return rest[cut:]


def _plain_role(words: list[str], nouns: Nouns) -> str:
    return " ".join(
        word if is_acronym(word.partition("-")[0]) else nouns.spelt.get(word.lower(), word.lower()) for word in words
    )


def _role_word(word: str, nouns: Nouns) -> bool:
    low = word.lower()
    return low in nouns.role_words or nouns.is_role(low) or _is_title(word, nouns)


def _is_title(word: str, nouns: Nouns) -> bool:
    """Whether a word is a title, with where its bearer serves, if need be: SSP, SSP-South."""
    low = word.lower()
    return low in nouns.titles or word[:2].isupper() and low.partition("-")[0] in nouns.titles
