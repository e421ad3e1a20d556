"""Outlet: the name of the paper that publishes an article, read from the text, and names almost like it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from lint.document import Span
from lint.reading.dictionary import dictionary
from lint.reading.slips import distance, without_repeat
from lint.reading.vocabulary import Vocabulary, places
from lint.values import NamedTuple

_TIMES = 3
_LEAST = 5
_LEAST_IN_RUN = 4


class NearName(NamedTuple):
    """A name almost right: where it stands, as printed, and the listed name."""

    span: Span
    printed: str
    name: str


@cache
def _told() -> re.Pattern[str]:
    return re.compile(r"told (?:[Tt]he )?((?:[A-Z][\w'’-]*)(?: (?:of |and |the )?[A-Z][\w'’-]*){0,3})")


def infer_outlet(text: str) -> tuple[str, ...]:
    """The name that people "told" at least three times: who is told over and over is the one who asks. Else empty."""
    names = Counter(
        _bare(match[1]) for match in _told().finditer(text) if not text[max(match.start() - 1, 0)].isalnum()
    )
    ranked = [name for name, times in names.most_common(1) if times >= _TIMES and len(name) >= _LEAST]
    return tuple(ranked)


def near_names(words: Vocabulary, names: Iterable[str], furthest: int = 2) -> Iterator[NearName]:
    """Each capitalised word or run of words that is almost one of the names, in the order of the names.

    Almost: at most `furthest` edits and a quarter of the letters, or a run of letters repeated. Never a plural, a
    possessive, another of the names, or a single word that some list knows.
    """
    listed = {part for name in names for part in name.split()}
    for name in names:
        parts = name.split()
        for at, part in enumerate(parts):
            if part[:1].isupper() and len(part) >= (_LEAST if len(parts) == 1 else _LEAST_IN_RUN):
                for other in _near(words, part, furthest, listed):
                    yield from _runs(words, parts, at, other)


def _near(words: Vocabulary, part: str, furthest: int, listed: set[str]) -> list[str]:
    """Capitalised words of the article almost like one part of a name."""
    limit = min(furthest, max(len(part) // 4, 1))
    head, tail = part[:1], part[-2:].lower()
    found = []
    for word in words.names:
        if not word[0].isupper() or word in listed or abs(len(word) - len(part)) > 4:
            continue
        if word[0] != head and not word.lower().endswith(tail) or word.lower() == part.lower():
            continue
        if word in (f"{part}s", f"{part}es") or part == f"{word}s":
            continue
        if distance(word.lower(), part.lower(), limit) <= limit or part.lower() in without_repeat(word.lower()):
            found.append(word)
    return found


def _runs(words: Vocabulary, parts: list[str], at: int, other: str) -> Iterator[NearName]:
    """Places where `other` stands in the place of part `at`, the remaining parts around it as they should be."""
    before, after = " ".join(parts[:at]), " ".join(parts[at + 1 :])
    if not before and not after and not dictionary().unknown_names({other}):
        return
    for span in places(words.named, other):
        start = span.start - len(before) - 1 if before else span.start
        end = span.end + 1 + len(after) if after else span.end
        wanted = " ".join(part for part in (before, other, after) if part)
        if (
            start >= 0
            and words.named[start:end] == wanted
            and words.named[max(start - 1, 0) : start] not in ("@", "#", "/", ".")
        ):
            yield NearName(Span(start, end), wanted, " ".join(parts))


def _bare(name: str) -> str:
    return re.sub(r"['’]s?$", "", name)
