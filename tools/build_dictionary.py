"""Build the word stores of rules/words/dictionary from two published word lists. Needs neither network nor packages.

The stores are committed, so nobody needs this script to use or to test quotelint. To rebuild (Debian or Ubuntu, npm):

    apt-get update
    apt-get download scowl                              # SCOWL 2020.12.07
    dpkg -x scowl_*.deb scowl
    npm pack @cspell/dict-people-names@1.1.16           # MIT
    tar xf cspell-dict-people-names-1.1.16.tgz
    python tools/build_dictionary.py --scowl scowl/usr/share/dict/scowl --people package/dict/people-names.txt

The same input gives the same bytes; `manifest.toml` beside the stores records version, sizes and digests.

What goes in
    words          SCOWL lists up to size 80, every region and variant, lower case, accents folded
    capitalised    the same, words with a capital
    people         the people's names, accents folded as well as kept
    left out       `special-hacker` (it holds "dded", past tense of the Unix command dd), and possessives

How a store is laid out (little-endian; read by lint/reading/dictionary.py)
    NAME.keys      16-byte header, then the sorted CRC-32 of every word, 4 bytes each
    NAME.checks    16-byte header, then the 16-bit CRC-CCITT of each word, in the order of the keys, 2 bytes each (not
                   CRC-32 from another start: for words of one length that says nothing that the key does not)
    NAME.levels    16-byte header, then a byte each: low half the index of its size in LEVELS, high half its region
    words.common   16-byte header, then 2^20 bits: bit CRC-32 >> 12 is set for every word of level 60 or less, so that
                   most of the strings that a slip might have come from are told apart without a search
    header         b"quotelint", a zero byte, format version (2 bytes), number of words (4 bytes)
"""

import argparse
import hashlib
import os
import re
import struct
import sys
import unicodedata
from binascii import crc_hqx
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

FORMAT = 1
SOURCE = "SCOWL 2020.12.07, sizes 10 to 80, without special-hacker; @cspell/dict-people-names 1.1.16"
LEVELS = (0, 10, 20, 35, 40, 50, 55, 60, 70, 80)
REGIONS = {"": 0, "american": 1, "british": 2, "oxford": 3}
LARGEST = 80
COMMON = 60
LIST_NAME = re.compile(r"(?P<region>[a-z_0-9]+)-(?P<category>[a-z-]+)\.(?P<size>\d+)")
# The regions whose ordinary, not merely tolerated, spellings say which variety a writer uses.
HOME = frozenset({"american", "british", "british_z", "english", "british_variant_1"})
# Words that the lists give to one variety and that news of both varieties uses.
SHARED = frozenset(
    """program programs disc discs meter meters story storey check checks draft drafts tire tires practice practise
    license licence inquiry analyses curb councillor councillors sizeable judgement judgements
    acknowledgement acknowledgements per reprised oversized cancelled cancelling amidst whilst unshakeable
    mom moms math pro mold""".split()
)


class Entry(NamedTuple):
    """A word's smallest SCOWL size and the regions whose lists hold it."""

    level: int
    regions: frozenset[str]


def fold(word: str) -> str:
    """The word without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def read_scowl(folder: str) -> Iterator[tuple[str, int, str]]:
    """Every (word, size, region) of the lists in use, possessives reduced to their noun."""
    for name in sorted(os.listdir(folder)):
        match = LIST_NAME.fullmatch(name)
        if not match or int(match["size"]) > LARGEST or match["category"] == "hacker":
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as handle:
            for line in handle:
                word = line.strip().removesuffix("'s")
                if word:
                    yield word, int(match["size"]), match["region"]


def collect(rows: Iterable[tuple[str, int, str]]) -> dict[str, Entry]:
    """One entry a word; accented words stand under their folded form as well."""
    levels: dict[str, int] = {}
    regions: dict[str, set[str]] = {}
    for word, size, region in rows:
        for form in {word, fold(word)}:
            levels[form] = min(size, levels.get(form, size))
            regions.setdefault(form, set()).add(region)
    return {word: Entry(levels[word], frozenset(regions[word])) for word in levels}


def region_of(entry: Entry) -> str:
    """Which variety the word belongs to alone: american, british, oxford (American and Oxford British -ize) or none."""
    home = entry.regions & HOME
    if "english" in home:
        return ""
    if home == {"american"}:
        return "american"
    if home == {"american", "british_z"}:
        return "oxford"
    if home and home <= {"british", "british_z", "british_variant_1"} and "british" in home:
        return "british"
    return ""


def read_people(path: str) -> dict[str, int]:
    """The people's names, all at one level."""
    names: dict[str, int] = {}
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            name = line.strip()
            if name and not name.startswith("#"):
                names[name] = names[fold(name)] = LEVELS.index(50)
    return names


def write_store(folder: str, name: str, bytes_by_word: Mapping[str, int]) -> list[str]:
    """Write the three files of one store; two words that agree in both hashes keep the commoner one's byte.

    Returns manifest lines.
    """
    rows: dict[tuple[int, int], int] = {}
    for word in sorted(bytes_by_word):
        data = word.encode()
        key = crc32(data), crc_hqx(data, 0)
        rows[key] = min(bytes_by_word[word], rows.get(key, 255))
    ordered = sorted(rows.items())
    header = struct.pack("<9sxHI", b"quotelint", FORMAT, len(ordered))
    parts = {
        "keys": struct.pack(f"<{len(ordered)}I", *(key[0] for key, _ in ordered)),
        "checks": struct.pack(f"<{len(ordered)}H", *(key[1] for key, _ in ordered)),
        "levels": bytes(value for _, value in ordered),
    }
    lines = [f"\n[{name}]", f"words = {len(ordered)}"]
    for part, data in parts.items():
        path = os.path.join(folder, f"{name}.{part}")
        with open(path, "wb") as handle:
            handle.write(header + data)
        lines.append(f'{part} = "{hashlib.sha256(header + data).hexdigest()}"')
    return lines


def write_common(folder: str, words: Iterable[str]) -> str:
    """Write the bits of the common words. Returns the manifest line."""
    bits = bytearray(1 << 17)
    count = 0
    for word in words:
        place = crc32(word.encode()) >> 12
        bits[place >> 3] |= 1 << (place & 7)
        count += 1
    data = struct.pack("<9sxHI", b"quotelint", FORMAT, count) + bytes(bits)
    with open(os.path.join(folder, "words.common"), "wb") as handle:
        handle.write(data)
    return f'common = "{hashlib.sha256(data).hexdigest()}"'


def build(scowl: str, people: str, folder: str) -> None:
    """Read both sources and write the three stores and their manifest."""
    entries = collect(read_scowl(scowl))
    lower: dict[str, int] = {}
    capitalised: dict[str, int] = {}
    for word, entry in entries.items():
        if not word.isascii():
            continue
        value = LEVELS.index(entry.level) | REGIONS["" if word in SHARED else region_of(entry)] << 4
        (lower if word.islower() else capitalised)[word] = value
    os.makedirs(folder, exist_ok=True)
    lines = [
        "# Written by tools/build_dictionary.py, which says how to rebuild. SHA-256 of each file",
        f"format = {FORMAT}",
    ]
    lines.append(f'source = "{SOURCE}"')
    lines += write_store(folder, "words", lower)
    lines.append(write_common(folder, (word for word in lower if entries[word].level <= COMMON)))
    lines += write_store(folder, "capitalised", capitalised)
    lines += write_store(folder, "people", read_people(people))
    with open(os.path.join(folder, "manifest.toml"), "w", encoding="utf-8", newline="\n") as handle:
        handle.write("\n".join(lines) + "\n")


def main() -> int:
    """Command line of the builder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", required=True, help="folder with SCOWL's lists (usr/share/dict/scowl)")
    parser.add_argument("--people", required=True, help="people-names.txt of @cspell/dict-people-names")
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument(
        "--out", default=os.path.join(here, "rules", "words", "dictionary"), help="folder of the stores"
    )
    options = parser.parse_args()
    build(options.scowl, options.people, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
