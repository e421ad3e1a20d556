"""What runs on for longer than any sentence is read in pieces; nothing is lost, and no quotation is cut."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lint
from lint.api import read
from lint.document import Span
from lint.reading.lexicon import Lexicon
from lint.reading.sentences import LONGEST, QUOTED, split_sentences

LEXICON = Lexicon()
NAMES = "Ada Brook, Tom Venn, Sunil Rao, Efua Mensah, "


def sentences(text: str) -> list[Span]:
    """The sentences of a text, its double marks taken as quotations."""
    quotations = tuple(Span(*match.span()) for match in re.finditer(r"“[^”]*”", text))
    return list(split_sentences(text, Span(0, len(text)), LEXICON, quotations))


def test_a_sentence_of_news_stays_whole():
    text = "The signatories of the letter, handed in at the harbour office, are " + NAMES * 20 + "and nobody else."
    assert len(text) < LONGEST
    assert sentences(text) == [Span(0, len(text))]


def test_a_list_that_goes_on_is_taken_in_pieces_between_words():
    text = "The signatories are " + NAMES * 100 + "and nobody else."
    parts = [text[start:end] for start, end in sentences(text)]
    assert len(parts) == len(text) // LONGEST + 1
    assert " ".join(parts) == text
    assert all(len(part) <= LONGEST + 20 for part in parts)


def test_a_long_quotation_stays_with_its_speaker():
    text = "“" + "We rowed all night, and in the morning we were there. " * 60 + "So there,” said Brook."
    assert sentences(text) == [Span(0, len(text))]
    (attribution,) = read(text + "\n").attributions
    assert attribution.source is not None


def test_quotations_by_the_hundred_are_parted_and_none_is_cut():
    text = "She called it “a very slow boat”, and " * 300 + "left."
    found = sentences(text)
    assert len(found) > len(text) // (LONGEST * 2)
    assert all(text[start:end].count("“") == text[start:end].count("”") for start, end in found)
    assert all(text[start:end].count("“") <= LONGEST // QUOTED for start, end in found)


@given(
    st.lists(st.sampled_from(["boat", "she said", "“We row.”", "“a”", ",", "x" * 400, "and", "said Brook"]), min_size=1)
)
def test_every_word_is_in_one_sentence_and_every_quotation_in_one(words):
    text = " ".join(words * 12)
    found = sentences(text)
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    for match in re.finditer(r"“[^”]*”", text):
        assert any(start <= match.start() and match.end() <= end for start, end in found)


@pytest.mark.parametrize(
    "text", ["Asked, " * 3000, "said Brook, " * 2000, "She said “no” and “we will row” and " * 900]
)
def test_no_part_that_readers_look_through_is_longer(text):
    article = read(text + "\n")
    assert len(article.passages) > 3
    assert max(len(passage.line.words) for passage in article.passages) < LONGEST
    assert lint.check(text + "\n").problems == ()
