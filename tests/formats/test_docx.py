"""Word documents: styles, tracked changes, tables and boxes; and zipped files that are out to harm."""

import io
import zipfile

import pytest

from lint import edits, formats
from lint.document import Span
from lint.errors import UserError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {W}>{
    "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (
            ("T", "Title"),
            ("H2", "heading 2"),
            ("Q", "Intense Quote"),
            ("C", "caption"),
            ("B", "Byline"),
        )
    )
}</w:styles>"""


def run(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{run(text) if text else ''}</w:p>"


def docx(body: str, prefix: str = "", main: str = "word/document.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="{main}"/></Relationships>',
        )
        parts.writestr(main, f'<?xml version="1.0"?>{prefix}<w:document {W}><w:body>{body}</w:body></w:document>')
        parts.writestr("word/styles.xml", STYLES)
        parts.writestr("word/comments.xml", f"<w:comments {W}>{paragraph('“no”')}</w:comments>")
    return out.getvalue()


def read(data: bytes) -> list[tuple[str, int, str]]:
    (file,) = formats.articles("a.docx", io.BytesIO(data))
    document = formats.parse(file)
    return [
        (one.kind, document.region(one.span).line, document.text[one.span.start : one.span.end])
        for one in document.blocks
    ]


STORY = (
    paragraph("Weir shut", "T") + paragraph("By Ann Tully", "B") + paragraph("") + paragraph("Why", "H2")
    + f"<w:p>{run('She said it ')}<w:del><w:r><w:delText>was </w:delText></w:r></w:del><w:ins>{run('is ')}</w:ins>{run('shut.')}<w:r><w:br/></w:r>{run('Now.')}</w:p>"
    + f"<w:moveFrom>{paragraph('no')}</w:moveFrom>"
    + paragraph("Gone.", "Q") + paragraph("The weir.", "C")
    + f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
    + f"<w:p><w:pPr><w:numPr/></w:pPr>{run('one')}</w:p>"
)  # fmt: skip


@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml"])
def test_paragraphs(main: str) -> None:
    assert read(docx(STORY, main=main)) == [
        ("headline", 1, "Weir shut"), ("byline", 2, "By Ann Tully"), ("subhead", 4, "Why"), ("", 5, "She said it is shut. Now."),
        ("block-quotation", 6, "Gone."), ("caption", 7, "The weir."), ("table", 8, "cell"), ("list-item", 9, "one"),
    ]  # fmt: skip


def test_the_strict_form_is_read_too() -> None:
    data = docx(paragraph("Text."))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            new.writestr(
                name,
                old.read(name).replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            )
    assert read(strict.getvalue()) == [("", 1, "Text.")]


def test_nothing_is_written_back() -> None:
    (file,) = formats.articles("a.docx", io.BytesIO(docx(paragraph("He siad it."))))
    assert edits.file_edit(Span(3, 7), "said", formats.parse(file)) is None


def bomb() -> bytes:
    return docx(paragraph("a" * 80_000_000))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04 nothing", "no Word document"),
        (b"plain text", "no Word document"),
        (b"", "no Word document"),
        (docx("<w:p>"), "damaged"),
        (docx(paragraph("&a;"), prefix='<!DOCTYPE w [<!ENTITY a "b">]>'), "declares entities"),
        (docx(paragraph("x"))[:300], "no Word document"),
    ],
    ids=["half a zip", "text", "empty", "broken XML", "entities", "cut off"],
)
def test_refused(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        read(data)
    assert caught.value.hint


def test_a_zip_bomb_is_not_unpacked() -> None:
    with pytest.raises(UserError, match="unpacks to more than"):
        read(bomb())


def test_another_zipped_format_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("content.xml", "<x/>")
    with pytest.raises(UserError, match="not where Word puts it"):
        read(out.getvalue())
