"""junit: a test report in XML, for build servers that know nothing else: a suite a file, a failed test a finding.

`line` and `column` of a test are read by some servers and known to no schema. A file that could not be checked is a
test that could not run; where nothing was found one test passes, since servers dislike a report without any.
"""

from collections.abc import Callable, Iterable, Iterator

from lint.findings import Finding, Problem, Report
from lint.reporters import RenderOptions
from lint.reporters.heading import shown_path
from lint.reporters.paths import relative
from lint.reporters.xml import escape, start


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the report as the files are checked."""
    write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="quotelint">\n')
    empty = True
    for report in reports:
        faults = [problem for problem in report.problems if problem.severity == "error"]
        if report.findings or faults:
            empty = False
            write("".join(line + "\n" for line in _suite(report, faults, options.root)))
    if empty:
        counts = {"tests": 1, "failures": 0, "errors": 0}
        write(f"  {start('testsuite', {'name': 'quotelint', **counts})}>\n")
        write('    <testcase name="No errors found" classname="quotelint" />\n  </testsuite>\n')
    write("</testsuites>\n")


def _suite(report: Report, faults: list[Problem], root: str) -> Iterator[str]:
    path = relative(report.file.path, root)
    counts = {"tests": len(report.findings) + len(faults), "failures": len(report.findings), "errors": len(faults)}
    yield f"  {start('testsuite', {'name': path, **counts})}>"
    for finding in report.findings:
        yield from _case(finding, path)
    for problem in faults:
        yield f"    {start('testcase', {'name': 'could not be checked', 'classname': path})}>"
        told = start("error", {"message": problem.message, "type": "problem"})
        yield f"      {told}>{escape(problem.hint)}</error>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _case(finding: Finding, path: str) -> Iterator[str]:
    region = finding.region
    case = {"name": finding.rule, "classname": path, "line": region.line, "column": region.column}
    yield f"    {start('testcase', case)}>"
    place = f"{shown_path(path)}:{region.line}:{region.column}: {finding.code} {finding.rule}"
    body = "\n".join(part for part in (f"{place}: {finding.message}", finding.hint) if part)
    failure = start("failure", {"message": finding.message, "type": finding.severity})
    yield f"      {failure}>{escape(body)}</failure>"
    yield "    </testcase>"
