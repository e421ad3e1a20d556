"""Who is called by an office alone in the lead, and given a name a paragraph or two later."""

import pytest

from .test_pronouns import laid_out, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge called it “vile”.\n\nJailing him, Judge Nora Venn said: “It was low.”", "Nora Venn"),
        ("Norin's premier says the loss is great.\n\n“The river won,” Premier Joan Kubra said.", "Joan Kubra"),
        (
            "The transport secretary said trains would run.\n\nCal Orr, the transport secretary, said they were late.",
            "Cal Orr",
        ),
        ("A councillor claims the quay is filthy.\n\nOshton City Councillor Dan Orr said: “Look.”", "Dan Orr"),
        ("There was no inquiry, said the ombudsman.\n\nUna Rao, Oshton Ombudsman, said: “It was closed.”", "Una Rao"),
        ("A spokesperson for Dorn Rail said it was late.\n\n“It was,” the spokesperson, Dana Orr, said.", "Dana Orr"),
        ("Ben's mother says she is glad.\n\n“It goes on,” Lena Moyo, the victim's mother, said.", "Lena Moyo"),
    ],
)
def test_the_name_completes_what_stood_before(text: str, expected: str) -> None:
    assert set(speakers(text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A former mayor said it was late.\n\n“We lied,” said Mayor Nora Venn.", id="former"),
        pytest.param("Another judge said it was late.\n\n“We lied,” said Judge Nora Venn.", id="another"),
        pytest.param("A mayor said it was late.\n\nBut Mayor Nora Venn said: “We lied.”", id="but"),
        pytest.param(
            "The mayor of Oshton said it was late.\n\nMayor Nora Venn, of Marsham, said: “We lied.”", id="elsewhere"
        ),
        pytest.param(
            "A senator said it was late.\n\nSenator Nora Venn said: “We lied.” Senator Bob Orr left.", id="two"
        ),
        pytest.param(
            "A lawyer for the club said it was late. A lawyer for the fans left.\n\n“We lied,” the lawyer, Nora Venn, said.",
            id="two of them",
        ),
        pytest.param("The driver said it was late.\n\nNora Venn, a driver, said: “We lied.”", id="one of many"),
        pytest.param("A resident said it was late.\n\nResident Nora Venn said: “We lied.”", id="no office"),
        pytest.param(
            "A minister said it was late.\n\n" + "It rained. " * 160 + "\n\nMinister Nora Venn said it was not.",
            id="far off",
        ),
    ],
)
def test_somebody_else_may_be_meant(text: str) -> None:
    first, *_, last = speakers(text)
    assert first != last == "Nora Venn"


def test_a_name_brings_role_and_organisation_with_it() -> None:
    article = laid_out("Norin's premier says the loss is great.\n\n“The river won,” Premier Joan Kubra said.")
    (source,) = article.sources
    assert (source.id, source.role, source.organisation) == ("S1", "premier", "Norin")
    assert [label.text for label in source.labels] == ["Norin's premier", "Premier Joan Kubra"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We wait,” says a cook, who asked to be called only Mr Loh.\n\n“It pays badly,” says Mr Loh.", "Loh"),
        ("A ferry hand, who gave his name as Kojo, said he was late. “I wait,” Kojo said.", "Kojo"),
        (
            "One of the porters who identified himself as Ade Folarin stated that it rained. Folarin said: “No.”",
            "Ade Folarin",
        ),
        ("“We sit,” said a trader, who simply introduced herself as Iya Bose.\n\n“No,” Iya Bose said.", "Iya Bose"),
        ("A nurse, who asked to be known only by her first name, Ann, said it was ice. “It is,” said Ann.", "Ann"),
    ],
)
def test_who_gives_a_name_is_not_somebody_without_one(text: str, expected: str) -> None:
    assert set(speakers(text)) == {expected}


def test_a_name_in_somebody_elses_clause_is_not_given() -> None:
    text = "A clerk who identified the body as Tom Orr said it was late. “It was,” she said."
    assert set(speakers(text)) == {"clerk"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A driver has told of a bang “like a slammed gate”.\n\n“It was a bang like a slammed gate,” said Nora Venn.",
            ["Nora Venn"] * 2,
        ),
        (
            "A witness said the oar was “down by his knee”.\n\nBen Adu, 19, said it was “down by his knee”.\n\n“I know,” "
            "said the witness.",
            ["Ben Adu"] * 3,
        ),
        ("A judge said it was “low and cruel”.\n\n“It was low and cruel,” said Nora Venn.", ["judge", "Nora Venn"]),
        ("A man said it was “low and cruel”.\n\n“It was low and cruel,” said Mrs Nora Venn.", ["man", "Nora Venn"]),
        ("A driver said it was “very late”.\n\n“It was very late,” said Nora Venn.", ["driver", "Nora Venn"]),
        (
            "A driver said it was “low and cruel”.\n\n“It was low and cruel,” said Nora Venn. “It was low and cruel,” said "
            "Ben Adu.",
            ["driver", "Nora Venn", "Ben Adu"],
        ),
    ],
)
def test_whoever_says_in_full_what_a_lead_quotes_is_that_person(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
