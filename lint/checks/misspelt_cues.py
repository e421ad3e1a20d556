"""A misspelt reporting verb where only a reporting verb can stand."""

from collections.abc import Iterator
from functools import lru_cache

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.values import NamedTuple

_BRIEF = 4  # letters of a verb whose slips may be real words
_RARE = 70  # word-list level above which a word is likelier a slip than meant


class Params(NamedTuple):
    """`max_distance`: slips between the word and the verb; a second one counts only in words of eight letters or more.

    `verbs`: forms that are also looked for away from quotations, between a subject and what is reported: he siad that.
    """

    max_distance: int = 2
    verbs: tuple[str, ...] = ("said", "added", "told")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags misspelt verbs beside a quotation, and slips of a few verbs where a verb can stand."""
    from lint.reading.dictionary import dictionary
    from lint.reading.slips import distance

    seen: set[int] = set()
    for statement in article.statements:
        if len(statement.meant) < 2:
            continue
        token = article.text[statement.cue.start : statement.cue.end]
        meant, candidates = statement.meant[0], int(statement.meant[1])
        apart = distance(token, meant, 2)
        level = dictionary().level(token)
        if apart > params.max_distance or (0 < level <= _RARE and not statement.pronoun):
            continue
        seen.add(statement.cue.start)
        yield _hit(statement.cue, token, meant, candidates == 1 and apart == 1 and not level)
    if params.verbs and params.max_distance > 0:
        yield from _between(article, params.verbs, seen)


def _hit(span: Span, token: str, meant: str, safe: bool) -> Hit:
    return Hit(span, {"word": token, "verb": meant}, fix=Fix((Edit(span, meant),), safe=safe))


@lru_cache(maxsize=4)
def _slips(verbs: tuple[str, ...]) -> dict[str, str]:
    """Every string one slip away from a short verb, with the first verb it may have been meant for.

    Slips of "said" can be words, if rare ones (sadi), so these are looked up by their own spelling; slips of longer
    verbs are unknown.
    """
    from lint.reading.slips import edits

    found: dict[str, str] = {}
    for verb in reversed(verbs):
        if len(verb) <= _BRIEF:
            found |= dict.fromkeys(edits(verb), verb)
    for verb in verbs:
        found.pop(verb, None)
    return found


def _between(article: Article, verbs: tuple[str, ...], seen: set[int]) -> Iterator[Hit]:
    """Slips of the verbs outside quotations, but for places where a verb cannot stand: after "the", "of", "to"."""
    met = _met(article, verbs)
    if not met:
        return
    words = article.lexicon.words
    barred = words("grammar", "determiners") | words("grammar", "prepositions")
    for passage in article.passages:
        line = passage.line
        if met.keys().isdisjoint(line.lower):
            continue
        for at, low in enumerate(line.lower):
            stands = low in met and at > 0 and line.words[at].islower() and line.lower[at - 1] not in barred
            if stands and line.start(at) not in seen:
                yield _hit(line.span(at, at + 1), low, met[low], _only(low, met[low], verbs))


def _met(article: Article, verbs: tuple[str, ...]) -> dict[str, str]:
    """The words of the article that are slips of a verb, with that verb."""
    from lint.reading.dictionary import dictionary
    from lint.reading.slips import one_edit

    slips, long = _slips(verbs), [verb for verb in verbs if len(verb) > _BRIEF]
    vocabulary = article.vocabulary
    met = {}
    for word in slips.keys() & vocabulary.lower:
        if not 0 < dictionary().level(word) <= _RARE:
            met[word] = slips[word]
    for word in vocabulary.unknown:
        verb = next((verb for verb in long if one_edit(word, verb)), None) if len(word) >= _BRIEF else None
        if verb is not None:
            met.setdefault(word, verb)
    return met


def _only(word: str, meant: str, verbs: tuple[str, ...]) -> bool:
    """Whether the word is unknown, and one slip away from this verb and from no other."""
    from lint.reading.dictionary import dictionary
    from lint.reading.slips import one_edit

    return not dictionary().level(word) and [verb for verb in verbs if one_edit(word, verb)] == [meant]
