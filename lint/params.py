"""Parameters: the settings of a kind, as its `Params` declares them, filled in from rules and configuration."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from lint import tables
from lint.checks import KINDS
from lint.errors import UserError
from lint.hints import Any
from lint.rulefile import Rule
from lint.tables import Place, TomlFile


@cache
def module_of(kind: str) -> ModuleType:
    """The module of a kind, imported now."""
    return import_module(f"lint.checks.{KINDS[kind].module}")


def checked(kind: str, file: TomlFile, place: Place, table: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters in a table as the kind wants them. Raises UserError for one it has not got or a wrong type."""
    return tables.check(file, place, table, module_of(kind).Params.__annotations__)


def build(rule: Rule) -> Any:
    """The `Params` of a rule's kind, with the values that the rule sets. Raises UserError for wrong ones.

    Remembered by the rule's identity: a plan's rules are the same objects for every file it checks.
    """
    known = _built.get(id(rule))
    if known is not None and known[0] is rule:
        return known[1]
    settings = _build(rule)
    if len(_built) >= _REMEMBERED:
        _built.clear()
    _built[id(rule)] = rule, settings
    return settings


def _build(rule: Rule) -> Any:
    annotations = module_of(rule.kind).Params.__annotations__
    try:
        values = tables.check(_UNREAD, ("params",), rule.params, annotations)
    except UserError:
        # Only now is the line worth a second look at the file.
        file = tables.read(rule.path)
        values = tables.check(file, ("params",), rule.params, annotations)
    return module_of(rule.kind).Params(**values)


_REMEMBERED = 1000
_built: dict[int, tuple[Rule, Any]] = {}
_UNREAD = TomlFile("", "", {})
