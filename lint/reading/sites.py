"""Sites: a thing with an article in front of a name that only says where it is: the glove factory on Mill Street."""

from lint.reading.nouns import Nouns
from lint.reading.tokens import Line

PLACED = 4  # tokens of a thing with its article


def site_of(line: Line, link: int, floor: int, nouns: Nouns) -> int:
    """Where a thing begins whose place is named behind the preposition at `link`; -1 where none does."""
    if line.lower[link] not in nouns.siting:
        return -1
    at = link - 1
    while at > floor and link - at <= PLACED and line.words[at].isalpha() and line.words[at].islower():
        if line.lower[at] in nouns.articles:
            return at if at < link - 1 else -1
        low = line.lower[at]
        if low in nouns.prepositions or low in nouns.finite or low in nouns.auxiliaries or nouns.is_adverb(low):
            return -1
        at -= 1
    return at if at >= floor and line.lower[at] in nouns.articles and at < link - 1 else -1
