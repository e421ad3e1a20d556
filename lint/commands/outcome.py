"""Outcome: what a run has met so far, told on standard error, and the exit status that follows from it."""

import os
import sys
from itertools import islice

from lint.errors import UserError
from lint.findings import SEVERITIES, Problem, Report
from lint.reporters.terminal import paint, printable

OK, FINDINGS, FAILED = 0, 1, 2


def problem_of(error: UserError) -> Problem:
    """A user's error as a problem."""
    return Problem(error.path, error.line, error.message, error.hint)


class Outcome:
    """Counts findings that are grave enough, and tells problems, each once; `quiet` tells errors only, `verbose` what
    is done besides."""

    def __init__(self, color: bool = False, quiet: bool = False, verbose: bool = False) -> None:
        self.color = color
        self.quiet = quiet
        self.verbose = verbose
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
        for shown in _line_of(problem):
            print(shown, file=sys.stderr)
        if problem.hint:
            print(f"  {printable(problem.hint)}", file=sys.stderr)

    def detail(self, text: str) -> None:
        """Print on standard error what is being done, for whoever asked to be told."""
        if self.verbose:
            print(paint(printable(text), "faint", self.color), file=sys.stderr)

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


_LONGEST = 100  # code points of a line shown


def _line_of(problem: Problem) -> list[str]:
    """The line of a configuration that a fault stands on, if it lies under the current folder.

    What lies elsewhere is named only: a stranger's configuration must not bring another file's words into a log.
    """
    if not problem.line or not problem.path.endswith(".toml") or os.path.isabs(problem.path):
        return []
    try:
        if os.path.relpath(os.path.realpath(problem.path), os.path.realpath(os.curdir)).startswith(os.pardir):
            return []
        with open(problem.path, encoding="utf-8", errors="replace") as handle:
            text = next(islice(handle, problem.line - 1, None), "").strip()
    except (OSError, ValueError):
        return []
    shown = printable(text[:_LONGEST]) + ("…" if len(text) > _LONGEST else "")
    return [f"  {problem.line} | {shown}"] if shown else []
