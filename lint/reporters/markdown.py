"""markdown: a table of the findings, for the summary page of a GitHub run or for a message.

GitHub takes one mebibyte; the gravest findings that fit stand in the table, and a line says how many do not.
"""

from collections.abc import Callable, Iterable

from lint.findings import Finding, Report
from lint.reporters import RenderOptions
from lint.reporters.gravest import Gravest
from lint.reporters.paths import relative
from lint.reporters.tally import Tally
from lint.reporters.terminal import number, printable

ROOM = 1 << 20  # bytes
_FRAME = 4096  # bytes for all but the rows
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]#|~@$"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"})


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write a heading, what was found, and a table, errors first."""
    tally, rows = Tally(), Gravest(ROOM, ROOM - _FRAME)
    faults: list[str] = []
    for report in reports:
        tally.add(report)
        faults += [problem.path for problem in report.problems if problem.severity == "error" and len(faults) < 10]
        for finding in report.findings:
            rows.add(finding.severity, _row(finding, options.root))
    write(f"## quotelint\n\n{escape(tally.summary(options.unsafe_fixes))}\n")
    if tally.found():
        write("\n| place | severity | rule | what is wrong |\n| --- | --- | --- | --- |\n")
        for row in rows.lines():
            write(row)
        if rows.dropped:
            write(f"\n… and {number(rows.dropped, 'finding')} more than fit here.\n")
    for path in faults:
        write(f"\nNot checked in full: {escape(path)}. The log says why.\n")


def _row(finding: Finding, root: str) -> str:
    place = f"{relative(finding.path, root)}:{finding.region.line}:{finding.region.column}"
    name = escape(f"{finding.code} {finding.rule}")
    rule = f"[{name}]({finding.url})" if finding.url else name
    return f"| {escape(place)} | {finding.severity} | {rule} | {escape(finding.message)} |\n"


def escape(text: str) -> str:
    """Text that stands in a cell of a Markdown table as it is: no markup, no mention, no link, on one line."""
    return printable(text).translate(_SPECIAL).replace("://", ":&#47;&#47;").replace("www.", "www&#46;")
