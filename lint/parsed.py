"""Parsed: what the TOML files of a newsroom say, kept from one run to the next.

To load the parser of TOML and to parse a configuration takes a twentieth of a start. What a text came to is kept under
that text itself, so that nothing has to be compared or can be out of date.
"""

import marshal

from lint import snapshot, tables
from lint.days import datetime
from lint.hints import Any
from lint.tables import TomlFile

LONGEST = 20_000  # code points of a text that is kept
MOST = 50  # texts; with one more they all are forgotten
_TABLE = "parsed"


def read(path: str) -> TomlFile:
    """The TOML file at `path`. Raises UserError when it cannot be read or parsed."""
    return parse(path, tables.read_text(path))


def parse(path: str, text: str) -> TomlFile:
    """The TOML in `text`. Raises UserError with the line for broken TOML."""
    kept = snapshot.shipped().table(_TABLE, (0, 0))
    if text in kept:
        return TomlFile(path, text, _dated(marshal.loads(kept[text])))
    file = tables.parse(path, text)
    if len(text) <= LONGEST:
        try:
            data = marshal.dumps(_plain(file.data))
        except ValueError:  # a time of day, which no setting has
            return file
        if len(kept) >= MOST:
            kept.clear()
        kept[text] = data
        snapshot.shipped().fresh = True
    return file


def _plain(value: Any) -> Any:
    """What TOML says as plain data: a date, which is none, as the only part of a tuple, of which TOML has none."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return (value.isoformat(),) if type(value) is datetime.date else value


def _dated(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _dated(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_dated(one) for one in value]
    return datetime.date.fromisoformat(value[0]) if isinstance(value, tuple) else value
