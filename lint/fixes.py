"""Fixes: choose edits that do not disturb one another, apply them, show them as a diff."""

import os
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from lint.findings import FileEdit, FileFix, Finding
from lint.patterns import compiled

_HUNK = compiled(r"([-+])(\d+)")


def apply(text: str, findings: Iterable[Finding], unsafe: bool, base: int = 0) -> tuple[str, tuple[Finding, ...]]:
    """The text after the fixes of the findings, and the findings that were mended.

    `base` is where the text begins in the file, for one article of several: fixes count from the file's start.

    A fix is applied whole or not at all. Of two fixes that touch the same place the safe one is taken, then the one
    that starts earlier; the other is left for the next run. Unsafe fixes are applied only if `unsafe`. Everything
    outside the edits stays character for character.
    """
    wanted = {"safe", "unsafe"} if unsafe else {"safe"}
    offered = [(finding, finding.fix) for finding in findings if finding.fix and finding.fix.safety in wanted]
    offered = [(finding, fix) for finding, fix in offered if _sound(fix, base, base + len(text))]
    offered.sort(key=lambda pair: (pair[1].safety != "safe", min(pair[1].edits)))
    taken: list[FileEdit] = []
    mended: list[Finding] = []
    for finding, fix in offered:
        new = [edit for edit in fix.edits if not _present(edit, taken)]
        if all(_free(edit, taken) for edit in new):
            for edit in new:
                taken.insert(bisect_left(taken, edit), edit)
            mended.append(finding)
    mended.sort(key=lambda finding: finding.region)
    return _rewrite(text, taken, base), tuple(mended)


def _rewrite(text: str, edits: Sequence[FileEdit], base: int) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start - base], edit.text)
        at = edit.end - base
    parts.append(text[at:])
    return "".join(parts)


def _sound(fix: FileFix, first: int, last: int) -> bool:
    """Whether the fix has edits, all inside the text and none on top of another."""
    edits = sorted(fix.edits)
    inside = all(first <= edit.start <= edit.end <= last for edit in edits)
    return bool(edits) and inside and not any(map(_clash, edits, edits[1:]))


def _present(edit: FileEdit, taken: Sequence[FileEdit]) -> bool:
    at = bisect_left(taken, edit)
    return at < len(taken) and taken[at] == edit


def _free(edit: FileEdit, taken: Sequence[FileEdit]) -> bool:
    """Whether an edit clashes with none of the sorted, mutually clear edits: only its two neighbours can."""
    at = bisect_left(taken, edit)
    return not any(_clash(*sorted((edit, other))) for other in taken[max(at - 1, 0) : at + 1])


def _clash(first: FileEdit, second: FileEdit) -> bool:
    """Whether two edits in order share a character, or meet where one inserts, so that the result is open to doubt."""
    insertion = first.start == first.end or second.start == second.end
    return second.start < first.end or (insertion and second.start == first.end)


def diff(path: str, before: str, after: str, first: int = 1) -> str:
    """A unified diff, empty when nothing changes. A line ends at a line feed only, as for `patch`.

    `first` is the number of the text's first line in the file.
    """
    if before == after:
        return ""
    from difflib import unified_diff

    lines: list[str] = []
    named = path if path.isprintable() and not path.startswith('"') else _quoted(path)
    for line in unified_diff(_lines(before), _lines(after), named, named):
        if line.startswith("@@") and first > 1:
            line = _HUNK.sub(lambda found: found[1] + str(int(found[2]) + first - 1), line)
        lines.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(lines)


def _quoted(path: str) -> str:
    """The name of a file as `git` and `patch` write an odd one, so that it cannot be taken for more lines."""
    signs = (f"\\{byte:03o}" if byte < 0x20 or byte >= 0x7F else chr(byte) for byte in os.fsencode(path))
    return '"' + "".join({'"': '\\"', "\\": "\\\\"}.get(sign, sign) for sign in signs) + '"'


def _lines(text: str) -> list[str]:
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
