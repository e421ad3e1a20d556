"""Names spelt two ways: a capitalised word that is one plausible slip away from a name the article has elsewhere.

No list of names can say that a name is wrong; only the article can, by writing it another way. The rarer spelling must
be in no list, the slip between the two must be plausible, and nothing may say that they are two people or two words.
"""

from collections.abc import Iterator

from lint.document import Span
from lint.reading.dictionary import dictionary
from lint.reading.lexicon import Lexicon
from lint.reading.namesakes import (
    NameRules,
    introduced,
    name_rules,
    other_word,
    person_elsewhere,
    same_person,
    stands_alone,
    surname_of,
)
from lint.reading.slips import (
    ADDED,
    KEY_STRUCK,
    LAST_LOST,
    REPEATED,
    UNLIKELY,
    VOWEL,
    WRONG,
    Slip,
    distance,
    one_edit,
    slip_between,
)
from lint.reading.vocabulary import Vocabulary, places
from lint.values import NamedTuple

_LEAST = 4
_LONG_ENOUGH_FOR_TWO = 9
_LEAST_LISTED = 6
_MOST_COMPARED = 600  # names that stand once: an article with more is a list
_MOST_ALIKE = 80


class Variant(NamedTuple):
    """A name and its rarer spelling: where that stands, as printed, the other spelling, and where that stands."""

    span: Span
    printed: str
    name: str
    elsewhere: tuple[Span, ...]
    tied: bool = False


class _Pair(NamedTuple):
    rare: str
    name: str
    known: bool
    times: int


def find_variants(
    words: Vocabulary, lexicon: Lexicon, least: int = 5, folds: tuple[tuple[str, str], ...] = ()
) -> tuple[Variant, ...]:
    """Every name that stands once and elsewhere in another spelling of `least` letters or more, in order.

    `folds` are letters that the newsroom knows to be romanised in two ways, besides those of the word lists.
    """
    names = sorted(word for word in filter(str.istitle, words.names.keys() - words.lower) if len(word) >= _LEAST)
    rules = name_rules(lexicon).with_folds(folds) if folds else name_rules(lexicon)
    unknown = dictionary().unknown_names(set(names))
    rare = [word for word in unknown - rules.known if words.names[word] == 1]
    found: dict[str, Variant] = {
        pair.rare: _reported(words, pair) for pair in _unintroduced(words, names, unknown, rules)
    }
    if not rare or len(rare) > _MOST_COMPARED:
        return tuple(sorted(found.values()))
    by_ends = _by_ends([name for name in names if len(name) >= least], 2)
    for word in sorted(rare):
        near = {*by_ends.get(word[:2], ()), *by_ends.get(f"-{word[-2:]}", ())}
        pairs = [_Pair(word, name, name not in unknown, words.names[name]) for name in near if _comparable(word, name)]
        for pair in sorted(pairs, key=lambda pair: (_edits(pair), -pair.times, pair.name)):
            if pair.name not in found and _variant(words, pair, rules):
                found[word] = _reported(words, pair)
                break
    return tuple(sorted(found.values()))


def _by_ends(names: list[str], size: int) -> dict[str, list[str]]:
    """Names by their first and by their last letters: one edit leaves one of the two as it was."""
    found: dict[str, list[str]] = {}
    for name in names:
        for end in (name[:size], f"-{name[-size:]}"):
            alike = found.setdefault(end, [])
            if len(alike) < _MOST_ALIKE:
                alike.append(name)
    return found


def _unintroduced(words: Vocabulary, names: list[str], unknown: set[str], rules: NameRules) -> Iterator[_Pair]:
    """Listed surnames that stand once, alone, and one slip from somebody whom the article introduces."""
    by_ends = _by_ends([name for name in names if words.names[name] > 1 and len(name) >= _LEAST_LISTED], 3)
    for word in names if by_ends else ():
        if words.names[word] > 1 or len(word) < _LEAST_LISTED or word in unknown or word in rules.known:
            continue
        for name in (*by_ends.get(word[:3], ()), *by_ends.get(f"-{word[-3:]}", ())):
            if word[0] == name[0] and one_edit(word, name) and _same_bearer(words, word, name, rules):
                yield _Pair(word, name, True, words.names[name])
                break


def _same_bearer(words: Vocabulary, rare: str, name: str, rules: NameRules) -> bool:
    slip = slip_between(rare.lower(), name.lower())
    if slip is None or slip.kind in UNLIKELY or other_word(rare.lower(), name.lower(), True, rules):
        return False
    store = dictionary()
    if store.level(rare.lower()) or store.capitalised.level(rare) in range(1, 70) or not store.people.level(rare):
        return False
    here = next(places(words.named, rare), None)
    there = list(places(words.named, name))
    return here is not None and stands_alone(words.named, here, rules) and introduced(words.named, there, rules)


def _edits(pair: _Pair) -> bool:
    return slip_between(pair.rare.lower(), pair.name.lower()) is None


def _comparable(word: str, name: str) -> bool:
    return word != name and abs(len(word) - len(name)) <= 4


def _variant(words: Vocabulary, pair: _Pair, rules: NameRules) -> bool:
    one, other = pair.rare.lower(), pair.name.lower()
    if not _near(one, other, rules) or other_word(one, other, pair.known, rules) or _excused(words, pair):
        return False
    here = next(places(words.named, pair.rare), None)
    if here is None:
        return False
    there = list(places(words.named, pair.name))
    agrees = same_person(words.named, here, there, rules)
    if agrees:
        return True
    if pair.name in rules.countries and surname_of(words.named, here, rules):
        return False
    if person_elsewhere(words.named, here, there, rules) and not (pair.known and pair.times >= 3):
        return False
    if rules.fold(one) == rules.fold(other) and (one[0] == other[0] or pair.times > 1):
        return True
    slip = slip_between(one, other)
    if slip is None:
        return len(other) >= (_LONG_ENOUGH_FOR_TWO if pair.times > 1 else 10) and one[0] == other[0]
    return _plausible(one, other, slip, pair, words)


def _near(one: str, other: str, rules: NameRules) -> bool:
    if slip_between(one, other) is not None:
        return True
    if abs(len(one) - len(other)) <= 2 and rules.fold(one) == rules.fold(other):
        return True
    return len(other) >= _LONG_ENOUGH_FOR_TWO and distance(one, other, 2) == 2


def _plausible(one: str, other: str, slip: Slip, pair: _Pair, words: Vocabulary) -> bool:
    if slip.kind in (ADDED, WRONG) and not (pair.times >= 4 and len(other) >= 6 or pair.times >= 2 and len(other) >= 8):
        return False
    if slip.on_first and pair.times < 3 or slip.kind == LAST_LOST and pair.times < 2:
        return False
    if pair.times > 1 or slip.kind == REPEATED:
        return True
    if not pair.known or one[0] != other[0] or slip.kind in (VOWEL, KEY_STRUCK) and len(other) < 6:
        return False
    is_name = dictionary().capitalised.level(pair.name) or dictionary().people.level(pair.name)
    return bool(is_name) or not _starts_sentence(words.named, next(places(words.named, pair.name)))


def _excused(words: Vocabulary, pair: _Pair) -> bool:
    if pair.rare.lower() in words.counts or pair.rare.upper() in words.counts or not pair.rare.isascii():
        return True
    if pair.name.lower() in words.lower and not dictionary().people.level(pair.name):
        return True
    here = next(places(words.named, pair.rare), None)
    if here is None:
        return True
    after = words.named[here.end : here.end + 10]
    left = words.named[max(here.start - 1, 0) : here.start]
    return (
        bool(left and left in "@#_/.")
        or after[:1] in ("@", "_", "/")
        or after.removeprefix("'s").lstrip().lower().startswith(("[sic", "(sic"))
    )


def _starts_sentence(text: str, span: Span) -> bool:
    before = text[max(span.start - 4, 0) : span.start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:\n…”"


def _reported(words: Vocabulary, pair: _Pair) -> Variant:
    """The minority spelling is reported; of two that stand equally often, the later."""
    here, there = next(places(words.named, pair.rare)), tuple(places(words.named, pair.name))
    if len(there) == 1 and not pair.known and there[0].start > here.start:
        return Variant(there[0], pair.name, pair.rare, (here,), True)
    return Variant(here, pair.rare, pair.name, there, len(there) == 1)
