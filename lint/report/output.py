"""Output: the folder that the pages of a report go to, and what in it may be written over."""

import os

from lint.errors import UserError

OWN = b"quotelint"  # stands near the start of every page that the report writes
HEAD = 2000  # bytes of a file in which it is looked for
BOM = "\ufeff"  # at the start of a CSV file: by it a spreadsheet knows UTF-8


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
