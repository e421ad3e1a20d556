"""Rule files: a rule and its examples as one TOML file states them."""

from collections.abc import Mapping

from lint import parsed, tables
from lint.checks import KINDS
from lint.given import FACTS
from lint.hints import Any, Literal, values_of
from lint.patterns import compiled
from lint.tables import Place, TomlFile
from lint.values import NamedTuple

PROFILE = Literal["default", "strict", "feature", "analysis", "wire", "scraped"]
PROFILES: tuple[str, ...] = values_of(PROFILE)

_PLAIN = compiled(r"(?:[^{}]|\{[a-z_]+\})*+")  # a message with plain placeholders
_SEVERITY = Literal["error", "warning", "suggestion"]
_CASE_SEVERITY = Literal["error", "warning", "suggestion", "off"]
CASE = {"severity": _CASE_SEVERITY, "message": str, "hint": str}
VARIANT = {"enabled": bool, "severity": _SEVERITY, "params": dict, "cases": dict}
_REFERENCE = {"title": str, "url": str}
RULE = {
    "code": str,
    "name": str,
    "aliases": tuple[str, ...],
    "severity": _SEVERITY,
    "enabled": bool,
    "since": str,
    "kind": str,
    "fix": Literal["none", "safe", "unsafe"],
    "summary": str,
    "message": str,
    "hint": str,
    "related": str,
    "supersedes": tuple[str, ...],
    "rationale": str,
    "references": list,
    "desk_practice": bool,
    "params": dict,
    "cases": dict,
    "profiles": dict,
    "bad": list,
    "good": list,
}
REQUIRED = ("code", "name", "severity", "kind", "summary", "message")


class Case(NamedTuple):
    """A variant of a rule that its kind tells apart; what is empty is as the rule has it."""

    severity: str = ""
    message: str = ""
    hint: str = ""


class Reference(NamedTuple):
    """A published standard that a rule follows."""

    title: str
    url: str = ""


class Variant(NamedTuple):
    """What changes in a rule under a profile or by configuration; `cases` maps a case to a severity or "off"."""

    enabled: bool | None = None
    severity: str = ""
    params: Mapping[str, Any] = {}
    cases: Mapping[str, str] = {}


class Rule(NamedTuple):
    """A rule as its file states it. `category` is the folder of the file, `params` what it sets of its kind's.

    `url` is the address of its page, once a plan has it.
    """

    code: str
    name: str
    severity: str
    kind: str
    summary: str
    message: str
    category: str = ""
    aliases: tuple[str, ...] = ()
    enabled: bool = True
    since: str = ""
    fix: str = "none"
    hint: str = ""
    related: str = ""
    supersedes: tuple[str, ...] = ()
    rationale: str = ""
    references: tuple[Reference, ...] = ()
    desk_practice: bool = False
    params: Mapping[str, Any] = {}
    cases: Mapping[str, Case] = {}
    profiles: Mapping[str, Variant] = {}
    path: str = ""
    url: str = ""


class Example(NamedTuple):
    """A text that breaks a rule, ⟦ ⟧ around what is to be flagged, or one that does not, and why.

    `record` is the transcript that it is held against, for rules that ask for one.
    """

    text: str
    good: bool
    note: str = ""
    case: str = ""
    severity: str = ""
    fixed: str | None = None
    facts: Mapping[str, Any] = {}
    params: Mapping[str, Any] = {}
    record: str = ""
    line: int = 0


# Most of a rule file is examples, which only `explain` and `test` need: checking an article parses what stands before.
_EXAMPLES = ("\n[[bad]]", "\n[[good]]")
_OTHER_TABLES = ("\n[params", "\n[cases", "\n[profiles")


def read_rule(path: str, category: str, shipped: bool = False) -> Rule:
    """The rule in a file, without its examples, which are passed over unread if `shipped`.

    Raises UserError with file and line for anything that is not as the rule format has it.
    """
    text = tables.read_text(path)
    file = tables.parse(path, _head(text)) if shipped else parsed.parse(path, text)
    known = tables.check(file, (), file.data, RULE, REQUIRED)
    _check_names(file, known)
    if not shipped:
        _examples(file, known)
    for key in ("message", "hint", "related"):
        _check_wording(file, (key,), known.get(key, ""))
    known["references"] = tuple(
        Reference(**tables.check(file, ("references", at), reference, _REFERENCE, ["title"]))
        for at, reference in enumerate(known.get("references", ()))
    )
    known["cases"] = {name: _case(file, name, case) for name, case in known.get("cases", {}).items()}
    known["profiles"] = {name: _profile(file, name, table) for name, table in known.get("profiles", {}).items()}
    known |= {"category": category, "path": path}
    return Rule(**{key: value for key, value in known.items() if key in Rule._fields})


def packed(rule: Rule) -> tuple[Any, ...]:
    """A rule as plain data for a snapshot, without its path, which depends on where quotelint is."""
    plain = rule._replace(path="", references=tuple(map(tuple, rule.references)))  # type: ignore[arg-type]
    cases, profiles = ({name: tuple(one) for name, one in of.items()} for of in (rule.cases, rule.profiles))
    return tuple(plain._replace(cases=cases, profiles=profiles))  # type: ignore[arg-type]


def unpacked(plain: tuple[Any, ...], path: str) -> Rule:
    """The rule that was packed, at the path of its file."""
    rule = Rule._make(plain)
    return rule._replace(
        path=path,
        references=tuple(map(Reference._make, rule.references)),
        cases={name: Case._make(case) for name, case in rule.cases.items()},
        profiles={name: Variant._make(profile) for name, profile in rule.profiles.items()},
    )


def _head(text: str) -> str:
    """What stands before the examples, or everything where other tables follow them."""
    start = min((at for mark in _EXAMPLES if (at := text.find(mark)) >= 0), default=len(text))
    return text if any(text.find(mark, start) >= 0 for mark in _OTHER_TABLES) else text[: start + 1]


def _check_names(file: TomlFile, known: Mapping[str, Any]) -> None:
    if not compiled(r"[A-Z]+[0-9]+").fullmatch(known["code"]):
        raise file.fault(("code",), f"“{known['code']}” is no rule code", "Write capital letters, then digits: X01.")
    for key, name in (("name", known["name"]), *(("aliases", alias) for alias in known.get("aliases", ()))):
        if not compiled(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch(name):
            raise file.fault((key,), f"“{name}” is no rule name", "Write small letters with hyphens: late-speaker.")
    if known["kind"] not in KINDS:
        raise file.fault(("kind",), f"unknown kind “{known['kind']}”", tables.nearest(known["kind"], KINDS))


def _check_wording(file: TomlFile, place: Place, wording: str) -> None:
    """Raises UserError unless every brace in a message belongs to a plain {placeholder}."""
    if "{" not in wording and "}" not in wording or _PLAIN.fullmatch(wording):
        return
    import string

    try:
        fields = [
            field for _, field, form, cast in string.Formatter().parse(wording) if field is not None or form or cast
        ]
    except ValueError as error:
        raise file.fault(
            place, f"broken placeholder in “{place[-1]}”: {error}", "Write {name}; {{ for a brace."
        ) from error
    for field in fields:
        if not (field and field.isidentifier()):
            raise file.fault(
                place, f"“{{{field}}}” is no placeholder", "Write {name}, with nothing else in the braces."
            )


def _case(file: TomlFile, name: str, table: object) -> Case:
    case = Case(**tables.check(file, ("cases", name), table, CASE))
    _check_wording(file, ("cases", name, "message"), case.message)
    _check_wording(file, ("cases", name, "hint"), case.hint)
    return case


def _profile(file: TomlFile, name: str, table: object) -> Variant:
    if name not in PROFILES:
        raise file.fault(("profiles", name), f"unknown profile “{name}”", tables.nearest(name, PROFILES))
    return variant(file, ("profiles", name), table)


def variant(file: TomlFile, place: Place, table: object) -> Variant:
    """The settings of a rule in a table: enabled, severity, params, cases. Raises UserError as `tables.check` does."""
    known = tables.check(file, place, table, VARIANT)
    cases = known.get("cases", {})
    known["cases"] = {
        name: tables.convert(file, (*place, "cases", name), cases[name], _CASE_SEVERITY) for name in cases
    }
    return Variant(**known)


GOOD = {"text": str, "note": str, "facts": dict, "params": dict, "record": str}
BAD = {**GOOD, "case": str, "severity": _SEVERITY, "fixed": str}


def read_examples(path: str) -> tuple[Example, ...]:
    """The examples in a rule file, the bad ones first. Raises UserError for unknown keys and wrong types."""
    file = tables.read(path)
    lines = {place: line for line, place in tables.places(file.text)}
    read = _examples(file, file.data)
    return tuple(example._replace(line=lines.get(place, 0)) for place, example in read.items())


def _examples(file: TomlFile, known: Mapping[str, Any]) -> dict[Place, Example]:
    examples: dict[Place, Example] = {}
    for key, schema in (("bad", BAD), ("good", GOOD)):
        for at, table in enumerate(known.get(key, ())):
            values = tables.check(file, (key, at), table, schema, ["text"])
            values["facts"] = tables.check(file, (key, at, "facts"), values.get("facts", {}), FACTS)
            examples[key, at] = Example(good=key == "good", **values)
    return examples
