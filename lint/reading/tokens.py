"""Tokens: the words and stops of a sentence, with each quotation in it as one token."""

import re
from functools import cache

from lint.document import Span

MARKS = "\"”»’'"
# stands for a whole quotation in a line of tokens
QUOTE = "\x02"


class Line:
    """One sentence as parallel lists: `words` as printed, `lower` in lower case, `starts` and `ends` in the text.

    `quotes` maps the index of a quotation token to its index among the article's quotations, `tails` to the last
    character inside its marks, `sizes` to its length. Words and places are each read when first asked for: a third of
    the sentences hold neither a cue nor a quotation, and most of the others no cue in the end.
    """

    __slots__ = ("_given", "ends", "lower", "quotes", "sizes", "starts", "tails", "words")
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    quotes: dict[int, int]
    tails: dict[int, str]
    sizes: dict[int, int]

    def __init__(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...] = ()) -> None:
        """`quotations` are those inside the sentence, as (index among the article's, span), in order."""
        self._given = text, sentence, quotations
        if not quotations:
            self.quotes, self.tails, self.sizes = {}, {}, {}

    def __getattr__(self, name: str) -> object:
        # reached only for a slot that is still empty
        if name in ("starts", "ends"):
            self._read_places(*self._given)
        elif not name.startswith("_"):
            self._read_words(*self._given)
        return object.__getattribute__(self, name)

    def span(self, first: int, last: int) -> Span:
        """Span of the tokens from `first` up to, not including, `last`."""
        return Span(self.starts[first], self.ends[last - 1])

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
        self.words, self.lower = words, [word.lower() for word in words]

    def _read_places(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...]) -> None:
        starts: list[int] = []
        at = sentence.start
        find = text.find
        spans = iter(quotations)
        for word in self.words:
            if word == QUOTE:
                span = next(spans)[1]
                starts.append(span.start)
                at = span.end
            else:
                # every word stands where the last one ended or after blanks, so the search ends at once
                at = find(word, at)
                starts.append(at)
                at += len(word)
        ends = [start + len(word) for start, word in zip(starts, self.words, strict=True)]
        for token, size in self.sizes.items():
            ends[token] = starts[token] + size
        self.starts, self.ends = starts, ends


@cache
def _token() -> re.Pattern[str]:
    # `re`, not `regex`: this pattern meets every character of an article and is three times as fast
    return re.compile(
        r"(?:[A-Z]\.){2,}(?:[’']s)?"  # initialisms: U.S.
        r"|[A-Z][a-z]{0,4}\.(?= [A-Z])"  # an initial or a title: no sentence ends inside a sentence
        r"|[$£€]?\w+(?:[’'.\-‐‑/&]\w+)*"
        r"|--|\.{2,4}|[^\s\w]"
    )
