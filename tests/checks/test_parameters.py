"""Parameters that a newsroom sets: what they add, what they excuse, and how a fault in one is told."""

import datetime
from pathlib import Path

import pytest

from lint.article import Article
from lint.checks import misspellings, name_variants, names_across, page_residue, spelling_variants, vague_sourcing
from lint.cli import main
from lint.errors import UserError
from lint.files import decode
from lint.findings import Noted
from lint.formats import parse
from lint.reading.dates import boundary
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(text: str, lexicon: Lexicon = LEXICON, facts: Facts = Facts()) -> Article:
    return Article(parse(decode("article.txt", text.encode())), lexicon, facts)


def flagged(copy: Article, kind, **params) -> list[tuple[str, str]]:
    return [(copy.text[hit.span.start : hit.span.end], hit.case) for hit in kind.check(copy, kind.Params(**params))]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Dam will fail by spring, experts say", "experts say"),
        ("Experts: Dam will fail by spring", "Experts"),
        ("Critics say mayor lied about ferry", "Critics say"),
        ("Engineer: Dam will fail by spring", ""),
        ("Dam will fail by spring, engineer says", ""),
    ],
)
def test_headlines_name_somebody_where_the_house_wants_it(headline: str, words: str) -> None:
    copy = article(f"{headline}\n\nThe wall is cracked, the board's engineer, Sina Kovač, said on Monday.")
    assert flagged(copy, vague_sourcing, allow_in_headline=False) == ([(words, "headline")] if words else [])
    assert flagged(copy, vague_sourcing) == []


def test_furniture_of_the_house() -> None:
    copy = article("The ferry sails on Monday.\n\nHEAR THIS STORY in 4 minutes\n\nThe fare is 4 dollars.")
    assert flagged(copy, page_residue) == []
    found = flagged(copy, page_residue, patterns=(r"hear this story in \d+ minutes?",))
    assert found == [("HEAR THIS STORY in 4 minutes", "single")]
    assert flagged(copy, page_residue, patterns=("hear this story",)) == []  # not the whole block


@pytest.mark.parametrize("pattern", ["(", r"(?:a|aa|aaa)+[b-z]"])
def test_a_pattern_that_is_none_or_never_ends(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = article("The ferry sails on Monday.\n\n" + "a" * 4000 + "!\n\nThe fare is 4 dollars.")
    monkeypatch.setattr(page_residue, "SECONDS", 0.05)
    with pytest.raises(UserError, match="pattern"):
        flagged(copy, page_residue, patterns=(pattern,))


TAIL = "The ferry sails on Monday.\n\nShare this article\n\n2 Comments\n\nLeave a comment 0 / 500\n\nAnd never on time."


def test_readers_comments_are_allowed_and_buttons_are_not() -> None:
    copy = article(TAIL)
    assert flagged(copy, page_residue) == [(TAIL[TAIL.index("Share") :], "")]
    assert flagged(copy, page_residue, comments="allow") == [("Share this article", "single")]


def test_letters_romanised_in_two_ways() -> None:
    copy = article("Ferry captain freed\n\nPetro Hulyhan spoke for an hour. Gulygan thanked all. Hulyhan then left.")
    assert flagged(copy, name_variants) == []
    assert flagged(copy, name_variants, fold=("G: H",)) == [("Gulygan", "")]


@pytest.mark.parametrize("entry", ["g", "g=h", ": h", "g: g"])
def test_half_a_pair(entry: str) -> None:
    with pytest.raises(UserError, match="no pair"):
        flagged(article("Petro Hulyhan spoke."), name_variants, fold=(entry,))
    with pytest.raises(UserError, match="no pair"):
        flagged(article("The kerb is high."), spelling_variants, pairs=(entry,))


def test_pairs_of_the_house_and_what_stands_in_quotations() -> None:
    copy = article("Two kerbs are high, and the curbs low. “The kerbs are curbs,” Ann Tully of the council said.")
    assert flagged(copy, spelling_variants) == []
    assert flagged(copy, spelling_variants, pairs=("kerb: curb",)) == [("curbs", "")]
    quoted = article("The adviser left. “I was an advisor for nine years,” Mirela Stan wrote.")
    assert flagged(quoted, spelling_variants) == [("advisor", "quoted")]
    assert flagged(quoted, spelling_variants, in_quotes="ignore") == []


def test_words_of_the_house_are_known_and_meant(tmp_path: Path) -> None:
    (tmp_path / "science.dic").write_text("2\n# of the science desk\nzolafenib/SM\nCaffeinol\n")
    copy = article("The drug zolafenb was tested. Two caffeinols were, too.", Lexicon((str(tmp_path),)))
    found = list(misspellings.check(copy, misspellings.Params(wordlists=("science.dic",))))
    assert [(hit.values["word"], hit.values["suggestion"]) for hit in found] == [("zolafenb", "zolafenib")]


@pytest.mark.parametrize("name", ["none.txt", "../science.dic", "", ".."])
def test_a_word_list_that_is_not_there(name: str, tmp_path: Path) -> None:
    (tmp_path / "science.dic").write_text("zolafenib\n")
    (tmp_path / "words").mkdir()
    copy = article("The drug was tested.", Lexicon((str(tmp_path / "words"),)))
    with pytest.raises(UserError, match="there is no word list"):
        flagged(copy, misspellings, wordlists=(name,))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The coach was obessesed with the cup.", [("obessesed", "far")]),
        ("The coach was nonchantly late.", []),  # a coinage
        ("He called it “obessesed” and left.", []),  # alone between marks
        ("The coach was obsesed with the cup.", [("obsesed", "")]),  # one slip
    ],
)
def test_two_slips_in_a_long_word(text: str, words: list[tuple[str, str]]) -> None:
    assert flagged(article(text), misspellings, max_distance=2) == words


def noted(names: dict[str, datetime.date | None], **params) -> list[tuple[str, str, str]]:
    """(word, name, case) of each clash among articles in which one person speaks each."""
    settings = names_across.Params(**params)
    notes = []
    for number, (name, day) in enumerate(names.items()):
        copy = article(f"Dam opens\n\nThe dam will open, said Energy Minister {name}.", facts=Facts(published=day))
        notes += [Noted(number, note.what) for note in names_across.note(copy, settings)]
    clashes = names_across.compare(notes, settings)
    return [(str(one.values["word"]), str(one.values["name"]), one.case) for one in clashes]


@pytest.mark.parametrize(
    ("day", "clashes"),
    [
        (datetime.date(2021, 5, 31), []),
        (datetime.date(2021, 6, 1), [("Imron Kadirov", "Imran Qadirov", "dated")]),
        (None, []),
    ],
)
def test_a_name_has_its_time(day: datetime.date | None, clashes: list[tuple[str, str, str]]) -> None:
    alias = ("Imron Kadirov until 2021-05, Imran  Qadirov from 2021-06",)
    names = {"Imron Kadirov": day, "Imran Qadirov": datetime.date(2023, 1, 1)}
    assert noted(names, alias=alias) == clashes
    assert noted(names) == [("Imran Qadirov", "Imron Kadirov", "")]


def test_a_date_that_is_none() -> None:
    with pytest.raises(UserError, match="has a date that is none"):
        noted({"Imron Kadirov": None}, alias=("Imron Kadirov until 2021-13, Imran Qadirov",))


@pytest.mark.parametrize(
    ("text", "last", "day"),
    [
        ("2024", False, (2024, 1, 1)),
        ("2024", True, (2024, 12, 31)),
        ("2024-02", False, (2024, 2, 1)),
        ("2024-02", True, (2024, 2, 29)),
        ("2024-12", True, (2024, 12, 31)),
        ("2024-05-03", True, (2024, 5, 3)),
    ],
)
def test_boundaries(text: str, last: bool, day: tuple[int, int, int]) -> None:
    assert boundary(text, last) == datetime.date(*day)


@pytest.mark.parametrize("text", ["May", "2024-13", "2024-02-30", "2024-1-1-1", ""])
def test_no_boundary(text: str) -> None:
    for last in (False, True):
        with pytest.raises(ValueError):
            boundary(text, last)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('rules.page-residue.params.patterns = ["("]', "rules.page-residue: “(” in patterns is no regular expression"),
        ('rules.T04.params.fold = ["g"]', "rules.name-variant-in-article: “g” in fold is no pair"),
        (
            'rules.T05 = { enabled = true, params = { alias = ["Ann Lee until May 5"] } }',
            "rules.name-variant-across-articles: “Ann Lee until May 5” in alias has a date that is none",
        ),
        ('rules.T01.params.wordlists = ["x.txt"]', "rules.probable-typo: there is no word list “x.txt”"),
    ],
)
def test_a_fault_in_a_parameter_is_told_by_the_rule_it_was_set_for(
    setting: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Dam opens\n\nThe teh dam opened, said Ann Lee.\n")
    (tmp_path / "b.txt").write_text("Dam closes\n\nThe dam closed, said Ann Lee.\n")
    assert main(["check", "--isolated", "--no-cache", "--config", setting, str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert printed.err.count(message) == 1 and "probable-typo.toml" not in printed.err
    assert setting.startswith("rules.T01") or "teh" in printed.out  # the other rules still run
