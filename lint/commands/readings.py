"""Readings: each article as it was understood, made into an object and printed; what `quotes` and `show` share."""

import os
import sys
from collections.abc import Callable, Iterator

from lint import engine
from lint.article import Article
from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.errors import UserError
from lint.files import File
from lint.hints import Any, ArgumentParser, Namespace
from lint.notes import notes_of
from lint.plan import Plan
from lint.reporters import RenderOptions
from lint.reporters.terminal import use_color

Make = Callable[[Article], dict[str, Any] | None]  # None: there is nothing to print of this one
RenderText = Callable[[dict[str, Any], Callable[[str], object], RenderOptions], object]


def add_options(parser: ArgumentParser) -> None:
    """The options of both."""
    inputs.add_paths(parser)
    inputs.add_configuration(parser)
    parser.add_argument("--output-format", choices=("text", "json", "json-lines"), default="text")


def tell(options: Namespace, make: Make, render_text: RenderText) -> int:
    """Print what is made of each article, in the format that was asked for; the exit status."""
    from lint.reporters.objects import dump, write_array

    outcome = inputs.outcome_of(options)
    made = _made(options, outcome, make)
    write = sys.stdout.write
    if options.output_format == "text":
        shown = RenderOptions(use_color(options.color, sys.stdout, os.environ))
        for one in made:
            render_text(one, write, shown)
    elif options.output_format == "json-lines":
        for one in made:
            write(dump(one) + "\n")
    else:
        write_array(made, write)
    return outcome.status


def _made(options: Namespace, outcome: Outcome, make: Make) -> Iterator[dict[str, Any]]:
    planner = inputs.planner_of(options, outcome)
    for path in inputs.paths(options, planner, outcome):
        try:
            for file in inputs.articles(path, options, planner):
                yield from _one(file, planner.plan(file.path), outcome, make)
        except UserError as error:
            outcome.fault(error)


def _one(file: File, plan: Plan, outcome: Outcome, make: Make) -> Iterator[dict[str, Any]]:
    """What is made of one article, unless it cannot be read; with what its reader is to be told."""
    try:
        article = engine.read_article(file, plan)
        one = make(article)
        for note in notes_of(article) if one is not None else ():
            outcome.tell(note)
    except UserError as error:
        outcome.fault(error)
    except Exception as error:
        outcome.tell(engine.crashed(file.path, error))
    else:
        if one is not None:
            yield one
