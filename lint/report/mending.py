"""Mending: what `check --fix` would change, line by line."""

import re
from collections.abc import Iterator, Sequence

from lint import fixes
from lint.files import File
from lint.findings import FileEdit, Finding
from lint.report.parts import FixLine

SHOWN = 80  # code points of a change that are shown
_WORD = re.compile(r"[\w’'-]")


def fixes_of(file: File, findings: Sequence[Finding]) -> tuple[FixLine, ...]:
    """The safe fixes that would be applied together, each change as words before and after."""
    _, mended = fixes.apply(file.text, findings, False, file.base)
    return tuple(line for finding in mended for line in _lines(file, finding))


def _lines(file: File, finding: Finding) -> Iterator[FixLine]:
    for edit in finding.fix.edits if finding.fix else ():
        edit = edit._replace(start=edit.start - file.base, end=edit.end - file.base)
        start, end = _whole_words(file.text, edit)
        before = file.text[start:end]
        after = file.text[start : edit.start] + edit.text + file.text[edit.end : end]
        line = file.position(file.base + start + len(before) - len(before.lstrip()))[0]
        yield FixLine(line, _short(before), _short(after))


def _whole_words(text: str, edit: FileEdit) -> tuple[int, int]:
    """The edit with the words whole that it begins and ends in."""
    start, end = edit.start, edit.end
    while start and _WORD.match(text[start - 1]) and edit.start - start < SHOWN and (edit.text or end == start):
        start -= 1
    while end < len(text) and _WORD.match(text[end]) and end - edit.end < SHOWN and (edit.text or end == start):
        end += 1
    return start, end


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= SHOWN else plain[:SHOWN].rstrip() + "…"
