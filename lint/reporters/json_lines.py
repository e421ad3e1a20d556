"""json-lines: one finding a line, as it is found."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.objects import dump, finding_object


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one JSON object a line; nothing at all when there is nothing to report."""
    for report in reports:
        for finding in report.everything:
            write(dump(finding_object(finding)) + "\n")
