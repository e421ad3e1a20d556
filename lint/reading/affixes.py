"""Affixes: the prefixes and endings that make new words of known ones, from `rules/words/affixes.toml`."""

from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple


class Affixes(NamedTuple):
    """Prefixes; endings behind a whole word; endings before which a word drops its e or doubles its last letter; those
    of the forms of one word, longer ones first; those behind -is- and -iz-."""

    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    dropping: tuple[str, ...]
    family: tuple[str, ...]
    ise: tuple[str, ...]


def read_affixes(lexicon: Lexicon) -> Affixes:
    """The affixes of this run's word lists, made once."""
    made = lexicon.derived.get("affixes")
    if made is None:
        table = lexicon.table("affixes")
        keys = ("prefixes", "endings", "dropping", "family", "ise")
        made = lexicon.derived["affixes"] = Affixes(*(table.get(key, ()) for key in keys))
    assert isinstance(made, Affixes)
    return made
