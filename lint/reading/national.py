"""National: the British spelling of an American word and the other way round, where one answers to the other."""

from collections.abc import Iterable

from lint.reading.dictionary import AMERICAN, BRITISH, OXFORD, dictionary
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

Endings = tuple[tuple[str, str], ...]


class Twin(NamedTuple):
    """A word of one variety and its spelling in the other; `endings` are the letters that change, British first."""

    word: str
    other: str
    endings: tuple[str, str]


def twin_of(word: str, lexicon: Lexicon) -> Twin | None:
    """The word in the other variety; None for a word of both, or one that has no single answer."""
    known = lexicon.derived.setdefault("twins", {})
    assert isinstance(known, dict)
    if word not in known:
        known[word] = None if word in lexicon.words("varieties", "shared") else _find(word, lexicon)
    found: Twin | None = known[word]
    return found


def endings(entries: Iterable[str]) -> Endings:
    """A list of letters that change, "our: or", as pairs of British and American."""
    pairs = (entry.partition(":") for entry in entries)
    return tuple((british.strip(), american.strip()) for british, _, american in pairs)


def _find(word: str, lexicon: Lexicon) -> Twin | None:
    words = dictionary().words
    british = words.region(word) == BRITISH
    wanted = (AMERICAN, OXFORD) if british else (BRITISH,)
    found: dict[str, Twin] = {}
    for pair in endings(lexicon.table("varieties").get("endings", ())):
        ours, theirs = pair if british else (pair[1], pair[0])
        at = word.find(ours)
        while at >= 0:
            other = word[:at] + theirs + word[at + len(ours) :]
            if other not in found and words.region(other) in wanted:
                found[other] = Twin(word, other, pair)
            at = word.find(ours, at + 1)
    return next(iter(found.values())) if len(found) == 1 else None
