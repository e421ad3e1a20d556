"""Defaults: the options of a command to which nothing but paths was said, as a hook calls it.

To load a parser of options, describe them to it and have it look for some takes a thirtieth of a start. What it said
once is kept, by command, while the modules that describe the options are the same.
"""

import marshal
import os
from types import SimpleNamespace

from lint import snapshot
from lint.hints import Any, Namespace

_TABLE = "options"
_PATHS = "paths"  # the name of the option that takes any number of them as they are


def known(command: str, paths: list[str]) -> Namespace | None:
    """The options of a command with these paths; None where it is not known yet what they are."""
    kept = _kept().get(command)
    if kept is None:
        return None
    options: Any = SimpleNamespace(**marshal.loads(kept), **{_PATHS: paths})
    return options  # type: ignore[no-any-return]


def learn(command: str, paths: list[str], options: Namespace) -> None:
    """Keep what the parser made of a command with these paths, if it takes any."""
    values = vars(options)
    if values.get(_PATHS) == paths:
        try:
            kept = marshal.dumps({name: value for name, value in values.items() if name != _PATHS})
        except ValueError:  # a default that is no plain value
            return
        _kept()[command] = kept
        snapshot.shipped().fresh = True


def _kept() -> dict[Any, bytes]:
    return snapshot.shipped().table_of(_TABLE, os.path.dirname(os.path.abspath(__file__)))
