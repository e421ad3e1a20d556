"""Namings: whom a description in front of a comma names: the mayor, Dara Pell; the operator, Coastal Link."""

from lint.reading.accounts import is_handle, with_handle
from lint.reading.bodies import is_body
from lint.reading.dictionary import dictionary
from lint.reading.joint_subjects import is_post
from lint.reading.mentions import Mention, describe
from lint.reading.name_words import person_words
from lint.reading.noun_phrases import party_tag
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line

_LONGEST = 8  # tokens of the name of a body


def named_in(line: Line, role: Mention, first: int, last: int, nouns: Nouns) -> Mention | None:
    """The person whom a role in front of a comma introduces: the mayor, Dara Pell, said."""
    if first + 2 < last and line.words[first].isupper() and line.words[first + 1] == ",":
        first += 2  # the governor of the Bank of Norin, BON, Dara Pell
    if not is_post(line, role, nouns) or last <= first:
        return None
    if last - first == 1 and is_handle(line.words[first]):
        return with_handle(line, None, first)  # one passenger, @islandlad, wrote
    if not line.words[first][0].isalpha():
        return None
    if "one" in line.lower[role.first + 1 : role.last]:
        return None  # a clerk to one of the leaders, Dara Pell, said: the aide
    small = line.words[first].islower()  # its author, senior researcher Dara Pell, said; her son, the poet Ike Pell
    retired = line.lower[first] in nouns.tenses  # Head of the port, retired Colonel Dara Pell
    another = line.lower[first] in nouns.determiners and line.lower[first] != "the"
    if small and (not (role.definite or retired) or another or not line.words[last - 1][0].isupper()):
        return None
    stop = _hometown(line, role, first, last, nouns)
    named = describe(line, first, party_tag(line, stop - 1, first, nouns) + 1, nouns)
    if named is None or named.kind != "person" or "of" in line.lower[named.name_first : stop]:
        return None  # Dara Pell, president and CEO, Dorn of Norin, said
    hired = role.head[:6] == "spokes" and line.lower[role.last - 1] in nouns.companies
    if hired and not _is_person(line, named, nouns):
        return None  # a spokesman for the bridge's operator, Coastal Link, said
    at = named.name_first
    behind = at - first < 5 and at < stop - 1 and (nouns.is_role(line.lower[at - 1]) or retired and at == first + 1)
    return named if at == first or small and behind and all(map(str.islower, line.words[first:at])) else None


def _is_person(line: Line, named: Mention, nouns: Nouns) -> bool:
    """Whether a name has a title, or is of several words, the first known as one of people or none a plain word."""
    known, (titles, name) = dictionary(), person_words(line.words[named.name_first : named.name_last], nouns)
    if titles or len(name) < 2:
        return bool(titles)
    return known.people.level(name[0]) > 0 or not any(map(known.level, map(str.lower, name)))


def _hometown(line: Line, role: Mention, first: int, last: int, nouns: Nouns) -> int:
    """Where a name ends behind which its town or body stands, else `last`: a driver, Ada Pell from Oshton, said."""
    end = first
    while end < last and line.words[end][:1].isupper():
        end += 1
    begin = end + 2 if line.lower[end + 1 : end + 2] == ["the"] else end + 1
    if end - first < 2 or begin >= last or not all(word[:1].isupper() for word in line.words[begin:last]):
        return last
    owned = line.lower[end] == "of" and line.lower[role.first] in nouns.determiners
    return end if owned or line.lower[end] in nouns.siting or line.lower[end] == "from" else last


def introduced(line: Line, mention: Mention, first: int, last: int, nouns: Nouns) -> Mention | None:
    """Whom a description gives a name: its clerk, a man called Ike Pell, said; another, the baker Ike Pell, said."""
    tie = next((at for at in range(first + 1, last - 1) if line.lower[at] in nouns.calling), 0)
    if not tie and mention.head not in nouns.counting and mention.head != "another":
        return None
    named = describe(line, tie + 1 if tie else first, last, nouns)
    whole = named is not None and named.kind == "person" and named.name_last - named.name_first > 1
    return named if whole and (not tie or line.lower[tie - 1] in nouns.role_heads) else None


def body_named(line: Line, mention: Mention, first: int, last: int, nouns: Nouns) -> Mention | None:
    """The body whose name stands behind what it is, in capitals alone: the operator, Coastal Link, said."""
    common = mention.name_first == mention.name_last and mention.definite
    name = line.words[first:last]
    if not common or not name or len(name) > _LONGEST or not all(word[0].isupper() or word == "&" for word in name):
        return None
    if mention.kind != "organisation" and not is_body(" ".join(name), nouns) or " ".join(name) in nouns.places:
        return None
    head = line.lower[last - 1]
    return Mention(first, last, "organisation", head, first, last)
