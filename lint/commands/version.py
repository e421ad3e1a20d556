"""version: print the version."""

from lint import __version__
from lint.hints import ArgumentParser, Namespace


def add_options(parser: ArgumentParser) -> None:
    """`quotelint version` has no options."""


def run(options: Namespace) -> int:
    """Print the version; the exit status."""
    print(f"quotelint {__version__}")
    return 0
