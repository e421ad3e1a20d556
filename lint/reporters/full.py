"""full: what a person reads: the place, the words, what would satisfy the rule, and a summary at the end."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from lint.files import File
from lint.findings import SEVERITIES, FileEdit, Finding, Report
from lint.reporters import RenderOptions
from lint.reporters.excerpt import change, excerpt
from lint.reporters.heading import heading
from lint.reporters.terminal import number, paint, printable

# A fix of many edits is shown by its first ones; the diff shows all.
_EDITS_SHOWN = 3


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write each finding with its excerpt, hint, related places and fix, then one line that sums up the run."""
    tally: Counter[str] = Counter()
    flagged: set[str] = set()
    path = ""
    for report in reports:
        tally["checked"] += not report.late and report.file.path != path  # several articles of one file come together
        path = report.file.path
        _count(report, tally, flagged)
        for finding in report.findings:
            write("".join(line + "\n" for line in _finding_lines(finding, report.file, options)) + "\n")
    if options.summary and tally["checked"]:
        write(_summary(tally, options) + "\n")


def _finding_lines(finding: Finding, file: File, options: RenderOptions) -> Iterator[str]:
    region, color, text, base = finding.region, options.color, file.text, file.base
    gutter = " " * len(str(region.line))
    bar, note = paint(f"{gutter} |", "faint", color), paint(f"{gutter} =", "faint", color)
    shown = excerpt(text, region.start - base, region.end - base, options.width)
    further = f" (to line {region.end_line})" if region.end_line > region.line and region.end_column > 1 else ""
    yield heading(finding, color)
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


def _count(report: Report, tally: Counter[str], flagged: set[str]) -> None:
    if report.findings and report.file.path not in flagged:
        flagged.add(report.file.path)
        tally["with findings"] += 1
    tally["with problems"] += any(problem.severity == "error" for problem in report.problems)
    tally["fixed"] += report.fixed
    for finding in report.findings:
        tally[finding.severity] += 1
        if finding.fix is not None:
            tally[finding.fix.safety] += 1


def _summary(tally: Counter[str], options: RenderOptions) -> str:
    counts = [number(tally[severity], severity) for severity in reversed(SEVERITIES) if tally[severity]]
    files = number(tally["checked"], "file")
    if counts:
        where = files if tally["with findings"] == tally["checked"] else f"{tally['with findings']} of {files}"
        line = f"Found {_listed(counts)} in {where}{_fixable(tally, options)}."
    else:
        line = f"Nothing to report in {files}."
    if tally["fixed"]:
        line = f"Fixed {number(tally['fixed'], 'finding')}. " + line
    if tally["with problems"]:
        line += f" {number(tally['with problems'], 'file')} could not be checked in full."
    return paint(line, "name", options.color)


def _fixable(tally: Counter[str], options: RenderOptions) -> str:
    safe, unsafe = tally["safe"], tally["unsafe"]
    if options.unsafe_fixes:
        safe, unsafe = safe + unsafe, 0
    parts = [f"{safe} fixable with --fix"] if safe else []
    if unsafe:
        parts.append(f"{unsafe} more with --unsafe-fixes" if safe else f"{unsafe} fixable with --fix --unsafe-fixes")
    return f" ({', '.join(parts)})" if parts else ""


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
