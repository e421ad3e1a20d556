"""Discovery: which files to check, from paths given by hand and from folders walked, obeying ignore files."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator

from lint.errors import UserError
from lint.hints import TYPE_CHECKING
from lint.values import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"


class Ignores(NamedTuple):
    """The ignore file of a folder."""

    folder: str
    spec: "GitIgnoreSpec"


class Search(NamedTuple):
    """How to look: the suffixes taken from folders, what the configuration leaves out, where faults are told.

    `included` is asked about files with other suffixes.

    `excluded` is asked about every file and folder met on the way, and about paths given by hand if `force`; `empty`
    is told a folder given by hand that holds nothing to check.
    """

    suffixes: Collection[str]
    excluded: Callable[[str], bool]
    fault: Callable[[UserError], object]
    empty: Callable[[str], object]
    force: bool = False
    included: Callable[[str], bool] = lambda path: False


def find(paths: Iterable[str], search: Search) -> Iterator[str]:
    """Every file to check, once, in the order given and by name inside a folder. "-" is standard input.

    A path given by hand is taken whatever its suffix and whatever ignore files say. Folders that are links are not
    entered, so that no loop is walked; a path that does not exist is told as a fault.
    """
    seen: set[str] = set()
    for path in paths:
        nothing = True
        for found, key in _expand(path, search):
            nothing = False
            if key not in seen:
                seen.add(key)
                yield found
        if nothing and os.path.isdir(path):
            search.empty(path)


def _expand(path: str, search: Search) -> Iterator[tuple[str, str]]:
    """The files that a path stands for, each with what it is known by: its path without links."""
    if path == STDIN:
        yield path, STDIN
    elif search.force and search.excluded(path):
        return
    elif os.path.isdir(path):
        yield from _walk(path, os.path.realpath(path), search, _ignores_above(path))
    elif os.path.lexists(path):
        yield path, os.path.realpath(path)
    else:
        search.fault(UserError("there is no such file or folder", hint="Check the spelling of the path.", path=path))


def _walk(folder: str, real: str, search: Search, ignores: tuple[Ignores, ...]) -> Iterator[tuple[str, str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        hint = "Check its permissions."
        search.fault(UserError(f"cannot read this folder: {error.strerror or error}", hint=hint, path=folder))
        return
    if any(entry.name == ".gitignore" for entry in entries):
        ignores = (*ignores, *_read_ignores(folder, search.fault))
    for entry in entries:
        path = entry.path.removeprefix(f".{os.sep}")
        is_folder = entry.is_dir(follow_symlinks=False)
        known = is_folder or os.path.splitext(entry.name)[1].lower() in search.suffixes or search.included(path)
        wanted = known and (is_folder or entry.is_file())
        if wanted and not search.excluded(path) and not (ignores and _ignored(path, is_folder, ignores)):
            # one call for a folder, not one for each file in it
            key = os.path.realpath(entry.path) if entry.is_symlink() else os.path.join(real, entry.name)
            if is_folder:
                yield from _walk(path, key, search, ignores)
            else:
                yield path, key


def _ignores_above(folder: str) -> tuple[Ignores, ...]:
    """The ignore files between the top of the repository that holds a folder and the folder itself, outermost first."""
    at = os.path.dirname(os.path.abspath(folder))
    found: list[Ignores] = []
    if os.path.exists(os.path.join(folder, ".git")):
        return ()
    while True:
        found[:0] = _read_ignores(at, lambda fault: None)
        if os.path.exists(os.path.join(at, ".git")):
            return tuple(found)
        if os.path.dirname(at) == at:
            # In no repository: ignore files of folders that nobody asked about have no say.
            return ()
        at = os.path.dirname(at)


def _read_ignores(folder: str, fault: Callable[[UserError], object]) -> list[Ignores]:
    path = os.path.join(folder, ".gitignore")
    if not os.path.isfile(path):
        return []
    from pathspec import GitIgnoreSpec

    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as handle:
            return [Ignores(os.path.abspath(folder), GitIgnoreSpec.from_lines(handle))]
    except (OSError, ValueError) as error:
        fault(UserError(f"cannot read this ignore file: {error}", hint="Mend it or take it away.", path=path))
        return []


def _ignored(path: str, is_folder: bool, ignores: tuple[Ignores, ...]) -> bool:
    """Whether an ignore file says so; the innermost one with an opinion decides."""
    absolute = os.path.abspath(path)
    for folder, spec in reversed(ignores):
        inside = os.path.relpath(absolute, folder).replace(os.sep, "/")
        verdict = spec.check_file(inside + "/" * is_folder).include
        if verdict is not None:
            return verdict
    return False
