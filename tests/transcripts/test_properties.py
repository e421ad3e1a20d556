"""Properties of verdicts: an excerpt is verbatim, one with a marked cut is trimmed, one with another word is altered."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_verdicts import quoted, verdicts

WORDS = """
river bridge mayor engine harvest winter council ferry market school teacher window candle garden hospital ladder
mountain orchard pepper railway shepherd timber valley wagon yellow zebra anchor basket copper desert eagle factory
glacier hammer island jacket kettle lantern meadow needle ocean pillow quarry ribbon saddle tunnel umbrella village
whistle acorn barrel cabin donkey elbow feather gravel hollow insect jungle kitchen lemon marble napkin oyster parcel
""".split()
SMALL = ["the", "of", "and", "to", "in", "a", "was", "it", "for", "we", "they", "had"]


@st.composite
def records(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A labelled record, and the words of one answer in it; no word of weight stands twice."""
    weighty = draw(st.permutations(WORDS))
    size = draw(st.integers(12, 40))
    answer = [
        word
        for pair in zip(
            weighty[:size], draw(st.lists(st.sampled_from(SMALL), min_size=size, max_size=size)), strict=True
        )
        for word in pair
    ]
    before, after = " ".join(weighty[size : size + 10]), " ".join(weighty[size + 10 : size + 20])
    wide = draw(st.sampled_from([0, 30, 60]))
    spoken = " ".join(answer)
    if wide:
        # hard-wrapped, as transcripts are
        lines, line = [], ""
        for word in answer:
            if len(line) + len(word) > wide:
                lines, line = [*lines, line], ""
            line = f"{line} {word}".strip()
        spoken = "\n".join([*lines, line])
    return f"REPORTER: {before}?\nSABIROVA: {spoken}.\nREPORTER: {after}?\n", answer


@st.composite
def excerpts(draw: st.DrawFn) -> tuple[str, list[str]]:
    record, answer = draw(records())
    start = draw(st.integers(0, len(answer) - 8))
    return record, answer[start : start + draw(st.integers(8, len(answer) - start))]


@given(excerpts(), st.sampled_from([str, str.upper, str.capitalize]))
@settings(max_examples=30, deadline=None)
def test_an_excerpt_is_verbatim(excerpt: tuple[str, list[str]], written: type) -> None:
    record, words = excerpt
    (verdict,) = verdicts(quoted(written(" ".join(words))), record)
    assert (verdict.found, verdict.voice) == ("verbatim", "same")
    assert verdict.places[0].text.split() == words


@given(excerpts(), st.data())
@settings(max_examples=30, deadline=None)
def test_a_marked_cut_is_accounted_for(excerpt: tuple[str, list[str]], data: st.DataObject) -> None:
    record, words = excerpt
    at = data.draw(st.integers(1, len(words) - 2))
    mark = data.draw(st.sampled_from(["...", "…", "[…]", ". . ."]))
    (verdict,) = verdicts(quoted(" ".join([*words[:at], mark, *words[at + 1 :]])), record)
    assert (verdict.found, verdict.deviations) == ("trimmed", ())


@given(excerpts(), st.data())
@settings(max_examples=30, deadline=None)
def test_another_word_is_an_alteration(excerpt: tuple[str, list[str]], data: st.DataObject) -> None:
    record, words = excerpt
    at = data.draw(st.sampled_from([at for at, word in enumerate(words) if word in WORDS]))
    (verdict,) = verdicts(quoted(" ".join([*words[:at], "dragon", *words[at + 1 :]])), record)
    assert verdict.found == "altered"
    assert "dragon" in " ".join(one.quoted for one in verdict.deviations)


@given(excerpts(), st.data())
@settings(max_examples=30, deadline=None)
def test_a_filler_in_the_record_is_none(excerpt: tuple[str, list[str]], data: st.DataObject) -> None:
    record, words = excerpt
    spoken = " ".join(words)
    at = data.draw(st.integers(1, len(words) - 1))
    filler = data.draw(st.sampled_from(["um,", "uh", "you know,", "I mean,", "er ... um"]))
    tidy = " ".join(record.split())
    if spoken in tidy:
        stumbled = (
            tidy.replace(spoken, " ".join([*words[:at], filler, *words[at:]]))
            .replace(" SABIROVA", "\nSABIROVA")
            .replace(" REPORTER", "\nREPORTER")
        )
        (verdict,) = verdicts(quoted(spoken), stumbled)
        assert verdict.found == "cleaned-up"


@given(st.text(max_size=300), st.text(max_size=300))
@example('"a" said B. "c… [d] e"', "00:00.000 --> 00:00.001\n<v>A: b")
@settings(max_examples=80, deadline=None)
def test_any_text_gets_a_verdict(words: str, record: str) -> None:
    for one in verdicts(quoted(words.replace("\n\n", " ")), record, f"WEBVTT\n\n00:01.000 --> 00:02.000\n{record}"):
        assert one.found in ("verbatim", "trimmed", "cleaned-up", "small-changes", "altered", "joined", "not-found")
        assert all(one.span.start <= one.span.end for one in one.passages)


@pytest.mark.parametrize(
    "words", ["the river", "the river the river the river the river", "...", "[x]", "[...]", "21", "'s"]
)
def test_hardly_any_words(words: str) -> None:
    verdicts(quoted(words), "SABIROVA: the river was high the river\nREPORTER: 21?\nSABIROVA: so\n")
