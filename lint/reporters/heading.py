"""The first line of a finding, the same in every text format: path:line:column: severity CODE name: message."""

from lint.findings import Finding
from lint.reporters import RenderOptions
from lint.reporters.terminal import link, paint, printable


def heading(finding: Finding, options: RenderOptions) -> str:
    """Where, how bad, which rule, what: one line that editors know how to jump to."""
    region, color = finding.region, options.color
    place = f"{shown_path(finding.path)}:{region.line}:{region.column}"
    record = f" [{printable(finding.record)}]" if finding.record else ""
    severity = paint(finding.severity, finding.severity, color)
    return f"{paint(place, 'path', color)}:{record} {severity} {name(finding, options)}: {printable(finding.message)}"


def name(finding: Finding, options: RenderOptions) -> str:
    """The rule by code and name, with a link to its page where the terminal takes links."""
    return link(paint(f"{finding.code} {finding.rule}", "name", options.color), finding.url, options.links)


def shown_path(path: str) -> str:
    """A path as it may stand at the start of a line: there two colons would be a command to a GitHub runner."""
    shown = printable(path)
    return f"./{shown}" if shown.startswith("::") else shown
