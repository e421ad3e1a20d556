"""Single marks: where they open and close quotations, and where they are apostrophes (attribution grammar, 9)."""

import re
from collections.abc import Iterator
from functools import cache

from lint.patterns import compiled
from lint.reading.scan import places_of


@cache
def _single() -> re.Pattern[str]:
    # an opening single mark at the start of a token, or a mark that may close after a word or a stop
    return compiled(r"[‘'’](?:(?<=[‘'])(?<![\w‘'].)(?=[\w\[…\"“])|(?<=[’'])(?<=[\w.,!?…\])\"”—–-].)(?![\w’']))")


@cache
def _opening_single() -> re.Pattern[str]:
    return compiled(r"[‘'](?<![\w‘'].)(?=[\w\[…\"“])")


def single_marks(text: str) -> list[int]:
    """Places of single marks, or none where no single mark opens anything in the whole text."""
    if "‘" not in text and " '" not in text and "\n'" not in text and not text.startswith("'") and "('" not in text:
        return []
    opens, may_stand = _opening_single().match, _single().match
    if not any(opens(text, at) for at in places_of(text, "‘'")):
        return []
    return [at for at in places_of(text, "‘'’") if may_stand(text, at)]


def _opens_single(text: str, at: int) -> bool:
    if text[at] == "‘":
        return True
    free = at == 0 or not text[at - 1].isalnum()
    return text[at] == "'" and free and at + 1 < len(text) and not text[at + 1].isspace()


def _closes_single(text: str, at: int, singles: list[int], later: int) -> bool:
    """Whether the mark closes: a plural possessive does not when a surer closing mark follows it."""
    before = text[at - 1]
    if before in ".,!?…":
        return True
    if before == "s" and at + 2 < len(text) and text[at + 1] == " " and text[at + 2].islower():
        for mark in singles[later : later + 4]:
            if text[mark] == "‘" or (text[mark] == "'" and text[mark - 1].isspace()):
                return True
            if text[mark - 1] in ".,!?…" or text[mark - 1] != "s":
                return False
    return True


def pair_singles(text: str, singles: list[int], clipped: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The single marks of a block in pairs, as places of an opening and a closing mark.

    `clipped` are beginnings of words that have an apostrophe in front: ’em.
    """
    opener = -1
    for n, at in enumerate(singles):
        can_open = _opens_single(text, at)
        if opener < 0:
            if can_open and not text.startswith(clipped, at + 1) and not (at and text[at - 1] in ".,!?"):
                opener = at
        elif text[at] == "‘":
            opener = at if can_open else opener
        elif _closes_single(text, at, singles, n + 1):
            yield opener, at
            opener = -1
