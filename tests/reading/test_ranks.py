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
    ('Shadow Chancellor Ruth Arden said it "held".', "person", "Ruth Arden", "shadow chancellor", ""),
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
    # a body with "of", a post and a name
    ('"It held," Bank of Norin CEO Ann Pell said.', "person", "Ann Pell", "CEO", "Bank of Norin"),
    ('"It held," said University of Norin President Tom Fisk.', "person", "Tom Fisk", "president", "University of Norin"),
    ('"It held," said Port of Ferro Director Max Ober.', "person", "Max Ober", "director", "Port of Ferro"),
    ('"It held," Ferro Chamber of Commerce President Jo Marr said.', "person", "Jo Marr", "president", "Ferro Chamber of Commerce"),
    ('The Bank of Norin said it "held".', "organisation", "Bank of Norin", "", "Bank of Norin"),
    ('The Office of Governor Ann Pell said it "held".', "organisation", "Office of Governor Ann Pell", "", "Office of Governor Ann Pell"),
    ('Transport for Norin said it "held".', "organisation", "Transport for Norin", "", "Transport for Norin"),
    # what a post deals in, or where it is, in front of the name
    ('"It held," said minister of fisheries Dana Holm.', "person", "Dana Holm", "minister of fisheries", ""),
    ('Oshton Farm League secretary of roads Dara Pell said it "held".', "person", "Dara Pell", "secretary of roads", "Oshton Farm League"),
    ('The mother of two Ann Pell said it "held".', "person", "Ann Pell", "mother of two", ""),
    ('Norland Ambassador to Ostvik Dana Holm said it "held".', "person", "Dana Holm", "ambassador", "Ostvik"),
    ('The ambassador to New Zealand said it "held".', "anonymous", "ambassador to New Zealand", "ambassador", ""),
    ('An adviser to the president said it "held".', "anonymous", "adviser to the president", "adviser", "president"),
    # words that are posts and names
    ('The road is gone, said Lora King, a baker.\n\n"It held," King said.', "person", "Lora King", "baker", ""),
    ('Lora Judge came.\n\nJudge said it "held".', "person", "Lora Judge", "", ""),
    ('The Norin High Court sat.\n\nJudge said it "held".', "anonymous", "Judge", "judge", ""),
    ('Rovers batsman Dean Marlow said it "held".', "person", "Dean Marlow", "batsman", "Rovers"),
    ('Guitarist Prince Barton said it "held".', "person", "Prince Barton", "guitarist", ""),
    ('Dean Marlow said it "held".', "person", "Marlow", "dean", ""),
    ('The girl’s father Tom Sheikh said it "held".', "person", "Tom Sheikh", "father", ""),
    ('Their uncle Sultan Mirza said it "held".', "person", "Sultan Mirza", "uncle", ""),
    ('MP Tessa Long came. Long said it "held".', "person", "Tessa Long", "MP", ""),
    ('Ann Pell came. Long after that, Pell said it "held".', "person", "Ann Pell", "", ""),
    ('Kelly Marsh came. Said Marsh: "It held."', "person", "Kelly Marsh", "", ""),
    ('Said Marsh came. "It held," said Said Marsh.', "person", "Said Marsh", "", ""),
    ('Chase d’Amico came. "It held," d’Amico said.', "person", "Chase d’Amico", "", ""),
    ('Leader Dara Pell Sunday sued. "It held," Pell said.', "person", "Dara Pell", "leader", ""),
    # a legislator's party and seat never speak
    ('Sen. Dana Holm, R-Oshton, chairman of the Harbors Committee, said, "It held."', "person", "Dana Holm", "senator", ""),
    ('Rep. Tom Fisk, D-Norin, a former judge, said it "held".', "person", "Tom Fisk", "representative", ""),
    # bodies
    ('Police Scotland said it "held".', "organisation", "Police Scotland", "", "Police Scotland"),
    ('No 10 said it "held".', "organisation", "No 10", "", "No 10"),
    ('NHS Grampian said it "held".', "organisation", "NHS Grampian", "", "NHS Grampian"),
    ('UN chief Ann Pell said it "held".', "person", "Ann Pell", "chief", "United Nations"),
    ('Reed Entertainment said it "held".', "organisation", "Reed Entertainment", "", "Reed Entertainment"),
    ('Norin Television said it "held".', "organisation", "Norin Television", "", "Norin Television"),
    ('The prosecution said it "held".', "organisation", "prosecution", "", "prosecution"),
    ('The PM said it "held".', "anonymous", "PM", "", ""),
    ('The news agency said it "held".', "document", "news agency", "", "news agency"),
    ('The management agency said it "held".', "organisation", "management agency", "", "management agency"),
    # one person of two posts, or of one seat with two places
    ('Farm Party leader and former water minister Dara Pell said it "held".', "person", "Dara Pell", "leader and former water minister", "Farm Party"),
    ('Quillon’s longtime chairman and CEO Dana Holm said it "held".', "person", "Dana Holm", "longtime chairman and CEO", "Quillon"),
    ('Marsham and Oldbury councillor Dora Finch said it "held".', "person", "Dora Finch", "councillor", "Marsham and Oldbury"),
    ('Ann Vale and Oldbury councillor Dora Finch said it "held".', "collective", "Ann Vale and Oldbury councillor Dora Finch", "", ""),
    ('Her mother and brother Tom Vale said it "held".', "collective", "mother and brother Tom Vale", "", ""),
    ('The mayor and council leader Dara Pell said it "held".', "collective", "mayor and council leader Dara Pell", "", ""),
    # an office that nobody is called by, though it stands where a name would
    ('NFA General Secretary, Moses Sanyo, said it "held".', "person", "Moses Sanyo", "general secretary", "NFA"),
    ('The road held, NFA General Secretary told "us".', "anonymous", "NFA General Secretary", "general secretary", "NFA"),
    ('General Cook said it "held".', "person", "Cook", "general", ""),
    # a field in -ing behind an inverted verb; a participle there ends the name
    ('"It held," said Welsh housing minister Jo Dale.', "person", "Jo Dale", "housing minister", "Wales"),
    ('"It held," said Jo Dale walking home.', "person", "Jo Dale", "", ""),
    # a thing, and the place it is in
    ('The glove factory on Mill Street said it "held".', "organisation", "glove factory on Mill Street", "", "glove factory on Mill Street"),
    ('A clerk at the bakery on Mill Street said it "held".', "anonymous", "clerk at the bakery on Mill Street", "clerk", "bakery on Mill Street"),
    ('At the mill on Kettle Street, Pell said it "held".', "person", "Pell", "", ""),
    ('Cr Ann Pell said it "held".', "person", "Ann Pell", "councillor", ""),
    ('Premier Anna Page said it "held".', "person", "Anna Page", "premier", ""),
    ('The Vale Report said it "held".', "document", "Vale Report", "", "Vale Report"),
    # a short form in brackets in front of a role
    ('A Norin Water Service (NWS) spokesman said it "held".', "anonymous", "Norin Water Service (NWS) spokesman", "spokesman", "Norin Water Service"),
    ('"It held," said Norin Water Service (NWS) director Dara Pell.', "person", "Dara Pell", "director", "Norin Water Service"),
    ('Dara Pell (Lab) said it "held".', "person", "Dara Pell", "", "Lab"),
    # offices with their field and no name
    ('Union Minister of State for Health Kavi Pell said it "held".', "person", "Kavi Pell", "minister of state for health", "Union"),
    ('The Minister of Foreign Affairs said it "held".', "anonymous", "Minister of Foreign Affairs", "minister of foreign affairs", ""),
    ('"It held," said the Director of Public Prosecutions.', "anonymous", "Director of Public Prosecutions", "director of public prosecutions", ""),
    ('Norin Secretary of State for Health, Ann Pell, said it "held".', "person", "Ann Pell",
     "secretary of state for health", "Norin"),
    ('Tom Farmer of Norin said it "held".', "person", "Tom Farmer", "", "Norin"),
    # a description of several parts
    ('Ann Vale, 40, a nurse from Oshton, Norin, said it "held".', "person", "Ann Vale", "nurse", ""),
    ('"It held," Ann Vale, 40, a nurse from Oshton, Norin, said.', "person", "Ann Vale", "nurse", ""),
    ('Ann Vale, of the Bakers Union, Norin, said it "held".', "person", "Ann Vale", "", "Bakers Union"),
    ('Cllr Hal Orr, Conservative, Norin East, said it "held".', "person", "Hal Orr", "councillor", "Conservative"),
    ('Governor of the Bank of Norin, BON, Dara Pell, said it "held".', "person", "Dara Pell", "governor", "Bank of Norin"),
    ('In Oshton, Norin, Dara Pell, a nurse, said it "held".', "person", "Dara Pell", "nurse", ""),
    ('Ann Vale, a nurse, Tom Vale, a driver, and Dara Pell, a baker, said it "held".', "person", "Dara Pell", "baker", ""),
    # what a body is, beside its name
    ('"It held," Lionheart, the studio behind the film, said.', "organisation", "Lionheart", "", "Lionheart"),
    ('His team Dorn Vale said it "held".', "organisation", "Dorn Vale", "", "Dorn Vale"),
    ('The company Chief Executive Ann Pell said it "held".', "person", "Ann Pell", "chief executive", "company"),
    ('The band leader Ann Pell said it "held".', "person", "Ann Pell", "band leader", ""),
    # names behind a possessive, with initials for a first name, or given away from any verb
    ('Norway’s Amina Haddad came. "It held," Haddad said.', "person", "Amina Haddad", "", ""),
    ('Alan Alder met Steven Ollis’s sister. "It held," Ollis said.', "person", "Steven Ollis", "", ""),
    ('Sprinter CJ Udall came. "It held," Udall said.', "person", "CJ Udall", "sprinter", ""),
    ('Hilary Orr came. "It held," Hilary said.', "person", "Hilary Orr", "", ""),
    ('Hilary Orr and Hilary Vale came. "It held," Hilary said.', "person", "Hilary", "", ""),
    ('Oshton Council met. "It held," Oshton said.', "person", "Oshton", "", ""),
    # several people behind a post in the plural
    ('"It held," said producers Ann Vale and Tom Orr.', "collective", "producers Ann Vale and Tom Orr", "", ""),
    ('"It held," said councillors Ann Vale, Tom Orr and Dara Pell.', "collective", "councillors Ann Vale, Tom Orr and Dara Pell", "", ""),
    ('"It held," said farmers Ann Vale, who came, and Tom Orr.', "person", "Ann Vale", "farmer", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "name", "role", "organisation"), TITLED)
def test_who_is_behind_a_title(text: str, kind: str, name: str, role: str, organisation: str) -> None:
    article = read(text)
    source = article.sources[article.attributions[-1].source]
    assert (source.kind, source.name, source.role, source.organisation) == (kind, name, role, organisation)


def test_a_mother_of_two_is_the_mother() -> None:
    article = read('Mum-of-two Ann Arlow said it "held".\n\n"It was cold," the mum said.')
    assert [source.name for source in article.sources] == ["Ann Arlow"]


def test_a_body_and_its_short_form_are_one() -> None:
    article = read(
        'The National Rail Agency (NRA) said it "held". The NRA said it was "late". The NRB said it was "early".'
    )
    assert [source.name for source in article.sources] == ["National Rail Agency", "NRB"]


def test_a_surname_is_no_plural_of_a_post() -> None:
    article = read('Judge Carla Reeves came. Reeves said it "held".')
    assert [source.name for source in article.sources] == ["Carla Reeves"]


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        ('"It held," Mayor Forde said.', "Brenda Forde"),
        ('"It held," said Cllr Forde.', "Owen Forde"),
        ('"It held," Councillor Forde said.', "Owen Forde"),
        ('"It held," Forde said.', "Owen Forde"),  # the one met last
    ],
)
def test_a_post_tells_which_of_two_with_a_surname_is_meant(after: str, speaker: str) -> None:
    before = "The Mayor of Tarn, Brenda Forde, said she was glad.\n\nCllr Owen Forde said he had moved it.\n\n"
    article = read(before + after)
    (attribution,) = article.attributions
    assert attribution.source is not None
    assert article.sources[attribution.source].name == speaker
    assert {source.name: source.role for source in article.sources} == {
        "Brenda Forde": "mayor",
        "Owen Forde": "councillor",
    }
