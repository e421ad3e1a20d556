"""Copy in old encodings: every position counts the characters read, and what is written back is what stood there."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from lint import edits, files, formats, patches
from lint.document import Span
from lint.errors import UserError
from lint.files import File
from lint.formats import Options, html, news_xml

LATIN = "éèüñçøåßŒœ“”‘’–—…€"
TABLES = {
    "cp1252": LATIN,
    "iso8859-1": "éèüñçøåß",
    "iso8859-15": "éèüñ€Œœ",
    "cp1250": "ąćęłńóśźż„”–",
    "iso8859-2": "ąćęłńóśźż",
    "mac-roman": "éèüñ“”‘’–—…",
    "cp1251": "абвгдежзийклмнопрстуфхцчшщыьэюя«»",
    "koi8-r": "абвгдежзийклмнопрстуфхцчшщыьэюя",
    "iso8859-5": "абвгдежзийклмнопрстуфхцчшщыьэюя",
    "cp866": "абвгдежзийклмнопрстуфхцчшщыьэюя",
}
CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866")
SLIP = "The ferry to the the island was late."


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """An encoding, and a paragraph of words in its letters before and after a slip."""
    encoding = draw(st.sampled_from(sorted(TABLES)))
    word = st.text("abstNo" + TABLES[encoding], min_size=1, max_size=7)
    line = st.lists(word, min_size=1, max_size=6).map(" ".join)
    newline = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    paragraphs = [*draw(st.lists(line, max_size=3)), SLIP, *draw(st.lists(line, max_size=3))]
    return encoding, (newline * 2).join(paragraphs)


def mended(file: File) -> tuple[File, str]:
    """The file, and its text with the slip mended; every word is where it is said to be."""
    (article,) = formats.split(file)
    document = formats.parse(article)
    for found in re.finditer(r"\S+", document.text):
        region = document.region(Span(*found.span()))
        assert file.text[region.start : region.end] == found[0]
        assert region.start - files._line_starts(file.text)[region.line - 1] == region.column - 1
    start = document.text.index("the the") + len("the")
    edit = edits.file_edit(Span(start, start + len(" the")), "", document)
    assert edit is not None
    return file, file.text[: edit.start] + edit.text + file.text[edit.end :]


@settings(max_examples=80, deadline=None)
@given(written())
@example(("cp1252", f"‘’\r\r{SLIP}"))
def test_as_the_configuration_states(case: tuple[str, str]) -> None:
    encoding, text = case
    data = text.encode(encoding)
    assume(not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")))
    file, after = mended(files.decode("a.txt", data, stated=encoding))
    assert file.text == text and file.encode() == data
    assert file.encode(after) == text.replace("the the", "the").encode(encoding)


@settings(max_examples=60, deadline=None)
@given(written(), st.sampled_from(["html", "nitf"]))
def test_as_the_file_declares(case: tuple[str, str], form: str) -> None:
    encoding, text = case
    parts = [part for part in text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n") if part]
    if form == "html":
        page = f"<meta charset='{encoding}'><div>" + "\r\n".join(f"<p>{part}</p>" for part in parts) + "</div>"
        name, declared = "a.html", html.declared
    else:
        body = "".join(f"<p>{part}</p>\n" for part in parts)
        page = f'<?xml version="1.0" encoding="{encoding}"?>\n<nitf><body><body.content>{body}</body.content></body></nitf>'
        name, declared = "a.nitf", news_xml.declared
    data = page.encode(encoding)
    stated = declared(data)
    assume(stated)  # a table that XML or the web has no name for
    file, after = mended(files.decode(name, data, declared=stated))
    assert file.encode() == data
    assert file.encode(after) == page.replace("the the", "the").encode(encoding)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=80), written().map(lambda case: case[1].encode(case[0]))))
@example(b"\xff\xfea\x00")
@example("\ufeffно".encode("utf-16-be"))
@example(b"caf\xe9 \x81")
def test_whatever_is_guessed_nothing_is_lost(data: bytes) -> None:
    """Bytes are refused, or they are text from which the very same bytes come; and a guess is told."""
    try:
        file = files.decode("a.txt", data)
    except UserError as error:
        assert error.path == "a.txt" and error.hint
        return
    assert file.encode() == data
    assert file.assumed or file.encoding == "utf-8" or file.bom


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(CYRILLIC),
    st.lists(
        st.sampled_from("новости сообщил вчера министр сказала город река школа".split()), min_size=8, max_size=30
    ),
)
def test_cyrillic_is_told_from_its_bytes(encoding: str, words: list[str]) -> None:
    text = " ".join(words)
    file = files.decode("a.txt", text.encode(encoding))
    assert (file.text, file.encoding) == (text, encoding)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written())
def test_on_disk(tmp_path: Path, case: tuple[str, str]) -> None:
    encoding, text = case
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    (file,) = formats.read(str(path), Options(encoding))
    written_back = patches.rewrite(*mended(file))
    assert path.read_bytes() == text.replace("the the", "the").encode(encoding)
    assert written_back.text == text.replace("the the", "the")


def test_a_letter_that_the_encoding_has_not_got_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Кто".encode("cp1251"))
    (file,) = formats.read(str(path), Options("cp1251"))
    with pytest.raises(UserError, match=r"“é” \(U\+00E9\) cannot be written"):
        patches.rewrite(file, "Ктоé")
    assert path.read_bytes() == "Кто".encode("cp1251")
