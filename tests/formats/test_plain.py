"""Plain text: where blocks begin and end, and that every offset leads back to the same characters in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import edits
from lint.document import Span
from lint.files import File, decode
from lint.formats import parse

WRAPPED = """\
The harbour board of Oshton said on Monday that the ferry would
not sail again before spring. Ann Lee, the board's clerk, told
reporters that two inspections had failed.
"""


JOINED = " ".join(WRAPPED.split("\n")).strip()
FULL = "The harbour board of Oshton said on Monday that the ferry would"


def stands(file: str, text: str) -> bool:
    """Whether a text is what a file has there, with a blank for the break between two lines of a paragraph."""
    both = zip(file.replace("\r\n", "\n").replace("\r", "\n"), text, strict=True)
    return all(there == here or (there, here) == ("\n", " ") for there, here in both)


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
        pytest.param(WRAPPED, [JOINED], id="hard wrapped"),
        pytest.param(WRAPPED.replace("\n", "\r\n"), [JOINED], id="hard wrapped, CRLF"),
        pytest.param(WRAPPED + "\nShe named neither the shipyard nor the two inspectors from the\nOshton Port Authority.",
                     [JOINED, "She named neither the shipyard nor the two inspectors from the Oshton Port Authority."],
                     id="no small letter at a line start, but as full as the wrapped lines"),
        pytest.param("Ferry fails two inspections\nBy Ann Lee\n\n" + WRAPPED,
                     ["Ferry fails two inspections", "By Ann Lee", JOINED], id="headline over wrapped text"),
        pytest.param(WRAPPED + "    The next inspection is in March, the harbour board said, and\nthe ferry stays where it is.",
                     [JOINED, "The next inspection is in March, the harbour board said, and the ferry stays where it is."],
                     id="indent starts a paragraph"),
        pytest.param("The board named three ports that the ferry may still call at\nwhen it sails:\n- Oshton\n- Port Lyle",
                     ["The board named three ports that the ferry may still call at when it sails:", "- Oshton", "- Port Lyle"],
                     id="list"),
        pytest.param(f"{WRAPPED}\n{FULL}\n- its oldest - stay in port.", [JOINED, f"{FULL} - its oldest - stay in port."],
                     id="a dash at the head of a line"),
        pytest.param(WRAPPED + "\nSee https://oshton.example/harbour/board/minutes/2024/march/ferry-inspection-report\nand the "
                     "board's page.\n\nThe board, which met in Oshton for two hours, said it was done.\nIt meets again in May.",
                     [JOINED, "See https://oshton.example/harbour/board/minutes/2024/march/ferry-inspection-report and the "
                      "board's page.", "The board, which met in Oshton for two hours, said it was done. It meets again in May."],
                     id="a long address is no measure of the lines"),
        pytest.param(WRAPPED + "\nThe board met in Oshton " + "and in Port Lyle " * 6 + "for three\nhours.",
                     [JOINED, "The board met in Oshton " + "and in Port Lyle " * 6 + "for three hours."],
                     id="a line written in since"),
        pytest.param(WRAPPED + "\nThe board, which met in Oshton for three long hours, is done.  \nIt meets again in May, said its chair and\n"
                     "clerk.", [JOINED, "The board, which met in Oshton for three long hours, is done.   It meets again in May, said "
                                "its chair and clerk."], id="blanks behind a sentence that ends a line"),
        pytest.param(("A long sentence about the ferry. " * 5 + "\n") * 2 + "lower case start.",
                     [("A long sentence about the ferry. " * 5).strip()] * 2 + ["lower case start."], id="long lines stand alone"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_line_ends_are_normalised_and_mapped() -> None:
    document = parse(decode("article.txt", b"One.\r\n\r\nTwo\rlines.\n\nThree."))
    assert document.text == "One.\n\nTwo lines.\n\nThree."
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
        assert stands(found, document.text[span.start : span.end])
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
        assert stands(found, document.text[start:end])


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


DOUBLED = "Ann Lee closed the\nthe gate on Monday,\nthough the board"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("words", "put", "after"),
    [
        pytest.param(" the", "", "Ann Lee closed the\ngate on Monday,\nthough the board", id="a word taken out behind a break"),
        pytest.param("Monday, though", "Monday, if", "Ann Lee closed the\nthe gate on Monday,\nif the board", id="words over it"),
        pytest.param("gate", "door", "Ann Lee closed the\nthe door on Monday,\nthough the board", id="no break in the words"),
    ],
)  # fmt: skip
def test_an_edit_keeps_the_lines(words: str, put: str, after: str, newline: str) -> None:
    document = parse(decode("article.txt", f"{DOUBLED}\nsaid no.".replace("\n", newline).encode()))
    start = document.text.index(words, len("Ann Lee closed "))
    edit = edits.file_edit(Span(start, start + len(words)), put, document)
    assert edit is not None
    mended = document.file.text[: edit.start] + edit.text + document.file.text[edit.end :]
    assert mended == f"{after}\nsaid no.".replace("\n", newline)
