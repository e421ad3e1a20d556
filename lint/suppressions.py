"""Suppressions: findings put aside by the article's own markup or by an ignore file; what of that is unused or wrong.

All of it follows from the article, the plan and the day that somebody has told (`Plan.today`): there is no clock.
Without that day a suppression holds whatever its last one is.
"""

from collections.abc import Iterator, Sequence

from lint import directives, files, params
from lint.checks import COMPARISON, KINDS
from lint.directives import Directive, Fault
from lint.document import Document, Region
from lint.files import File
from lint.findings import FileEdit, FileFix, Finding, Report, Suppression
from lint.fingerprints import flagged, plain
from lint.ignores import Entry
from lint.orders import Orders, names_of, over
from lint.plan import Plan
from lint.rulefile import Rule
from lint.selection import EVERYTHING, nearest_rule

UNUSED, INVALID = "unused-suppressions", "invalid-suppressions"
ABOUT_ORDERS = (UNUSED, INVALID)


def settle(report: Report, document: Document, plan: Plan) -> Report:
    """The report with the findings that were told to be put aside apart, and what is unused or wrong found."""
    written, faults = directives.read(document)
    by_kind = {rule.kind: rule for rule in plan.rules if rule.kind in ABOUT_ORDERS}
    faults += _faults(written, plan, by_kind.get(INVALID))
    orders = Orders(written, document, plan)
    entries: dict[str, list[Entry]] = {}
    for entry in plan.ignores:
        for name in names_of(entry.rule, plan):
            entries.setdefault(name, []).append(entry)
    findings, aside = [], []
    for finding in report.findings:
        why = _why(finding, report, orders, entries.get(finding.rule, ()), plan)
        if why is None:
            findings.append(finding)
        else:
            aside.append(finding._replace(suppression=why))
    kept = tuple(one for one in report.kept if not orders.of(one.rule, one.region))
    if INVALID in by_kind:
        findings += [_finding(by_kind[INVALID], document.file, fault) for fault in faults]
    if UNUSED in by_kind:
        found = _unused(written, orders.used, document, plan)
        findings += [_finding(by_kind[UNUSED], document.file, fault) for fault in found]
    findings.sort(key=lambda one: (one.region, one.code, one.message))
    return report._replace(findings=tuple(findings), suppressed=tuple(aside), kept=kept)


def _why(finding: Finding, report: Report, orders: Orders, entries: Sequence[Entry], plan: Plan) -> Suppression | None:
    order = orders.of(finding.rule, finding.region)
    if order is not None:
        return Suppression("inSource", order.directive.by, order.directive.reason)
    entry = next((entry for entry in entries if meets(entry, finding, report, plan)), None)
    return Suppression("external", "ignore file", entry.reason) if entry else None


def meets(entry: Entry, finding: Finding, report: Report, plan: Plan) -> bool:
    """Whether an entry of an ignore file puts a finding of this article aside: by its rule, and by its words."""
    if over(entry.until, plan) or finding.rule not in names_of(entry.rule, plan):
        return False
    words, text = entry.words, flagged(report, finding)
    at = text.find(words)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(words) : at + len(words) + 1] if at else text[len(words) :][:1]
        if not any(map(str.isalnum, around)):
            return True
        at = text.find(words, at + 1)
    return False


def idle_entries(path: str, entries: Sequence[Entry], plan: Plan) -> Report:
    """A report on an ignore file, with a finding for each of these entries of it, which were of no use."""
    from lint.ignores import stretch

    file = files.read(path)
    rule = next((rule for rule in plan.rules if rule.kind == UNUSED), None)
    found = []
    for entry in entries if rule else ():
        start, end = stretch(file.text, entry)
        told = f"{entry.rule} does not flag “{entry.words[:60]}”"
        if over(entry.until, plan):
            told = f"this ended on {entry.until}"
        shown = start + len(file.text[start:end].rstrip())
        fault = Fault(start, shown, told, "Take it out.", FileEdit(start, end, ""))
        assert rule
        found.append(_finding(rule, file, fault))
    return Report(file, tuple(sorted(found, key=lambda one: one.region)), late=True)


def _faults(written: Sequence[Directive], plan: Plan, rule: Rule | None) -> list[Fault]:
    """What is wrong with directives that can be read: rules that there are not, no reason, a day that is past."""
    if rule is None:
        return []
    wants_reason = params.build(rule).require_reason
    faults = []
    opened: set[str] = set()
    for one in written:
        place = one.start, one.end
        known = [word.text for word in one.words if names_of(word.text, plan)]
        faults += [_unknown(word, one, plan) for word in one.words if word.text not in known]
        if not one.words:
            hint = f"Write {one.verb}[unattributed-quote], for example."
            faults.append(Fault(*place, f"{one.verb} does not say which rule", hint))
        if wants_reason and not one.reason and one.verb != "enable":
            faults.append(Fault(*place, "no reason is given", "Write it after the brackets."))
        if over(one.until, plan):
            faults.append(Fault(*place, f"this ended on {one.until}", "Take it out, or give it a new last day."))
        names = frozenset().union(*(names_of(word, plan) for word in known))
        if one.verb == "disable":
            opened |= names
        elif one.verb == "enable" and known and not names & opened:
            faults.append(Fault(*place, "nothing was disabled before this", "Take it out."))
    return faults


def _unknown(word: directives.Word, one: Directive, plan: Plan) -> Fault:
    place = (word.start, word.end) if word.start >= 0 else (one.start, one.end)
    if word.text in (EVERYTHING, "*"):
        return Fault(*place, "not all rules can be put aside at once", "Name those that are meant.")
    names = plan.book.names if plan.book else {}
    near = nearest_rule(word.text, names)
    named = near.removeprefix("Did you mean “").removesuffix("”?")
    edit = FileEdit(*place, named) if named in names and word.start >= 0 else None
    return Fault(*place, f"there is no rule “{word.text}”", near, edit)


def _unused(
    written: Sequence[Directive], used: set[tuple[int, str]], document: Document, plan: Plan
) -> Iterator[Fault]:
    """Words of directives that put nothing aside, though the rules that they cover have run."""
    running = {rule.name for rule in plan.rules if KINDS[rule.kind].holds != COMPARISON}
    idle: dict[Directive, list[str]] = {}
    for one in written:
        for word in one.words if one.verb != "enable" and not over(one.until, plan) else ():
            names = names_of(word.text, plan)
            if (one.start, word.text) not in used and names and names <= running:
                idle.setdefault(one, []).append(word.text)
    for one, words in idle.items():
        listed = ", ".join(words)
        edit = None
        if one.by == directives.COMMENT:
            left = [word.text for word in one.words if word.text not in words]
            if not left:
                edit = FileEdit(*_whole(one, document), "")
            elif one.brackets[0] >= 0:
                edit = FileEdit(*one.brackets, ", ".join(left))
        yield Fault(one.start, one.end, f"{listed} found nothing here to put aside", "Take it out.", edit)


def _whole(one: Directive, document: Document) -> tuple[int, int]:
    """A comment with what goes when it goes: its line where it has one to itself, else the blanks before it."""
    file = document.file
    first, last = file.base, file.base + len(file.text)
    start, end = one.start, one.end
    while start > first and file.slice(start - 1, start) in " \t":
        start -= 1
    after = end
    while after < last and file.slice(after, after + 1) in " \t":
        after += 1
    alone = start == first or file.slice(start - 1, start) in "\r\n"
    if alone and after == last:
        return start, after
    if alone and file.slice(after, after + 1) in "\r\n":
        return start, after + (2 if file.slice(after, after + 2) == "\r\n" else 1)
    return (start, end) if after == last or file.slice(after, after + 1) in "\r\n" or not alone else (one.start, after)


def _finding(rule: Rule, file: File, fault: Fault) -> Finding:
    region = Region(fault.start, fault.end, *file.position(fault.start), *file.position(fault.end))
    fix = (
        FileFix("safe" if rule.kind == UNUSED else "unsafe", (fault.edit,))
        if fault.edit and rule.fix != "none"
        else None
    )
    return Finding(
        path=file.path,
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=rule.message.format(problem=fault.message),
        hint=fault.hint or rule.hint,
        region=region,
        excerpt=plain(file.slice(fault.start, fault.end))[:100],
        fix=fix,
        url=rule.url,
        record=file.record,
    )
