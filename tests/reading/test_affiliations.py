"""Affiliations: what a sentence says of a speaker, as a table of (sentence, role, organisation, place)."""

import pytest

from lint.article import Article
from lint.files import File
from lint.formats import plain
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()

# before the name
PREMODIFIED = [
    ("Engineer Lola Sabirova said the dam would hold.", "engineer", "", ""),
    ("The water trust engineer Lola Sabirova said the dam would hold.", "engineer", "water trust", ""),
    ("Norin Water Trust spokesman Ilkhom Vale said the road was shut.", "spokesman", "Norin Water Trust", ""),
    ("US embassy spokeswoman Amara Okafor said it was safe.", "spokeswoman", "US embassy", ""),
    ("Oshton-based security analyst Dara Pell said trade would grow.", "security analyst", "", "Oshton"),
    ("Kenyan President Wanjiru Mwangi said talks had begun.", "president", "Kenya", ""),
    ("The road is shut, former deputy mayor Aoife Brennan said.", "former deputy mayor", "", ""),
    ("Senator Rosa Quintana said the bill was lost.", "senator", "", ""),
    ("Dr Nkechi Adeyemi said the ward was full.", "", "", ""),
    ("Mr. Tomasz Wieczorek said the cracks were known.", "", "", ""),
]

# between commas after the name
APPOSITIVE = [
    ("Lola Sabirova, chief engineer of the Norin Water Trust, said it held.", "chief engineer", "Norin Water Trust", ""),
    ("Dara Pell, a fellow at the Vale Institute, said the road was shut.", "fellow", "Vale Institute", ""),
    ("The roof leaked, said Thabo Maseko, director of the Maseru museum.", "director", "Maseru museum", ""),
    ("Mehmet Aydin, an MP affiliated with the Farm Party, said the road was shut.", "MP", "Farm Party", ""),
    ("Bayo Akin, a professor of engineering at the Oyo Polytechnic, said the road was shut.", "professor", "Oyo Polytechnic", ""),
    ("Ingrid Haugen, a climate expert based in Tromso, said the road was shut.", "climate expert", "", "Tromso"),
    ("Hiroshi Tanabe, 43, a driver, said he saw it.", "driver", "", ""),
    ("Farida Okonjo, deputy head of the Ministry of Works press service, said the road was shut.",
     "deputy head of the press service", "Ministry of Works", ""),
    ("Jonas Petrauskas, the union's secretary general, said the road was shut.", "secretary general", "union", ""),
    ("It would hold, said Aoife Brennan, managing director of the Norin Quay Trust.", "managing director", "Norin Quay Trust", ""),
    ("Ifan Morgan, a specialist in public procurement at the University of Carrow, said it was new.",
     "specialist", "University of Carrow", ""),
    ("The dates are solid, says Peter Lindgren, who studies seeds at Uppvik University.",
     "researcher", "Uppvik University", ""),
    ("Joel Vale, who studies at Uppvik University, said it was late.", "student", "Uppvik University", ""),
    ("A former apprentice, Joel Vale, said that it broke.", "former apprentice", "", ""),
    ("Later she hugged board member Ellen Szabo. Szabo said it was late.", "member", "board", ""),
    ("Nominated MP Zainab Hassan said it was early.", "MP", "", ""),
    ("Stephen Pell, whose brother is a driver, said it was late.", "", "", ""),
    ("Desmond Farrant, 43, of Kettle Lane, said he was asleep.", "", "", ""),
    ("Piers Holloway, prosecuting, told the jury that it was late.", "prosecutor", "", ""),
    ("Defending, Amara Nwosu said her client was sorry.", "defence lawyer", "", ""),
    ("Det Insp Carol Whitcombe, of Marsham Police, said it was over.", "detective inspector", "Marsham Police", ""),
    ("Rosa Quintana (Farm-Oshton) said the bill was lost.", "", "Farm-Oshton", ""),
    ("Rosa Quintana, an economist who runs the Vale Institute, said the road was shut.", "economist", "Vale Institute", ""),
]  # fmt: skip

# a clause with "who"
RELATIVE = [
    ("Dara Pell, who heads the Vale Institute, said the road was shut.", "head", "Vale Institute", ""),
    ("Ilkhom Vale, who works for the port authority, said the road was shut.", "employee", "port authority", ""),
    ("Mary Wanjiku, who founded the Lake Trust in 1990, said the road was shut.", "founder", "Lake Trust", ""),
    ("Anjali Deshpande, who teaches at Pune Law College, said the road was shut.", "teacher", "Pune Law College", ""),
    ("Peter Oduya, who was the bank's director, said the road was shut.", "director", "bank", ""),
    ("Kofi Mensah, who tracks ships for Harbour Watch, said the road was shut.", "", "Harbour Watch", ""),
]

# the name of the body right after the name
OF_BODY = [
    ("Lola Sabirova of the Norin Water Trust said the dam would hold.", "", "Norin Water Trust", ""),
    ("Walt Henriksen of Britain said the road was shut.", "", "", "Britain"),
]

# elsewhere in the article
ELSEWHERE = [
    (
        "Dara Pell said the road was shut.\n\nPell is the director of the Vale Institute.",
        "director",
        "Vale Institute",
        "",
    ),
    ("His brother, Ilkhom Vale, wept.\n\nVale said the road was shut.", "brother", "", ""),
    ("The trust's engineer, Lola Sabirova, left.\n\nSabirova said the road was shut.", "engineer", "trust", ""),
    ("Dara Pell said the road was shut.\n\nPell, a lawyer for the Farm Party, left early.", "lawyer", "Farm Party", ""),
]


@pytest.mark.parametrize(
    ("text", "role", "organisation", "place"), PREMODIFIED + APPOSITIVE + RELATIVE + OF_BODY + ELSEWHERE
)
def test_description_gives_role_organisation_and_place(text, role, organisation, place):
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    source = next(source for source in article.sources if source.kind == "person")
    assert (source.role, source.organisation, source.place) == (role, organisation, place)


@pytest.mark.parametrize(
    "text",
    [
        "Dara Pell said the road was shut, and the mayor of Oshton left.",
        "Dara Pell, speaking in Oshton, said the road was shut.",
        "Dara Pell and Ilkhom Vale, the mayor, met. Pell said the road was shut.",
        "The mayor, Dara Pell and others left early. Pell said the road was shut.",
    ],
)
def test_words_beside_a_name_are_not_always_its_description(text):
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    source = next(source for source in article.sources if source.kind == "person")
    assert (source.role, source.organisation) == ("", "")
