"""Dead entries: what a configuration says that makes no difference, told when a whole folder has been checked.

A pattern that fits no file is most often a slip, or what is left of a folder that was renamed.
"""

import os
from collections.abc import Iterable, Iterator

from lint.config import Settings
from lint.findings import Problem
from lint.plan import Planner
from lint.tables import TomlFile


def dead_entries(planner: Planner, folders: Iterable[str]) -> Iterator[Problem]:
    """Warnings on patterns of the configuration files whose whole folder lies in one of these folders."""
    seen = [os.path.abspath(folder) + os.sep for folder in folders if os.path.isdir(folder)]
    for settings in planner.read_settings():
        if not settings.files:
            continue
        file = settings.files[-1]
        root = os.path.dirname(os.path.abspath(file.path)) + os.sep
        if any(root.startswith(folder) for folder in seen) and os.path.isfile(file.path):
            yield from _dead(planner, settings, file, root.rstrip(os.sep) or os.sep)


def _dead(planner: Planner, settings: Settings, file: TomlFile, root: str) -> Iterator[Problem]:
    for own in settings.paths:
        if own.root == root and own.file is file and id(own) not in planner.fitted:
            message = f"no file fits “{own.glob}” in {own.place[0]}"
            yield Problem(file.path, file.line(own.place), message, "Mend the pattern, or take it out.", "warning")
    for key, globs in (("exclude", settings.exclude or ()), ("extend-exclude", settings.extend_exclude)):
        stated = file.data.get(key, ())
        for glob, where in globs:
            if where == root and glob in stated and (glob, where) not in planner.excluded:
                message = f"“{glob}” in {key} leaves nothing out"
                yield Problem(file.path, file.line((key,)), message, "Mend the pattern, or take it out.", "warning")
