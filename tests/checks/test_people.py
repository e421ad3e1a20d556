"""People: what tells two speakers apart, and what the newsroom's own list says of them."""

from pathlib import Path

import pytest

from lint import engine
from lint.article import Article
from lint.checks import indistinct_roles
from lint.files import File, decode
from lint.findings import Hit
from lint.formats import parse
from lint.plan import Choices, Planner
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()
SEED = Path(__file__).parents[2] / "seeds" / "000_0d8b7ded82e41a3a.txt"
TWO = (
    "Prices will rise, said Oshton-based analyst Dara Pell.",
    "They will fall, said Oshton-based analyst Ilkhom Karim.",
)


def article(*blocks: str, lexicon: Lexicon = LEXICON, facts: Facts = Facts()) -> Article:
    text = "\n\n".join(("Ferry to Tarn Island ends", *blocks, "The harbour board meets on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), lexicon, facts)


def hits(copy: Article, kind, **params) -> list[Hit]:
    return list(kind.check(copy, kind.Params(**params)))


def flagged(copy: Article, kind, **params) -> list[str]:
    return [copy.text[hit.span.start : hit.span.end] for hit in hits(copy, kind, **params)]


def names_of_rules(text: str, *config: str) -> list[str]:
    planner = Planner(Choices(isolated=True, config=config), lambda problem: pytest.fail(str(problem)))
    return [
        finding.rule for finding in engine.check_file(File("article.txt", text), planner.plan("article.txt")).findings
    ]


class TestIndistinctRoles:
    def test_the_second_description_of_the_seed(self):
        copy = Article(parse(decode("seed.txt", SEED.read_bytes())), LEXICON)
        assert flagged(copy, indistinct_roles) == ["Dushanbe-based regional security analyst"]

    def test_a_missing_organisation_is_told_instead_where_that_rule_is_on(self):
        text = "\n\n".join(("Prices in Oshton", *TWO, "The board meets on Tuesday."))
        both = 'select = ["indistinct-role-descriptor", "role-without-organisation"]'
        assert names_of_rules(text, both) == ["role-without-organisation"] * 2
        assert names_of_rules(text, 'select = ["indistinct-role-descriptor"]') == ["indistinct-role-descriptor"]

    @pytest.mark.parametrize(
        ("last", "found"),
        [
            ("The analyst said it would rain.", ["The analyst"]),
            ("It rained. The analyst said it would go on.", []),  # somebody else may be meant
            ("The second analyst said it would rain.", []),
            ("He said it would rain.", []),
        ],
    )
    def test_who_is_the_analyst(self, last, found):
        copy = article(*TWO, "The lake has risen.", last)
        later = [hit.span for hit in hits(copy, indistinct_roles) if hit.case == "later"]
        assert [copy.text[start:end] for start, end in later] == found

    def test_one_of_the_two_has_just_spoken(self):
        copy = article(*TWO, "The analyst said it would rain.")
        assert [hit.case for hit in hits(copy, indistinct_roles)] == [""]

    def test_common_roles(self):
        assert flagged(article(*TWO), indistinct_roles, common_roles=("analyst",)) == []
