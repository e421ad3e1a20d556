"""Slips: distances, kinds and candidates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.reading import slips

WORDS = st.text(alphabet="abcdeilnorst", max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("dded", "added", 1),
        ("telegarm", "telegram", 1),
        ("safarov", "gafforov", 3),
        ("abc", "abc", 0),
        ("ca", "abc", 3),
    ],
)
def test_distance(one: str, other: str, apart: int) -> None:
    assert slips.distance(one, other, 5) == apart


@given(WORDS, WORDS, st.integers(0, 4))
def test_cut_off_only_cuts_off(one: str, other: str, limit: int) -> None:
    assert slips.distance(one, other, limit) == min(slips.distance(one, other, 20), limit + 1)
    assert slips.distance(one, other, limit) == slips.distance(other, one, limit)


@given(WORDS, WORDS)
def test_one_edit_is_distance_one(one: str, other: str) -> None:
    assert slips.one_edit(one, other) == (slips.distance(one, other, 2) == 1)


@given(st.text(alphabet="abcdeilnorst", min_size=1, max_size=8))
def test_every_candidate_is_one_slip_away(typo: str) -> None:
    for word in slips.edits(typo):
        assert slips.slip_between(typo, word) is not None


@given(WORDS, WORDS)
def test_every_single_edit_is_a_candidate(typo: str, word: str) -> None:
    if slips.distance(typo, word, 1) == 1:
        assert word in slips.edits(typo)


@pytest.mark.parametrize(
    ("typo", "word", "kind"),
    [
        ("comittee", "committee", slips.PAIR_LOST),
        ("minnister", "minister", slips.DOUBLED),
        ("mnister", "minister", slips.LOST),
        ("minitser", "minister", slips.TRANSPOSED),
        ("miniswter", "minister", slips.KEY_ADDED),
        ("minidter", "minister", slips.KEY_STRUCK),
        ("menister", "minister", slips.VOWEL),
        ("ministe", "minister", slips.LAST_LOST),
        ("ministister", "minister", slips.REPEATED),
        ("inister", "minister", slips.FIRST_LOST),
        ("minisqter", "minister", slips.ADDED),
        ("minigter", "minister", slips.WRONG),
        ("caravanvanserai", "caravanserai", slips.REPEATED),
    ],
)
def test_kind(typo: str, word: str, kind: str) -> None:
    slip = slips.slip_between(typo, word)
    assert slip is not None and slip.kind == kind


def test_slips_on_the_first_letter_are_less_likely() -> None:
    first, later = slips.slip_between("nimister", "minister"), slips.slip_between("minisetr", "minister")
    assert first is None or later is None or first.value < later.value
    one = slips.slip_between("imnister", "minister")
    assert one is not None and one.on_first and one.value == -0.5


def test_nearest() -> None:
    forms = frozenset({"added", "noted", "said", "says", "aided"})
    assert slips.nearest("dded", forms, 1) == ("added",)
    assert slips.nearest("dded", forms, 2) == ("added", "aided")
    assert slips.nearest("sad", forms, 1) == ("said",)
    assert slips.nearest("added", forms, 1) == ("aided",), "never the token itself"
    assert slips.nearest("dded", forms, 0) == ()


@given(WORDS, st.frozensets(WORDS, max_size=8), st.integers(1, 2))
def test_nearest_finds_all_within(token: str, forms: frozenset[str], furthest: int) -> None:
    within = {form for form in forms if 0 < slips.distance(token, form, furthest) <= furthest}
    assert set(slips.nearest(token, forms, furthest)) == within
