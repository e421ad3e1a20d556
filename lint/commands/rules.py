"""rules: list the rules, those of the configuration that holds here included."""

import os
from collections.abc import Iterable

from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.hints import ArgumentParser, Namespace
from lint.reporters.terminal import printable
from lint.rulefile import Rule

_HEADINGS = ("code", "name", "category", "severity", "on", "fix", "summary")


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint rules`."""
    inputs.add_configuration(parser)
    parser.add_argument("--output-format", "--format", choices=("text", "json", "markdown"), default="text")


def run(options: Namespace) -> int:
    """Print one line a rule, as shipped and before any profile; the exit status."""
    outcome = Outcome()
    planner = inputs.planner_of(options, outcome)
    rules = planner.book(planner.settings(os.getcwd())).rules
    if options.output_format == "json":
        import json

        print(json.dumps([_object(rule) for rule in rules], ensure_ascii=False, indent=2))
    elif options.output_format == "markdown":
        print(_markdown(_HEADINGS), _markdown("---" for _ in _HEADINGS), *map(_markdown, map(_cells, rules)), sep="\n")
    else:
        rows = [_HEADINGS, *map(_cells, rules)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return outcome.status


def _cells(rule: Rule) -> tuple[str, ...]:
    on = "yes" if rule.enabled else "no"
    cells = (rule.code, rule.name, rule.category, rule.severity, on, rule.fix, rule.summary)
    return tuple(map(printable, cells))


def _markdown(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _object(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "aliases": rule.aliases,
        "category": rule.category,
        "severity": rule.severity,
        "enabled": rule.enabled,
        "since": rule.since,
        "kind": rule.kind,
        "fix": rule.fix,
        "summary": rule.summary,
        "message": rule.message,
        "hint": rule.hint,
        "rationale": rule.rationale.strip(),
        "references": [reference._asdict() for reference in rule.references],
    }
