"""Variants: one word in two spellings in one article: co-operate, cooperation; organise, organize; adviser, advisor."""

from collections.abc import Mapping
from functools import cache

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled, escape
from lint.reading.affixes import Affixes, read_affixes
from lint.reading.broken_words import read_hyphens
from lint.reading.dictionary import dictionary
from lint.reading.lexicon import Lexicon
from lint.reading.vocabulary import Vocabulary, places
from lint.values import NamedTuple

_LEAST_STEM = 4


class Form(NamedTuple):
    """One spelling of a word family: its word as first written, in small letters, and every place outside names."""

    word: str
    places: tuple[Span, ...]


class Mix(NamedTuple):
    """A word in two spellings: the form that stands more often (of two equals the earlier), and the other."""

    more: Form
    fewer: Form


def find_mixes(
    words: Vocabulary, lexicon: Lexicon, families: bool = True, own: tuple[tuple[str, str], ...] = ()
) -> tuple[Mix, ...]:
    """Every word that the article spells two ways outside names, in order of the rarer spelling's first place.

    `families` counts the forms of a word together: co-operate, co-operates, co-operation. `own` are pairs of spellings
    besides those of the word lists, in lower case.
    """
    hyphenated, ise = _hyphenated(words, lexicon, families), _ise(words, read_affixes(lexicon).ise)
    twins = {**hyphenated, **_listed(words, lexicon), **ise, **_national(words, lexicon)}
    twins |= _twins(words, _both_ways(own)) if own else {}
    mixes = []
    for one, other in twins.values():
        first, second = _form(words, one), _form(words, other)
        if first and second:
            mixes.append(ordered(first, second))
    return tuple(sorted(mixes, key=lambda mix: mix.fewer.places[0]))


_Twins = dict[str, tuple[frozenset[str], frozenset[str]]]


def _hyphenated(words: Vocabulary, lexicon: Lexicon, families: bool) -> _Twins:
    pieces = {(first.lower(), second.lower()) for first, second, _, spaced in read_hyphens(words.prose) if not spaced}
    affixes = read_affixes(lexicon)
    compounds = {f"{first}-{second}": _two_words(first, second, affixes) for first, second in pieces if len(second) > 1}
    distinct = lexicon.words("variants", "distinct")
    found: dict[str, tuple[set[str], set[str]]] = {}
    for compound in compounds:
        closed = compound.replace("-", "")
        stem = _stem(closed, affixes) if families else closed
        if closed in distinct or stem in distinct or not compounds[compound]:
            continue
        forms = [stem, *(stem + ending for ending in affixes.family)] if families else [closed]
        standing = {form for form in (*forms, closed) if form in words.counts or form.capitalize() in words.counts}
        if standing or stem in found:
            open_forms, closed_forms = found.setdefault(stem, (set(), set()))
            open_forms.add(compound)
            closed_forms |= standing
    for compound in compounds:
        stem = _stem(compound.replace("-", ""), affixes) if families else ""
        if stem in found:
            found[stem][0].add(compound)
    return {stem: (frozenset(one), frozenset(other)) for stem, (one, other) in found.items()}


def _two_words(first: str, second: str, affixes: Affixes) -> bool:
    # dif-ferent is no compound but a broken word, and reported as one
    known = dictionary().level
    prefixed = first in affixes.prefixes
    return (prefixed or len(first) == 1 or bool(known(first))) and (prefixed or bool(known(second)))


def _stem(word: str, affixes: Affixes) -> str:
    for ending in affixes.family:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM and not word.endswith("ss"):
            return word.removesuffix(ending)
    return word


def _listed(words: Vocabulary, lexicon: Lexicon) -> _Twins:
    return _twins(words, _partners(lexicon))


def _twins(words: Vocabulary, partners: Mapping[str, str]) -> _Twins:
    found: _Twins = {}
    for word in words.lower.intersection(partners):
        other = partners[word]
        if other in words.lower:
            one, two = sorted((word, other))
            found[f"pair {one}"] = frozenset({one}), frozenset({two})
    return found


def _partners(lexicon: Lexicon) -> Mapping[str, str]:
    made = lexicon.derived.get("variant partners")
    if made is None:
        made = lexicon.derived["variant partners"] = _both_ways(tuple(lexicon.pairs("variants", "pairs", ":").items()))
    assert isinstance(made, dict)
    return made


@cache
def _both_ways(listed: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Each spelling with the other one, singular and plural."""
    partners: dict[str, str] = {}
    for one, other in listed:
        for ending in ("", "s"):
            partners[one + ending] = other + ending
            partners[other + ending] = one + ending
    return partners


@cache
def _ize(endings: tuple[str, ...]) -> Pattern[str]:
    return compiled(rf"(?P<stem>[a-z]{{2,}}i)z(?:{'|'.join(map(escape, endings))})")


def _ise(words: Vocabulary, endings: tuple[str, ...]) -> _Twins:
    turned: dict[str, tuple[set[str], set[str]]] = {}
    for word in words.lower:
        if "z" in word and (match := _ize(endings).fullmatch(word)):
            turned.setdefault(match["stem"], (set(), set()))[1].add(word)
    for stem, (with_s, _) in turned.items():
        for ending in endings:
            if f"{stem}s{ending}" in words.lower:
                with_s.add(f"{stem}s{ending}")
    return {f"{stem}se": (frozenset(one), frozenset(other)) for stem, (one, other) in turned.items() if one}


def _national(words: Vocabulary, lexicon: Lexicon) -> _Twins:
    british, american = dictionary().regional(words.lower)
    parts = lexicon.pairs("variants", "national", ":") if american else {}
    found: _Twins = {}
    for word in british if american else ():
        for ours, theirs in parts.items():
            at = word.find(ours)
            while at >= 0:
                other = word[:at] + theirs + word[at + len(ours) :]
                if other in american:
                    found[f"national {word}"] = frozenset({word}), frozenset({other})
                at = word.find(ours, at + 1)
    return found


def _form(words: Vocabulary, spellings: frozenset[str]) -> Form | None:
    standing = sorted(
        (span, spelling)
        for spelling in spellings
        for written in (spelling, spelling.capitalize())
        for span in places(words.prose, written)
        if not _inside_compound(words.prose, span) and not (written != spelling and _in_name(words.prose, span))
    )
    return Form(standing[0][1], tuple(span for span, _ in standing)) if standing else None


def _inside_compound(prose: str, span: Span) -> bool:
    return "-" in (prose[max(span.start - 1, 0) : span.start], prose[span.end : span.end + 1])


def _in_name(prose: str, span: Span) -> bool:
    """Whether a capital marks a name here: inside a sentence, or before another capital at its start."""
    before = prose[max(span.start - 40, 0) : span.start].rstrip(" \"'“‘([")
    starts = not before or before[-1] in ".!?:\n…”" or prose[max(span.start - 2, 0) : span.start].endswith("\n")
    following = prose[span.end : span.end + 2]
    return not starts or following[:1] == " " and following[1:].isupper()


def ordered(one: Form, other: Form) -> Mix:
    """Which of two spellings stands more often, or of two equals first, and the other."""
    more, fewer = (one, other) if len(one.places) >= len(other.places) else (other, one)
    if len(one.places) == len(other.places) and other.places[0] < one.places[0]:
        more, fewer = other, one
    return Mix(more, fewer)


def respelt(printed: str, more: str, fewer: str) -> str:
    """The printed word of the rarer spelling in the other one, ending and capital kept; "" if that is not clear.

    `more` and `fewer` are words of the two families: ("co-operate", "cooperation") turns Cooperating to Co-operating.
    """
    if "-" in more:
        head = more.split("-")[0]
        return f"{printed[: len(head)]}-{printed[len(head) :]}" if printed.lower().startswith(head) else ""
    if "-" in fewer:
        return printed.replace("-", "")
    low = printed.lower()
    shared = 0
    while shared < min(len(more), len(fewer)) and more[shared] == fewer[shared]:
        shared += 1
    if {more[shared : shared + 1], low[shared : shared + 1]} == {"s", "z"}:
        return printed[:shared] + more[shared] + printed[shared + 1 :]
    if low == fewer:
        return printed[:shared] + more[shared:]
    return ""
