"""Formulas: set phrases with slots, found where their key word stands."""

import pytest

from lint.reading.formulas import Formulas
from lint.reading.lexicon import Lexicon

LIST = Formulas(
    ["asked not to be named", "because he was not authorised", "identified only as X", "name O agreed not to publish"],
    ["named", "authorised", "identified", "name"],
)


def found(text, known=LIST):
    lowered = text.lower()
    return [text[span.start : span.end] for span in known.find(text, lowered, set(lowered.replace(".", "").split()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A clerk who asked not to be named said so.", ["asked not to be named"]),
        ("She asked not to be named. He asked not to be named.", ["asked not to be named"] * 2),
        ("She was named, and asked to be named.", []),
        ("A man identified only as Karim spoke.", ["identified only as Karim"]),
        ("A woman whose name Harbour Post agreed not to publish spoke.", ["name Harbour Post agreed not to publish"]),
        ("A woman whose name nobody agreed not to publish spoke.", []),
        ("asked not to be\nnamed", []),
    ],
)
def test_slots_and_bounds(text, expected):
    assert found(text) == expected


def test_pronouns_and_spellings_stand_for_one_another():
    known = Formulas(["because he was not authorised"], ["not"])
    assert found("because they were not authorized to speak", known) == ["because they were not authorized"]


def test_every_shipped_formula_has_a_key_and_finds_itself():
    table = Lexicon().table("anonymity")
    known = Formulas(table["formulas"], table["keys"])
    lost = []
    for phrase in table["formulas"]:
        text = f"Somebody {phrase.replace('X', 'Karim').replace('O', 'Harbour')} spoke."
        if not found(text, known):
            lost.append(phrase)
    assert not lost
