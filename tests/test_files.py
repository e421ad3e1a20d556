"""Files: encodings, line and column, and writing back byte for byte."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UserError
from lint.files import decode, read
from lint.patches import rewrite


@pytest.mark.parametrize(
    ("data", "text", "encoding", "bom"),
    [
        pytest.param(b"", "", "utf-8", False, id="empty"),
        pytest.param("café".encode(), "café", "utf-8", False, id="utf-8"),
        pytest.param(b"\xef\xbb\xbfok", "ok", "utf-8", True, id="utf-8 with mark"),
        pytest.param("\ufeffé🙂\r\n".encode("utf-16-le"), "é🙂\r\n", "utf-16-le", True, id="utf-16 little"),
        pytest.param("\ufeffé🙂\r".encode("utf-16-be"), "é🙂\r", "utf-16-be", True, id="utf-16 big"),
        pytest.param(b"caf\xe9 \x93yes\x94", "café “yes”", "cp1252", False, id="windows"),
    ],
)
def test_decode_and_back(data: bytes, text: str, encoding: str, bom: bool) -> None:
    file = decode("a.txt", data)
    assert (file.text, file.encoding, file.bom) == (text, encoding, bom)
    assert file.encode() == data
    assert bool(file.assumed) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        pytest.param(b"text\0more", "no text file: it contains NUL", 0, id="NUL"),
        pytest.param(b"\x89PNG\r\n\x1a\n\xff\xfe", "no text file: it contains control", 0, id="picture"),
        pytest.param(b"%PDF-1.7\n\xe2\xe3\x00", "this is a PDF", 0, id="PDF"),
        pytest.param(b"PK\x03\x04\x14\x00", "zipped document", 0, id="docx"),
        pytest.param(b"\xff\xfea", "byte-order mark says utf-16-le", 0, id="half a UTF-16 character"),
        pytest.param(b"\xef\xbb\xbfcaf\xe9", "byte-order mark says utf-8", 0, id="mark, then Windows-1252"),
        pytest.param("é “yes”\né “no”\n".encode() + b"bad \xff here", "damaged", 3, id="damaged UTF-8"),
        pytest.param(b"ok\ncaf\x81", "byte 0x81 is neither", 2, id="no known encoding"),
    ],
)
def test_refused(data: bytes, message: str, line: int) -> None:
    with pytest.raises(UserError, match=message) as caught:
        decode("a.txt", data)
    assert (caught.value.path, caught.value.line) == ("a.txt", line)
    assert caught.value.hint


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No such file"):
        read(str(tmp_path / "none.txt"))
    with pytest.raises(UserError, match="[Dd]irectory"):
        read(str(tmp_path))


def test_position() -> None:
    file = decode("a.txt", b"a\r\nb\rc\nd")
    assert [file.position(offset) for offset in (0, 1, 3, 4, 5, 7, 8)] == [
        (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1), (4, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "newline"), [("a\nb", "\n"), ("a\r\nb\r\n\n", "\r\n"), ("a\rb", "\r"), ("", "\n")])
def test_newline(text: str, newline: str) -> None:
    assert decode("a.txt", text.encode()).newline == newline


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")), st.sampled_from([b"\xef\xbb\xbf", b""]))
def test_utf8_round_trip(text: str, mark: bytes) -> None:
    data = mark + text.encode()
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode("a.txt", data).encode() == data


def test_write_keeps_mode_mark_and_link(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_bytes(b"\xef\xbb\xbfone\r\n")
    real.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    written = rewrite(read(str(link)), "two\r\n")
    assert real.read_bytes() == b"\xef\xbb\xbftwo\r\n" == written.encode()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["link.txt", "real.txt"]


def test_write_fails_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="No space left"):
        rewrite(read(str(path)), "two")
    assert path.read_text() == "one"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_write_refuses_a_changed_file_and_a_strange_character(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"caf\xe9")
    file = read(str(path))
    with pytest.raises(UserError, match="cannot be written in this file's encoding, cp1252"):
        rewrite(file, "caf\u0151")
    path.write_bytes(b"other")
    with pytest.raises(UserError, match="changed while"):
        rewrite(file, "cafe")
    assert path.read_bytes() == b"other"
