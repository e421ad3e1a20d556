"""Dictionary: which words are known, how common they are, and which variety of English they belong to.

The stores hold hashes, not text, so that opening them costs a millisecond and no memory: a sorted array of CRC-32 read
in place through mmap and bisect, a second hash that rules out chance hits, and one byte a word. NOTICE names the
sources; tools/build_dictionary.py makes the files and describes them.
"""

import mmap
import os
import sys
from binascii import crc32, crc_hqx
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from functools import cache, cached_property

from lint.data import words_folder
from lint.errors import UserError
from lint.hints import Literal
from lint.values import NamedTuple

FORMAT = 1
LEVELS = (0, 10, 20, 35, 40, 50, 55, 60, 70, 80)
COMMON = 60
AMERICAN, OXFORD, BRITISH = 1, 3, 2
_MAGIC = b"quotelint"
_HEADER = 16  # bytes: the magic and a zero, 2 for the format, 4 for the number of items, little-endian
_REMEMBERED = 40_000


class Store:
    """One list of words. `level` and `region` answer for a word exactly as written, capitals and all."""

    def __init__(self, name: str, folder: str = "") -> None:
        path = os.path.join(folder or os.path.join(words_folder(), "dictionary"), name)
        self._keys, self.count = _open(f"{path}.keys", "I")
        self._checks, _ = _open(f"{path}.checks", "H")
        self._values, _ = _open(f"{path}.levels", "B")
        self._path = path

    @cached_property
    def _common(self) -> "memoryview[int]":
        return _open(f"{self._path}.common", "B")[0]

    def value(self, word: str) -> int:
        """The word's byte: index of its level in LEVELS, plus 16 times its region. 0: not in the list."""
        data = word.encode()
        key = crc32(data)
        keys = self._keys
        at = bisect_left(keys, key)
        while at < self.count and keys[at] == key:
            if self._checks[at] == crc_hqx(data, 0):
                return self._values[at]
            at += 1
        return 0

    def common(self, words: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Those of the words that the list has at level 60 or less, with their levels; quicker than asking for each."""
        bits = self._common
        for word in words:
            key = crc32(word.encode())
            if bits[key >> 15] >> (key >> 12 & 7) & 1:
                level = self.level(word)
                if 0 < level <= COMMON:
                    yield word, level

    def level(self, word: str) -> int:
        """SCOWL size of the word, 10 (among the commonest) to 80 (rare); 0 when it is not in the list."""
        return LEVELS[self.value(word) & 15]

    def region(self, word: str) -> int:
        """AMERICAN, BRITISH, or OXFORD (-ize: American and one British habit) for a word of one variety; else 0."""
        return self.value(word) >> 4


class Regional(NamedTuple):
    """Those of some words that belong to one variety of English alone."""

    british: frozenset[str]
    american: frozenset[str]


class Dictionary:
    """The three stores, each opened on first use, and what has been asked of the words so far (bounded)."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._missing: set[str] = set()
        self._british: set[str] = set()
        self._american: set[str] = set()
        self._names: set[str] = set()
        self._strangers: set[str] = set()

    @property
    def words(self) -> Store:
        """Lower-case words."""
        return _store("words")

    @property
    def capitalised(self) -> Store:
        """Words with a capital: places, peoples, given names, acronyms."""
        return _store("capitalised")

    @property
    def people(self) -> Store:
        """Given names and surnames; every level is 50."""
        return _store("people")

    def level(self, word: str) -> int:
        """Level of a lower-case word; 0: unknown."""
        return self.words.level(word)

    def unknown(self, words: Set[str]) -> Set[str]:
        """Those of the words that are in no lower-case list. Each word is looked up once a process."""
        others = words - self._known
        fresh = others - self._missing
        if not fresh:
            return others
        if len(self._known) + len(self._missing) > _REMEMBERED:
            self._known.clear()
            self._missing.clear()
            self._british.clear()
            self._american.clear()
            others = fresh = words
        missing = set()
        value_of = self.words.value
        for word in fresh:
            value = value_of(word)
            if not value:
                missing.add(word)
            elif value >> 4 == BRITISH:
                self._british.add(word)
            elif value >> 4 == AMERICAN:
                self._american.add(word)
        self._known |= fresh - missing
        self._missing |= missing
        return others & self._missing

    def unknown_names(self, names: set[str]) -> set[str]:
        """Those of the capitalised words that no list has, neither as a name nor as a word in small letters."""
        others = names - self._names
        fresh = others - self._strangers
        if not fresh:
            return others
        if len(self._names) + len(self._strangers) > _REMEMBERED:
            self._names.clear()
            self._strangers.clear()
            others = fresh = set(names)
        capitalised, people, small = self.capitalised.value, self.people.value, self.words.value
        missing = {name for name in fresh if not (capitalised(name) or people(name) or small(name.lower()))}
        self._names |= fresh - missing
        self._strangers |= missing
        return others & self._strangers

    def regional(self, words: Set[str]) -> Regional:
        """Those of the words that only British, and that only American, English uses."""
        self.unknown(words)
        return Regional(frozenset(self._british & words), frozenset(self._american & words))


@cache
def dictionary() -> Dictionary:
    """The dictionary that ships with quotelint."""
    return Dictionary()


@cache
def _store(name: str) -> Store:
    return Store(name)


def _open(path: str, code: Literal["I", "H", "B"]) -> tuple["memoryview[int]", int]:
    """One file of a store as an array, and its number of items. Raises UserError for a missing or foreign file."""
    try:
        with open(path, "rb") as handle:
            data = memoryview(mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise UserError(f"cannot open this word store: {error}", path=path, hint="Reinstall quotelint.") from error
    version, count = int.from_bytes(data[10:12], "little"), int.from_bytes(data[12:_HEADER], "little")
    if data[:9] != _MAGIC or version != FORMAT:
        raise UserError("this is no word store of this version", path=path, hint="Run tools/build_dictionary.py.")
    items = data[_HEADER:]
    if sys.byteorder == "big" and code != "B":
        from array import array

        swapped = array(code, items.tobytes())
        swapped.byteswap()
        return memoryview(swapped), count
    return items.cast(code), count
