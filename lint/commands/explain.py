"""explain: a rule's page in plain text: what it wants, why, how to set it, with its examples."""

import os
from collections.abc import Iterator

from lint import params
from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.errors import UserError
from lint.hints import ArgumentParser, Namespace
from lint.reporters import pages
from lint.reporters.terminal import printable
from lint.rulebook import Rulebook
from lint.rulefile import Example, Rule, read_examples
from lint.selection import nearest_rule
from lint.tables import describe, written

_WIDTH = 88


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint explain`."""
    parser.add_argument("names", nargs="*", metavar="RULE", help="a rule's name or code (default: all)")
    parser.add_argument("--output-format", "--format", choices=("text", "markdown"), default="text")
    inputs.add_configuration(parser)


def run(options: Namespace) -> int:
    """Print the pages; the exit status. Raises UserError for a rule that there is not."""
    outcome = Outcome()
    planner = inputs.planner_of(options, outcome)
    book = planner.book(planner.settings(os.getcwd()))
    rules = [_named(name, book) for name in options.names] or book.rules
    for rule in rules:
        if options.output_format == "markdown":
            print(pages.page(rule, read_examples(rule.path)))
        else:
            print("\n".join(map(printable, _page(rule))))
    return outcome.status


def _named(name: str, book: Rulebook) -> Rule:
    rule = book.names.get(name)
    if rule is None:
        raise UserError(f"there is no rule “{name}”", hint=nearest_rule(name, book.names))
    return rule


def _page(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield "=" * (len(rule.code) + len(rule.name) + 1)
    yield from ("", rule.summary, "")
    state = "on" if rule.enabled else "off unless selected"
    fix = "" if rule.fix == "none" else f", has a fix ({rule.fix})"
    yield f"{rule.category} · {rule.severity} · {state} by default{fix}"
    yield from _wrapped(f"Message: {rule.message}", "")
    if rule.hint:
        yield from _wrapped(f"Hint: {rule.hint}", "")
    for paragraph in rule.rationale.strip().split("\n\n"):
        yield from ("", *_wrapped(paragraph))
    yield from _settings(rule)
    yield from _examples(read_examples(rule.path))
    yield from ("", "References", *([] if rule.references else [f"  {pages.DESK}"]))
    for reference in rule.references:
        yield from _wrapped(f"{reference.title} {reference.url}".strip(), "  ", break_long_words=False)
    yield ""


def _settings(rule: Rule) -> Iterator[str]:
    module = params.module_of(rule.kind)
    values = params.build(rule)
    if module.Params.__annotations__:
        yield from ("", f"Parameters, in [rules.{rule.name}] params")
    for key, kind in module.Params.__annotations__.items():
        yield from _wrapped(f"{key} = {written(getattr(values, key))} ({describe(kind)})", "  ")
    if rule.cases:
        yield from ("", f"Cases, in [rules.{rule.name}] cases")
    for name, case in rule.cases.items():
        text = f": {case.message}" if case.message else ""
        yield from _wrapped(f"{name} ({case.severity or rule.severity}){text}", "  ")
    changed = [name for name, variant in rule.profiles.items() if variant.enabled is not None]
    for name in changed:
        yield f"Profile {name}: {'on' if rule.profiles[name].enabled else 'off'}"


def _examples(examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples:
        yield from ("", "Not reported" if example.good else "Reported, between ⟦ and ⟧")
        if example.note:
            yield from _wrapped(f"({example.note})", "  ")
        yield from _set_off(example.text)
        if example.record:
            yield from ("", "  The record:", *_set_off(example.record))


def _set_off(text: str) -> Iterator[str]:
    for line in text.strip("\n").split("\n"):
        yield from _wrapped(line, "    ") if line.strip() else [""]


def _wrapped(text: str, indent: str = "", break_long_words: bool = True) -> list[str]:
    from textwrap import wrap

    joined = " ".join(text.split())
    return wrap(
        joined,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=break_long_words,
        break_on_hyphens=break_long_words,
    )
