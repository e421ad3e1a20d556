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
    ("Theresa May on Monday said the ferry was late.", [("Theresa May", "said")]),
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


@pytest.mark.parametrize("text, expected", WHEN + IN_WHAT + WRITTEN)
def test_who_reports_with_something_in_between(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize("text, expected", QUOTED)
def test_whose_words_with_something_in_between(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected
