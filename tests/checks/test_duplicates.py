"""Repeated paragraphs and captions: what the examples of the rules do not show."""

import time

import pytest

from lint.article import Article
from lint.checks import duplicate_captions, duplicate_paragraphs
from lint.files import decode
from lint.findings import Hit
from lint.formats import parse
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()
PARAGRAPH = (
    "The harbour board of Oshton said on Monday that the ferry to Tarn Island would not sail again before the spring."
)
CAPTION = "Boats wait in Oshton harbour, May 3. [Vale/Harbour Press]"


def article(text: str) -> Article:
    return Article(parse(decode("article.txt", text.encode())), LEXICON)


def repaired(text: str, hits: list[Hit]) -> str:
    for hit in reversed(hits):
        for span, replacement in hit.fix.edits:
            text = text[: span.start] + replacement + text[span.end :]
    return text


def test_three_equal_captions_become_one():
    copy = article(f"Ferry ends\n\n{CAPTION}\n\n{CAPTION}\n\n{CAPTION}\n\n{PARAGRAPH}\n")
    hits = list(duplicate_captions.check(copy, duplicate_captions.Params()))
    assert [hit.fix.safe for hit in hits] == [True, True]
    assert repaired(copy.text, hits) == f"Ferry ends\n\n{CAPTION}\n\n{PARAGRAPH}\n"


def test_the_repeated_picture_of_a_gallery_is_not_next_to_the_first():
    other = "Passengers queue at the Oshton terminal, May 4. [Vale/Harbour Press]"
    copy = article(f"Ferry ends\n\n{CAPTION}\n\n{other}\n\n{CAPTION}\n\n{PARAGRAPH}\n")
    (hit,) = duplicate_captions.check(copy, duplicate_captions.Params())
    assert hit.case == "apart" and not hit.fix.safe


def test_the_last_paragraph_goes_with_the_blank_line_before_it():
    copy = article(f"Ferry ends\n\n{PARAGRAPH}\n\n{PARAGRAPH}")
    hits = list(duplicate_paragraphs.check(copy, duplicate_paragraphs.Params()))
    assert hits[0].fix.safe
    assert repaired(copy.text, hits) == f"Ferry ends\n\n{PARAGRAPH}"


def test_a_paragraph_that_only_begins_alike_is_another():
    longer = PARAGRAPH + " Two inspections had failed, it said, and the money for repairs had run out."
    assert not list(duplicate_paragraphs.check(article(f"{PARAGRAPH}\n\n{longer}"), duplicate_paragraphs.Params()))


def test_marks_and_case_make_no_difference():
    straight = f'"{PARAGRAPH}" said the clerk\'s deputy.'
    curly = f"“{PARAGRAPH}” said the clerk’s deputy."
    (hit,) = duplicate_paragraphs.check(article(f"{straight}\n\n{curly}"), duplicate_paragraphs.Params())
    assert hit.case == ""


SHAPES = (
    lambda n: [PARAGRAPH] * n,
    lambda n: [f"{PARAGRAPH} {number} {PARAGRAPH}" for number in range(n)],
    lambda n: [f"{PARAGRAPH} {' '.join(map(str, range(at, at + 30)))} spring again." for at in range(n)],
)


@pytest.mark.parametrize("shape", SHAPES, ids=["equal", "near", "alike"])
def test_time_grows_with_the_number_of_paragraphs(shape):
    def seconds(count: int) -> float:
        copy = article("\n\n".join(shape(count)))
        assert len(copy.blocks) == count
        start = time.process_time()
        list(duplicate_paragraphs.check(copy, duplicate_paragraphs.Params()))
        return time.process_time() - start

    assert seconds(10_000) < 20 * seconds(1_000) + 0.5
