"""azure: the log commands of Azure Pipelines, which turn findings into issues of the run.

https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
"""

from collections.abc import Callable, Iterable

from lint.findings import Finding, Report
from lint.reporters import RenderOptions
from lint.reporters.paths import relative
from lint.reporters.terminal import printable

_TYPES = {"error": "error", "warning": "warning", "suggestion": "warning"}  # there are no others
_DATA = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A", ";": "%3B", "]": "%5D"})


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one command a finding, and nothing when there is none."""
    for report in reports:
        for finding in report.findings:
            write(_command(finding, options.root) + "\n")


def _command(finding: Finding, root: str) -> str:
    properties = {
        "type": _TYPES[finding.severity],
        "sourcepath": relative(finding.path, root),
        "linenumber": finding.region.line,
        "columnnumber": finding.region.column,
        "code": finding.code,
    }
    listed = "".join(f"{key}={printable(str(value)).translate(_PROPERTY)};" for key, value in properties.items())
    message = printable(f"{finding.rule}: {finding.message}").translate(_DATA)
    return f"##vso[task.logissue {listed}]{message}"
