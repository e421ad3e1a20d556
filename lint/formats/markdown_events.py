"""Events: what the Markdown parser finds, with places in code points of the text instead of bytes."""

from collections.abc import Iterator

from lint.hints import Any

Event = tuple[Any, int, int]  # what it is, with its start and end


def events(text: str, start: int) -> Iterator[Event]:
    """The parser's events, their places in code points of the text."""
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )
    body = text[start:] if start else text
    data = body.encode("utf-8")
    if len(data) == len(body):
        for event, span in pyromark.events_with_range(body, options=options):
            yield event, span["start"] + start, span["end"] + start
        return
    at = offset = 0  # a place in bytes and the same in code points; events seldom go far back

    def place(wanted: int) -> int:
        nonlocal at, offset
        if wanted >= at:
            offset += len(data[at:wanted].decode("utf-8"))
        else:
            offset -= len(data[wanted:at].decode("utf-8"))
        at = wanted
        return offset + start

    for event, span in pyromark.events_with_range(body, options=options):
        # the end of a block is wanted only where it starts: looking it up at each end, too, would read all twice
        first = place(span["start"])
        yield event, first, place(span["end"]) if not isinstance(event, dict) or "End" not in event else first
