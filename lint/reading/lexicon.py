"""Lexicon: the word lists of English news, read from `rules/words/*.toml` and a newsroom's own folders.

Language knowledge is data. A list file holds named lists of words or phrases; a newsroom's file of the same name adds
to each list, and takes away what stands in its `[remove]` table.
"""

import os
from collections.abc import Callable, Mapping

from lint import snapshot, tables
from lint.data import words_folder
from lint.hints import Any
from lint.tables import Place, TomlFile

WordTable = Mapping[str, tuple[str, ...]]


class Lexicon:
    """Word lists by file and name, each file read on first use.

    `folders` are a newsroom's own word folders, searched after the shipped one. `derived` is a memo for the structures
    that readers build from the lists (inflected verbs, phrase tables), so that each is built once a run.
    """

    def __init__(self, folders: tuple[str, ...] = ()) -> None:
        self.folders = (words_folder(), *folders)
        self._tables: dict[str, WordTable] = {}
        self._sets: dict[tuple[str, str], frozenset[str]] = {}
        self.derived: dict[str, object] = {}

    def table(self, name: str) -> WordTable:
        """All lists of one file, by list name. Raises UserError for a file that is not a table of word lists."""
        if name not in self._tables:
            merged: dict[str, tuple[str, ...]] = {}
            for folder in self.folders:
                path = os.path.join(folder, f"{name}.toml")
                if os.path.isfile(path):
                    _merge(merged, _shipped(path) if folder == self.folders[0] else read_lists(path))
            self._tables[name] = merged
        return self._tables[name]

    def words(self, name: str, key: str) -> frozenset[str]:
        """One list as a set; empty when there is none of that name."""
        found = self._sets.get((name, key))
        if found is None:
            found = self._sets[name, key] = frozenset(self.table(name).get(key, ()))
        return found

    def lists(self, listed: Mapping[str, str]) -> dict[str, frozenset[str]]:
        """Lists as sets by their names, which stand in one text for each file, with spaces between them."""
        return {key: self.words(name, key) for name, keys in listed.items() for key in keys.split()}

    def pairs(self, name: str, key: str, sign: str = "=") -> dict[str, str]:
        """A list of entries such as "Ghanaian=Ghana": what is behind the sign by what is in front of it, in order."""
        parted = (entry.partition(sign) for entry in self.table(name).get(key, ()))
        return {one.strip(): other.strip() for one, _, other in parted}

    def kept(self, name: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Plain data that `make` works out of the lists, kept from one run to the next where a newsroom has none."""
        return make() if self.folders[1:] else snapshot.shipped().derived(name, make)


def _shipped(path: str) -> dict[str, tuple[str, ...] | WordTable]:
    lists: dict[str, tuple[str, ...] | WordTable] = snapshot.shipped().value(path, lambda: read_lists(path))
    return lists


def _merge(merged: dict[str, tuple[str, ...]], lists: dict[str, tuple[str, ...] | WordTable]) -> None:
    removed = lists.pop("remove", {})
    for key, words in lists.items():
        assert isinstance(words, tuple)
        merged[key] = tuple(dict.fromkeys(merged[key] + words)) if key in merged else words
    if isinstance(removed, Mapping):
        for key, words in removed.items():
            merged[key] = tuple(word for word in merged.get(key, ()) if word not in words)


def read_lists(path: str) -> dict[str, tuple[str, ...] | WordTable]:
    """The lists of one word file. Raises UserError, with the line, for broken TOML or what is no list of words."""
    return lists_of(tables.read(path))


def lists_of(file: TomlFile) -> dict[str, tuple[str, ...] | WordTable]:
    """The lists of a word file that has been read."""
    lists: dict[str, tuple[str, ...] | WordTable] = {}
    for key, value in file.data.items():
        if key == "remove":
            if not isinstance(value, dict):
                raise file.fault((key,), "“remove” must be a table", "Write [remove], and below it the lists.")
            lists[key] = {inner: _words(file, (key, inner), words) for inner, words in value.items()}
        else:
            lists[key] = _words(file, (key,), value)
    return lists


def _words(file: TomlFile, place: Place, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.replace("\n", " ").split(",") if part.strip())
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        if not all(map(str.strip, value)):
            raise file.fault(place, f"“{place[-1]}” has an empty entry", "Take it out.")
        return tuple(value)
    raise file.fault(place, f"“{place[-1]}” must be a list of words", 'Write it as key = ["word", "two words"].')
