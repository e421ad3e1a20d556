"""Single marks: where they open and close quotations, and where they are apostrophes (attribution grammar, 9)."""

from collections.abc import Iterator
from functools import cache

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.scan import places_of

LONGEST_CLIPPED = 5  # letters of a word that an apostrophe opens
SHORTEST = 2  # blanks in speech that is left open for the next paragraph
_LEADS = frozenset(lead + " " for lead in ":,.?!…—–")


@cache
def _single() -> Pattern[str]:
    # an opening single mark at the start of a token, or a mark that may close after a word or a stop
    return compiled(r"[‘'’](?:(?<=[‘'])(?<![\w‘'].)(?=[\w\[…\"“])|(?<=[’'])(?<=[\w.,!?…\])\"”—–-].)(?![\w’']))")


@cache
def _opening_single() -> Pattern[str]:
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
    onward = text[at + 1 : at + 4].removeprefix(",")
    if before == "s" and onward[:1] == " " and onward[1:2].islower():
        for mark in singles[later : later + 4]:
            if text[mark] == "‘" or (text[mark] == "'" and text[mark - 1].isspace()):
                return True
            if text[mark - 1] in ".,!?…" or text[mark - 1] != "s":
                return False
    return True


def _word(text: str, at: int) -> str:
    """The word that begins at a place, as far as a clipped one is long."""
    end = at
    while end < len(text) and end <= at + LONGEST_CLIPPED and text[end].isalnum():
        end += 1
    return text[at:end]


def pair_singles(text: str, singles: list[int], clipped: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The single marks of a block in pairs, as places of an opening and a closing mark; -1 where none closes.

    `clipped` are words that have an apostrophe in front: ’em, and decades: ’90s.
    """
    opener = -1
    for n, at in enumerate(singles):
        can_open = _opens_single(text, at)
        if opener < 0:
            if can_open and _word(text, at + 1) not in clipped and not (at and text[at - 1] in ".,!?"):
                opener = at
        elif text[at] == "‘":
            opener = at if can_open else opener
        elif _closes_single(text, at, singles, n + 1):
            yield opener, at
            opener = -1
    if opener >= 0:
        yield opener, -1


def opens_speech(text: str, at: int, block: Span) -> bool:
    """Whether a single mark that nothing closes opens a speech: at the head of the block or behind a stop, a capital.

    A sentence follows it, where an apostrophe or a forgotten mark has a word or two of the writer's clause.
    """
    if not text[at + 1].isupper():
        return False
    led = text[max(at - 2, block.start) : at] in _LEADS
    return at == block.start or led and text.count(" ", at, block.end) >= SHORTEST


def forgotten(text: str, at: int, block: Span) -> bool:
    """Whether a single mark that nothing closes opens sentences behind a colon, so that its partner was forgotten.

    She said: ‘It was late. We walked.
    """
    return text[max(at - 2, block.start) : at] == ": " and text[block.end - 1] in ".!?…"


def opens_block(text: str, block: Span) -> bool:
    """Whether a block begins with a mark that can only open speech in single marks."""
    return text[block.start] in "‘'" and block.end - block.start > 1 and text[block.start + 1].isupper()


def closed_by_single(text: str, start: int, end: int) -> int:
    """The place of the only single mark that can close what a double one opened: “It rose,' said Pell; else -1.

    It stands behind a comma and in front of a blank, as no apostrophe does.
    """
    found = [text.find(signs, start, end) for signs in (",' ", ",’ ")]
    at = max(found)
    if at < 0 or min(found) >= 0 or text.find(text[at : at + 3], at + 1, end) >= 0:
        return -1
    inside = any(text.find(signs, start, at) >= 0 for signs in (" '", "‘"))
    return -1 if inside else at + 1
