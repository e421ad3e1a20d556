"""Names: runs of capitalised words, and the person inside a run such as "US President Dana Vale"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from lint.document import PROSE_KINDS, Block, Span
from lint.patterns import compiled
from lint.reading.letters import MAYBE_CAPITAL
from lint.reading.nouns import Nouns
from lint.values import NamedTuple

# a stop after one of these, or after an initial, ends no sentence
SHORT = frozenset("Jr Sr St Mr Mrs Ms Dr Sen Rep Gov Gen Col Lt Sgt Prof Rev Capt Maj".split())
KINDS = PROSE_KINDS


class FullName(NamedTuple):
    """A run of two or more capitalised words, with the words that can be a person's name in it."""

    span: Span
    words: tuple[str, ...]


@cache
def _run() -> re.Pattern[str]:
    # the capital comes first and the look behind it second, so that the search runs from capital to capital
    word = rf"[{MAYBE_CAPITAL}][\w\u0300-\u036f'’\-]*+\.?"
    small = r"(?:(?:van|von|der|den|de|di|da|del|della|du|la|le|el|al|bin|ibn|bint|ter|dos|uulu|kyzy|ogly) ){0,2}"
    nick = r"(?:[“\"‘'][^“”\"‘’\n]{1,20}[”\"’'] )?"
    first = rf"[{MAYBE_CAPITAL}](?<!\w.)[\w\u0300-\u036f'’\-]*+\.?"
    return compiled(rf"{first}(?:[ \u00a0]{nick}{small}{word}){{1,6}}")


def _parts(run: str) -> Iterator[list[str]]:
    """The words of a run, parted where one ends in a stop that is no initial's and no title's."""
    words: list[str] = []
    for word in run.split():
        if word[0] in "“\"‘'":
            continue
        if not word[0].isupper() and not word[0].isascii():
            yield words
            words = []
            continue
        words.append(word)
        if word[-1] == "." and len(word) > 2 and word[:-1] not in SHORT:
            words[-1] = word[:-1]
            yield words
            words = []
    yield words


def strip_possessive(word: str) -> str:
    """A word without its possessive mark."""
    if word.endswith(("’s", "'s")):
        return word[:-2]
    return word[:-1] if word.endswith(("’", "'")) else word


def full_names(text: str, blocks: Iterable[Block], nouns: Nouns) -> dict[str, list[FullName]]:
    """Every run of capitalised words in the prose (headlines excepted), by its last word."""
    found: dict[str, list[FullName]] = {}
    for block in blocks:
        if block.kind not in KINDS:
            continue
        for match in _run().finditer(text, block.span.start, block.span.end):
            for first, last, name in _people(match[0], nouns):
                span = Span(match.start() + first, match.start() + last)
                found.setdefault(name[-1], []).append(FullName(span, name))
    return found


@lru_cache(maxsize=8192)
def _people(run: str, nouns: Nouns) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """The names in a run of capitalised words: where each starts and ends in it, with the words that can be a person's.

    Remembered, since a name stands in a text again and again.
    """
    found = []
    for words in _parts(run):
        if len(words) < 2:
            continue
        if words[-1] not in nouns.suffixes:
            words[-1] = strip_possessive(words[-1].rstrip("."))
        while len(words) > 2 and words[-1] in nouns.suffixes:
            words.pop()
        name = person_words(words, nouns)[1]
        if len(name) >= 2:
            start = max(run.find(words[0]), 0)
            found.append((start, run.find(words[-1], start) + len(words[-1]), tuple(name)))
    return tuple(found)


def person_words(words: list[str], nouns: Nouns) -> tuple[list[str], list[str]]:
    """Split a run of words into what stands before a person's name (title, country) and the name.

    "US President Dana Vale" gives (US, President) and (Dana, Vale); a name is never left empty.
    """
    cut = 0
    for at, word in enumerate(words[:-1]):
        low = word.lower()
        if (
            low in nouns.titles
            or low in nouns.role_heads
            and at + 2 <= len(words)
            or low.rstrip(".") + "." in nouns.titles
        ):
            cut = at + 1
        elif at == cut and (word in nouns.demonyms or low in nouns.starters or word in nouns.calendar):
            cut = at + 1
        elif is_acronym(word) and at == cut:
            cut = at + 1
    return words[:cut], words[cut:]


def is_acronym(word: str) -> bool:
    """Whether a word is an all-capital short form, such as a party or an agency."""
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()
