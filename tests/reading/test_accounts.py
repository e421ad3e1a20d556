"""Accounts: whoever is known by a handle alone speaks like anybody else."""

import pytest

from .test_pronouns import laid_out, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Three hours on the quay,” wrote @quaysidemags on X.", ["@quaysidemags"]),
        ("@tarn_ferries replied: “We are sorry for the wait.”", ["@tarn_ferries"]),
        ("“No ferry,” said X user @dorn.lad, who had a ticket.", ["@dorn.lad"]),
        ("One passenger, @brendan77, wrote: “They knew on Friday.”", ["@brendan77"]),
        ("“No word yet,” according to @islandmum.", ["@islandmum"]),
        ('@islandmum: "All safe."', ["@islandmum"]),
        ("@tarn_ferries said the boat would be back. @tarn_ferries said it was late.", ["@tarn_ferries"] * 2),
        ("Dara Pell (@dpell) wrote: “I was there.”", ["Dara Pell"]),
        ("The actress Ilse Brandt @ilsebrandt wrote: “It was a swamp.”", ["Ilse Brandt"]),
        ("Dara Pell wrote: “I was there.” “And I stayed,” @dara_pell added.", ["Dara Pell"] * 2),
    ],
)
def test_a_handle_is_a_name(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_an_account_is_a_document() -> None:
    source, *_ = laid_out("“Never again,” tweeted @IslandLad.").sources
    assert (source.kind, source.name, source.role) == ("document", "@IslandLad", "")


@pytest.mark.parametrize(
    "text",
    [
        "Mail desk@oshtn.example said nothing of it.",
        "The price was 3 @ 4 crowns, said nobody.",
        "Follow the story: @dornherald.",
        "“No,” said @ on Monday.",
        "Later @ said the price was fair.",
    ],
)
def test_no_handle_speaks(text: str) -> None:
    assert not any(name.startswith("@") for name in speakers(text))
