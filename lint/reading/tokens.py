"""Tokens: the words and stops of a sentence, with each quotation in it as one token."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import chain
from operator import itemgetter

from lint.document import Span
from lint.hints import Any, Pattern
from lint.patterns import compiled
from lint.reading.remembered import Remembered

MARKS = "\"”»’'"
_ENDS = MARKS + " "  # some copy has a blank in front of a closing mark
# stands for a whole quotation in a line of tokens; two characters, so that no token of a text is it
QUOTE = "\x02\x02"
DASHES = frozenset({"—", "–", "--", "-"})  # a hyphen among blanks is one too
PAUSES = DASHES | {","}
# accents that stand as signs of their own belong to the letter; so do those that damage has taken apart (é as Ã©)
_WORD = r"(?:\w|[\u0300-\u036f]|(?<=[ÂÃ\u0302\u0303])[\x80-\xbf])+"
_NONE: Mapping[int, Any] = {}


class Line:
    """One sentence as parallel lists: `words` as printed and `lower` in lower case; `start` and `end` give places.

    `quotes` maps the index of a quotation token to its index among the article's quotations, `tails` to the last
    character inside its marks, `sizes` to its length. Places are read when the first is asked for: most sentences hold
    no cue in the end, and nobody asks where their words stand. `phrases` and `circumstances` keep what their readers
    have found in front of a token, for the next verb that asks.
    """

    __slots__ = ("_given", "_starts", "circumstances", "lower", "phrases", "quotes", "sizes", "tails", "words")

    def __init__(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...] = ()) -> None:
        """`quotations` are those inside the sentence, as (index among the article's, span), in order."""
        self._given = text, sentence, quotations
        self._starts: list[int] = []
        self.phrases: dict[tuple[int, int, int], Any] = {}
        self.circumstances: dict[int, int] = {}
        self.words: list[str] = []
        self.lower: list[str] = []
        self.quotes: Mapping[int, int] = _NONE
        self.tails: Mapping[int, str] = _NONE
        self.sizes: Mapping[int, int] = _NONE
        at, end = sentence
        if quotations:
            at = self._part(text, at, quotations)
        self._add(text[at:end])

    def _part(self, text: str, at: int, quotations: tuple[tuple[int, Span], ...]) -> int:
        """Take in the quotations of the sentence and the tokens in front of each; returns where the last one ends."""
        quotes, tails, sizes = {}, {}, {}
        for number, (start, end) in quotations:
            if at < start:
                self._add(text[at:start])
            here = len(self.words)
            quotes[here] = number
            tails[here] = text[start:end].rstrip(_ENDS)[-1:] or " "
            sizes[here] = end - start
            self.words.append(QUOTE)
            self.lower.append(QUOTE)
            at = end
            if text.startswith("-", end) and text[end + 1 : end + 2].islower():
                at = end + 1 + len(_token().match(text, end + 1)[0])  # type: ignore[index]
                self.words.append(text[end:at])  # a “moan”-worthy rise: no dash
                self.lower.append(text[end:at].lower())
        self.quotes, self.tails, self.sizes = quotes, tails, sizes
        return at

    def _add(self, stretch: str) -> None:
        """The tokens of a stretch of text. Blanks part tokens, except that an initial is known by what follows it."""
        if ". " in stretch or ".\u00a0" in stretch:
            words = _token().findall(stretch)
            self.words += words
            self.lower += map(str.lower, words)
        else:
            both = list(map(_known.__getitem__, stretch.split()))
            self.words += chain.from_iterable(map(_AS_PRINTED, both))
            self.lower += chain.from_iterable(map(_IN_SMALL, both))

    def start(self, at: int) -> int:
        """Where a token starts in the text."""
        starts = self._starts
        return starts[at] if at < len(starts) else self._place(at)

    def end(self, at: int) -> int:
        """Where a token ends in the text."""
        return self.start(at) + (self.sizes[at] if at in self.sizes else len(self.words[at]))

    def span(self, first: int, last: int) -> Span:
        """Span of the tokens from `first` up to, not including, `last`."""
        return Span(self.start(first), self.end(last - 1))

    def token_at(self, offset: int) -> int | None:
        """Index of the token that holds an offset of the text."""
        if len(self._starts) < len(self.words):
            self._place(len(self.words) - 1)
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 and offset < self.end(at) else None

    def _place(self, last: int) -> int:
        """Find where the tokens up to one stand, each where the one before ended or after blanks; the last place."""
        text, sentence, quotations = self._given
        starts, words, find = self._starts, self.words, text.find
        at = self.end(len(starts) - 1) if starts else sentence.start
        for index in range(len(starts), last + 1):
            word = words[index]
            if word == QUOTE:
                _, (start, at) = quotations[self.quotes[index] - quotations[0][0]]
                starts.append(start)
            else:
                at = find(word, at)
                starts.append(at)
                at += len(word)
        return starts[last]


@cache
def _token() -> Pattern[str]:
    # `re`, not `regex`: this pattern meets every character of an article and is three times as fast
    return compiled(
        r"(?:[A-ZÀ-Þ](?:\.(?:[A-Z][a-z]?\.)+(?:[’']s)?"  # initialisms: U.S., W.Va.
        r"|[hd]\.D\.|o\.(?=[ \u00a0]\d)"  # Ph.D., Ed.D.; No. 4
        r"|[a-z]{0,4}\.(?=[ \u00a0][A-Za-z(]|,))"  # an initial, a title, Calif.: no sentence ends inside a sentence
        rf"|{_WORD}(?:[’'.\-‐‑/&]{_WORD}|(?<=\d),\d{{3}}(?!\w))*"  # 2,000 is one word
        r"(?:[’'](?<=s.)(?!\S))?)"  # the drivers’ union
        r"|[$£€]\w+(?:[.,]\w+)*|--|\.{2,4}|[’']t(?!\w)"  # 't Lam
        r"|(?<!\w)@\w+(?:[’'.]\w+)*|[^\s\w]"  # @dornferries
    )


def _read(stretch: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tokens of a stretch between blanks, as printed and in lower case."""
    words = tuple(_token().findall(stretch))
    return words, tuple(map(str.lower, words))


_known = Remembered(_read)
_AS_PRINTED, _IN_SMALL = itemgetter(0), itemgetter(1)
