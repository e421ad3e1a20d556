"""Name words: what of a run of capitals is a person's name, and what stands in front: titles, posts, countries."""

from lint.reading.also_names import is_given
from lint.reading.dictionary import dictionary
from lint.reading.drop_caps import in_small
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line

HYPHENED = ("-born", "-based", "-elect", "-designate", "-old", "-in-charge", "-in-chief")  # end no name: Mayor-elect
BANDS = ("-TV", "-FM", "-AM")  # end the call sign of a station
LETTERS = 6  # of the longest acronym without a hyphen


def person_words(
    words: list[str], nouns: Nouns, sure: bool = False, posted: bool = False
) -> tuple[list[str], list[str]]:
    """Split a run of words into what stands before a person's name (title, country) and the name.

    "US President Dana Vale" gives (US, President) and (Dana, Vale); a name is never left empty. `sure` says that a word
    of grammar that is also a name is one here: Will Bako; `posted` that a post stands in front: batsman | Dean Vale.
    """
    cut = 0
    for at, word in enumerate(words[:-1]):
        low = word.lower()
        if word in nouns.second_titles and not at == cut > 0:
            continue
        behind = posted if at == 0 else is_post(words[at - 1], nouns)
        if behind and word in nouns.given_titles and at + 2 == len(words):
            break
        if _is_title(word, at == cut and at + 2 < len(words), nouns):
            cut = at + 1
        elif at == cut and (word in nouns.demonyms or low in nouns.starters or word in nouns.calendar):
            if sure and word in nouns.also_names or _is_day_name(words, at, nouns):
                break
            cut = at + 1
        elif at == 0 and (low in nouns.grades or low in nouns.tenses) and _is_grade(word, words[1]):
            cut = 1
        elif at == 0 and len(words) > 2 and (low in nouns.epithets or _is_national(words, nouns)):
            cut = 1
        elif at == cut and "-" in word and (low.endswith(HYPHENED) or _is_compound(word, nouns)):
            cut = at + 1
        elif word in nouns.parting and at + 2 < len(words) and dictionary().people.level(words[at + 1]):
            cut = at + 1  # House Republican | Ama Pell; Dorn Crown Court | Ama Pell
        elif at == 0 and len(word) > LETTERS and word.isupper() and word.isalpha():
            small = in_small(words, nouns)  # NATALIE Orr at the head of a story
            if small:
                return [], small
        elif is_acronym(word) and at == cut and word not in nouns.initials:
            small = [] if at else in_small(words, nouns)
            if small:
                return [], small
            cut = at + 1
    return words[:cut], words[cut:]


def _is_grade(word: str, onward: str) -> bool:
    """Whether a grade at the head of a sentence is no given name, before a surname: Top | Orrell aide Ama Pell."""
    known = dictionary()
    return not known.people.level(word) and (not known.level(onward.lower()) or known.people.level(onward) > 0)


def _is_title(word: str, opens: bool, nouns: Nouns) -> bool:
    """Whether a word in front of a name is a title or a post; with `opens`, also that of several: Ministers | Pell …"""
    low = word.lower()
    if low in nouns.titles or low in nouns.role_heads or low.rstrip(".") + "." in nouns.titles:
        return True
    return word[:2].isupper() and low.partition("-")[0] in nouns.titles or opens and low in nouns.role_plurals


def is_post(word: str, nouns: Nouns) -> bool:
    """Whether a word in front of another that is a title makes that a given name: guitarist Prince Boateng."""
    low = word.lower()
    return (low in nouns.role_heads or low in nouns.titles) and low not in nouns.modifiers


def _is_national(words: list[str], nouns: Nouns) -> bool:
    """Whether a name opens with where its bearer is from: Frenchman Luc Abel; not: Finn Lund Berg."""
    known = dictionary().people
    return words[0] in nouns.nationals and (not known.level(words[0]) or known.level(words[1]) > 0)


def _is_compound(word: str, nouns: Nouns) -> bool:
    """Whether a word with a hyphen is a post, with the capital of a sentence: Match-winner; not Fisher-Baker."""
    return word[word.index("-") + 1 :].islower() and nouns.is_role(word.lower())


def behind_post(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether the run of capitals that starts at a token stands behind a post in small letters."""
    return at > 0 and line.words[at - 1].islower() and is_post(line.words[at - 1], nouns)


def _is_day_name(words: list[str], at: int, nouns: Nouns) -> bool:
    """Whether a weekday behind a title is a given name: Commissioner | Monday Ekpo."""
    return (
        at > 0
        and words[at] in nouns.weekdays
        and words[at] in nouns.also_names
        and is_given(words[at - 1], words[at + 1], nouns)
    )


def strip_possessive(word: str) -> str:
    """A word without its possessive mark."""
    if word.endswith(("’s", "'s")):
        return word[:-2]
    return word[:-1] if word.endswith(("’", "'")) else word


def is_saint(words: list[str]) -> bool:
    """Whether the last of some words is a saint's name, whose possessive belongs to it: head teacher of St Olaf's."""
    return len(words) > 1 and words[-2].rstrip(".") in ("St", "Saint")


def straight(name: str) -> str:
    """A name with straight apostrophes, whichever it is printed with."""
    return name.replace("’", "'")


def is_acronym(word: str) -> bool:
    """Whether a word is an all-capital short form, such as a party, an agency or a station (KRTV, KRT-TV)."""
    return 2 <= len(word) <= 8 and word.isupper() and (word.isalpha() and len(word) <= LETTERS or word[-3:] in BANDS)
