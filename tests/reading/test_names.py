"""Names in two spellings: what is one name, what are two people, what is another word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.reading.lexicon import Lexicon
from lint.reading.name_spelling import find_variants
from lint.reading.namesakes import name_rules, other_word
from lint.reading.vocabulary import read_vocabulary

LEXICON = Lexicon()
RULES = name_rules(LEXICON)


def variants(text: str) -> list[tuple[str, str]]:
    return [(variant.printed, variant.name) for variant in find_variants(read_vocabulary(text, ()), LEXICON)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ngozi Okwuosa spoke. Okwuosa left, Okwousa said.", ("Okwousa", "Okwuosa")),
        ("They told Caravanserai and told Caravanserai, then Cararavanserai.", ("Cararavanserai", "Caravanserai")),
        ("Sami Yahyoev spoke. Yakhyoyev left.", ("Yakhyoyev", "Yahyoev")),
        ("Richard Vigurrie wrote. Mr Vigurrie knows: Vigurie is right.", ("Vigurie", "Vigurrie")),
        ("Colin Prewett spoke. Prewett left. Prewitt will return.", ("Prewitt", "Prewett")),
        ("He flew to Philadelphia from Philadelpia.", ("Philadelpia", "Philadelphia")),
    ],
)
def test_found(text: str, found: tuple[str, str]) -> None:
    assert variants(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Davlat Safarov met Umed Gafforov and Rustam Kodirov. Safarov, Gafforov and Kodirov left.",
        "President Imomali Rahmon, once Imomali Rahmonov. Rahmon and Rahmon; Rahmonov.",
        "General Khayrulloyev met his wife, Khayrulloyeva. Khayrulloyev left.",
        "The Brandons, Brandonian, Brandon, Brandon and Brandonites.",
        "Osama and Obama, Obama, Obama, Obama.",
        "Jan Carl met Joan Cary and Joan Cary.",
        "Olivia Brandvold and Henrik Brandvald. Olivia Brandvold.",
        "Pamela Torrey's [sic] note named Pamela Torey. Torey left.",
        "José Peñalva and Jose Penalva. Penalva left.",
        "The Tajik and the Tajiks; Tajik, Tajik.",
        "ZVEZDA and Zvezda; Zvesda, zvesda.",
        "@Okwousa wrote to Okwuosa, Okwuosa and Okwuosa.",
        "Reid met Anna Reed. Reed left.",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert variants(text) == []


def test_of_two_the_later_is_reported() -> None:
    (variant,) = find_variants(read_vocabulary("Yakhyoyev spoke. Sami Yahyoev left.", ()), LEXICON)
    assert (variant.printed, variant.name, variant.tied) == ("Yahyoev", "Yakhyoyev", True)


@pytest.mark.parametrize(
    ("one", "other"), [("Yahyoev", "Yakhyoyev"), ("Dzhuraev", "Juraev"), ("Kadyrov", "Kadirov"), ("Ivanoff", "Ivanov")]
)
def test_fold(one: str, other: str) -> None:
    assert RULES.fold(one) == RULES.fold(other)


@pytest.mark.parametrize(
    ("rare", "name", "known", "other"),
    [("rahmonov", "rahmon", False, True), ("clintons", "clinton", True, True), ("clinto", "clinton", True, False),
     ("ivanova", "ivanov", True, True), ("sanderss", "sanders", True, False)],
)  # fmt: skip
def test_other_word(rare: str, name: str, known: bool, other: bool) -> None:
    assert other_word(rare, name, known, RULES) is other


@given(st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=("Cs",)), max_size=12), max_size=6))
@example(["Khayrulloyev", "ΣΊΣΥΦΟΣ", "O’Brien-Ōno", "²½", "İnönü", "Юсупов"])
def test_many_names_are_romanised_as_each_of_them(names: list[str]) -> None:
    assert RULES.fold_all(names) == [RULES.fold(name) for name in names]
