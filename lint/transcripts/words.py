"""Words: a text as the words that are compared: case, accents, marks, contractions and ways to write a number aside."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from lint.document import Span
from lint.reading.dictionary import BRITISH, dictionary
from lint.reading.lexicon import Lexicon
from lint.reading.national import twin_of
from lint.transcripts.labels import is_sound
from lint.transcripts.numerals import Numerals
from lint.values import NamedTuple

_MARKS = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'"})
_ENDINGS = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"))


class Words(NamedTuple):
    """The words of a text in order: what each is compared by, and where it stands; "don't" is two in one place."""

    keys: list[str]
    starts: list[int]
    ends: list[int]


@cache
def _token() -> re.Pattern[str]:
    letter = r"[^\W\d_\u00ad]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]"
    return re.compile(
        r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # initialisms: U.S.
        r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|'s|bn|mn|tn|[mkb])?(?![^\W\d_])|\d+(?:[.,]\d+)*"
        rf"|(?:{letter})+(?:['’ʼ‘](?:{letter})+)*(?:[-‐‑](?:\n[ \t]*)?(?:{letter})+(?:['’ʼ‘](?:{letter})+)*)*"
        r"|[%$£€¥₹₦₽₪₩]"
    )


@cache
def _hyphen() -> re.Pattern[str]:
    return re.compile(r"[-‐‑](?:\n[ \t]*)?")


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(r"\[[^\[\]\n]{0,120}\]|\([^()\n]{0,60}\)|♪+")


class Reader:
    """Reads words; remembers what each printed form is compared by."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.numerals = Numerals(lexicon)
        self._hosts = lexicon.words("record", "hosts")
        self._contractions = {
            one: tuple(other.split()) for one, other in lexicon.pairs("record", "contractions", ":").items()
        }
        self._dictionary = dictionary()
        listed = lexicon.pairs("variants", "pairs", ":").items()
        self._american = lexicon.pairs("record", "spellings", ":")
        self._partners = {other + end: one + end for one, other in listed for end in ("", "s")}
        self._known: dict[str, tuple[str, ...]] = {}

    def read(self, text: str, spans: Iterable[Span], sounds: bool = False) -> Words:
        """The words in these parts of a text; with `sounds`, what describes a sound in brackets is left out."""
        words = Words([], [], [])
        known, finditer = self._known, _token().finditer
        for start, end in self._heard(text, spans) if sounds else spans:
            for match in finditer(text, start, end):
                printed = match[0]
                keys = known.get(printed)
                if keys is None:
                    keys = known[printed] = self._keys(printed)
                first, last = match.span()
                for key in keys:
                    words.keys.append(key)
                    words.starts.append(first)
                    words.ends.append(last)
        return self._numbered(words)

    def _heard(self, text: str, spans: Iterable[Span]) -> Iterable[Span]:
        """The parts less the sounds and gaps that stand in brackets: (laughter), [inaudible]."""
        for start, end in spans:
            if "[" in text[start:end] or "(" in text[start:end] or "♪" in text[start:end]:
                for aside in _aside().finditer(text, start, end):
                    if is_sound(aside[0].strip("[]()♪"), self.lexicon):
                        yield Span(start, aside.start())
                        start = aside.end()
            yield Span(start, end)

    def _keys(self, printed: str) -> tuple[str, ...]:
        """What a printed word is compared by: none for what is no word, several for a contraction."""
        if printed[0].isdigit() or not printed[0].isalpha() and len(printed) == 1:
            return self.numerals.keys(printed)
        plain = printed.lower()
        if not plain.isascii():
            plain = unicodedata.normalize("NFKD", plain.translate(_MARKS)).casefold().translate(_APOSTROPHES)
            plain = "".join(char for char in plain if not unicodedata.combining(char))
        plain = plain.replace(".", "")
        if not plain.isalpha() and _hyphen().search(plain):
            parts = _hyphen().split(plain)
            closed = "".join(parts)
            if not self._dictionary.level(closed):
                return tuple(key for part in parts for key in self._word(part))
            plain = closed
        return self._word(plain)

    def _word(self, plain: str) -> tuple[str, ...]:
        """What a word in small letters is compared by: as Americans spell it, contractions taken apart."""
        whole = self._contractions.get(plain)
        if whole is not None:
            return whole
        if "'" in plain:
            for ending, word in _ENDINGS:
                if plain.endswith(ending) and len(plain) > len(ending):
                    return plain.removesuffix(ending).replace("'", ""), word
            host, _, rest = plain.rpartition("'")
            if rest == "s" and host in self._hosts:
                return host, "is"
            plain = plain.replace("'", "")
        return (self._spelling(plain),) if plain else ()

    def _spelling(self, word: str) -> str:
        """One spelling for the words that are spelt in two ways."""
        word = self._partners.get(word, word)
        if word in self._american:
            return self._american[word]
        if self._dictionary.words.region(word) != BRITISH:
            return word
        twin = twin_of(word, self.lexicon)
        return twin.other if twin is not None else word

    def _numbered(self, words: Words) -> Words:
        """The words with every number, spelt or in figures, as one word: "#21"."""
        if self.numerals.known.isdisjoint(words.keys) and not any(key[0] == "#" for key in words.keys):
            return words
        folded = Words([], [], [])
        keys, known, upto = words.keys, self.numerals.known, 0
        for at, first in enumerate(keys):
            if at < upto or not (first in known or first[0] == "#"):
                continue
            if at > upto:
                _copy(words, folded, upto, at)
            found, upto = self.numerals.number(keys, at)
            for key in found:
                folded.keys.append(key)
                folded.starts.append(words.starts[at])
                folded.ends.append(words.ends[upto - 1])
        _copy(words, folded, upto, len(keys))
        return folded


def _copy(words: Words, into: Words, start: int, end: int) -> None:
    into.keys.extend(words.keys[start:end])
    into.starts.extend(words.starts[start:end])
    into.ends.extend(words.ends[start:end])
