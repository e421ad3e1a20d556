"""What tests of the readers share: a text read in a format, as (kind, text) of each block."""

from lint import formats
from lint.document import Document
from lint.files import File


def parsed(name: str, text: str, options: formats.Options = formats.AS_THEY_ARE) -> Document:
    """The only article in a text."""
    (file,) = formats.split(File(name, text), options)
    return formats.parse(file, options)


def blocks(document: Document) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks]
