"""Supplement: the words that rules/words/supplement.toml adds to the dictionary, and those it takes from it."""

from collections.abc import Iterable, Mapping

from lint.errors import UserError
from lint.reading.affixes import Affixes, read_affixes
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

_KNOWN = ("phrase_parts", "newer", "chat", "stems", "terms", "englishes", "ignore")


class Supplement(NamedTuple):
    """Known words; corrections of what is always wrong; contractions without apostrophe; words that may stand doubled;
    small words that form no compounds; words in -s that do; rank of the commonest words from 1; known names; words that
    slips are looked for in where they have a capital, by their first letter; small words that are no second half of a
    broken word; affixes; words of a newsroom's word files."""

    known: frozenset[str]
    corrections: Mapping[str, str]
    apostrophes: Mapping[str, str]
    doubles: frozenset[str]
    joiners: frozenset[str]
    compounding: frozenset[str]
    commonest: Mapping[str, int]
    names: frozenset[str]
    capitals: Mapping[str, tuple[str, ...]]
    unbroken: frozenset[str]
    affixes: Affixes
    own: frozenset[str] = frozenset()


def read_supplement(lexicon: Lexicon) -> Supplement:
    """The supplement of this run's word lists, made once."""
    made = lexicon.derived.get("supplement")
    if made is None:
        made = lexicon.derived["supplement"] = Supplement(
            frozenset().union(*(lexicon.words("supplement", key) for key in _KNOWN)),
            lexicon.pairs("supplement", "corrections", ":"),
            lexicon.pairs("supplement", "apostrophes", ":"),
            lexicon.words("supplement", "doubles"),
            lexicon.words("supplement", "joiners"),
            lexicon.words("supplement", "compounding"),
            {word: rank for rank, word in enumerate(lexicon.table("supplement").get("commonest", ()), 1)},
            lexicon.words("supplement", "names"),
            by_initial(lexicon.table("supplement").get("capitals", ())),
            lexicon.words("supplement", "unbroken"),
            read_affixes(lexicon),
        )
    assert isinstance(made, Supplement)
    return made


def by_initial(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Words by their first letter."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word)
    return {initial: tuple(group) for initial, group in groups.items()}


def split_pair(entry: str, parameter: str, lower: bool = False) -> tuple[str, str]:
    """The two sides of one entry of a parameter, "this: that". Raises UserError for anything else."""
    one, sign, other = (part.strip() for part in (entry.lower() if lower else entry).partition(":"))
    if not (one and sign) or one == other:
        hint = f'Write it as {parameter} = ["this: that"].'
        raise UserError(f"“{entry}” in {parameter} is no pair", hint=hint)
    return one, other
