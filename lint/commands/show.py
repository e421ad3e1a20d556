"""show: print an article as it was understood: what the file states, blocks with kind and place, who says what."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from lint import engine
from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.errors import UserError
from lint.files import File
from lint.notes import notes_of
from lint.plan import Plan
from lint.reporters import RenderOptions
from lint.reporters.terminal import use_color


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint show`."""
    inputs.add_paths(parser)
    inputs.add_configuration(parser)
    parser.add_argument("--output-format", choices=("text", "json", "json-lines"), default="text")
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Print each article as it was understood; the exit status."""
    from lint.reporters import understood
    from lint.reporters.objects import dump, write_array

    outcome = inputs.outcome_of(options)
    rendered = _rendered(options, outcome)
    write = sys.stdout.write
    if options.output_format == "text":
        for one in rendered:
            understood.render_text(one, write, RenderOptions(use_color(options.color, sys.stdout, os.environ)))
    elif options.output_format == "json-lines":
        for one in rendered:
            write(dump(one) + "\n")
    else:
        write_array(rendered, write)
    return outcome.status


def _rendered(options: Namespace, outcome: Outcome) -> Iterator[dict[str, Any]]:
    planner = inputs.planner_of(options, outcome)
    for path in inputs.paths(options, planner, outcome):
        try:
            for file in inputs.articles(path, options, planner):
                yield from _one(file, planner.plan(file.path), outcome)
        except UserError as error:
            outcome.fault(error)


def _one(file: File, plan: Plan, outcome: Outcome) -> Iterator[dict[str, Any]]:
    from lint.reporters import understood

    try:
        article = engine.read_article(file, plan)
        one = understood.render(article)
        for note in notes_of(article):
            outcome.tell(note)
    except UserError as error:
        outcome.fault(error)
    except Exception as error:
        outcome.tell(engine.crashed(file.path, error))
    else:
        yield one
