"""Diagnostics: findings and problems as an editor underlines them."""

from collections.abc import Iterator

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
)

from lint.findings import Finding, Problem
from lint.server.desk import Sheet

NAME = "quotelint"
_SEVERITIES = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "suggestion": DiagnosticSeverity.Information,
    "note": DiagnosticSeverity.Information,
}


def diagnostics(sheet: Sheet, uri: str) -> Iterator[Diagnostic]:
    """What is to be shown on a text, its problems first."""
    for problem in sheet.problems:
        yield _of_problem(problem, sheet)
    for number, finding in enumerate(sheet.findings):
        yield _of_finding(finding, number, sheet, uri)


def _of_finding(finding: Finding, number: int, sheet: Sheet, uri: str) -> Diagnostic:
    region = finding.region
    return Diagnostic(
        range=sheet.places.range(region.start, region.end),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=CodeDescription(finding.url) if finding.url else None,
        source=NAME,
        message=f"{finding.message}\n{finding.hint}" if finding.hint else finding.message,
        related_information=[
            DiagnosticRelatedInformation(
                Location(uri, sheet.places.range(other.region.start, other.region.end)), other.message or "see here"
            )
            for other in finding.related
            if not other.path
        ],
        data={"finding": number},
    )


def _of_problem(problem: Problem, sheet: Sheet) -> Diagnostic:
    """A problem stands on its line, one of another file on the first."""
    line = problem.line if problem.path == sheet.path else 0
    start = sheet.places.line(max(line - 1, 0))
    where = f"{problem.path}: " if problem.path not in ("", sheet.path) else ""
    words = f"{where}{problem.message}"
    return Diagnostic(
        range=sheet.places.range(*start),
        severity=_SEVERITIES[problem.severity],
        source=NAME,
        message=f"{words}\n{problem.hint}" if problem.hint else words,
    )
