"""rdjsonl: reviewdog's diagnostics one a line, as they are found."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions, diagnostics
from lint.reporters.objects import dump


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one diagnostic a line; nothing at all when there is nothing to report."""
    source = diagnostics.source(options.docs)
    for report in reports:
        positions = diagnostics.Positions(report.file)
        for finding in report.findings:
            one = diagnostics.diagnostic(finding, report, positions, options.root)
            write(dump({**one, "source": source}) + "\n")
