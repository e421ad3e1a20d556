"""Sentences that break off anywhere, as copy in the middle of an edit does: whatever is left of them is read."""

import pytest

from lint.article import Article
from lint.files import File
from lint.formats.plain import parse

from .test_affiliations import APPOSITIVE, IN_CAPITALS, PREMODIFIED
from .test_speech import LEXICON, STATEMENTS

SENTENCES = [
    *(row[0] for row in APPOSITIVE + PREMODIFIED + IN_CAPITALS),
    *(row.values[0] for row in STATEMENTS),
    "“It held,” said Dara Pell, a bell-founder who lives by the pier, a man accused of theft, the clerk’s brother.",
    "He found that the pump, which leaks, is what the council, police and a man from Oshton said it was.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_may_break_off_anywhere(sentence: str) -> None:
    words = sentence.split(" ")
    for size in range(1, len(words)):
        for stop in ("", ",", "\n\n“No,” he said."):
            text = f"The roof leaked.\n\n{' '.join(words[:size])}{stop}"
            assert Article(parse(File("test.txt", text)), LEXICON).statements is not None
