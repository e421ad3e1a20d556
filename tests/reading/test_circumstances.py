"""When, where and in what somebody spoke, between him and the verb; and what a document says who was given it."""

import pytest

from lint.article import Article

from .test_choice import credited
from .test_speech import read


def reported(text: str) -> list[tuple[str | None, str]]:
    """(speaker, cue) of every statement, as printed."""
    article: Article = read(text)
    return [
        (
            article.text[statement.speaker.start : statement.speaker.end] if statement.speaker else None,
            article.text[statement.cue.start : statement.cue.end],
        )
        for statement in article.statements
    ]


WHEN = [
    ("The warden on Tuesday said the ferry was late.", [("The warden", "said")]),
    ("Ngozi Eze on Tuesday said the ferry was late.", [("Ngozi Eze", "said")]),
    ("Officials on Tuesday morning said the ferry was late.", [("Officials", "said")]),
    ("Police at the weekend said the ferry was late.", [("Police", "said")]),
    ("The council last week said the ferry was late.", [("The council", "said")]),
    ("The mayor last night said the ferry was late.", [("The mayor", "said")]),
    ("The council on 4 May said the ferry was late.", [("The council", "said")]),
    ("The Harbour Board in May warned that the ferry was late.", [("The Harbour Board", "warned")]),
    ("The club two years ago said the ferry was late.", [("The club", "said")]),
    ("The company in the summer of 2019 said it would close.", [("The company", "said")]),
    ("He on Monday said the ferry was late.", [("He", "said")]),
    ("Norland's army on Monday said its men had left.", [("Norland's army", "said")]),
    ("Rosa May on Monday said the ferry was late.", [("Rosa May", "said")]),
    ("The warden, Dara Osei, on Monday said the ferry was late.", [("Dara Osei", "said")]),
    ("The court on Friday ruled that the pier was shut.", [("The court", "ruled")]),
    # near misses
    ("He was on Monday told that the pier was shut.", []),
    ("Osei could not on Monday say when it would open.", []),
    ("Prices last week showed a rise of a tenth.", []),
    ("The match on Sunday ended in a draw.", []),
    ("On Monday said to be ill, Osei was at work.", []),
    ("The president of the day said the ferry was late.", [("The president of the day", "said")]),
    ("A clerk in room 2019 said the ferry was late.", [("A clerk in room 2019", "said")]),
    ("The cook was ill after a report found mould in the flour.", [("a report", "found")]),
]

IN_WHAT = [
    ("The ministry in a statement said the well was dry.", [("The ministry", "said")]),
    ("The agency in a short statement on Monday said the well was dry.", [("The agency", "said")]),
    (
        "Farm chief Lola Adeyemi in an interview with the Norin Post said it was dry.",
        [("Farm chief Lola Adeyemi", "said")],
    ),
    ("Engineer Ravi Nair during a press briefing said it was dry.", [("Engineer Ravi Nair", "said")]),
    ("The firm on its website said the well was dry.", [("The firm", "said")]),
    ("The warden in a letter dated 4 May said the well was dry.", [("The warden", "said")]),
    # what says who somebody is stays with him
    ("The woman in the video said the well was dry.", [("The woman in the video", "said")]),
    ("A man in a boat said the well was dry.", [("A man in a boat", "said")]),
]

WRITTEN = [
    ("A report released on Monday said the well was dry.", [("A report", "said")]),
    ("A study published last week found that the well was dry.", [("A study", "found")]),
    ("The letter sent to the council on Sunday said it was dry.", [("The letter sent to the council", "said")]),
    (
        "According to Thursday's class action lawsuit, the well was dry.",
        [("Thursday's class action lawsuit", "According to")],
    ),
    # near misses
    ("The report stunned the council, a clerk said.", [("a clerk", "said")]),
    ("The letter led to talk the warden said he was ill.", [("the warden", "said")]),
]

QUOTED = [
    ("“He never slept,” Ines Falk, the driver's cousin said.", ["Ines Falk"]),
    ("Ravi Nair, planning officer for Harwick said: “I am worried.”", ["Ravi Nair"]),
    ("Ines Falk, a spokeswoman for Quillon said, “We sold it.”", ["Ines Falk"]),
    ("Falk, a top aide said, “is very calm” about it.", ["a top aide"]),
    ("The trouble, says Ines Falk, is that the law bans “spot wells.”", ["Ines Falk"]),
    ("Both say the move would “open the gates” to rain.", ["Both"]),
    (
        "Osei denied it, but an army captain confirmed men held it, adding that “no shot was fired.”",
        ["an army captain"],
    ),
    ("A clerk said she heard Tom Fisk say, “I am not coming down.”", ["Tom Fisk"]),
    ("A guard laughed while the prisoner kept asking: “Where is my coat?”", ["the prisoner"]),
    ("The delay prompted Ines Falk, an analyst at Harbour, to say, “We can wait.”", ["Ines Falk"]),
    ("According to her “clean well” plan, rain is free.", [None]),
    ("“The well is dry,” the warden on Tuesday told reporters.", ["the warden"]),
    ("“The well is dry,” officials on Tuesday said.", ["officials"]),
    ("“It is dry,” the company in a statement said.", ["the company"]),
    ("“The well is dry,” the voice-over on Monday said.", ["the voice-over"]),
    ("Eze last night said the plan did “no great harm to anybody”.", ["Eze"]),
    (
        "The mayor Lola Adeyemi in an interview with Norin Television said it was dry.\n\n“We shut it for you.”",
        ["The mayor Lola Adeyemi"],
    ),
    ("A note posted on his fan page reads: “He died in his sleep.”", ["A note posted on his fan page"]),
    ("A note pinned to the gate of the farm read: “Back at six.”", ["A note pinned to the gate of the farm"]),
    ("A letter left at the gate of the farm read: “Back at six.”", ["A letter left at the gate of the farm"]),
    (
        "The motion written by Ines Falk, board chairman, says the town “may choose its own clerks.”",
        ["The motion written by Ines Falk"],
    ),
    (
        "A letter signed by the treasurer Ravi Nair on Monday, May 4, 2020, said: “We shall not pay.”",
        ["A letter signed by the treasurer Ravi Nair"],
    ),
    ("The crew sent a letter to the council which said: “We shall not row.”", ["a letter"]),
    ("She wrote of the council which said: “We shall not row.”", ["the council"]),
]

DOING = [
    ("Dara Osei, speaking to reporters in Oshton on Monday said it was dry.", [("Dara Osei", "said")]),
    ("The warden speaking at a rally on Monday said it was dry.", [("The warden", "said")]),
    ("The warden while opening the pier said it was dry.", [("The warden", "said")]),
    # what tells who somebody without a name is stays with him
    (
        "An official speaking on condition of anonymity said it was dry.",
        [("An official speaking on condition of anonymity", "said")],
    ),
]

# one comma between a name and who its bearer is
UNCLOSED = [
    ("Tom Fisk, a Ferro farmer said the well was dry.", [("Tom Fisk", "said")]),
    ("Tom Fisk, 43, a driver said the well was dry.", [("Tom Fisk", "said")]),
    ("Lola Adeyemi, senior analyst at Harbour Futures Inc. said the fall was overdone.", [("Lola Adeyemi", "said")]),
    ("For his part, Ravi Nair, engineer at Harbour Ltd. said it was dry.", [("Ravi Nair", "said")]),
    ("Norin Police spokesperson, Dara Osei said the well was dry.", [("Dara Osei", "said")]),
    (
        "The party's spokesman Dara Kwesi Osei, said the well was dry.",
        [("The party's spokesman Dara Kwesi Osei", "said")],
    ),
    ("Governor of the Bank of Norin, BON, Dara Osei, has said it was dry.", [("Dara Osei", "said")]),
    ("Lola Reed, Professor of Roads, Harwick University, Harwick, said it was dry.", [("Lola Reed", "said")]),
    # near misses
    ("Dara Osei, the coach said, would play.", [("the coach", "said")]),
    ("Dara Osei, a spokesman said on Monday, was ill.", [("a spokesman", "said")]),
    ("When she met Dara Osei, the council spokesman said he was glad.", [("the council spokesman", "said")]),
    ("He thanked Dara Osei, the engineer said.", [("the engineer", "said")]),
    ("Asked about Dara Osei, the coach said he was fit.", [("the coach", "said")]),
    ("In Oshton, Norin, the planning officer said it was dry.", [("the planning officer", "said")]),
    ("The mayor, Dara Osei said, was ill.", [("Dara Osei", "said")]),
    ("Dara Osei, said Ana Roe, was ill.", [("Ana Roe", "said")]),
]

# paraphrases
PARAPHRASED = [
    ("The warden was late. According to him, the well was dry.", [("him", "According to")]),
    ("The well will, according to her, be dry.", [("her", "according to")]),
    ("According to her husband, the well was dry.", [("her husband", "According to")]),
    ("Ines Falk said last week that the well was dry.", [("Ines Falk", "said")]),
    ("Ines Falk said this morning the well was dry.", [("Ines Falk", "said")]),
    ("Ines Falk stood up and said the well is dry.", [("Ines Falk", "said")]),
    ("Ines Falk opposed the levy but told growers the well is dry.", [("Ines Falk", "told")]),
    ("The legal team said that the well was dry.", [("The legal team", "said")]),
    ("Sources tell Harbour News there is no chance of a vote.", [("Sources", "tell")]),
    (
        "Harbour Inc. analysts including Ines Falk said it was dry.",
        [("Harbour Inc. analysts including Ines Falk", "said")],
    ),
    ("A judge ruled Falk would face a second trial.", [("A judge", "ruled")]),
    ("The retail giant said it was sorry.", [("The retail giant", "said")]),
    # near misses
    ("A judge ruled out a deal that was dead.", []),
    ("The rebels, who left unless he paid, said much.", []),
    ("Ines Falk kept bees and said little.", []),
]


@pytest.mark.parametrize("text, expected", WHEN + IN_WHAT + DOING + WRITTEN + UNCLOSED + PARAPHRASED)
def test_who_reports_with_something_in_between(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize("text, expected", QUOTED)
def test_whose_words_with_something_in_between(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected
