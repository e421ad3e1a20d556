"""Tokens: the words and stops of a sentence, with each quotation in it as one token."""

import re
from functools import cache

from lint.document import Span

MARKS = "\"”»’'"
# stands for a whole quotation in a line of tokens
QUOTE = "\x02"


class Line:
    """One sentence as parallel lists: `words` as printed and `lower` in lower case; `start` and `end` give places.

    `quotes` maps the index of a quotation token to its index among the article's quotations, `tails` to the last
    character inside its marks, `sizes` to its length. Words are read when first asked for, and places as far as they
    are asked for: a third of the sentences hold neither cue nor quotation, and most of the others no cue in the end.
    """

    __slots__ = ("_given", "_starts", "lower", "quotes", "sizes", "tails", "words")
    words: list[str]
    lower: list[str]
    quotes: dict[int, int]
    tails: dict[int, str]
    sizes: dict[int, int]

    def __init__(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...] = ()) -> None:
        """`quotations` are those inside the sentence, as (index among the article's, span), in order."""
        self._given = text, sentence, quotations
        self._starts: list[int] = []
        if not quotations:
            self.quotes, self.tails, self.sizes = {}, {}, {}

    def __getattr__(self, name: str) -> object:
        # reached only for a slot that is still empty
        if name.startswith("_"):
            raise AttributeError(name)
        self._read_words(*self._given)
        return object.__getattribute__(self, name)

    def start(self, at: int) -> int:
        """Where a token starts in the text."""
        if at >= len(self._starts):
            self._place(at)
        return self._starts[at]

    def end(self, at: int) -> int:
        """Where a token ends in the text."""
        return self.start(at) + (self.sizes[at] if at in self.sizes else len(self.words[at]))

    def span(self, first: int, last: int) -> Span:
        """Span of the tokens from `first` up to, not including, `last`."""
        return Span(self.start(first), self.end(last - 1))

    def token_at(self, offset: int) -> int | None:
        """Index of the token that holds an offset of the text."""
        for at in range(len(self.words)):
            if self.end(at) > offset:
                return at if self.start(at) <= offset else None
        return None

    def _read_words(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...]) -> None:
        find = _token().findall
        if quotations:
            words: list[str] = []
            self.quotes, self.tails, self.sizes = {}, {}, {}
            at = sentence.start
            for number, span in quotations:
                words += find(text, at, span.start)
                self.quotes[len(words)] = number
                self.tails[len(words)] = text[span.start : span.end].rstrip(MARKS)[-1:] or " "
                self.sizes[len(words)] = span.end - span.start
                words.append(QUOTE)
                at = span.end
            words += find(text, at, sentence.end)
        else:
            words = find(text, sentence.start, sentence.end)
        # one call for all of them; no token holds a line feed
        self.words, self.lower = words, "\n".join(words).lower().split("\n") if words else []

    def _place(self, last: int) -> None:
        """Find the places of the tokens up to `last`: each stands where the one before ended, or after blanks."""
        text, sentence, quotations = self._given
        starts = self._starts
        at = self.end(len(starts) - 1) if starts else sentence.start
        met = sum(token < len(starts) for token in self.sizes)
        for word in self.words[len(starts) : last + 1]:
            if word == QUOTE:
                span = quotations[met][1]
                met += 1
                starts.append(span.start)
                at = span.end
            else:
                at = text.find(word, at)
                starts.append(at)
                at += len(word)


@cache
def _token() -> re.Pattern[str]:
    # `re`, not `regex`: this pattern meets every character of an article and is three times as fast
    return re.compile(
        r"(?:[A-Z](?:\.(?:[A-Z]\.)+(?:[’']s)?"  # initialisms: U.S.
        r"|[a-z]{0,4}\.(?= [A-Z]))"  # an initial or a title: no sentence ends inside a sentence
        r"|\w+(?:[’'.\-‐‑/&]\w+)*)"
        r"|[$£€]\w+(?:[.,]\w+)*|--|\.{2,4}|[^\s\w]"
    )
