"""Legacy: the encoding of copy from old systems that says nothing of it, told from the bytes.

Only what can be told is: whether single bytes are Latin or Cyrillic letters, and which of the common tables makes
words of them. The guess is always reported, so that nobody relies on it unawares.
"""

import re

CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")
NAMES = {
    "cp1252": "Windows-1252",
    "mac-roman": "Mac Roman",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "iso8859-5": "ISO 8859-5 (Cyrillic)",
    "cp866": "DOS Cyrillic",
    "mac-cyrillic": "Mac Cyrillic",
}
_LOOK = 100_000  # bytes that are looked at
_COMMON = frozenset("оеаинтсрвл")
# Marks and apostrophes of old Macs as Windows-1252 shows them: donÕt, ÒYes,Ó he said.
_MAC = re.compile(r"[a-z]Õ[a-z]|(?<![^\W\d_])Ò[A-Za-z]|[.,?!a-z]Ó(?![a-z])")


def guess(data: bytes) -> str:
    """The name of the single-byte encoding that this is likely to be in; "cp1252" where nothing says otherwise."""
    start = re.search(rb"[\x80-\xff]", data)
    part = data[max(start.start() - 1000, 0) : start.start() + _LOOK] if start else data[:_LOOK]
    high = len(re.findall(rb"[\x80-\xff]", part))
    if high > len(re.findall(rb"[A-Za-z]", part)):
        return max(CYRILLIC, key=lambda name: _words(part.decode(name, "replace")))
    return "mac-roman" if len(_MAC.findall(part.decode("cp1252", "replace"))) * 2 > high else "cp1252"


def _words(text: str) -> int:
    """How much a text looks like words: common small letters, less what stands inside words and is no letter."""
    odd = len(re.findall(r"(?<=\w)[^\w\s.,;:!?()\"'»”-](?=\w)|[а-я][А-Я]|\ufffd", text))
    return sum(letter in _COMMON for letter in text) - 5 * odd


def wide(data: bytes) -> str:
    """UTF-16 without a byte-order mark, told by the zeros of its Latin letters; "" for anything else."""
    part = data[:2000]
    if len(part) < 8 or len(data) % 2:
        return ""
    for name, zeros in (("utf-16-le", part[1::2]), ("utf-16-be", part[0::2])):
        if zeros.count(0) > len(zeros) * 0.6:
            return name
    return ""
