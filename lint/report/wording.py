"""Wording: the words of the report and the questions for the reporter, from the data files under `rules/report/`."""

import os
from collections.abc import Mapping
from functools import cache

from lint import tables
from lint.data import rules_folder
from lint.hints import Any
from lint.tables import TomlFile
from lint.values import NamedTuple


class Asking(NamedTuple):
    """How to ask about a rule's findings: of `one` place or speaker, or of `many`; `about` is a topic, not a person."""

    one: str
    many: str = ""
    about: str = ""


class Checked(NamedTuple):
    """A machine item of the checklist: the rules that must find nothing; `unresolved` counts quotations too.

    `needs` names the fact without which the rules cannot find anything.
    """

    text: str
    rules: tuple[str, ...]
    unresolved: bool = False
    needs: str = ""


def _read(name: str) -> TomlFile:
    return tables.read(os.path.join(rules_folder(), "report", f"{name}.toml"))


@cache
def words(table: str) -> Mapping[str, str]:
    """One table of words.toml: section titles, kinds, classes …"""
    found: Mapping[str, str] = _read("words").data[table]
    return found


@cache
def questions() -> Mapping[str, Asking]:
    """How to ask about each rule, by its name."""
    return {rule: Asking(**table) for rule, table in _read("questions").data.items()}


@cache
def machine_items() -> tuple[Checked, ...]:
    """The items that the program ticks."""
    return tuple(_checked(table) for table in _read("checklist").data["machine"])


def _checked(table: Mapping[str, Any]) -> Checked:
    return Checked(table["text"], tuple(table["rules"]), table.get("unresolved", False), table.get("needs", ""))


@cache
def human_items() -> tuple[str, ...]:
    """The items that are left to the desk."""
    return tuple(table["text"] for table in _read("checklist").data["human"])
