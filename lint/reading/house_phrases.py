"""House phrases: where the names and terms of a newsroom's tables stand in an article.

Looking them up costs what the article costs, however many there are.
"""

from collections.abc import Iterable, Iterator

from lint.document import Span
from lint.reading.vocabulary import Vocabulary, token
from lint.values import NamedTuple

LONGEST = 20  # tokens of a phrase in a table
_NONE: frozenset[int] = frozenset()


class Phrases(NamedTuple):
    """Phrases of a table: the numbers given for each plain form, the words that one starts with, and how many tokens
    there can be in one."""

    rows: "Numbers"
    firsts: frozenset[str]
    sizes: frozenset[int]

    def lengths(self, first: str) -> frozenset[int]:
        """The numbers of tokens that phrases have, if one starts with this word."""
        return self.sizes if first in self.firsts else _NONE


class Place(NamedTuple):
    """Where a phrase stands: the numbers given for it; `plural` where an ending was added to it."""

    span: Span
    numbers: tuple[int, ...]
    plural: bool


def plain(phrase: str) -> str:
    """A phrase in one case, with one kind of apostrophe, single blanks and composed letters."""
    return cased(phrase).casefold()


def cased(phrase: str) -> str:
    """The same with its capitals."""
    phrase = " ".join(phrase.replace("’", "'").split())
    if not phrase.isascii():
        from unicodedata import normalize

        phrase = normalize("NFC", phrase)
    return phrase


def plain_all(texts: list[str]) -> list[str]:
    """The plain form of each of many phrases, at the cost of a few passes over all of them together."""
    if not texts:
        return []
    joined = "\n".join(texts)
    if "  " in joined or "\t" in joined or joined.count("\n") >= len(texts):
        return list(map(plain, texts))
    if not joined.isascii():
        from unicodedata import normalize

        joined = normalize("NFC", joined.replace("’", "'").replace("\u00a0", " "))
    return joined.casefold().split("\n")


class Numbers:
    """For each of many keys the numbers given for it, in order; a key with one number, as most have, costs no list."""

    def __init__(self, keys: list[str], numbers: Iterable[int]) -> None:
        given = list(numbers)
        self._one = dict(zip(keys, given, strict=True))
        self._several: dict[str, list[int]] = {}
        if len(self._one) < len(keys):
            from collections import Counter

            doubled = {key for key, count in Counter(keys).items() if count > 1}
            for key, number in zip(keys, given, strict=True):
                if key in doubled:
                    known = self._several.setdefault(key, [])
                    if number not in known[-1:]:
                        known.append(number)

    def __contains__(self, key: str) -> bool:
        return key in self._one

    def of(self, key: str) -> tuple[int, ...]:
        """The numbers of a key; none for one that is not there."""
        if key in self._several:
            return tuple(self._several[key])
        return (self._one[key],) if key in self._one else ()


def phrases(keys: list[str], numbers: Iterable[int]) -> Phrases:
    """The phrases to look for, in their plain form, each with a number."""
    rows = Numbers(keys, numbers)
    joined = " ".join(keys)
    plain_letters = joined.isascii() and joined.replace(" ", "").isalnum()
    # most names and terms are words of letters with blanks between them: those need not be looked at by a pattern
    odd = [] if plain_letters else [key for key in keys if not (key.isascii() and key.replace(" ", "").isalnum())]
    simple = keys if not odd else list(set(keys).difference(odd))
    firsts = {key.partition(" ")[0] for key in simple}
    sizes = {count + 1 for count in {key.count(" ") for key in simple}}
    for key in odd:
        for form in _forms(key):
            parts = token().findall(form)
            firsts.add(parts[0] if parts else "")
            sizes.add(len(parts))
    return Phrases(rows, frozenset(firsts), frozenset(size for size in sizes if 0 < size <= LONGEST))


def _forms(key: str) -> Iterator[str]:
    yield key
    if not key.isascii():
        from unicodedata import normalize

        yield normalize("NFD", key)


def find(words: Vocabulary, wanted: Phrases, plurals: bool = False) -> Iterator[Place]:
    """Where the phrases stand, the longest at each place, in order; none inside another."""
    firsts: dict[str, frozenset[int]] = {}
    for word in words.counts:
        low = word.casefold()
        sizes = wanted.lengths(low)
        if plurals and any(1 in wanted.lengths(one) for one in _singular(low)):
            sizes = sizes | {1}
        if sizes:
            firsts[word] = sizes
    if not firsts:
        return
    tokens = [match.span() for match in token().finditer(words.prose)]
    ends = [end for _, end in tokens]
    reach = 0
    known: dict[str, tuple[tuple[int, ...], bool] | None] = {}  # by the words as printed
    for at, (start, end) in enumerate(tokens):
        listed = firsts.get(words.prose[start:end], ()) if start >= reach else ()
        for size in sorted(listed, reverse=True):
            end = _with_marks(words.prose, ends[min(at + size, len(ends)) - 1])
            printed = words.prose[start:end]
            if printed not in known:
                known[printed] = _looked_up(printed, wanted, plurals)
            found = known[printed]
            if found is not None:
                reach = end
                yield Place(Span(start, end), *found)
                break


def _looked_up(printed: str, wanted: Phrases, plurals: bool) -> tuple[tuple[int, ...], bool] | None:
    """The numbers of a phrase, and whether it is the plural of the one listed."""
    key = plain(printed)
    if key in wanted.rows:
        return wanted.rows.of(key), False
    listed = next((one for one in _singular(key) if one in wanted.rows), None) if plurals else None
    return None if listed is None else (wanted.rows.of(listed), True)


def _with_marks(prose: str, end: int) -> int:
    """The end of a token with the accents and vowel signs that follow its last letter."""
    while end < len(prose) and not prose[end].isascii():
        from unicodedata import category

        if not category(prose[end]).startswith("M"):
            break
        end += 1
    return end


def _singular(low: str) -> Iterator[str]:
    if len(low) > 4 and low.endswith("s"):
        yield low[:-1]
        if low.endswith("es"):
            yield low[:-2]
        if low.endswith("ies"):
            yield low[:-3] + "y"
