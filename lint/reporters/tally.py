"""The tally of a run: how much was found in how many files, and the sentence that says so."""

from collections import Counter
from collections.abc import Sequence

from lint.findings import SEVERITIES, Report
from lint.reporters.terminal import number


class Tally:
    """Counts reports as they come."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._flagged: set[str] = set()
        self._path = ""

    @property
    def checked(self) -> int:
        """How many files were reported on."""
        return self.counts["checked"]

    def add(self, report: Report) -> None:
        """Count a report; several articles of one file come one after the other."""
        counts = self.counts
        if not report.late and report.file.path != self._path:
            counts["checked"] += 1
            self._path = report.file.path
        if report.findings:
            self._flagged.add(report.file.path)
        counts["with problems"] += any(problem.severity == "error" for problem in report.problems)
        counts["fixed"] += report.fixed
        counts["suppressed"] += len(report.suppressed)
        for finding in report.findings:
            counts[finding.severity] += 1
            if finding.fix is not None:
                counts[finding.fix.safety] += 1

    def found(self) -> str:
        """What was found and where, as in “3 errors and 1 warning in 2 of 5 files”; "" where nothing was."""
        listed = [number(self.counts[severity], severity) for severity in reversed(SEVERITIES) if self.counts[severity]]
        if not listed:
            return ""
        files = number(self.checked, "file")
        where = files if len(self._flagged) == self.checked else f"{len(self._flagged)} of {files}"
        return f"{_listed(listed)} in {where}"

    def summary(self, unsafe_fixes: bool = False) -> str:
        """The run in a line."""
        found = self.found()
        if found:
            line = f"Found {found}{self._fixable(unsafe_fixes)}."
        else:
            line = f"Nothing to report in {number(self.checked, 'file')}."
        if self.counts["fixed"]:
            line = f"Fixed {number(self.counts['fixed'], 'finding')}. " + line
        if self.counts["suppressed"]:
            line += f" {number(self.counts['suppressed'], 'finding')} put aside."
        if self.counts["with problems"]:
            line += f" {number(self.counts['with problems'], 'file')} could not be checked in full."
        return line

    def _fixable(self, unsafe_fixes: bool) -> str:
        safe, unsafe = self.counts["safe"], self.counts["unsafe"]
        if unsafe_fixes:
            safe, unsafe = safe + unsafe, 0
        parts = [f"{safe} fixable with --fix"] if safe else []
        if unsafe:
            parts.append(
                f"{unsafe} more with --unsafe-fixes" if safe else f"{unsafe} fixable with --fix --unsafe-fixes"
            )
        return f" ({', '.join(parts)})" if parts else ""


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
