"""Premodifiers: the role and the organisation in the words before a name: US embassy spokesman, Senators A and B."""

from lint.reading.affiliations import Affiliation, of_words
from lint.reading.dictionary import dictionary
from lint.reading.mentions import is_possessive
from lint.reading.name_kinds import is_plain
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns, singular
from lint.reading.particulars import in_description
from lint.reading.posts import TIES
from lint.reading.role_words import without_short
from lint.reading.tokens import DASHES, Line

SHARED = 12  # tokens between a post in the plural and the last of several names
DATELINE = 8  # tokens in which one ends: OSHTON, Oct. 11 --
_TIES = frozenset(TIES) | {"to"}  # between a post and its field, place or body, with the name behind


def _tells(title: str, nouns: Nouns) -> bool:
    """Whether a word of a run of capitals says who somebody is; Mr does not, nor does Furious."""
    low = title.lower().rstrip(".")
    return low not in nouns.courtesies and low not in nouns.epithets and not low.endswith("-old")


def before_name(line: Line, first: int, name: int, titles: list[str], nouns: Nouns) -> Affiliation:
    """The affiliation in the words before a name: tokens [`first`, `name`), then `titles`, capitalised, of the run."""
    if line.lower[name - 1] in nouns.charged and line.lower[name - 2] == "in":  # Special Agent in Charge Dara Pell
        found = before_name(line, first, name - 2, [], nouns)
        return found._replace(role=f"{found.role} in {line.lower[name - 1]}") if found.role else found
    if not _TIES.isdisjoint(line.lower[first:name]):
        while line.lower[name - 1] in nouns.courtesies:
            name -= 1  # head of research Dr Ada Brook
        return in_description(line, first, name, nouns)
    if titles and titles[-1] in nouns.courts:
        return Affiliation()  # at Oshton Crown Court Ada Brook, prosecuting, said
    if not titles or titles[-1].lower() in nouns.role_plurals:
        shared = _plural_post(line, name + len(titles) - 1, nouns)
        if shared:
            return shared
    first = _phrase_start(line, first, name, nouns)
    words = without_short(line.words[first:name]) + [title for title in titles if _tells(title, nouns)]
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]  # a one-time, former Harbour aide
    if len(words) > 1 and words[0] in nouns.persons and words[1].endswith("ing"):
        words = words[1:]  # showed him grabbing mayor Ada Brook
    determined = bool(words) and words[0].lower() in nouns.determiners
    while words and words[0].lower() in nouns.determiners:
        words = words[1:]
    dated = 0 < first < DATELINE and line.words[first - 1] in DASHES and line.words[0].isupper()
    if (
        (first == 0 or dated)
        and len(words) > 1
        and (_opens(words, nouns) or not determined and words[1].islower() and _is_field(words, nouns))
    ):
        words = [words[0].lower(), *words[1:]]
    if words and not determined and words[0].islower() and words[0].endswith("ing") and words[0] not in nouns.trades:
        words = words[1:]  # beating mayor Ada Brook
    if words and first and line.lower[first - 1] in nouns.pronouns and words[0].islower():
        words = words[1:]  # she hugged board member Ada Brook
    if len(words) > 1 and first and words[0].islower() and line.lower[first - 1] in nouns.modals:
        verb = next((at for at, word in enumerate(words) if not nouns.is_adverb(word)), 0)
        words = words[verb + 1 :]  # it would probably allow owner Ada Brook
    return of_words(words, nouns)._replace(at=line.start(first))


def _plural_post(line: Line, at: int, nouns: Nouns) -> Affiliation:
    """The post that several names share, from the token before one of them: Senators | Ada Brook and | Tom Orr."""
    floor = max(0, at - SHARED)
    while at > floor and (line.words[at] == "," or line.lower[at] == "and" or line.words[at][0].isupper()):
        if line.lower[at] in nouns.role_plurals:
            break
        at -= 1
    post = singular(line.lower[at], nouns) if at >= 0 and line.lower[at] in nouns.role_plurals else ""
    if not post or not line.words[at + 1][0].isupper():
        return Affiliation()
    first = at
    while first and line.words[first - 1][0].isalnum() and not _ends_phrase(line, first - 1, nouns):
        first -= 1
    words = [*line.words[first:at], post if line.words[at].islower() else post.capitalize()]
    if first == 0 and len(words) > 1 and _opens(words, nouns):
        words[0] = words[0].lower()
    return of_words(words, nouns)._replace(at=line.start(first), rank=True)  # a post of one's own says more


def _ends_phrase(line: Line, at: int, nouns: Nouns) -> bool:
    low = line.lower[at]
    if low in nouns.prepositions or low in nouns.boundaries or low in nouns.determiners or low in nouns.pronouns:
        return True
    if low in nouns.finite or low in nouns.glue or low in nouns.pasts or bool(nouns.verbs[low]) or low == "or":
        return True
    return line.words[at].islower() and low.endswith("ing") and low not in nouns.trades


def _opens(words: list[str], nouns: Nouns) -> bool:
    """Whether the capital of a first word is that of its sentence: Nominated MP Ada Brook, Family friend Ada Brook."""
    low = words[0].lower()
    if low in nouns.participles or words[1].islower() and (low in nouns.qualities or low.endswith("ing")):
        return True
    head, dash, tail = words[0].partition("-")
    if dash and head.istitle() and tail.islower() and dictionary().level(head.lower()):
        return True  # Stand-in warden Ada Brook
    plain = strip_possessive(words[0])  # Applicant's agent Ada Brook
    if not plain.istitle() or not words[1].islower() or words[0] in nouns.demonyms:
        return False
    low = plain.lower()
    common = low in nouns.commonplace or low in nouns.body_heads or low in nouns.fields
    return common or low in nouns.role_words or low in nouns.role_heads


def _is_field(words: list[str], nouns: Nouns) -> bool:
    """Whether a first word says what a post deals with: Location manager Ada Brook; but Boots spokesman Ada Brook."""
    return words[-1] not in nouns.voices and is_plain(words[0], nouns)


def _phrase_start(line: Line, first: int, name: int, nouns: Nouns) -> int:
    """Where the phrase in front of a name begins, behind a verb or a preposition: Lola Vale calls | mayor Ada Brook."""
    for at in range(name - 1, first - 1, -1):
        low = line.lower[at]
        if not line.words[at].islower():
            continue
        if low in nouns.finite or low in nouns.prepositions or low in nouns.pasts:
            return at + 1
        named = any(word[:1].isupper() and not is_possessive(word) for word in line.words[first:at])
        verb = low.endswith("ed") or any(verb.form in ("s", "past") for verb in nouns.verbs[low])
        if named and verb and not nouns.is_role(low):
            return at + 1
    return first
