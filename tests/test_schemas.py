"""The JSON Schemas of configuration and rules: current, in SchemaStore's form, and of one mind with quotelint itself."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli

from lint import config, rulebook, tables
from lint.errors import UserError

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs/schemas"
CONFIGURATION = json.loads((FOLDER / "quotelint.schema.json").read_text("utf-8"))
RULE = json.loads((FOLDER / "quotelint-rule.schema.json").read_text("utf-8"))
DOCUMENTED = [
    block
    for page in ("docs/configuration.md", "docs/suppression.md", "README.md")
    for block in re.findall(r"```toml\n(.*?)```", (ROOT / page).read_text("utf-8"), re.S)
    if not block.startswith(("# newsroom-words", "[[ignore]]"))
]


def plain(value: Any) -> Any:
    """TOML as an editor's validator sees it: dates are texts."""
    if isinstance(value, dict):
        return {key: plain(own) for key, own in value.items()}
    return (
        [plain(own) for own in value]
        if isinstance(value, list)
        else value
        if not hasattr(value, "isoformat")
        else value.isoformat()
    )


def valid(text: str) -> bool:
    return bool(jsonschema.Draft7Validator(CONFIGURATION).is_valid(plain(tomli.loads(text))))


def test_they_are_current(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "build_schemas.py", tmp_path], check=True)
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (FOLDER / made.name).read_bytes(), "run tools/build_schemas.py"


@pytest.mark.parametrize("schema", [CONFIGURATION, RULE], ids=["configuration", "rule"])
def test_the_form_of_schemastore(schema: dict[str, Any]) -> None:
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert re.fullmatch(r"https://json\.schemastore\.org/[a-z-]+\.json", schema["$id"])
    assert schema["title"] and schema["type"] == "object" and schema["additionalProperties"] is False
    assert all(key["description"] for key in schema["properties"].values())


@pytest.mark.parametrize("text", DOCUMENTED)
def test_what_is_documented_is_valid(text: str) -> None:
    assert valid(text)


@pytest.mark.parametrize("rule", rulebook.load().rules, ids=lambda rule: rule.name)
def test_every_rule_is_valid(rule: Any) -> None:
    jsonschema.Draft7Validator(RULE).validate(plain(tomli.loads(Path(rule.path).read_text("utf-8"))))


@pytest.mark.parametrize(
    "text",
    [
        'selct = ["A01"]',
        "select = 3",
        'fail-on = "never-ever"',
        'language = "en-UK"',
        "published = 3",
        "[rules.unattributed-quote]\nenabled = 1",
        '[rules.unattributed-quote]\nseverity = "off"',
        "[rules.unattributed-quote]\nparams = { no_such = 1 }",
        '[rules.unattributed-quote]\ncases = { no_such = "off" }',
        '[paths."a"]\nselect = []',
        "[per-file-ignores]\na = 3",
    ],
)
def test_what_quotelint_refuses_the_schema_refuses(text: str) -> None:
    from lint.plan import Choices, Planner

    planner = Planner(Choices(config=("quotelint.toml",)), lambda problem: None)
    with pytest.raises(UserError):
        planner.book(config.settings_of(tables.parse("x", text), str(ROOT)))
    assert not valid(text)


def test_a_rule_that_is_wrong_is_refused() -> None:
    rule = plain(tomli.loads((ROOT / "rules/structure/missing-byline.toml").read_text("utf-8")))
    for key, value in (
        ("code", "c10"),
        ("kind", "no-such"),
        ("params", {"no_such": 1}),
        ("nam", "x"),
        ("fix", "maybe"),
    ):
        assert not jsonschema.Draft7Validator(RULE).is_valid({**rule, key: value})
    assert not jsonschema.Draft7Validator(RULE).is_valid({key: rule[key] for key in rule if key != "kind"})
