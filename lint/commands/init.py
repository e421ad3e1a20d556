"""init: write a commented starter configuration for a newsroom, after a few questions or from options."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence

from lint import __version__, config, config_file, outputs
from lint.config import FAIL_ON
from lint.errors import UserError
from lint.rulefile import PROFILES
from lint.tables import nearest, parse, quoted

_HERE = os.path.dirname(os.path.abspath(__file__))
NAME = "quotelint.toml"
_LANGUAGES = ("auto", "en-GB", "en-US")
_STYLES = ("auto", "uk", "us")


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint init`."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where to write it (default: here)")
    parser.add_argument(
        "--outlet", action="append", metavar="NAME", help="the outlet's name; may be given several times"
    )
    parser.add_argument("--language", choices=_LANGUAGES, help="(default: auto)")
    parser.add_argument("--quote-style", choices=_STYLES, help="(default: auto)")
    parser.add_argument("--profile", choices=PROFILES, help="(default: default)")
    parser.add_argument("--fail-on", choices=FAIL_ON, help="(default: error)")
    parser.add_argument("-y", "--yes", action="store_true", help="ask nothing: take the defaults for what is not given")


def run(options: Namespace) -> int:
    """Write the file; the exit status. Raises UserError where there is a configuration: it is never touched."""
    _check_free(options.folder)
    path = os.path.join(options.folder, NAME)
    try:
        text = starter(_answers(options))
    except EOFError as error:
        raise UserError("broken off: nothing is written", hint="--yes takes the defaults.") from error
    config.settings_of(parse(path, text), os.path.abspath(options.folder))
    outputs.create(path, text)
    print(f"{path} is written. Have a look at it, then run: quotelint check")
    return 0


def _check_free(folder: str) -> None:
    if not os.path.isdir(folder):
        raise UserError("there is no such folder", hint="Make it first.", path=folder)
    for name in config_file.NAMES:
        path = os.path.join(folder, name)
        if config_file.is_ours(path):
            hint = "It is left as it is; `quotelint check --show-settings` says what it comes to."
            raise UserError("there is a configuration already", hint=hint, path=path)


def starter(answers: Namespace) -> str:
    """The text of the configuration: the template with the answers in their places."""
    with open(os.path.join(_HERE, "starter.toml"), encoding="utf-8") as handle:
        template = handle.read()
    named = ", ".join(map(quoted, answers.outlet))
    outlet = f"outlet = [{named}]" if named else '# outlet = ["Oshton Herald", "Herald"]'
    version = ".".join(__version__.split(".")[:2])
    values = {**vars(answers), "version": version, "outlet": outlet}
    for key in ("version", "fail_on", "profile", "outlet", "language", "quote_style"):
        template = template.replace("{" + key + "}", str(values[key]), 1)
    return template


def _answers(options: Namespace) -> Namespace:
    """What the options say, what is answered where somebody can be asked, and the defaults for the rest."""
    asks = not options.yes and sys.stdin.isatty()
    given = vars(options)
    plain = ("language", "quote_style", "profile", "fail_on")
    if asks and any(given[key] is None for key in ("outlet", *plain)):
        print("A few questions; Enter takes what stands in brackets.", file=sys.stderr)

    def choice(key: str, question: str, choices: Sequence[str], otherwise: str) -> str:
        if given[key] is not None:
            return str(given[key])
        return _ask(question, choices, otherwise, input) if asks else otherwise

    outlet = given["outlet"]
    if outlet is None and asks:
        outlet = [
            name.strip() for name in input("The outlet's name, and short forms of it, with commas []: ").split(",")
        ]
    return Namespace(
        outlet=tuple(" ".join(name.split()) for name in outlet or () if name.strip()),
        language=choice("language", "Whose English does the house write", _LANGUAGES, "auto"),
        quote_style=choice("quote_style", "Where do stops stand beside quotation marks", _STYLES, "auto"),
        profile=choice("profile", "What kind of copy is it", PROFILES, "default"),
        fail_on=choice("fail_on", "From which severity on shall a commit or a build stop", FAIL_ON, "error"),
    )


def _ask(question: str, choices: Sequence[str], otherwise: str, read: Callable[[str], str]) -> str:
    """One of the choices; asked again until it is one."""
    while True:
        answer = read(f"{question} ({', '.join(choices)}) [{otherwise}]: ").strip()
        if not answer:
            return otherwise
        if answer in choices:
            return answer
        print(f"“{answer}” is none of them. {nearest(answer, choices, '')}".rstrip(), file=sys.stderr)
