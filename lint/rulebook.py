"""Rulebook: every rule there is, from the shipped rule files and a newsroom's own folders."""

import os
from collections.abc import Iterator, Mapping
from functools import cache

from lint import snapshot, tables
from lint.data import rules_folder
from lint.errors import UserError
from lint.rulefile import Rule, packed, read_rule, unpacked
from lint.values import NamedTuple

NO_RULES = ("words", "report")  # sub-folders that hold word lists, and the words of the editorial report


class Rulebook(NamedTuple):
    """All rules in the order of their codes, and again by name, former name and code.

    `faults` are what was wrong with the rule files that had to be left out.
    """

    rules: tuple[Rule, ...]
    names: Mapping[str, Rule]
    faults: tuple[UserError, ...] = ()


@cache
def load(folders: tuple[str, ...] = ()) -> Rulebook:
    """The shipped rules and those of a newsroom's folders, which replace shipped ones of the same name."""
    rules: dict[str, Rule] = {}
    faults: list[UserError] = []
    for folder in (rules_folder(), *folders):
        own: dict[str, Rule] = {}
        taken: dict[str, str] = {}
        try:
            for path, category in _rule_files(folder):
                try:
                    rule = _shipped(path, category) if folder == rules_folder() else read_rule(path, category)
                    _check_unique(rule, taken)
                    own[rule.name] = rule
                    taken |= {rule.name: path, rule.code: path}
                except UserError as error:
                    faults.append(error)
        except UserError as error:
            faults.append(error)
        rules |= own
    return _book(rules, faults)


def _shipped(path: str, category: str) -> Rule:
    made = snapshot.shipped().value(path, lambda: packed(read_rule(path, category, shipped=True)))
    return unpacked(made, path)


def _book(rules: Mapping[str, Rule], faults: list[UserError]) -> Rulebook:
    names: dict[str, Rule] = {}
    ordered = tuple(sorted(rules.values(), key=lambda rule: (rule.code, rule.name)))
    for rule in ordered:
        if rule.code in names:
            faults.append(_code_taken(rule, names[rule.code]))
        names |= dict.fromkeys((*rule.aliases, rule.code, rule.name), rule)
    for rule in ordered:
        names[rule.name] = rule
    return Rulebook(ordered, names, tuple(faults))


def _code_taken(rule: Rule, other: Rule) -> UserError:
    """The fault of two rules with one code, told of the newsroom's where the other is a shipped one."""
    if rule.path.startswith(rules_folder()):
        rule, other = other, rule
    message = f"code {rule.code} is taken by “{other.name}” ({other.path})"
    return tables.read(rule.path).fault(("code",), message, "Give your rule a code of its own.")


def _rule_files(folder: str) -> Iterator[tuple[str, str]]:
    """Path and category of every rule file: those in the folder itself, and in its sub-folders but for `NO_RULES`."""
    for entry in _entries(folder):
        if entry.name.endswith(".toml"):
            yield entry.path, os.path.basename(os.path.normpath(folder))
        elif entry.name not in NO_RULES and not entry.name.startswith((".", "_")) and entry.is_dir():
            yield from ((inner.path, entry.name) for inner in _entries(entry.path) if inner.name.endswith(".toml"))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        hint = "Check rule-paths, and the folder's permissions."
        raise UserError(f"cannot read this rule folder: {error.strerror or error}", hint=hint, path=folder) from error


def _check_unique(rule: Rule, taken: Mapping[str, str]) -> None:
    for key, word in (("name", rule.name), ("code", rule.code)):
        if word in taken:
            file = tables.read(rule.path)
            raise file.fault((key,), f"the {key} “{word}” is already taken", f"It is the {key} of {taken[word]}.")
