"""full: what a person reads: the place, the words, what would satisfy the rule, and a summary at the end."""

from collections.abc import Callable, Iterable, Iterator

from lint.files import File
from lint.findings import FileEdit, Finding, Report
from lint.reporters import RenderOptions
from lint.reporters.excerpt import change, excerpt
from lint.reporters.heading import heading
from lint.reporters.tally import Tally
from lint.reporters.terminal import paint, printable

# A fix of many edits is shown by its first ones; the diff shows all.
_EDITS_SHOWN = 3


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write each finding with its excerpt, hint, related places and fix, then one line that sums up the run."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        for finding in report.findings:
            write("".join(line + "\n" for line in _finding_lines(finding, report.file, options)) + "\n")
    if options.summary and tally.checked:
        write(paint(tally.summary(options.unsafe_fixes), "name", options.color) + "\n")


def _finding_lines(finding: Finding, file: File, options: RenderOptions) -> Iterator[str]:
    region, color, text, base = finding.region, options.color, file.text, file.base
    gutter = " " * len(str(region.line))
    bar, note = paint(f"{gutter} |", "faint", color), paint(f"{gutter} =", "faint", color)
    shown = excerpt(text, region.start - base, region.end - base, options.width)
    further = f" (to line {region.end_line})" if region.end_line > region.line and region.end_column > 1 else ""
    yield heading(finding, options)
    yield bar
    yield f"{paint(f'{region.line} |', 'faint', color)} {shown.line()}"
    yield f"{bar} {paint(shown.underline(), finding.severity, color)}{further}"
    if finding.hint:
        yield f"{note} hint: {printable(finding.hint)}"
    for other in finding.related:
        what = f": {printable(other.message)}" if other.message else ""
        where = f"{printable(other.path)}:{other.region.line}" if other.path else f"line {other.region.line}"
        yield f"{note} see {where}{what}"
    if finding.fix is not None:
        yield f"{note} {finding.fix.safety} fix:"
        for edit in finding.fix.edits[:_EDITS_SHOWN]:
            own = FileEdit(edit.start - base, edit.end - base, edit.text)
            removed, added = change(text, own, options.width)
            yield paint(f"{gutter} - {removed}", "removed", color)
            if added:
                yield paint(f"{gutter} + {added}", "added", color)
        if len(finding.fix.edits) > _EDITS_SHOWN:
            yield f"{gutter}   (and {len(finding.fix.edits) - _EDITS_SHOWN} more changes)"
