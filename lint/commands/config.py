"""config: list the keys of the configuration, what each takes and what it means; or say so of one."""

import os
from collections.abc import Iterator
from textwrap import wrap

from lint import config, tables
from lint.errors import UserError
from lint.given import FACTS
from lint.hints import Any, ArgumentParser, Namespace
from lint.rulefile import VARIANT
from lint.values import NamedTuple

_MEANINGS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "keys.toml")
_WIDTH = 88
_WHERE = """
They stand in quotelint.toml, .quotelint.toml or [tool.quotelint] of pyproject.toml.
Which file holds for an article: quotelint check --show-settings ARTICLE.
What can be set of a rule: quotelint explain RULE."""


class Key(NamedTuple):
    """A key: its name, "" or the table that it stands in, what it takes in words, and what it means."""

    name: str
    table: str
    takes: str
    meaning: str


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint config`."""
    parser.add_argument("keys", nargs="*", metavar="KEY", help="a key of the configuration (default: all)")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    """Print the keys; the exit status. Raises UserError for a key that there is not."""
    every = list(keys())
    chosen = [one for name in options.keys for one in _named(name, every)] or every
    if options.output_format == "json":
        import json

        print(json.dumps([one._asdict() for one in chosen], ensure_ascii=False, indent=2))
        return 0
    print("\n\n".join(map(_shown, chosen)))
    if not options.keys:
        print(_WHERE)
    return 0


def keys() -> Iterator[Key]:
    """Every key of a configuration file, in the order of their meanings."""
    tables_of: dict[str, tuple[str, Any]] = {name: ("", kind) for name, kind in config.SCHEMA.items()}
    tables_of |= {name: ("rules.NAME", kind) for name, kind in VARIANT.items()}
    for name, meaning in tables.read(_MEANINGS).data.items():
        table, kind = tables_of[name]
        also = ' or paths."GLOB"' if name in config.PATH_SCHEMA and not table else ""
        yield Key(name, table, tables.describe(kind), meaning + (f" Stands at the top{also}." if name in FACTS else ""))


def _named(name: str, every: list[Key]) -> list[Key]:
    wanted = name.replace("_", "-").removeprefix("tool.quotelint.")
    found = [one for one in every if wanted in (one.name, f"{one.table}.{one.name}")]
    if not found:
        raise UserError(f"there is no key “{name}”", hint=tables.nearest(name, [one.name for one in every]))
    return found


def _shown(key: Key) -> str:
    place = f"   [{key.table}]" if key.table else ""
    return "\n".join(
        (f"{key.name}{place}", *wrap(key.takes, _WIDTH, initial_indent="    takes ", subsequent_indent="    "),
         *wrap(key.meaning, _WIDTH, initial_indent="    ", subsequent_indent="    "))
    )  # fmt: skip
