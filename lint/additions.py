"""Additions: what `check --add-ignore` writes: a comment in the copy where it may stand, else an entry beside it."""

import os
from collections.abc import Mapping, Sequence

from lint import engine, files, formats, ignores, patches, upwards
from lint.document import Document, Region
from lint.errors import UserError
from lint.files import File
from lint.findings import FileEdit, Finding, Report, Suppression
from lint.fingerprints import flagged
from lint.ignores import Entry
from lint.plan import Plan
from lint.suppressions import ABOUT_ORDERS
from lint.values import NamedTuple

# Formats in which a comment may stand at the end of any paragraph, without a reader seeing it.
COMMENTED = (".md", ".markdown", ".html", ".htm", ".xhtml")


class Done(NamedTuple):
    """What was put aside in one article, what was left as it is, and entries that the ignore file wants."""

    aside: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()
    entries: tuple[Entry, ...] = ()


def add(report: Report, plan: Plan, reason: str) -> Done:
    """Put every finding of an article aside that may be. Raises UserError when the article cannot be written."""
    own = {rule.name for rule in plan.rules if rule.kind in ABOUT_ORDERS} | {engine.INTERNAL_ERROR}
    wanted = tuple(one for one in report.findings if one.rule not in own)
    left = tuple(one for one in report.findings if one.rule in own)
    file = report.file
    on_disk = os.path.isfile(file.path)
    commented: tuple[Finding, ...] = ()
    if on_disk and not file.record and os.path.splitext(file.path)[1].lower() in COMMENTED:
        commented = _comment(report, wanted, plan, reason)
    rest = tuple(one for one in wanted if one not in commented)
    if not on_disk:
        return Done((), report.findings)
    entries = [entry_for(one, report, reason) for one in rest]
    kept = tuple(entry for entry in dict.fromkeys(entries) if entry is not None)
    wordless = tuple(one for one, entry in zip(rest, entries, strict=True) if entry is None)
    comment, entry_of = Suppression("inSource", "comment", reason), Suppression("external", "ignore file", reason)
    aside = tuple(
        one._replace(suppression=comment if one in commented else entry_of) for one in wanted if one not in wordless
    )
    return Done(aside, left + wordless, kept)


def entry_for(finding: Finding, report: Report, reason: str) -> Entry | None:
    """The entry of an ignore file that puts a finding aside; None for one that flags no words."""
    words = flagged(report, finding)
    if not words:
        return None
    path = upwards.nearest(os.path.dirname(files.absolute(finding.path)), ignores.NAME) or ignores.NAME
    root = os.path.dirname(os.path.abspath(path))
    inside = os.path.relpath(files.absolute(finding.path), root).replace(os.sep, "/")
    if inside.startswith("../"):
        path = os.path.join(os.path.dirname(finding.path), ignores.NAME)
        root, inside = os.path.dirname(os.path.abspath(path)), os.path.basename(finding.path)
    return Entry(finding.rule, words, ignores.escaped(inside), root, reason, "", path)


def comment_for(finding: Finding, report: Report, plan: Plan, reason: str) -> FileEdit | None:
    """The comment in the article that puts a finding aside; None where none can stand."""
    if os.path.splitext(report.file.path)[1].lower() not in COMMENTED or report.file.record:
        return None
    document = formats.parse(report.file, plan.formats)
    for block in (document.region(block.span) for block in document.blocks):
        if block.start <= finding.region.start <= block.end:
            names = {block: [finding.rule]}
            works = _works(report, document, names, plan, reason)
            return FileEdit(block.end, block.end, _said(names[block], reason)) if works else None
    return None


def _comment(report: Report, wanted: Sequence[Finding], plan: Plan, reason: str) -> tuple[Finding, ...]:
    """Write comments into the article, and say which findings they put aside: none where the text would change."""
    file = report.file
    document = formats.parse(file, plan.formats)
    blocks = sorted(document.region(block.span) for block in document.blocks)
    names: dict[Region, list[str]] = {}
    for one in wanted:
        at = next((block for block in blocks if block.start <= one.region.start <= block.end), None)
        if at is not None and one.rule not in names.setdefault(at, []):
            names[at].append(one.rule)
    chosen = names
    if not _works(report, document, chosen, plan, reason):
        # A title in front matter, say, has no place for a comment; what stands elsewhere has.
        chosen = {block: own for block, own in names.items() if _works(report, document, {block: own}, plan, reason)}
        if not _works(report, document, chosen, plan, reason):
            return ()
    if chosen:
        patches.rewrite(file, _commented(file, chosen, reason))
    return tuple(one for one in wanted if _inside(one, chosen))


def _commented(file: File, names: Mapping[Region, Sequence[str]], reason: str) -> str:
    """The text with a comment at the end of each block."""
    text = file.text
    for block in sorted(names, reverse=True):
        end = block.end - file.base
        text = text[:end] + _said(names[block], reason) + text[end:]
    return text


def _said(names: Sequence[str], reason: str) -> str:
    why = f" {_harmless(reason)}" if reason else ""
    return f" <!-- quotelint: ignore[{', '.join(names)}]{why} -->"


def _works(report: Report, document: Document, names: Mapping[Region, Sequence[str]], plan: Plan, reason: str) -> bool:
    """Whether comments in these blocks would leave the article as it is, and put aside what they are meant to."""
    changed = report.file._replace(text=_commented(report.file, names, reason))
    try:
        if not _same(document, formats.parse(changed, plan.formats)):
            return False
        after = engine.check_file(changed, plan)
    except UserError:
        return False
    told = {(one.rule, one.message) for one in after.suppressed}
    return all((one.rule, one.message) in told for one in report.findings if _inside(one, names))


def _inside(one: Finding, blocks: Mapping[Region, Sequence[str]]) -> bool:
    return any(block.start <= one.region.start <= block.end and one.rule in names for block, names in blocks.items())


def _same(before: Document, after: Document) -> bool:
    """Whether comments were all that came: readers read the same blocks."""
    return [before.text[block.span.start : block.span.end].strip() for block in before.blocks] == [
        after.text[block.span.start : block.span.end].strip() for block in after.blocks
    ]


def _harmless(reason: str) -> str:
    """A reason such that it does not end the comment that it stands in."""
    return " ".join(reason.split()).replace("--", "—").replace(">", "›")
