"""Snapshot: what the shipped rule and word files say, and other work of a start, kept ready from one run to the next.

Reading and checking eighty TOML files takes longer than reading an article. A snapshot holds, for each file, what was
made of it, as plain data. An entry counts only while the file has, byte for byte by length and checksum, the content
that it was made of, which is not looked at where size and dates (of the content and of the entry in the file system)
are as they were, and while the modules that made it are the same; otherwise the file is read anew. The wheel brings a
snapshot along; a checkout keeps one beside its byte code, under the conditions on which Python keeps that. One that
is damaged, foreign or cannot be written is passed over: nothing but time depends on it.
"""

import marshal
import os
from binascii import crc32
from collections.abc import Callable
from functools import cache

from lint import byte_code
from lint.data import rules_folder, words_folder
from lint.hints import Any

NAME = "rules.snapshot"
_FORMAT = 4  # of marshal: the last one that every supported Python reads
_FILES, _DERIVED = ".toml", "derived"  # the end of a file's name, and the table of what is worked out of several
_MAGIC = b"quotelint snapshot 2\n"
_HERE = os.path.dirname(os.path.abspath(__file__))
# What an entry says depends on the file and on these.
_MAKERS = ("checks/__init__.py", "given.py", "parsed.py", "rulefile.py", "snapshot.py", "tables.py") + tuple(
    f"reading/{name}.py" for name in ("grammar", "lexicon", "misspelt_cues", "noun_lists", "verbs")
)

_Mark = tuple[int, int]  # length and checksum of a content
_Dates = tuple[int, ...]  # when a file was changed, by its own account and by the system's; its length
_Entries = dict[str, tuple[_Mark, _Dates, bytes]]  # by path inside the folder of rules, or by the name of a table


class Snapshot:
    """The entries found at `paths`, the first readable file counting, and those made since."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self._stamp = crc32(b"".join(map(_content, (os.path.join(_HERE, *name.split("/")) for name in _MAKERS))))
        self._entries = next(filter(None, (_load(path, self._stamp) for path in paths)), {})
        self._tables: dict[str, tuple[_Mark, dict[Any, bytes]]] = {}
        self.fresh = False  # whether some were made since

    def value(self, path: str, make: Callable[[], Any]) -> Any:
        """What `make` makes of the shipped file at `path`: plain data, a new copy each time."""
        folder = rules_folder()
        if not path.startswith(folder + os.sep):
            return make()
        name = path[len(folder) + 1 :].replace(os.sep, "/")
        dates, known = _dates(path), self._entries.get(name)
        if known is not None and known[1] == dates:
            return marshal.loads(known[2])
        mark = _mark(path)
        if known is None or known[0] != mark:
            made = make()
            if mark is None or mark != _mark(path):
                return made
            known = mark, dates, marshal.dumps(made, _FORMAT)
        self._entries[name] = known[0], dates, known[2]
        self.fresh = True
        return marshal.loads(known[2])

    def derived(self, name: str, make: Callable[[], Any]) -> Any:
        """What `make` works out of the shipped word files, all of which it may look at: plain data."""
        table = self._tables[_DERIVED][1] if _DERIVED in self._tables else self.table_of(_DERIVED, words_folder())
        if name not in table:
            table[name] = marshal.dumps(make(), _FORMAT)
            self.fresh = True
        return marshal.loads(table[name])

    def table(self, name: str, mark: _Mark) -> dict[Any, bytes]:
        """The table of that name as it was kept under that mark, else an empty one; what is put in will be kept."""
        if name not in self._tables:
            known = self._entries.get(name)
            self._tables[name] = mark, marshal.loads(known[2]) if known is not None and known[0] == mark else {}
        return self._tables[name][1]

    def table_of(self, name: str, folder: str) -> dict[Any, bytes]:
        """The table of that name as it was kept while the files of a folder were the same."""
        files = sorted(file for file in os.listdir(folder) if "." in file)
        every = repr([(file, _dates(os.path.join(folder, file))) for file in files]).encode()
        return self.table(name, (len(every), crc32(every)))

    def write(self, path: str) -> None:
        """Write the entries to a file, but for those whose rule or word file is gone. Raises OSError."""
        folder = rules_folder()
        kept = {name: entry for name, entry in self._entries.items() if _stands(folder, name)}
        kept |= {name: (mark, (), marshal.dumps(table, _FORMAT)) for name, (mark, table) in self._tables.items()}
        data = marshal.dumps((self._stamp, kept), _FORMAT)
        byte_code.replace(path, _MAGIC + crc32(data).to_bytes(4, "little") + data)


def _load(path: str, stamp: int) -> _Entries:
    """The entries in a file; none where it is not there, not whole, or made by other modules."""
    data = _content(path)
    start = len(_MAGIC) + 4
    body = memoryview(data)[start:]
    if not data.startswith(_MAGIC) or crc32(body) != int.from_bytes(data[len(_MAGIC) : start], "little"):
        return {}
    made_by, entries = marshal.loads(body)
    return entries if made_by == stamp else {}


def _stands(folder: str, name: str) -> bool:
    """Whether an entry is a table, or that of a file which is still there."""
    return not name.endswith(_FILES) or os.path.isfile(os.path.join(folder, name))


def _content(path: str) -> bytes:
    """The bytes of a file, none if it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as handle:
            return handle.readall()
    except OSError:
        return b""


def _mark(path: str) -> _Mark | None:
    content = _content(path)
    return (len(content), crc32(content)) if content else None


def _dates(path: str) -> _Dates:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size


@cache
def shipped() -> Snapshot:
    """The snapshot of this run."""
    return Snapshot(tuple(filter(None, (byte_code.beside(NAME), os.path.join(_HERE, NAME)))))


def keep() -> None:
    """At the end of a run, keep what it had to make; that it cannot be written is no fault."""
    path = byte_code.beside(NAME)
    if path and shipped.cache_info().currsize and shipped().fresh and byte_code.writable(os.path.dirname(path)):
        shipped().fresh = False
        try:
            shipped().write(path)
        except OSError:
            return
