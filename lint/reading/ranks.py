"""Ranks: what a description says of a post, and the words that the post is not the same without: the deputy mayor."""

from collections.abc import Iterable

from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention, is_possessive
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line
from lint.values import NamedTuple

NONE: frozenset[str] = frozenset()
_SEATED = "representative"  # of a town or a ward


class Post(NamedTuple):
    """What a definite description says: its head noun, what stands before it, and the names in front and behind."""

    head: str
    before: frozenset[str]
    names: tuple[str, ...]
    of: tuple[str, ...]


def post_in(line: Line, mention: Mention, nouns: Nouns) -> Post:
    """The post of a description such as "the Oshton finance minister" or "the head of the Pell trust"."""
    head = max(mention.name_first, mention.first)
    before = [line.words[at] for at in range(mention.first, head) if line.lower[at] not in nouns.determiners]
    behind = [word for word in line.words[head + 1 : mention.last] if word[:1].isupper()]
    relative = line.lower[head + 1 : head + 3]
    if relative[:1] == ["who"] and nouns.leading.get(relative[-1]) == _SEATED:
        before, behind = [*before, *behind], []  # the councillor who represents Dorn: the Dorn councillor
    return Post(
        mention.head,
        frozenset(word.lower() for word in before if not word[:1].isupper()),
        tuple(strip_possessive(word) for word in before if word[:1].isupper()),
        tuple(map(strip_possessive, behind)) or ("",) * (mention.last > head + 1),
    )


class Ranks:
    """The words of a lexicon that make another post of one: prime, deputy, former."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self._nouns = nouns
        self._all = lexicon.words("descriptions", "ranks")
        self._titled = self._all | lexicon.words("descriptions", "titled_ranks")
        self._once = lexicon.words("descriptions", "once")

    def among(self, head: str, words: Iterable[str]) -> frozenset[str]:
        """Those of some words that a post with this head noun is not the same without."""
        return (self._titled if head in self._nouns.titles else self._all).intersection(words)

    def needed(self, line: Line, mention: Mention) -> frozenset[str]:
        """The words of a description that whoever it means must have been given: the deputy mayor is no mayor."""
        words = line.lower[mention.first + 1 : mention.name_first]
        if not words or self._titled.isdisjoint(words):
            return NONE
        owned = (at for at in range(len(words) - 1, -1, -1) if is_possessive(words[at]))
        words = words[next(owned, -1) + 1 :]  # the prime minister's spokesman
        return self.among(mention.head, words) - self._once
