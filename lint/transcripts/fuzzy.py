"""Fuzzy: the library for likeness of texts, loaded here and nowhere else; without it `verify` says what to install."""

from lint.errors import UserError

try:
    from rapidfuzz.distance import Indel as Indel
    from rapidfuzz.distance import Levenshtein as Levenshtein
except ImportError as error:
    raise UserError(
        "comparing quotations with a record needs the library rapidfuzz, which is not installed",
        hint="Install it with: pip install 'quotelint[verify]'",
    ) from error
