"""Outlet: the name of the paper that publishes an article, read from the text, and names almost like it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dictionary import dictionary
from lint.reading.slips import distance, without_repeat
from lint.reading.vocabulary import Vocabulary, places
from lint.values import NamedTuple

_TIMES = 3
_LEAST = 5
_LEAST_IN_RUN = 4
MANY = 2000  # names from which a list is searched from the article's side
_CLOSE = 60  # code points on each side of a word in which the rest of its name stands
_SIGNS = 100  # different letters that a slip may bring in


class NearName(NamedTuple):
    """A name almost right: where it stands, as printed, and the listed name."""

    span: Span
    printed: str
    name: str


@cache
def _told() -> Pattern[str]:
    return compiled(r"told (?:[Tt]he )?((?:[A-Z][\w'’-]*)(?: (?:of |and |the )?[A-Z][\w'’-]*){0,3})")


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
    possessive, another of the names, or a single word that some list knows. Among more than `MANY` names two edits lead
    to somebody else's name, and only one is allowed.
    """
    names = tuple(names)
    if len(names) > MANY:
        yield from _near_many(words, names)
        return
    listed = {part for name in names for part in name.split()}
    for name in names:
        parts = name.split()
        for at, part in enumerate(parts):
            if part[:1].isupper() and len(part) >= (_LEAST if len(parts) == 1 else _LEAST_IN_RUN):
                for other in _near(words, part, furthest, listed):
                    yield from _runs(words, parts, at, other)


class _Parts(NamedTuple):
    """The words of many names: all of them as printed, and by small letters the names they stand in and where."""

    listed: frozenset[str]
    entries: dict[str, list[tuple[int, int]]]
    letters: str


@lru_cache(maxsize=2)
def _parts(names: tuple[str, ...]) -> _Parts:
    entries: dict[str, list[tuple[int, int]]] = {}
    listed = set()
    for number, name in enumerate(names):
        parts = name.split()
        least = _LEAST if len(parts) == 1 else _LEAST_IN_RUN
        listed.update(parts)
        for at, part in enumerate(parts):
            if len(part) >= least and part[0].isupper():
                entries.setdefault(part.lower(), []).append((number, at))
    letters = Counter("".join(entries)).most_common(_SIGNS)
    return _Parts(frozenset(listed), entries, "".join(letter for letter, _ in letters))


def _near_many(words: Vocabulary, names: tuple[str, ...]) -> Iterator[NearName]:
    """The same for a long list: every word one edit away from one of the article is looked up in it."""
    known = _parts(names)
    for word in words.names:
        if not word[0].isupper() or word in known.listed or len(word) < _LEAST_IN_RUN:
            continue
        low = word.lower()
        around: set[str] | None = None
        for right in _edited(low, known.letters) | without_repeat(low):
            if right not in known.entries or right == low or low in (f"{right}s", f"{right}es") or right == f"{low}s":
                continue
            around = _neighbours(words, word) if around is None else around
            for number, at in known.entries[right]:
                parts = names[number].split()
                if all(part in around for part in (*parts[:at], *parts[at + 1 :])):
                    yield from _runs(words, parts, at, word)


def _edited(word: str, letters: str) -> set[str]:
    """The words that one letter left out, put in, exchanged or moved by a place makes of a word."""
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    edited = {head + tail[1:] for head, tail in splits if tail}
    edited |= {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    for letter in letters:
        edited.update([head + letter + tail for head, tail in splits])
        edited.update([head + letter + tail[1:] for head, tail in splits if tail])
    return edited


def _neighbours(words: Vocabulary, word: str) -> set[str]:
    """The words that stand close to a word anywhere."""
    found: set[str] = set()
    for span in places(words.named, word):
        found.update(words.named[max(span.start - _CLOSE, 0) : span.end + _CLOSE].replace(",", " ").split())
    return {part.strip(".;:!?)(") for part in found} | found


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
    return compiled(r"['’]s?$").sub("", name)
