"""Occurrences: every place where a word stands in a text.

A search of the whole text for each of its words would take the square of its length. So for a long text it is first
noted which word stands in which stretch of it, in one pass, and a word is searched for in its own stretches alone.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint.hints import Pattern
from lint.patterns import compiled

LONG = 40_000  # code points from which on that pays
_STRETCH = 16_000
_REMEMBERED = 3  # an article is read as it is, as prose, and as prose with its bylines

_Stretch = tuple[int, int]


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where the characters of a word stand, in order, none overlapping.

    Of places where letters or digits touch them, which make another word of it, some may be left out.
    """
    part = max(_run().findall(word), key=len, default="") if len(text) >= LONG else ""
    if not part or _blank().search(word):
        yield from searched(text, word, 0, len(text))
        return
    for start, end in _stretches(text).get(part, ()):
        yield from searched(text, word, start, end)


def searched(text: str, word: str, start: int, end: int) -> Iterator[int]:
    """Where the characters of a word stand in a stretch of the text, in order, none overlapping."""
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), end)


@cache
def _run() -> Pattern[str]:
    return compiled(r"[^\W_]+")


@cache
def _blank() -> Pattern[str]:
    return compiled(r"\s")


@lru_cache(maxsize=_REMEMBERED)
def _stretches(text: str) -> dict[str, list[_Stretch]]:
    """The stretches, each from one blank to another, that have a run of letters and digits; in order."""
    found: dict[str, list[_Stretch]] = {}
    start = 0
    while start < len(text):
        blank = _blank().search(text, start + _STRETCH)
        stretch = (start, blank.end() if blank else len(text))
        for run in dict.fromkeys(_run().findall(text, *stretch)):
            found.setdefault(run, []).append(stretch)
        start = stretch[1]
    return found
