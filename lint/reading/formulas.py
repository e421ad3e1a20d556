"""Formulas: set phrases with slots, found in running text.

A formula is words in lower case; *he*, *she*, *they* stand for one another, so do *his*, *her*, *their* and forms of
*be*; X stands for one to four words, O for one to three with a capital. A phrase is looked for only where one of its
key words stands, so that a list of a hundred formulas costs a few searches.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.values import NamedTuple

_SLOTS = {
    **dict.fromkeys(("he", "she", "they"), "<they>"),
    **dict.fromkeys(("his", "her", "their"), "<their>"),
    **dict.fromkeys(("is", "are", "was", "were"), "<be>"),
    **dict.fromkeys(("has", "have", "had"), "<have>"),
}
_LENGTHS = {"X": 4, "O": 3}
REACH = 90  # code points read before and after a key word


class Formula(NamedTuple):
    """A formula as tokens, and the position of its key word among them."""

    words: tuple[str, ...]
    key: int


class Formulas:
    """The formulas of a list by their key word: the first of `keys` that is among the words of a phrase, which is
    skipped if it has none. Those of a key are read when a text first has it.
    """

    def __init__(self, phrases: Iterable[str], keys: Iterable[str]) -> None:
        wanted = list(keys)
        self._phrases: dict[str, list[list[str]]] = {}
        self._keyed: dict[str, tuple[tuple[Formula, ...], frozenset[str]]] = {}
        for phrase in phrases:
            words = phrase.split()
            key = next((word for word in wanted if word in words), None)
            if key is not None:
                self._phrases.setdefault(key, []).append(words)

    def find(self, text: str, lowered: str, words: Collection[str]) -> Iterator[Span]:
        """Every place where a formula stands, the longest where several do, by key word; it never spans a line.

        `lowered` is the text in lower case, `words` the words that it has.
        """
        for key in self._phrases:
            if key not in words:
                continue
            formulas, leads = self._of(key)
            at = lowered.find(key)
            while at >= 0:
                end = at + len(key)
                if not lowered[at - 1 : at].isalpha() and not lowered[end : end + 1].isalpha():
                    lead = lowered[max(0, at - 20) : at].split()[-1:]
                    found = _at(text, at, formulas) if not lead or not leads or slot(lead[0]) in leads else None
                    if found is not None:
                        yield found
                at = lowered.find(key, end)

    def _of(self, key: str) -> tuple[tuple[Formula, ...], frozenset[str]]:
        """The formulas of a key, longest first, and the slots that may stand right before it; none: anything may."""
        known = self._keyed.get(key)
        if known is None:
            own = [_formula(words, key) for words in self._phrases[key]]
            leads = frozenset(f.words[f.key - 1] for f in own) if all(f.key for f in own) else frozenset()
            known = self._keyed[key] = tuple(sorted(own, key=lambda f: -len(f.words))), leads
        return known


def _formula(words: list[str], key: str) -> Formula:
    return Formula(tuple(word if word in _LENGTHS else slot(word) for word in words), words.index(key))


def slot(word: str) -> str:
    """The slot that a word fills, or the word in lower case with -ise for -ize."""
    low = word.lower().replace("’", "'")
    return _SLOTS.get(low) or low.replace("authoriz", "authoris").replace("rumored", "rumoured")


@cache
def _word() -> Pattern[str]:
    return compiled(r"\w[\w'’\-]*+")


def _at(text: str, at: int, formulas: tuple[Formula, ...]) -> Span | None:
    begin = max(0, at - REACH, text.rfind("\n", max(0, at - REACH), at) + 1)
    line_end = text.find("\n", at, at + REACH)
    end = min(at + REACH, len(text) if line_end < 0 else line_end)
    tokens = [match.span() for match in _word().finditer(text, begin, end)]
    key = next((i for i, (start, _) in enumerate(tokens) if start == at), None)
    if key is None:
        return None
    words = [text[start:stop] for start, stop in tokens]
    slots = [slot(word) for word in words]
    for formula in formulas:
        first = key - formula.key
        if first < 0 or any(token in _LENGTHS for token in formula.words[: formula.key]):
            continue
        last = _match(formula.words, words, slots, first)
        if last is not None:
            return Span(tokens[first][0], tokens[last - 1][1])
    return None


def _match(formula: tuple[str, ...], words: list[str], slots: list[str], at: int) -> int | None:
    """The token after a formula that stands at `at`; a slot at the end takes one word."""
    for index, token in enumerate(formula):
        if at >= len(words):
            return None
        longest = _LENGTHS.get(token)
        if longest is None:
            if slots[at] != token:
                return None
            at += 1
            continue
        if token == "O" and not words[at][:1].isupper():
            return None
        at += 1
        following = formula[index + 1 : index + 2]
        while following and longest > 1 and at < len(words) and slots[at] != following[0]:
            at += 1
            longest -= 1
    return at
