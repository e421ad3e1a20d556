"""Diagnostics as reviewdog has them: a place in bytes, a code with its page, and suggestions that can be committed.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. A column there counts bytes of UTF-8, from 1.
"""

from lint.files import File
from lint.findings import FileFix, Finding, Report
from lint.reporters.paths import relative
from lint.reporters.terminal import printable

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}
LONGEST = 20_000  # code points that a suggestion may replace: somebody is to read it


def source(docs: str) -> dict[str, str]:
    """Who found it, with the address of the documentation where there is one."""
    return {"name": "quotelint", **({"url": docs} if docs else {})}


class Positions:
    """Lines and byte columns of one file, told in one pass while they are asked for in reading order."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._ascii = file.text.isascii()
        self._line = self._offset = self._bytes = 0

    def at(self, offset: int) -> dict[str, int]:
        """The position of an offset into the file."""
        line, column = self._file.position(offset)
        if self._ascii:
            return {"line": line, "column": column}
        if line != self._line or offset < self._offset:
            start = max(offset - column + 1, self._file.base)
            # What stands before an article on its first line is the file's own punctuation, a byte a character.
            self._line, self._offset, self._bytes = line, start, start - (offset - column + 1)
        self._bytes += len(self._file.slice(self._offset, offset).encode("utf-8", "surrogatepass"))
        self._offset = offset
        return {"line": line, "column": self._bytes + 1}

    def range(self, start: int, end: int) -> dict[str, dict[str, int]]:
        """The range between two offsets."""
        return {"start": self.at(start), "end": self.at(end)}


def diagnostic(finding: Finding, report: Report, positions: Positions, root: str) -> dict[str, object]:
    """A finding as a diagnostic."""
    code = {"value": f"{finding.code} {finding.rule}", **({"url": finding.url} if finding.url else {})}
    region = finding.region
    one: dict[str, object] = {
        "message": printable(f"{finding.message} {finding.hint}".strip()),
        "location": {"path": relative(finding.path, root), "range": positions.range(region.start, region.end)},
        "severity": SEVERITIES[finding.severity],
        "code": code,
    }
    if finding.fix is not None:
        start, end, text = _merged(finding.fix, report.file)
        if end - start <= LONGEST:
            one["suggestions"] = [{"range": positions.range(start, end), "text": text}]
    return one


def _merged(fix: FileFix, file: File) -> tuple[int, int, str]:
    """A fix as one edit: suggestions stand each for itself, and part of a fix is none."""
    edits = sorted(fix.edits)
    parts: list[str] = []
    at = edits[0].start
    for edit in edits:
        parts += (file.slice(at, edit.start), edit.text)
        at = edit.end
    return edits[0].start, at, "".join(parts)
