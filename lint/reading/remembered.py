"""Remembered: what is worked out of a word, or of a stretch between blanks, kept for the next time it is met.

Most of a text is a few thousand words, again and again. To look one up is several times as quick as to read it anew,
and `map(remembered.__getitem__, words)` does so for a whole text in one call.
"""

from collections.abc import Callable

from lint.hints import TypeVar

MOST = 40_000  # words that are kept
LONGEST = 40  # code points of one that is worth keeping

_Value = TypeVar("_Value")


class Remembered(dict[str, _Value]):
    """The values of a function of one word, by word; forgotten all at once when they are too many."""

    def __init__(self, work: Callable[[str], _Value]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> _Value:
        value = self._work(word)
        if len(word) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[word] = value
        return value
