"""markdown: the report for a pull request, a ticket or a wiki: GitHub-flavoured Markdown, everything escaped."""

from collections.abc import Callable, Iterator, Sequence

from lint.report import RenderOptions, phrases
from lint.report.parts import Item, Sheet
from lint.report.wording import words
from lint.reporters.terminal import printable

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>#|~!&$@"})
BOXES = {"passed": "[x]", "failed": "[ ]", "unchecked": "[ ]", "open": "[ ]"}
MARKER = "<!-- quotelint report -->"


def render(sheet: Sheet, write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the report of one article."""
    write("\n".join(_lines(sheet)) + "\n")


def plain(text: str) -> str:
    """Text that stands in Markdown as it is, on one line."""
    return printable(" ".join(text.split())).translate(_SPECIAL)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[int] = ()) -> list[str]:
    """A table; the columns in `numeric` are set to the right. Cells are escaped."""
    rule = ["---:" if at in numeric else "---" for at in range(len(head))]
    return [f"| {' | '.join(row)} |" for row in (head, rule)] + [f"| {' | '.join(map(plain, row))} |" for row in rows]


def _lines(sheet: Sheet) -> Iterator[str]:
    yield MARKER
    yield f"# {plain(sheet.header.headline or sheet.header.file)}"
    yield ""
    yield f"{plain(sheet.header.file)} · {plain(phrases.about(sheet))} · {plain(phrases.reading(sheet))}"
    yield ""
    yield f"**{phrases.readiness(sheet.verdict)}**: {phrases.counts(sheet.verdict)}"
    for name, part in (
        ("glance", _glance),
        ("ledger", _ledger),
        ("voices", _voices),
        ("unnamed", _unnamed),
        ("log", _log),
        ("unresolved", _unresolved),
        ("citations", _citations),
        ("findings", _findings),
        ("questions", _questions),
        ("checklist", _checklist),
        ("fixes", _fixes),
    ):
        yield f"\n## {words('sections')[name]}\n"
        yield from part(sheet) or [words("empty").get(name, "")]


def _glance(sheet: Sheet) -> list[str]:
    return table(("", ""), phrases.glance(sheet))


def _ledger(sheet: Sheet) -> list[str]:
    head = (
        "no.",
        "speaker",
        "kind",
        "role and organisation",
        "affiliation",
        "first",
        "d/m/p",
        "words",
        "share",
        "hand",
        "confidence",
        "flags",
        "for the desk",
    )
    rows = [
        (
            str(row.number),
            phrases.speaker(row),
            words("kinds")[row.kind],
            phrases.role(row),
            phrases.affiliation(row),
            f"L{row.first_mention}/L{row.first_attribution}" if row.first_attribution else f"L{row.first_mention}",
            phrases.tally(row),
            str(row.words),
            phrases.tenths(row.share),
            phrases.hand(row),
            row.confidence,
            " ".join(row.flags),
            "" if row.kind == "cited" else "☐ " + " ☐ ".join(words("desk").values()),
        )
        for row in sheet.ledger
    ]
    return table(head, rows, (0, 7, 8)) if rows else []


def _voices(sheet: Sheet) -> list[str]:
    rows = [
        (
            words("classes")[one.kind],
            str(one.statements),
            phrases.percent(one.share),
            str(one.words),
            phrases.sources(sheet, one.sources),
        )
        for one in sheet.voices
    ]
    return table(("kind", "statements", "share", "words", "who"), rows, (1, 2, 3)) if rows else []


def _unnamed(sheet: Sheet) -> list[str]:
    found = []
    for one in sheet.unnamed:
        called = "; ".join(f"“{label.text}” {phrases.lines(label.lines)}" for label in one.labels)
        known = "; ".join(phrases.described(one))
        found.append(f"- **{plain(phrases.whose(sheet, one.source))}**: {plain(called)}. {plain(known)}.")
        found.append(
            f"  {words('labels')['approved']} \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ ☐ {words('labels')['known']}"
        )
    return found


def _log(sheet: Sheet) -> list[str]:
    rows = [
        (
            f"L{one.line}",
            phrases.whose(sheet, one.source),
            one.read_as or one.cue,
            phrases.resolved(one),
            one.text,
            "; ".join(phrases.remarks(one)),
        )
        for one in sheet.log
    ]
    return table(("line", "speaker", "cue", "how", "words", "look at"), rows) if rows else []


def _unresolved(sheet: Sheet) -> list[str]:
    return [
        f"- L{one.line} {plain(phrases.whose(sheet, one.source))}: “{plain(one.text)}” ({plain(one.how)})"
        for one in sheet.unresolved
    ]


def _citations(sheet: Sheet) -> list[str]:
    if not sheet.citations.total:
        return []
    rows = [
        (
            one.name,
            f"{one.times} of {sheet.citations.total}",
            phrases.percent(one.share),
            ", ".join(f"{date} (L{line})" for date, line in one.dates),
        )
        for one in sheet.citations.sources
    ]
    found = table(("source", "citations", "share", "dates"), rows)
    if sheet.citations.gaps:
        found += ["", f"Without a citation or a source: {phrases.lines(sheet.citations.gaps)}."]
    return found


def _findings(sheet: Sheet) -> list[str]:
    rows = [
        (
            f"{one.region.line}:{one.region.column}",
            one.severity,
            f"{one.code} {one.rule}",
            one.message,
            one.fix.safety if one.fix else "",
        )
        for one in sheet.findings
    ]
    return table(("place", "severity", "rule", "what", "fix"), rows) if rows else []


def _questions(sheet: Sheet) -> list[str]:
    return [f"- **{plain(phrases.subject(one))}**: {plain(one.text)}" for one in sheet.questions]


def _checklist(sheet: Sheet) -> list[str]:
    return [_item(one) for one in sheet.machine] + [""] + [_item(one, "(desk) ") for one in sheet.human]


def _item(item: Item, before: str = "") -> str:
    after = f" ({item.times})" if item.times else " (not checked)" if item.state == "unchecked" else ""
    return f"- {BOXES[item.state]} {before}{plain(item.text)}{after}"


def _fixes(sheet: Sheet) -> list[str]:
    return [f"- {plain(phrases.change(one))}" for one in sheet.fixes]
