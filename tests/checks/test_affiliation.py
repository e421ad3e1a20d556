"""Who speakers are, and when and how consistently the article says so: parameters and edges."""

import pytest
from ferry import article, flagged, hits

from lint import rulebook
from lint.checks import affiliation_conflicts, late_affiliations
from lint.params import build

RULES = {rule.name: rule for rule in rulebook.load().rules}


LATE = article(
    "The last boat leaves on Friday.",
    '"She is as old as I am," Eilidh Munro said. Munro is the captain of the ferry. She has sailed since 1987.',
)


def test_late_affiliation_bears_what_it_is_told_to():
    assert flagged(LATE, late_affiliations) == ["Eilidh Munro"]
    assert not flagged(LATE, late_affiliations, grace_sentences=1)
    assert not flagged(LATE, late_affiliations, lead_paragraphs=2)
    assert flagged(LATE, late_affiliations, lead_paragraphs=1) == ["Eilidh Munro"]
    assert not flagged(LATE, late_affiliations, known_people=("Eilidh Munro",))


def test_late_affiliation_shows_where_it_stands():
    (hit,) = hits(LATE, late_affiliations)
    (later,) = hit.related
    assert LATE.text[later.start : later.end].startswith("Munro is")
    assert "captain" in str(hit.values["affiliation"])


def test_late_affiliation_needs_speech_and_a_description():
    quiet = "Munro is the captain of the ferry."
    assert not flagged(article("Eilidh Munro hoped for a new boat.", quiet), late_affiliations)
    assert not flagged(article("Eilidh Munro held up a sign saying that it was late.", quiet), late_affiliations)
    citing = "Munro, citing the harbour master, said that nobody would buy it."
    assert not flagged(article("The boat is old, Eilidh Munro said.", citing), late_affiliations)


def conflicts(*blocks: str, **params) -> list[str]:
    rule = RULES["affiliation-conflict"]
    settings = build(rule)._replace(**params)
    copy = article(*blocks)
    return [copy.text[hit.span.start : hit.span.end] for hit in affiliation_conflicts.check(copy, settings)]


DEPUTY = ("Deputy Mayor Ann Munro opened the quay.", "Mayor Munro closed it.")


def test_conflicting_ranks():
    assert conflicts(*DEPUTY) == ["Mayor Munro"]
    assert conflicts(*reversed(DEPUTY)) == ["Deputy Mayor Ann Munro"]
    assert conflicts(*DEPUTY, "Mayor Munro went home.") == ["Mayor Munro"], "told once"
    assert not conflicts(*DEPUTY, compatible=("mayor = deputy mayor",))
    assert not conflicts(*DEPUTY, courtesies=("mayor",))
    assert not conflicts(*DEPUTY, ranks=("vice",))


@pytest.mark.parametrize(
    "later",
    [
        "Mayor Ivor Munro closed it.",
        "The mayor and Munro closed it.",
        "Acting Mayor Munro closed it.",
        "Mayor Munro, elected in May, closed it.",
        'The sign reads "Mayor Munro closed it".',
        "Munro, the deputy mayor, closed it.",
    ],
)
def test_ranks_that_agree(later):
    assert not conflicts(DEPUTY[0], later)


@pytest.mark.parametrize(
    ("earlier", "later", "flagged"),
    [
        ("Health Minister Ann Munro", "Finance Minister Munro", ["Finance Minister Munro"]),
        ("Defence Minister Ann Munro", "Defense Minister Munro", []),
        ("Junior Minister Ann Munro", "Health Minister Munro", []),
        ("Health Minister Ann Munro", "Minister Munro", []),
    ],
)
def test_portfolios(earlier, later, flagged):
    assert conflicts(f"{earlier} opened the quay.", f"{later} closed it.") == flagged


def test_bodies_and_their_short_forms():
    said = "Ann Munro, director of the Norin Water Trust, said it was cold. Later {} said it was warm."
    assert conflicts(said.format("Munro, director of the Kesh Road Trust,")) == []
    said = "Ann Munro, director of the Norin Water Trust, said it was cold. {} said it was warm."
    assert conflicts(said.format("Munro, director of the Kesh Road Trust,")) == ["Munro"]
    assert not conflicts(said.format("Munro, director of the Norin Trust,"))
    assert not conflicts(said.format("Munro, director of the Kesh Road Club,"))
