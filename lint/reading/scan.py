"""Scan: where signs stand in a text.

Looking for one sign after another is several times as quick as a pattern that looks at every character, so the readers
that every text meets look for the signs first, and then match their pattern at each.
"""

from collections.abc import Iterator

from lint.hints import Match, Pattern


def places_of(text: str, signs: str, start: int = 0, end: int | None = None) -> list[int]:
    """Every place of any of the signs (single characters) between two offsets, in order."""
    last = len(text) if end is None else end
    find, found, kinds = text.find, list[int](), 0
    for sign in signs:
        at = find(sign, start, last)
        kinds += at >= 0
        while at >= 0:
            found.append(at)
            at = find(sign, at + 1, last)
    if kinds > 1:
        found.sort()
    return found


def matches_at(pattern: Pattern[str], text: str, places: list[int], end: int) -> Iterator[Match[str]]:
    """What `pattern.finditer` gives up to `end`, for a pattern that can only start at one of the places, in order."""
    match, done = pattern.match, 0
    for at in places:
        if at >= done and (found := match(text, at, end)):
            done = found.end()
            yield found


def has_any(text: str, signs: str) -> bool:
    """Whether any of the signs (single characters) stands in a text."""
    return any(map(text.__contains__, signs))
