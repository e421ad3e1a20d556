"""One party an article: whom "the lawmaker", "the company" or a name in another shape means."""

import pytest

from .test_pronouns import laid_out, speakers

SAID = "{first} said the weir would open in May. “It will hold,” the {again} said."


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Sen. Ama Teller", "senator"),
        ("Sen. Ama Teller", "lawmaker"),
        ("Rep. Ama Teller", "congresswoman"),
        ("Gov. Idris Noor", "governor"),
        ("Professor Ngozi Ibe", "academic"),
        ("Dr Ngozi Ibe", "doctor"),
        ("Sgt Lena Ort", "officer"),
        ("Capt. Lena Ort", "captain"),
        ("Rev. Kofi Lind", "pastor"),
        ("Fr Kofi Lind", "priest"),
        ("Justice Uma Rao", "judge"),
        ("Mr Justice Rao", "judge"),
        ("Prime Minister Ana Lima", "premier"),
        ("Goalkeeper Pia Lund", "player"),
        ("The novelist Pia Lund", "author"),
        ("Solicitor Uma Rao", "lawyer"),
        ("Managing director Uma Rao", "executive"),
        ("Dorn Airways", "company"),
        ("Pell Holdings", "firm"),
        ("Pell-Lanyon Corp.", "Oshton-based company"),
        ("Pell-Lanyon Corp.", "Swedish firm"),
    ],
)
def test_a_description_points_back(first: str, again: str) -> None:
    article = laid_out(SAID.format(first=first, again=again))
    assert len(article.sources) == 1 and [one.source for one in article.statements] == [0, 0]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Sen. Ama Teller", "company"),
        ("Goalkeeper Pia Lund", "judge"),
        ("Elstow Borough Council", "company"),
        ("The ministry", "firm"),
        ("Pia Lund", "company"),
        ("Pell Corp.", "rival company"),
        ("Pia Lund", "Oshton-based company"),
    ],
)
def test_a_description_of_something_else_is_somebody_else(first: str, again: str) -> None:
    assert len(laid_out(SAID.format(first=first, again=again)).sources) == 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The book chain, Pell Lanyon, said it would close. “We are sad,” the company said.", ["organisation"]),
        ("Pell Lanyon, a chain of book shops, said it would close. “We are sad,” the firm said.", ["organisation"]),
        ("The owner of the chain, Ada Lanyon, said it would close.", ["person"]),
        ("Ada Lanyon, a developer, said it would close.", ["person"]),
        # names that nobody has, with an article or without
        ("The Oshton Dispatch said it was late. The Dispatch said nobody slept.", ["organisation"]),
        ("The Harlan Gazette said it was late.", ["organisation"]),
        ("The boat was late, according to KVN Sports.", ["organisation"]),
        ("Oshton County Public Health said it was late.", ["organisation"]),
        ("An Oshton First Nation said it was late.", ["organisation"]),
        ("The Associated Press said it was late.", ["organisation"]),
        ("The Reverend Ostvik Pell said it was late.", ["person"]),
        ("The Aga Khan said it was late.", ["person"]),
        ("Peter Vane said it was late.", ["person"]),
        ("The baker Ostvik Vane said it was late.", ["person"]),
        ("Sen. Ama Lund said it was late. The Oshton Republican said nobody slept.", ["person"]),
        ("The Oshton Republican said it was late.", ["anonymous"]),
        ("Emergency Aid Ontario said it was late.", ["organisation"]),
        ("Kathy Ireland said it was late.", ["person"]),
        # what “it” or “the company” takes up is a body, where nothing says that it is somebody
        ("Quillon said costs rose. “We are sad,” it added. Quillon said nobody slept.", ["organisation"]),
        ("Marsh Heinz said it would sell its mill. “We are sad,” the company said.", ["organisation"]),
        ("Zbig Orrek said it would sell the mill. “We are sad,” the firm said.", ["organisation"]),
        ("Zbig Orrek said the council would sell its mill. “We are sad,” the firm said.", ["person", "organisation"]),
        ("Mr Quillon said it would sell its mill. “We are sad,” the firm said.", ["person", "organisation"]),
        ("Tom Quillon slept. Quillon said it was late. “We are sad,” the firm said.", ["person", "organisation"]),
        # a name that the text shows to be a club's or a company's
        ("Quillon boss Ada Orr slept. Quillon said nobody slept. “We are sad,” the club said.", ["organisation"]),
        ("Quillon chief executive Ada Orr slept. Quillon said nobody slept.", ["organisation"]),
        ("Quillon are second. Quillon said nobody slept.", ["organisation"]),
        ("Ashton Vale were poor. Vale told fans that nobody slept. “We are sad,” the club said.", ["organisation"]),
        ("Quillon, which makes hats, said nobody slept.", ["organisation"]),
        ("Quillon said on Monday its ferries were late.", ["organisation"]),
        ("Dorn Rovers lost. Rovers said nobody slept. “We are sad,” the club said.", ["organisation"]),
        ("AFC Dorn said nobody slept. “We are sad,” the club said.", ["organisation"]),
        ("Fenwick’s said nobody slept. “We are sad,” said St Mark’s.", ["organisation", "organisation"]),
        ("Ada Quillon slept. Quillon campaign manager Tom Orr woke. Quillon said nobody slept.", ["person"]),
        ("Quillon spokesman Tom Orr woke. Quillon said nobody slept.", ["person"]),
        ("Mr Quillon said it was late. Quillon boss Ada Orr slept.", ["person"]),
        ("Quillon boss Ben Orr slept. Quillon said nobody slept. “I did,” he said.", ["organisation", "person"]),
        ("Idris Noor’s been saying nobody slept. Noor said it was late.", ["person"]),
    ],
)
def test_a_company_is_told_by_what_it_is_called(text: str, kinds: list[str]) -> None:
    assert [source.kind for source in laid_out(text).sources] == kinds


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("“It sang,” said Hiro Okada, a herpetologist at Norin Museum.", {"Hiro Okada": "herpetologist"}),
        ("“It sang,” said Ada Lanyon, a dressmaker from Dorn.", {"Ada Lanyon": "dressmaker"}),
        ("Ada Ruiz Lanyon, a glazier, said it sang. “It did,” Ms Ruiz Lanyon said.", {"Ada Ruiz Lanyon": "glazier"}),
    ],
)
def test_what_somebody_does(text: str, roles: dict[str, str]) -> None:
    assert {source.name: source.role for source in laid_out(text).sources} == roles


def test_a_document_is_named_without_what_befell_it() -> None:
    article = laid_out("The newt is back, according to a survey published in May by the trust.")
    assert [source.name for source in article.sources] == ["survey"]


@pytest.mark.parametrize("who", ["His family", "The assembly", "An ally of the mayor"])
def test_a_noun_in_ly_is_no_adverb(who: str) -> None:
    assert len(speakers(f"In a statement, {who} said the loss was “hard for us all”.")) == 1


def test_a_plain_object_and_what_went_on_meanwhile_is_no_report() -> None:
    assert speakers("Mayor Uma Rao showed no anger as she was booed.") == []
    assert speakers("Mayor Uma Rao noted the crowd was angry.") == ["Uma Rao"]


def test_the_very_word_comes_before_the_kind() -> None:
    text = "Judge Uma Rao said it was late. Justice Ben Adu said it was early. “Go home,” the judge said."
    assert speakers(text) == ["Uma Rao", "Ben Adu", "Uma Rao"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a new description of whoever goes on speaking
        ("“It rained,” said Edda Horn.\n\nThe retired baker added: “And then it froze.”", ["Edda Horn", "Edda Horn"]),
        (
            "“It rained,” said Tom Dabbs.\n\nThe mother of two added: “And then it froze.”",
            ["Tom Dabbs", "mother of two"],
        ),
        (
            "“It rained,” said Edda Horn, the mayor.\n\nThe clerk added: “And then it froze.”",
            ["Edda Horn", "clerk"],
        ),
        (
            "“It rained,” said Edda Horn.\n\nThe baker said: “And then it froze.”",
            ["Edda Horn", "baker"],
        ),
        # names in another shape
        ("Joris ter Horst lost.\n\n“It froze,” Ter Horst said.", ["Joris ter Horst"]),
        ("Livid Edda Horn, 61, said it was “a shambles.”", ["Edda Horn"]),
        ("House Republican Ned Tarrant said it was “a shambles.”", ["Ned Tarrant"]),
        # a tag, a post and what it deals with between a role and its name
        ("The chair, Senator Ben Adu (Dorn East), said it “froze.”", ["Ben Adu"]),
        ("The member representing Dorn West, Hon. Uma Rao, sighed. “It froze,” she said.", ["Uma Rao"]),
        ("“It froze,” said Col Tarrant, a cook at the Gull, who calls the stove “Moses”.", ["Tarrant", "Tarrant"]),
        ("CFO sees frost as “largely a matter of May”", ["CFO"]),
        # a plural that opens a sentence, and a name that looks like one; nobody at all
        ("Sellers said it froze.\n\nEmma Sellers, a baker, slept.", ["Emma Sellers"]),
        ("Hoteliers said it froze. Nobody said it rained.", ["Hoteliers"]),
        # one phrase with two verbs, and a description that only the last speaker can have
        ("A cook who hid but asked not to be named told us: “It froze.”", ["cook"]),
        ("Edda Horn felt cold. “It froze,” Horn said. “It did,” the former diver said.", ["Edda Horn"] * 2),
        ("“It froze,” Horn said. “It did,” the former president said.", ["Horn", "former president"]),
        ("Capt. Uma Rao, harbour police head, said Tom Dabbs, 61, froze.", ["Uma Rao"]),
        (
            "“It froze,” Uma Rao said.\n\nPlayer of the match Ada Falk, 19, sang. “It did,” she said.",
            ["Uma Rao", "Ada Falk"],
        ),
        # whose friend it is does not speak
        ("“It froze,” he said. A pal of the verger said: “He never said so.”", ["", "pal of the verger"]),
        ("The cox rowed well, and her stand-in was later to say that it “froze.”", ["stand-in"]),
    ],
)
def test_who_is_who(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
