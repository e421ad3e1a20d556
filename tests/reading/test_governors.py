"""Whose verb it is: participles and second verbs, relative clauses, datelines, and those who hand on others' words."""

import pytest

from .test_choice import credited
from .test_circumstances import reported

# a verb without a subject of its own
DEPENDENT = [
    ("Coach Neil Adu would not confirm that Dane Rudd will row, saying it was “too soon”.", ["Coach Neil Adu"]),
    ("Coach Neil Adu did not say whether Dane Rudd will row, noting that it was “too soon”.", ["Coach Neil Adu"]),
    ("Ana Falk will stand down as leader of the Reform Party after nine years, saying “I am tired.”", ["Ana Falk"]),
    ("Ana Falk spoke of a day when he and Tom Ure met at sea, and said the pilot “knew the rocks”.", ["Ana Falk"]),
    ("Ms Falk named a fund and claimed the clerk was hoping to “cut the last net”.", ["Ms Falk"]),
    ("Ana Falk quit her post in May citing “fears for the harbour”.", ["Ana Falk"]),
    ("Crews walked out, some shouting “shame on you all” and “pay us now”.", ["some", "some"]),
    ("The plan drew anger, with Harbour councillors queuing up to call it “cruel”.", ["Harbour councillors"]),
    ("Asked what it was like to win, Ana Falk was adamant “I shall race again” soon.", ["Ana Falk"]),
    ("Ana Falk was clear that “the well is dry”.", ["Ana Falk"]),
    ("Dozens of clerks pledged to stop Ana Falk's plan to mend what she calls the “broken” pier.", ["she"]),
    ("The well drew “great and growing interest” from buyers, Falk said.", ["Falk"]),
    ("Oshton must not rest as it is beginning to draw “great interest” from buyers, Falk said.", ["Falk"]),
    ("The guild did not deny that it was late, but did say it “never rows in fog”.", ["The guild"]),
    ("The village store chain sold less in May and said trade was “below plan” too.", ["The village store chain"]),
    ("Her debut drew the critic Tom Orr to declare that “a voice has come”.", ["the critic Tom Orr"]),
    ("The pool was approved despite neighbours calling it “a folly”.", ["neighbours"]),
    ("Amid growing doubt the pool was shut, despite Ama Pell saying it “would last”.", ["Ama Pell"]),
    ("The book did well in May, with cobblers reporting it was “flying off the shelf”.", ["cobblers"]),
    ("After hearing the clerk allege she led a “savage raid” on the pier, Adu refused bail.", ["the clerk"]),
    ("Ana Falk said Adu was late, prompting him to announce: “They have left!”", ["him"]),
    ("For rower Obi Adu the win “sets up a tilt at the cup in May”.", ["rower Obi Adu"]),
    ("Ana Falk didn't just call the well “a hole in the map”; she fell in.", ["Ana Falk"]),
    ("Ana Falk couldn't just call the well “a hole in the map”.", [None]),
    ("Ana Falk last night shut the well, adding that it was “a hole in the map”.", ["Ana Falk"]),
    ("The night ended with Falk yelling over the crew, Adu muttering: “Row, you lot.”", ["Adu"]),
    ("Adu played them a clip of Dame Ana Falk calling the well “a hole in the map”.", ["Dame Ana Falk"]),
    ("Obi Adu rounded on Falk telling the oldest of the rowers to “go and count the nets”.", ["Obi Adu"]),
    (
        "Obi Adu (Reform Party) who chairs the crews grudgingly called the well “a hole in the map”.",
        ["Obi Adu (Reform Party) who chairs the crews"],
    ),
    (
        "Obi Adu rounded on Falk telling the oldest of the rowers to “go and count the nets”, which a clerk saw.",
        ["Obi Adu"],
    ),
    ("It drew a laugh, and yet again Ana Falk rose: “I had not finished.”", ["Ana Falk"]),
    ("Both met the crews – Falk saying it was “very late” and Adu calling it a “great day.”", ["Falk", "Adu"]),
    ("When a clerk shouted, “Land,” Adu joked, “Water.”", ["a clerk", "Adu"]),
    ("When asked how it went, Falk said, “Well,” Adu told the crew.", ["Adu"]),
    ("Ana Falk, who has in the past described Adu as “a barnacle”, rowed home.", ["who"]),
    ("Wells are “the way ahead,” Ana Falk, the old mayor, proclaimed to the crew.", ["Ana Falk"]),
    ("Oshton Crown Court heard she had left early but told staff: “I was ill at home.”", ["she"]),
    ("The jury heard that Obi Adu drove home and later told a guest: “I saw nothing at all.”", ["Obi Adu"]),
    (
        "In their reply to the plan the parish council raised a dozen points, stating: “It is dry.”",
        ["the parish council"],
    ),
    ("In a long letter the mayor blamed the rain, saying it was “far too wet”.", ["the mayor"]),
    ("After a long night, skipper Obi Adu reflected on what was a “grim day on the rocks”.", ["skipper Obi Adu"]),
    ("Mayor Ana Falk rejected a report saying the pier was “old and tired”.", ["a report"]),
    ("Ana Falk got a long letter saying the pier was “old and tired”.", ["a long letter"]),
    ("The pier was “old and very tired” by May, the Oshton Post reported two weeks ago.", ["the Oshton Post"]),
    ("The pier was “old and very tired” by May, Ana Falk said a year ago.", ["Ana Falk"]),
    # near misses
    ("Mayor Ana Falk sent a letter saying the pier was “old and tired”.", ["Mayor Ana Falk"]),
    ("Ana Falk held up a sign saying the pier was “old and tired”.", ["Ana Falk"]),
    ("In a letter to the mayor blamed for the rain, saying it was “wet”, he left.", [None]),
    ("The figures reflected a “grim day on the rocks”.", [None]),
    ("Ana Falk heard it on the radio and told her son: “We must go before the rain.”", ["Ana Falk"]),
    ("The court heard it at length and told the clerk: “We shall go home now.”", ["The court"]),
    ("Pilots argued with the crew and some clerks professing a “true and old belief” in fog.", ["some clerks"]),
    ("For Oshton the win “sets up a tilt at the cup in May”.", [None]),
    ("For Obi Adu the “long” wait was over.", [None]),
    ("The book did well in May with clouds seeing it “off the shelf”.", [None]),
    ("Ana Falk said Adu asked her to row: “They have left!”", ["Ana Falk"]),
    ("The case fell after a judge dismissed the claim, saying it was “too old”.", ["a judge"]),
    ("Falk was sure of the pier, “a gem”.", [None]),
    ("Falk has railed against what she calls the “cartel” of pilots.", ["Falk"]),
]

# what stands between a subject and its verb
RELATIVE = [
    ("A carer who robbed a woman she called “my second mum” has been jailed.", ["she"]),
    ("The man called “the Gull” has been jailed.", [None]),
    ("Shares fell on Monday after the sailmaker said sales would be “lumpy until spring”.", ["the sailmaker"]),
    ("Pupils cheered when the beekeeper said that lessons were “over till the thaw”.", ["the beekeeper"]),
    ("As she put it in her last broadcast, “there are four thousand buttons here”.", ["she"]),
    ("Its lighting officer, a patient man called Ike Pell, says lamps cost “a bomb and a half”.", ["Ike Pell"]),
    ("The next speaker, a woman named Ana Falk, said it was “a shame on us all”.", ["Ana Falk"]),
    ("Another, the baker Oskar Lind, says he “would go if they went”.", ["the baker Oskar Lind"]),
    ("One of those, skipper Oskar Lind, says he “would go if they went”.", ["skipper Oskar Lind"]),
    ("Another, a boat called the Gull, was “gone by noon”.", [None]),
    (
        "Pier unions which include the Pilots Union (PU) and Oar Union (OU) declared that they were “tired”.",
        ["Pier unions"],
    ),
    ("Three charities – Safe Shore and Open Door – branded the plan “a disgrace”.", ["Three charities"]),
    ("Some members on the right of the party say it is “too weak”.", ["Some members on the right of the party"]),
    ("The family of a man who fell ill at sea in May when none came say they are “very angry”.", [None]),
    ("The family of a man who fell ill at sea in May say they are “very angry”.", ["The family of a man"]),
    ("OSHTON: Farm League (FL) leaders on Friday, while calling it “old”, claimed it was “ill”.", ["Farm League"] * 2),
    ("HARROWGATE: Farm Party leaders, while terming the plan the “worst” of all, left.", ["Farm Party leaders"]),
]

# a participle that looks like a past form
PASSIVE = [
    # what somebody is told has no speaker unless the sentence says by whom
    ("Ana Falk asked for a refund and was told there was “no chance before the spring”.", [None]),
    ("Falk rang the depot and was told: “Your trunk has gone to Lagos.”", [None]),
    ("She was warned in a letter last week: “Come back with a lawyer.”", [None]),
    ("Falk went to the gate, where she was asked: “Who let you in?”", [None]),
    ("Ana Falk asked for the keys, her neighbour said. They were told “there is no key”.", [None]),
    ("Falk was told by the clerk: “Your trunk has gone to Lagos.”", ["the clerk"]),
    ("He said he rang the depot and was told his trunk was “gone for good”.", ["He"]),
    ("“I was told it was gone,” Falk said.", ["Falk"]),
    ("A man accused of theft was told by officers to “just come along and own up” to it.", ["officers"]),
    ("Oshton Rail was rebuked by the board for being “caught napping by the frost” in May.", ["the board"]),
    ("Oshton Rail was accused by the board of “failing its own staff”.", ["the board"]),
    # near misses
    ("Obi Adu was one of ten rowers who left in weather described as “tricky”, with fog.", [None]),
    ("Voters criticised for “staying at home” were angry.", [None]),
    ("Falk described as “shameful and cruel” the sale of the pier.", ["Falk"]),
    ("Falk dismissed as “nonsense” claims that the pier was sold.", ["Falk"]),
    ("The pier was sold in what Obi Adu described as a “shameful and cruel” way.", ["Obi Adu"]),
    ("Obi Adu lost the case he described as “a raid on my pier”.", ["he"]),
    ("Oshton Rail was thanked by the board for “a good year”.", [None]),
]

# who hands on, and whose words they are
SECOND_HAND = [
    ("A leaflet quoted the chairman, Leo Tarn, as saying the pool would be “open by Whitsun”.", ["Leo Tarn"]),
    ("State radio quoted Leo Tarn, the harbour master, as saying: “The boom will hold.”", ["Leo Tarn"]),
    (
        "The Packet quoted fire chief Ana Falk, who led the search, as saying it was “all but over”.",
        ["fire chief Ana Falk"],
    ),
    ("Ravi Nair said it was hard. “I trained for a year,” PTN quoted him as saying.", ["him"]),
    ("“I trained for a year,” news agency PTN quoted Nair as saying.", ["Nair"]),
    ("Nair is remembered by pupils and friends as “a wise and kind man”.", ["pupils"]),
    (
        "Ms Falk's claim that the firm was “singing a tune” and “led by the nose” drew anger.",
        ["Ms Falk's", "Ms Falk's"],
    ),
    ("“Deserved,” was how Don Ure rated the win. “A hard game.”", ["Don Ure", "Don Ure"]),
    ("“I am no king,” cracked Nino Roe, who called the rest “dull people.”", ["Nino Roe", "who"]),
    ("The 31-year-old also told his two thousand readers: “I am sincere.”", ["The 31-year-old"]),
    ("“It is sold,” Falk said, according to police. “I am glad.”", ["Falk", "Falk"]),
    ("“It is sold,” Falk told reporters on Monday, the Oshton Courier reported.\n\n“I am glad.”", ["Falk", "Falk"]),
    ("Falk said, “It is sold,” according to the report. “I am glad.”", ["Falk", "Falk"]),
    ("It was sold, Falk said. It cost a lot, according to the Courier. “We were glad.”", ["the Courier"]),
    ("“It is sold,” Falk noted in an interview, as reported by Norin News. “I am glad.”", ["Falk", "Falk"]),
    ("“It is sold,” according to Falk. “I am glad.”", ["Falk", "Falk"]),
    ("According to an eyewitness, the car fell in.\n\n“I ran down and saw a hand.”", ["an eyewitness"]),
    ("According to the report, the car fell in.\n\n“I ran down and saw a hand.”", [None]),
    ("The car fell in, according to an eyewitness.\n\n“I ran down and saw a hand.”", [None]),
    ("A note sent from Mr Adu's phone to Falk said: “I am glad.”", ["A note sent from Mr Adu's phone to Falk"]),
    ("We plan to mend it by June,” warden Ana Falk said. “The wood is here.”", ["warden Ana Falk"]),
    ("Falk saw it “sold”, according to the report. “It was late.”", ["the report", "the report"]),
]

# a sentence of its own behind an exclamation or a question
CALLED_OUT = [
    ("“We have landfall!” Ana Falk announced.", ["Ana Falk"]),
    ("“Who won the toss?” Falk thundered.", ["Falk"]),
    ("“The gate is locked. Nobody has told us why.” Quay ward councillor Obi Adu lamented.", ["Quay ward councillor"]),
    # near misses
    ("“We have landfall.” Falk announced.", [None]),
    ("“We have landfall.” Ana Falk complained. The crew slept.", [None]),
    ("“We have landfall.” Ana Falk relented.", [None]),
    ("Falk vowed.\n\n“We have landfall.”", [None]),
]

# the post in front of a name and a comma, wherever the two stand
POSTED = [
    ("Tenmouth MP, Ana Falk, said the weir was “a joke”.", ["Ana Falk"]),
    ("According to Tenmouth police spokesman, Obi Adu, the weir was “a joke”.", ["Obi Adu"]),
    ("Inspector-General of Police Obi Adu said the weir was “a joke”.", ["Inspector-General of Police Obi Adu"]),
    ("Ana Falk, council member for roads, rails and parks, said the weir was “a joke”.", ["Ana Falk"]),
    ("Afterwards Falk said the weir was “a joke”.", ["Falk"]),
    # near misses
    ("According to the mayor, Tuesday was “a joke”.", ["the mayor"]),
    ("According to Falk, Adu was “a joke”.", ["Falk"]),
]

REPORTED = [
    ("The jury was told by junior counsel Ian Falk that Adu rowed home.", [("junior counsel Ian Falk", "told")]),
    ("It was confirmed by the mayor on Monday that the pier would shut.", [("the mayor", "confirmed")]),
    ("Adu was never told by the mayor that the pier would shut.", []),
    ("The letter was written by a nurse that he knew.", []),
    (
        "Ian Falk asked the 38-year-old clerk, from Mill Lane, Oshton, why he did not row.",
        [("Ian Falk", "asked")],
    ),
    (
        "PORT MARL, May 22 — The town rejects the new panel, said Deputy Mayor Ian Falk today.",
        [("Deputy Mayor Ian Falk", "said")],
    ),
    ("GDP figures - which few had seen - showed the town was poor, Falk said.", [("Falk", "said")]),
    # deeds
    ("At dawn, clerks found Falk back at his home.", []),
    ("Ian Falk had left the quay when he found parking near the mill was hard.", []),
    ("A clerk responded to calls of a row in the street.", []),
    ("Ian Falk reacted to the news that the pier was shut.", []),
    ("All of the crew are showing signs of it and they rest at home.", []),
    ("Ian Falk felt betrayed by the vote which was held in May.", []),
    ("Ian Falk found himself in a town that was hard to leave.", []),
    # no deeds
    ("Clerks found the pier was shut.", [("Clerks", "found")]),
    ("Ian Falk felt that the pier was old.", [("Ian Falk", "felt")]),
    ("Ian Falk felt sure that the pier was old.", [("Ian Falk", "felt")]),
    ("The survey found half of the crew were asleep.", [("The survey", "found")]),
    ("Ian Falk responded that the pier was old.", [("Ian Falk", "responded")]),
    ("The guild responded on Monday that the pier was old.", [("The guild", "responded")]),
    ("The agency quoted Nair as saying the well was dry.", [("Nair", "saying")]),
    ("NNA cited Nair as having said the well was dry.", [("Nair", "having said")]),
    (
        "The Pilots Association (PA) which is the older body urged its men to row.",
        [("The Pilots Association", "urged")],
    ),
    ("Instead, said Nair, two men will row.", [("Nair", "said")]),
    (
        "Later, Nair, in a speech, announced a fund and said the town would help.",
        [("Nair", "announced"), ("Nair", "said")],
    ),
    ("Adu was asked whether Rudd will row and said that it was too soon.", [("Adu", "said")]),
    # near misses
    ("The agency cited Nair as a friend.", []),
    ("The final say is hers.", []),
]


@pytest.mark.parametrize("text, expected", DEPENDENT + RELATIVE + PASSIVE + SECOND_HAND + CALLED_OUT + POSTED)
def test_whose_words_they_are(text: str, expected: list[str | None]) -> None:
    found = credited(text)
    assert len(found) == len(expected)
    for got, wanted in zip(found, expected, strict=True):
        assert got == wanted or (got is not None and wanted is not None and got.startswith(wanted)), found


@pytest.mark.parametrize("text, expected", REPORTED)
def test_whose_verb_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected
