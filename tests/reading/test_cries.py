"""Whose words a crowd's cries are, and speech that stands alone: above its speaker, below narrative, below a verdict."""

import pytest

from .test_choice import credited
from .test_turns import credited_in, laid_out

CRIES = [
    ("Judge Sefu Odhiambo docked five points as cries of ‘Cheats’ were heard from the gallery.", [None]),
    ("BRENHOLM – Chancellor Ilse Varga left by a side door amid chants of “Out, out”.", [None]),
    ("Councillor Mo Crane said he would sell, to shouts of “Shame” from the public benches.", [None]),
    ("The Dorn Rovers players walked off to boos and cries of “Sack the board” from the crowd.", ["the crowd"]),
    ("Thandi Nduna cut her talk short amid chants of “Fees must fall again” from students.", ["students"]),
    ("Alderman Ray Tull hurried on, ignoring calls of “Resign” and “Shame on you” from tenants.", ["tenants"] * 2),
    ("Alderman Ray Tull pushed past, ignoring calls of “Resign” and “Shame on you” at his car.", [None, None]),
    ("Outside, demonstrators greeted Minister Joan Hale with shouts of “Liar”.", ["demonstrators"]),
    ("Outside, Minister Joan Hale was greeted with shouts of “Liar”.", [None]),
    ("Rowers from the next club joined in, and their chants of “Pull, pull” woke the town.", ["their"]),
    ("A steward told him to sit down as cries of “Cheat” rang out.", [None]),
]

APART = [
    # after narrative that brings nobody in, and below a subhead
    (
        "Botanist Sade Coker walks the ridge. “Listen,” she said. “You hear frogs.”\n\n"
        "The ridge was made a reserve last year, and the quarry on its north side closed in June.\n\n"
        "“People thought it would never happen, and then one day the trucks were gone.”",
        ["she"] * 3,
    ),
    (
        "“The boats stay in,” said harbour master Joss Trew. “Nobody sails.”\n\n"
        "Waves of nine metres were recorded off the point. The coast road is closed to Toll.\n\n"
        "“We have not seen the like since 1987 and I hope that we never do again.”",
        ["harbour master Joss Trew"] * 3,
    ),
    (
        "“We will rebuild,” said Ed Tarr, who owns the mill.\n\n"
        "The fire was reported at 2am. The cause is not known.\n\n"
        "“Keep all windows and doors shut until you hear from the brigade.”",
        ["Ed Tarr", None],
    ),
    # somebody else is brought in; two have spoken
    (
        "“I did not plan to run again,” said Lemi Bekele.\n\n"
        "Her coach, Ana Ruiz, waited at the line with a blanket. Rain fell all day.\n\n"
        "“She never listens to anybody, and that is why she wins so often.”",
        ["Lemi Bekele", None],
    ),
    (
        "“The offer is fair,” said manager Tunde Okafor.\n\n“It is an insult,” said union leader Eva Brandt.\n\n"
        "The talks broke up on Friday. Buses will not run on Monday.\n\n"
        "“Nobody wins anything at all when the doors of a depot stay shut.”",
        ["manager Tunde Okafor", "union leader Eva Brandt", None],
    ),
    # a body or people may be meant where nobody speaks of himself
    (
        "“We walked the whole valley for the bell,” said Hanna Orbel.\n\n"
        "The parish council wants it back. Villagers have started a petition.\n\n"
        "“It was ours for four hundred years and it belongs in our tower.”",
        ["Hanna Orbel", None],
    ),
    (
        "“We walked the whole valley for the bell,” said Hanna Orbel.\n\n"
        "The bell, cast in 1612, weighs two tonnes. It was taken by crane to a barn near Stourfoot.\n\n"
        "“I have not slept since, because it is the find of my life.”",
        ["Hanna Orbel", "Hanna Orbel"],
    ),
    # whoever is brought in right below
    (
        "“I never wanted to be mayor. I wanted to be a dentist.”\n\n"
        "Ines Pardo, 61, laughs as she says it. She has run the town for twenty years.\n\n“Teeth do not vote,” Pardo said.",
        ["Pardo", "Pardo"],
    ),
    (
        "“I never wanted to be mayor. I wanted to be a dentist.”\n\n"
        "Ines Pardo, 61, laughs as she passes by.\n\n“Teeth do not vote,” said Col Tarrant.",
        [None, "Col Tarrant"],
    ),
    (
        "“They told me that I would never walk again, so I ran.”\n\n"
        "Marcus Vane, the promoter, has the words of the late Jo Peel on his wall. “She was the first,” Vane says.",
        [None, "Vane"],
    ),
    (
        "“They told me that I would never walk again, so I ran.”\n\nJo Marr, 29, laces her boots.\n\n"
        "“It is a long road to the sea, and it is mostly uphill.”\n\n“I am slow,” Marr says.",
        [None, "Jo Marr", "Marr"],
    ),
    # a verdict of its own paragraph
    ("“It was like being inside a drum.” That is how Anu Saar described the storm.", ["Anu Saar"]),
    ("“It was like being inside a drum.” This is how Anu Saar won the race.", [None]),
    ("“No, no and no.”\n\nThat was the blunt reply of doctors at Elmsay to a plan for the two wards.", ["doctors"]),
    ("“It never was.”\n\nThose were the words of Ken Abara when he was asked about the lease.", ["Ken Abara"]),
    ("“Sit down or go.”\n\nThis was the message given to a clerk on Friday by the mayor.", ["the mayor"]),
    ("“Sit down or go.”\n\nThis was the message printed on the wall.", [None]),
    ("“No, no and no.”\n\nThat was the year of the great storm. The mayor had no answer.", [None]),
]


@pytest.mark.parametrize("text, expected", CRIES)
def test_whose_cry_it_is(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize("text, expected", APART)
def test_who_speaks_in_a_paragraph_that_is_a_quotation_alone(text: str, expected: list[str | None]) -> None:
    mentions = credited(text)
    assert [mention and mention.split(" at ")[0] for mention in mentions] == expected


def test_a_speaker_goes_on_below_a_subhead() -> None:
    copy = (
        "Designer opens shop\n\nDARNE – Designer Nadia Brück said on Monday: “A chair is a promise.” She has sold 40 "
        "of them, most to schools in the valley.\n\nEarly years\n\n"
        "“My father made coffins, so I grew up among people with good joints.”\n"
    )
    assert credited_in(laid_out(copy)) == ["Designer Nadia Brück", "Designer Nadia Brück"]
