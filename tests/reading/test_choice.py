"""Which of several people in a sentence is credited, and where nobody is: a wrong speaker is worse than none."""

import pytest

from lint.article import Article
from lint.files import decode
from lint.formats import parse

from .test_speech import LEXICON, read, speakers


def laid_out(text: str) -> Article:
    return Article(parse(decode("pier.txt", text.encode())), LEXICON)


def credited(text: str) -> list[str | None]:
    return [mention for _, mention in speakers(read(text))]


# a verb behind a quotation counts only where what stands in front is what it reports
LOOKING_BACK = [
    ('Nkosi was "half asleep" until Rao told him that the boat was leaving.', [None]),
    ('The village got a "dry harbour" when the minister ordered a canal.', [None]),
    ('The "living wage" is what the council hopes will draw drivers back.', [None]),
    ('The pitch was "a bog", as Perera warned, and the match was lost.', ["Perera"]),
    ('The pitch was "a bog" in June, Perera said.', ["Perera"]),
    ('The reserve paid "dozens" of trackers, according to its warden.', ["its warden"]),
]

# who speaks at the end of a sentence reports what others in it see, want or do
CLOSING = [
    ('Many fans see the coach as "a man of one plan", Banda said.', ["Banda"]),
    ('The notice signals "the end of the ferry" for the islands, said Gita Wildor, a skipper.', ["Gita Wildor"]),
    ('It wants to end rules that have "a harsh effect" on tenants, who are old, the suit says.', ["the suit"]),
    ('Rao noted that the well was "older than the road" to the coast, the paper reported.', ["Rao"]),
]

# a relative clause is over before the quotation
RELATIVE = [
    ('Tan, who delivered the opening lecture, is a "voice in the wind", the panel writes.', ["the panel"]),
    ('Okafor, who declined to comment, ends her column with a plea: "Let the river rest."', ["Okafor"]),
    ('The mayor began by mocking rivals who think they can "sell the sea" to a bank.', ["The mayor"]),
    ('Obi thanked Sesay, who says the work is "half done".', ["who"]),
]


# documents with what they are about; whom somebody shows or hears; a question; a long clause of anonymity
SUBJECTS = [
    ('A study by the Vale Institute says the reef is "nearly bare".', ["A study by the Vale Institute"]),
    ('Rao\'s letter to the board said the plan "smells of damp".', ["Rao's letter to the board"]),
    ('A memo on the fire notes that the doors were "chained".', ["A memo on the fire"]),
    ('The video shows Pell telling guests that the ferry was "a bathtub".', ["Pell"]),
    ('The film ends with footage of Pell saying, "I never liked the sea."', ["Pell"]),
    ('Colleagues remember Pell saying that the sea was "no friend".', ["Pell"]),
    ('A neighbour heard the driver shouting, "Get back!"', ["the driver"]),
    ('Pell was filmed telling a steward that the pitch "belonged to the sheep".', ["Pell"]),
    ('Rao was asked by the chair whether the pier would be "a second bridge to nowhere".', ["the chair"]),
    ('Sanda was asked by host Bill Mara, who is backing her, but dislikes the sea, "Is it over?"', ["host Bill Mara"]),
    (
        'A port official who asked not to be named because she was not allowed to speak told us the crane "fell".',
        ["A port official who asked not to be named because she was not allowed to speak"],
    ),
    ('Sen. Chike Obi of Oshton, the leader, left early, saying only that "it mattered".', ["Sen. Chike Obi"]),
    ('She greeted 2,000 supporters at a rowdy rally and told them they would "build".', ["She"]),
    ('The film ends with a voiceover saying: "Vote for a dry harbour."', ["a voiceover"]),
    ('Sanda was asked by host Bill Mara, who is backing her: "Is that all?"', ["host Bill Mara"]),
    ('Sanda was asked by the chair: "Is that all?"', ["the chair"]),
    ('The striker scored on the day Judge Ann Pell called the club "careless".', ["Judge Ann Pell"]),
    ('Crews hung banners that said, "Mind the gulls."', ["banners"]),
    ('The bill would hurt "the small man" and, from the first day, the ferries, in Bolden\'s view.', ["Bolden's"]),
    ('The Mail made the claim in May, and the Herald responded:\n\n"If the ferry is late, walk."', ["the Herald"]),
]

# a description, a place or a lead-in between the speaker and the verb
PARTED = [
    ('Tan, a priest at the Reform Church of Elstow, Norin, slammed the league for "idleness in girls".', ["Tan"]),
    ('Cory Jansen, 22, of Flint, Mich., said he had not given up hope of a "surprise" in June.', ["Cory Jansen"]),
    (
        'On Tuesday, after winning Ohio, Gov. John Kasaku (F-Oshton), said, "I am ready."',
        ["Gov. John Kasaku (F-Oshton)"],
    ),
    ('It was then that Mona Berg, who\'s hoping to be mayor, said it was "impossible" to win.', ["Mona Berg"]),
    ('It was when Tan in his opening speech called the fleet "a museum" that the hall rose.', ["Tan"]),
    ('Rao in a note to members said the pier was "gone".', ["Rao"]),
    ('Dottie Dean, the chair, is backing Rao and in a statement credited her with "a fine race".', ["Dottie Dean"]),
    ('CNN, Cruse said, called the announcement "highly unusual".', ["Cruse"]),
    ('It was so odd that a spokesman for Rao could only quip: "I guess it was booked."', ["a spokesman for Rao"]),
    ('The talk in Aspen, Colo., the historian said, was "long".', ["the historian"]),
    ('The campaign linked to the Herald report, which notes, "Half of the ferries were late."', ["the Herald report"]),
    ('Mr.\u00a0Rao said the bridge was "as good as new".', ["Mr.\u00a0Rao"]),
    ('Then came the plainest claim of all: "It is time that we had a bridge," trilled the soprano.', ["the soprano"]),
]

# who goes on speaking
GOING_ON = [
    ('"It is over," Trapp told Jensen, after Jensen told him that she would stay. "I will sail."', ["Trapp", "Trapp"]),
    (
        '"It is over," Levi said, a point he made on a radio show during which callers asked why. "I own a shop."',
        ["Levi", "Levi"],
    ),
    ('Support fell to a fifth, according to the Bureau.\n\n"Why would anybody sail in that?"', [None]),
    ('The net was torn, Ama Pratt said.\n\n"Why sail in that?" Kofi Lind said of the plan. He sighed.', ["Kofi Lind"]),
    ('Fares rose, local traders say. "How do we pay?" May Otu, the chair, said of the talk she had.', ["May Otu"]),
]

# nobody is credited
NOBODY = [
    ('The candidate labelled "a leader who has faced the storms" leads the poll.', [None]),
    ('The plan would cost a million, according to the "Ferries for all" paper that she released.', [None]),
    ('Sailors are superstitious, Rao said. "Never whistle," is a rule on every boat.', [None]),
    ('Delegates broke into loud chants of "no" when the clerk rose.', [None]),
    ('Asked whether the mayor "has the nerve to serve", 75 percent of residents said yes.', [None]),
    ('As she spoke, the crowd pushed towards the "new" pier.', [None]),
    ('Short reads:\n\n"A Dancer Comes Home," by the Herald\'s Amy Spence. "The Last Ferry," by Ed Boll.', [None, None]),
    ('Those who register as "undeclared" can vote.', [None]),
]


@pytest.mark.parametrize("text, expected", LOOKING_BACK + CLOSING + RELATIVE + SUBJECTS + PARTED + GOING_ON + NOBODY)
def test_who_is_chosen(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


def test_a_picture_credit_is_nobody_that_a_pronoun_means() -> None:
    above = "Flood closes Oshton pier\n\nCrews unload sandbags at Oshton on Monday. [Pia Lund/Norin Herald]\n\n"
    article = laid_out(above + 'The pier was shut. He said the water was "up to the rail".')
    assert [attribution.source for attribution in article.attributions] == [None]
    article = laid_out(above + 'Ben Adu closed the pier. He said the water was "up to the rail".')
    assert [source.name for source in article.sources] == ["Ben Adu"]
