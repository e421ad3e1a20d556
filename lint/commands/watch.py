"""watch: run a command again whenever an article, a configuration or a newsroom's own rule changes."""

import os
import sys
from collections.abc import Callable

from lint import rulebook
from lint.discovery import STDIN
from lint.errors import UserError
from lint.formats import FORMATS
from lint.hints import Namespace

_OURS = (".toml", ".csv", ".gitignore", ".json")  # configuration, rules, word lists, baselines
_BEAT = 200  # milliseconds
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watch(options: Namespace, run: Callable[[Namespace], int]) -> int:
    """Run once, then after each change until Ctrl-C; the exit status is 0 then.

    Raises UserError where the library that watches is missing or there is nothing to watch.
    """
    try:
        from watchfiles import watch as changes
    except ImportError as error:
        hint = 'Install it with: python -m pip install "quotelint[watch]"'
        raise UserError("--watch needs the library watchfiles", hint=hint) from error
    paths = options.paths or ["."]
    if STDIN in paths or options.fix:
        raise UserError(
            "--watch reads files and changes none", hint="Leave out --fix, and name files or folders, not “-”."
        )
    existing = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths if os.path.exists(path)}
    if not existing:
        raise UserError("there is no such file or folder", hint="Check the spelling of the path.", path=paths[0])
    try:
        first = True
        # The first round begins when the watch is set, so that no change falls between the two.
        for changed in changes(
            *sorted(existing),
            watch_filter=lambda change, path: _matters(path),
            rust_timeout=_BEAT,
            yield_on_timeout=True,
            raise_interrupt=True,
        ):
            if not changed and not first:
                continue
            first = False
            rulebook.load.cache_clear()  # a rule of the newsroom's own may be what has changed
            _round(options, run)
    except KeyboardInterrupt:
        pass
    return 0


def _round(options: Namespace, run: Callable[[Namespace], int]) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    try:
        run(options)
    except UserError as error:  # a configuration that is being written: the next change may mend it
        from lint.commands.outcome import Outcome

        Outcome(quiet=options.quiet).fault(error)
    sys.stdout.flush()
    if not options.quiet:
        print("Watching for changes. Ctrl-C to stop.", file=sys.stderr, flush=True)


def _matters(path: str) -> bool:
    """Whether a file that changed can change what is found."""
    name = os.path.basename(path)
    suffix = os.path.splitext(name)[1].lower()
    return suffix in FORMATS or suffix in _OURS or name == ".gitignore"
