"""json: one array of findings, one object a line, written as the files are checked."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.objects import finding_object, write_array


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write a JSON array, `[]` when there is nothing to report."""
    write_array((finding_object(finding) for report in reports for finding in report.everything), write)
