"""show: print an article as it was understood: what the file states, blocks with kind and place, who says what."""

from lint.commands import inputs, readings
from lint.hints import ArgumentParser, Namespace


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint show`."""
    readings.add_options(parser)
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Print each article as it was understood; the exit status."""
    from lint.reporters import understood

    return readings.tell(options, understood.render, understood.render_text)
