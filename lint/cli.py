"""The command line: words to a command, errors to an exit status."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from lint import byte_code
from lint.commands import COMMANDS, DEFAULT
from lint.errors import UserError
from lint.hints import ArgumentParser, Namespace, NoReturn

BROKEN, INTERRUPTED = 2, 130


def run() -> NoReturn:
    """The process `quotelint`: `main`, and an end without taking to pieces what the system takes back anyway."""
    modules = byte_code.modules_of(_chosen(sys.argv[1:])[0])
    status = main()
    if modules:
        modules.keep()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):  # a pipe that nobody reads any more was told of already
            continue
    # As mypy does: freeing some hundred modules one by one takes a thirtieth of a short run. Everything that has to be
    # closed (cache, processes, files) is closed by the `with` it was opened by.
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run `quotelint` with these words, by default those of the process; the exit status.

    0 nothing at the threshold, 1 findings, 2 usage, configuration, unreadable file or crash, 130 interrupted.
    """
    # Reading makes many small values and few cycles: the collector would look at all of them again and again.
    gc.set_threshold(100_000, 20, 20)
    # At its end a process frees its memory anyway: nothing is gained by looking for cycles first.
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        _keep_snapshot()
        sys.stdout.flush()
        return status
    except UserError as error:
        return _tell(error)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else BROKEN
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return BROKEN
    except OSError as error:
        _abandon_output()
        return _tell(UserError(f"cannot go on: {error}", hint="Check the space on the disk and the permissions."))
    except Exception:
        import traceback

        traceback.print_exc()
        return _tell(UserError("this is a bug in quotelint", hint="Please report it with the lines above."))


def _abandon_output() -> None:
    """Let standard output go nowhere: what is still buffered must not fail again when Python closes the stream."""
    if sys.stdout is sys.__stdout__:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _run(words: list[str]) -> int:
    if words[:1] in (["-h"], ["--help"]):
        print(_help())
        return 0
    name, rest = _chosen(words)
    command = import_module(COMMANDS[name].module)
    status: int = command.run(_options(name, rest))
    return status


def _options(name: str, words: list[str]) -> Namespace:
    """What the words of a command come to: where they are paths and nothing else, as it was found out before."""
    paths = bool(words) and not any(word[:1] in "-@" for word in words)
    if paths:
        from lint.commands import defaults

        known = defaults.known(name, words)
        if known is not None:
            return known
    # Left to itself argparse asks how wide the terminal is for each option, which loads compression libraries.
    width = None if {"-h", "--help"} & {*words} else 100
    options = parser_of(name, width).parse_args(words)
    if paths:
        defaults.learn(name, words, options)
    return options


def _chosen(words: list[str]) -> tuple[str, list[str]]:
    """The command that these words ask for, and the words that are left for it."""
    if words[:1] in (["-V"], ["--version"]):
        return "version", words[1:]
    return (words[0], words[1:]) if words and words[0] in COMMANDS else (DEFAULT, words)


def parser_of(name: str, width: int | None = 100) -> ArgumentParser:
    """The parser of one command's options; `width` is that of its help in columns, None for that of the terminal."""
    import argparse

    # It would look up translations of its few words, of which Python brings none: an eightieth of a short run.
    argparse._ = str  # type: ignore[attr-defined]
    parser = argparse.ArgumentParser(
        prog=f"quotelint {name}",
        description=f"quotelint {name}: {COMMANDS[name].summary}.",
        formatter_class=lambda prog: argparse.HelpFormatter(prog, width=width),
        fromfile_prefix_chars="@",
        allow_abbrev=False,
    )
    parser.convert_arg_line_to_args = _word_of  # type: ignore[assignment]
    import_module(COMMANDS[name].module).add_options(parser)
    return parser


def _word_of(line: str) -> list[str]:
    """The word on a line of a file that was given as @FILE; names may have blanks in them."""
    return [line] if line.strip() else []


def _keep_snapshot() -> None:
    if "lint.snapshot" in sys.modules:
        from lint import snapshot

        snapshot.keep()


def _help() -> str:
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:<{width}}  {command.summary}" for name, command in COMMANDS.items())
    return (
        "usage: quotelint [COMMAND] [OPTIONS] [PATH ...]\n\n"
        "A source-attribution and quote linter for news.\n\n"
        f"{commands}\n\n"
        f"Without a command: {DEFAULT}. For the options of one: quotelint COMMAND --help."
    )


def _tell(error: UserError) -> int:
    from lint.commands.outcome import Outcome

    Outcome().fault(error)
    return BROKEN
