"""Drop caps: a name at the head of a story, the first word or both of which are set in capitals: LEE Sharrock."""

from lint.reading.dictionary import dictionary
from lint.reading.nouns import Nouns

SURNAME, GIVEN = 3, 5  # letters of the shortest surname, and of the shortest given name that no list has
COMMONEST = 20  # level of the dictionary up to which a word is more likely itself than a name


def in_small(words: list[str], nouns: Nouns) -> list[str]:
    """Two words as a name is printed elsewhere, if the first, in capitals, is a given name; else nothing.

    ASA Brook may be of the ASA: such a first word counts where the second is nobody's plain word, body or title.
    """
    given, surname = words[0], words[-1]
    low = surname.lower()
    if len(words) != 2 or len(given) < 3 or not given.isalpha() or surname in nouns.body_endings:
        return []
    if low in nouns.body_heads or low in nouns.titles or low in nouns.role_heads:
        return []
    last = _small(surname) if surname.removeprefix("Mc").isupper() else surname
    known = dictionary()
    plain = known.level(low) > 0 and not known.people.level(last) or 0 < known.level(given.lower()) <= COMMONEST
    if plain or not known.people.level(given.title()) or not nouns.places.isdisjoint((last, f"{given.title()} {last}")):
        return []
    return [given.title(), last]


def _small(word: str) -> str:
    """A word set in capitals as a name is printed: McCabe, O'Dell."""
    return f"Mc{word[2:].title()}" if word.startswith(("MC", "Mc")) else word.title()


def all_small(words: tuple[str, ...], text: str, nouns: Nouns) -> tuple[str, ...]:
    """A name set in capitals as it is printed elsewhere, if the text has its surname so; else the words as they are.

    The first word must be a given name, or one that no list has: AMARA ORRELL, has said, and later Orrell; but not
    UNICEF Norin.
    """
    known, small = dictionary(), tuple(map(_small, words))
    given, last = small[0], small[-1]
    if (
        not all(word.removeprefix("Mc").isupper() for word in words)
        or len(last) < SURNAME
        or last in nouns.places
        or given in nouns.places
    ):
        return words
    low = last.lower()
    if low in nouns.body_heads or low in nouns.role_heads or known.level(low) and not known.people.level(last):
        return words
    human = known.people.level(given) or len(given) >= GIVEN and not known.level(given.lower())
    return small if human and last in text else words
