"""Broken words: one word left in two pieces, by a space or by the hyphen of a line end that the copy no longer has."""

from collections.abc import Iterator
from functools import lru_cache

from lint.document import Span
from lint.reading.dictionary import dictionary
from lint.reading.supplement import Supplement
from lint.reading.vocabulary import Vocabulary
from lint.values import NamedTuple

_COMMON = 50
_COMMON_BROKEN = 60
_LEAST_WHOLE = 6
_LONGEST = 30


class Joining(NamedTuple):
    """Two pieces of one word: where they stand, as printed, and the word they make."""

    span: Span
    printed: str
    word: str


class Whole(NamedTuple):
    """Two halves around a space: where they stand and the word they make."""

    span: Span
    word: str


class Hyphen(NamedTuple):
    """Letters, a hyphen, letters: both pieces as printed, where they stand, whether white space follows the hyphen."""

    first: str
    second: str
    span: Span
    spaced: bool


@lru_cache(maxsize=2)
def read_hyphens(prose: str) -> tuple[Hyphen, ...]:
    """Every pair of words around a single hyphen, in order; longer chains, such as up-to-date, are left out."""
    found = []
    at = prose.find("-")
    while at > 0:
        before, after = prose[at - 1], prose[at + 1 : at + 2]
        if before.isalpha() and (after.isalpha() or after in (" ", "\n")):
            start = _start_of_letters(prose, at)
            gap = at + 1 if after.isalpha() else at + 2
            end = _end_of_letters(prose, gap)
            if start < at and gap < end and not _runs_on(prose, start, end):
                found.append(Hyphen(prose[start:at], prose[gap:end], Span(start, end), gap - at > 1))
        at = prose.find("-", at + 1)
    return tuple(found)


def broken_at_hyphens(words: Vocabulary, supplement: Supplement) -> Iterator[Joining]:
    """Words broken by a line-end hyphen: "delib- erately", and "dif-ferent" where a piece is no word."""
    for first, second, span, spaced in read_hyphens(words.prose):
        if len(first) > 1 and first.islower() and second.islower() and _breaks(first, second, spaced, supplement):
            yield Joining(span, words.prose[span.start : span.end], first + second)


def halves_at(prose: str, span: Span) -> Whole | None:
    """The common word that the word at `span` makes with the one after or before it; None if it makes none."""
    word = prose[span.start : span.end]
    options = []
    if prose[span.end : span.end + 1] in (" ", "\n"):
        after = _letters_after(prose, span.end + 1)
        options.append((word + after, Span(span.start, span.end + 1 + len(after)), after))
    if span.start and prose[span.start - 1] in (" ", "\n"):
        before = _letters_before(prose, span.start - 1)
        options.append((before + word, Span(span.start - 1 - len(before), span.end), before))
    ranked = [
        (level, Whole(place, whole))
        for whole, place, other in options
        if other and len(whole) >= _LEAST_WHOLE and 0 < (level := dictionary().level(whole)) <= _COMMON
    ]
    return min(ranked)[1] if ranked else None


def _breaks(first: str, second: str, spaced: bool, supplement: Supplement) -> bool:
    level = dictionary().level(first + second)
    if not level or level > _COMMON_BROKEN or len(first + second) < _LEAST_WHOLE:
        return False
    if spaced:
        return second not in supplement.unbroken
    known, prefixes = supplement.known, supplement.affixes.prefixes
    unknown_first = not dictionary().level(first) and first not in known
    unknown_second = not dictionary().level(second.removesuffix("ly")) and second not in known
    return level <= _COMMON and len(second) > 2 and (unknown_first or unknown_second) and first not in prefixes


def _runs_on(prose: str, start: int, end: int) -> bool:
    left, right = prose[max(start - 1, 0) : start], prose[end : end + 1]
    return left == "-" or left == "'" or right == "-" or right.isalnum() or left.isalnum() or "_" in (left, right)


def _start_of_letters(prose: str, at: int) -> int:
    start = at
    while start > 0 and at - start < _LONGEST and prose[start - 1].isalpha():
        start -= 1
    return start


def _end_of_letters(prose: str, at: int) -> int:
    end = at
    while end < len(prose) and end - at < _LONGEST and prose[end].isalpha():
        end += 1
    return end


def _letters_before(prose: str, at: int) -> str:
    start = _start_of_letters(prose, at)
    word = prose[start:at]
    return word if word.islower() and word.isascii() and not _runs_on(prose, start, at) else ""


def _letters_after(prose: str, at: int) -> str:
    end = _end_of_letters(prose, at)
    word = prose[at:end]
    return word if word.islower() and word.isascii() and not _runs_on(prose, at, end) else ""
