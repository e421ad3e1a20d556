"""quotes: list the quotations, reported statements and sources of articles."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from typing import Any

from lint import engine
from lint.article import Article
from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.errors import UserError
from lint.files import File
from lint.notes import notes_of
from lint.plan import Plan, Planner
from lint.reporters import RenderOptions
from lint.reporters.terminal import printable, use_color


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint quotes`."""
    inputs.add_paths(parser)
    inputs.add_configuration(parser)
    parser.add_argument("--output-format", choices=("text", "json", "json-lines"), default="text")
    parser.add_argument(
        "--explain", metavar="LINE[:COLUMN]", type=_place, help="say how the speaker of a quotation was looked for"
    )
    inputs.add_terminal(parser)


def _place(text: str) -> tuple[int, int]:
    line, _, column = text.partition(":")
    if not (line.isdecimal() and (column.isdecimal() or not column)):
        raise ArgumentTypeError(f"“{text}” is no place: write a line, or line:column, such as 15 or 15:132")
    return int(line), int(column or 0)


def run(options: Namespace) -> int:
    """Print what each file says and who says it; the exit status."""
    from lint.reporters import quotes
    from lint.reporters.objects import dump, write_array

    outcome = inputs.outcome_of(options)
    rendered = _rendered(options, inputs.planner_of(options, outcome), outcome)
    write = sys.stdout.write
    if options.output_format == "text":
        for one in rendered:
            quotes.render_text(one, write, RenderOptions(use_color(options.color, sys.stdout, os.environ)))
    elif options.output_format == "json-lines":
        for one in rendered:
            write(dump(one) + "\n")
    else:
        write_array(rendered, write)
    return outcome.status


def _rendered(options: Namespace, planner: Planner, outcome: Outcome) -> Iterator[dict[str, Any]]:
    for path in inputs.paths(options, planner, outcome):
        try:
            for file in inputs.articles(path, options, planner):
                yield from _one(file, planner.plan(file.path), options, outcome)
        except UserError as error:
            outcome.fault(error)


def _one(file: File, plan: Plan, options: Namespace, outcome: Outcome) -> Iterator[dict[str, Any]]:
    """What one article says, unless it cannot be read or only an explanation is asked for."""
    from lint.reporters import quotes

    try:
        article = engine.read_article(file, plan)
        if options.explain:
            _explain(article, options)
            return
        one = quotes.render(article)
        for note in notes_of(article):
            outcome.tell(note)
    except UserError as error:
        outcome.fault(error)
    except Exception as error:
        outcome.tell(engine.crashed(file.path, error))
    else:
        yield one


def _explain(article: Article, options: Namespace) -> None:
    from lint.reporters.explanation import explain

    for line in explain(article, *options.explain):
        print(printable(line))
