"""Rules that weigh a whole article or compare its parts: parameters and edges that the examples do not show."""

import pytest

from lint import engine
from lint.article import Article
from lint.checks import (
    anonymous_share,
    display_names,
    dominant_speakers,
    hearsay,
    missing_byline,
    name_variants,
    pull_quotes,
    same_surnames,
)
from lint.document import Block, Document, Span
from lint.files import File, decode
from lint.formats import parse
from lint.plan import Choices, Planner
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(*blocks: str, metadata: dict[str, str] | None = None, genre: str = "news") -> Article:
    document: Document = parse(decode("article.txt", "\n\n".join(blocks).encode()))
    return Article(document._replace(metadata=metadata or {}), LEXICON, Facts(language="en-GB", genre=genre))


def marked(*blocks: tuple[str, str]) -> Article:
    """An article in a format that says what each block is."""
    text = "\n\n".join(words for _, words in blocks)
    spans, at = [], 0
    for kind, words in blocks:
        spans.append(Block(kind, Span(at, at + len(words))))
        at += len(words) + 2
    return Article(Document(File("article.html", text), text, tuple(spans)), LEXICON, Facts(language="en-GB"))


def flagged(copy: Article, kind, **params) -> list[tuple[str, str]]:
    hits = kind.check(copy, kind.Params(**params))
    return [(copy.text[hit.span.start : hit.span.end], hit.case) for hit in hits]


def default(text: str) -> list[tuple[str, str]]:
    plan = Planner(Choices(isolated=True), lambda problem: pytest.fail(problem.message)).plan("article.txt")
    report = engine.check_file(File("article.txt", text), plan)
    return [(one.rule, text[one.region.start : one.region.end]) for one in report.findings]


# second-hand-quote-unsourced


@pytest.mark.parametrize(
    "sentence",
    [
        "Pell was quoted as saying in Zarya that the gate was shut.",
        "Pell was quoted as saying the gate was shut, by Kanal Qafqaz.",
        "Pell reportedly told the Oshton Herald that the gate was shut.",
        "The gate, Pell was quoted as saying, was shut, according to a newspaper.",
    ],
)
def test_an_outlet_in_the_sentence_is_enough(sentence):
    assert not flagged(article("Gate shut", sentence, "It opens in May."), hearsay)


def test_a_place_is_no_outlet():
    copy = article("Gate shut", "Pell is said to have told the board in Kesh that the gate was shut.")
    assert flagged(copy, hearsay) == [("is said to have told", "")]


def test_known_outlets_are_the_houses_to_say():
    copy = article("Gate shut", "Zarya has a long piece on it. Pell was quoted as saying the gate was shut.")
    assert flagged(copy, hearsay) == [("was quoted as saying", "")]
    assert not flagged(copy, hearsay, known_outlets=("Zarya",))


# anonymous-share

UNNAMED = ("Port may close", "The port may close.", *["A broker at the quay said that the port was sold."] * 4)
NAMED = ("Ana Vale, who runs it, said that it was not.", "Vale said that she was tired.", "Vale said that it paid.")


def test_shares_have_their_limits():
    copy = article(*UNNAMED, *NAMED)
    assert flagged(copy, anonymous_share) == [("Port may close", "")]
    assert not flagged(copy, anonymous_share, max_statements=0.6)
    assert not flagged(copy, anonymous_share, min_statements=8)
    assert not flagged(copy, anonymous_share, min_unnamed=5)


def test_heads_that_hide_nobody_are_the_newsrooms_to_say(tmp_path):
    (tmp_path / "anonymity.toml").write_text('by_office = ["broker"]\n')
    copy = article(*UNNAMED, *NAMED)
    assert not flagged(Article(copy.document, Lexicon((str(tmp_path),))), anonymous_share)


# dominant-speaker

LOUD = (
    "The wall",
    "The wall must go, said Ana Vale, who farms below it.",
    *['"It keeps the river from the fields and the fish from the river, and nobody asked us," Vale said.'] * 4,
    "Vale said that she would wait. The council said that it would stay. The club said that it was late.",
)


def test_one_voice_is_told_once_at_its_first_name():
    assert flagged(article(*LOUD), dominant_speakers) == [("Ana Vale", "")]


def test_one_voice_is_told_by_its_name_where_a_lead_gave_none():
    lead = 'A grower has told of a wall that "keeps the river from the fields".'
    assert flagged(article(LOUD[0], lead, *LOUD[1:]), dominant_speakers) == [("Ana Vale", "")]


@pytest.mark.parametrize(
    "params", [{"max_share": 1.0}, {"min_words": 500}, {"min_statements": 20}, {"min_speakers": 3}]
)
def test_each_limit_of_a_voice_counts(params):
    assert not flagged(article(*LOUD), dominant_speakers, **params)


def test_what_is_about_one_person_may_be_one_voice():
    assert not flagged(article(*LOUD, genre="interview"), dominant_speakers, exempt_genres=("interview",))
    assert not flagged(article("Vale and the wall", *LOUD[1:]), dominant_speakers)
    assert flagged(article("Vale and the wall", *LOUD[1:]), dominant_speakers, headings_announce=False)
    assert not flagged(article(*LOUD), dominant_speakers, exempt_words=("farms",))


# same-surname-ambiguity

TWO = ("Two at the mill", "Callum Orr spins. His brother, Angus Orr, weaves.", "Nothing moved.", "Orr said no.")


def test_the_window_is_counted_in_paragraphs():
    assert not flagged(article(*TWO), same_surnames)
    assert flagged(article(*TWO), same_surnames, window=3) == [("Orr", "")]


def test_given_names_of_one_person():
    copy = article("Mill", "Robert Orr spins. Bob Orr also weaves. Orr said no.")
    assert flagged(copy, same_surnames) == [("Orr", "")]
    assert not flagged(copy, same_surnames, given_groups=("Bob, Robert",))


# caption-headline-name-mismatch

HEADED = "{} opens mill\n\nNiamh Heneghan opened a mill at Brae.\n\nIt spins wool. Heneghan, 44, wore red.\n"


def test_a_name_above_the_text_is_told_once_and_by_one_rule():
    found = default(HEADED.format("Niamh Henegan"))
    assert [one for one in found if "name" in one[0]] == [("caption-headline-name-mismatch", "Henegan")]


def test_of_two_spellings_the_one_above_the_text_is_reported():
    text = "Mill opens\n\nSami Yakhyoyev at the mill, May 3, 2024. [Pia Lund/Post]\n\nKESH -- Sami Yahyoev came.\n"
    copy = article(text)
    assert flagged(copy, name_variants) == [("Yakhyoyev", "tied")]
    assert flagged(copy, display_names) == [("Yakhyoyev", "")]


def test_a_quotation_above_the_text_is_not_mended():
    copy = article(*HEADED.format("“We lost Henegan”: town").strip().split("\n\n"))
    (hit,) = display_names.check(copy, display_names.Params())
    assert hit.fix is None


def test_people_who_are_in_a_caption_alone():
    copy = article(
        "Mill opens",
        "Ben Oduya at the mill, May 3, 2024. [Pia Lund/Harbour Press]",
        "BRAE -- A mill opened on Monday.",
    )
    assert flagged(copy, display_names) == [("Ben Oduya", "only")]
    assert not flagged(copy, display_names, captions_only=False)


def test_numbers_may_be_left_alone():
    copy = article("Nine dead in mine", "The mine was closed after 14 miners were found dead.", "It is flooded.")
    assert flagged(copy, display_names) == [("Nine", "number")]
    assert not flagged(copy, display_names, numbers=False)


# pull-quote-not-verbatim

SAID = ("paragraph", '"The river always wins in the end," Lola Sabirova, an engineer, said. "We choose the day."')


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The river always wins", []),
        ("“The river always wins in the end. We choose the day.”", []),
        ("The river … wins in the end", []),
        ("“The river always wins in the end” — Lola Sabirova, engineer", []),
        ("The river wins in the end", [("The river wins in the end", "")]),
        ("Concrete is a kind of prayer", [("Concrete is a kind of prayer", "missing")]),
        ("“The river always wins in the end” — Owen Pryce", [("Owen Pryce", "speaker")]),
        ("Always wins", []),
    ],
)
def test_pull_quotes_of_a_format_that_marks_them(words, expected):
    copy = marked(("headline", "A river"), SAID, ("pull-quote", words), ("paragraph", "It rained."))
    assert flagged(copy, pull_quotes) == expected


def test_a_house_may_want_the_whole_quotation():
    copy = marked(("headline", "A river"), SAID, ("pull-quote", "The river always wins"))
    assert flagged(copy, pull_quotes, allow_trim=False) == [("The river always wins", "trimmed")]


def test_a_block_of_nothing_but_a_mark_is_no_pull_quote():
    assert not flagged(article("A river", SAID[1], "It rained.", ">"), pull_quotes)


# missing-byline

PLAIN = ("Ferry ends", "The ferry will not sail.", "It has sailed since 1931.", "Nobody will miss it.")


def test_an_author_in_the_metadata_counts():
    assert flagged(article(*PLAIN), missing_byline) == [("Ferry ends", "")]
    assert not flagged(article(*PLAIN, metadata={"byline": "Dara Pell"}), missing_byline)


def test_agencies_and_genres_are_the_houses_to_say():
    copy = article(*PLAIN[:-1], "Nobody will miss it. - Zarya")
    assert flagged(copy, missing_byline)
    assert not flagged(copy, missing_byline, agencies=("Zarya",))
    assert not flagged(article(*PLAIN, genre="brief"), missing_byline, exempt_genres=("brief",))
