"""People: whether the speaker whom a transcript names in a label is the one whom the article credits."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from lint.hints import TYPE_CHECKING
from lint.reading.lexicon import Lexicon
from lint.transcripts.fuzzy import Levenshtein
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.reading.sources import Source

SAME, OTHER, UNKNOWN = "same", "other", "unknown"
NEAR = 0.8  # likeness of two spellings of a surname; machines and clerks mishear names
LEAST_NEAR = 5  # letters of a surname that can be misspelt and known


class Person(NamedTuple):
    """A speaker's label, taken apart: the words of a name in small letters without accents, and other words."""

    names: tuple[str, ...]
    others: frozenset[str]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*\.?")


def plain(word: str) -> str:
    """A word in small letters without accents, marks and stops."""
    bare = unicodedata.normalize("NFKD", word).casefold()
    return "".join(char for char in bare if char.isalnum())


def person_of(label: str, lexicon: Lexicon) -> Person:
    """What a label says of who speaks; no name for "Q." or "THE WITNESS"."""
    whole = re.sub(r"\W+$", "", label).casefold()
    titles = _titles(lexicon)
    parts = lexicon.words("record", "parts")
    head = label.split(",")[0]
    words = [word for word in _word().findall(head) if word.casefold() not in ("the", "by")]
    others = {plain(word) for word in _word().findall(label)}
    generic = whole in parts or re.sub(r"[\s#]*(?:\d{1,3}|[a-e])$", "", whole) in parts
    names = () if generic else tuple(plain(word) for word in words if plain(word) not in titles)
    if names and len(words) == len(names) and head[:1].islower():
        names = ()
    return Person(names, frozenset(others))


def _titles(lexicon: Lexicon) -> frozenset[str]:
    made = lexicon.derived.get("record titles")
    if made is None:
        listed = (
            *lexicon.words("titles", "titles"),
            *lexicon.words("roles", "courtesies"),
            *lexicon.words("roles", "roles"),
        )
        made = lexicon.derived["record titles"] = frozenset(plain(word) for entry in listed for word in entry.split())
    assert isinstance(made, frozenset)
    return made


def compare(label: str, source: Source | None, lexicon: Lexicon) -> str:
    """same, other or unknown: "MR. OKORO" is Ama Okoro; "Q." may be anybody."""
    if source is None or not label.strip():
        return UNKNOWN
    person = person_of(label, lexicon)
    if not person.names:
        role = {plain(word) for word in source.role.split()}
        return SAME if role & (person.others - {"the"}) and source.kind == "person" else UNKNOWN
    if source.kind == "person":
        name = [plain(word) for word in _word().findall(source.name)]
        return _same_name(list(person.names), name) if name else UNKNOWN
    if source.kind == "organisation" and {plain(word) for word in source.name.split()} & set(person.names):
        return SAME
    return UNKNOWN


def _same_name(label: list[str], name: list[str]) -> str:
    """Whether the words of a label can be those of a name."""
    if len(label) == 1 and 1 < len(label[0]) <= 3 and label[0] == "".join(word[0] for word in name if word):
        return SAME
    surname = name[-1]
    if _alike(label[-1], surname):
        given, first = label[:-1], name[:-1]
        clash = given and first and not any(_agrees(one, other) for one in given for other in first)
        return OTHER if clash else SAME
    # a label of the given name alone, or names in the other order: OKORO Ama
    if len(label) == 1:
        return SAME if label[0] in name else OTHER
    return SAME if _alike(label[0], surname) and set(label[1:]) & set(name[:-1]) else OTHER


def _agrees(one: str, other: str) -> bool:
    return one == other or one[0] == other[0] and 1 in (len(one), len(other)) or _alike(one, other)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < LEAST_NEAR:
        return False
    return Levenshtein.normalized_similarity(one, other) >= NEAR
