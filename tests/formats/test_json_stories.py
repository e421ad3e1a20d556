"""JSON: the formats of wires and content systems, and records of a house's own."""

import json
from pathlib import Path

import pytest
from formats_read import blocks, parsed

from lint import formats
from lint.errors import UserError
from lint.files import File

BODY = "<p>“We left,” she said.</p><blockquote>Gone.</blockquote>"
TEXT = [("", "“We left,” she said."), ("block-quotation", "Gone.")]


@pytest.mark.parametrize(
    ("story", "expected", "facts"),
    [
        pytest.param(
            {"uri": "urn:1", "headline": "Weir shut", "byline": "By Ann Tully", "versioncreated": "2024-05-03T10:00:00Z", "language": "en-GB", "body_xhtml": BODY, "usageterms": "“no”",
             "associations": {"main": {"description_text": "The weir.", "byline": "Pia Lund"}}},
            [("headline", "Weir shut"), *TEXT, ("caption", "The weir.")],
            {"title": "Weir shut", "byline": "Ann Tully", "published": "2024-05-03T10:00:00Z", "language": "en-GB", "credit": "Pia Lund"},
            id="ninjs",
        ),
        pytest.param(
            {"headlines": [{"value": "Weir shut"}], "bodies": [{"contentType": "text/html", "value": BODY}]},
            [("headline", "Weir shut"), *TEXT], {"title": "Weir shut"}, id="ninjs 2",
        ),
        pytest.param(
            {"type": "story", "headlines": {"basic": "Weir shut"}, "subheadlines": {"basic": "Boats turned back"}, "credits": {"by": [{"name": "Ann Tully"}]}, "display_date": "2024-05-03T10:00:00Z",
             "content_elements": [
                 {"type": "text", "content": "“We <b>left</b>,” she said."}, {"type": "header", "content": "Why"},
                 {"type": "quote", "content_elements": [{"type": "text", "content": "Gone."}], "citation": {"content": "Ada Ruiz"}},
                 {"type": "quote", "subtype": "pullquote", "content_elements": [{"type": "text", "content": "Pulled."}]},
                 {"type": "list", "items": [{"type": "text", "content": "one"}]}, {"type": "raw_html", "content": "<p>“no”</p>"},
                 {"type": "image", "caption": "The weir.", "credits": {"by": [{"name": "Pia Lund"}]}}, {"type": "interstitial_link", "content": "More"}]},
            [("headline", "Weir shut"), ("standfirst", "Boats turned back"), ("", "“We left,” she said."), ("subhead", "Why"), ("block-quotation", "Gone."),
             ("block-quotation", "Ada Ruiz"), ("pull-quote", "Pulled."), ("list-item", "one"), ("caption", "The weir.")],
            {"title": "Weir shut", "byline": "Ann Tully", "credit": "Pia Lund"}, id="Arc ANS",
        ),
        pytest.param(
            {"id": 7, "date": "2024-05-03T10:00:00", "author": 3, "title": {"rendered": "Weir &#8220;shut&#8221;"}, "content": {"rendered": BODY, "protected": False}, "excerpt": {"rendered": "<p>no</p>"},
             "_embedded": {"author": [{"name": "Ann Tully"}]}},
            [("headline", "Weir “shut”"), *TEXT], {"byline": "Ann Tully", "published": "2024-05-03T10:00:00"}, id="WordPress",
        ),
        pytest.param(
            {"@type": "NewsArticle", "headline": "Weir shut", "author": [{"@type": "Person", "name": "Ann Tully"}], "datePublished": "2024-05-03", "articleBody": "One.\n\n“Two.”", "image": {"caption": "The weir."}},
            [("headline", "Weir shut"), ("", "One."), ("", "“Two.”"), ("caption", "The weir.")], {"byline": "Ann Tully"}, id="linked data",
        ),
    ],
)  # fmt: skip
def test_what_is_read(story: dict[str, object], expected: list[tuple[str, str]], facts: dict[str, str]) -> None:
    for ascii_only in (True, False):
        document = parsed("a.json", json.dumps(story, ensure_ascii=ascii_only, indent=1))
        assert blocks(document) == expected
        assert {name: document.metadata.get(name) for name in facts} == facts


def test_a_list_of_stories() -> None:
    text = json.dumps({"posts": [{"id": n, "title": f"Weir {n}", "html": f"<p>No {n}.</p>"} for n in (4, 5)]}, indent=2)
    found = list(formats.split(File("a.json", text)))
    assert [one.record for one in found] == ["4", "5"]
    for one in found:
        document = formats.parse(one)
        region = document.region(document.blocks[1].span)
        assert text[region.start : region.end] == f"No {one.record}."
        assert text.splitlines()[region.line - 1][region.column - 1 :].startswith("No ")


def test_fields_of_the_house() -> None:
    text = json.dumps({"kopf": "Weir shut", "inhalt": "One.\n\nTwo.", "body": "no"})
    document = parsed("a.json", text, formats.Options(fields={"title": "kopf", "body": "inhalt"}))
    assert blocks(document) == [("headline", "Weir shut"), ("", "One."), ("", "Two.")]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{"a": 1,\n "body": }', 2, "no JSON"),
        ("[" * 100_000, 1, "nested"),
        ("[" * 300 + "]" * 300, 1, "nested"),
        ('{"a": 1}', 1, "no prose"),
        ("3", 1, "no JSON object"),
    ],
)
def test_bad_input(text: str, line: int, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        parsed("a.json", text)
    assert caught.value.line == line


def test_keys_that_stand_twice_are_told() -> None:
    document = parsed("a.json", '{"body": "One.",\n "body": "Two."}')
    assert blocks(document) == [("", "Two.")]
    assert ["stands twice" in one.message for one in document.remarks] == [True]


def test_half_a_pair_of_surrogates_is_one_sign() -> None:
    assert blocks(parsed("a.json", '{"body": "a \\ud83d b \\ud83d\\ude00 c"}')) == [("", "a \ufffd b 😀 c")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_lines_in_any_state(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        b'{"slug": "a", "text": "One \xe2\x80\x9cx\xe2\x80\x9d."}',
        b"",
        b'{"text": "caf\xe9"}',
        b"\x00\x01",
        b'["no"]',
        b'{"text": "Last."}',
    ]
    path.write_bytes(mark + b"\r\n".join(lines))
    found: list[object] = []
    for file in formats.read(str(path)):
        try:
            found.append((file.record, file.base_line, [text for _, text in blocks(formats.parse(file))]))
        except UserError as error:
            found.append((error.line, error.message.split(":")[0]))
    assert found == [
        ("a", 1, ["One “x”."]),
        (3, "this line is not utf-8 (character 14)"),
        (4, "this is no JSON"),
        (5, "this is no JSON object"),
        ("#5", 6, ["Last."]),
    ]


def test_a_line_that_stops_in_the_middle_is_told_by_its_own_number(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{"id": "cut", "text": \n{"text": "Last."}\n', encoding="utf-8")
    faults = []
    for file in formats.read(str(path)):
        try:
            formats.parse(file)
        except UserError as error:
            faults.append((error.line, error.message))
    assert faults == [(2, "this is no JSON: expecting value (column 22)")]
