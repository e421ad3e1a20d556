"""Formats: how a file's bytes hold prose. One module each, imported on first use.

`FORMATS` maps a suffix to its module. A module has `parse(file, options) -> Document`; one whose files hold several
articles has also `split(file, options) -> Iterator[File]`, which yields each as a File of its own; or, where no more
than one need be in memory, `articles(path, handle, options) -> Iterator[File]`, which does so from an open file; one
whose files are no text has `read(path, data) -> File`.
"""

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from io import BytesIO
from types import ModuleType

from lint import files
from lint.document import Document
from lint.files import File
from lint.hints import Any, BinaryIO
from lint.values import NamedTuple

FORMATS = {
    ".txt": "lint.formats.plain",
    ".text": "lint.formats.plain",
    ".md": "lint.formats.markdown",
    ".markdown": "lint.formats.markdown",
    ".mdown": "lint.formats.markdown",
    ".mkd": "lint.formats.markdown",
    ".mdx": "lint.formats.markdown",
    ".html": "lint.formats.html",
    ".htm": "lint.formats.html",
    ".xhtml": "lint.formats.html",
    ".json": "lint.formats.json_article",
    ".docx": "lint.formats.docx",
    ".csv": "lint.formats.tables",
    ".tsv": "lint.formats.tables",
    ".xml": "lint.formats.news_xml",
    ".nitf": "lint.formats.news_xml",
    ".newsml": "lint.formats.news_xml",
    ".wxr": "lint.formats.news_xml",
    ".jsonl": "lint.formats.json_lines",
    ".ndjson": "lint.formats.json_lines",
    ".aml": "lint.formats.archieml",
    ".archieml": "lint.formats.archieml",
}
# The suffixes that mean articles: what is taken from folders, and by the hooks. Other data is checked if named by hand.
ARTICLES = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".mdown",
    ".mkd",
    ".mdx",
    ".html",
    ".htm",
    ".xhtml",
    ".docx",
    ".nitf",
    ".newsml",
)


class Options(NamedTuple):
    """What a user says about how files are written.

    `encoding` is that of files without a byte-order mark, or ""; `fields` maps what we look for in a record (`id`,
    `headline`, `byline`, `body`, `published` …) to the names of the fields that hold it.
    """

    encoding: str = ""
    fields: Mapping[str, str] = {}


AS_THEY_ARE = Options()


def articles(path: str, handle: BinaryIO, options: Options = AS_THEY_ARE) -> Iterator[File]:
    """The articles in an open file, in order: one, or several where the suffix of `path` says a format that holds many.

    Raises UserError for bytes that are no text; a record that is broken is told when it is parsed.
    """
    several, read, declared, split = _ways(module_of(path))
    if several is not None:
        yield from several(path, handle, options)
    elif read is not None:
        yield read(path, handle.read())
    else:
        data = handle.read()
        file = files.decode(path, data, options.encoding, declared(data) if declared is not None else "")
        yield from (file,) if split is None else split(file, options)


@lru_cache(maxsize=64)
def _ways(module: ModuleType) -> tuple[Any, ...]:
    """How a module takes files: what it has of the functions named above, None for the others."""
    return tuple(getattr(module, name, None) for name in ("articles", "read", "declared", "split"))


def split(file: File, options: Options = AS_THEY_ARE) -> Iterator[File]:
    """The articles in a file that is at hand as text. Raises UserError for one that is no example of its format."""
    module = module_of(file.path)
    if hasattr(module, "articles"):
        yield from module.articles(file.path, BytesIO(file.encode()), options)
    elif hasattr(module, "split"):
        yield from module.split(file, options)
    else:
        yield file


def read(path: str, options: Options = AS_THEY_ARE) -> Iterator[File]:
    """The articles in the file at `path`. Raises UserError when it cannot be read or is no text."""
    with files.opened(path) as handle:
        yield from articles(path, handle, options)


def parse(file: File, options: Options = AS_THEY_ARE) -> Document:
    """The document in a file; a suffix that is no known format is read as plain text.

    Raises UserError for a file, or a record of one, that is no sound example of its format.
    """
    document: Document = module_of(file.path).parse(file, options)
    return document


def module_of(path: str) -> ModuleType:
    """The module that reads files with this name."""
    return _module(os.path.splitext(path)[1].lower())


@lru_cache(maxsize=64)
def _module(suffix: str) -> ModuleType:
    return import_module(FORMATS.get(suffix, FORMATS[".txt"]))
