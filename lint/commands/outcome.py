"""Outcome: what a run has met so far, told on standard error, and the exit status that follows from it."""

import sys

from lint.errors import UserError
from lint.findings import SEVERITIES, Problem, Report
from lint.reporters.terminal import paint, printable

OK, FINDINGS, FAILED = 0, 1, 2


def problem_of(error: UserError) -> Problem:
    """A user's error as a problem."""
    return Problem(error.path, error.line, error.message, error.hint)


class Outcome:
    """Counts findings that are grave enough, and tells problems, each once; `quiet` tells errors only."""

    def __init__(self, color: bool = False, quiet: bool = False) -> None:
        self.color = color
        self.quiet = quiet
        self.found = False
        self.failed = False
        self._told: set[Problem] = set()

    @property
    def status(self) -> int:
        """The exit status: 2 where something could not be checked as asked, 1 for findings, else 0."""
        return FAILED if self.failed else FINDINGS if self.found else OK

    def tell(self, problem: Problem) -> None:
        """Print a problem on standard error; one that is an error makes the run fail."""
        self.failed |= problem.severity == "error"
        if problem in self._told or (self.quiet and problem.severity != "error"):
            return
        self._told.add(problem)
        style = problem.severity if problem.severity != "note" else "name"
        line = f"{paint(problem.severity, style, self.color)}: {_place(problem)}{printable(problem.message)}"
        print(line, file=sys.stderr)
        if problem.hint:
            print(f"  {printable(problem.hint)}", file=sys.stderr)

    def fault(self, error: UserError) -> None:
        """Tell a user's error."""
        self.tell(problem_of(error))

    def count(self, report: Report, fail_on: str) -> None:
        """Note whether a report has a finding at or above the threshold, and tell its problems."""
        for problem in report.problems:
            self.tell(problem)
        if fail_on in SEVERITIES:
            least = SEVERITIES.index(fail_on)
            self.found |= any(SEVERITIES.index(finding.severity) >= least for finding in report.findings)


def _place(problem: Problem) -> str:
    if not problem.path:
        return ""
    return f"{printable(problem.path)}:{problem.line}: " if problem.line else f"{printable(problem.path)}: "
