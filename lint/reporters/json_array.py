"""json: one array of findings, one object a line, written as the files are checked."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.objects import dump, finding_object


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write a JSON array, `[]` when there is nothing to report."""
    before = "[\n"
    for report in reports:
        for finding in report.findings:
            write(before + dump(finding_object(finding)))
            before = ",\n"
    write("[]\n" if before == "[\n" else "\n]\n")
