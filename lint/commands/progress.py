"""Progress: a bar on a terminal while many files are read, and nothing anywhere else."""

import sys
from collections.abc import Iterator, Sequence

from lint.commands.outcome import Outcome

LEAST = 3  # files from which there is a bar


def counted(paths: Sequence[str], outcome: Outcome) -> Iterator[str]:
    """The paths, with a bar on standard error if that is a terminal, the user is not `quiet` and rich is installed."""
    if len(paths) >= LEAST and sys.stderr.isatty() and not outcome.quiet:
        try:
            from rich.console import Console
            from rich.progress import track
        except ModuleNotFoundError:
            pass
        else:
            console = Console(file=sys.stderr)
            yield from track(paths, description="reading", console=console, transient=True)
            return
    yield from paths
