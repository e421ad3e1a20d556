"""Fixes: only the edit, whole or not at all, and everything else as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Region
from lint.findings import FileEdit, FileFix, Finding
from lint.fixes import apply, diff


def finding(*edits: tuple[int, int, str], safety: str = "safe") -> Finding:
    fix = FileFix(safety, tuple(FileEdit(*edit) for edit in edits)) if edits else None
    start, end = (edits[0][0], edits[0][1]) if edits else (0, 0)
    region = Region(start, end, 1, start + 1, 1, end + 1)
    return Finding("a.txt", "X01", "some-rule", "error", "Message.", "", region, "", fix)


def test_edits_shift_nothing_but_themselves():
    text = "he dded.\r\n\r\nCararavanserai\r\n"
    after, mended = apply(text, [finding((12, 26, "Caravanserai")), finding((3, 7, "added"))], unsafe=False)
    assert after == "he added.\r\n\r\nCaravanserai\r\n"
    assert [one.region.start for one in mended] == [3, 12]


def test_a_finding_without_a_fix_stays():
    assert apply("text", [finding()], unsafe=True) == ("text", ())


@pytest.mark.parametrize(("unsafe", "after"), [(False, "one two"), (True, "1 two")])
def test_unsafe_fixes_only_when_asked_for(unsafe, after):
    assert apply("one two", [finding((0, 3, "1"), safety="unsafe")], unsafe)[0] == after


def test_a_fix_is_applied_whole_or_not_at_all():
    pair = finding((0, 1, "A"), (4, 5, "E"))
    other = finding((3, 5, "-"))
    after, mended = apply("abcdef", [other, pair], unsafe=False)
    assert (after, mended) == ("AbcdEf", (pair,))


def test_a_safe_fix_goes_before_an_unsafe_one():
    safe, unsafe = finding((2, 4, "S")), finding((0, 3, "U"), safety="unsafe")
    assert apply("abcdef", [unsafe, safe], unsafe=True) == ("abSef", (safe,))


def test_the_same_edit_offered_twice_mends_both():
    first, second = finding((0, 1, "A")), finding((0, 1, "A"))
    assert apply("abc", [first, second], unsafe=False) == ("Abc", (first, second))


def test_neighbours_do_not_clash_but_an_insertion_beside_an_edit_does():
    assert apply("abcd", [finding((0, 2, "x")), finding((2, 4, "y"))], unsafe=False)[0] == "xy"
    assert apply("abcd", [finding((0, 2, "x")), finding((2, 2, "y"))], unsafe=False)[0] == "xcd"
    assert apply("abcd", [finding((2, 2, "x")), finding((2, 2, "y"))], unsafe=False)[0] == "abxcd"


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param([(2, 9, "")], id="past the end"),
        pytest.param([(3, 2, "")], id="backwards"),
        pytest.param([(-1, 2, "")], id="before the beginning"),
        pytest.param([(0, 3, "x"), (2, 4, "y")], id="on top of itself"),
    ],
)
def test_an_unsound_fix_is_left_alone(bad):
    assert apply("abcd", [finding(*bad)], unsafe=True) == ("abcd", ())


texts = st.text(alphabet="ab\r\n“é\u0301𝄞", max_size=40)


@st.composite
def texts_and_findings(draw):
    text = draw(texts)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.sampled_from(["", "X", "YZ"]))
    edits = st.lists(places.map(lambda at: (min(at[:2]), max(at[:2]), at[2])), min_size=1, max_size=3)
    safety = st.sampled_from(["safe", "unsafe"])
    found = draw(st.lists(st.builds(lambda edits, safety: finding(*edits, safety=safety), edits, safety), max_size=8))
    return text, found


@given(texts_and_findings(), st.booleans())
def test_everything_outside_the_edits_is_untouched(case, unsafe):
    text, found = case
    after, mended = apply(text, found, unsafe)
    edits = sorted({edit for one in mended for edit in one.fix.edits})
    assert unsafe or all(one.fix.safety == "safe" for one in mended)
    assert all(first.end <= second.start for first, second in zip(edits, edits[1:], strict=False))
    # Rebuilt from right to left, by another road than the one under test.
    rebuilt = text
    for edit in reversed(edits):
        rebuilt = rebuilt[: edit.start] + edit.text + rebuilt[edit.end :]
    assert after == rebuilt


@given(texts_and_findings())
def test_a_fix_that_is_left_would_have_clashed_or_was_unsound(case):
    text, found = case
    _, mended = apply(text, found, unsafe=True)
    for one in found:
        alone, _ = apply(text, [one], unsafe=True)
        if one not in mended and alone != text:
            again, _ = apply(text, [*mended, one], unsafe=True)
            assert again == apply(text, mended, unsafe=True)[0]


def patched(before: str, patch: str) -> str:
    """A unified diff applied as `patch` does, context checked."""
    lines = before.split("\n")
    lines = [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    hunks = patch.split("\n")[2:-1]
    result: list[str] = []
    at = 0
    for number, line in enumerate(hunks):
        if line.startswith("@@"):
            start, _, count = line.split()[1][1:].partition(",")
            first = int(start) - 1 if count != "0" else int(start)
            result += lines[at:first]
            at = first
            continue
        if line.startswith("\\"):
            continue
        last = number + 1 < len(hunks) and hunks[number + 1].startswith("\\")
        body = line[1:] + ("" if last else "\n")
        if line[0] in " -":
            assert lines[at] == body
            at += 1
        if line[0] in " +":
            result.append(body)
    return "".join(result + lines[at:])


@given(texts, texts)
def test_a_diff_leads_from_before_to_after(before, after):
    patch = diff("a.txt", before, after)
    assert (patch == "") == (before == after)
    if patch:
        assert patch.startswith("--- a.txt\n+++ a.txt\n@@ ")
        assert patched(before, patch) == after


def test_a_diff_names_one_file_whatever_it_is_called():
    odd = 'a\n+++ b"\\é.txt'
    first, second, *_ = diff(odd, "a\n", "b\n").split("\n")
    assert first == '--- "a\\012+++ b\\"\\\\\\303\\251.txt"' and second == first.replace("---", "+++")
    assert diff("é.txt", "a\n", "b\n").startswith("--- é.txt\n")


def test_a_diff_says_where_the_last_line_has_no_end():
    assert diff("a.txt", "One.\nTwo", "One.\nTwo.") == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n One.\n-Two\n\\ No newline at end of file\n"
        "+Two.\n\\ No newline at end of file\n"
    )
