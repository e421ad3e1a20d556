"""The explanation of an attribution names every step and class that the reading knows."""

from lint.article import Article
from lint.files import File
from lint.formats import plain
from lint.reading.explanations import HOW
from lint.reading.lexicon import Lexicon
from lint.reporters.explanation import CLASSES, STEPS, explain


def article(text: str) -> Article:
    return Article(plain.parse(File("a.txt", text)), Lexicon())


def test_every_step_of_the_reading_is_told():
    assert set(STEPS) == set(HOW) - {""}


def test_words_that_are_no_speech_are_told_as_what_they_are():
    copy = article("Ferry trial opens\n\nThe film “Long Water” opened the “Ferries at Night” festival on Monday.")
    lines = list(explain(copy, 3))
    assert any(line.strip() == f"It is {gloss}." for line in lines for gloss in CLASSES.values())
    assert not any("looked for" in line for line in lines)


def test_nobody_credited():
    copy = article("Ferry trial opens\n\nRain fell on the quay.\n\n“The ferry is late again and nobody tells us why.”")
    assert list(explain(copy, 5))[-2] == "  Nobody is credited."
