"""grouped: the findings of a file under its name, for reading through a long list."""

from collections.abc import Callable, Iterable

from lint.findings import Report
from lint.reporters import RenderOptions
from lint.reporters.heading import name, shown_path
from lint.reporters.tally import Tally
from lint.reporters.terminal import paint, printable


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write each file's name with its findings under it, a line each, then one line that sums up the run."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        if not report.findings:
            continue
        write(paint(f"{shown_path(report.file.path)}:", "path", options.color) + "\n")
        places = [f"{finding.region.line}:{finding.region.column}" for finding in report.findings]
        width = max(map(len, places))
        for place, finding in zip(places, report.findings, strict=True):
            severity = paint(finding.severity, finding.severity, options.color)
            write(f"  {place:<{width}}  {severity} {name(finding, options)}: {printable(finding.message)}\n")
        write("\n")
    if options.summary and tally.checked:
        write(paint(tally.summary(options.unsafe_fixes), "name", options.color) + "\n")
