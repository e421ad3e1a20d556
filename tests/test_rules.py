"""Every rule file: its examples come out as marked, and it says what a reporter needs to know."""

from functools import cache
from pathlib import Path

import pytest

from lint import params, rulebook
from lint.article import Article
from lint.checks import KINDS
from lint.data import rules_folder
from lint.examples import failures, unmark
from lint.reading.lexicon import Lexicon
from lint.rulefile import Example, Rule, read_examples, read_rule

BOOK = rulebook.load()
LETTERS = {
    "attribution": "A",
    "affiliation": "S",
    "anonymity": "N",
    "quotation": "Q",
    "spelling": "T",
    "structure": "C",
    "citation": "R",
    "style": "H",
    "suppression": "X",
    "verification": "V",
}
LEXICON = Lexicon()


@cache
def examples(path: str) -> tuple[Example, ...]:
    return read_examples(path)


CASES = [
    pytest.param(rule, example, id=f"{rule.name}-line{example.line}")
    for rule in BOOK.rules
    for example in examples(rule.path)
]
RULES = [pytest.param(rule, id=rule.name) for rule in BOOK.rules]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_a_kind_needs_is_something_an_article_has(kind: str) -> None:
    assert not KINDS[kind].needs or hasattr(Article, KINDS[kind].needs)


def test_every_rule_file_is_sound() -> None:
    assert not BOOK.faults
    names = [rule.name for rule in BOOK.rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    assert not failures(rule, example, LEXICON)


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_complete(rule: Rule) -> None:
    bad = [example for example in examples(rule.path) if not example.good]
    good = [example for example in examples(rule.path) if example.good]
    assert len(bad) >= 3, "at least three bad examples"
    assert len(good) >= 4, "at least four good examples"
    assert rule.references or rule.desk_practice, "a reference, or desk_practice = true"
    assert all(reference.url.startswith("https://") for reference in rule.references)
    assert rule.rationale.strip() and rule.hint and rule.since
    assert rule.summary.endswith(".") and rule.message.endswith((".", "?"))
    assert (rule.fix != "none") == any(example.fixed is not None for example in bad), (
        "fix, and what it makes of the text"
    )


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_where_it_belongs(rule: Rule) -> None:
    path = Path(rule.path)
    assert path.stem == rule.name
    assert rule.category in LETTERS
    assert rule.code[0] == LETTERS[rule.category] and len(rule.code) == 3


@pytest.mark.parametrize("rule", RULES)
def test_rule_reads_the_same_whole(rule: Rule) -> None:
    """Checking parses only what stands before the examples; that must lose nothing."""
    assert read_rule(rule.path, rule.category, shipped=False) == rule


@pytest.mark.parametrize("rule", RULES)
def test_parameters_fit_in_every_profile(rule: Rule) -> None:
    params.build(rule)
    for variant in rule.profiles.values():
        params.build(rule._replace(params={**rule.params, **variant.params}))
        assert set(variant.cases) <= set(rule.cases)


@pytest.mark.parametrize("rule", RULES)
def test_every_parameter_of_the_kind_is_stated(rule: Rule) -> None:
    """A newsroom reads in the rule, and in `explain`, what it can set."""
    assert set(rule.params) == set(params.module_of(rule.kind).Params._fields)


@pytest.mark.parametrize("rule", RULES)
def test_superseded_rules_exist(rule: Rule) -> None:
    assert rule.name not in rule.supersedes
    known = {other.name for other in BOOK.rules}
    assert set(rule.supersedes) <= known, "a rule that there is not"


def test_shipped_rules_are_the_ones_in_the_folder() -> None:
    files = {str(path) for path in Path(rules_folder()).glob("*/*.toml") if path.parent.name not in ("words", "report")}
    assert files == {rule.path for rule in BOOK.rules}


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("", "", []),
        ("a ⟦b⟧ c", "a b c", [(2, 3)]),
        ("⟦a ⟦b⟧⟧⟦c⟧", "a bc", [(0, 3), (2, 3), (3, 4)]),
        ("⟦⟧a", "a", [(0, 0)]),
    ],
)
def test_unmark(text: str, plain: str, spans: list[tuple[int, int]]) -> None:
    assert unmark(text) == (plain, tuple(spans))


@pytest.mark.parametrize("text", ["⟦a", "a⟧", "⟧⟦"])
def test_unmark_refuses_loose_marks(text: str) -> None:
    with pytest.raises(ValueError, match="without its"):
        unmark(text)
