"""Appositions: the description between commas, brackets or dashes after a name."""

from lint.reading.affiliations import Affiliation
from lint.reading.mentions import Mention
from lint.reading.nouns import Nouns
from lint.reading.particulars import in_description
from lint.reading.tokens import PAUSES, QUOTE, Line

_OPENING = PAUSES | {"("}


def apposition(line: Line, mention: Mention, description: tuple[int, int] | None, nouns: Nouns) -> Affiliation:
    """The description between commas after a name; for "said X, D." it runs to the next clause."""
    if description is not None:
        return in_description(line, description[0], description[1], nouns)
    at = mention.last
    if at >= len(line.words):
        return Affiliation()
    if line.lower[at] in ("who", "of"):
        return in_description(line, at, min(len(line.words), at + 24), nouns)
    if line.words[at] not in _OPENING or at + 1 >= len(line.words):
        return Affiliation()
    begin = at + 1
    if line.words[begin].isdigit() and begin + 2 < len(line.words) and line.words[begin + 1] == ",":
        begin += 2  # an age: Dana Vale, 43, a driver,
    low = line.lower[begin]
    if low.endswith("ing") and low not in nouns.role_words and low not in nouns.acting or low in ("and", "but"):
        return Affiliation()
    stop = begin
    while stop < len(line.words) and stop - begin < 30 and line.words[stop] not in (QUOTE, ";", ".", ")"):
        if line.words[stop] == "," and stop > begin:
            break
        stop += 1
    return in_description(line, begin, stop, nouns)
