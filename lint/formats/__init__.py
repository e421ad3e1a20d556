"""Formats: how a file's bytes hold prose. One module each, with `parse(file) -> Document`.

`FORMATS` maps a suffix to its module; modules are imported on first use.
"""

import os
from importlib import import_module

from lint.document import Document
from lint.files import File

FORMATS = {".txt": "lint.formats.plain", ".text": "lint.formats.plain"}


def parse(file: File) -> Document:
    """The document in a file; a suffix that is no known format is read as plain text."""
    suffix = os.path.splitext(file.path)[1].lower()
    document: Document = import_module(FORMATS.get(suffix, FORMATS[".txt"])).parse(file)
    return document
