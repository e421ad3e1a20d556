"""Tokens: the words and stops of a sentence, with each quotation in it as one token."""

import re
from functools import cache

from lint.document import Span

# stands for a whole quotation in a line of tokens
QUOTE = "\x02"


class Line:
    """One sentence as parallel lists: `words` as printed, `lower` in lower case, `starts` and `ends` in the text.

    `quotes` maps the index of a quotation token to its index among the article's quotations, `tails` to the last
    character inside its marks. The tokens are read when the first of these is asked for: a third of the sentences of
    an article hold neither a cue nor a quotation, and nobody asks.
    """

    __slots__ = ("_given", "ends", "lower", "quotes", "starts", "tails", "words")
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    quotes: dict[int, int]
    tails: dict[int, str]

    def __init__(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...] = ()) -> None:
        """`quotations` are those inside the sentence, as (index among the article's, span), in order."""
        self._given = text, sentence, quotations
        if not quotations:
            self.quotes, self.tails = {}, {}

    def __getattr__(self, name: str) -> object:
        # reached only for a slot that is still empty
        if name.startswith("_"):
            raise AttributeError(name)
        self._read(*self._given)
        return object.__getattribute__(self, name)

    def span(self, first: int, last: int) -> Span:
        """Span of the tokens from `first` up to, not including, `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def _read(self, text: str, sentence: Span, quotations: tuple[tuple[int, Span], ...]) -> None:
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        quotes: dict[int, int] = {}
        tails: dict[int, str] = {}
        at = sentence.start
        find = _token().finditer
        for number, span in (*quotations, (-1, Span(sentence.end, sentence.end))):
            for match in find(text, at, min(span.start, sentence.end)):
                words.append(match[0])
                start, end = match.span()
                starts.append(start)
                ends.append(end)
            if number >= 0:
                quotes[len(words)] = number
                tails[len(words)] = text[span.end - 2]
                words.append(QUOTE)
                starts.append(span.start)
                ends.append(span.end)
                at = span.end
        self.words, self.lower = words, [word.lower() for word in words]
        self.starts, self.ends, self.quotes, self.tails = starts, ends, quotes, tails


@cache
def _token() -> re.Pattern[str]:
    # `re`, not `regex`: this pattern meets every character of an article and is three times as fast
    return re.compile(
        r"(?:[A-Z]\.){2,}(?:[’']s)?"  # initialisms: U.S.
        r"|[A-Z]\.(?= [A-Z])"  # an initial before a name
        r"|(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Col|Lt|Sgt|Jr|Sr|Prof|St|Rev|Capt|Maj|Adm|Cpl|Hon|Brig|Cmdr)\."
        r"|[$£€]?\w+(?:[’'.\-‐‑/&]\w+)*"
        r"|--|\.{2,4}|[^\s\w]"
    )
