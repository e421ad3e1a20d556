"""Changes: in what a quotation differs from the record, and how much each difference weighs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lint.reading.lexicon import Lexicon
from lint.transcripts.alignment import Difference
from lint.transcripts.fuzzy import Levenshtein
from lint.transcripts.index import Index
from lint.transcripts.quoted import Quoted
from lint.values import NamedTuple

# From what changes nothing to what changes most. The first three are accounted for or only tidy up.
KINDS = (
    "inserted", "cut", "filler", "restart", "interjection", "small", "name", "form", "added", "left out", "words",
    "negation", "number",
)  # fmt: skip
ACCOUNTED = frozenset({"inserted", "cut"})
TIDY = frozenset({"filler", "restart", "interjection"})
SMALL = frozenset({"small", "name", "form"})
REPLACED = 12  # words of the record for which an insertion in brackets can stand
RESTART = 5  # words that somebody says before beginning again
INTERJECTED = 12  # words that another speaker puts in between
LIKE_NAME = 0.6
_ENDINGS = frozenset({"", "s", "es", "d", "ed", "ing", "ies", "y", "e", "n", "en", "in"})


class Change(NamedTuple):
    """One difference. Ranges of words, half open; `quoted` counts in the quotation, `said` in the record."""

    kind: str
    quoted: int
    quoted_end: int
    said: int
    said_end: int


class Judge:
    """Tells kinds of change apart, by the word lists of a record's lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.fillers = frozenset(tuple(words.split()) for words in lexicon.words("record", "fillers"))
        self.small = lexicon.words("record", "small")
        self.negations = lexicon.words("record", "negations")
        self._shifts = lexicon.pairs("record", "shifts", ":")

    def weigh(self, key: str) -> float:
        """How much a word says about where a quotation stands."""
        if key in self.small or (key,) in self.fillers:
            return 0.3
        return 1.5 if key[0] == "#" and key != "#1" else 1.0

    def judge(self, one: Difference, quoted: Quoted, index: Index) -> Change | None:
        """What a difference is; None where both sides say the same in another spelling."""
        own = [at for at in range(one.quoted, one.quoted_end) if at not in quoted.inserted]
        change = Change("", *one) if not own else Change("", own[0], own[-1] + 1, one.said, one.said_end)
        new = [quoted.words.keys[at] for at in own]
        old = index.words(one.said, one.said_end)
        beside = range(one.quoted, one.quoted_end + 1)
        if not own and self._accounted(one, quoted):
            cut = any(at in quoted.cuts for at in beside)
            return change._replace(kind="cut" if cut and old else "inserted")
        if any(at in quoted.cuts for at in beside):
            # beside a marked cut only what the quotation has and the record has not is a change
            return change._replace(kind=self._changed(new, [])) if new else change._replace(kind="cut")
        if not new:
            return change._replace(kind=self._omitted(one, index))
        rest = self._without_fillers(old)
        if self._same(new, old):
            return None
        if self._same(new, rest) or self._contracted(own, rest, one, quoted, index):
            return change._replace(kind="filler") if len(rest) < len(old) else None
        kind = self._changed(new, old)
        if (
            quoted.partial
            and kind in ("words", "form")
            and all(map(self._shifted, new, rest))
            and len(new) == len(rest)
        ):
            kind = "form"
        respelt = kind in ("words", "form") and len(own) == len(old) == 1 and is_name_respelt(quoted, own[0], old[0])
        return change._replace(kind="name" if respelt else kind)

    def _accounted(self, one: Difference, quoted: Quoted) -> bool:
        """Whether brackets or a cut say that something is otherwise here."""
        left_out = one.said_end - one.said
        inserted = range(one.quoted - 1, one.quoted_end + 1)
        if any(at in quoted.cuts for at in range(one.quoted, one.quoted_end + 1)):
            return True
        return any(at in quoted.inserted for at in inserted) and left_out <= REPLACED

    def _same(self, new: list[str], old: list[str]) -> bool:
        """Whether two runs of words are one text in two spellings: co operation, cooperation; organise, organize."""
        if "".join(new).replace("#", "") == "".join(old).replace("#", ""):
            return True
        if len(new) != len(old):
            return False
        return all(_respelt(*pair) for pair in zip(new, old, strict=True))

    def _contracted(self, own: list[int], rest: list[str], one: Difference, quoted: Quoted, index: Index) -> bool:
        """Whether the two differ only in how a contraction was taken apart: "it's been" is "it has been"."""
        if len(own) != 1 or len(rest) != 1 or not own[0] or not one.said:
            return False
        if {quoted.words.keys[own[0]], rest[0]} not in ({"is", "has"}, {"would", "had"}):
            return False
        starts = quoted.words.starts
        return starts[own[0]] == starts[own[0] - 1] or index.starts[one.said] == index.starts[one.said - 1]

    def _shifted(self, new: str, old: str) -> bool:
        """Whether a word is that of the record as reported speech shifts it: could for can."""
        return new == old or self._shifts.get(old) == new

    def _omitted(self, one: Difference, index: Index) -> str:
        """What it is that the record has and the quotation has not."""
        old = self._same_voice(one, index)
        if not old:
            return "interjection"
        rest = self._without_fillers(old)
        if not rest:
            return "filler"
        if self._begun_again(one, rest, index):
            return "restart"
        if self.negations & set(rest):
            return "negation"
        if all(word in self.small for word in rest):
            return "small"
        return "left out"

    def _same_voice(self, one: Difference, index: Index) -> list[str]:
        """The words left out, less a few that another speaker puts in between."""
        before, after = index.turn_at(one.said - 1), index.turn_at(one.said_end)
        if before == after or index.turns[before].speaker != index.turns[after].speaker:
            return index.words(one.said, one.said_end)
        speaker = index.turns[before].speaker
        kept = [at for at in range(one.said, one.said_end) if index.turns[index.turn_at(at)].speaker == speaker]
        if one.said_end - one.said - len(kept) > INTERJECTED:
            kept = list(range(one.said, one.said_end))
        return [index.keys[at] for at in kept if index.keys[at]]

    def _without_fillers(self, words: Sequence[str]) -> list[str]:
        """The words less "um", "you know" and their like."""
        rest, at = [], 0
        while at < len(words):
            size = next((size for size in (3, 2, 1) if tuple(words[at : at + size]) in self.fillers), 0)
            rest += [] if size else [words[at]]
            at += size or 1
        return rest

    def _begun_again(self, one: Difference, rest: list[str], index: Index) -> bool:
        """Whether what is left out is a false start: the words come again right after it, or the first of them."""
        if len(rest) > RESTART:
            return False
        size = len(rest)
        following = self._without_fillers(index.words(one.said_end, one.said_end + size + 3))
        before = self._without_fillers(index.words(one.said - size - 3, one.said))
        return following[:size] == rest or before[-size:] == rest or following[:1] == rest[:1]

    def _changed(self, new: list[str], old: list[str]) -> str:
        """What kind of change it is to print these words for those; the gravest that is true."""
        rest = self._without_fillers(old)
        if _numbers(new) != _numbers(rest):
            return "number"
        if sum(word in self.negations for word in new) != sum(word in self.negations for word in rest):
            return "negation"
        if all(word in self.small or word == "#1" for word in (*new, *rest)):
            return "small"
        if not rest:
            return "added"
        if len(new) == len(rest) and all(
            _inflected(*pair) or set(pair) <= self.small for pair in zip(new, rest, strict=True)
        ):
            return "form"
        return "words"


@cache
def _ize() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z]{3}i)z(e|ed|es|er|ers|ing|ation|ations|able)$")


def _respelt(one: str, other: str) -> bool:
    """Whether two words are one, with -ise for -ize or without the g of -ing."""
    if one == other or _ize().sub(r"s\1", one) == _ize().sub(r"s\1", other):
        return True
    return {one, other} in ({f"{one}g", one}, {f"{other}g", other}) and min(one, other).endswith("in")


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word[0] == "#" and word[1:2].isdigit() and word != "#1"]


def _inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: call, called; goes, going."""
    if one == other:
        return True
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= 3 and {one[shared:], other[shared:]} <= _ENDINGS


def is_name_respelt(quoted: Quoted, at: int, said: str) -> bool:
    """Whether a printed word is a name in another spelling than the record's: machines and clerks mishear names."""
    start, end = quoted.span(at, at + 1)
    before = quoted.text[max(start - 3, 0) : start].rstrip()
    if not quoted.text[start].isupper() or not at or before[-1:] in '.!?“"‘' or min(end - start, len(said)) < 3:
        return False
    return Levenshtein.normalized_similarity(quoted.text[start:end].lower(), said) >= LIKE_NAME
