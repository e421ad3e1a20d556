"""Word folders: whether what a newsroom's own word files say is what the shipped lists know."""

import os
from collections.abc import Iterator, Mapping

from lint import tables
from lint.errors import UserError
from lint.reading.lexicon import Lexicon, WordTable, lists_of
from lint.tables import TomlFile

OPEN = ("languages",)  # files to which a newsroom may add a list of a new name
SIGNS = "=/:"  # what parts the entries of a list have between them


def check_folders(lexicon: Lexicon) -> None:
    """Looks through the newsroom's word files, before an article is read with them.

    Raises UserError, with file and line, for a file or a list that nothing asks for, for what is no list of words, and
    for an entry that is not in as many parts as the shipped ones: "Ghanaian=Ghana".
    """
    shipped, *own = lexicon.folders
    plain = Lexicon()
    known = {name for name in os.listdir(shipped) if name.endswith(".toml")}
    for folder in own:
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".toml"):
                continue
            path = os.path.join(folder, name)
            if name not in known:
                hint = tables.nearest(name, known, "The files are those of rules/words.")
                raise UserError(f"there is no file of word lists called “{name}”", hint=hint, path=path)
            table = name.removesuffix(".toml")
            _check(tables.read(path), plain.table(table), table not in OPEN)


def _check(file: TomlFile, lists: WordTable, closed: bool) -> None:
    for place, key, words in _written(file):
        if key in lists:
            _check_parts(file, place, words, lists[key])
        elif closed:
            raise file.fault(place, f"there is no list “{key}” in this file of words", tables.nearest(key, lists))


def _written(file: TomlFile) -> Iterator[tuple[tables.Place, str, tuple[str, ...]]]:
    """The lists of a file, those to be taken away among them: where each stands, its name, its words."""
    lists = lists_of(file)
    removed = lists.pop("remove", {})
    yield from (((key,), key, tuple(words)) for key, words in lists.items())
    if isinstance(removed, Mapping):
        for key, words in removed.items():
            yield ("remove", key), key, words


def _check_parts(file: TomlFile, place: tables.Place, words: tuple[str, ...], shipped: tuple[str, ...]) -> None:
    for sign in SIGNS:
        counts = {word.count(sign) for word in shipped}
        if len(counts) != 1 or counts == {0}:
            continue
        wrong = next((word for word in words if {word.count(sign)} != counts), None)
        if wrong is not None:
            message = f"“{wrong}” in “{place[-1]}” must be in parts, with {sign} between them"
            raise file.fault(place, message, f"Write it as the list has it: “{shipped[0]}”.")
