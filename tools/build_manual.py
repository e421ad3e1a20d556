"""Writes docs/man/quotelint.1 and docs/completion/: the manual page and what shells complete, made from the commands.

usage: build_manual.py [FOLDER]      (default: docs)

Needs shtab. Run it after changing a command or an option.
"""

import argparse
import sys
from pathlib import Path

import shtab

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lint import __version__  # noqa: E402
from lint.cli import parser_of  # noqa: E402
from lint.commands import COMMANDS  # noqa: E402

SHELLS = {"bash": "quotelint.bash", "zsh": "_quotelint", "fish": "quotelint.fish"}
STATUS = """\
.SH EXIT STATUS
0 nothing at or above the threshold (\\-\\-fail\\-on, by default error); 1 findings; 2 something kept an article from
being checked: wrong usage or configuration, an unreadable file, a crash.
.SH FILES
.TP
\\fIquotelint.toml\\fR, \\fI.quotelint.toml\\fR, \\fIpyproject.toml\\fR
configuration; the nearest one upwards from an article holds.
.TP
\\fI.quotelint_cache\\fR
results of earlier runs; may be deleted.
"""


def whole() -> argparse.ArgumentParser:
    """One parser with every command below it: what shells complete."""
    parser = argparse.ArgumentParser("quotelint", description="A source-attribution and quote linter for news.")
    commands = parser.add_subparsers()
    for name, command in COMMANDS.items():
        own = commands.add_parser(name, help=command.summary, description=command.summary)
        for action in parser_of(name)._actions:
            if isinstance(action, argparse._HelpAction):
                continue
            if action.metavar in ("PATH", "FILE", "FOLDER", "ARTICLE") or action.dest in ("paths", "path"):
                action.complete = shtab.FILE  # type: ignore[attr-defined]
            own._add_action(action)
    return parser


def manual() -> str:
    """The manual page, in the language of man(7). It has no date: the same commands give the same page."""
    lines = [
        f'.TH QUOTELINT 1 "" "quotelint {__version__}"',
        ".SH NAME",
        "quotelint \\- a source-attribution and quote linter for news",
        ".SH SYNOPSIS",
        "\\fBquotelint\\fR [\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] [\\fIPATH\\fR ...]",
        ".SH DESCRIPTION",
        "Checks that each quotation has a speaker and each speaker an affiliation, and reports what a careful desk",
        "would send back. Without a command: check.",
        ".SH COMMANDS",
    ]
    for name, command in COMMANDS.items():
        lines += [f".SS quotelint {name}", _text(f"{command.summary[0].upper()}{command.summary[1:]}.")]
        for action in parser_of(name)._actions:
            lines += _option(action)
    return "\n".join(lines) + "\n" + STATUS


def _option(action: argparse.Action) -> list[str]:
    if isinstance(action, argparse._HelpAction) or action.help == argparse.SUPPRESS:
        return []
    value = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    if action.choices and not action.metavar:
        value = "|".join(map(str, action.choices))
    takes = "" if action.nargs == 0 else f" \\fI{_text(value)}\\fR"
    head = ", ".join(f"\\fB{_text(one)}\\fR{takes}" for one in action.option_strings) or takes.strip()
    return [".TP", head, _text(action.help or "")]


def _text(words: str) -> str:
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def main(folder: Path) -> None:
    """Write the page and the completions."""
    for name in ("man", "completion"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "man" / "quotelint.1").write_text(manual(), encoding="utf-8", newline="\n")
    for shell, name in SHELLS.items():
        text = shtab.complete(whole(), shell)
        (folder / "completion" / name).write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
