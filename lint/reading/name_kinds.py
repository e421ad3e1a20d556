"""Name kinds: what the words of a name say that it is: a body, an office, a person behind a post, or a plain noun."""

from itertools import pairwise

from lint.reading.dictionary import dictionary
from lint.reading.name_words import is_acronym, person_words, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line

COMMONEST, PLAIN = 20, 35  # levels of the dictionary up to which a word is more likely itself than a surname


def is_body_name(line: Line, first: int, start: int, end: int, nouns: Nouns) -> bool:
    """Whether the words of a name, and an article right in front, say that it is nobody's: (the) Oshton Dispatch."""
    word, given, article = strip_possessive(line.words[end - 1]), line.words[start], start > first
    if article and (start - first > 1 or line.lower[first] not in nouns.articles):
        return False
    if word in nouns.body_tails or " ".join(line.words[end - 2 : end]) in nouns.body_tails:
        return True
    leads = [lead for lead in person_words(line.words[start:end], nouns)[0] if not is_acronym(lead)]
    if leads or word.lower() in nouns.role_heads or word.lower() in nouns.titles:
        return False
    store = dictionary()
    level, listed = store.level(word.lower()), store.people.level(word)
    named = store.people.level(given) or not article and store.capitalised.level(given)
    if article and level > 0 and not listed or word in nouns.papers and not store.people.level(given):
        return True  # the Oshton Dispatch, Norin Wire; not: Heath Ledger
    if not named and store.level(given.lower()) > 0 and _ends_in_land(line, start, end, word, nouns):
        return True  # Sport Wales, Health NZ
    plain = level <= PLAIN if article or listed else 0 < level <= COMMONEST
    return plain and not named and (article or not listed)


def _ends_in_land(line: Line, start: int, end: int, word: str, nouns: Nouns) -> bool:
    """Whether a name ends in that of a country or a town, in short or of two words: Health New Zealand."""
    if word in nouns.places or word in nouns.states or word in nouns.demonyms and is_acronym(word):
        return True
    return end - start > 2 and f"{line.words[end - 2]} {word}" in nouns.places


def is_office(words: list[str], owned: bool, nouns: Nouns) -> bool:
    """Whether the end of a run of capitals is an office that nobody is called by: FFA General Secretary.

    `owned`: "of" stands behind it, as in Norin Secretary of State.
    """
    head, left = words[-1].lower(), words[-2].lower()
    if f"{left} {head}" in nouns.role_pairs:
        return True  # Director General
    if head not in nouns.role_heads:
        return False
    people = dictionary().people
    if len(words) > 2 and all(is_duty(word, nouns) for word in words[:-1]):
        return True  # District Environmental Health Officer
    if left in nouns.modifiers and left not in nouns.titles and not people.level(words[-2]):
        return True  # National President
    ordered = owned or left in nouns.modifiers or left in nouns.titles
    return ordered and not (people.level(words[-1]) and f"{left} {head}" not in nouns.offices)


def is_body_of(lows: list[str], nouns: Nouns) -> bool:
    """Whether the words of a name are a body's with "of" or "for" in it: Bank of Norin; Institute for Road Research."""
    if any(low in nouns.body_heads and ("of" in lows or "for" in lows) for low in lows[:-1]):
        return True
    return any(low in nouns.body_openers and small in ("of", "for") for low, small in pairwise(lows))


def behind_body(line: Line, start: int, end: int, nouns: Nouns) -> int:
    """Where the name begins in a run of capitals that is a body with "of", a post and a person; 0 where none does.

    Bank of Norin Chairwoman Dara Pell; but Bank of King Pell, whose title stands right behind "of".
    """
    titles, name = person_words(line.words[start:end], nouns)
    small = "of" in line.lower[start:end] and line.lower.index("of", start)
    if not titles or titles[-1].lower() == "of" or not small or end - len(name) < small + 3:
        return 0
    post = end - len(name) - 1
    while line.lower[post] in nouns.role_heads or line.lower[post] in nouns.titles or line.lower[post] == "vice":
        post -= 1
    placed = post > small and line.words[post][:1].isupper()
    human = all(word[:1].isupper() and word.lower() not in nouns.body_heads for word in name)
    return end - len(name) if post < end - len(name) - 1 and placed and human and len(name) < 4 else 0


def is_duty(word: str, nouns: Nouns) -> bool:
    """Whether a word with a capital can say what a post deals with, or how high it is, and is no body's or person's."""
    low = word.lower()
    return (low in nouns.fields or low in nouns.grades or is_plain(word, nouns)) and low not in nouns.body_heads


def is_house(line: Line, first: int, end: int, nouns: Nouns) -> bool:
    """Whether a name with a possessive mark owns nothing that follows, and is a house's: Fenwick’s said.

    Tokens [`first`, `end`) hold it.
    """
    word = line.words[end - 1]
    if word[-1:] != "s" or word[-2:-1] not in ("'", "’") or not word[0].isupper():
        return False
    left, follower = line.lower[first - 1] if first else "", line.lower[end] if end < len(line.words) else "."
    if left in nouns.pasts and nouns.verbs[left]:
        return not follower[0].isalnum() and follower != QUOTE or follower in nouns.prepositions
    ahead = follower in nouns.auxiliaries and follower in nouns.finite  # not: Pell’s been there
    return ahead or follower in nouns.pasts and bool(nouns.verbs[follower])


def is_plain(word: str, nouns: Nouns) -> bool:
    """Whether a word with a capital is a common noun and, for all that is known, nobody's name: Location, Area.

    A plural may be a team's: Comets.
    """
    known = dictionary()
    common = word.istitle() and (word[-1] != "s" or word[-2] == "s") and 0 < known.level(word.lower()) <= PLAIN
    named = (
        known.capitalised.level(word) or word in nouns.body_endings or word in nouns.body_tails or word in nouns.tags
    )
    return common and not named and word not in nouns.known_bodies and not known.people.level(word)
