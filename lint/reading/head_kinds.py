"""Head kinds: what the last word of a noun phrase, and those in front, say that it is: a body, a post, a group."""

from lint.reading.dictionary import dictionary
from lint.reading.name_kinds import is_body_name, is_body_of
from lint.reading.name_words import is_acronym, person_words, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line


def by_words(line: Line, start: int, end: int, nouns: Nouns, left: str) -> str:
    """The kind of what is named by its own words; `left` stands in front of the name in a definite phrase."""
    words, lows, head = line.words[start:end], line.lower[start:end], line.lower[end - 1]
    if head in nouns.body_heads or is_body_of(lows, nouns):
        return "organisation"
    if len(words) > 2 and words[0] in nouns.campaigning:
        return "organisation"
    if len(words) == 2 and words[0] in nouns.umbrellas and head not in nouns.role_heads:
        return "organisation"
    if len(words) > 1 and strip_possessive(words[-1]) in nouns.body_endings:
        return "organisation"
    if left in nouns.companies and not person_words(words, nouns)[0]:
        return "organisation"  # his team Dorn Vale
    if head in nouns.documents and len(lows) > 1 and not _titled(words, nouns):
        return "document"
    name = " ".join(words)
    return "organisation" if name in nouns.places or name.removeprefix("The ") in nouns.places else ""


def by_head(line: Line, first: int, start: int, end: int, nouns: Nouns, definite: bool, left: str) -> str:
    """The kind of what is named by its last word and the article in front; nothing for a person."""
    word, head, lead, single = line.words[end - 1], line.lower[end - 1], line.lower[first], end - start == 1
    indefinite = lead in ("a", "an")
    related = not single and left in nouns.kin  # the girl's father Tom Sheikh
    told = definite or indefinite or single and left in nouns.tenses  # former Minister of Works
    if head in nouns.role_heads and told and head not in ("dean", "chase") and not related:
        return "" if _behind_post(line.words[start:end], nouns) else "role"
    if head in nouns.role_plurals or head in nouns.plurals:
        return "collective"
    if is_acronym(word) and single and left not in nouns.role_heads:
        counted = definite or indefinite or lead in ("one", "another")
        post = head in nouns.role_heads or (counted and head in nouns.titles)
        return "role" if post else "organisation"  # CFO says prices rise
    if definite and single and left in ("the", "") and lead == "the":
        return "organisation"
    if (definite or indefinite) and not single and word in nouns.benches:
        return "role"  # the Oshton Republican
    return "organisation" if not single and not related and is_body_name(line, first, start, end, nouns) else ""


def before_holder(line: Line, start: int, end: int, nouns: Nouns) -> bool:
    """Whether a run of capitals is a post, whose holder follows a comma with a title: Town Council Director, | Mr Pell.

    Not: Ann Mason, Mr Pell and others.
    """
    titled = line.words[end : end + 1] == [","] and line.lower[end + 1 : end + 2] != []
    if not titled or end - start < 2 or line.lower[end + 1].rstrip(".") not in nouns.courtesies:
        return False
    return end - start > 2 or not dictionary().people.level(line.words[start])


def _behind_post(words: list[str], nouns: Nouns) -> bool:
    """Whether a run of capitals is a post and two names, the last a post as well: Health Minister Ama Sheikh."""
    if len(words) < 4 or words[-3].lower() not in nouns.role_heads:
        return False
    given = words[-2]
    return given.lower() not in nouns.role_words and not dictionary().level(given.lower())


def common_kind(line: Line, first: int, last: int, low: str, nouns: Nouns) -> str | None:
    counted = line.lower[first] in nouns.numbers or line.words[first][0].isdigit()
    if low in nouns.vague:
        named = any(line.words[i][:1].isupper() and i > 0 for i in range(first, last))
        return "collective" if counted or named or line.lower[first] in ("the", *nouns.possessives) else "vague"
    if low in nouns.quantities and first == last:
        return "vague"
    if low in ("one", "another") and first == last or low == "other" and line.lower[first:last] == ["the"]:
        return "role"
    if low in ("percent", "cent") or (low in nouns.numbers and line.lower[first] == "the"):
        return "collective"
    if low in nouns.role_heads or low.endswith("-year-old"):
        return "role"
    if low in nouns.role_plurals or low in nouns.plurals:
        return "collective"
    if low in nouns.publications and not (low == "agency" and line.lower[last - 1] not in nouns.wires):
        return "document"
    if low in nouns.body_heads:
        return "organisation"
    if low in nouns.documents:
        return "document"
    return None


def _titled(words: list[str], nouns: Nouns) -> bool:
    """Whether a title and two names are a person's: Dr Anna Page, not June Budget Report."""
    titles, name = person_words(words, nouns)
    return len(name) == 2 and bool(titles) and titles[-1] not in nouns.calendar
