"""checkstyle: the XML of Checkstyle, which many review tools and build servers take in."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.paths import relative
from lint.reporters.xml import start

_SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write an element for each file with something to report, as the files are checked."""
    write('<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n')
    for report in reports:
        faults = [problem for problem in report.problems if problem.severity == "error"]
        if not report.findings and not faults:
            continue
        write(f"  {start('file', {'name': relative(report.file.path, options.root)})}>\n")
        for finding in report.findings:
            error = {
                "line": finding.region.line,
                "column": finding.region.column,
                "severity": _SEVERITIES[finding.severity],
                "message": finding.message,
                "source": f"quotelint.{finding.rule}",
            }
            write(f"    {start('error', error)} />\n")
        for problem in faults:
            told = {"line": problem.line, "severity": "error", "message": problem.message}
            write(f"    {start('error', {**told, 'source': 'quotelint.problem'})} />\n")
        write("  </file>\n")
    write("</checkstyle>\n")
