"""Wire marks: lines of agency copy that are for desks, not for readers: slugs, (MORE), -30-, notes to editors."""

from functools import cache

from lint.hints import Pattern
from lint.patterns import IGNORE_CASE, compiled

LONGEST = 60  # code points of the longest such line
HEAD_LINES = 6  # lines from the top among which notes to editors stand
_NOTES = ("Eds:", "EDS:", "Eds.:", "Editors:", "EDITORS:", "Editor's note:", "Editors' note:", "ATTN:", "ADVISORY:")


# Compiled when the first line looks like a mark: most copy has none.
@cache
def _ends() -> Pattern[str]:
    # the end of a take or of the story: (MORE), -- MORE --, -30-, ###, ENDS
    words = "more(?: to come| to follow)?|mtf|ends?|30|endit"
    return compiled(
        rf"[-–—(\[<\s]*(?:{words})[-–—)\]>\s]*|(?:#\s?){{1,4}}|[-–—]{{1,2}}\s?0\s?[-–—]{{1,2}}", IGNORE_CASE
    )


@cache
def _slug() -> Pattern[str]:
    # BC-WEIR-LONNOCH, WEIR-2, WEIR/LOCK-1ST LD; one word of a headline has no such form
    return compiled(
        r"[A-Z][A-Z0-9&']*(?:[-/][A-Z0-9&'.]+)+(?:,? ?(?:\d+(?:ST|ND|RD|TH)|\d-\d-\d)(?: LD(?:-WRITETHRU)?)?)?"
    )


def is_mark(line: str) -> bool:
    """Whether a line, without the blanks round it, ends a take or the story: a bare word needs capitals."""
    if len(line) > LONGEST or not (line[0] in "-–—([<#" or line.isupper()):
        return False
    return _ends().fullmatch(line) is not None


def is_slug(line: str) -> bool:
    """Whether a line that starts the copy, or a take of it, is its slug."""
    return (
        ("-" in line or "/" in line) and len(line) <= LONGEST and line.isupper() and _slug().fullmatch(line) is not None
    )


def is_note(line: str) -> bool:
    """Whether a line near the top speaks to other desks."""
    return line.startswith(_NOTES)
