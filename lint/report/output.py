"""Output: files that the report writes: whole or not at all, never over something that is not its own."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lint.errors import UserError

OWN = b"quotelint"  # stands near the start of every page that the report writes
HEAD = 2000  # bytes of a file in which it is looked for


@contextmanager
def replacing(path: str, bom: bool = False) -> Iterator[Callable[[str], object]]:
    """A function that writes text to a file which takes its place at the end, whole or not at all.

    Whatever goes wrong in between, an interrupt included, leaves what was there before. Raises UserError when the file
    cannot be written.
    """
    temporary = ""
    target = os.path.realpath(path)
    try:
        if os.path.isdir(target):
            raise UserError("this is a folder", hint="Name a file, such as report.html.", path=path)
        descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".quotelint-")
        encoding = "utf-8-sig" if bom else "utf-8"
        with open(descriptor, "w", encoding=encoding, errors="replace", newline="") as handle:
            yield handle.write
            handle.flush()
            os.fsync(handle.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        hint = (
            "Check that the folder is there, its permissions, and the space on the disk. Nothing half-written is left."
        )
        raise UserError(f"cannot write this file: {error.strerror or error}", hint=hint, path=path) from error
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)


def _mode(path: str) -> int:
    """The mode of a file, or the one that a new file gets."""
    try:
        return os.stat(path).st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def make_folder(path: str) -> None:
    """Make a folder if it is not there. Raises UserError when it cannot be made or written to."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        hint = "Name a folder that can be made and written to."
        raise UserError(f"cannot make this folder: {error.strerror or error}", hint=hint, path=path) from error
    if not os.access(path, os.W_OK | os.X_OK):
        raise UserError("cannot write to this folder", hint="Check its permissions, or name another.", path=path)


def may_write(path: str) -> None:
    """Raises UserError when something stands at a path that a report did not write."""
    try:
        with open(path, "rb") as handle:
            head = handle.read(HEAD)
    except FileNotFoundError:
        return
    except OSError:
        head = b""
    if OWN not in head:
        hint = "Name another folder with -o, best an empty one."
        raise UserError("there is a file of this name that is no report; it was left alone", hint=hint, path=path)
