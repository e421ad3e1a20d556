"""rdjson: the findings of a run for reviewdog, which puts them into a review, with buttons to commit what they say."""

from collections.abc import Callable, Iterable

from lint.findings import SEVERITIES, Report
from lint.reporters import RenderOptions, diagnostics
from lint.reporters.objects import dump


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one JSON object, a diagnostic a line, as the files are checked."""
    write(f'{{"source": {dump(diagnostics.source(options.docs))}, "diagnostics": [')
    worst, before = 0, "\n"
    for report in reports:
        positions = diagnostics.Positions(report.file)
        for finding in report.findings:
            write(before + dump(diagnostics.diagnostic(finding, report, positions, options.root)))
            worst, before = max(worst, SEVERITIES.index(finding.severity)), ",\n"
    write(f'\n], "severity": "{diagnostics.SEVERITIES[SEVERITIES[worst]]}"}}\n')
