"""Appositions: the description between commas, brackets or dashes after a name."""

from lint.reading.affiliations import Affiliation
from lint.reading.bodies import is_body, named_body_end
from lint.reading.dictionary import dictionary
from lint.reading.mentions import Mention, is_capital, is_possessive, is_seat
from lint.reading.name_words import strip_possessive
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.particulars import in_description
from lint.reading.predicates import goes_on, is_verb
from lint.reading.tokens import PAUSES, QUOTE, Line

LONGEST = 30  # words
_HOME = 6  # tokens of where somebody lives
_OPENING = PAUSES | {"("}


def apposition(line: Line, mention: Mention, description: tuple[int, int] | None, nouns: Nouns) -> Affiliation:
    """The description between commas after a name; for "said X, D." it runs to the next clause."""
    if description is not None:
        return _described(line, mention, *description, nouns)
    at = mention.last
    while line.words[at : at + 1] and line.words[at] in nouns.suffixes:
        at += 1  # Dana Vale MP, leader of …
    if at >= len(line.words):
        return Affiliation()
    if line.lower[at] == "who":
        return in_description(line, at, min(len(line.words), at + 24), nouns)
    if line.lower[at] in ("of", "from", "with"):
        found = _with_post(line, in_description(line, at, min(len(line.words), at + 24), nouns), at, nouns)
        if line.lower[at] == "of":
            return found
        return found if found.place or found.organisation[:1].isupper() else Affiliation()  # not: Pell with his team
    if line.words[at] not in _OPENING or at + 1 >= len(line.words):
        return Affiliation()
    begin = at + 1
    if line.words[begin].isdigit() and begin + 2 < len(line.words) and line.words[begin + 1] == ",":
        begin += 2  # an age: Dana Vale, 43, a driver,
    if is_seat(line.words[begin]) and line.words[begin + 1 : begin + 2] == [","] and begin + 2 < len(line.words):
        begin += 2  # Dara Pell, D-Norin, a former judge,
    begin = _past_home(line, begin, nouns)
    low = line.lower[begin]
    if is_verb(line, begin, nouns) and line.lower[begin] not in nouns.copulas:
        return Affiliation()
    if low == "to":
        return Affiliation()  # a note from Pell, to the residents of Oshton
    if _is_doing(low, nouns) or low in ("and", "but"):
        return Affiliation()
    if line.words[at] == "(":
        return _bracketed(line, mention, begin, nouns)
    stop = _end(line, begin, nouns)
    if _is_subject(line, mention, begin, stop, nouns):
        return Affiliation()
    if _another(line, begin, stop, nouns):
        return Affiliation()
    return _with_body(line, in_description(line, begin, stop, nouns), begin, nouns)


def _described(line: Line, mention: Mention, first: int, last: int, nouns: Nouns) -> Affiliation:
    """What the description says that was read with the subject: tokens [`first`, `last`)."""
    if _another(line, first, last, nouns):
        return Affiliation()
    doing = _is_doing(line.lower[first], nouns)
    found = Affiliation() if doing else in_description(line, first, last, nouns)
    if not found and line.words[first - 1] == "(":
        return _party(line, mention, first, _end(line, first, nouns), nouns)
    if not found.organisation and "(" in line.words[mention.name_last : mention.last]:
        begin = line.words.index("(", mention.name_last) + 1  # Cllr Dana Vale (Lab, East), who spoke first, said
        tagged = _bracketed(line, mention, begin, nouns)
        return tagged._replace(role=found.role or tagged.role, rank=found.rank)
    if first < mention.first:  # the judge, His Honour Dana Vale, said; a pollster, Dana Vale of Oshton Tech, said
        tied = line.lower[mention.last : mention.last + 1] in (["of"], ["from"]) and not found.organisation
        home = in_description(line, mention.last, min(len(line.words), mention.last + 24), nouns) if tied else found
        return found._replace(organisation=home.organisation, place=found.place or home.place)
    return found if doing else _with_body(line, found, first + 2 * line.words[first].isdigit(), nouns)


def _is_doing(low: str, nouns: Nouns) -> bool:
    """Whether a description only begins with what somebody does: citing a clerk, Norin Wire reported."""
    doing = low.endswith("ing") and low not in nouns.role_words and low not in nouns.acting
    return doing and low not in nouns.acting_for


def _past_home(line: Line, begin: int, nouns: Nouns) -> int:
    """The token of a description behind where somebody lives: Dana Vale, 66, of Dorn Grove, N.J., | a tram driver."""
    if line.lower[begin] != "of":
        return begin
    size = len(line.words)
    comma = next((at for at in range(begin + 1, min(size, begin + _HOME)) if not line.words[at][:1].isalpha()), begin)
    if is_body(" ".join(line.words[begin + 1 : comma]), nouns):
        return begin  # of the Norin Bank, a lender
    if line.words[comma + 2 : comma + 3] == [","] and line.words[comma + 1][:1].isupper():
        comma += 2
    described = line.words[comma] == "," and line.lower[comma + 1 : comma + 2] != []
    return comma + 1 if described and line.lower[comma + 1] in ("a", "an") else begin


def _is_subject(line: Line, mention: Mention, begin: int, stop: int, nouns: Nouns) -> bool:
    """Whether the clause begins behind a name and a comma: According to Ada Brook, the spokesman was wrong.

    To the hosts Tom Orr and Ada Brook, the candidate stated that …
    """
    lead = line.lower[mention.first - 1] if mention.first else ""
    if (lead == "to" or lead == "," and line.lower[0] == "according") and is_verb(line, stop, nouns):
        return True
    if line.lower[0] not in nouns.prepositions or "," in line.words[: mention.first]:
        return False
    if line.lower[begin] in nouns.acting:
        return False  # At Oshton Court Ada Brook, prosecuting, said
    verb = next((at for at in range(begin + 1, stop + 1) if goes_on(line, at, nouns)), begin)
    return nouns.relatives.isdisjoint(line.lower[begin:verb]) and verb > begin


def _with_body(line: Line, found: Affiliation, begin: int, nouns: Nouns) -> Affiliation:
    """A post with the body that a second comma parts from it: Ada Brook, professor of law, Oshton University, said.

    Or the body alone, where the sentence or the clause ends with it: said Lt. Ada Brook, Oshton County Fire Department.
    """
    comma = _end(line, begin, nouns)
    if not found and not found.place and line.words[begin][0].isupper():
        body, _, end = named_body_end(line, begin, comma, nouns)
        last = comma + 1 >= len(line.words) or line.words[comma] == "," and goes_on(line, comma + 1, nouns)
        alone = last and end == comma and " " in body and is_body(body, nouns)
        return found._replace(organisation=body, at=line.start(begin)) if alone else found
    if not found.role or found.organisation or found.its or line.words[comma : comma + 1] != [","]:
        return found
    stop = _end(line, comma + 1, nouns)
    body, _, end = named_body_end(line, comma + 1, stop, nouns)
    closed = line.words[stop : stop + 1] in ([","], ["."], [")"]) and line.lower[stop + 1 : stop + 2] != ["and"]
    whole = closed and end == stop and body[:1].isupper() and is_body(body, nouns)
    return found._replace(organisation=body) if whole else found


def _with_post(line: Line, found: Affiliation, at: int, nouns: Nouns) -> Affiliation:
    """A body behind a name with the post that a comma parts from it: Ada Brook of the Norin Trust, its founder."""
    comma = _end(line, at, nouns)
    if (
        found.role
        or not is_body(found.organisation, nouns)
        or line.words[comma : comma + 1] != [","]
        or comma + 1 == len(line.words)
    ):
        return found
    stop = _end(line, comma + 1, nouns)
    if is_verb(line, comma + 1, nouns) or _another(line, comma + 1, stop, nouns):
        return found
    post = in_description(line, comma + 1, stop, nouns)
    return (
        found._replace(role=post.role) if post.role and not post.rank and not line.words[stop - 1].isdigit() else found
    )


def letters_behind(line: Line, mention: Mention, nouns: Nouns) -> Affiliation:
    """What the letters behind a name say of its bearer: Ada Brook MP, Tom Orr KC. Any post that is given says more."""
    for at in range(max(mention.name_first + 1, mention.name_last - 1), min(mention.last + 1, len(line.words))):
        if line.words[at] in nouns.letters:
            return Affiliation(line.words[at], at=line.start(at), rank=True)
    return Affiliation()


def _bracketed(line: Line, mention: Mention, begin: int, nouns: Nouns) -> Affiliation:
    """The description in brackets, with what an apposition behind them adds: Ada Brook (Lab), member for housing."""
    stop = _end(line, begin, nouns)
    inside = in_description(line, begin, stop, nouns) or _party(line, mention, begin, stop, nouns)
    if line.words[stop : stop + 2] != [")", ","]:
        return inside
    added = in_description(line, stop + 2, _end(line, stop + 2, nouns), nouns)
    return inside._replace(
        role=inside.role or added.role, organisation=inside.organisation or added.organisation, at=inside.at
    )


def _party(line: Line, mention: Mention, begin: int, stop: int, nouns: Nouns) -> Affiliation:
    """The body named in brackets, of a politician any name: Cllr Ada Brook (Norin Farm Party, East Ward)."""
    text = " ".join(line.words[begin:stop])
    named = text[:1].isupper() and all(
        word[0].isupper() or word in nouns.inside_bodies for word in line.words[begin:stop]
    )
    titles = line.lower[mention.first : mention.name_last - 1]
    seated = any(low in nouns.seated or nouns.spelt.get(low) in nouns.seated for low in titles)
    return Affiliation("", text, at=line.start(begin)) if named and (seated or is_body(text, nouns)) else Affiliation()


def _end(line: Line, begin: int, nouns: Nouns) -> int:
    """Where a description ends that begins at a token: at the next comma, stop, bracket or quotation mark.

    Or at the verb of the sentence, where nobody closed it: Ada Brook, a former aide was the first to …
    """
    stop = begin
    related = opened = False
    while stop < len(line.words) and stop - begin < LONGEST and line.words[stop] not in (QUOTE, ";", "."):
        low = line.lower[stop]
        if low == ")" and not opened:
            break
        opened = low == "(" or opened and low != ")"
        related = related or low in nouns.relatives
        if stop > begin and (line.words[stop] == "," or not related and is_verb(line, stop, nouns)):
            break
        stop += 1
    return stop


def _another(line: Line, begin: int, stop: int, nouns: Nouns) -> bool:
    """Whether what stands after a name and a comma names somebody else: with Dana Vale, President Pell made a choice.

    Dara Pell, chairman Tom Orr and others; not: Dara Pell, chairman Norin Bank.
    """
    at = begin
    while at < len(line.words) and line.words[at][:1].isupper():
        at += 1
    if at - begin > 1 and at <= stop and at < len(line.words) and line.lower[at - 1] not in nouns.body_heads:
        if nouns.is_role(line.lower[begin]) and (line.lower[at] in nouns.pasts or nouns.is_past(line.lower[at])):
            return True
    if line.lower[begin] in nouns.kin and line.words[begin + 1 : begin + 2] != [] and is_capital(line.words[begin + 1]):
        return True  # Dana Vale, husband Tom, 61, and their son
    for at in range(begin, stop - 2):
        low = line.lower[at]
        if low in nouns.prepositions or low in nouns.relatives or is_possessive(line.words[at]):
            return False
        if nouns.is_role(low) and line.words[at + 1][:1].isupper() and line.words[at + 2][:1].isupper():
            return _is_person(line, at + 1, stop, nouns)
    return False


def _is_person(line: Line, first: int, stop: int, nouns: Nouns) -> bool:
    """Whether a run of capitals inside a description is the name of a person, and no more is said of that one."""
    end = first
    while end < stop and (line.words[end][:1].isupper() or line.lower[end] in nouns.particles):
        end += 1
    ends = end == stop or line.lower[end] in ("and", "(")
    word = strip_possessive(line.words[end - 1])
    if not ends or word != line.words[end - 1] or word in nouns.places or not 1 < end - first < 5:
        return False
    named = before(line, end, first, nouns)
    store = dictionary()
    human = store.people.level(line.words[first]) or not store.level(line.lower[first])
    return named is not None and named.kind == "person" and bool(human)
