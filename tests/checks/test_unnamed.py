"""Unnamed and vague sources: parameters and edges that the examples do not show."""

import pytest

from lint.article import Article
from lint.checks import anonymity_reasons, bare_sources, vague_sourcing
from lint.files import decode
from lint.formats import parse
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(*blocks: str) -> Article:
    text = "\n\n".join(("Ferry to Tarn Island ends", "The boats lie idle.", *blocks, "The board meets on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), LEXICON)


def flagged(copy: Article, kind, **params) -> list[str]:
    return [copy.text[hit.span.start : hit.span.end] for hit in kind.check(copy, kind.Params(**params))]


@pytest.mark.parametrize(
    "formula",
    [
        "Rumour has it",
        "Word has it",
        "Conventional wisdom holds",
        "Most people think",
        "It is believed",
        "IT IS BELIEVED",
    ],
)
def test_a_formula_may_open_its_sentence(formula):
    assert flagged(article(f"{formula} that the ferry will be sold."), vague_sourcing) == [formula]


def test_own_formulas_may_hold_hyphens_and_apostrophes():
    copy = article("It’s an open secret that the ferry will be sold. A well-known fact is that it leaks.")
    own = ("it's an open secret", "a well-known fact")
    assert flagged(copy, vague_sourcing, formulas=own) == ["It’s an open secret", "A well-known fact"]


def test_a_capital_that_shrinks_to_two_characters_shifts_nothing():
    copy = article("İzmir and İnebolu have ferries. Here it is believed that the ferry will be sold.")
    assert flagged(copy, vague_sourcing) == ["it is believed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry will be sold, ⟦according to some experts⟧.",
        "The ferry will be sold, ⟦according to some reports⟧.",
        "The ferry will be sold, ⟦according to reports⟧.",
        "⟦According to some⟧, the ferry will be sold.",
    ],
)
def test_according_to_some_is_told_once_and_backs_nothing_up(sentence):
    before, rest = sentence.split("⟦")
    told, after = rest.split("⟧")
    assert flagged(article(before + told + after), vague_sourcing) == [told]


def test_reports_of_somebody_named_are_credited():
    assert not flagged(article("The ferry will be sold, according to a report by the Vale Institute."), vague_sourcing)


@pytest.mark.parametrize("stop", ["", ",", ";", " –", ")"])
def test_a_poll_is_evidence_whatever_stands_beside_it(stop):
    copy = article(f"Some experts said that the ferry would be sold, to judge by one poll{stop} and by much else.")
    assert not flagged(copy, vague_sourcing)


def test_a_word_of_evidence_is_a_whole_word():
    copy = article("Some experts said that pollen had clogged the engine of the ferry.")
    assert flagged(copy, vague_sourcing) == ["Some experts said"]


UNNAMED = "A clerk who asked not to be named said that files were burnt."


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        ("The minority party has left the council.", False),
        ("Some minor faults were found in the engine.", False),
        ("The crew was insensitive, and unfeared.", False),
        ("His daughter, who was a minor, is at school.", True),
        ("The files, marked “confidential”, are gone.", True),
        ("She fears reprisals.", True),
    ],
)
def test_a_later_reason_stands_in_whole_words(later, reason):
    assert flagged(article(f"{UNNAMED} {later}"), anonymity_reasons) == (
        [] if reason else ["A clerk who asked not to be named"]
    )


@pytest.mark.parametrize("pronoun", ["he was", "she is", "they were"])
def test_a_stock_reason_is_one_in_every_person(pronoun):
    copy = article(
        f"Files were burnt, said a clerk who asked not to be named because {pronoun} not authorized to speak."
    )
    stock = ("because he was not authorised",)
    assert [hit.case for hit in anonymity_reasons.check(copy, anonymity_reasons.Params(stock_reasons=stock))] == [
        "stock"
    ]


@pytest.mark.parametrize("opener", ["under ground rules set by the ministry", "per ground rules of the palace"])
def test_ground_rules_are_a_reason(opener):
    assert flagged(article("Files were burnt, said a clerk who asked not to be named under ground."), anonymity_reasons)
    assert not flagged(
        article(f"Files were burnt, said a clerk who asked not to be named {opener}."), anonymity_reasons
    )


def test_a_formula_of_anonymity_may_open_its_sentence():
    copy = article("Identified only as Karim, a clerk said that files were burnt.")
    assert flagged(copy, anonymity_reasons) == ["Identified only as Karim"]


@pytest.mark.parametrize("stop", [" with the talks", ", he said, with the talks", "; that is all", ""])
def test_knowledge_at_first_hand_counts_whatever_stands_beside_it(stop):
    copy = article(f"The ferry will be sold, said a source who is familiar{stop}.")
    assert not flagged(copy, bare_sources)


def test_words_that_only_hold_a_word_of_knowledge_tell_nothing():
    copy = article("The ferry will be sold, said a source who is unfamiliar to the board.")
    assert flagged(copy, bare_sources) == ["a source"]


@pytest.mark.parametrize("place", ["in the room", "at the port", "on the boat"])
def test_where_a_source_was_is_a_description(place):
    assert not flagged(article(f"The ferry will be sold, said a source {place}."), bare_sources)


def test_words_of_a_label_are_the_newsrooms_to_say(tmp_path):
    (tmp_path / "anonymity.toml").write_text('knowing = ["tired"]\n')
    lexicon = Lexicon((str(tmp_path),))
    copy = article("The ferry will be sold, said a source who is tired.")
    assert flagged(copy, bare_sources) == ["a source"]
    assert not flagged(Article(copy.document, lexicon), bare_sources)


def test_words_of_place_are_the_newsrooms_to_take_away(tmp_path):
    (tmp_path / "anonymity.toml").write_text('[remove]\nplacing = ["in the room"]\n')
    copy = article("The ferry will be sold, said a source in the room.")
    assert not flagged(copy, bare_sources)
    assert flagged(Article(copy.document, Lexicon((str(tmp_path),))), bare_sources) == ["a source"]
