"""Drop caps: a name at the head of a story, the first word or both of which are set in capitals: LEE Sharrock."""

from lint.reading.dictionary import dictionary
from lint.reading.nouns import Nouns

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
    last = surname.title() if surname.isupper() else surname
    known = dictionary()
    plain = known.level(low) > 0 and not known.people.level(last) or 0 < known.level(given.lower()) <= COMMONEST
    if plain or not known.people.level(given.title()) or not nouns.places.isdisjoint((last, f"{given.title()} {last}")):
        return []
    return [given.title(), f"Mc{last[2:].title()}" if last.startswith("Mc") else last]
