"""Where words stand: a long text, whose words are found in one pass, gives the same places as a search for each."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.document import Block, Span
from lint.reading import occurrences
from lint.reading.introductions import places_of_word
from lint.reading.vocabulary import places, places_of_all, places_of_phrase

PARTS = ["Vale", "Vales", "vale", "O'Neill", "Neill", "co-operate", "co", "a-a", "a", "Ó", "7", "_", "Vale_", "ˈ", "é"]
TEXTS = st.lists(st.sampled_from([*PARTS, " ", " ", "-", "'", ".", "\n", "’"]), max_size=30).map("".join)


@pytest.fixture(autouse=True)
def afresh():
    occurrences._stretches.cache_clear()


def by_searching(text: str, word: str) -> list[Span]:
    return list(places_of_phrase(text, word))


@given(TEXTS, st.sampled_from(PARTS), st.integers(1, 20))
@example("a-a-a", "a-a", 1)
@example("ba-a-a", "a-a", 1)
@example("O'O'Neill", "O'Neill", 1)
@example("Vale_ Vale", "Vale", 1)
def test_the_same_places_in_a_long_text(text, word, stretch):
    block = (Block("paragraph", Span(0, len(text))),)
    with pytest.MonkeyPatch.context() as patch:
        whole = list(places_of_word(text, block, word)) if text else []
        patch.setattr(occurrences, "LONG", 0)
        patch.setattr(occurrences, "_STRETCH", stretch)
        occurrences._stretches.cache_clear()
        assert list(places(text, word)) == by_searching(text, word)
        assert (list(places_of_word(text, block, word)) if text else []) == whole


@given(TEXTS)
def test_the_same_places_of_many_words(text):
    words = [part for part in PARTS if part.isalnum()]
    assert places_of_all(text, words) == {word: by_searching(text, word) for word in words}


def test_a_long_text_is_gone_through_once():
    text = "Ada Vale met Olu Vale. " * 2000
    assert len(text) > occurrences.LONG
    assert len(list(places(text, "Vale"))) == 4000
    assert list(places(text, "Val")) == []
    for word in ("Ada", "Olu", "met", "nobody"):
        list(places(text, word))
    assert occurrences._stretches.cache_info().misses == 1
