"""TOML tables: reading them, checking keys and types, and saying on which line a fault stands."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping

from lint.days import datetime
from lint.errors import UserError
from lint.hints import TYPE_CHECKING, Any, values_of
from lint.patterns import compiled
from lint.values import NamedTuple

if TYPE_CHECKING:
    import tomli

Place = tuple[str | int, ...]
Schema = Mapping[str, object]

_TEXTS = tuple[str, ...]
_TYPES: dict[object, str] = {
    str: "a text in quotation marks",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dict: "a table",
    list: "a list",
    _TEXTS: "a list of texts",
    datetime.date: "a date such as 2024-05-01",
}


class TomlFile(NamedTuple):
    """A parsed TOML file; `root` is the place of the table that is ours, such as ("tool", "quotelint")."""

    path: str
    text: str
    data: Mapping[str, Any]
    root: Place = ()

    def fault(self, place: Place, message: str, hint: str = "") -> UserError:
        """The error to raise for what stands at `place`, with its line."""
        return UserError(message, hint=hint, path=self.path, line=self.line(place))

    def line(self, place: Place) -> int:
        """The line, from 1, of the innermost part of `place` that is written out; 0 when none is."""
        wanted = self.root + place
        best, line = 0, 0
        for at, found in places(self.text):
            if best < len(found) <= len(wanted) and found == wanted[: len(found)]:
                best, line = len(found), at
        return line


def parse(path: str, text: str) -> TomlFile:
    """The TOML in `text`. Raises UserError with the line for broken TOML."""
    import tomli

    try:
        return TomlFile(path, text, tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        reason = compiled(r" \(at .*\)$").sub("", str(error))
        raise UserError(
            f"broken TOML: {reason}",
            hint="See https://toml.io for how to write it.",
            path=path,
            line=_fault_line(error),
        ) from error
    except RecursionError as error:
        raise UserError("broken TOML: nested too deeply", hint="Write it flatter.", path=path) from error


def read(path: str) -> TomlFile:
    """The TOML file at `path`. Raises UserError when it cannot be read or parsed."""
    return parse(path, read_text(path))


def read_text(path: str) -> str:
    """The text of a TOML file. Raises UserError when it cannot be read or is not UTF-8."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise UserError("this is no file", hint="Name a TOML file.", path=path)  # a pipe would never end
        with open(path, "rb") as handle:
            return handle.read().decode().removeprefix("\ufeff").replace("\r\n", "\n")
    except OSError as error:
        hint = "Check the path and its permissions."
        raise UserError(f"cannot read this file: {error.strerror or error}", hint=hint, path=path) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UserError("this file is not UTF-8", hint="Save it as UTF-8.", path=path, line=line) from error


def _fault_line(error: "tomli.TOMLDecodeError") -> int:
    line = getattr(error, "lineno", None)
    if isinstance(line, int):
        return line
    found = compiled(r"at line (\d+)").search(str(error))
    return int(found[1]) if found else 0


def check(file: TomlFile, place: Place, table: object, schema: Schema, required: Iterable[str] = ()) -> dict[str, Any]:
    """The table with its values converted to the types of the schema.

    Raises UserError for something else than a table, an unknown or a missing key, or a value of the wrong type.
    """
    if not isinstance(table, dict):
        name = next(part for part in reversed(place) if isinstance(part, str))
        each = "each " if place[-1] != name else ""
        raise file.fault(place, f"{each}“{name}” must be a table, not {_show(table)}")
    checked = {}
    for key, value in table.items():
        if key not in schema:
            raise file.fault((*place, key), f"unknown key “{key}”{_inside(place)}", nearest(key, schema))
        checked[key] = convert(file, (*place, key), value, schema[key])
    for key in required:
        if key not in table:
            raise file.fault(place, f"“{key}” is missing{_inside(place)}", f"Add {key} = …")
    return checked


def _inside(place: Place) -> str:
    names = [str(part) for part in place if isinstance(part, str)]
    return f" in [{'.'.join(names)}]" if names else ""


def convert(file: TomlFile, place: Place, value: object, kind: object) -> object:
    """The value as the type `kind`: str, int, float, bool, date, dict, list, tuple[str, ...] or a Literal.

    Raises UserError that says what was expected.
    """
    if type(value) is kind and value == value:
        return value
    if kind == _TEXTS:
        if isinstance(value, (list, tuple)):
            odd = next((item for item in value if not isinstance(item, str)), None)
            if odd is None:
                return tuple(value)
            raise file.fault(place, f"“{place[-1]}” must be {describe(kind)}, and {_show(odd)} in it is none")
    elif kind is float:
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value == value:
            return float(value)
    elif kind is datetime.date:
        found = _date(value)
        if found:
            return found
    elif values_of(kind):
        if value in values_of(kind) and type(value) in set(map(type, values_of(kind))):
            return value
    elif isinstance(kind, type) and isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    hint = nearest(value, values_of(kind)) if values_of(kind) and isinstance(value, str) else ""
    raise file.fault(place, f"“{place[-1]}” must be {describe(kind)}, not {_show(value)}", hint)


def _date(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.datetime.fromisoformat(value).date() if isinstance(value, str) else None
    except ValueError:
        return None


def describe(kind: object) -> str:
    """A type of the schema in words."""
    if values_of(kind):
        return "one of: " + ", ".join(map(str, values_of(kind)))
    return _TYPES[kind]


def _show(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (dict, list)):
        return "a table" if isinstance(value, dict) else "a list"
    text = f"“{value}”" if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def written(value: object) -> str:
    """A value as TOML has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(written, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def quoted(text: str) -> str:
    """A text as TOML writes it on one line, whatever it holds."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def nearest(word: str, known: Iterable[object], otherwise: str | None = None) -> str:
    """A hint that names the known word most like `word`; if none is, `otherwise`, or all of them while they are few."""
    from difflib import get_close_matches

    names = sorted(map(str, known))
    close = get_close_matches(word, names, n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    if otherwise is not None:
        return otherwise
    return f"Known here: {', '.join(names)}." if 0 < len(names) <= 30 else ""


_PART = compiled(r"\s*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([A-Za-z0-9_-]+))\s*(\.?)")


def places(text: str) -> Iterator[tuple[int, Place]]:
    """Line and place of every table header and key, but for keys inside inline tables."""
    table: Place = ()
    count: dict[Place, int] = {}
    inside = ""
    for at, line in enumerate(text.split("\n"), 1):
        if inside:
            inside = "" if inside in line else inside
            continue
        start = line.lstrip()
        if start.startswith("[["):
            name = _dotted(start[2:])
            count[name] = count.get(name, -1) + 1
            table = (*name, count[name])
            yield at, table
        elif start.startswith("["):
            table = _dotted(start[1:])
            yield at, table
        elif "=" in start and not start.startswith("#"):
            yield at, table + _dotted(start)
            inside = next((marks for marks in ("'''", '"""') if line.count(marks) % 2), "")


def _dotted(text: str) -> Place:
    parts: list[str] = []
    at = 0
    while found := _PART.match(text, at):
        parts.append(next(part for part in found.groups()[:3] if part is not None))
        at = found.end()
        if not found[4]:
            break
    return tuple(parts)
