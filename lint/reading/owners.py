"""Owners: the body in the words in front of a role, and where it ends: Oshton Council | planning (officer)."""

from lint.reading.mentions import is_possessive
from lint.reading.name_words import is_acronym, is_saint, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE


def owner_end(words: list[str], nouns: Nouns) -> int:
    """Where a body ends that owns what follows, else 0: Oshton's | newly elected (mayor), the senator's | press (aide).

    With a body behind it the owner is part of that one's name: Oshton's water board (chairman).
    """
    heads = [at for at, word in enumerate(words, 1) if strip_possessive(word).lower() in nouns.body_heads]
    owners = (
        at
        for at, word in enumerate(words, 1)
        if is_possessive(word) and (word[:1].isupper() and not _in_title(words, at, nouns) or at in heads)
    )
    owner, head = max(owners, default=0), max(heads, default=0)
    named = max((at for at, word in enumerate(words, 1) if word[:1].isupper() or at > 1 and word.isdigit()), default=0)
    if head and 0 < named and max(head, named) < len(words):
        return max(owner, head, named)  # Oshton Council | planning (officer), University of Oshton | graduate (student)
    return owner if head <= owner else 0


def _in_title(words: list[str], at: int, nouns: Nouns) -> bool:
    """Whether a possessive that ends at a place is part of a body's name: People's Front, Women's Aid."""
    plain = strip_possessive(words[at - 1]).lower()
    return at < len(words) and words[at][:1].isupper() and (plain in nouns.plurals or plain in nouns.role_plurals)


def named_owner(words: list[str], nouns: Nouns) -> str:
    """The organisation named by a run of words, or "" where none of them says so."""
    words = [word for word in words if word != QUOTE and word.lower() not in nouns.determiners]
    while len(words) > 1 and is_possessive(words[0]) and strip_possessive(words[0]) in nouns.places:
        words = words[1:]  # Norway's Labour (leader)
    while (
        words
        and words[0][:1].islower()
        and words[0].lower() not in nouns.body_heads
        and len(words) > 1
        and any(w[:1].isupper() for w in words[1:])
    ):
        words = words[1:]
    if not words:
        return ""
    text = " ".join(words)
    if text in nouns.suffixes:
        return ""  # a Ph.D. student
    last = strip_possessive(words[-1])
    if is_possessive(words[-1]) and is_saint(words):
        return text  # St Olaf's (headmaster)
    headed = [at for at, word in enumerate(words, 1) if strip_possessive(word).lower() in nouns.body_heads]
    if text.islower() and headed and headed[-1] < len(words):
        return ""  # school bus (driver)
    if headed:
        return strip_possessive(text)
    if " ".join([*words[-2:-1], last]) in nouns.demonyms:
        return ""  # South Korean
    if words[0] in nouns.governed and len(words) == 2 and last in nouns.places:
        return strip_possessive(text)  # Cricket Australia's
    if last in nouns.demonyms or last in nouns.places or last.rpartition("-")[2] in nouns.demonyms:
        return ""
    if is_acronym(last) or (last[:1].isupper() and last not in nouns.calendar) or _is_club(last):
        return strip_possessive(text)
    return ""


def _is_club(word: str) -> bool:
    """Whether a word is the name of a club after a year: 49ers."""
    return word[:1].isdigit() and word.endswith("ers")
