"""Outputs: files that are written, or replaced, whole or not at all."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lint.errors import UserError
from lint.hints import BinaryIO
from lint.termination import orderly


@contextmanager
def writing(path: str) -> Iterator[Callable[[str], object]]:
    """A function that writes text to what becomes the file at `path` when the block ends; not if it ends in an error.

    A device or a pipe is written to directly. Raises UserError when it cannot be written; what was there then stays.
    """
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as handle:
                yield handle.write
            return
        with beside(target) as (descriptor, temporary):
            with open(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as handle:
                yield handle.write
                handle.flush()
                os.fsync(handle.fileno())
            os.chmod(temporary, _mode(target))
            os.replace(temporary, target)
    except OSError as error:
        hint = "Check that its folder is there, its permissions, and the space on the disk."
        raise UserError(f"cannot write this file: {error.strerror or error}", hint=hint, path=path) from error


def write(path: str, text: str) -> None:
    """Make `text` the content of a file. Raises UserError as `writing` does."""
    with writing(path) as put:
        put(text)


def create(path: str, text: str) -> None:
    """Make a file that is not there yet, whole or not at all. Raises UserError when it is, or cannot be written."""
    try:
        with beside(path) as (descriptor, temporary):
            with open(descriptor, "w", encoding="utf-8", newline="\n") as handle:
                handle.write(text)
            os.chmod(temporary, _mode(path))
            if hasattr(os, "link"):
                os.link(temporary, path)
            else:
                os.rename(temporary, path)  # on such systems it fails where the name is taken
    except FileExistsError as error:
        raise UserError("this file is there already", hint="It is left as it is.", path=path) from error
    except OSError as error:
        hint = "Check the folder's permissions and the space on the disk."
        raise UserError(f"cannot write this file: {error.strerror or error}", hint=hint, path=path) from error


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """A place for the new content of a file, which takes the old one's place at the end, whole or not at all.

    Raises UserError when it cannot be written; the old content is then untouched.
    """
    target = os.path.realpath(path)
    try:
        if not os.access(target, os.W_OK):
            hint = "Make it writable, or see with --diff what would change."
            raise UserError("cannot write this file: it is read-only", hint=hint, path=path)
        with beside(target) as (descriptor, temporary):
            with open(descriptor, "wb") as handle:
                yield handle
                handle.flush()
                os.fsync(handle.fileno())
            os.chmod(temporary, os.stat(target).st_mode & 0o7777)
            os.replace(temporary, target)
    except OSError as error:
        hint = "It is as it was. Check its folder's permissions and the space on the disk."
        raise UserError(f"cannot write this file: {error.strerror or error}", hint=hint, path=path) from error


@contextmanager
def beside(target: str) -> Iterator[tuple[int, str]]:
    """A temporary file in the folder of `target`, open for writing: its descriptor and its path.

    What has not taken another name by the end of the block is removed, also when the process is told to end.
    """
    import tempfile

    with orderly():
        temporary = ""
        try:
            descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(target) or ".", prefix=".quotelint-")
            yield descriptor, temporary
        finally:
            if temporary and os.path.exists(temporary):
                os.unlink(temporary)


def _mode(target: str) -> int:
    """The permissions that a file has, or those that a new one would get."""
    try:
        return os.stat(target).st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
