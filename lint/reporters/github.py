"""github: the workflow commands of GitHub Actions, which turn findings into annotations beside the copy.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions. Ten errors, ten warnings and ten notices
of a step are shown, so the gravest come first, and a plain summary at the end says how many there were.
"""

from collections.abc import Callable, Iterable

from lint.findings import SEVERITIES, Finding, Report
from lint.reporters import RenderOptions
from lint.reporters.paths import relative
from lint.reporters.tally import Tally
from lint.reporters.terminal import printable

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the errors as they come, then warnings, then suggestions, then a line that sums up the run."""
    tally = Tally()
    waiting: dict[str, list[str]] = {severity: [] for severity in reversed(SEVERITIES)}
    for report in reports:
        tally.add(report)
        for finding in report.findings:
            line = _command(finding, options.root) + "\n"
            if finding.severity == "error":
                write(line)
            else:
                waiting[finding.severity].append(line)
    for lines in waiting.values():
        for line in lines:
            write(line)
    if options.summary and tally.checked:
        write(tally.summary(options.unsafe_fixes) + "\n")


def _command(finding: Finding, root: str) -> str:
    region, path = finding.region, printable(relative(finding.path, root))
    properties = {"title": f"quotelint ({finding.code})", "file": path, "line": region.line}
    # A column beside an end on another line makes GitHub forget the place altogether.
    if region.end_line == region.line:
        properties |= {"col": region.column, "endLine": region.end_line, "endColumn": region.end_column}
    else:
        properties["endLine"] = region.end_line
    listed = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    place = f"{path}:{region.line}:{region.column}"
    message = f"{place}: {finding.code} {finding.rule}: {printable(finding.message)}"
    return f"::{_COMMANDS[finding.severity]} {listed}::{message.translate(_DATA)}"
