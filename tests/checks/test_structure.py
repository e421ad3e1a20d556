"""Captions, headlines, page furniture and citation dates: parameters and edges that the examples do not show."""

import datetime

import pytest

from lint.article import Article
from lint.checks import caption_credits, caption_dates, citation_dates, missing_headline, page_residue
from lint.document import Document
from lint.files import decode
from lint.formats import parse
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()
LEAD = (
    "The harbour board of Oshton said on Monday that the ferry to Tarn Island would not sail again before the spring."
)


def article(*blocks: str, published: str = "", metadata: dict[str, str] | None = None) -> Article:
    document: Document = parse(decode("article.txt", "\n\n".join(blocks).encode()))
    facts = Facts(
        published=datetime.date.fromisoformat(published) if published else None, language="en-GB", genre="news"
    )
    return Article(document._replace(metadata=metadata or {}), LEXICON, facts)


def flagged(copy: Article, kind, **params) -> list[str]:
    hits = kind.check(copy, kind.Params(**params))
    return [copy.text[hit.span.start : hit.span.end] for hit in hits]


def test_furniture_in_two_places_is_two_findings_and_tail_only_one():
    copy = article("Ferry ends", LEAD, "Advertisement", LEAD, "Share this article", "2 Comments")
    assert flagged(copy, page_residue) == ["Advertisement", "Share this article\n\n2 Comments"]
    assert flagged(copy, page_residue, tail_only=True) == ["Share this article\n\n2 Comments"]


def test_cutting_furniture_leaves_no_gap():
    copy = article("Ferry ends", LEAD, "Advertisement", "It has sailed since 1931.")
    (hit,) = page_residue.check(copy, page_residue.Params())
    (edit,) = hit.fix.edits
    left = copy.text[: edit.span.start] + edit.text + copy.text[edit.span.end :]
    assert left == f"Ferry ends\n\n{LEAD}\n\nIt has sailed since 1931."
    assert not hit.fix.safe


def test_a_title_in_the_metadata_is_a_headline():
    copy = article(LEAD, LEAD, metadata={"title": "Ferry ends"})
    assert flagged(copy, missing_headline) == []
    assert flagged(copy, missing_headline, from_metadata=False) == [LEAD]


def test_a_headline_longer_than_the_house_allows_counts_as_none():
    copy = article("The ferry to Tarn Island will not sail again before the spring", LEAD)
    assert flagged(copy, missing_headline) == []
    assert flagged(copy, missing_headline, max_words=8) == [
        "The ferry to Tarn Island will not sail again before the spring"
    ]


def test_an_empty_article_has_nothing_to_flag():
    for kind in (missing_headline, page_residue, caption_credits, caption_dates, citation_dates):
        assert flagged(article("", published="2024-05-10"), kind) == []


CAPTION = "Boats wait in Oshton harbour on May 3, 2024, before the last crossing."


@pytest.mark.parametrize(
    ("params", "metadata", "found"),
    [
        ({}, {}, [CAPTION]),
        ({"required": False}, {}, []),
        ({}, {"credit": "Vale/Harbour Press"}, []),
        ({"separate_field": False}, {"credit": "Vale/Harbour Press"}, [CAPTION]),
        ({"patterns": ("oshton harbour",)}, {}, []),
    ],
)
def test_credits_may_come_from_elsewhere(params, metadata, found):
    copy = article("Ferry ends", CAPTION, f"OSHTON -- {LEAD}", metadata=metadata)
    assert flagged(copy, caption_credits, **params) == found


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("Boats wait, May 3, 2023. [Vale/Harbour Press]", ["May 3, 2023"]),
        ("Boats wait, 3 May 2023. [Vale/Harbour Press]", ["3 May 2023"]),
        ("Boats wait, October 2023. [Vale/Harbour Press]", ["October 2023"]),
        ("Boats wait, November 2023. [Vale/Harbour Press]", []),
        ("Boats wait, May 3. [Vale/Harbour Press]", []),
        ("Boats built in May 1962 wait, May 3, 2024. [Vale/Harbour Press]", []),
        ("Boats wait, May 3, 2023. [File/Harbour Press]", []),
        ("In this May 3, 2023, file photo, boats wait. [Vale/Harbour Press]", []),
        ("Boats wait, May 32, 2023. [Vale/Harbour Press]", []),
    ],
)
def test_age_of_pictures(caption, found):
    assert flagged(article("Ferry ends", caption, LEAD, published="2024-05-10"), caption_dates) == found


def test_the_limit_of_age_is_the_newsrooms():
    copy = article("Ferry ends", "Boats wait, April 20, 2024. [Vale/Harbour Press]", LEAD, published="2024-05-10")
    assert flagged(copy, caption_dates) == []
    assert flagged(copy, caption_dates, max_age_days=7) == ["April 20, 2024"]


def test_a_day_of_grace_for_time_zones():
    copy = article("Ferry ends", "The ferry ends (Norin Herald, May 11).", published="2024-05-10")
    assert flagged(copy, citation_dates) == ["May 11"]
    assert flagged(copy, citation_dates, grace_days=1) == []
