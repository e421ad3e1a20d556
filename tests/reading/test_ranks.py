"""Ranks, offices and letters around a name: who is credited, what the source is called, and what it is."""

import pytest

from .test_speech import read

# a sentence with one quotation, and the kind, name, role and organisation of the source behind its speaker
TITLED = [
    ('"It held," Ostvik Councilman Dana Borvak said.', "person", "Dana Borvak", "councilman", "Ostvik"),
    ('Harold Orr came. "It held," said Councilman Orr.', "person", "Harold Orr", "councilman", ""),
    ('"It held," Mayor Pro Tem Ida Corvek said.', "person", "Ida Corvek", "mayor pro tem", ""),
    ('"It held," Norin State Trooper Ann Sorvak said.', "person", "Ann Sorvak", "state trooper", "Norin"),
    ('"It held," said Al Gorvek, a justice of the peace.', "person", "Al Gorvek", "justice of the peace", ""),
    ('"It held," said Selectwoman Ann Sorvak.', "person", "Ann Sorvak", "selectwoman", ""),
    ('Sinn Féin MLA Declan Roche said it "held".', "person", "Declan Roche", "MLA", "Sinn Féin"),
    ('Labour TD Amy Selwood said it "held".', "person", "Amy Selwood", "TD", "Labour"),
    ('Taoiseach Ron Naismith said it "held".', "person", "Ron Naismith", "taoiseach", ""),
    ('The Taoiseach said it "held".', "anonymous", "Taoiseach", "taoiseach", ""),
    ('Det Con Joe Marsden said it "held".', "person", "Joe Marsden", "detective constable", ""),
    ('Con Hurley said it "held".', "person", "Con Hurley", "", ""),
    ('Det Ch Insp Ruth Arden said it "held".', "person", "Ruth Arden", "detective chief inspector", ""),
    ('Di Salvo came. Rocco Di Salvo said it "held".', "person", "Rocco Di Salvo", "", ""),
    ('Temporary Chief Constable Ruth Arden said it "held".', "person", "Ruth Arden", "temporary chief constable", ""),
    ('Fiscal depute Ruth Arden told the court it "held".', "person", "Ruth Arden", "fiscal depute", ""),
    ('Ruth Arden, procurator fiscal depute, said it "held".', "person", "Ruth Arden", "procurator fiscal depute", ""),
    ('Mum-of-two Ann Arlow said it "held".', "person", "Ann Arlow", "mum-of-two", ""),
    ('Farm Party president Datuk Seri Dara Pell said it "held".', "person", "Dara Pell", "president", "Farm Party"),
    ('Lord Cole, a former chairman of the Rowing Union, said it "held".', "person", "Cole", "former chairman", "Rowing Union"),
    # a stop that ends no sentence
    ('Gus Helv runs it.\n\n"It held," Batt. Chief Helv said.', "person", "Gus Helv", "battalion chief", ""),
    ('"It held," Tpr. Sorvak said.', "person", "Sorvak", "trooper", ""),
    ('"It held," Const. Ann Lorvek said.', "person", "Ann Lorvek", "constable", ""),
    ('"It held," Coun. Ann Lorvek said.', "person", "Ann Lorvek", "councillor", ""),
    ('"It held," Comm. Ann Lorvek said.', "person", "Ann Lorvek", "commissioner", ""),
    ('According to Engine Company No. 4 Captain Dana Holm, it "held".', "person", "Dana Holm", "captain", "Engine Company No. 4"),
    # letters behind a name
    ('"It held," said Bo Lin, Ph.D., chairman of Quillon Labs.', "person", "Bo Lin", "chairman", "Quillon Labs"),
    ('Mia Rudd, M.D., a surgeon at Ostvik Hospital, said it "held".', "person", "Mia Rudd", "surgeon", "Ostvik Hospital"),
    ('"It held," said Tim Pell, R.N., a nurse at Ostvik Hospital.', "person", "Tim Pell", "nurse", "Ostvik Hospital"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "name", "role", "organisation"), TITLED)
def test_who_is_behind_a_title(text: str, kind: str, name: str, role: str, organisation: str) -> None:
    article = read(text)
    source = article.sources[article.attributions[-1].source]
    assert (source.kind, source.name, source.role, source.organisation) == (kind, name, role, organisation)


def test_a_mother_of_two_is_the_mother() -> None:
    article = read('Mum-of-two Ann Arlow said it "held".\n\n"It was cold," the mum said.')
    assert [source.name for source in article.sources] == ["Ann Arlow"]
