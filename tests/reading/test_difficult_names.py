"""Names that are other words too, and names behind posts: who is credited, and what the source is called."""

import pytest

from .test_speech import read


def named(text: str) -> tuple[str, str, str]:
    """The mention at the last quotation, and the name and role of the source behind it."""
    article = read(text)
    attribution = article.attributions[-1]
    assert attribution.statement is not None and attribution.source is not None
    speaker, source = article.statements[attribution.statement].speaker, article.sources[attribution.source]
    assert speaker is not None
    return article.text[slice(*speaker)], source.name, source.role


# words of grammar and months that are names; ’t, Jr and particles in front of a surname
NAMES = [
    ('The mayor, Will Bako, said no. Will Bako said it again: "No."', ("Will Bako", "Will Bako", "mayor")),
    ('"It is done," said Will Bako, a farmer. "It held," Will said.', ("Will", "Will Bako", "farmer")),
    ('But Will said the yard "never slept".', ("Will", "Will", "")),
    ('In March, Can told the panel: "We were late."', ("Can", "Can", "")),
    ('Most took the pier for "a shed with a view," Can said.', ("Can", "Can", "")),
    ('"It is done," said An Nguyen, a farmer. "I am glad," An said.', ("An", "An Nguyen", "farmer")),
    ('Prime Minister Ingrid May came. "We go on," May said.', ("May", "Ingrid May", "prime minister")),
    ('"It is done," said Ingrid May, the rector. "We go on," said May.', ("May", "Ingrid May", "rector")),
    ('May told the Oshton Post: "We go on."', ("May", "May", "")),
    (
        'The ferry captain June Okoro said the pier was "safe".',
        ("The ferry captain June Okoro", "June Okoro", "ferry captain"),
    ),
    ('In June Okoro said the pier was "safe".', ("Okoro", "Okoro", "")),
    ('"It is done," the warden told May Addo on May 3, said April Wynn.', ("the warden", "warden", "warden")),
    ('"It is done," Klaas \'t Lam, a biologist, said.', ("Klaas 't Lam", "Klaas 't Lam", "biologist")),
    ('"It is done," said Greet in \'t Hof, a judge.', ("Greet in 't Hof", "Greet in 't Hof", "judge")),
    (
        '"Yes," said Jan van der Meer, a judge. "I know," said Van der Meer.',
        ("Van der Meer", "Jan van der Meer", "judge"),
    ),
    (
        "Fiona Ní Laoghaire, a nurse, slept. “It is full,” Ms Ní Laoghaire said.",
        ("Ms Ní Laoghaire", "Fiona Ní Laoghaire", "nurse"),
    ),
    ("Seán Ó Direáin, a pilot, slept. “It is full,” said Mr Ó Direáin.", ("Mr Ó Direáin", "Seán Ó Direáin", "pilot")),
    ("“It is full,” DP World said.", ("DP World", "DP World", "")),
    ('Sam Okoro Sr., the founder, said the yard "never slept".', ("Sam Okoro Sr.", "Sam Okoro", "founder")),
    ('Joe O\'Neal Jr. said the yard "never slept".', ("Joe O'Neal Jr.", "Joe O'Neal", "")),
    ('"Yes," said Grant Shaw. "I am glad," Grant said.', ("Grant", "Grant Shaw", "")),
    ("Bob Hurts rowed. Hurts said it “went well.”", ("Hurts", "Bob Hurts", "")),
    # the first two of three names, where no more than one has them
    ("Judge Ana Rojas Marín slept. Ana Rojas called it “late.”", ("Ana Rojas", "Ana Rojas Marín", "judge")),
    ("Ana Rojas Pell and Ana Rojas Marín slept. Ana Rojas called it “late.”", ("Ana Rojas", "Ana Rojas", "")),
    (
        "Judge Dora Lindell Marsh slept. Lindell Marsh called it “late.”",
        ("Lindell Marsh", "Dora Lindell Marsh", "judge"),
    ),
    ("Ida Marsh slept. Al Marsh called it “late.”", ("Al Marsh", "Al Marsh", "")),
    ("Mary Ann Marsh slept. Ann Marsh called it “late.”", ("Ann Marsh", "Ann Marsh", "")),
    ("Ana Rojas Bank shut. Ana Rojas called it “late.”", ("Ana Rojas", "Ana Rojas", "")),
    # days of the week that are given names
    ("“It is full,” said Sunday Etim, a tailor.", ("Sunday Etim", "Sunday Etim", "tailor")),
    ("The clerk, Friday Obiora, slept. “It is full,” Obiora said.", ("Obiora", "Friday Obiora", "clerk")),
    ("One of the tailors, Monday Etim, said it was “late.”", ("Monday Etim", "Monday Etim", "tailor")),
    ("Commissioner Monday Etim said it was “late.”", ("Commissioner Monday Etim", "Monday Etim", "commissioner")),
    ("In a note sent Sunday Brook said it was “late.”", ("Brook", "Brook", "")),
    ("Ida Brook slept. On Friday Brook said it was “late.”", ("Brook", "Ida Brook", "")),
    # behind the name of a court; behind a surname in a language that joins two given names
    (
        "At Dorn Crown Court Tom Ashby, prosecuting, said it was “late.”",
        ("Dorn Crown Court Tom Ashby", "Tom Ashby", "prosecutor"),
    ),
    ("“It is full,” said Vera Pan Man-yee, a baker.", ("Vera Pan Man-yee", "Vera Pan Man-yee", "baker")),
    ("“It is full,” said Dorn-based Vera Pan.", ("Dorn-based Vera Pan", "Vera Pan", "")),
    # set in capitals at the head of a story
    (
        "AMARA ORRELL, the town’s clerk, has shut the pool. “It is full,” said Orrell.",
        ("Orrell", "Amara Orrell", "clerk"),
    ),
    ("RORY McTAGUE, a baker, has shut the pool. “It is full,” McTague said.", ("McTague", "Rory McTague", "baker")),
    ("UNICEF Norin has shut the pool. “It is full,” Norin said.", ("Norin", "Norin", "")),
    # behind a post, in front of what he did when he spoke
    (
        "The roads minister, Mr Ivo Sen, when contacted by the Herald, said: “No.”",
        ("Mr Ivo Sen", "Ivo Sen", "roads minister"),
    ),
    ("“It is full,” sobbed Ben’s 47-year-old mother, Ida Brook.", ("Ida Brook", "Ida Brook", "mother")),
    # either apostrophe is the same
    ('Captain Ned O\'Dara said: "No." Mr O’Dara said: "Never."', ("Mr O’Dara", "Ned O'Dara", "captain")),
    ('Mr O’Dara said: “No.” Captain Ned O\'Dara said: "Never."', ("Captain Ned O'Dara", "Ned O'Dara", "captain")),
    ('Ned O’Dara said: "No." Judge Ann O\'Dara said: "Never."', ("Judge Ann O'Dara", "Ann O’Dara", "judge")),
]

# the person behind a post with its field, all in capitals
POSTS = [
    ('"It is done," said Secretary of State Wanda Orell.', "Wanda Orell", "secretary of state"),
    ('"It is done," former Minister of Transport Ama Boateng said.', "Ama Boateng", "former minister of transport"),
    ('"It is done," Minister of Transport Boateng said.', "Boateng", "minister of transport"),
    ('Minister of Foreign Affairs Sam Obi said it was "done".', "Sam Obi", "minister of foreign affairs"),
    (
        '"It is done," said Deputy Minister of Lands and Water Ama Boateng.',
        "Ama Boateng",
        "deputy minister of lands and water",
    ),
    ('"It is done," said Director of Public Prosecutions Max Hall.', "Max Hall", "director of public prosecutions"),
    ('"It is done," said Speaker of the House Pia Rainer.', "Pia Rainer", "speaker"),
    ('"It is done," Bishop of Oshton Ann Pell said.', "Ann Pell", "bishop"),
    # behind a body that says what it is
    ('"It is done," said Opposition Leader in the Norin Senate Dara Ben Pell.', "Dara Ben Pell", "opposition leader"),
    ('"It is done," the curator at the Oshton Museum Gareth Prys said.', "Gareth Prys", "curator"),
    ('"It is done," said a judge of the County Court Kim Orr.', "Kim Orr", "judge"),
    ('"It is done," Minister for Housing Kim Orr said.', "Kim Orr", "minister for housing"),
    ('"It is done," said Minister for Public Expenditure Kim Orr.', "Kim Orr", "minister for public expenditure"),
    ('"It is done," said a lawyer for Ann Kim Orr.', "lawyer for Ann Kim Orr", "lawyer"),
    ('"It is done," said the head of the Oshton Fire Service Monday.', "head of the Oshton Fire Service", "head"),
    ('"It is done," said the governor of the Bank Dorn Valley.', "governor of the Bank Dorn Valley", "governor"),
    ('"It is done," Director-General of Health Kim Orr said.', "Kim Orr", "director-general of health"),
    # behind a body whose name ends as a person's might
    ('Principal of Mount Hope High, Glen Spence, said it was "done".', "Glen Spence", "principal"),
    ('Principal of Mount Hope High, Amaroy Spence, said it was "done".', "Amaroy Spence", "principal"),
    ('Minister of Kelding Dara Pell, Oshton Central, said it was "done".', "Dara Pell", "minister of Kelding"),
    # two posts; a post in short behind itself; one that a verb stands in front of
    ('Roads Minister and MP for Dorn, Dr Ida Brook, said it was "done".', "Ida Brook", "roads minister and MP"),
    (
        'The Deputy Works Commissioner (DWC) Ida Brook slept. "It is done," Brook said.',
        "Ida Brook",
        "deputy works commissioner",
    ),
    ('It would soon let owner Ida Brook in. "It is done," Brook said.', "Ida Brook", "owner"),
    ('Outside, the co-convener of the guild, Ida Brook said it was "done".', "Ida Brook", "co-convener"),
    (
        'The Works Director (WD) for the area, Ida Brook, slept. "It is done," Brook said.',
        "Ida Brook",
        "works director",
    ),
    # a rank and its grade say less than a post
    ('Senior Insp. Ida Brook, city fire marshal, said it was "done".', "Ida Brook", "city fire marshal"),
    # a post and a comma, after “according to” too
    ('According to police spokesman, Kim Orr, the man is "mad".', "Kim Orr", "spokesman"),
    ('According to Kim Orr, the spokesman is "mad".', "Kim Orr", ""),
]

# what somebody deals in belongs to the role, how somebody is does not
ROLES = [
    ('"I sell what I catch," said Kofi Mensa, a fish trader.', "fish trader"),
    ('"I sell what I catch," said elderly palm oil trader Kofi Mensa.', "palm oil trader"),
    ('"I sell what I catch," said Kofi Mensa, a tearful young trader from Tema.', "trader"),
    ('"I sell what I catch," said Kofi Mensa, a self-taught bus driver.', "bus driver"),
    ('"I build what I draw," said Kofi Mensa, a water trust engineer.', "engineer"),
]


@pytest.mark.parametrize("text, expected", NAMES)
def test_a_name_that_is_another_word(text: str, expected: tuple[str, str, str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize("text, name, role", POSTS)
def test_a_name_behind_a_post(text: str, name: str, role: str) -> None:
    assert named(text)[1:] == (name, role)


@pytest.mark.parametrize("text, role", ROLES)
def test_what_a_role_deals_in(text: str, role: str) -> None:
    assert named(text)[2] == role
