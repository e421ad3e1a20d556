"""Page furniture and readers' comments: which blocks of a text are not the newsroom's words."""

import re
from collections.abc import Sequence
from functools import cache

from lint.document import Span
from lint.reading.lexicon import Lexicon

LONGEST = 300  # code points: a longer block is prose, whatever it says
LONGEST_SENTENCE = 60  # code points: a longer block with a final stop is furniture only by its tell-tale phrases
LONGEST_STOPPED = 240  # code points: a longer block with a final stop is prose
MOST_START_WORDS = 25
ENDS = ".,:;”’\"'"
_SWEEP, _FORM, _ALONE, _TOGETHER = "sweep", "form", "alone", "together"


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|/")


def _normal(text: str) -> str:
    found = _words().findall(text.lower().replace("’", "'"))
    return " ".join("#" if word[0].isdigit() else word for word in found)


def _mark(text: str, lexicon: Lexicon) -> str:
    """How strongly one block looks like furniture: "", "together", "alone", "form" or "sweep"."""
    stopped = text[-1] in ENDS or text[-1] in "?!" and len(text) > LONGEST_SENTENCE
    normal = _normal(text)
    for phrase in lexicon.words("residue", "comment_fields"):
        if phrase in normal and (not stopped or normal.startswith(phrase)):
            return _SWEEP
    for phrase in lexicon.words("residue", "comment_form"):
        if phrase in normal and (normal == phrase or not stopped and len(normal) < 2 * len(phrase) + 12):
            return _FORM
    if normal in lexicon.words("residue", "alone"):
        return _ALONE
    if any(phrase in normal for phrase in lexicon.words("residue", "anywhere")):
        return _ALONE
    if normal in lexicon.words("residue", "together"):
        return _TOGETHER
    words = normal.split(" ", MOST_START_WORDS + 1)
    if len(words) <= MOST_START_WORDS and (not stopped or text[-1] == ":"):
        starts = lexicon.words("residue", "together_starts")
        if words[0] in starts or any(" ".join(words[:count]) in starts for count in (2, 3)):
            return _TOGETHER
    return ""


@cache
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """The first word of every phrase."""
    return frozenset(phrase.split()[0] for phrases in lexicon.table("residue").values() for phrase in phrases)


def find_residue(text: str, spans: Sequence[Span], lexicon: Lexicon) -> frozenset[int]:
    """Indexes of the spans that are page furniture or readers' comments.

    A line of furniture counts alone where it can be nothing else, and beside a second one otherwise. What follows the
    form of a comment section belongs to it, to the end of the file.
    """
    fields = tuple(lexicon.words("residue", "comment_fields"))
    anywhere, openers = tuple(lexicon.words("residue", "anywhere")), _openers(lexicon)
    marks = {}
    for index, (start, end) in enumerate(spans):
        if end - start > LONGEST or not index:
            continue
        if text[end - 1] in ENDS:
            if end - start > LONGEST_STOPPED or text[start] in ENDS or text[start] == "“":
                continue
            lowered = text[start:end].lower()
            opens = end - start <= LONGEST_SENTENCE and (
                lowered.split(maxsplit=1)[0].strip(".,:;") in openers or lowered[0].isdigit()
            )
            if not opens and not lowered.startswith(fields) and not any(phrase in lowered for phrase in anywhere):
                continue
        if mark := _mark(text[start:end], lexicon):
            marks[index] = mark
    found: set[int] = set()
    for index in marks:
        if index - 1 in marks:
            continue
        run = [index]
        while run[-1] + 1 in marks:
            run.append(run[-1] + 1)
        kinds = [marks[at] for at in run]
        if len(run) < 2 and kinds[0] not in (_ALONE, _SWEEP):
            continue
        found.update(run)
        if _SWEEP in kinds or _FORM in kinds:
            found.update(range(run[-1] + 1, len(spans)))
            break
    return frozenset(found)
