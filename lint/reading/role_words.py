"""Role words: those of a description that say what somebody is, without articles, short forms and needless capitals."""

from lint.reading.dictionary import dictionary
from lint.reading.nouns import Nouns, singular
from lint.reading.tokens import Line


def without_short(words: list[str]) -> list[str]:
    """The words without a short form in brackets: Norin Rail (NR) spokesman."""
    if "(" not in words:
        return words
    at = words.index("(")
    end = words.index(")", at) if ")" in words[at:] else at + 2
    return words[:at] + words[end + 1 :]


def without_articles(line: Line, first: int, head: int, nouns: Nouns) -> list[str]:
    """The words of a description up to the role, without articles; "one of the fishers' leaders" is a leader."""
    words = without_short(line.words[first : head + 1])
    if line.lower[first : first + 2] == ["one", "of"] and line.lower[head] in nouns.role_plurals:
        each = singular(line.lower[head], nouns)
        words = [*words[2:-1], each] if each not in nouns.empty else []  # one of the men
    while words and words[0].lower() in nouns.determiners:
        words = words[1:]
    return words


def in_small(word: str, ministerial: bool, nouns: Nouns) -> str:
    """A word of what a post deals with, small unless it is a name: Minister for Urban Planning, Minister for Norin."""
    low = word.lower()
    common = ministerial and word not in nouns.places and word not in nouns.demonyms and dictionary().level(low) > 0
    return low if common or low in nouns.fields else word
