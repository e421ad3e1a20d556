"""Differences: what `check --diff` prints: how the mended text of an article differs from the one that stands."""

import os
import stat
import sys

from lint import fixes
from lint.files import File
from lint.hints import Literal, TextIO
from lint.reporters.terminal import paint_diff, use_color


def show(file: File, mended: File, when: Literal["auto", "always", "never"]) -> bool:
    """Print the difference; whether there is one."""
    diff = fixes.diff(file.path, file.text, mended.text, file.base_line)
    color = use_color(when, sys.stdout, os.environ)
    sys.stdout.write(paint_diff(diff, color) if color or _is_read(sys.stdout) else diff)
    return bool(diff)


def _is_read(stream: TextIO) -> bool:
    """Whether a stream goes to a terminal or to the log of a build server, which obey what they find in it, and not to
    a file or a program, which want it as it is."""
    if stream.isatty():
        return True
    try:
        kept = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        kept = False
    return not kept and any(os.environ.get(name) for name in ("CI", "GITHUB_ACTIONS", "TF_BUILD"))
