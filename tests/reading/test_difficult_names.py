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
    ('Sam Okoro Sr., the founder, said the yard "never slept".', ("Sam Okoro Sr.", "Sam Okoro", "founder")),
    ('Joe O\'Neal Jr. said the yard "never slept".', ("Joe O'Neal Jr.", "Joe O'Neal", "")),
    ('"Yes," said Grant Shaw. "I am glad," Grant said.', ("Grant", "Grant Shaw", "")),
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
    ('"It is done," said Director of Public Prosecutions Max Hall.', "Max Hall", "director"),
    ('"It is done," said Speaker of the House Pia Rainer.', "Pia Rainer", "speaker"),
    ('"It is done," Bishop of Oshton Ann Pell said.', "Ann Pell", "bishop"),
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
