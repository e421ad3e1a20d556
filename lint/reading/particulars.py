"""Particulars: the role and the organisation that a description after a name gives, or one without a name."""

from lint.reading.affiliations import Affiliation, of_words
from lint.reading.bodies import is_body, is_nameless, is_pursuit, named_body, named_body_end
from lint.reading.duties import field_end, role_head, unlisted_head
from lint.reading.leaderships import leadership
from lint.reading.name_words import is_acronym
from lint.reading.nouns import Nouns
from lint.reading.role_words import in_small, without_articles
from lint.reading.tokens import Line

SERVES = 4  # tokens back to a post in front of "for" and whom it serves


def in_description(line: Line, first: int, last: int, nouns: Nouns) -> Affiliation:
    """The affiliation in a description after a name: tokens [`first`, `last`), without the commas around it."""
    if first >= last:
        return Affiliation()
    at = line.start(first)
    if line.words[first].isdigit() and first + 2 < last and line.words[first + 1] == ",":
        first += 2  # an age: 43, a driver
    if line.lower[first] == "who":
        return _relative(line, first + 1, last, nouns)._replace(at=at)
    if line.lower[first] == "whose":
        return Affiliation()  # whose brother is a driver
    if line.lower[first] == "whom":  # whom the mayor appointed head of housing; not: whom the mayor met
        given = next((at for at in range(first + 1, last) if line.lower[at] in nouns.participles), last)
        return in_description(line, given + 1, last, nouns)
    if line.lower[first] in nouns.acting and _ends(line, first + 1, last):
        return Affiliation(nouns.acting[line.lower[first]], at=at)
    if (line.lower[first] in nouns.belonging or line.lower[first] in nouns.acting_for) and first + 1 < last:
        placed = _placed(named_body(line, first + 1, last, nouns)[0], nouns)
        if line.lower[first] == "of" or is_body(placed.organisation, nouns):
            return placed._replace(at=at)
        return Affiliation(place=placed.organisation or placed.place if line.lower[first] == "from" else "", at=at)
    if _party_tag(line.words[first]) and line.lower[first] not in nouns.role_heads:
        seat = first + 1
        while seat < last and line.words[seat].istitle() and line.words[seat].isalpha():
            seat += 1  # D-Santa Norina
        return Affiliation("", " ".join(line.words[first : seat if _ends(line, seat, last) else first + 1]), at=at)
    party = " ".join(line.words[first : next(end for end in range(first + 1, last + 1) if _ends(line, end, last))])
    if party in nouns.tags:
        return Affiliation("", party, at=at)
    if line.words[first].isupper() and line.lower[first] in nouns.titles and _ends_post(line, first + 1, last, nouns):
        return Affiliation(line.words[first], *_after_role(line, first + 1, last, nouns, False)[::2], at=at)
    if line.lower[first] in nouns.indefinites:
        member = _member(line, first + 1, last, nouns)
        if member:
            return member._replace(at=at)
    return _with_role(line, first, last, nouns)._replace(at=at)


def _member(line: Line, first: int, last: int, nouns: Nouns) -> Affiliation:
    """The party whose member somebody is called, and the post beside it: a Liberal Democrat [who chairs the board]."""
    end = first
    while end < last and line.words[end][:1].isupper():
        end += 1
    party = " ".join(line.words[first:end])
    if party not in nouns.tags:
        return Affiliation()
    if _ends(line, end, last) or line.lower[end] in nouns.prepositions or line.lower[end] in nouns.acting_for:
        return Affiliation("", party, member=True)
    if line.lower[end] != "who":
        return Affiliation()
    post = _relative(line, end + 1, last, nouns)
    return post if post.organisation else post._replace(organisation=party, member=True)


def _ends(line: Line, at: int, last: int) -> bool:
    return at == last or line.words[at] == ","


def _ends_post(line: Line, at: int, last: int, nouns: Nouns) -> bool:
    """Whether a post in initials ends in front of a token: DCP, DCP (Crimes), SP of Oshton."""
    return _ends(line, at, last) or line.words[at] == "(" or line.lower[at] in nouns.ties


def _with_role(line: Line, first: int, last: int, nouns: Nouns) -> Affiliation:
    """The affiliation in a description with a role in it: the director of research at the Vale Institute."""
    head = role_head(line, first, last, nouns)
    if head < 0:
        head = unlisted_head(line, first, last, nouns)
        if head < 0:
            return Affiliation()
        found = Affiliation(" ".join(line.words[first + 1 : head + 1]))
    else:
        found = of_words(without_articles(line, first, head, nouns), nouns)
    behind = head + 1
    while found.role and behind < last and (end := field_end(line, head, behind, last, nouns)):
        behind = end
    organisation, unit, place = _after_role(line, behind, last, nouns, behind > head + 1)
    role = found.role + (f" of the {unit}" if unit else "")
    if behind > head + 1:
        dealt = line.words[head + 1 : behind]
        common = line.lower[head] in nouns.ministers or is_pursuit(dealt[1:], nouns)
        small = (in_small(word, common, nouns) for word in dealt)
        role = " ".join([found.role, *small])
        role = role.replace(" ,", ",")
    if (
        not organisation
        or behind < last
        and line.lower[behind] == "for"
        and _sits(line.lower[head], organisation, nouns)
        or line.lower[behind : behind + 1] == ["who"]
        and _is_own(found.organisation, nouns)
    ):
        organisation = found.organisation or organisation
    if not organisation and line.lower[behind : behind + 1] == ["and"]:
        second = _second(line, behind + 1, last, nouns)
        role, organisation = f"{role} and {second.role}" if second else role, second.organisation
    its = not organisation and line.lower[first] in nouns.owning
    if line.lower[head] in nouns.won and not is_body(organisation, nouns):
        organisation = ""
    if line.lower[head] in nouns.dwellers:
        return Affiliation(role, "", found.place or place or organisation, found.country)
    rank = found.rank and not organisation
    return Affiliation(role, organisation, found.place or place, found.country, rank=rank, its=its)


def _second(line: Line, first: int, last: int, nouns: Nouns) -> Affiliation:
    """Another post with its body: one of the paper's authors and | a professor of soil science at Oshton University."""
    if first + 1 >= last or line.lower[first] not in nouns.indefinites:
        return Affiliation()
    found = _with_role(line, first, last, nouns)
    return found if found.role and found.organisation else Affiliation()


def _party_tag(word: str) -> bool:
    """Whether a word is a legislator's tag: D-Ohio, R-Mich, Farm-Oshton."""
    party, dash, seat = word.partition("-")
    return bool(dash) and party[:1].isupper() and seat[:1].isupper() and (len(party) == 1 or seat.isalpha())


def _placed(body: str, nouns: Nouns) -> Affiliation:
    """A body, or a town or country where somebody is from: both stand after "of". A street says nothing of either."""
    if is_nameless(body.split(), nouns) or body[:1].isupper() and body.split()[-1].lower() in nouns.streets:
        return Affiliation()
    return Affiliation(place=body) if body in nouns.places else Affiliation(organisation=body)


def _is_own(body: str, nouns: Nouns) -> bool:
    """Whether a body in front of a post is more than a party or a place: the Works Office diver who runs the Vale."""
    named = body[:1].isupper() and body not in nouns.tags and body not in nouns.places
    return named and (is_acronym(body.replace(".", "")) or is_body(body, nouns))


def _sits(role: str, place: str, nouns: Nouns) -> bool:
    """Whether what stands behind "for" is where somebody sits, not a body: a Labour councillor for Oshton West."""
    return role in nouns.seated and not is_body(place, nouns)


def _after_role(line: Line, at: int, last: int, nouns: Nouns, fielded: bool) -> tuple[str, str, str]:
    """The body after "of", "at", "for", "affiliated with" …, an inner unit of it that the role heads, and a town."""
    place, dwelling, skipped = "", False, int(fielded)
    first, behind = max(0, at - SERVES), at
    if line.words[at : at + 1] == ["("] and line.words[at + 2 : at + 3] == [")"]:
        at += 3  # the chief executive officer (CEO) of …
    while at < last:
        low = line.lower[at]
        if low in nouns.engaged or (low in nouns.adverbs and at + 1 < last):
            dwelling = dwelling or low in nouns.dwelling
            at += 1
            continue
        if low == "who":
            return _relative(line, at + 1, last, nouns).organisation, "", place
        if low in nouns.acting_for:
            organisation, unit, _ = named_body_end(line, at + 1, last, nouns)
            return (organisation, unit, place) if is_body(organisation, nouns) else ("", "", place)
        if low not in nouns.ties:
            if not skipped or skipped > 3 or not line.words[at].islower():
                break
            skipped += 1  # a professor of engineering at …: the field of work lies between
            at += 1
            continue
        if low == "in" and _field_of_work(line, at + 1, last, nouns):
            skipped, at = 1, at + 1
            continue
        attends = low == "to" and line.lower[at - 1] in nouns.attending
        serves = low in nouns.serving_ties and not nouns.for_people.isdisjoint(line.lower[first:behind])
        organisation, unit, end = named_body_end(line, at + 1, last, nouns)
        somewhere = low in ("in", "from") and (dwelling or not is_body(organisation, nouns))
        if somewhere:
            place = place or (organisation if organisation[:1].isupper() else "")
        aim = low == "to" and not attends and organisation[:1].islower()  # a plan to move the town council
        if not somewhere and not aim and _holds(organisation, low == "of", serves or attends, nouns):
            return organisation, unit, place
        dwelling, skipped = False, 1
        at = max(end, at + 1)
    return "", "", place


def _holds(body: str, owns: bool, served: bool, nouns: Nouns) -> bool:
    """Whether a post can belong to what stands behind its preposition: to whoever has a name, a head, or a lawyer."""
    if body in nouns.calendar or body in nouns.places and not owns or body[:1].isdigit() and not is_body(body, nouns):
        return False
    if body in nouns.outlying:
        return False
    return any(letter.isalpha() for letter in body) and (served or not is_nameless(body.split(), nouns))


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
        return leadership(line, at, last, nouns)
    if verb in nouns.serving:
        role = nouns.serving[verb]
        if role == "student" and nouns.prepositions.isdisjoint(line.lower[at + 1 : at + 2]):
            role = "researcher"  # who studies seeds at the university
        place = ""
        for tie in range(at + 1, min(last, at + 7)):
            body = named_body(line, tie + 1, last, nouns)[0] if line.lower[tie] in nouns.working else "0"
            if line.lower[tie] == "in" and body[:1].isupper() and (" for " in body or not is_body(body, nouns)):
                place = body.partition(" for ")[0]  # who served in Norin with the Coast Guard
                continue
            if line.lower[tie] == "with" and body.islower() and not is_body(body, nouns):
                return Affiliation()  # who has worked with otters since May
            if not body[:1].isdigit():  # not: who has worked for 11 years
                return Affiliation(role, body, place)
            if line.lower[tie] == "as":
                return in_description(line, tie + 1, last, nouns)
    left = line.lower[at - 1]
    told = verb in nouns.determiners and left not in nouns.relatives and left not in nouns.perfect
    if left in nouns.copulas or told:  # not: who the mayor met, who has a son
        return in_description(line, at, last, nouns)
    for tie in range(at + 1, min(last, at + 8)):
        if line.lower[tie] in ("for", "at"):
            organisation = named_body(line, tie + 1, last, nouns)[0]
            if not organisation[:1].isupper() or organisation in nouns.places:
                continue
            if line.lower[tie] == "for" or is_body(organisation, nouns):  # not: who won gold at Oshton 2016
                return Affiliation("", organisation)
    return Affiliation()
