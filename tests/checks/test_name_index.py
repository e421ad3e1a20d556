"""A newsroom's own lists used by other rules than their own: the index of names (T05), the list of people (S01)."""

from pathlib import Path

import pytest

from lint import across, engine
from lint.article import Article
from lint.checks import anonymous_labels, missing_affiliation, names_across
from lint.errors import UserError
from lint.files import decode
from lint.findings import Finding, Report
from lint.formats import parse
from lint.plan import Choices, Planner
from lint.reading.lexicon import Lexicon

SAID = "Power cuts to end\n\nImron Kadirov, the energy minister, said the cuts would end with the year.\n"


def article(text: str, lexicon: Lexicon | None = None) -> Article:
    return Article(parse(decode("article.txt", text.encode())), lexicon or Lexicon())


def checked(text: str, *config: str) -> list[Finding]:
    """What the rule finds in a run over one file."""
    planner = Planner(Choices(isolated=True, config=('select = ["T05"]', *config)), lambda p: pytest.fail(str(p)))
    plan, ledger = planner.plan("a.txt"), across.Across()
    copy = article(text)
    (rule,) = plan.rules
    ledger.add(
        Report(copy.document.file, kept=tuple(engine.kept_of(rule, Article(copy.document, plan.lexicon)))), plan.rules
    )
    return list(ledger.findings())


def index(*rows: str) -> str:
    return f"rules.T05.params.name_index = {['name,role,organisation', *rows]}"


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (["Imran Qadirov,energy minister,"], "Imran Qadirov"),
        (["Imran Qadirov,mayor,"], ""),  # two letters apart, another post
        (["Imran Qadirov,energy minister,", "Imron Kadirov,,"], ""),  # both are right
        (["Imron Qadirov,mayor,"], "Imron Qadirov"),  # one name, romanised in two ways
        (["Imran,energy minister,", "Имран Кадыров,energy minister,"], ""),
    ],
)
def test_names_against_the_index(rows: list[str], name: str) -> None:
    found = checked(SAID, index(*rows))
    assert [finding.message.count(f"“{name}”") for finding in found] == ([1] if name else [])
    assert all(finding.related == () for finding in found)


def test_the_index_is_a_file_of_a_word_folder(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("Name;Role\nImran Qadirov;energy minister|president\n", encoding="utf-8")
    (finding,) = checked(SAID, f"word-paths = ['{tmp_path}']")
    assert finding.excerpt == "Imron Kadirov"
    (tmp_path / "names.csv").write_text("Name;Job\n", encoding="utf-8")
    with pytest.raises(UserError, match="unknown column “job”"):
        list(names_across.note(article(SAID, Lexicon((str(tmp_path),))), names_across.Params()))


def test_aliases_are_never_told() -> None:
    assert not checked(
        SAID, index("Imran Qadirov,energy minister,"), "rules.T05.params.alias = ['Imran Qadirov, Imron Kadirov']"
    )


def test_the_list_of_people_introduces_where_the_house_says_so(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name,role\nLola Sabirova,engineer\nИльхом Вале,\n", encoding="utf-8")
    copy = article(
        "Dam to hold\n\n“It will hold,” Lola Sabirova said. “We tested it.”\n\nThe dam is old.\n",
        Lexicon((str(tmp_path),)),
    )
    params = missing_affiliation.Params()
    assert len(list(missing_affiliation.check(copy, params))) == 1
    assert not list(missing_affiliation.check(copy, params._replace(registry_counts=True)))


def test_labels_are_compared_within_a_section() -> None:
    copy = article(
        "Border post empty\n\nA customs officer said the post was empty, and that nobody had been seen there all week.\n\n"
        "Night shift\n\nThe border-service guard said more, and that the post would be shut for the whole of the winter.\n\n"
        "The post is old, and the road to it has been closed since the last of the winter storms came down on it.\n"
    )
    assert [block.kind for block in copy.blocks].count("subhead") == 1
    params = anonymous_labels.Params()
    assert [
        len(list(anonymous_labels.check(copy, params._replace(scope=scope)))) for scope in ("article", "section")
    ] == [
        1,
        0,
    ]
