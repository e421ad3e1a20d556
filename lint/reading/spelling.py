"""Spelling: the words of an article that are probably slips, and what was probably meant.

An unknown word is no alert. It becomes one when a common word lies one plausible slip away and nothing excuses it:
score = how common the other word is + how likely the slip is, against a bar that each excuse raises.
"""

from collections.abc import Iterator
from functools import cached_property, lru_cache

from lint.document import Span
from lint.reading.broken_words import broken_at_hyphens, halves_at
from lint.reading.capital_slips import capital_slips
from lint.reading.coinages import derived_from, joined, parts, plain_ending
from lint.reading.dictionary import dictionary
from lint.reading.far_slips import LEAST, MOST, far_slip
from lint.reading.lexicon import Lexicon
from lint.reading.slips import (
    DOUBLED,
    KEY_ADDED,
    LAST_LOST,
    LOST,
    PAIR_LOST,
    TRANSPOSED,
    UNLIKELY,
    Slip,
    edits,
    slip_between,
)
from lint.reading.supplement import Supplement, read_supplement
from lint.reading.surroundings import among_strangers, in_marks, silenced
from lint.reading.vocabulary import Vocabulary, places, places_of_all
from lint.values import NamedTuple

_LEVEL_VALUES = {10: 6.0, 20: 5.0, 35: 4.2, 40: 3.8, 50: 3.4, 55: 3.2, 60: 2.6}
_RARE_VALUE = 2.6
_STANDS_IN_ARTICLE = 0.5
_AMONG_COMMONEST = 0.4
_BARS = {3: 5.2, 4: 4.0, 5: 3.6, 6: 3.3, 7: 3.0}
_BAR_FOR_LONG = 2.4
_BAR_SHORT_UNLIKELY = 5.2
_BAR_NAME, _BAR_COMPOUND, _BAR_HYPHENATED, _BAR_DERIVED, _BAR_AMONG_STRANGERS = 4.6, 4.4, 4.0, 5.3, 5.8
_SURE_SLIPS = frozenset({LOST, PAIR_LOST, LAST_LOST, DOUBLED, TRANSPOSED, KEY_ADDED})
_SLIPS_IN_MARKS = frozenset({DOUBLED, PAIR_LOST, TRANSPOSED})
_LEAST_HYPHENATED = 7
_LONGEST_WORD = 28
_LONGEST_COMPOUND = 40
_MOST_UNKNOWN, _CHARACTERS_AN_UNKNOWN = 100, 500


class Misspelling(NamedTuple):
    """A word that is probably a slip.

    `kind` is word, ending (-amme for -am), joined, split, hyphen, apostrophe or far (two slips); `suggestion` is what
    was probably meant.
    """

    span: Span
    word: str
    suggestion: str
    kind: str = "word"


class Candidate(NamedTuple):
    """A known word one slip away, with slip and score: about 6 for "the" with a letter lost, 2.4 for a rare word."""

    word: str
    slip: Slip
    level: int
    score: float


def find_misspellings(
    words: Vocabulary, lexicon: Lexicon, repeated: int = 3, own: frozenset[str] = frozenset(), far: bool = False
) -> tuple[Misspelling, ...]:
    """Every probable slip in the prose, in order. An unknown word that stands `repeated` times is the writer's own.

    `own` are words that the newsroom knows besides, `far` whether two slips in a long word are looked for as well. In a
    text with more unknown words than news can have, most likely no English, unknown words are left alone.
    """
    supplement = read_supplement(lexicon)
    if own:
        supplement = supplement._replace(known=supplement.known | own, own=own)
    unknown = [word for word in words.unknown - supplement.known if _checked(word)]
    if own:
        unknown = [word for word in unknown if not (word.endswith("s") and word[:-1] in own)]
    if len(unknown) > _MOST_UNKNOWN + len(words.prose) // _CHARACTERS_AN_UNKNOWN:
        unknown = []
    broken = (Misspelling(*joining, kind="hyphen") for joining in broken_at_hyphens(words, supplement))
    looked_at = _unknown(words, supplement, sorted(unknown), repeated, MOST if far else 0)
    capitals = (Misspelling(*slip) for slip in capital_slips(words, supplement, repeated))
    ranked = (*_always_wrong(words, supplement), *broken, *looked_at, *capitals)
    found: list[Misspelling] = []
    for slip in sorted(ranked, key=lambda slip: slip.span.start):
        if not found or slip.span.start >= found[-1].span.end:
            found.append(slip)
    return tuple(found)


def _checked(word: str) -> bool:
    return len(word) <= _LONGEST_WORD and word.isascii() and word.isalpha()


def _always_wrong(words: Vocabulary, supplement: Supplement) -> Iterator[Misspelling]:
    for table, kind in ((supplement.corrections, "word"), (supplement.apostrophes, "apostrophe")):
        for word in words.counts.keys() & table.keys():
            for span in places(words.prose, word):
                if not silenced(words.prose, span) and not _hyphenated(words.prose, span):
                    yield Misspelling(span, word, table[word], "joined" if " " in table[word] else kind)


def _unknown(
    words: Vocabulary, supplement: Supplement, unknown: list[str], repeated: int, far: int
) -> Iterator[Misspelling]:
    where = places_of_all(words.prose, unknown)
    judge = _Judge(words, supplement, unknown)
    for word in unknown:
        ending = plain_ending(word)
        if not ending and (words.counts[word] >= repeated or word.capitalize() in words.names):
            continue
        for span in where[word]:
            if silenced(words.prose, span):
                continue
            if ending:
                yield Misspelling(span, word, ending, "ending")
                continue
            whole = halves_at(words.prose, span)
            if whole:
                yield Misspelling(whole.span, words.prose[whole.span.start : whole.span.end], whole.word, "split")
                continue
            best = _best(word, judge, words, span)
            apart = ""
            if len(word) > 4 and not _hyphenated(words.prose, span) and not in_marks(words.prose, span):
                apart = joined(word, supplement.joiners, supplement.compounding)
            if apart and (best is None or best.slip.kind in UNLIKELY):
                meant = _rather(word, apart)
                yield Misspelling(span, word, meant, "joined" if " " in meant else "word")
            elif best:
                yield Misspelling(span, word, best.word)
            elif far and len(word) >= LEAST and not judge.options(word) and not _set_apart(word, judge, words, span):
                far -= 1
                if meant := far_slip(word, supplement.affixes):
                    yield Misspelling(span, word, meant, "far")


def _set_apart(word: str, judge: "_Judge", words: Vocabulary, span: Span) -> bool:
    """Whether the place excuses a word: part of a compound, alone between marks, among words of another language."""
    strangers = judge.strangers - {word}
    return _hyphenated(words.prose, span) or in_marks(words.prose, span) or among_strangers(words, span, strangers)


def _rather(word: str, apart: str) -> str:
    # sentor is "sent or" or senator: neither is excused, and the single word is the likelier
    likely = [option for option in candidates(word) if option.slip.kind not in UNLIKELY]
    return likely[0].word if likely and likely[0].score >= _BARS.get(len(word), _BAR_FOR_LONG) else apart


@lru_cache(maxsize=4096)
def candidates(word: str) -> tuple[Candidate, ...]:
    """Known words one slip away that are common enough for a word of this length, likeliest first."""
    size = len(word)
    limit = 20 if size == 3 else 35 if size <= 5 else 50 if size <= 7 else 60
    found = []
    for other, level in dictionary().words.common(edits(word)):
        if level <= limit:
            slip = slip_between(word, other)
            assert slip is not None
            found.append(Candidate(other, slip, level, _LEVEL_VALUES[level] + slip.value))
    return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.word)))


def _options(word: str, words: Vocabulary, supplement: Supplement) -> list[Candidate]:
    """The candidates that pass the bar for a word of this length, the article's own words preferred, best first."""
    size = len(word)
    if size < 3 or size == 3 and not set("aeiouy") & set(word) or size < 6 and word[-3:] == word[-1] * 3:
        return []
    options = [
        option._replace(score=option.score + _liking(option.word, words, supplement)) for option in candidates(word)
    ]
    seen = {option.word for option in options}
    if size > 4:
        near = edits(word)
        own = near & supplement.own
        for other in own | (near & words.lower):
            if other not in seen and (words.counts[other] > 1 or other in own):
                slip = slip_between(word, other)
                if slip:
                    options.append(Candidate(other, slip, 80, _RARE_VALUE + _STANDS_IN_ARTICLE + slip.value))
    stem = derived_from(word, supplement.affixes)
    bar = _BARS.get(size, _BAR_FOR_LONG)
    if dictionary().capitalised.level(word.capitalize()) or dictionary().capitalised.level(word.upper()):
        bar = max(bar, _BAR_NAME)
    if parts(word):
        bar = max(bar, _BAR_COMPOUND)
    if stem and not any(option.slip.kind == PAIR_LOST and option.score >= bar for option in options):
        bar = max(bar, _BAR_DERIVED)
        options = [option for option in options if option.word != stem]
    passing = [option for option in options if option.score >= bar and _allowed(size, option)]
    return sorted(passing, key=lambda option: (-option.score, option.word))


def _liking(word: str, words: Vocabulary, supplement: Supplement) -> float:
    rank = supplement.commonest.get(word)
    common = _AMONG_COMMONEST - rank * 0.001 if rank else 0.0
    return common + (_STANDS_IN_ARTICLE if words.counts[word] else 0.0)


def _allowed(size: int, option: Candidate) -> bool:
    if size == 3:
        return option.level <= 10 and option.slip.kind in _SURE_SLIPS and not option.slip.on_first
    return size > 4 or option.slip.kind not in UNLIKELY or option.score >= _BAR_SHORT_UNLIKELY


class _Judge:
    """The candidates of each unknown word of an article, worked out when they are asked for: most words are excused."""

    def __init__(self, words: Vocabulary, supplement: Supplement, unknown: list[str]) -> None:
        self._words = words
        self._supplement = supplement
        self._unknown = unknown
        self._options: dict[str, list[Candidate]] = {}

    def options(self, word: str) -> list[Candidate]:
        """What a word was probably meant to be, likeliest first."""
        found = self._options.get(word)
        if found is None:
            found = self._options[word] = _options(word, self._words, self._supplement)
        return found

    @cached_property
    def strangers(self) -> frozenset[str]:
        """The words that are like no other: of another language, if they stand together."""
        return frozenset(word for word in self._unknown if len(word) > 2 and not self.options(word))


def _best(word: str, judge: _Judge, words: Vocabulary, span: Span) -> Candidate | None:
    """The likeliest candidate at this place, or None where the surroundings excuse the word."""
    options = judge.options(word)
    if not options:
        return None
    best = options[0]
    if _hyphenated(words.prose, span):
        if len(word) < _LEAST_HYPHENATED or best.score < _BAR_HYPHENATED or _joined_form_known(words.prose, span):
            return None
    if in_marks(words.prose, span) and not (best.slip.kind in _SLIPS_IN_MARKS and best.level <= 20):
        return None
    if best.score < _BAR_AMONG_STRANGERS and among_strangers(words, span, judge.strangers - {word}):
        return None
    return best


def _hyphenated(prose: str, span: Span) -> bool:
    return "-" in (prose[max(span.start - 1, 0) : span.start], prose[span.end : span.end + 1])


def _joined_form_known(prose: str, span: Span) -> bool:
    start, end = span
    least, most = max(start - _LONGEST_COMPOUND, 0), min(end + _LONGEST_COMPOUND, len(prose))
    while start > least and (prose[start - 1].isalpha() or prose[start - 1] == "-"):
        start -= 1
    while end < most and (prose[end].isalpha() or prose[end] == "-"):
        end += 1
    return bool(dictionary().level(prose[start:end].replace("-", "").lower()))
