"""pages: the documentation of a rule in Markdown, from its rule file; `quotelint explain` has the same as text."""

from collections.abc import Iterable, Iterator

from lint import params
from lint.reporters.terminal import printable
from lint.rulefile import Example, Rule
from lint.tables import describe, written

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|"})
DESK = "Desk practice: no published standard states it in this form."


def index(rules: Iterable[Rule]) -> str:
    """A table of the rules, each with a link to its page."""
    lines = ["| code | name | category | severity | on | fix | what it finds |", "| --- " * 7 + "|"]
    for rule in rules:
        on = "yes" if rule.enabled else "no"
        cells = (rule.code, f"[{rule.name}]({rule.name}.md)", rule.category, rule.severity, on, rule.fix)
        lines.append(f"| {' | '.join(cells)} | {plain(rule.summary)} |")
    return "\n".join(lines) + "\n"


def page(rule: Rule, examples: Iterable[Example]) -> str:
    """The page of one rule: what it finds, why, its settings, examples and references."""
    parts = [
        f"# {rule.code} {rule.name}",
        plain(rule.summary),
        _state(rule),
        f"> {plain(rule.message)}" + (f"\n>\n> {plain(rule.hint)}" if rule.hint else ""),
        *(["## Why", _prose(rule.rationale)] if rule.rationale.strip() else []),
        *_settings(rule),
        *_examples(examples),
        "## References",
        _references(rule),
    ]
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Text that stands in Markdown as it is, on one line."""
    return printable(" ".join(text.split())).translate(_SPECIAL)


def _prose(text: str) -> str:
    return "\n\n".join(plain(paragraph) for paragraph in text.strip().split("\n\n"))


def _state(rule: Rule) -> str:
    state = "on" if rule.enabled else "off unless selected"
    fix = "no fix" if rule.fix == "none" else f"with fixes ({rule.fix})"
    since = f", since {rule.since}" if rule.since else ""
    lines = [f"{rule.category.capitalize()} · {rule.severity} · {state} by default · {fix}{since}"]
    lines += [
        f"Profile `{name}`: {_changes(variant.enabled, variant.severity)}"
        for name, variant in rule.profiles.items()
        if variant.enabled is not None or variant.severity
    ]
    return "  \n".join(lines)


def _changes(enabled: bool | None, severity: str) -> str:
    state = {True: "on", False: "off", None: ""}[enabled]
    return ", ".join(part for part in (state, severity) if part)


def _settings(rule: Rule) -> Iterator[str]:
    kind = params.module_of(rule.kind).Params
    values = params.build(rule)
    if kind.__annotations__ or rule.cases:
        yield "## Settings"
        yield f"In `[rules.{rule.name}]` of the configuration."
    if kind.__annotations__:
        yield " ".join((kind.__doc__ or "").split())
        rows = [
            f"| `{key}` | {_code(written(getattr(values, key)))} | {describe(takes)} |"
            for key, takes in kind.__annotations__.items()
        ]
        yield "\n".join(["| parameter, under `params` | default | takes |", "| --- | --- | --- |", *rows])
    if rule.cases:
        rows = [
            f"| `{name}` | {case.severity or rule.severity} | {plain(case.message) or 'as above'} |"
            for name, case in rule.cases.items()
        ]
        yield "\n".join(["| case, under `cases` | severity | message |", "| --- | --- | --- |", *rows])


def _code(text: str) -> str:
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{printable(text)}{ticks}".replace("|", "\\|")


def _examples(examples: Iterable[Example]) -> Iterator[str]:
    listed = list(examples)
    for title, good in (("## Reported, between ⟦ and ⟧", False), ("## Not reported", True)):
        chosen = [example for example in listed if example.good is good]
        if chosen:
            yield title
        for example in chosen:
            if example.note:
                yield plain(example.note)
            yield _set_off(example.text)
            if example.record:
                yield "The record:"
                yield _set_off(example.record)


def _set_off(text: str) -> str:
    return "\n".join(f"    {printable(line)}".rstrip() for line in text.strip("\n").split("\n"))


def _references(rule: Rule) -> str:
    if not rule.references:
        return DESK
    return "\n".join(
        f"- [{plain(one.title)}](<{one.url}>)" if one.url else f"- {plain(one.title)}" for one in rule.references
    )
