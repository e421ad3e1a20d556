"""A bare surname that two people of the article have."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Hit
from lint.reading.dictionary import dictionary
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal, places_of_word, word_before
from lint.reading.nouns import Nouns
from lint.reading.slips import one_edit
from lint.values import NamedTuple

MOST = 20  # people with one surname

Groups = tuple[frozenset[str], ...]


class Params(NamedTuple):
    """`window`: paragraphs, that of the bare surname included, in which full names are looked for. The nearest of them
    that has one must have both.

    `given_groups`: given names that one person may have, each group as one text with commas: "Bill, William".
    `not_given`: capitalised words in front of a name that are no given names.
    """

    window: int = 2
    given_groups: tuple[str, ...] = ()
    not_given: tuple[str, ...] = ()


class _Bearer(NamedTuple):
    """A person with a surname: the given names, and where the full name stands in the body."""

    given: tuple[str, ...]
    places: list[int]


@cache
def _groups(given_groups: tuple[str, ...]) -> Groups:
    """The given names of each group of ones that are forms of each other."""
    return tuple(frozenset(name.strip() for name in group.split(",")) for group in given_groups)


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first bare surname near two of its bearers; case settled if it has stood for one of them before."""
    nouns = grammar_of(article.lexicon).nouns
    starts = [block.span.start for block in article.body]
    groups = _groups(params.given_groups)
    for surname, runs in article.names.items():
        first = runs[0].words[0]
        if all(run.words[0] == first and not article.text.endswith(" and ", 0, run.span.start) for run in runs):
            continue
        bearers: list[_Bearer] = []
        known: dict[tuple[str, ...], bool] = {}
        for run in runs:
            if run.words not in known:
                known[run.words] = run.words[0] not in params.not_given and _is_person(run.words, nouns)
            if len(bearers) < MOST and known[run.words]:
                for given in (_paired(article, run.span.start, surname, nouns), run.words[:-1]):
                    if given:
                        _add(bearers, given, run.span.end, groups)
        if len(bearers) > 1:
            yield from _judge(article, params, surname, bearers, starts)


def _is_person(words: tuple[str, ...], nouns: Nouns) -> bool:
    """Whether a run of capitalised words starts with a given name: a listed one, or a word that no list has."""
    first = words[0]
    if first.lower() in nouns.starters or words[-1] in nouns.places:
        return False
    known = bool(dictionary().people.level(first))
    return first.isalpha() and (known or not dictionary().level(first.lower())) and personal(words, nouns)


def _paired(article: Article, at: int, surname: str, nouns: Nouns) -> tuple[str, ...]:
    """The given name in front of "and Rustam Vale", unless it is somebody else's surname."""
    lead = article.text[max(0, at - 40) : at].split()
    if len(lead) < 2 or lead[-1] != "and" or lead[-2] in article.names or lead[-2] in nouns.places:
        return ()
    alone = len(lead) < 3 or not lead[-3][:1].isupper()
    return (lead[-2],) if alone and lead[-2][:1].isupper() and _is_person((lead[-2], surname), nouns) else ()


def _add(bearers: list[_Bearer], given: tuple[str, ...], at: int, groups: Groups) -> None:
    for number, bearer in enumerate(bearers):
        if _alike(bearer.given, given, groups):
            bearer.places.append(at)
            bearers[number] = _Bearer(max(bearer.given, given, key=len), bearer.places)
            return
    bearers.append(_Bearer(given, [at]))


def _alike(one: tuple[str, ...], other: tuple[str, ...], groups: Groups) -> bool:
    """Whether given names can be one person's: one of them shared, an initial, a short form, a slip of the pen."""
    if set(one) & set(other):
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    if first[0] == second[0] and (min(len(first), len(second)) == 1 or first[:3] == second[:3]):
        return True
    return one_edit(first.lower(), second.lower()) or any({first, second} <= group for group in groups)


def _judge(article: Article, params: Params, surname: str, bearers: list[_Bearer], starts: list[int]) -> Iterator[Hit]:
    text, nouns = article.text, grammar_of(article.lexicon).nouns
    entered = sorted(min(bearer.places) for bearer in bearers)[1]
    settled = False
    for place in places_of_word(text, article.blocks, surname, BODY_KINDS):
        if not _bare(article, place, nouns):
            continue
        if place.start < entered:
            settled = True
            continue
        near = _near(article, bearers, place.start, starts, params.window)
        if len(near) > 1:
            names = tuple(" ".join((*bearer.given, surname)) for _, bearer in near)
            related = tuple(Span(at - len(surname), at) for at, _ in near)
            yield Hit(place, {"name": surname, "names": names}, "settled" if settled else "", None, related)
            return


def _near(
    article: Article, bearers: list[_Bearer], at: int, starts: list[int], window: int
) -> list[tuple[int, _Bearer]]:
    """The two people named last before a place in the nearest paragraph that names one in full; one if it names one."""
    block = bisect_right(starts, at) - 1
    for index in range(block, max(block - window, -1), -1):
        end = min(at, article.body[index].span.end)
        found = [(bisect_right(bearer.places, end), bearer) for bearer in bearers]
        last = [(bearer.places[n - 1], bearer) for n, bearer in found if n and bearer.places[n - 1] >= starts[index]]
        if last:
            return sorted(last, key=lambda pair: pair[0])[-2:]
    return []


def _bare(article: Article, place: Span, nouns: Nouns) -> bool:
    """Whether a surname stands alone: no name, title or initial before it, no name or hyphen after it, not quoted."""
    text = article.text
    if article.quoted(place.start) or text[place.end : place.end + 1] in ("-", "@") or text[place.start - 1] in "-@#/.":
        return False
    before = word_before(text, place.start)
    low = before.strip("“”\"'’(,;:—–").lower()
    if before[:1].isupper() and before[-1:].isalpha() and not _opens(text, place.start, before, nouns):
        return False
    if low in nouns.titles or low.rstrip(".") + "." in nouns.titles or before.endswith(".") and len(before) == 2:
        return False
    if not text.startswith(" ", place.end):
        return True
    after = text[place.end + 1 : place.end + 30].split(maxsplit=1)
    return not after or not (after[0][0].isupper() or after[0][0].isdigit() or _compounds(after[0], low, nouns))


def _compounds(after: str, before: str, nouns: Nouns) -> bool:
    """Whether a surname only says whose something is: the Vale campaign, Vale supporters, a Vale speech."""
    word = after.strip('.,;:!?)”"').lower()
    if word in nouns.auxiliaries or word in nouns.prepositions or word in nouns.boundaries or nouns.is_past(word):
        return False
    return (
        before in nouns.determiners
        or word in nouns.body_heads
        or word in nouns.role_heads
        or word in nouns.role_plurals
        or word in nouns.plurals
        or word in nouns.documents
    )


def _opens(text: str, at: int, before: str, nouns: Nouns) -> bool:
    """Whether the capitalised word before a surname only opens a sentence: "But Vale said"."""
    return (
        before.lower() in nouns.starters or before.lower() in nouns.determiners or before.lower() in nouns.prepositions
    )
