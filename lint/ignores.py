"""Ignore files: findings put aside by rule and quoted words, for copy that has no place for a comment.

    [[ignore]]
    file = "copy/harbour-*.txt"
    rule = "unattributed-quote"
    words = "We cannot wait for another winter"
    reason = "The name is withheld; the desk has it."
    until = 2026-12-31

An entry knows no line: it holds wherever the rule flags those words. The nearest file upwards from an article holds.
"""

import os
from collections.abc import Iterable, Mapping

from lint import globs, parsed, tables
from lint.days import datetime
from lint.errors import UserError
from lint.fingerprints import plain
from lint.values import NamedTuple

NAME = ".quotelint-ignore.toml"

_SCHEMA: Mapping[str, object] = {"ignore": list}
_ENTRY: Mapping[str, object] = {"file": str, "rule": str, "words": str, "reason": str, "until": datetime.date}


class Entry(NamedTuple):
    """One `[[ignore]]`: a rule, or several by a category, and the words, as they are compared, that it need not flag.

    `glob`, relative to `root`, says in which files; `number` and `line` where it stands in the ignore file `path`.
    """

    rule: str
    words: str
    glob: str
    root: str
    reason: str = ""
    until: str = ""
    path: str = ""
    number: int = 0
    line: int = 0

    def fits(self, absolute: str) -> bool:
        """Whether it holds in the file at an absolute path."""
        return globs.matches(self.glob, self.root, absolute)


class Index:
    """The entries of an ignore file, such that those for one article are found without trying all."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._by_name: dict[str, list[Entry]] = {}
        for entry in entries:
            name = entry.glob.rstrip("/").rpartition("/")[2]
            self._by_name.setdefault("" if {*"*?["} & {*name} else name, []).append(entry)

    def __bool__(self) -> bool:
        return bool(self._by_name)

    def fitting(self, absolute: str) -> tuple[Entry, ...]:
        """The entries that hold in the file at an absolute path, in the order of their file."""
        if not self._by_name:
            return ()
        found = [
            entry
            for name in ("", *filter(None, absolute.split(os.sep)))
            for entry in self._by_name.get(name, ())
            if entry.fits(absolute)
        ]
        return tuple(sorted(dict.fromkeys(found), key=lambda entry: entry.number))


def read(path: str) -> tuple[Entry, ...]:
    """The entries of an ignore file. Raises UserError with the line for whatever is wrong."""
    file = parsed.read(path)
    root = os.path.dirname(os.path.abspath(path))
    found = []
    for number, table in enumerate(tables.check(file, (), file.data, _SCHEMA).get("ignore", ())):
        place: tables.Place = ("ignore", number)
        known = tables.check(file, place, table, _ENTRY, ("rule", "words"))
        words, glob = plain(known["words"]), known.get("file", "**")
        if not words:
            hint = "To leave a rule out of whole files use per-file-ignores."
            raise file.fault((*place, "words"), "“words” must quote what the rule flags", hint)
        try:
            globs.check(glob)
        except ValueError as error:
            raise file.fault((*place, "file"), f"“{glob}” is no path pattern: {error}", "") from error
        until = known["until"].isoformat() if "until" in known else ""
        line = file.line(place)
        found.append(Entry(known["rule"], words, glob, root, known.get("reason", ""), until, path, number, line))
    return tuple(found)


def stretch(text: str, entry: Entry) -> tuple[int, int]:
    """Where an entry stands in the text of its file: from its heading up to the next one, or to the end."""
    lines = text.replace("\r\n", " \n").split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    headings = [line for line, place in tables.places(text) if len(place) and text and _is_heading(lines[line - 1])]
    after = next((line for line in headings if line > entry.line), None)
    return starts[entry.line - 1], min(starts[after - 1] if after else starts[-1], len(text))


def _is_heading(line: str) -> bool:
    return line.lstrip().startswith("[")


def written(entries: Iterable[Entry]) -> str:
    """Entries as an ignore file has them."""
    parts = []
    for entry in entries:
        values = {"file": entry.glob, "rule": entry.rule, "words": entry.words, "reason": entry.reason}
        lines = ["[[ignore]]", *(f"{key} = {tables.quoted(value)}" for key, value in values.items() if value)]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def extended(path: str, entries: Iterable[Entry]) -> str:
    """What the ignore file at `path` says once it has some entries more. Raises UserError where it cannot be read."""
    new = written(entries)
    if not os.path.exists(path):
        return "# Findings that are put aside, by rule and quoted words; see docs/suppression.md.\n\n" + new
    old = tables.read_text(path)
    tables.parse(path, old)
    return old.rstrip("\n") + "\n\n" + new


def escaped(path: str) -> str:
    """A path as a glob that fits it alone."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in path)


def fault(entry: Entry, message: str, hint: str = "") -> UserError:
    """The error, or what becomes a warning, about an entry."""
    return UserError(message, hint=hint, path=entry.path, line=entry.line)
