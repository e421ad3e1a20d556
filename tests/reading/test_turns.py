"""Who speaks over several paragraphs: dialogue, transcripts, dashes, chains of paragraphs, nested and foreign marks."""

import pytest

from lint.article import Article
from lint.document import Block, Document, Span
from lint.files import File
from lint.formats.plain import parse

from .test_speech import LEXICON, read, speakers


def credited(text: str) -> list[str | None]:
    return [mention for _, mention in speakers(read(text))]


def credited_in(article: Article) -> list[str | None]:
    return [mention for _, mention in speakers(article)]


def laid_out(text: str) -> Article:
    """The article of a plain text file, its blocks named as they are read."""
    return Article(parse(File("test.txt", text)), LEXICON)


CHAINS = [
    (
        "Vale said: “I am let down.\n\n“In May I heard that his clerks were “still adding it all up” in Oshton.\n\n"
        "“He rang quickly after that.”",
        ["Vale", "Vale", "Vale"],
        "the same marks inside a speech of several paragraphs",
    ),
    ('"We shut the road," Pell said. "The river rose.\n\n"It opened at noon."', ["Pell"] * 3, "left open"),
    (
        'Pell said:\n\n"We shut the road.\n\n"It opened at noon.\n\n"It is shut again."',
        ["Pell"] * 3,
        "three paragraphs",
    ),
    ('"We shut the road.\n\n"It opened at noon," Pell said.', ["Pell"] * 2, "named in the second paragraph"),
    ("“We shut the road,” Pell said.\n\n“It opened at noon.”", ["Pell"] * 2, "floating"),
    ("Pell said he shut the road.\n\n“It opened at noon.”", ["Pell"], "floating after a paraphrase"),
    ("“We shut the road,” Pell said. “The river rose.” He paused. “It fell.”", ["Pell", "Pell", "Pell"], "a pause"),
    ("“We shut the road,” Pell admitted.\n\n“It was a long way.”", ["Pell"] * 2, "any verb that holds a speech"),
    ("“We shut it,” Pell confirmed.\n\n“It fell.\n\n“It rose.”", ["Pell"] * 3, "and over paragraphs"),
    ("Pell confirmed at noon that Rao and Tan may row.\n\n“Rao is a safe pair of hands.”", ["Pell"], "tells of others"),
    ("The vote confirmed that Rao may row.\n\n“Rao is a safe pair of hands.”", [None], "a vote goes on with nothing"),
    ("Pell feared that Rao would row.\n\n“Rao is a safe pair of hands.”", [None], "feared, and said nothing"),
    (
        "“Go,” Pell said.\n\n“All of us are well,” Dr Ada Rao, medical officer of the ward.",
        ["Pell", "Dr Ada Rao"],
        "a name and a post without a verb",
    ),
    ("“Go,” Pell said.\n\n“We are all well,” Ada Rao, 34.", ["Pell", "Ada Rao"], "a name and an age"),
    (
        "“Go,” Pell said.\n\n“We are all well,” Ada Rao, an officer, was told.",
        ["Pell", "Pell"],
        "told, and says nothing",
    ),
    ("According to the mayor, Ada Rao:\n\n“It fell.”", ["Ada Rao"], "according to, a colon"),
    ("Pell called it “a farce”. Rao scorned Pell for the “a farce” remark.", ["Pell", "Pell"], "words taken up"),
    (
        "Ferries stop on Monday.\n\n“We cannot wait for a bridge.”\n\n“We cannot wait for a bridge or a tunnel,” said Ama "
        "Pell, a pilot.",
        ["Ama Pell", "Ama Pell"],
        "a pull quote",
    ),
    (
        "“We cannot wait for a bridge,” said Ama Pell.\n\nRao laughed.\n\n“We cannot wait.”",
        ["Ama Pell", None],
        "too few words to be printed again",
    ),
    ("Pell called it “a farce”. Rao rued his “farce” remark.", ["Pell", "his"], "other words"),
    ("Pell said it was “new”. Rao built the “new” bridge.", ["Pell", None], "a bridge is no remark"),
    ("Pell conceded it was “a long way”.\n\n“It fell.”", ["Pell", None], "a part is no speech to go on with"),
    ("“Go,” Pell said. The bus left. “Now,” said Rao.", ["Pell", "Rao"], "two in one paragraph"),
    ("Pell stood up. “Go now, all of you.”", ["Pell"], "sentence before"),
    ("‘We shut it,’ Pell said. ‘It was “a river of mud”.’", ["Pell", "Pell"], "single marks, nested double ones"),
    ("“We shut it,” Pell said. “My aunt said ‘run’ and I ran.”", ["Pell", "Pell"], "nested single marks"),
    ("Pell told us \"something like, 'Go away'\", and left.", ["Pell"], "nested single marks, a comma behind both"),
    ("„We shut it,“ Pell said.", ["Pell"], "low opening mark"),
    ("„We shut it,” Pell said.", ["Pell"], "low and high"),
    ("«We shut it», said Pell.", ["Pell"], "guillemets"),
    ("« We shut it », said Pell.", ["Pell"], "guillemets with spaces"),
    ("Pell said: «We shut it at noon.»", ["Pell"], "guillemets after a colon"),
    ("»We shut it«, said Pell.", ["Pell"], "guillemets turned round"),
    ("''We shut it,'' Pell said.", ["Pell"], "two single marks"),
    ("Pell said: ‘If we play at the Rovers’, it rains on us. We go.’", ["Pell"], "a plural's mark and a comma"),
    ("‘It was the lads’, Pell said. ‘We go on.’", ["Pell", "Pell"], "a plural's mark that closes"),
    ("‘It was the lads’, Pell said of the players’ day.", ["Pell"], "a plural's mark that closes, and another"),
    ("``We shut it,'' Pell said.", ["Pell"], "two accents and two single marks"),
    (
        "“We shut it. It rose.\n\n‘‘It fell,” Pell said.",
        ["Pell", "Pell"],
        "two single marks that open, one that closes",
    ),
    ("''He shouted 'Run, it's coming,''' Pell said.", ["Pell"], "two single marks behind a single one"),
    ("\"We shut it,' Pell said.", ["Pell"], "a single mark closes what a double one opened"),
]

SINGLE = [
    ("Pell told the Post: ‘The river rose.\n\n‘It’s the boys’ road.’", ["Pell"] * 2, "colon"),
    ("Pell told the Post: 'The river rose.\n\n'It's the boys' road.'", ["Pell"] * 2, "straight marks"),
    ("‘We shut it,’ Pell said. ‘The river rose.\n\n‘We ran.\n\n‘It fell.’", ["Pell"] * 4, "three paragraphs"),
    ("‘The river rose.\n\n‘It was “a mire”,’ Pell said.", ["Pell"] * 2, "named in the second paragraph"),
    ("Pell said: ‘The river rose.\n\n‘We shut the road.", ["Pell"] * 2, "never closed"),
    ("Pell said: ‘The river rose.\n\nThe road was shut.", ["Pell"], "whole sentences behind a colon"),
    ("Pell wrote: 'It rose.\n\nRao added: 'It fell.'", ["Rao"], "a word or two"),
    ("Pell said, ‘Tis wet.\n\nThe road was shut.", [], "nothing goes on: the mark counts for nothing"),
    ("Pell sold fish ‘n chips.\n\n‘It rained,’ said Rao.", ["Rao"], "an apostrophe set as an opening mark"),
    ("Pell came ‘cause it rained a lot.\n\n‘It rained,’ said Rao.", ["Rao"], "a clipped word"),
    ("Pell ran in ‘Cross the River.\n\n‘It rained,’ said Rao.", ["Rao"], "a title that lost its mark"),
    ("Pell said he ran.\n\n‘Twas a wet day.\n\n‘It rained,’ said Rao.", ["Rao"], "Twas at the head of a paragraph"),
    ("Pell said it was ‘not a road’, ‘empty talk’ and ‘nice’.", ["Pell"] * 3, "words that begin as clipped ones do"),
    ("“The boys’ road.\n\n‘It rained,’ said Rao.", [None, "Rao"], "inside double marks left open"),
]

DIALOGUE = [
    (
        "“Are you cold?” asked Rao.\n\n“No,” said Tan.\n\n“You should be.”\n\n“I never am.”",
        ["Rao", "Tan", "Rao", "Tan"],
        "by turns",
    ),
    (
        "“Did it hold?” the clerk asked.\n\n“It held,” said Vale.\n\n“How long?”",
        ["the clerk", "Vale", "the clerk"],
        "question, answer, question",
    ),
    (
        "“Did it hold?” the clerk asked.\n\n“It held,” said Vale. “It always holds.”\n\n“How long?”",
        ["the clerk", "Vale", "Vale", "the clerk"],
        "a turn in two pieces",
    ),
    (
        "“The dam held through the night and we are proud of everybody who stood on it,” Vale said.\n\n"
        "“We lost a road, two bridges and the school bus in that same night of rain, so do not talk to me of pride,” "
        "said Rao, the head of the village school, at the meeting on Monday evening.\n\n“The road will take a year.”",
        ["Vale", "Rao", "Rao"],
        "long turns are no dialogue: the last speaker goes on",
    ),
]


@pytest.mark.parametrize("text, expected", [pytest.param(*row[:2], id=row[2]) for row in CHAINS + SINGLE + DIALOGUE])
def test_who_goes_on_speaking(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


HEARING = """Inquiry hears of the harbour fire

By Ama Quarshie

OSHTON -- The inquiry heard from watchman Ilkhom Vale on Tuesday. Counsel was Dara Pell.

MR. PELL: Where were you at midnight?
THE WITNESS: In the hut. I saw “two men” at the gate. One of them shouted “fire and flood”.
MR. PELL: Did you know them?
THE WITNESS: No. It was “too dark to see a hand”.
THE COURT: We will rise for ten minutes.
"""


def told(article: Article) -> list[tuple[str | None, str, int]]:
    """(mention, kind, words) of each statement."""
    out = []
    for one in article.statements:
        mention = article.text[one.speaker.start : one.speaker.end] if one.speaker else None
        out.append((mention, one.kind, one.words))
    return out


def test_labels_make_statements_without_marks_and_resolve_the_quotations_in_them() -> None:
    article = laid_out(HEARING)
    assert [row for row in told(article) if row[1] == "direct"] == [
        ("MR. PELL", "direct", 5),
        ("THE WITNESS", "direct", 17),
        ("MR. PELL", "direct", 4),
        ("THE WITNESS", "direct", 9),
        ("THE COURT", "direct", 6),
    ]
    assert [mention for _, mention in speakers(article)] == ["THE WITNESS", "One of them", "THE WITNESS"]
    assert {article.sources[one.source].name for one in article.statements if one.source is not None} >= {"Dara Pell"}


@pytest.mark.parametrize(
    "labels, text",
    [
        pytest.param(
            ("Q:", "A:"), "Lola Sabirova built the dam.\n\nQ: Will it hold?\n\nA: It will “hold for ever”.", id="colon"
        ),
        pytest.param(
            ("Q.", "A."), "Lola Sabirova took the oath.\n\nQ. Will it hold?\n\nA. It will “hold for ever”.", id="point"
        ),
        pytest.param(
            ("Question:", "Answer:"),
            "Lola Sabirova met readers.\n\nQuestion: Will it hold?\n\nAnswer: It will “hold for ever”.",
            id="in full",
        ),
    ],
)
def test_questions_and_answers(labels: tuple[str, str], text: str) -> None:
    article = read(text)
    turns = [one for one in article.statements if one.how == "named by the label before the colon"]
    assert [article.text[one.span.start : one.span.end] for one in turns] == list(labels)
    assert [one.source if one.source is None else article.sources[one.source].name for one in turns] == [
        None,
        "Lola Sabirova",
    ]
    (quotation,) = article.attributions
    assert quotation.source == turns[1].source and quotation.confidence == "low"


def test_the_answers_are_those_of_the_only_person_in_the_headline() -> None:
    article = laid_out(
        "‘I like rain’: Q&A with Nadia Brannock\n\nThe actor on her new film.\n\nQ: Was it hard?\n\nA: My aunt came to "
        "watch. She told me, “It is late.”\n"
    )
    named = {one.source for one in article.statements if one.source is not None}
    assert [article.sources[number].name for number in named] == ["Nadia Brannock"]
    assert article.attributions[-1].source is None, "who answers says “I”"


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param(
            "RAO: The dam held.\n\nTAN: It did not.\n\nRAO: I saw it.\n\nTAN: So did I.",
            ["RAO", "TAN", "RAO", "TAN"],
            id="unknown names by turns",
        ),
        pytest.param(
            "Asha Rao met Li Tan.\n\nRao: It held.\n\nTan: It did not.\n\nRao: It did.",
            ["Rao", "Tan", "Rao"],
            id="surnames",
        ),
        pytest.param(
            "Dr Adeyemi: It held.\n\nMr Justice Harcourt: Did it?", ["Dr Adeyemi", "Mr Justice Harcourt"], id="titles"
        ),
        pytest.param("Moderator: You have a minute.\n\nCaller: Thanks.", ["Moderator", "Caller"], id="roles"),
        pytest.param("Note: bring a coat.\n\nVenue: Oshton hall.", [], id="a notice"),
        pytest.param("Oshton: 3 goals.\n\nNorin: 2 goals.", [], id="a score"),
        pytest.param("Starter: soup.\n\nMain: fish.\n\nPudding: none.", [], id="a menu"),
        pytest.param("Q: Who is it?\n\nThe road is open.", [], id="a question alone"),
        pytest.param("READ MORE: the dam.\n\nWATCH LIVE: the dam.", [], id="furniture"),
    ],
)
def test_what_is_a_label(text: str, expected: list[str]) -> None:
    article = read(text)
    turns = [one for one in article.statements if one.how == "named by the label before the colon"]
    assert [article.text[one.speaker.start : one.speaker.end] for one in turns if one.speaker] == expected


DASHED = [
    ("— Come in, said the judge. Sit down.", ["the judge", "the judge"], "comma, and speech after it"),
    ("— Come in, — said the judge. — Sit down.", ["the judge", "the judge"], "dashes around it"),
    ("— Come in — said the judge.\n\n— No, said Vale.", [None, "Vale"], "no stop before the dash"),
    ("― Who is it? asked the old man.", ["the old man"], "horizontal bar, question"),
    ("– Who is it? the old man asked.", ["the old man"], "en dash, subject first"),
    ("— Who is it? she asked.\n\n— Vale, said Vale.\n\n— Come in then.", ["she", "Vale", "she"], "by turns"),
    ("— Soup\n\n— Bread\n\n— Salt", [], "a list"),
    ("— The road is open.\n\n— The bridge is shut.", [], "a list of sentences"),
]


@pytest.mark.parametrize("text, expected", [pytest.param(*row[:2], id=row[2]) for row in DASHED])
def test_a_dash_opens_speech_among_attributions(text: str, expected: list[str | None]) -> None:
    found = credited(text)
    assert found == expected or (None in expected and found[-1] == expected[-1])


SET_OFF = [
    ("Lola Sabirova wrote to staff:\n\n> The dam will hold in any flood.", ["Lola Sabirova"]),
    ("The villagers were less sure.\n\n> Nobody asked us about the road.\n\n> — Musa Bello, farmer", ["Musa Bello"]),
    ("The mayor had news.\n\n> The bridge is shut.\n\n— Dara Pell (@darapell) May 3, 2024", ["Dara Pell"]),
    ('"Water wins."\n\n— Lola Sabirova, engineer', ["Lola Sabirova"]),
    ('"Water wins." — Lola Sabirova', ["Lola Sabirova"]),
    ('Pell tweeted: "All safe."', ["Pell"]),
    ("Pell posted on X: “All safe. Roads open.”", ["Pell"]),
    ('@darapell: "All safe."', ["@darapell"]),
]


@pytest.mark.parametrize("text, expected", SET_OFF)
def test_block_quotations_and_posts(text: str, expected: list[str | None]) -> None:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        kind = "block-quotation" if part.startswith(">") else "paragraph"
        blocks.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 2
    article = Article(Document(File("test.txt", text), text, tuple(blocks)), LEXICON)
    assert [mention for _, mention in speakers(article)] == expected


ACROSS = [
    ("“The boat hit the pier.”", ["Harbour master Dana Vale", None], "closed in front of the subhead"),
    ("“The boat hit the pier.", ["Harbour master Dana Vale"] * 2, "open in front of the subhead"),
    ("‘The boat hit the pier.", ["Harbour master Dana Vale"] * 2, "open, in single marks"),
]


@pytest.mark.parametrize("first, expected", [pytest.param(*row[:2], id=row[2]) for row in ACROSS])
def test_an_open_quotation_goes_on_below_a_subhead(first: str, expected: list[str | None]) -> None:
    onward = first[0] + "Nobody on the quay saw it coming." + {"“": "”", "‘": "’"}[first[0]]
    article = laid_out(
        f"Harbour closed\n\nThe harbour is closed.\n\nHarbour master Dana Vale said: {first}\n\n"
        f"Boats in the dark\n\n{onward}\n\nThe pier was built in 1962 and has been mended four times since.\n"
    )
    assert credited_in(article) == expected


def test_an_open_quotation_does_not_go_on_below_a_subhead_in_other_marks() -> None:
    article = laid_out(
        "Harbour closed\n\nThe harbour is closed.\n\nHarbour master Dana Vale said: “The boat hit the pier.\n\n"
        "Boats in the dark\n\nThe pier was built in 1962.\n\n“Nobody saw it,” said Ama Roe, who sells fish there.\n"
    )
    assert not any(quotation.continues for quotation in article.quotations)


def test_headings_credit_nobody() -> None:
    article = laid_out(
        "Mayor: ‘The bridge is safe’\n\nBy Ama Quarshie\n\n“The bridge is safe,” Mayor Dara Pell said.\n"
    )
    assert [(one.category, one.statement is not None) for one in article.attributions] == [
        ("heading", False),
        ("direct", True),
    ]


SAYINGS = [
    (
        "“We were all together, and you could feel it in the stands.”\nNorrland coach Henri Aubin praised the visitors on "
        "Tuesday.\n\n“He cannot take money from a club that he loves.”\nTarn Rovers manager Davy Orchard on his injured "
        "goalkeeper\n\n“They are comfortable. I am no model.”\nIstvan Kiss discussing his trousers",
        ["Norrland coach Henri Aubin", "Tarn Rovers manager Davy Orchard", "Istvan Kiss"],
        "lists of sayings, one of them with a verb",
    ),
    (
        '"I saw the roof go, and then the wall."\nWitness Amara Diop\n\n"It is the best day of my life."\n'
        'Sunita Rao, who came third, on the quay\n\n"The law is the law."\nInterior Minister Sten Borg, on Monday',
        ["Witness Amara Diop", "Sunita Rao", "Interior Minister Sten Borg"],
        "short lines, which are no headings",
    ),
    (
        "“We are bad losers, all of us.”\n\nTarn co-coach Thabo Nkosi after the defeat by Weald.\n\n“Nobody sleeps "
        "here now.”\n\nA nurse at the Mill Street clinic.",
        ["Tarn co-coach Thabo Nkosi", "A nurse at the Mill Street clinic"],
        "paragraphs of their own",
    ),
    (
        "“We shut the road,” Dana Pell said. “It rose.”\n\n“It was a long night for all of us.”\n\nAda Rao walked to "
        "the quay.\n\n“Nobody had slept since the Friday.”\n\nAda Rao looked at the water.",
        ["Dana Pell"] * 3 + ["Ada Rao"],
        "narrative signs nothing, and leads on to what follows",
    ),
    (
        "“We shut the road,” Dana Pell said. “It rose.”\n\n“It was a long night for all of us.”\n\nAda Rao on the quay.",
        ["Dana Pell"] * 3,
        "one line alone signs nothing",
    ),
    (
        "“We shut the road,” Dana Pell said. “It rose.”\n\n“It was a long night for all of us.”\n\nSitting at the pump "
        "did not trouble Pell.\n\n“Nobody had slept since the Friday.”\n\nPell told the board that it was late.",
        ["Dana Pell"] * 3 + [None],
        "a word that is nobody's name opens a sentence",
    ),
    (
        "“My oar went at the second buoy.”\n\n— Una Keane telling Ben Adu why she came in last. The cox from Tarn has won "
        "the cup four times since her first regatta, and will be back in a new boat for the autumn head race on the lake."
        "\n\n“He had an oar to spare.”\n\n— Dana Pell on being asked about it",
        ["Una Keane", "Dana Pell"],
        "a line with a dash signs whatever it tells of the occasion",
    ),
    (
        "“My oar went at the second buoy.” – Una Keane recalls the worst of her races.\n\n“I had one to spare.” – Pell on "
        "what he saw from the bank.",
        ["Una Keane", "Pell"],
        "a dash behind the saying signs it in its own paragraph",
    ),
    (
        "The rowers were asked how it went.\n\nThe cox from Tarn, Una Keane, said,\n\n“My oar went at the second buoy.”"
        "\n\nHer rival Dana Pell, who had a spare, said:,\n\n“I would have lent her mine for the asking.”\n\nIt was cold.",
        ["Una Keane", "Her rival Dana Pell"],
        "a line that ends in a comma leads on to what follows",
    ),
    (
        "“We shut the road,” Dana Pell said. “It rose.”\n\n“It was a long night for all of us.”\n\nThe long way home\n\n"
        "“Nobody had slept since the Friday,” said Pell.",
        ["Dana Pell"] * 3 + ["Pell"],
        "a heading signs nothing",
    ),
]


QUESTIONS = (
    "1. When did you first row?\n\n“I was six, in my uncle's tub.”\n\n2. Who taught you?\n\n“Nobody did. I fell in.”\n\n"
    "3. What do you eat before a race?\n\n“Cold rice, and more of it than is wise.”\n"
)


@pytest.mark.parametrize(
    ("head", "expected"),
    [("Five minutes with rower Una Keane", ["Una Keane"] * 3), ("Five minutes on the river bank", [None] * 3)],
)
def test_answers_in_marks_below_questions_are_those_of_whoever_is_interviewed(head, expected):
    article = laid_out(f"{head}\n\nThe regatta opens on Friday with the small boats.\n\n{QUESTIONS}")
    names = [None if one.source is None else article.sources[one.source].name for one in article.attributions]
    assert names == expected


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_single_mark_behind_a_comma_closes_what_a_double_one_opened(mark):
    article = laid_out(
        f"Flood at Dorn\n\nOrr came late. It was cold.\n\n“The boys{mark} boat sank,{mark} said Dana Pell. Rain fell.\n"
    )
    assert credited_in(article) == ["Dana Pell"]
    assert article.words(article.quotations[0].inner) == 4
    article = laid_out(f"Flood at Dorn\n\nOrr came late.\n\n“They cried ‘boat,{mark} and it sank, said Dana Pell.\n")
    assert not article.quotations[0].closed


def test_a_speech_that_goes_on_without_a_mark_is_whose_the_end_of_it_is():
    text = "Dana Pell waited.\n\n“The bank gave way in the night.\n\nWe had sandbags for half of it,” she said.\n"
    article = laid_out(f"Flood at Dorn\n\n{text}")
    assert [article.sources[one.source].name for one in article.attributions] == ["Dana Pell"]


@pytest.mark.parametrize(("text", "named", "_"), SAYINGS, ids=[what for *_, what in SAYINGS])
def test_the_line_below_a_saying_signs_it(text: str, named: list[str | None], _: str) -> None:
    assert credited_in(laid_out("They said it\n\n" + text + "\n")) == named
