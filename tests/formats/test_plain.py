"""Plain text: where blocks begin and end, and that every offset leads back to the same characters in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Span
from lint.files import File, decode
from lint.formats import parse

WRAPPED = """\
The harbour board of Oshton said on Monday that the ferry would
not sail again before spring. Ann Lee, the board's clerk, told
reporters that two inspections had failed.
"""


def blocks(text: str) -> list[str]:
    document = parse(decode("article.txt", text.encode("utf-8", "surrogatepass")))
    return [document.text[span.start : span.end] for _, span in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n\f\n\u200b\n\xa0", [], id="nothing but blanks"),
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("One.\n \t\xa0\u200b\nTwo.", ["One.", "Two."], id="line of blanks parts too"),
        pytest.param("  One. \n\n\fTwo.\u200b", ["One.", "Two."], id="blanks around a block are not in it"),
        pytest.param("One\x0b and\u2028two.", ["One\x0b and\u2028two."], id="odd separators end no line"),
        pytest.param("Council votes to close the library\nBy Ann Lee\nMarch 3, 2024",
                     ["Council votes to close the library", "By Ann Lee", "March 3, 2024"], id="headline and byline"),
        pytest.param("The fire began at 3 a.m.\nNobody was hurt.\nPolice opened an inquiry.",
                     ["The fire began at 3 a.m.", "Nobody was hurt.", "Police opened an inquiry."], id="a paragraph a line"),
        pytest.param(WRAPPED, [WRAPPED.strip()], id="hard wrapped"),
        pytest.param(WRAPPED.replace("\n", "\r\n"), [WRAPPED.strip()], id="hard wrapped, CRLF"),
        pytest.param(WRAPPED + "\nShe named neither the shipyard nor the two inspectors from the\nOshton Port Authority.",
                     [WRAPPED.strip(), "She named neither the shipyard nor the two inspectors from the\nOshton Port Authority."],
                     id="no small letter at a line start, but as full as the wrapped lines"),
        pytest.param("Ferry fails two inspections\nBy Ann Lee\n\n" + WRAPPED,
                     ["Ferry fails two inspections", "By Ann Lee", WRAPPED.strip()], id="headline over wrapped text"),
        pytest.param(WRAPPED + "    The next inspection is in March, the harbour board said, and\nthe ferry stays where it is.",
                     [WRAPPED.strip(), "The next inspection is in March, the harbour board said, and\nthe ferry stays where it is."],
                     id="indent starts a paragraph"),
        pytest.param("The board named three ports that the ferry may still call at\nwhen it sails:\n- Oshton\n- Port Lyle",
                     ["The board named three ports that the ferry may still call at\nwhen it sails:", "- Oshton", "- Port Lyle"],
                     id="list"),
        pytest.param(("A long sentence about the ferry. " * 5 + "\n") * 2 + "lower case start.",
                     [("A long sentence about the ferry. " * 5).strip()] * 2 + ["lower case start."], id="long lines stand alone"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_line_ends_are_normalised_and_mapped() -> None:
    document = parse(decode("article.txt", b"One.\r\n\r\nTwo\rlines.\n\nThree."))
    assert document.text == "One.\n\nTwo\nlines.\n\nThree."
    regions = [document.region(span) for _, span in document.blocks]
    assert [document.file.text[region.start : region.end] for region in regions] == ["One.", "Two\rlines.", "Three."]
    assert [(region.line, region.column, region.end_line, region.end_column) for region in regions] == [
        (1, 1, 1, 5),
        (3, 1, 4, 7),
        (6, 1, 6, 7),
    ]


PROSE = st.lists(
    st.sampled_from(
        ["\n", "\r\n", "\r", " ", "\t", "\f", "\xa0", "\u200b", "A", "b", ".", "“", "word ", "- ", "é", "🙂"]
    ),
    max_size=60,
).map("".join)


@given(PROSE)
def test_every_block_leads_back_to_the_file(text: str) -> None:
    document = parse(decode("article.txt", text.encode()))
    assert document.file.text == text
    last = 0
    for _, span in document.blocks:
        assert last <= span.start < span.end <= len(document.text)
        assert not document.text[last : span.start].strip(" \n\t\f\xa0\u200b")
        last = span.end
        region = document.region(span)
        found = text[region.start : region.end]
        assert found.replace("\r\n", "\n").replace("\r", "\n") == document.text[span.start : span.end]
    assert not document.text[last:].strip(" \n\t\f\xa0\u200b")


@given(PROSE, st.data())
def test_every_span_leads_back_to_the_file(text: str, data: st.DataObject) -> None:
    document = parse(decode("article.txt", text.encode()))
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    region = document.region(Span(start, end))
    assert region.start <= region.end <= len(text)
    if document.text[start:end] and not document.text[start:end].endswith("\n"):
        found = text[region.start : region.end]
        assert found.replace("\r\n", "\n").replace("\r", "\n") == document.text[start:end]


@pytest.mark.parametrize("text", ["word " * 2_000_000, "A line.\n" * 200_000, "a line\r\n" * 200_000, "\n" * 2_000_000])
def test_large_files(text: str) -> None:
    document = parse(decode("article.txt", text.encode()))
    assert document.region(Span(len(document.text) - 1, len(document.text))).end <= len(text)


WIRE = """BC-WEIR-LONNOCH
Eds: UPDATES with quotes

Weir shut at Lonnoch

LONNOCH, Westmark (EN) -- The weir at Lonnoch was shut on Friday after
a wall gave way, and boats were turned back at the lock below the mill.
   "We had no choice," said Ama Quarshie, who runs the station, adding
that it would stay shut until the wall was safe.
   The council meets on Tuesday.
(MORE)
WEIR-2
   It will hear what the repair of the wall will cost, and who is to pay
for it, the clerk said.
-30-
"""


def test_wire_copy() -> None:
    document = parse(File("a.txt", WIRE))
    found = [(block.kind, document.text[block.span.start : block.span.end].split()[0]) for block in document.blocks]
    marks = [("metadata", "BC-WEIR-LONNOCH"), ("metadata", "Eds:")]
    story = [
        ("", "Weir"),
        ("", "LONNOCH,"),
        ("", '"We'),
        ("", "The"),
        ("metadata", "(MORE)"),
        ("metadata", "WEIR-2"),
        ("", "It"),
    ]
    assert found == [*marks, *story, ("metadata", "-30-")]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("(MORE)", True), ("-- MORE --", True), ("-more-", True), ("--30--", True), ("- 30 -", True), ("###", True), ("# # #", True), ("ENDS", True),
        ("[END]", True), ("<MORE TO COME>", True), ("-0-", True), ("More", False), ("Ends", False), ("MORE RAIN DUE", False), ("-- He left.", False),
        ("(more or less)", False), ("- one", False),
    ],
)  # fmt: skip
def test_wire_marks(line: str, mark: bool) -> None:
    document = parse(File("a.txt", f"One story here.\n\n{line}\n\nAnother."))
    assert [block.kind for block in document.blocks] == ["", "metadata" if mark else "", ""]
