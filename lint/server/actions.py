"""Actions: what an editor offers at a finding: its fix, putting it aside with a reason, and every safe fix at once."""

from collections.abc import Iterable, Iterator

from lsprotocol.types import CodeAction, CodeActionKind, Command, Diagnostic, TextEdit, WorkspaceEdit

from lint import fixes, ignores, outputs
from lint.additions import comment_for, entry_for
from lint.findings import FileEdit, Finding, Report
from lint.ignores import NAME as NAME_OF_FILE
from lint.server.desk import Sheet
from lint.server.diagnostics import NAME

IGNORE = "quotelint.ignore"
WHY = "reason to be given"
FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.{NAME}"


def actions(
    sheet: Sheet, uri: str, chosen: Iterable[Diagnostic], only: Iterable[str]
) -> Iterator[CodeAction | Command]:
    """The actions for the findings at a place; `only` are the kinds that the editor asks for, none meaning all."""
    wanted = tuple(only)
    if _asked(CodeActionKind.QuickFix.value, wanted):
        for diagnostic in chosen:
            finding = _finding(diagnostic, sheet)
            if finding and finding.fix:
                yield CodeAction(
                    title=_title(finding),
                    kind=CodeActionKind.QuickFix,
                    diagnostics=[diagnostic],
                    is_preferred=finding.fix.safety == "safe",
                    edit=_edit(sheet, uri, finding.fix.edits),
                )
    if _asked(CodeActionKind.QuickFix.value, wanted):
        for diagnostic in chosen:
            yield from _ignoring(sheet, uri, diagnostic)
    if _asked(FIX_ALL, wanted):
        _, mended = fixes.apply(sheet.text, sheet.findings, unsafe=False)
        edits = dict.fromkeys(edit for finding in mended if finding.fix for edit in finding.fix.edits)
        if edits:
            yield CodeAction("Mend all that is safe to mend", kind=FIX_ALL, edit=_edit(sheet, uri, edits))


def _ignoring(sheet: Sheet, uri: str, diagnostic: Diagnostic) -> Iterator[CodeAction | Command]:
    """Put a finding aside: by a comment where the format has comments, else by an entry in the ignore file."""
    finding, report = _finding(diagnostic, sheet), _report_of(diagnostic, sheet)
    if finding is None or report is None:
        return
    title = f"{finding.rule}: put aside here, and say why"
    comment = comment_for(finding, report, sheet.plan, WHY)
    if comment is not None:
        edit = _edit(sheet, uri, [comment])
        yield CodeAction(title, kind=CodeActionKind.QuickFix, diagnostics=[diagnostic], edit=edit)
    elif not sheet.isolated and entry_for(finding, report, WHY) is not None:
        title = f"{finding.rule}: put aside in {NAME_OF_FILE}, and say why"
        yield Command(title, IGNORE, arguments=[uri, diagnostic.data, finding.rule])


def ignore(sheet: Sheet, data: object, rule: object) -> str:
    """Write the entry that puts a finding aside; the path of the file. "" where the text has changed since then.

    Raises UserError where the file cannot be read or written.
    """
    number = data.get("finding") if isinstance(data, dict) else None
    if not isinstance(number, int) or not 0 <= number < len(sheet.findings) or sheet.findings[number].rule != rule:
        return ""
    finding = sheet.findings[number]
    report = next(one for one in sheet.reports if finding in one.findings)
    entry = entry_for(finding, report, WHY)
    if entry is None:
        return ""
    outputs.write(entry.path, ignores.extended(entry.path, [entry]))
    return entry.path


def _report_of(diagnostic: Diagnostic, sheet: Sheet) -> Report | None:
    finding = _finding(diagnostic, sheet)
    return next((one for one in sheet.reports if finding in one.findings), None)


def _asked(kind: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or any(kind == one or kind.startswith(f"{one}.") for one in wanted)


def _finding(diagnostic: Diagnostic, sheet: Sheet) -> Finding | None:
    """The finding behind a diagnostic, if the text is still the one that it was made for."""
    data = diagnostic.data
    number = data.get("finding") if isinstance(data, dict) else None
    if not isinstance(number, int) or not 0 <= number < len(sheet.findings):
        return None
    finding = sheet.findings[number]
    here = sheet.places.range(finding.region.start, finding.region.end)
    return finding if finding.rule == diagnostic.code and here == diagnostic.range else None


def _title(finding: Finding) -> str:
    assert finding.fix is not None
    (edit, *more) = finding.fix.edits
    what = f"write “{edit.text}”" if edit.text.strip() and not more else "mend this"
    return f"{finding.rule}: {what}" + ("" if finding.fix.safety == "safe" else " (changes the wording: look first)")


def _edit(sheet: Sheet, uri: str, edits: Iterable[FileEdit]) -> WorkspaceEdit:
    return WorkspaceEdit({uri: [TextEdit(sheet.places.range(one.start, one.end), one.text) for one in edits]})
