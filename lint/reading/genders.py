"""Genders: which of he and she a title and a given name go with, as far as lists tell."""

from collections.abc import Collection, Iterable, Mapping

from lint.reading.lexicon import Lexicon

_NO_MORE: Mapping[str, Collection[str]] = {}


class Genders:
    """The titles and given names of a lexicon by the pronoun that goes with them."""

    def __init__(self, lexicon: Lexicon, more: Mapping[str, Collection[str]] = _NO_MORE) -> None:
        """`more`: further given names, by pronoun."""
        words = lexicon.words
        self.titles = {"he": words("given_names", "male_titles"), "she": words("given_names", "female_titles")}
        self._names = {"he": words("given_names", "male"), "she": words("given_names", "female")}
        self._more = more
        self.courtesies = sorted(words("roles", "courtesies") & frozenset().union(*self.titles.values()))

    def of_titles(self, words: Iterable[str]) -> set[str]:
        """The pronouns that any of these words in lower case tells, as a title or a post: mr, chairwoman."""
        told = list(words)
        return {one for one, titles in self.titles.items() if not titles.isdisjoint(told)}

    def of_name(self, name: tuple[str, ...]) -> set[str]:
        """The pronouns that the given name of a person tells; none where only a surname is known."""
        given = name[0] if len(name) > 1 else ""
        return {one for one, names in self._names.items() if given in names or given in self._more.get(one, ())}


def sole(pronouns: set[str]) -> str:
    """The pronoun, where there is one and no other."""
    return next(iter(pronouns)) if len(pronouns) == 1 else ""
