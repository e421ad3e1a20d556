"""concise: one line a finding, for editors, grep and long lists."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.heading import heading


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the heading of every finding and nothing else."""
    for report in reports:
        for finding in report.findings:
            write(heading(finding, options) + "\n")
