"""Phrases: figures of the report in words that every renderer prints alike."""

from collections.abc import Iterable, Sequence
from math import floor

from lint.report.parts import FixLine, Glance, LedgerRow, LogEntry, Question, Sheet, Unnamed, Verdict
from lint.report.wording import words
from lint.reporters.terminal import number

LINES_SHOWN = 12  # lines of a source that are listed; the rest is counted
KIND_ORDER = ("person", "organisation", "document", "publication", "collective", "anonymous", "vague")


def percent(share: float) -> str:
    """A share in whole per cent, a half rounded up."""
    return f"{floor(100 * share + 0.5)}%"


def tenths(share: float) -> str:
    """A share in tenths of a per cent, a half rounded up."""
    return f"{floor(1000 * share + 0.5) / 10:.1f}%"


def lines(places: Sequence[int]) -> str:
    """Lines as L15 L17, the first of them where there are many."""
    shown = " ".join(f"L{line}" for line in places[:LINES_SHOWN])
    more = len(places) - LINES_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def listed(parts: Sequence[str]) -> str:
    """one; one and two; one, two and three."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""


def counts(verdict: Verdict) -> str:
    """The findings by severity."""
    return ", ".join(
        number(count, noun)
        for count, noun in (
            (verdict.errors, "error"),
            (verdict.warnings, "warning"),
            (verdict.suggestions, "suggestion"),
        )
    )


def readiness(verdict: Verdict) -> str:
    """Ready or not ready."""
    return words("labels")["ready" if verdict.ready else "not_ready"]


def about(sheet: Sheet) -> str:
    """Byline, dateline, date and length on one line."""
    head = sheet.header
    published = f"published {head.published}" if head.published else ""
    length = f"{number(head.paragraphs, 'paragraph')}, {number(head.words, 'word')}"
    return " | ".join(filter(None, [head.byline, head.dateline, published, length]))


def reading(sheet: Sheet) -> str:
    """By which settings the article was read."""
    head = sheet.header
    return f"profile {head.profile} | {head.language} | quotation style {head.quote_style} | {head.genre}"


def glance(sheet: Sheet) -> list[tuple[str, str]]:
    """The figures at a glance: what is counted, and the count in words."""
    seen = sheet.glance
    said = seen.statements
    hidden = [
        _part(seen.hidden_statements, said.total, "statement"),
        _part(seen.hidden_words, seen.quoted_words, "quoted word"),
    ]
    first = sheet.row(seen.first_source)
    who = first.short if first else words("labels")["nobody"]
    shown = [
        ("quotations", _quotations(seen)),
        ("statements", f"{said.total}: {said.direct} direct, {said.mixed} mixed, {said.paraphrase} paraphrase"),
        ("speakers", _speakers(seen)),
        ("hidden", ", ".join(hidden)),
        ("affiliation", f"{seen.complete} of {number(seen.named, 'named speaker')} complete at first attribution"),
        ("unresolved", str(seen.unresolved)),
        ("second-hand", str(seen.second_hand)),
        ("first", f"line {seen.first_line}, {who}" if seen.first_line else "none"),
        ("first-unnamed", "yes" if seen.first_unnamed else "no"),
        ("gap", _gap(seen)),
    ]
    return [(words("glance")[name], text) for name, text in shown]


def _quotations(seen: Glance) -> str:
    parts = f" in {number(seen.parts, 'part')}" if seen.parts != seen.utterances else ""
    inserted = f" ({seen.inserted_words} of them the editor's)" if seen.inserted_words else ""
    length = f"{number(seen.quoted_words, 'word')}{inserted}"
    return f"{seen.utterances}{parts}, {length}, {percent(seen.share_of_text)} of the text"


def _speakers(seen: Glance) -> str:
    one, many = words("kinds"), words("kinds_counted")
    kinds = [
        f"{seen.speakers[kind]} {(one if seen.speakers[kind] == 1 else many)[kind]}"
        for kind in KIND_ORDER
        if seen.speakers.get(kind)
    ]
    total = sum(seen.speakers.values())
    return f"{total}: {', '.join(kinds)}" if kinds else "0"


def _part(part: int, whole: int, noun: str) -> str:
    return f"{part} of {number(whole, noun)} ({percent(part / whole if whole else 0)})"


def _gap(seen: Glance) -> str:
    gap = seen.longest_gap
    if gap is None:
        return "none"
    where = f"line {gap.first}" if gap.first == gap.last else f"lines {gap.first} to {gap.last}"
    return f"{number(gap.paragraphs, 'paragraph')}, {where}"


def speaker(row: LedgerRow) -> str:
    """The name in the ledger; of an unnamed source its number."""
    return row.short if row.kind == "anonymous" else row.name


def whose(sheet: Sheet, source: int) -> str:
    """The short name of a source, or that nobody is credited."""
    row = sheet.row(source)
    return row.short if row else words("labels")["nobody"]


def role(row: LedgerRow) -> str:
    """Role and organisation as the article gives them, and what is missing."""
    labels = words("labels")
    if row.kind == "cited":
        return labels["cited"]
    if row.kind in ("anonymous", "vague", "collective"):
        called = "; ".join(f"“{one.text}” {lines(one.lines)}" for one in row.labels)
        return f"{labels['nobody_named']}: {called}" if row.kind == "vague" else called
    if row.kind in ("organisation", "document", "publication"):
        return row.organisation
    based = f"{row.place}-based" if row.place else ""
    given = ", ".join(filter(None, [row.role, based, row.organisation]))
    if row.affiliation == "full":
        return given if row.in_time else f"{given}; {labels['late']}"
    return f"{given}; {labels['no_organisation']}" if given else labels["no_affiliation"]


def affiliation(row: LedgerRow) -> str:
    """How complete the affiliation is, and whether it came in time; empty where there is none to give."""
    if row.kind != "person":
        return ""
    return words("affiliations")[row.affiliation] + ("" if row.in_time or row.affiliation == "none" else ", late")


def hand(row: LedgerRow) -> str:
    """How the words came to the outlet: the medium, with the outlet or kind where it does not say so itself."""
    if row.hand == "second-hand":
        return words("hands")[row.hand] + (f" ({row.medium})" if row.medium else "")
    return row.medium or words("hands").get(row.hand, "")


def tally(row: LedgerRow) -> str:
    """Statements as direct/mixed/paraphrase; citations of a publication that does not speak."""
    if row.kind == "cited":
        return number(row.citations, "citation")
    return f"{row.statements.direct}/{row.statements.mixed}/{row.statements.paraphrase}"


def resolved(entry: LogEntry) -> str:
    """By which words a speaker was known, and how surely."""
    if not entry.source:
        return words("labels")["nobody"]
    return f"{entry.mention or 'as before'}, {entry.confidence}"


def remarks(entry: LogEntry) -> list[str]:
    """What to look at in the notes: misspelt verbs, parts, cuts, insertions."""
    found = []
    if entry.read_as:
        found.append(f"printed “{entry.cue}”, read as “{entry.read_as}”")
    if entry.parts > 1:
        found.append(f"in {entry.parts} parts")
    if entry.partial:
        found.append("one word" if entry.words == 1 else "part quotation")
    if entry.cuts:
        found.append("cut" if entry.cuts == 1 else f"{entry.cuts} cuts")
    found += [f"insertion [{insertion}]" for insertion in entry.insertions]
    return found


def described(one: Unnamed) -> list[str]:
    """What is known of an unnamed source."""
    labels = words("labels")
    reason = f"reason given: “{one.reason}”" if one.reason else labels["no_reason"] if one.asked else labels["not_said"]
    found = [f"description score {one.points}", reason]
    if one.alone:
        found.append(f"only support for {lines(one.alone)}")
    return found


def subject(question: Question) -> str:
    """Whom or what a question is about, and where."""
    return f"{', '.join(question.about)} {lines(question.lines)}".strip()


def change(fix: FixLine) -> str:
    """A fix in one line."""
    return f"L{fix.line} {fix.before} → {fix.after}" if fix.after else f"L{fix.line} delete: {fix.before}"


def sources(sheet: Sheet, numbers: Iterable[int]) -> str:
    """Short names of some sources."""
    return ", ".join(whose(sheet, one) for one in numbers)
