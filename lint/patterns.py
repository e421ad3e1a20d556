"""Patterns: our own regular expressions, compiled once and kept from one run to the next.

Python turns an expression into the code of its matcher with a compiler written in Python; for the fifty that an article
meets this takes longer than matching them. The code is kept in the snapshot, for the very Python that made it. `re`
has no public way to store what it compiled: where its inner parts are not as they are known here, or what was kept is
refused, the expression is compiled anew, and nothing but time is lost. Regular expressions that users write do not come
here. What is kept needs no `re` at all, and so it is only loaded to compile: it takes a twenty-fifth of a start.
"""

import marshal
import sys
from functools import cache
from importlib import import_module

from lint import snapshot
from lint.hints import Any, Pattern

IGNORE_CASE, MULTILINE, DOTALL = 2, 8, 16  # the flags of `re` that our expressions have
MOST = 2000  # expressions that are kept: we have some hundred, the rest are the paths of configurations
_TABLE = "patterns"


@cache
def compiled(pattern: str, flags: int = 0) -> Pattern[str]:
    """What `re.compile` gives. Raises `fault()` as it does."""
    kept = _kept()
    key = pattern, int(flags)
    code = kept.get(key)
    if code is not None:
        try:
            made: Pattern[str] = _matcher()(pattern, *marshal.loads(code))
            return made
        except (AttributeError, EOFError, ImportError, RuntimeError, TypeError, ValueError):
            del kept[key]
    result: Pattern[str] = import_module("re").compile(pattern, flags)
    made_code = _code(pattern, int(flags), result) if len(kept) < MOST else b""
    if made_code:
        kept[key] = made_code
        snapshot.shipped().fresh = True
    return result


def escape(text: str) -> str:
    """The expression that only this text fits, as `re.escape` gives it."""
    return "".join([sign if sign.isalnum() else f"\\{sign}" for sign in text])


def fault() -> type[Exception]:
    """What is raised for an expression that is none: asked for where one was, so that `re` is there already."""
    raised: type[Exception] = import_module("re").error
    return raised


@cache
def _kept() -> dict[tuple[str, int], bytes]:
    """The codes of this Python by pattern and flags."""
    return snapshot.shipped().table(_TABLE, (sys.hexversion, getattr(_sre(), "MAGIC", 0)))


@cache
def _sre() -> Any:
    return import_module("_sre")


@cache
def _matcher() -> Any:
    return _sre().compile


def _code(pattern: str, flags: int, result: Pattern[str]) -> bytes:
    """What the matcher takes beside the pattern, as `re` itself works it out; nothing where its parts are unlike."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern, flags)
        names = [None] * parsed.state.groups
        for name, at in parsed.state.groupdict.items():
            names[at] = name
        code = [int(word) for word in _compiler._code(parsed, flags)]
        what = (result.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict), tuple(names))
        return marshal.dumps(what) if _matcher()(pattern, *what) == result else b""
    except Exception:  # whatever another Python's `re` may say: then there is nothing to keep
        return b""
