"""Coinages: new words made of known ones by rule (unredacted, workrate), and words that lost their space."""

from functools import lru_cache

from lint.reading.affixes import Affixes
from lint.reading.dictionary import dictionary

_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
_LEAST_STEM = 4
_COMMON_STEM = 60
_COMMON_PART = 50


@lru_cache(maxsize=4096)
def derived_from(word: str, affixes: Affixes) -> str:
    """The known word that `word` is built on by a prefix or a productive ending, spelling rules kept; "" if none."""
    for prefix in affixes.prefixes:
        if word.startswith(prefix) and _stem(word[len(prefix) :]):
            return word[len(prefix) :]
    for stem in _stems(word, affixes):
        if _stem(stem):
            return stem
        for prefix in affixes.prefixes:
            if stem.startswith(prefix) and _stem(stem[len(prefix) :]):
                return stem
    return ""


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[tuple[str, str], ...]:
    """Every way to read the word as two known common words, of three letters and four at least."""
    found = []
    for at in range(3, len(word) - 2):
        first, second = word[:at], word[at:]
        if max(len(first), len(second)) >= 4 and _part(first) and _part(second):
            found.append((first, second))
    return tuple(found)


def joined(word: str, joiners: frozenset[str], compounding: frozenset[str]) -> str:
    """The two words that `word` is when a space is missing, or "".

    One part must be a small word that forms no compounds, or the first an inflected form, which forms few.
    """
    best: tuple[int, str] | None = None
    level_of = dictionary().level
    for at in range(1, len(word)):
        first, second = word[:at], word[at:]
        small = first in joiners and _follows(second) or second in joiners and len(second) > 1 and _follows(first)
        if small or _inflected(first) and first not in compounding and _follows(second, 20):
            levels = level_of(first) + level_of(second)
            if best is None or levels < best[0]:
                best = levels, f"{first} {second}"
    if best is None:
        return ""
    rivals = (pair for pair in parts(word) if not joiners & set(pair) and f"{pair[0]} {pair[1]}" != best[1])
    return "" if any(level_of(first) + level_of(second) <= best[0] + 10 for first, second in rivals) else best[1]


def plain_ending(word: str) -> str:
    """The word with -am where the writer carried the British -amme too far (telegrammes: telegrams); "" for any other.

    Words that are right with -amme, programme and the metric units, are in the list and never asked about.
    """
    for british, plain in (("amme", "am"), ("ammes", "ams")):
        if word.endswith(british):
            stem = word.removesuffix(british)
            return stem + plain if 0 < dictionary().level(stem + "am") <= 50 else ""
    return ""


def _stems(word: str, affixes: Affixes) -> list[str]:
    stems = [word.removesuffix(ending) for ending in affixes.endings if word.endswith(ending)]
    if word.endswith("ies"):
        stems.append(word[:-3] + "y")
    elif word.endswith("es") and word[:-2].endswith(_SIBILANT):
        stems.append(word[:-2])
    elif word.endswith("s") and not word[:-1].endswith(_SIBILANT) and not _after_consonant_y(word[:-1]):
        stems.append(word[:-1])
    if word.endswith("ally"):
        stems += [word[:-4]] if word[:-4].endswith("ic") else []
    for ending in affixes.dropping:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            stems.append(stem + "e")
            if not stem.endswith("e") and not _wants_doubling(stem):
                stems.append(stem)
            if stem[-2:-1] == stem[-1:]:
                stems.append(stem[:-1])
    return stems


def _after_consonant_y(stem: str) -> bool:
    return stem.endswith("y") and stem[-2:-1] not in set("aeiou")


def _wants_doubling(stem: str) -> bool:
    # commit, refer, prefer: one vowel before one consonant; where the stress lies is not known
    tail = stem[-3:]
    return len(tail) == 3 and tail[0] not in "aeiou" and tail[1] in "aeiou" and tail[2] not in "aeiouwxy"


def _stem(word: str) -> bool:
    return len(word) >= _LEAST_STEM and 0 < dictionary().level(word) <= _COMMON_STEM


def _part(word: str) -> bool:
    return 0 < dictionary().level(word) <= (35 if len(word) == 3 else _COMMON_PART)


def _follows(word: str, common: int = 35) -> bool:
    # what the small word stood next to: two letters only from among the commonest words
    size = len(word)
    return size >= 2 and 0 < dictionary().level(word) <= (10 if size == 2 else 20 if size == 3 else common)


def _inflected(word: str) -> bool:
    if word.endswith(("ss", "us", "is")):
        return False
    return len(word) > 4 and word.endswith(("s", "ed", "ly")) and 0 < dictionary().level(word) <= 35
