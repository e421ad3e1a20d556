"""Vocabulary: the distinct words of an article with their counts, and where each of them stands."""

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain

from lint.document import Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dictionary import dictionary
from lint.reading.occurrences import LONG, occurrences, searched
from lint.reading.remembered import Remembered
from lint.values import NamedTuple

# Publication data and bylines are names and labels, not prose; page residue is nobody's copy, and what is in another
# language is not for an English dictionary.
UNREAD = frozenset({"metadata", "byline", "residue", "foreign", "unread", "table", "alt-text"})
UNNAMED = frozenset({"residue", "foreign", "unread"})  # whose names count for nothing either


class Vocabulary(NamedTuple):
    """The words of an article.

    `prose` is the article's text, same offsets, with what is no prose blanked out and every apostrophe straight;
    `named` is the same with bylines and publication data left in. `counts` holds every token of the prose as printed,
    `names` every token of `named`. `lower` are the tokens in lower case, `unknown` those of them that no list has;
    `stretches` is what stands between blanks in the prose, in order.
    """

    prose: str
    named: str
    counts: Counter[str]
    names: Counter[str]
    lower: frozenset[str]
    unknown: frozenset[str]
    stretches: tuple[str, ...]


@cache
def token() -> Pattern[str]:
    """A word, a number or a mixture; "Oshton's" and "didn't" fall apart at the apostrophe."""
    return compiled(r"\w+")


_words = Remembered(lambda stretch: tuple(token().findall(stretch)))


def read_vocabulary(text: str, blocks: tuple[Block, ...]) -> Vocabulary:
    """Vocabulary of one article."""
    straight = text.replace("’", "'")
    unread = [(kind, span) for kind, span in blocks if kind in UNREAD]
    prose = _blanked(straight, [span for _, span in unread])
    named = _blanked(straight, [span for kind, span in unread if kind in UNNAMED])
    apart = [span for kind, span in unread if kind not in UNNAMED]
    stretches = prose.split()
    counts = names = Counter(chain.from_iterable(map(_words.__getitem__, stretches)))
    if apart:
        names = counts.copy()
        for span in apart:
            names.update(token().findall(named, span.start, span.end))
    lower = frozenset(filter(str.islower, counts))
    unknown = frozenset(dictionary().unknown(lower))
    return Vocabulary(prose, named, counts, names, lower, unknown, tuple(stretches))


def places(prose: str, word: str) -> Iterator[Span]:
    """Every place where a word of the article stands as a whole token, spelt exactly so."""
    return _whole(prose, word, occurrences(prose, word))


def places_of_phrase(text: str, phrase: str) -> Iterator[Span]:
    """The same for one of a few phrases of a list, for which a long text is not worth an index."""
    return _whole(text, phrase, searched(text, phrase, 0, len(text)))


def _whole(text: str, word: str, found: Iterator[int]) -> Iterator[Span]:
    for at in found:
        end = at + len(word)
        if not _in_word(text[max(at - 1, 0) : at]) and not _in_word(text[end : end + 1]):
            yield Span(at, end)


def places_of_all(prose: str, wanted: Collection[str]) -> dict[str, list[Span]]:
    """Where each of the words stands; in one pass over the text when searching for each would cost more."""
    if len(wanted) < 20 or len(prose) >= LONG:
        return {word: list(places(prose, word)) for word in wanted}
    found: dict[str, list[Span]] = {word: [] for word in wanted}
    for match in token().finditer(prose):
        if match[0] in found:
            found[match[0]].append(Span(*match.span()))
    return found


def _in_word(neighbour: str) -> bool:
    return neighbour.isalnum() or neighbour == "_"


def _blanked(text: str, spans: list[Span]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], " " * (end - start))
        at = end
    return "".join(pieces) + text[at:] if spans else text
