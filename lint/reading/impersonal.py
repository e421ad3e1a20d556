"""Impersonal formulas: phrases that credit nobody, such as “it is widely believed”, found in an article's prose."""

from collections.abc import Iterator
from functools import lru_cache

from lint.document import Span
from lint.reading.phrases import lowered
from lint.reading.vocabulary import Vocabulary, places_of_phrase, token


def formulas_in(words: Vocabulary, formulas: tuple[str, ...]) -> Iterator[Span]:
    """Every place in the prose that has one of the phrases, which are in lower case; in no order."""
    groups = _by_key(formulas)
    keys = groups.keys() & words.counts.keys()
    if not keys:
        return
    low = lowered(words.prose)
    for phrase in {phrase for key in keys for phrase in groups[key]}:
        yield from places_of_phrase(low, phrase)


@lru_cache(maxsize=4)
def _by_key(phrases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The phrases by their longest word, in each way to print it: one is looked for if the article has that word."""
    groups: dict[str, list[str]] = {}
    for phrase in (phrase.replace("’", "'") for phrase in phrases):
        groups.setdefault(max(token().findall(phrase), key=len, default=""), []).append(phrase)
    return {form: tuple(group) for key, group in groups.items() for form in (key, key.capitalize(), key.upper())}
