"""Writes the JSON Schemas of configuration and rule files, from the types by which quotelint itself checks them.

Draft 7 and the form that SchemaStore asks for, so that editors complete keys and say what they mean. What a key means
is read from lint/commands/keys.toml. Run it after changing a key, a rule or a kind's parameters.

usage: build_schemas.py [FOLDER]      (default: docs/schemas)
"""

import datetime
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lint import config, params, rulebook, rulefile, tables  # noqa: E402
from lint.checks import KINDS  # noqa: E402
from lint.given import FACTS  # noqa: E402
from lint.hints import values_of  # noqa: E402
from lint.rulefile import Rule  # noqa: E402

DRAFT = "http://json-schema.org/draft-07/schema#"
SELECTIONS = ("select", "extend-select", "ignore", "fixable", "extend-fixable", "unfixable")
STORE = "https://json.schemastore.org/"
MEANINGS: dict[str, str] = tables.read(str(ROOT / "lint" / "commands" / "keys.toml")).data  # type: ignore[assignment]
Schema = dict[str, Any]

RULE = {
    "code": "a short code, capital letters and digits, which stays the rule's for good",
    "name": "a name that says the problem, in small letters with hyphens",
    "aliases": "former names, which may still be typed",
    "severity": "how grave a finding is: wrong in any house style, what an editor would stop at, what to look at once",
    "enabled": "whether the rule runs by default",
    "since": "the version that had it first",
    "kind": "the check that the rule is an instance of",
    "fix": "whether its fixes are safe, unsafe (an editor should see them), or not offered",
    "summary": "what the rule finds, in a sentence",
    "message": "what a finding says; {name} is filled with a value that the kind gives",
    "hint": "what would satisfy the rule",
    "related": "what stands beside another place that a finding points to",
    "supersedes": "rules whose findings give way to this one's in the same place",
    "rationale": "why a reader or an editor minds",
    "references": "published standards that the rule follows",
    "desk_practice": "no published standard states it in this form",
    "params": "what the rule sets of its kind's parameters",
    "cases": "variants that the kind tells apart, each with a severity and words of its own",
    "profiles": "what changes under a profile",
    "bad": "texts that break the rule, ⟦ ⟧ around what must be flagged",
    "good": "texts that do not, above all those that could be accused by mistake",
}


def of(kind: object) -> Schema:
    """The schema of a type as `lint.tables` has it."""
    if values_of(kind):
        return {"enum": list(values_of(kind))}
    known: dict[object, Schema] = {
        str: {"type": "string"},
        int: {"type": "integer"},
        float: {"type": "number"},
        bool: {"type": "boolean"},
        dict: {"type": "object"},
        list: {"type": "array"},
        tuple[str, ...]: {"type": "array", "items": {"type": "string"}},
        datetime.date: {"type": "string", "format": "date"},
    }
    return dict(known[kind])


def table(keys: Schema, **more: Any) -> Schema:
    """The schema of a table with these keys and no others."""
    return {"type": "object", "additionalProperties": False, "properties": keys, **more}


def rule_words() -> Schema:
    """What may stand in select and ignore: a name, a code or the beginning of one, a category, ALL."""
    rules = rulebook.load().rules
    words = sorted({rule.name for rule in rules} | {rule.code for rule in rules} | {rule.category for rule in rules})
    return {
        "type": "array",
        "items": {"type": "string", "anyOf": [{"enum": ["ALL", *words]}, {"type": "string"}]},
        "uniqueItems": True,
    }


def settings_of(rule: Rule) -> Schema:
    """The schema of [rules.NAME]."""
    kind = params.module_of(rule.kind).Params
    severities = {"enum": ["error", "warning", "suggestion"]}
    parameters = {key: of(takes) for key, takes in kind.__annotations__.items()}
    cases = {name: {"enum": ["error", "warning", "suggestion", "off"]} for name in rule.cases}
    return table(
        {
            "enabled": {"type": "boolean", "description": MEANINGS["enabled"], "default": rule.enabled},
            "severity": {**severities, "description": MEANINGS["severity"], "default": rule.severity},
            "params": table(parameters, description=MEANINGS["params"]),
            "cases": table(cases, description=MEANINGS["cases"]),
        },
        description=rule.summary,
    )


def configuration() -> Schema:
    """The schema of quotelint.toml, and of [tool.quotelint] in pyproject.toml."""
    meaning = MEANINGS

    def key(name: str, kind: object) -> Schema:
        schema = rule_words() if name in SELECTIONS else of(kind)
        return {**schema, "description": meaning.get(name, "")}

    any_variant = table({name: of(kind) for name, kind in rulefile.VARIANT.items()})
    by_path = table({name: key(name, kind) for name, kind in config.PATH_SCHEMA.items()})
    keys = {name: key(name, kind) for name, kind in config.SCHEMA.items()}
    keys["per-file-ignores"] |= {"additionalProperties": {"type": "array", "items": {"type": "string"}}}
    keys["paths"] |= {"additionalProperties": by_path}
    keys["rules"] |= {
        "properties": {rule.name: settings_of(rule) for rule in rulebook.load().rules},
        "additionalProperties": any_variant,
    }
    return {
        "$schema": DRAFT,
        "$id": f"{STORE}quotelint.json",
        "title": "quotelint",
        "description": "Configuration of quotelint, a source-attribution and quote linter for news",
        **table(keys),
    }


def rules() -> Schema:
    """The schema of a rule file."""
    keys: Schema = {name: {**of(kind), "description": RULE[name]} for name, kind in rulefile.RULE.items()}
    keys["code"]["pattern"] = "^[A-Z]+[0-9]+$"
    for name in ("name", "aliases"):
        (keys[name] if name == "name" else keys[name]["items"])["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$"
    keys["kind"] |= {"enum": sorted(KINDS)}
    references = {"title": {"type": "string"}, "url": {"type": "string"}}
    keys["references"] |= {"items": table(references, required=["title"])}
    keys["cases"] |= {"additionalProperties": table({name: of(kind) for name, kind in rulefile.CASE.items()})}
    variant = table({name: {**of(kind), "description": MEANINGS[name]} for name, kind in rulefile.VARIANT.items()})
    keys["profiles"] |= table(dict.fromkeys(rulefile.PROFILES, variant))
    for name, schema in (("bad", rulefile.BAD), ("good", rulefile.GOOD)):
        example = {key: of(kind) for key, kind in schema.items()}
        example["facts"] = table({key: of(kind) for key, kind in FACTS.items()})
        keys[name] |= {"items": table(example, required=["text"])}
    return {
        "$schema": DRAFT,
        "$id": f"{STORE}quotelint-rule.json",
        "title": "quotelint rule",
        "description": "A rule of quotelint with its examples; quotelint test FOLDER runs them",
        **table(keys, required=list(rulefile.REQUIRED)),
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}},
                "then": {"properties": {"params": table(own)}},
            }
            for kind, own in (
                (kind, {key: of(takes) for key, takes in params.module_of(kind).Params.__annotations__.items()})
                for kind in sorted(KINDS)
            )
        ],
    }


def main(folder: Path) -> None:
    """Write both schemas."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in (("quotelint", configuration()), ("quotelint-rule", rules())):
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "schemas")
