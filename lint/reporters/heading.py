"""The first line of a finding, the same in every text format: path:line:column: severity CODE name: message."""

from lint.findings import Finding
from lint.reporters.terminal import paint, printable


def heading(finding: Finding, color: bool) -> str:
    """Where, how bad, which rule, what: one line that editors know how to jump to."""
    region = finding.region
    place = f"{shown_path(finding.path)}:{region.line}:{region.column}"
    record = f" [{printable(finding.record)}]" if finding.record else ""
    severity = paint(finding.severity, finding.severity, color)
    name = paint(f"{finding.code} {finding.rule}", "name", color)
    return f"{paint(place, 'path', color)}:{record} {severity} {name}: {printable(finding.message)}"


def shown_path(path: str) -> str:
    """A path as it may stand at the start of a line: there two colons would be a command to a GitHub runner."""
    shown = printable(path)
    return f"./{shown}" if shown.startswith("::") else shown
