"""The word stores: what they hold, how they are read, and that they can be rebuilt."""

import hashlib
import struct
import sys
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from lint.data import words_folder
from lint.errors import UserError
from lint.reading.dictionary import AMERICAN, BRITISH, OXFORD, Dictionary, Store, dictionary
from lint.reading.variety import infer_language

ROOT = Path(__file__).parents[2]
FOLDER = Path(words_folder()) / "dictionary"
MANIFEST = tomli.loads((FOLDER / "manifest.toml").read_text("utf-8"))
STORES = ("words", "capitalised", "people")

sys.path.insert(0, str(ROOT / "tools"))
import build_dictionary  # noqa: E402


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("the", 10),
        ("added", 10),
        ("programme", 10),
        ("telegrams", 35),
        ("telegrammed", 80),
        ("cafe", 20),
        ("don't", 10),
    ],
)
def test_known(word: str, level: int) -> None:
    assert dictionary().level(word) == level


@pytest.mark.parametrize("word", ["dded", "telegrammes", "telegarm", "safarov", "", "the ", "café", "Addis Ababa"])
def test_unknown(word: str) -> None:
    """Above all dded, a word in most free English lists, where it is the past tense of a Unix command."""
    assert dictionary().level(word) == 0


def test_names_have_stores_of_their_own() -> None:
    assert dictionary().capitalised.level("London") and not dictionary().level("london")
    assert dictionary().people.level("Abdi") == 50


def test_region() -> None:
    region = dictionary().words.region
    assert [region(word) for word in ("colour", "color", "organize", "organise", "water")] == [
        BRITISH, AMERICAN, OXFORD, BRITISH, 0,
    ]  # fmt: skip
    assert dictionary().regional({"colour", "color", "water"}) == ({"colour"}, {"color"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the centre of the neighbourhood organises programmes in colour", "en-GB"),
        ("the center of the neighborhood favors a theater", "en-US"),
        ("the centre and the center favor and favour", ""),
        ("the defense of the town", ""),
        ("", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert infer_language(set(text.split())) == language


def test_common_agrees_with_level() -> None:
    store = dictionary().words
    asked = ["the", "dded", "added", "zebra", "zzebra", "telegrammed", "aerogram"]
    assert dict(store.common(asked)) == {word: store.level(word) for word in asked if 0 < store.level(word) <= 60}


@given(st.sets(st.text(alphabet="abcdefgh", min_size=1, max_size=6), max_size=30))
def test_unknown_is_the_words_without_level(words: set[str]) -> None:
    fresh = Dictionary()
    missing = {word for word in words if not dictionary().level(word)}
    assert fresh.unknown(words) == missing
    assert fresh.unknown(words) == missing, "the second time from memory"


@given(st.text(max_size=20))
def test_any_text_may_be_asked(word: str) -> None:
    assert dictionary().words.level(word) in (0, 10, 20, 35, 40, 50, 55, 60, 70, 80)


@pytest.mark.parametrize("name", STORES)
def test_files_are_those_of_the_manifest(name: str) -> None:
    for part in MANIFEST[name].keys() - {"words"}:
        data = (FOLDER / f"{name}.{part}").read_bytes()
        assert hashlib.sha256(data).hexdigest() == MANIFEST[name][part]
        assert len(data) < 1_500_000
        magic, version, count = struct.unpack_from("<9sxHI", data)
        assert (magic, version) == (b"quotelint", MANIFEST["format"])
        assert part == "common" or count == MANIFEST[name]["words"]


def test_rebuilding_is_documented() -> None:
    told = build_dictionary.__doc__ or ""
    assert "apt-get download scowl" in told and "npm pack @cspell/dict-people-names@1.1.16" in told
    assert MANIFEST["source"] == build_dictionary.SOURCE
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for holder in (
        "Kevin Atkinson",
        "Princeton University",
        "J Ross Beresford",
        "Geoff Kuenning",
        "Street Side Software",
    ):
        assert holder in notice


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Stores made of a handful of words, as the build script makes the real ones."""
    lists = tmp_path / "scowl"
    lists.mkdir()
    files = {
        "english-words.10": "water\nriver's\n", "english-words.35": "water\ncafé\n", "english-words.95": "zyzzy\n",
        "special-hacker.50": "dded\n", "american-words.20": "color\n", "british-words.20": "colour\n",
        "british_z-words.20": "colour\n", "english-upper.50": "Lokoja\n",
    }  # fmt: skip
    for name, text in files.items():
        (lists / name).write_text(text, "utf-8")
    people = tmp_path / "people.txt"
    people.write_text("# names\nOkoro\nMüller\n", "utf-8")
    build_dictionary.build(str(lists), str(people), str(tmp_path / "out"))
    return tmp_path


def test_build(built: Path) -> None:
    words, people = Store("words", str(built / "out")), Store("people", str(built / "out"))
    assert {word: words.level(word) for word in ("water", "river", "cafe", "color", "dded", "zyzzy", "Lokoja")} == {
        "water": 10, "river": 10, "cafe": 35, "color": 20, "dded": 0, "zyzzy": 0, "Lokoja": 0,
    }  # fmt: skip
    assert (words.region("color"), words.region("colour")) == (AMERICAN, BRITISH)
    assert people.level("Muller") == people.level("Müller") == people.level("Okoro") == 50
    assert Store("capitalised", str(built / "out")).level("Lokoja") == 50


def test_build_is_deterministic(built: Path) -> None:
    build_dictionary.build(str(built / "scowl"), str(built / "people.txt"), str(built / "again"))
    for path in sorted((built / "out").iterdir()):
        assert path.read_bytes() == (built / "again" / path.name).read_bytes()


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.keys").write_bytes(b"not a store of words at all")
    with pytest.raises(UserError, match="no word store"):
        Store("words", str(tmp_path))
    with pytest.raises(UserError, match="cannot open"):
        Store("people", str(tmp_path))
