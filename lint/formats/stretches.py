"""Stretches: pieces of copy on their way from markup into a document, white space folded as a browser folds it.

A stretch is (text, start, width): `text` stands in the file from `start` on, as it is, or, with a width, takes up that
many characters there (an entity, a run of blanks).
"""

import re

Stretches = list[tuple[str, int, int]]

# Blanks that are not a single space, and signs that take no place in print: soft hyphen, zero-width signs.
_ODD = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+|\\s{2,}|[^\\S ]")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# What stands in the text for a piece of code: one sign, so that nothing beside it comes to stand together.
CODE = "\ufffc"
BLANK_LINE = re.compile(r"[ \t\r\u00a0]*\n[ \t\r\u00a0]*\n\s*")


def folded(text: str, start: int, width: int = 0) -> Stretches:
    """Text with every run of blanks as one space and without signs that are not seen."""
    if width:
        shown = normal(text)
        return [(shown, start, width)] if shown else []
    found: Stretches = []
    at = 0
    for odd in _ODD.finditer(text):
        first, last = odd.span()
        if at < first:
            found.append((text[at:first], start + at, 0))
        at = last
        if text[first] not in _UNSEEN:
            found.append((" ", start + first, last - first))
    if at < len(text):
        found.append((text[at:], start + at, 0))
    return found


def normal(text: str) -> str:
    """Text as `folded` has it."""
    return _ODD.sub(lambda odd: "" if odd[0][0] in _UNSEEN else " ", text)


def tidy(stretches: Stretches) -> Stretches:
    """The stretches without blanks at their edges, and with one blank where two stretches would make it two."""
    found: Stretches = []
    blank = True  # whether a blank here would be one too many
    for text, start, width in stretches:
        if blank and text[0] == " ":
            if width or text == " ":
                continue
            text, start = text[1:], start + 1
        found.append((text, start, width))
        blank = text[-1] == " "
    while found and found[-1][0][-1] == " ":
        text, start, width = found.pop()
        if len(text) > 1 and not width:
            found.append((text[:-1], start, 0))
    return found


def words_of(stretches: Stretches) -> str:
    """The text of stretches."""
    return "".join(text for text, _, _ in stretches)
