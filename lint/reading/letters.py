"""Letters: the capital letters of scripts that have them, for patterns of the standard library's `re`.

`re` knows no `\\p{Lu}`. The library that does takes a quarter of the start-up budget to load, and the readers that
every run needs ask for nothing else of it.
"""

from functools import cache

# Latin with its extensions, Greek, Cyrillic, Armenian, and Latin Extended Additional (Vietnamese, Welsh …)
_RANGES = ((0x41, 0x588), (0x1E00, 0x1F00))


# Letters of those scripts of which half are capitals, for a pattern whose matches are looked at again: the exact class
# takes three milliseconds to compile.
MAYBE_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-\u0587\u1e00-\u1eff"


@cache
def capitals() -> str:
    """All capital letters, to stand inside the brackets of a character class."""
    return "".join(chr(code) for first, last in _RANGES for code in range(first, last) if chr(code).isupper())
