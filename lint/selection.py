"""Selection: which rules run, from layers of select, extend-select and ignore."""

from collections.abc import Iterable, Iterator

from lint.rulebook import Rulebook
from lint.rulefile import Rule
from lint.tables import nearest
from lint.values import NamedTuple

EVERYTHING = "ALL"


class Selection(NamedTuple):
    """What one configuration file or the command line says. `select` None says nothing, () selects no rule.

    `switched` are rules turned on or off by name, in `[rules.NAME] enabled`.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    switched: tuple[tuple[str, bool], ...] = ()


def choose(book: Rulebook, default: Iterable[str], layers: Iterable[Selection]) -> frozenset[str]:
    """Names of the rules that run: the default ones, changed by each layer in turn.

    Inside a layer the most specific word wins: a rule's name or whole code, then the longer code prefix, then the
    category, then ALL; of two equally specific ones, ignore. A layer with `select` starts from nothing.
    """
    chosen = set(default)
    for layer in layers:
        words = [(word, True) for word in (*(layer.select or ()), *layer.extend_select)]
        words += [(word, False) for word in layer.ignore]
        words += layer.switched
        if layer.select is not None:
            chosen.clear()
        for word, on in sorted(words, key=lambda pair: _specificity(book, pair[0])):
            names = {rule.name for rule in covered(book, word)}
            chosen = chosen | names if on else chosen - names
    return frozenset(chosen)


def covered(book: Rulebook, word: str) -> list[Rule]:
    """The rules that a word covers: a name, former name, code, code prefix, category or ALL; none if it is unknown."""
    if word in book.names:
        return [book.names[word]]
    if word == EVERYTHING:
        return list(book.rules)
    named = [rule for rule in book.rules if rule.category == word]
    return named or [rule for rule in book.rules if word and rule.code.startswith(word)]


def _specificity(book: Rulebook, word: str) -> int:
    if word == EVERYTHING:
        return 0
    if word in book.names:
        return 1000
    return 1 if any(rule.category == word for rule in book.rules) else len(word)


def unknown(book: Rulebook, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words that cover no rule, each with a hint at the nearest that does."""
    for word in words:
        if word != EVERYTHING and not covered(book, word):
            known = {*book.names, *(rule.category for rule in book.rules), EVERYTHING}
            yield word, nearest_rule(word, known)


def nearest_rule(word: str, known: Iterable[str]) -> str:
    """A hint for a word that covers no rule: the nearest of those that do, or where they are listed."""
    return nearest(word, known, "`quotelint rules` lists them all.")
