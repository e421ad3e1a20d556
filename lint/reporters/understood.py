"""understood: an article as it was read, for programs and people: what the file states, blocks, who says what."""

from collections.abc import Callable, Mapping

from lint.hints import TYPE_CHECKING, Any
from lint.reporters import RenderOptions, quotes
from lint.reporters.excerpt import excerpt
from lint.reporters.terminal import paint, printable

if TYPE_CHECKING:
    from lint.article import Article


def render(article: "Article") -> dict[str, Any]:
    """What `quotelint quotes` says of an article, with its metadata, encoding and blocks."""
    document = article.document
    file = document.file
    blocks = []
    for index, (kind, span) in enumerate(article.blocks):
        region = document.region(span)
        blocks.append(
            {
                "kind": kind,
                "start": region.start,
                "end": region.end,
                "line": region.line,
                "column": region.column,
                "text": document.text[span.start : span.end],
                **({"language": article.foreign[index]} if index in article.foreign else {}),
            }
        )
    return {
        **quotes.render(article),
        "encoding": file.encoding + (" with byte-order mark" if file.bom else ""),
        "metadata": dict(document.metadata),
        "blocks": blocks,
    }


def render_text(rendered: Mapping[str, Any], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write what `render` gave: facts, then blocks, then quotations and sources."""
    record = f" [{printable(rendered['record'])}]" if "record" in rendered else ""
    write(f"{paint(printable(rendered['file']), 'path', options.color)}{record}, {rendered['encoding']}\n")
    if rendered["metadata"]:
        write(f"\n{paint('What the file states', 'name', options.color)}\n")
        width = min(max(map(len, rendered["metadata"])), 20)
        for name, value in rendered["metadata"].items():
            write(f"  {printable(name):<{width}}  {_short(value, max(options.width - width - 4, 20))}\n")
    blocks = rendered["blocks"]
    write(f"\n{paint('Blocks', 'name', options.color)} ({len(blocks)})\n")
    places = [f"{block['line']}:{block['column']}" for block in blocks]
    wide = max(map(len, places), default=0)
    for place, block in zip(places, blocks, strict=True):
        kind = block["kind"] + (f" ({block['language']})" if "language" in block else "")
        room = max(options.width - wide - 22, 20)
        write(f"  {paint(place.ljust(wide), 'faint', options.color)}  {kind:<16}  {_short(block['text'], room)}\n")
    write("\n")
    quotes.render_text({**rendered, "file": "Who says what"}, write, options)


def _short(text: str, width: int) -> str:
    flat = " ".join(text.split())
    return excerpt(flat, 0, len(flat), width).line()
