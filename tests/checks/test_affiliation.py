"""Who speakers are, and when and how consistently the article says so: parameters and edges."""

from lint.article import Article
from lint.checks import late_affiliations
from lint.files import decode
from lint.findings import Hit
from lint.formats import parse
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(*blocks: str) -> Article:
    text = "\n\n".join(("Ferry to Tarn Island ends", *blocks, "The harbour board meets on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), LEXICON, Facts())


def hits(copy: Article, kind, **params) -> list[Hit]:
    return list(kind.check(copy, kind.Params(**params)))


def flagged(copy: Article, kind, **params) -> list[str]:
    return [copy.text[hit.span.start : hit.span.end] for hit in hits(copy, kind, **params)]


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
