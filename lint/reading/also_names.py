"""Also names: words of grammar, months and days that are people's names too: Will Bako; Ingrid May; Sunday Ekpo."""

from lint.reading.dictionary import dictionary
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line

NEAR = 8  # tokens between a name and the verb that shows that it is one


def stands_as_name(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a capitalised word of grammar, or a month, is somebody's name: Will Bako, said May; not: in May said."""
    word = line.words[at]
    if word not in nouns.also_names:
        return False
    size = len(line.words)
    following = line.words[at + 1] if at + 1 < size else "."
    named = following[:1].isupper() and following not in nouns.calendar
    if word in nouns.weekdays:
        lead = line.words[at - 1] if at else ""
        return is_given("," if line.words[max(at - 2, 0)] == QUOTE else lead, following, nouns)
    dated = word in nouns.calendar
    if dated and (following[0].isdigit() or (at and _tells_when(line, at - 1, nouns))):
        return False
    if at and not dated and line.words[at - 1] not in (QUOTE, ":"):
        return True
    if at and dated and line.words[at - 1][:1].isupper() and (at > 1 or line.lower[0] not in nouns.starters):
        return True
    if named and dated:
        return True
    verb = at + 1
    while verb < min(size, at + NEAR) and (line.words[verb][:1].isupper() or line.lower[verb] in nouns.adverbs):
        verb += 1
    if verb < size and (nouns.is_past(line.lower[verb]) or (named and line.words[verb] == ",")):
        return True
    return bool(at) and line.words[at + 1 : at + 2] in ([], ["."], [","]) and nouns.is_past(line.lower[at - 1])


def is_given(lead: str, following: str, nouns: Nouns) -> bool:
    """Whether a weekday between two words is a given name: the driver, Sunday Ekpo; not: told aides Sunday Trump.

    Behind a comma (or “…,” said), a post or a title any name may follow it; elsewhere only one that no list has.
    """
    low, known = lead.lower(), dictionary()
    if not following[:1].isupper() or following in nouns.calendar or known.level(following.lower()):
        return False
    if lead == "," or nouns.is_role(low) or low in nouns.titles or low.rstrip(".") in nouns.courtesies:
        return following not in nouns.places
    timed = low in nouns.prepositions or low in nouns.times or lead[:1].isdigit() or lead[:1].isupper()
    return not (timed or known.people.level(following) or following in nouns.places)


def _tells_when(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a word in front of a month makes it a date: in May, last May, 3 May."""
    low = line.lower[at]
    return low in nouns.prepositions or low[0].isdigit() or low in nouns.times


def is_date(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token is a month or a weekday, and nobody's name."""
    return line.words[at] in nouns.calendar and not stands_as_name(line, at, nouns)
