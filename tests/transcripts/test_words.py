"""Words: what makes no difference between a quotation and a record, and what does."""

import pytest

from lint.document import Span
from lint.reading.lexicon import Lexicon
from lint.transcripts.words import Reader

READER = Reader(Lexicon())


def keys(text: str) -> list[str]:
    return READER.read(text, [Span(0, len(text))]).keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The WALL", "the wall"),
        ("“we’ll wait”", '"We\'ll wait"'),
        ("we will wait", "we'll wait"),
        ("can't, cannot", "can not can not"),
        ("it's old", "it is old"),
        ("I'm gonna go", "I am going to go"),
        ("twenty-one", "21"),
        ("a hundred and five men", "105 men"),
        ("one thousand two hundred", "1,200"),
        ("seven hundred and fifty thousand", "750,000"),
        ("two thousand and twenty-four", "2024"),
        ("$5 million", "five million dollars"),
        ("£5m", "five million pounds"),
        ("5 lakh", "500,000"),
        ("fifty per cent", "50%"),
        ("50 percent", "50 per cent"),
        ("five point three", "5.3"),
        ("the twenty-first", "the 21st"),
        ("in the nineties", "in the '90s"),
        ("U.S. troops", "US troops"),
        ("café", "cafe"),
        ("ﬁre", "fire"),
        ("co\u00adoperate", "cooperate"),
        ("O’Brien's", "O'Briens"),
        ("wait -- no", "wait—no"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("can", "can't"),
        ("twenty", "twelve"),
        ("5 million", "5 billion"),
        ("21", "21st"),
        ("$5", "£5"),
        ("nineteen", "ninety"),
        ("one two", "12"),
        ("the council's", "the council"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_places_are_those_of_the_text() -> None:
    text = "We don't have twenty-one of them."
    words = READER.read(text, [Span(0, len(text))])
    shown = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    assert shown == ["We", "don't", "don't", "have", "twenty-one", "of", "them"]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("We [laughter] will (applause) wait", "we will wait"),
        ("I said [inaudible 00:12:03] no", "i said no"),
        ("♪ music ♪ Hello", "music hello"),
        ("the [old] wall (of Kesh)", "the old wall of kesh"),
    ],
)
def test_sounds_are_no_words(text: str, heard: str) -> None:
    assert " ".join(READER.read(text, [Span(0, len(text))], sounds=True).keys) == heard


@pytest.mark.parametrize(
    "text",
    ["1" * 5000, "1,1" * 2000, "million " * 2000, "one hundred and " * 2000, "$" * 5000, "'" * 5000, "a." * 5000],
)
def test_hostile_numbers(text: str) -> None:
    keys(text)
