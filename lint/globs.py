"""Globs: path patterns of a configuration, relative to the folder of the file that states them."""

import os
from functools import cache, lru_cache

from lint.hints import Pattern
from lint.patterns import DOTALL, compiled, escape, fault

_FOLDERS = "(?:[^/]+/)*?"
_STAR = "\0"  # in no path


def matches(pattern: str, root: str, path: str) -> bool:
    """Whether an absolute path lies under the folder `root` and fits the pattern, or a folder above it does.

    `*` and `?` stay inside one name, `**` crosses folders; a pattern without a slash may fit at any depth.
    """
    inside = _inside(path, root)
    return not inside.startswith("../") and bool(_compiled(pattern).match(inside))


def matches_any(globs: tuple[tuple[str, str], ...], path: str) -> bool:
    """Whether an absolute path fits any of the patterns, each given with its root."""
    for root, pattern in _by_root(globs):
        inside = _inside(path, root)
        if not inside.startswith("../") and pattern.match(inside):
            return True
    return False


@cache
def _by_root(globs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, Pattern[str]], ...]:
    """The patterns of each root as one."""
    roots: dict[str, list[str]] = {}
    for glob, root in globs:
        roots.setdefault(root, []).append(_compiled(glob).pattern)
    return tuple(
        (root, compiled("|".join(f"(?:{one})" for one in patterns), DOTALL)) for root, patterns in roots.items()
    )


@lru_cache(maxsize=16)  # a path is asked about once for each pattern
def _inside(path: str, root: str) -> str:
    if root == "/":
        return path.replace(os.sep, "/").lstrip("/")
    if path.startswith(f"{root}{os.sep}"):
        return path[len(root) + 1 :].replace(os.sep, "/")
    return os.path.relpath(path, root).replace(os.sep, "/")


def check(pattern: str) -> None:
    """Raises ValueError for a pattern that cannot fit anything."""
    try:
        _compiled(pattern)
    except fault() as error:
        raise ValueError(str(error)) from error
    if not pattern.strip("./"):
        raise ValueError("it names nothing")


@cache
def _compiled(pattern: str) -> Pattern[str]:
    """The pattern as a regular expression that takes time in proportion to the path, whatever somebody has written.

    What follows a star is looked for once, at the first place where it fits, and that place is kept (an atomic group):
    if the rest does not fit after it, it fits after no later one.
    """
    parts = pattern.removeprefix("./").strip("/").split("/")
    if "/" not in pattern.rstrip("/"):
        parts.insert(0, "**")
    runs: list[list[str]] = [[]]
    for part in parts:
        if part == "**":
            runs.append([])
        else:
            runs[-1].append(_name(part))
    first, *others = runs
    body = "/".join(first)
    for run in filter(None, others):
        body += ("/" if body else "") + f"(?>{_FOLDERS}{'/'.join(run)}(?=/|\\Z))"
    if not others or others[-1]:
        return compiled(body + r"(?:/.*)?\Z", DOTALL)
    return compiled(body + ("/" if body else "") + r".+\Z", DOTALL)


def _name(part: str) -> str:
    tokens = [_token(token) for token in compiled(r"\*+|\[!?\]?[^\]]+\]|.", DOTALL).findall(part)]
    pieces = "".join(tokens).split(_STAR) if _STAR in tokens else ["".join(tokens)]
    if len(pieces) == 1:
        return pieces[0]
    first, *middle, last = pieces
    return first + "".join(f"(?>[^/]*?{piece})" for piece in middle if piece) + f"[^/]*{last}(?=/|\\Z)"


def _token(token: str) -> str:
    if token[0] == "*":
        return _STAR
    if token == "?":
        return "[^/]"
    if token[0] == "[" and len(token) > 2:
        negated = token[1] == "!"
        inner = compiled(r"([\\^\[&|~]|(?<=-)-)").sub(r"\\\1", token[2 if negated else 1 : -1])
        return f"[{'^/' if negated else ''}{inner}]"
    return escape(token)
