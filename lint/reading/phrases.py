"""Phrases: whether those of a word list stand in a text, in lower case and as whole words."""

from collections.abc import Iterable

from lint.reading.vocabulary import places_of_phrase


def lowered(text: str) -> str:
    """The text in lower case, every letter at its place: the two characters of a small İ would shift all the rest."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def holds(low: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in a text in lower case: "poll" in "a poll, she said", not in "pollen"."""
    return any(next(places_of_phrase(low, phrase), None) is not None for phrase in phrases)
