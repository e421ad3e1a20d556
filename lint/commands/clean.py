"""clean: delete the results that earlier runs have kept."""

import os
import sys

from lint.commands import inputs
from lint.errors import UserError
from lint.hints import ArgumentParser, Namespace
from lint.reporters.terminal import printable


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint clean`."""
    inputs.add_cache(parser)
    inputs.add_configuration(parser)
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Delete the cache of this folder; the exit status. Raises UserError for a folder that quotelint has not made."""
    outcome = inputs.outcome_of(options)
    folder = inputs.cache_folder(options, inputs.planner_of(options, outcome))
    if not folder or not os.path.lexists(folder):
        return outcome.status
    from shutil import rmtree

    from lint.cache import is_cache

    if not is_cache(folder):
        hint = "It has no CACHEDIR.TAG of ours. Delete it by hand if you want it gone."
        raise UserError("this folder was not made by quotelint", hint=hint, path=folder)
    rmtree(folder)
    if not options.quiet:
        print(f"Deleted {printable(folder)}", file=sys.stderr)
    return outcome.status
