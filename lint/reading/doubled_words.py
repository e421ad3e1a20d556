"""Doubled words: the same small-letter word twice in a row, where good English has it once."""

from itertools import compress

from lint.document import Span
from lint.reading.surroundings import silenced
from lint.reading.vocabulary import Vocabulary, places_of_all, token
from lint.values import NamedTuple

_LEAST = 2
_WIDEST_GAP = 4
_BEFORE_WORDS = "\"'“‘«([…—–*_"
_PARTICLES = frozenset({"in", "on"})


class Doubled(NamedTuple):
    """A word and its repetition: `span` holds both, `first` and `second` each of them; `word` is in lower case."""

    span: Span
    first: Span
    second: Span
    word: str


def find_doubled(
    words: Vocabulary, allowed: frozenset[str], excusing: frozenset[str], dated: frozenset[str] = frozenset()
) -> tuple[Doubled, ...]:
    """Every word that stands twice with nothing but white space between, in order; `allowed` words may.

    The second must be in small letters: Duran Duran and Bora Bora are names. A particle may stand twice after one of
    the `excusing` words, which the first belongs to (log in in the morning), and in front of a year after one of the
    `dated` ones: the state it was in in 2009.
    """
    doubled = (_repeated(words) & words.lower) - allowed
    wanted = {word for word in doubled if word == "a" or len(word) >= _LEAST and word.isalpha()}
    found = [
        Doubled(Span(first.start, second.end), first, second, word)
        for word, spans in places_of_all(words.prose, wanted).items()
        for second in spans
        if (first := _same_before(words.prose, second, word))
        and _plain(words.prose, first, second)
        and not (word in _PARTICLES and _excused(words.prose, first, second, excusing, dated))
    ]
    return tuple(sorted(found))


def _repeated(words: Vocabulary) -> frozenset[str]:
    """Words in small letters that may follow themselves, the first perhaps with a capital, blanks between them."""
    prose = words.prose.lower()
    for mark in _BEFORE_WORDS:
        prose = prose.replace(mark, " ")
    low = prose.split()
    nexts = low[1:]
    # most stretches differ from the next in their first letters, which is soon seen
    alike = {*compress(zip(low, nexts, strict=False), map(str.startswith, nexts, low))}
    found = set()
    for one, other in alike:
        last, first = token().findall(one), token().match(other)
        if last and first and last[-1] == first[0] and one.endswith(first[0]):
            found.add(first[0])
    return frozenset(found)


def _same_before(prose: str, second: Span, word: str) -> Span | None:
    """The same word, in small letters or with a capital, before white space that is no paragraph's end."""
    end = second.start
    while end > 0 and second.start - end < _WIDEST_GAP and prose[end - 1].isspace():
        end -= 1
    start = end - len(word)
    if end == second.start or start < 0 or prose.count("\n", end, second.start) > 1:
        return None
    if (
        prose[start:end] not in (word, word.capitalize())
        or start
        and (prose[start - 1].isalnum() or prose[start - 1] == "_")
    ):
        return None
    return Span(start, end)


def _excused(prose: str, first: Span, second: Span, excusing: frozenset[str], dated: frozenset[str]) -> bool:
    before = _word_before(prose, first)
    return before in excusing or before in dated and prose[second.end + 1 : second.end + 5].isdigit()


def _word_before(prose: str, span: Span) -> str:
    before = prose[max(0, span.start - 24) : span.start].split()
    return before[-1].lower() if before else ""


def _plain(prose: str, first: Span, second: Span) -> bool:
    around = prose[max(first.start - 1, 0) : first.start] + prose[second.end : second.end + 1]
    if "-" in around or "'" in around:
        return False
    # three in a row are an effect, not a slip
    word = prose[second.start : second.end]
    reach = len(word) + _WIDEST_GAP
    after, before = prose[second.end : second.end + reach + 1], prose[max(first.start - reach - 1, 0) : first.start]
    if token().findall(after.lstrip())[:1] == [word] or token().findall(before.rstrip())[-1:] == [word]:
        return False
    return not silenced(prose, first) and not silenced(prose, second)
