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
    ('The snow brings "a second winter" to the valley, said Gita Rokade, a skier.', ["Gita Rokade"]),
    ('It would close lanes that leave "no way home" to shepherds, who are few, the petition says.', ["the petition"]),
    ('Rao noted that the well was "older than the road" to the coast, the paper reported.', ["Rao"]),
    # a clause that opens the sentence is over
    ('When Rao said that he would not run, he "spoke for all who row," said Tara Banda, a cox.', ["Tara Banda"]),
    ('When Rao said that the boat was "old and slow," the paper reported, nobody rose.', ["Rao"]),
]

# a relative clause is over before the quotation
RELATIVE = [
    ('Tan, who delivered the opening lecture, is a "voice in the wind", the panel writes.', ["the panel"]),
    ('Okafor, who never learnt to swim, closes her diary with a wish: "Let the river rest."', ["Okafor"]),
    ('The chef began by teasing bakers who think they can "taste the rain" in a loaf.', ["The chef"]),
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
    (
        'Noor was asked by host Oyin Cole, who sings in her choir, but dislikes the sea, "Is it over?"',
        ["host Oyin Cole"],
    ),
    (
        'A port official who asked not to be named because she was not allowed to speak told us the crane "fell".',
        ["A port official who asked not to be named because she was not allowed to speak"],
    ),
    ('Rev. Chike Obi of Oshton, the chaplain, went home, saying only that "the bus was late".', ["Rev. Chike Obi"]),
    ('She waved to the rowers from a muddy bank and told them they would "fly".', ["She"]),
    ('The cartoon opens with a voiceover saying: "Once there was a gull."', ["a voiceover"]),
    ('Noor was asked by host Oyin Cole, who sings in her choir: "Is that all?"', ["host Oyin Cole"]),
    ('Noor was asked by the chair: "Is that all?"', ["the chair"]),
    # a body with those who lead it or make it up
    ('A division bench comprising Justices Asha Menon and P. Rao said the lease was "void".', ["A division bench"]),
    ('A two-judge bench led by Justice Asha Menon asked the port: "Who pays?"', ["A two-judge bench"]),
    ('A panel chaired by Dora Pell and including Ike Rao said the weir was "a house on legs".', ["A panel"]),
    ('The team led by Dora Pell told the Post the weir was "a house on legs".', ["The team"]),
    ('It was a night led by Dora Pell, who said it was "a house on legs".', ["who"]),
    # what somebody does with a name
    ('The councillor who represents Rathbeg said it was "a long night".', ["The councillor who represents Rathbeg"]),
    ('A man who runs Dorn Mill told us it was "a long night".', ["A man who runs Dorn Mill"]),
    ('Obi Adu, who coach Ike Pell said was "late", ran home.', ["coach Ike Pell"]),
    ('Ike Roe was a head cook who waiters said left "a house on legs".', ["waiters"]),
    # two clauses side by side
    ('Dora Pell said it was the first such frost and Rao admitted: "I never saw it coming."', ["Rao"]),
    ('Dora Pell said Ike Rao was asleep and believed: "She is lost."', ["Dora Pell"]),
    # no verb at all
    ('Elan Marsh replied to Rao by making one of his well-known rash bets: "It will sink."', ["Elan Marsh"]),
    ('One of the 20 delegates chosen said it was "a long night".', ["One of the 20 delegates chosen"]),
    ('One of them said it was "a long night".', ["One of them"]),
    # whoever speaks for a body that is named behind it
    (
        'A spokeswoman for the bridge\'s operator, Coastal Link, said it was "late".',
        ["A spokeswoman for the bridge's operator"],
    ),
    ('A spokeswoman for the company, Thandiwe Nkosi, said it was "late".', ["Thandiwe Nkosi"]),
    ('A spokesman for the club, Comrade Obi Link, said it was "late".', ["Comrade Obi Link"]),
    ('The kiln cracked on the night Captain Ann Pell called the pots "careless".', ["Captain Ann Pell"]),
    ('Crews hung banners that said, "Mind the gulls."', ["banners"]),
    ('The frost would spoil "the good half" and, by the first week, the plums, in Varga\'s view.', ["Varga's"]),
    ('The Bugle ran the riddle in May, and the Herald responded:\n\n"If the ferry is late, walk."', ["the Herald"]),
]

# a description, a place or a lead-in between the speaker and the verb
PARTED = [
    ('Tan, a cook at the Blue Lantern of Elstow, Norin, slammed the guild for "laziness in soups".', ["Tan"]),
    ('Ines Falk, 31, of Dorn, Mich., said she still dreamt of a "miracle" at the fair.', ["Ines Falk"]),
    (
        'On Sunday, after mending the sluice, Rep. Ama Teller (F-Oshton), said, "It is dry."',
        ["Rep. Ama Teller (F-Oshton)"],
    ),
    ('It was then that Mona Berg, who\'s learning to sail, said it was "impossible" to steer.', ["Mona Berg"]),
    ('It was when Tan in his opening speech called the fleet "a museum" that the hall rose.', ["Tan"]),
    ('Rao in a note to members said the pier was "gone".', ["Rao"]),
    ('Edda Horn, the baker, is defending the crew and in a statement credited it with "a fine mess".', ["Edda Horn"]),
    ('NTV, Adeyemi said, called the flood "fairly gentle".', ["Adeyemi"]),
    ('It rained so hard that a steward for Rao could only joke: "I brought my flippers."', ["a steward for Rao"]),
    ('The walk in Dorn, Mich., the surveyor said, was "long".', ["the surveyor"]),
    ('The library linked to the Courier review, which notes, "Half of the maps were wrong."', ["the Courier review"]),
    ('Mr.\u00a0Rao said the bridge was "as good as new".', ["Mr.\u00a0Rao"]),
    ('Last came the oldest joke of the night: "My cow reads better than I do," trilled the soprano.', ["the soprano"]),
]

# a description that no comma closes
UNCLOSED = [
    ('Ines Falk, of Dorn said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, 31, of Weir Lane, Dorn told the panel the sluice was "stuck since May".', ["Ines Falk"]),
    ('Mrs Falk, 71, from Dorn said: "The sluice stuck twice."', ["Mrs Falk"]),
    ('Det Sgt Ines Falk, of Marsham Police said: "The sluice stuck twice."', ["Det Sgt Ines Falk"]),
    ('Ines Falk, from the charity Warm Hulls said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, MP for Dorn said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, chair of governors and parent said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, a plumber and mother of two from Dorn added: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, representing the anglers said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, who runs the ferry said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Ines Falk, who lost her barge told the panel it was "the worst tide in years".', ["Ines Falk"]),
    ('Speaking after the flood, Ines Falk, of Dorn said: "The sluice stuck twice."', ["Ines Falk"]),
    ('Norin Water, which serves the valley said: "The sluice stuck twice."', ["Norin Water"]),
    ('The Weir Trust, which runs six locks said in a letter: "We are sorry."', ["The Weir Trust"]),
    # a clause that only stands in another sentence
    ('Ines Falk, of whom the mayor said "she is our best", is leaving.', ["the mayor"]),
    ('Ines Falk, from whom Tom Rao said he "had not heard a word", is leaving.', ["Tom Rao"]),
    ('Ines Falk, who the club said had "left by agreement", has joined Rovers.', ["the club"]),
    ('Ines Falk, who rowed until Tom Rao said "enough is enough", is leaving.', ["Tom Rao"]),
    ('For Ines Falk, of all people, the club said it had "nothing but praise".', ["the club"]),
    ('When asked about Ines Falk, of Dorn, Tom Rao said: "The sluice stuck."', ["Tom Rao"]),
    ('Ines Falk, chair of governors, and the mayor said: "The sluice stuck."', ["the mayor"]),
]

# who goes on speaking
GOING_ON = [
    ('"The tide is out," Moyo told Brandt, after Brandt told him that she was late. "I can wade."', ["Moyo", "Moyo"]),
    (
        '"Bread is slow," Ekene said, a line he used at a fair during which children asked why. "I own an oven."',
        ["Ekene", "Ekene"],
    ),
    ('Support fell to a fifth, according to the Bureau.\n\n"Why would anybody sail in that?"', [None]),
    ('The net was torn, Ama Pratt said.\n\n"Why sail in that?" Kofi Lind said of the plan. He sighed.', ["Kofi Lind"]),
    ('Ines Falk the chair of the Dorn anglers said: "The sluice stuck twice."', ["Ines Falk"]),
    ('In Port Falk the chair said: "The sluice stuck twice."', ["the chair"]),
    ('Tidewatch, the charity representing Dorn boatmen has accused the board of "a cold wash".', ["Tidewatch"]),
    ('Tidewatch, the charity that speaks for Dorn drivers has accused the board of "a cold wash".', ["Tidewatch"]),
    ('Tidewatch, the charity that counts eels for Dorn Council said: "The sluice stuck twice."', ["Tidewatch"]),
    ('Fares rose, local traders say. "How do we pay?" May Otu, the chair, said of the talk she had.', ["May Otu"]),
]

# nobody is credited
NOBODY = [
    ('Fog rose as the petition, handed in by May Otu, called on the board to "dredge the weir".', ["the petition"]),
    ('The horse labelled "a kettle on four legs" leads the field.', [None]),
    ('The roof would last a century, according to the "Slates for life" paper that he folded.', [None]),
    ('Sailors are superstitious, Rao said. "Never whistle," is a rule on every boat.', [None]),
    ('Skaters broke into loud chants of "ice" when the bell rang.', [None]),
    ('Asked whether the stew "wants more salt", nine tenths of diners said yes.', [None]),
    ('As she spoke, the crowd pushed towards the "new" pier.', [None]),
    ('Short reads:\n\n"A Dancer Comes Home," by the Herald\'s Amy Spence. "The Last Ferry," by Ed Boll.', [None, None]),
    ('Those who arrive as "walk-ins" can fish.', [None]),
    ('The guild held a "silent vigil" on Monday, and holds "open days" in May.', [None, None]),
]


@pytest.mark.parametrize(
    "text, expected", LOOKING_BACK + CLOSING + RELATIVE + SUBJECTS + PARTED + UNCLOSED + GOING_ON + NOBODY
)
def test_who_is_chosen(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


def test_a_picture_credit_is_nobody_that_a_pronoun_means() -> None:
    above = "Flood closes Oshton pier\n\nCrews unload sandbags at Oshton on Monday. [Pia Lund/Norin Herald]\n\n"
    article = laid_out(above + 'The pier was shut. He said the water was "up to the rail".')
    assert [attribution.source for attribution in article.attributions] == [None]
    article = laid_out(above + 'Ben Adu closed the pier. He said the water was "up to the rail".')
    assert [source.name for source in article.sources] == ["Ben Adu"]
