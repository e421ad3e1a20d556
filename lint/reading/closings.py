"""Closings: what stands at the end of a quotation, before its closing mark."""

from lint.document import Span
from lint.reading.lexicon import Lexicon

_LOOK = 12  # code points looked at


def ends_abbreviated(text: str, inner: Span, lexicon: Lexicon) -> bool:
    """Whether the last word of a quotation is an abbreviation or an initial with its point: "in the U.S."."""
    words = text[max(inner.start, inner.end - _LOOK) : inner.end].split()
    if not words or words[-1][-1] != ".":
        return False
    word = words[-1].strip("(“‘'\"[").lower().removesuffix(".")
    known = (lexicon.words("abbreviations", key) for key in ("never", "sometimes"))
    return bool(word) and (len(word) == 1 or "." in word or any(word in listed for listed in known))
