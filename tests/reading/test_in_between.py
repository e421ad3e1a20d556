"""Who speaks when a second clause, an aside, a bracket or a paragraph stands between the speaker and the words."""

import unicodedata

import pytest

from .test_choice import credited, laid_out

# a second verb or a second clause
CLAUSES = [
    ('One of them, Gudrun Moe, told me she\'d slept in the van. "Nobody tells us a thing," she said.', ["she"]),
    ('Kerstin Boye used to sell ice, but now said the lake was "a puddle with a jetty".', ["Kerstin Boye"]),
    ('Juma used the raft to tell anglers the lake "belongs to the herons".', ["Juma"]),
    ('"Mind the kettle," Oyin said, and her aunt chimed in. "Mind the cat as well."', ["Oyin", "her aunt"]),
    ('"Mind the kettle," Oyin said, but her aunt cut in. "Mind the cat as well."', ["Oyin", "her aunt"]),
    ('Do we know how deep it is? No - but the captain put us right:\n\n"It is as deep as it looks."', ["the captain"]),
    ('Baffoe stopped talk he was retiring by writing that "the drum is not dry yet".', ["Baffoe"]),
    ('Ito cited the slump in milk and butter rates: "We churn at a loss."', ["Ito"]),
]

# the verb in the present is no part of the name in front of it
PRESENT = [
    ("“It has been seven years,” Rokade says, asked about the gate on air. “Why should I mind?”", ["Rokade", "Rokade"]),
    (
        "“Go back six months,” Rokade notes in a talk with Ines Falk aired on Monday. “We had no hive.”",
        ["Rokade", "Rokade"],
    ),
    (
        "Sen. Ines Falk (H-Norin), who has backed Moyo, says Okoth has made the hive “a stronger one”.",
        ["Sen. Ines Falk (H-Norin)"],
    ),
    (
        "Sen. Ines Falk (H-Norin), who has backed Moyo, notes Okoth has made the hive “a stronger one”.",
        ["Sen. Ines Falk (H-Norin)"],
    ),
    ("Ines Falk says rival Juma Okoth thinks there is “nothing wrong with the hive”.", ["Ines Falk"]),
    ("Tom German owns the hive.\n\n“It hums,” German says. “It hums at night,” German insists.", ["German", "German"]),
]

# an aside between them
ASIDES = [
    ('Rokade is hailing the cook, who burnt two suppers on Friday, as "a poet of the pan".', ["Rokade"]),
    ('The charter, as Abbot Finn wrote in June, vows to "keep the bells quiet".', ["The charter"]),
    ('He read out the charter, which, as Abbot Finn wrote, vows to "keep the bells quiet".', ["the charter"]),
    ('Okoth\'s motto for beginners (they hear it daily) was: "Oil first, ride later."', ["Okoth's"]),
    (
        'Okoth compared her guide, whom she once called "a compass with legs", with a goat: "Both can climb."',
        ["she", "Okoth"],
    ),
    ('Nobody regrets the loss of Moyo\'s "a cow for every door" pledge: It cost too much.', ["Moyo's"]),
]

# a hyphen among blanks is a dash, one without them is none
DASHED = [
    ('"I have not read it, but it is wrong." – Senator Oyin Bako on the tide tables.', ["Senator Oyin Bako"]),
    ('"It was a long night." — Ines Falk after the final', ["Ines Falk"]),
    ('"The tide won" – nobody on the pier had thought it would.', [None]),
    ('Ines Falk - who keeps the bees - said the hive was "asleep".', ["Ines Falk"]),
    ('Though Okoth lamented the rain - "must it fall here?" - growers who came on Monday said it helped.', ["Okoth"]),
    ('A look at "gull"-shaped headlines from May shows that birds sell.', [None]),
    ('Akua called it "sea-green" - she says it was "blue".', ["Akua", "she"]),
]

# what carries words, and who is shown with them
CARRIERS = [
    ('Ilse Brandt wore a cap saying "Ask me about bees".', ["a cap"]),
    ('Children in a tree held a banner reading "Leave the owls alone".', ["a banner"]),
    ('She was met by porters shouting "Not that way, the bridge is out!"', ["porters"]),
    ('The number of growers saying "we shall not plant again" has doubled.', ["growers"]),
    ('The guild passed a motion on a notice that said the well "is nobody\'s to sell".', ["a notice"]),
    ('Akua filed it under a headline that said, "Gulls win again".', ["a headline"]),
    ('The envoy spoke with the harbour master "to settle what a berth is", according to a note.', ["a note"]),
]

# leads, and paragraphs without a speaker of their own
LEADS = [
    ('"I was wrong on the locks," Sesay said.\n\nOn the weir: "I was right, and it held."', ["Sesay", "Sesay"]),
    ('"I was wrong on the locks," Sesay said.\n\nOn Ines Falk: "She was right, and it held."', ["Sesay", "Sesay"]),
    ('"I was wrong on the locks," Sesay said.\n\nThen, in July on Pier FM: "I was right."', ["Sesay", "Sesay"]),
    ('From the minutes: "The cat was heard but not seen."', ["the minutes"]),
    ('Lambing was late - more from Ann Roe and Col Tarrant: "Snow lay until May." [Courier.]', ["Col Tarrant"]),
    (
        'The union released a statement on the organ.\n\n"We are sorry for the noise, and for the silence after it."',
        ["The union"],
    ),
    ('Another message came from organ builder Ann Roe: "Snow lay until May."', ["organ builder Ann Roe"]),
    ('Two notes were left. One was from Ann Roe:\n\n"Snow lay until May."', ["Ann Roe"]),
    ('One letter came from abroad: "Snow lay until May."', ["One letter"]),
    ('The union rebuilt the organ in a week.\n\n"We are sorry for the noise."', [None]),
    (
        'One wish was left: "Give us back the ferry," implored the pier\'s lamplighter, the widower Tom Dabbs.',
        ["the pier's lamplighter"],
    ),
]

# long subjects, and posts of several parts
LONG = [
    ("A manager with Lowfield Buses reached by phone told us the depot was “a tin oven”.", ["Lowfield Buses"]),
    ("A baker interviewed at the gates on Monday said the queue was “a river of hats”.", ["A baker"]),
    ("The minister in charge of fisheries and ports says the quota is “a floor”.", ["fisheries and ports"]),
    ("The clerk responsible for bins and lamps said they had “all been counted”.", ["bins and lamps"]),
    (
        "Calling it “a raffle”, party whip and chair of the accounts panel Iman Sadiq said she would vote against.",
        ["Iman Sadiq"],
    ),
    ("“It is a raffle,” chair of the accounts panel Iman Sadiq said.", ["Iman Sadiq"]),
    ("Lead member for sport, parks and leisure, Councillor Dev Orme, said: “We open in May.”", ["Dev Orme"]),
    ("Cabinet member for roads, bins and adult social care, Coun Ada Lunn, said: “We heard.”", ["Ada Lunn"]),
    ("The crew – who were wet and shaking – said they owed it to “a boy with a kite”.", ["The crew"]),
    ("Responding to the council's “temporary” closure, shopkeeper Tova Lind said she was tired.", [None]),
    ("Reacting to the ‘permit’ claim, Moira Tench said the mayor had “lost the map”.", [None, "Moira Tench"]),
    ("The group behind the festival said the tickets were “gone in a breath”.", ["behind the festival"]),
    ("The people behind the plan said it was “only a start”.", ["The people behind the plan"]),
    ("The firm that built the bridge said the cracks were “cosmetic”.", ["The firm"]),
    ("The committee that meets on Mondays in Dorn told us it was “only a start”.", ["The committee"]),
    ("The bank said the board that met on Monday said it was “only a start”.", ["The bank"]),
    ("The claim that the well is dry and said to be deep was “only a start”.", [None]),
    ("The couple began a trust, a body that looks after “the last of the herons”.", [None]),
]

# campaigns whose name begins with a verb; a station's call sign
CAMPAIGNS = [
    ("The Save Our Pool campaign said the vote was “a stitch-up in armbands”.", ["The Save Our Pool campaign"]),
    ("“The dust will reach the school,” Stop the Quarry said in a statement.", ["Stop the Quarry"]),
    ("“The dust will reach the school,” said Keep Tarn Wild.", ["Keep Tarn Wild"]),
    ("“We are ready,” Keep the Bridge chair Ana Lunn said.", ["Keep the Bridge chair Ana Lunn"]),
]


@pytest.mark.parametrize("text, expected", LONG + CAMPAIGNS)
def test_long_subjects(text: str, expected: list[str | None]) -> None:
    found = credited(text)
    assert len(found) == len(expected)
    assert all(
        one is other or one and other and one.endswith(other) for one, other in zip(found, expected, strict=True)
    )


def test_a_station_is_nobody_that_he_means() -> None:
    article = laid_out("WQLT-TV reports that the lorry was empty. He said the brakes “went soft on the hill”.")
    assert [source.kind for source in article.sources if "WQLT-TV" in source.name] in ([], ["organisation"])
    assert article.attributions[0].source is None


@pytest.mark.parametrize("text, expected", CLAUSES + PRESENT + ASIDES + DASHED + CARRIERS + LEADS)
def test_who_speaks_with_something_in_between(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


SPELT = (
    "“It was cold,” said Renée Böhm-Peña, a potter. Böhm-Peña said she “would row again.”\n\n"
    "Nguyễn Thị Hạnh, the mayor, said the river was “proud.”"
)


def test_accents_may_be_signs_of_their_own() -> None:
    # as some systems store them: a letter, then its accent
    apart = laid_out(unicodedata.normalize("NFD", SPELT))
    names = [unicodedata.normalize("NFC", source.name) for source in apart.sources]
    assert names == [source.name for source in laid_out(SPELT).sources] == ["Renée Böhm-Peña", "Nguyễn Thị Hạnh"]
    assert all(attribution.source is not None for attribution in apart.attributions)


@pytest.mark.parametrize("name", ["Fránçois Lévêque", "Jesús Núñez", "Ñusta Ågren"])
def test_a_damaged_name_is_still_a_name(name: str) -> None:
    damaged = name.encode().decode("latin-1").replace("\xa0", "").replace("\xad", "")
    assert credited(f'"The net is whole," said {damaged}, a skipper.') == [damaged]
