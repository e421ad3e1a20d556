"""Citations: what counts as one, its sources and its date."""

import datetime

import pytest

from lint.article import Article
from lint.document import Block, Span
from lint.files import decode
from lint.formats import parse
from lint.reading.citations import find_citations, resolve_date, source_key
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()
PUBLISHED = datetime.date(2006, 7, 11)


def found(text: str):
    return find_citations(text, [Block("paragraph", Span(0, len(text)))], LEXICON)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tolls rose (Zarya, July 6).", [("(Zarya, July 6)", ("Zarya",), (7, 6, None))]),
        ("Tolls rose. (Zarya, 6 July 2005)", [("(Zarya, 6 July 2005)", ("Zarya",), (7, 6, 2005))]),
        (
            "Tolls rose (Norin zvezda, Sept. 6, 2005).",
            [("(Norin zvezda, Sept. 6, 2005)", ("Norin zvezda",), (9, 6, 2005))],
        ),
        ("Tolls rose (zarya.example, July 6).", [("(zarya.example, July 6)", ("zarya.example",), (7, 6, None))]),
        ("Tolls rose (see Zarya, July 6).", [("(see Zarya, July 6)", ("Zarya",), (7, 6, None))]),
        (
            "Tolls rose (Zarya, The Herald, July 6).",
            [("(Zarya, The Herald, July 6)", ("Zarya", "The Herald"), (7, 6, None))],
        ),
        ("Tolls rose (Gazette 10 June).", [("(Gazette 10 June)", ("Gazette",), (6, 10, None))]),
        (
            "Tolls rose (Zarya, July 6; Herald, July 7).",
            [
                ("(Zarya, July 6; Herald, July 7)", ("Zarya",), (7, 6, None)),
                ("(Zarya, July 6; Herald, July 7)", ("Herald",), (7, 7, None)),
            ],
        ),
        (
            "Tolls rose (Zarya, July 6) and rose (Zarya).",
            [("(Zarya, July 6)", ("Zarya",), (7, 6, None)), ("(Zarya)", ("Zarya",), (None, None, None))],
        ),
    ],
)
def test_citations(text, expected):
    citations = found(text)
    assert [(text[c.span.start : c.span.end], c.names, (c.month, c.day, c.year)) for c in citations] == expected
    for citation in citations:
        assert tuple(text[start:end] for start, end in citation.sources) == citation.names


@pytest.mark.parametrize(
    "aside",
    [
        "(CTO)", "(43)", "(1.7 billion TJS)", "(D-Norin)", "(he was born on May 3, 1962)", "(May 3)", "(Monday, May 3)",
        "(in May 2006)", "(now closed)", "(Zarya)", "(Oshton, 1962)", "(the gates, built in May 1962, were new)",
        "(On July 6)", "(from July 6 to July 9)", "(left)", "()", "(Beirut, June 1982)",
    ],
)  # fmt: skip
def test_asides_are_no_citations(aside):
    assert found(f"The bridge {aside} reopened.") == ()


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("July 6", datetime.date(2006, 7, 6)),
        ("July 16", datetime.date(2006, 7, 16)),
        ("December 30", datetime.date(2006, 12, 30)),
        ("January 30", datetime.date(2006, 1, 30)),
        ("January 5", datetime.date(2007, 1, 5)),
        ("January 9", datetime.date(2006, 1, 9)),
        ("July 6, 2004", datetime.date(2004, 7, 6)),
        ("June 31", None),
        ("February 29", datetime.date(2004, 2, 29)),
    ],
)
def test_a_year_that_is_not_printed_comes_from_publication(printed, day):
    (citation,) = found(f"Tolls rose (Zarya, {printed}).")
    assert resolve_date(citation, PUBLISHED, 180) == day


@pytest.mark.parametrize(
    "name", ["Zarya", "zarya.example", "www.zarya.example", "The Zarya", "news.zarya.example/article"]
)
def test_variants_of_a_name_are_one_source(name):
    assert source_key(name) == "zarya"


def test_an_article_reads_citations_with_the_newsrooms_words(tmp_path):
    (tmp_path / "citations.toml").write_text('not_sources = ["zarya"]\n')
    (tmp_path / "dates.toml").write_text('may = ["Mai"]\n')
    document = parse(decode("article.txt", b"Tolls rose (Zarya, July 6) and fell (Herald, Mai 5).\n"))
    cited = [citation.names for citation in Article(document, Lexicon((str(tmp_path),))).citations]
    assert cited == [("Herald",)]
