"""CSV: rows as stories, cells quoted or not."""

import csv
import io
from pathlib import Path

import pytest
from formats_read import blocks
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import edits, formats
from lint.document import Span
from lint.errors import UserError
from lint.files import File
from lint.formats import tables
from lint.formats.notations import reads

EXPORT = (
    'id,Headline,body,date\r\nst-1,Weir shut,"<p>She said, ""We <b>left</b>.""</p>",2024-05-03\r\n'
    'st-2,Mill,"One.\r\n\r\n“Two.”",2024-05-04\r\nst-3,Short\r\nst-4,Last,Three.,x'
)


def test_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xef\xbb\xbf" + EXPORT.encode())
    found = list(formats.read(str(path)))
    assert [(one.record, one.base_line) for one in found] == [("st-1", 2), ("st-2", 3), ("st-3", 6), ("st-4", 7)]
    first = formats.parse(found[0])
    assert blocks(first) == [("headline", "Weir shut"), ("", 'She said, "We left."')]
    assert first.metadata["published"] == "2024-05-03"
    assert blocks(formats.parse(found[1])) == [("headline", "Mill"), ("", "One."), ("", "“Two.”")]
    with pytest.raises(UserError, match="2 cells where the first has 4"):
        formats.parse(found[2])
    region = first.region(Span(first.text.index('"'), first.text.index('"') + 1))
    assert EXPORT[region.start : region.end] == '""'


def test_a_fix_doubles_marks_and_leaves_bare_cells_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id;body\n1;plain text here\n2;"quoted text here"\n', encoding="utf-8")
    bare, quoted = map(formats.parse, formats.read(str(path)))
    for put, in_bare, in_quoted in (("word", "word", "word"), ('"word"', None, '""word""'), ("a;b", None, "a;b")):
        written = [
            edits.file_edit(Span(start := one.text.index("text"), start + 4), put, one) for one in (bare, quoted)
        ]
        assert [edit and edit.text for edit in written] == [in_bare, in_quoted]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text('ab“",;\n é', max_size=12), min_size=1, max_size=4), st.sampled_from(",;\t|"))
def test_cells_are_what_csv_reads(row: list[str], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerow(row)
    text = out.getvalue()
    found = [(layer, quoted) for layer, quoted in tables.cells(text, delimiter)]
    assert [layer.text for layer, _ in found] == next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    for layer, quoted in found:
        for piece in layer.pieces:
            standing = text[piece.file_start : piece.file_start + (piece.width or piece.length)]
            assert (
                reads(standing, "quoted-cell" if quoted else "cell") == layer.text[piece.text_start :][: piece.length]
            )


def test_a_mark_that_nobody_closes_is_one_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,body\n1,"never closed\n2,text\n', encoding="utf-8")
    (file,) = formats.read(str(path))
    with pytest.raises(UserError, match="never closed"):
        formats.parse(file)


def test_no_column_for_the_story(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf-8")
    (file,) = formats.read(str(path))
    with pytest.raises(UserError, match="no column holds the story") as caught:
        formats.parse(file)
    assert "fields" in (caught.value.hint or "")
    assert isinstance(file, File)
