"""Word files: a newsroom's own words, one a line, in a file of one of its word folders."""

import os

from lint import tables
from lint.errors import UserError
from lint.reading.lexicon import Lexicon


def read_word_files(lexicon: Lexicon, names: tuple[str, ...]) -> frozenset[str]:
    """The words of the files, read once a run. Lower case; what follows a stroke on a line is left out, as spelling
    dictionaries have their endings there, and so are lines that begin with #.

    Raises UserError for a file that is in none of the newsroom's word folders, or cannot be read.
    """
    if not names:
        return frozenset()
    key = f"word files {names}"
    known = lexicon.derived.get(key)
    if known is None:
        known = lexicon.derived[key] = frozenset(word for name in names for word in _words(lexicon, name))
    assert isinstance(known, frozenset)
    return known


def _words(lexicon: Lexicon, name: str) -> list[str]:
    own = lexicon.folders[1:]
    inside = os.path.basename(name) == name and name not in ("", ".", "..")
    path = next((path for path in (os.path.join(folder, name) for folder in own if inside) if os.path.isfile(path)), "")
    if not path:
        hint = "Put it into a folder that word-paths names, and write its name without a folder."
        raise UserError(f"there is no word list “{name}” in the newsroom's word folders", hint=hint)
    lines = tables.read_text(path).lower().replace("’", "'").split("\n")
    return [word for word in (line.partition("/")[0].strip() for line in lines) if word and not word.startswith("#")]
