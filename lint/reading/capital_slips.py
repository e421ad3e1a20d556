"""Slips in words that stand with a capital: Eariler in the day, Councilllor Pell, Febuary.

Most unknown words with a capital are names, and a name is right however it is spelt. So only the words of one list are
looked for, and only behind a slip that fingers make: a letter lost, typed twice or put before its neighbour.
"""

from collections.abc import Iterator

from lint.document import Span
from lint.reading.dictionary import dictionary
from lint.reading.slips import DOUBLED, KEY_ADDED, LOST, PAIR_LOST, TRANSPOSED, one_edit, slip_between
from lint.reading.supplement import Supplement
from lint.reading.surroundings import silenced
from lint.reading.vocabulary import Vocabulary, places

_KINDS = frozenset({DOUBLED, KEY_ADDED, LOST, PAIR_LOST, TRANSPOSED})
_LEAST = 6


def capital_slips(words: Vocabulary, supplement: Supplement, repeated: int) -> Iterator[tuple[Span, str, str]]:
    """Each place of such a word, the word, and what was meant. One that stands `repeated` times is a name."""
    written = {word for word in words.counts if word[0].isupper() and len(word) >= _LEAST and word[1:].islower()}
    for word in dictionary().unknown_names(written):
        if words.counts[word] < repeated and word not in supplement.names:
            meant = _meant(word.lower(), supplement.capitals.get(word[0].lower(), ()))
            for span in places(words.prose, word) if meant else ():
                if not silenced(words.prose, span) and "-" not in (words.prose[span.start - 1], words.prose[span.end]):
                    yield span, word, meant.capitalize()


def _meant(word: str, forms: tuple[str, ...]) -> str:
    """The word of the list that lies one such slip away; empty if none does."""
    for form in forms:
        if one_edit(word, form) and word != form + "s":
            slip = slip_between(word, form)
            if slip and slip.kind in _KINDS and not slip.on_first:
                return form
    return ""
