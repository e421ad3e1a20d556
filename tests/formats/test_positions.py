"""Positions, in every format: what a finding points at is what was read; after a fix only the edit is different."""

import re
from html import unescape

import pytest
from formats_written import Written, html, in_json, markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import edits, formats
from lint.document import Document, Span
from lint.files import File
from lint.formats import notations
from lint.formats.stretches import normal

FORMATS = {"story.html": html(), "story.md": markdown(), "story.json": in_json()}
written = st.sampled_from(sorted(FORMATS)).flatmap(lambda name: st.tuples(st.just(name), FORMATS[name]))


def parsed(name: str, text: str) -> Document:
    (file,) = formats.split(File(name, text))
    return formats.parse(file)


def flat(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=60, deadline=None)
@given(written)
def test_the_text_of_the_blocks_is_read(case: tuple[str, Written]) -> None:
    name, (text, expected) = case
    document = parsed(name, text)
    found = "\n\n".join(document.text[block.span.start : block.span.end] for block in document.blocks)
    assert flat(found) == flat(normal(expected)), text


@settings(max_examples=60, deadline=None)
@given(written)
def test_every_character_stands_where_it_is_said_to(case: tuple[str, Written]) -> None:
    name, (text, _) = case
    document = parsed(name, text)
    last = 0
    for block in document.blocks:
        for at in range(*block.span):
            region = document.region(Span(at, at + 1))
            standing = text[region.start : region.end]
            sign = document.text[at]
            if sign != "\ufffc" and not (sign == " " and "<" in standing):
                assert notations.reads(standing, document.notation(at)) == sign, (standing, sign)
            assert region.start >= last
            last = region.start
            assert text.count("\n", 0, region.start) == region.line - 1


@settings(max_examples=60, deadline=None)
@given(written, st.data())
def test_after_a_fix_only_the_edit_is_different(case: tuple[str, Written], data: st.DataObject) -> None:
    name, (text, _) = case
    document = parsed(name, text)
    words = [found.span() for found in re.finditer(r"\S+", document.text)]
    if not words:
        return
    start, end = data.draw(st.sampled_from(words))
    start = data.draw(st.integers(start, end))
    end = data.draw(st.integers(start, end))
    put = data.draw(st.text("abé“”\"&<>',.;- *_\\", max_size=5))
    edit = edits.file_edit(Span(start, end), put, document)
    if edit is None:
        return
    after = parsed(name, text[: edit.start] + edit.text + text[edit.end :])
    assert flat(after.text) == flat(document.text[:start] + put + document.text[end:]), (text, edit)
    if put.strip() or document.text[start - 1 : start].strip():
        assert [block.kind for block in after.blocks] == [block.kind for block in document.blocks]


@pytest.mark.parametrize(
    ("name", "text", "flagged", "put", "after"),
    [
        ("a.html", "<p>He&rsquo;s &amp; went</p>", "’s", "”s", "<p>He”s &amp; went</p>"),
        ("a.html", "<p>one &amp; two</p>", "one & two", "a < b", "<p>a &lt; b</p>"),
        ("a.html", "<p>re<em>al</em>ly</p>", "really", "real", None),
        ("a.html", "<p>One <q>two</q></p>", "“", '"', None),
        ("a.md", "A *recieve* b", "recieve", "receive", "A *receive* b"),
        ("a.md", "A *recieve* b", "recieve", "receive,", None),
        ("a.md", "recieve b", "recieve", "1. b", None),
        ("a.md", "> The<!-- x -->\n> boat", "The", "", None),
        ("a.md", "- The<b>boat</b>", "The", "", None),
        ("a.md", "> - recieve b", "recieve", "receive", "> - receive b"),
        ("a.md", "The the<!-- x --> boat", " the", "", "The<!-- x --> boat"),
        ("a.md", "---\ntitle: Te recieved\n---\nText.", "recieved", "received", "---\ntitle: Te received\n---\nText."),
        ("a.md", "---\ntitle: Te recieved\n---\nText.", "Te", "a: b", None),
        (
            "a.json",
            '{"headline": "a \\u201cb\\u201d", "body_text": "T."}',
            "b”",
            'b"',
            '{"headline": "a \\u201cb\\"", "body_text": "T."}',
        ),
    ],
)
def test_what_a_fix_writes(name: str, text: str, flagged: str, put: str, after: str | None) -> None:
    document = parsed(name, text)
    start = document.text.index(flagged)
    edit = edits.file_edit(Span(start, start + len(flagged)), put, document)
    assert (edit and text[: edit.start] + edit.text + text[edit.end :]) == after


def test_an_entity_is_flagged_whole() -> None:
    document = parsed("a.html", "<p>a &hellip;</p>")
    region = document.region(Span(2, 3))
    assert unescape(document.file.slice(region.start, region.end)) == "…"


@pytest.mark.parametrize(("put", "possible"), [("<", False), ("&", False), ("“", True)])
def test_no_edit_makes_markup_of_a_plain_string(put: str, possible: bool) -> None:
    """A string of JSON with a tag in it is read as HTML: an edit must not bring in the tag's first sign."""
    document = parsed("story.json", '{"headline": "I came home", "body_text": "It rained."}')
    edit = edits.file_edit(Span(0, 0), put, document)
    assert (edit is not None) is possible
