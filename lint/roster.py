"""Roster: the rules that run, with which settings; and the rules that configuration names although there are none."""

import os
from collections.abc import Callable, Iterator

from lint import params, tables
from lint.checks import KINDS, RECORD
from lint.config import Override, PathSettings, Settings
from lint.data import rules_folder
from lint.errors import UserError
from lint.findings import SEVERITIES, Problem
from lint.rulebook import Rulebook
from lint.rulefile import Rule, Variant
from lint.selection import Selection, choose, covered, nearest_rule, unknown
from lint.values import NamedTuple

FIXING = ("fixable", "extend-fixable", "unfixable")


class Asked(NamedTuple):
    """What the command line says about rules: which run, which may mend, whether those that ask for a record."""

    selection: Selection = Selection()
    fixing: Selection = Selection()
    verifying: bool = False


def running(book: Rulebook, settings: Settings, asked: Asked, profile: str, ignored: tuple[str, ...]) -> Iterator[Rule]:
    """The rules that run, adjusted to the profile and the configuration.

    A configuration that selects rules for `check` does not mean to leave out those that ask for a record.
    """
    default = [rule.name for rule in book.rules if _on(rule, profile)]
    layers = [layer._replace(select=None) if asked.verifying else layer for layer, _ in settings.layers]
    chosen = choose(book, default, [*layers, asked.selection])
    chosen -= {rule.name for rule in book.rules if (KINDS[rule.kind].holds == RECORD) is not asked.verifying}
    chosen -= {rule.name for word in ignored for rule in covered(book, word)}
    fixable = choose(book, [rule.name for rule in book.rules], [*(layer for layer, _ in settings.fixing), asked.fixing])
    for rule in book.rules:
        if rule.name in chosen:
            adjusted = adjust(rule, rule.profiles.get(profile, Variant()))
            for override in settings.overrides:
                if book.names[override.name] is rule:
                    adjusted = adjust(adjusted, override.variant)
            fix = adjusted.fix if rule.name in fixable else "none"
            yield adjusted._replace(url=_page(rule, settings.docs_url), fix=fix)


def _page(rule: Rule, docs: str) -> str:
    """Address of a shipped rule's page, where the configuration says at which one the pages are; else ""."""
    return f"{docs}rules/{rule.name}/" if docs and rule.path.startswith(rules_folder() + os.sep) else ""


def _on(rule: Rule, profile: str) -> bool:
    stated = rule.profiles.get(profile, Variant()).enabled
    return stated if stated is not None else rule.enabled or profile == "strict"


def adjust(rule: Rule, variant: Variant) -> Rule:
    """The rule with other settings. Another severity never makes one of its cases more severe than itself."""
    cases = dict(rule.cases)
    if variant.severity:
        limit = SEVERITIES.index(variant.severity)
        for name, case in cases.items():
            if case.severity in SEVERITIES and SEVERITIES.index(case.severity) > limit:
                cases[name] = case._replace(severity=variant.severity)
    for name, severity in variant.cases.items():
        cases[name] = cases[name]._replace(severity=severity)
    return rule._replace(
        severity=variant.severity or rule.severity, params={**rule.params, **variant.params}, cases=cases
    )


def check(book: Rulebook, settings: Settings, tell: Callable[[Problem], object]) -> None:
    """Raises UserError for settings of rules, cases or parameters that do not exist."""
    for layer, file in settings.layers:
        check_words(book, layer, file, tell)
    for layer, file in settings.fixing:
        check_words(book, layer, file, tell, FIXING)
    for own in settings.paths:
        _check_ignored(book, own, tell)
    for override in settings.overrides:
        rule = book.names.get(override.name)
        if rule is None:
            raise override.fault((), f"unknown rule “{override.name}”", nearest_rule(override.name, book.names))
        for case in override.variant.cases:
            if case not in rule.cases:
                hint = tables.nearest(case, rule.cases) or f"{rule.name} has no cases."
                raise override.fault(("cases", case), f"unknown case “{case}” of {rule.name}", hint)
        if override.variant.params:
            _check_params(override, rule)


def _check_params(override: Override, rule: Rule) -> None:
    params.checked(rule.kind, override.file, ("rules", override.name, "params"), override.variant.params)


def _check_ignored(book: Rulebook, own: PathSettings, tell: Callable[[Problem], object]) -> None:
    for word, hint in unknown(book, own.ignore):
        path, line = (own.file.path, own.file.line(own.place)) if own.file else ("", 0)
        tell(Problem(path, line, f"unknown rule “{word}” is ignored", hint, "warning"))


def check_words(
    book: Rulebook,
    layer: Selection,
    file: tables.TomlFile | None,
    tell: Callable[[Problem], object],
    keys: tuple[str, str, str] = ("select", "extend-select", "ignore"),
) -> None:
    """An unknown rule in `select` is an error, in `ignore` a warning: one configuration serves several versions.

    `keys` are what the three parts of the layer are called where they stand.
    """
    chosen, further, left = keys
    for key, words in ((chosen, layer.select or ()), (further, layer.extend_select)):
        for word, hint in unknown(book, words):
            if file:
                raise file.fault((key,), f"unknown rule “{word}” in {key}", hint)
            raise UserError(f"unknown rule “{word}” in --{key}", hint=hint)
    for word, hint in unknown(book, layer.ignore):
        path, line = (file.path, file.line((left,))) if file else ("", 0)
        tell(Problem(path, line, f"unknown rule “{word}” in {left}", hint, "warning"))
