"""pylint: path:line: [code] message, which many older tools can read."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.heading import shown_path
from lint.reporters.terminal import printable


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one line a finding and nothing else."""
    for report in reports:
        for finding in report.findings:
            where = f"{shown_path(finding.path)}:{finding.region.line}"
            write(f"{where}: [{finding.code}] {printable(finding.message)}\n")
