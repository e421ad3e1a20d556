"""Surroundings: what stands next to a word and makes its spelling nobody's mistake: brackets, markup, dialect."""

from lint.document import Span
from lint.reading.dictionary import dictionary
from lint.reading.vocabulary import Vocabulary

_CODE = frozenset("&=@#_/~$%*+<>\\|^")
_QUIET_ABOVE_ASCII = frozenset("‘’“”„«»‹›–—―‐‑…\u00a0\u2009\u200a\u202f•")
_BRACKETS = frozenset("[](){}")
_OPENING, _CLOSING = frozenset("\"“„«‘'"), frozenset("\"”»’'")
_MARKUP_REACH = 300
_FOREIGN_REACH = 4


def silenced(prose: str, span: Span) -> bool:
    """Whether the characters around the word make it no plain word: code, markup, a bracketed change, dialect."""
    before, after = prose[max(span.start - 2, 0) : span.start], prose[span.end : span.end + 2]
    left, right = before[-1:], after[:1]
    if left in _CODE and left or right in _CODE and right or left == ";" or _odd(left) or _odd(right):
        return True
    if left in _BRACKETS and left and before[:-1].isalnum() or right in _BRACKETS and right and after[1:].isalpha():
        return True
    if left == "." and before != ".." or left == "!" and before[:-1].isalnum():
        return True
    if right in (".", "!") and after[1:].isalpha():
        return True
    return _dialect(prose, span, left, right) or _in_markup(prose, span)


def in_marks(prose: str, span: Span) -> bool:
    """Whether the word stands alone between quotation marks, where writers put foreign and coined words."""
    end = span.end + (prose[span.end : span.end + 1] in (",", ".", "?", "!"))
    left, right = prose[max(span.start - 1, 0) : span.start], prose[end : end + 1]
    return bool(left and right) and left in _OPENING and right in _CLOSING


def among_strangers(words: Vocabulary, span: Span, strangers: frozenset[str]) -> bool:
    """Whether a word without any likely correction stands within four words: a foreign phrase rather than a slip."""
    left = words.prose[max(span.start - 60, 0) : span.start].split()[-_FOREIGN_REACH:]
    right = words.prose[span.end : span.end + 60].split()[:_FOREIGN_REACH]
    return any(word.strip(".,;:!?'\"“”‘()") in strangers for word in (*left, *right))


def _odd(neighbour: str) -> bool:
    # half of a broken character (KÃ¶rner), or a letter that the token reader took for something else
    return neighbour > "\x7f" and neighbour not in _QUIET_ABOVE_ASCII


def _dialect(prose: str, span: Span, left: str, right: str) -> bool:
    word = prose[span.start : span.end]
    if right == "'":
        following = prose[span.end + 1 : span.end + 3]
        if following[:1].isalpha() and not (following[:1] == "s" and not following[1:].isalpha()):
            return True
        if word.endswith("in") and dictionary().level(word + "g"):
            return True
    if left in ("'", "‘"):
        return prose[max(span.start - 2, 0)].isalnum() or bool(dictionary().level("h" + word))
    return False


def _in_markup(prose: str, span: Span) -> bool:
    start = max(span.start - 40, 0)
    chunk = prose[start : span.start].rpartition(" ")[2] + prose[span.start : span.end + 40].partition(" ")[0]
    if "://" in chunk or "www." in chunk or "@" in chunk or "#" in chunk:
        return True
    window = prose[max(span.start - _MARKUP_REACH, 0) : span.start]
    following = prose[span.end : span.end + _MARKUP_REACH]
    return any(
        window.rfind(opening) > window.rfind(closing) and closing in following for opening, closing in ("<>", "{}")
    )
