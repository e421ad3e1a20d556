"""quotes: list the quotations, reported statements and sources of articles."""

from lint.article import Article
from lint.commands import inputs, readings
from lint.hints import Any, ArgumentParser, Namespace
from lint.reporters.terminal import printable


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint quotes`."""
    readings.add_options(parser)
    parser.add_argument(
        "--explain", metavar="LINE[:COLUMN]", type=_place, help="say how the speaker of a quotation was looked for"
    )
    inputs.add_terminal(parser)


def _place(text: str) -> tuple[int, int]:
    from argparse import ArgumentTypeError

    line, _, column = text.partition(":")
    if not (line.isdecimal() and (column.isdecimal() or not column)):
        raise ArgumentTypeError(f"“{text}” is no place: write a line, or line:column, such as 15 or 15:132")
    return int(line), int(column or 0)


def run(options: Namespace) -> int:
    """Print what each file says and who says it; the exit status."""
    from lint.reporters import quotes

    def made(article: Article) -> dict[str, Any] | None:
        if options.explain:
            _explain(article, options)
            return None
        return quotes.render(article)

    return readings.tell(options, made, quotes.render_text)


def _explain(article: Article, options: Namespace) -> None:
    from lint.reporters.explanation import explain

    for line in explain(article, *options.explain):
        print(printable(line))
