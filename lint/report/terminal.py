"""text: the report in a terminal, or as plain text where there is none. Needs the library rich."""

import sys
from collections.abc import Callable, Iterator, Sequence
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lint.report import RenderOptions, phrases
from lint.report.parts import Item, LedgerRow, Sheet
from lint.report.wording import words
from lint.reporters.terminal import printable

STYLES = {"error": "bold red", "warning": "bold yellow", "suggestion": "bold cyan"}
BOXES = {"passed": "[x]", "failed": "[ ]", "unchecked": "[-]", "open": "[ ]"}
LEAST_WIDTH = 60
BAR = 20  # columns of the longest bar


def render(sheet: Sheet, write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the report of one article, `options.width` columns wide."""
    page = StringIO()
    console = Console(
        file=page,
        width=max(options.width, LEAST_WIDTH),
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for part in _parts(sheet):
        console.print(part)
    write("\n".join(line.rstrip() for line in page.getvalue().split("\n")) + "\n")


def _say(text: str, style: str = "") -> Text:
    """Text that a terminal shows and does not obey."""
    return Text(printable(text), style=style)


def _grid(rows: Sequence[Sequence[Text]], numeric: Sequence[int] = (), wide: Sequence[int] = ()) -> Padding:
    """Columns without rules, indented; those in `numeric` to the right, those in `wide` take what room there is."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=bool(wide))
    for at in range(len(rows[0])):
        grid.add_column(
            justify="right" if at in numeric else "left",
            ratio=1 if at in wide else None,
            no_wrap=at not in wide,
            overflow="fold",
        )
    for row in rows:
        grid.add_row(*row)
    return Padding(grid, (0, 0, 0, 2))


def _heading(name: str) -> Text:
    return Text(f"\n{words('sections')[name].upper()}", style="bold")


def _parts(sheet: Sheet) -> Iterator[RenderableType]:
    yield _header(sheet)
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
        yield _heading(name)
        yield part(sheet) or _say(f"  {words('empty').get(name, '')}", "dim")


def _header(sheet: Sheet) -> Group:
    head = sheet.header
    state = phrases.readiness(sheet.verdict).upper()
    return Group(
        _say(f"QUOTELINT REPORT  {phrases.reading(sheet)}", "dim"),
        _say(head.file),
        *([_say(head.headline, "bold")] if head.headline else []),
        _say(phrases.about(sheet)),
        Text(""),
        Text.assemble(
            f"{phrases.counts(sheet.verdict)}   ", (state, "bold green" if sheet.verdict.ready else "bold red")
        ),
    )


def _glance(sheet: Sheet) -> RenderableType:
    return _grid([(_say(what, "dim"), _say(count)) for what, count in phrases.glance(sheet)], wide=(1,))


def _ledger(sheet: Sheet) -> RenderableType | None:
    if not sheet.ledger:
        return None
    head = [
        Text(word, style="dim")
        for word in ("", "speaker", "role and organisation", "d/m/p", "words", "", "hand", "sure", "flags")
    ]
    boxes = "  ".join(f"[ ] {box}" for box in words("desk").values())
    return Group(
        _grid([head, *map(_row, sheet.ledger)], numeric=(0, 4, 5), wide=(2,)),
        _say(f"  {words('labels')['desk']} {boxes}", "dim"),
    )


def _row(row: LedgerRow) -> list[Text]:
    first = f"  L{row.first_attribution or row.first_mention}" if row.kind not in ("anonymous", "vague") else ""
    plain = row.kind in ("anonymous", "vague")
    return [
        Text(str(row.number)),
        _say(phrases.speaker(row), "bold yellow" if plain else "bold"),
        _say(phrases.role(row) + first),
        Text(phrases.tally(row)),
        Text(str(row.words)),
        Text(phrases.tenths(row.share)),
        _say(phrases.hand(row) or "-"),
        Text(row.confidence),
        _say(" ".join(row.flags), "red"),
    ]


def _voices(sheet: Sheet) -> RenderableType | None:
    if not sheet.voices:
        return None
    most = max(one.statements for one in sheet.voices) or 1
    rows = []
    for one in sheet.voices:
        note = f" (with {phrases.sources(sheet, one.unnamed)})" if one.unnamed and one.kind != "unnamed" else ""
        who = phrases.sources(sheet, [source for source in one.sources if source not in one.unnamed])
        bar = "█" * max(round(BAR * one.statements / most), 1 if one.statements else 0)
        rows.append(
            (
                _say(words("classes")[one.kind]),
                Text(str(one.statements)),
                Text(phrases.percent(one.share)),
                Text(bar, style="blue"),
                _say((who + note).strip() or phrases.sources(sheet, one.sources), "dim"),
            )
        )
    return _grid(rows, numeric=(1, 2), wide=(4,))


def _unnamed(sheet: Sheet) -> RenderableType | None:
    rows = []
    for one in sheet.unnamed:
        called = "; ".join(f"“{label.text}” {phrases.lines(label.lines)}" for label in one.labels)
        name = phrases.whose(sheet, one.source)
        rows.append((_say(name, "bold yellow"), _say(f"{called}; {'; '.join(phrases.described(one))}")))
        rows.append(
            (Text(""), Text(f"{words('labels')['approved']} ____________________  {words('labels')['known']} [ ]"))
        )
    return _grid(rows, wide=(1,)) if rows else None


def _log(sheet: Sheet) -> RenderableType | None:
    rows = [
        (
            Text(f"L{one.line}", style="dim"),
            _say(phrases.whose(sheet, one.source), "bold"),
            _say(one.read_as or one.cue),
            _say("; ".join([phrases.resolved(one), *phrases.remarks(one)])),
        )
        for one in sheet.log
    ]
    return _grid(rows, wide=(3,)) if rows else None


def _unresolved(sheet: Sheet) -> RenderableType | None:
    rows = [
        (Text(f"L{one.line}", style="dim"), _say(f"{phrases.whose(sheet, one.source)}: “{one.text}” ({one.how})"))
        for one in sheet.unresolved
    ]
    return _grid(rows, wide=(1,)) if rows else None


def _citations(sheet: Sheet) -> RenderableType | None:
    total = sheet.citations.total
    if not total:
        return None
    rows = [
        (
            _say(one.name, "bold"),
            Text(f"{one.times} of {total}"),
            Text(phrases.percent(one.share)),
            _say(", ".join(f"{date} L{line}".strip() for date, line in one.dates)),
        )
        for one in sheet.citations.sources
    ]
    gaps = sheet.citations.gaps
    after = [_say(f"  no citation and no source: {phrases.lines(gaps)}")] if gaps else []
    return Group(_grid(rows, numeric=(1, 2), wide=(3,)), *after)


def _findings(sheet: Sheet) -> RenderableType | None:
    rows = [
        (
            Text(f"{one.region.line}:{one.region.column}"),
            Text(one.severity, style=STYLES[one.severity]),
            Text(one.code),
            _say(one.message),
            Text(f"[{one.fix.safety}]" if one.fix else "", style="dim"),
        )
        for one in sheet.findings
    ]
    return _grid(rows, wide=(3,)) if rows else None


def _questions(sheet: Sheet) -> RenderableType | None:
    rows = [(_say(phrases.subject(one), "bold"), _say(one.text)) for one in sheet.questions]
    return _grid(rows, wide=(1,)) if rows else None


def _checklist(sheet: Sheet) -> RenderableType:
    rows = [*(_item(one) for one in sheet.machine), *(_item(one, "(desk) ") for one in sheet.human)]
    half = (len(rows) + 1) // 2
    left, right = rows[:half], [*rows[half:], Text("")][:half]
    return _grid(list(zip(left, right, strict=True)), wide=(0, 1))


def _item(item: Item, before: str = "") -> Text:
    after = f" ({item.times})" if item.times else " (not checked)" if item.state == "unchecked" else ""
    style = {"failed": "red", "passed": "green"}.get(item.state, "")
    return Text.assemble((BOXES[item.state], style), f" {before}{item.text}{after}")


def _fixes(sheet: Sheet) -> RenderableType | None:
    return Group(*(_say(f"  {phrases.change(one)}") for one in sheet.fixes)) if sheet.fixes else None


def width() -> int:
    """How many columns standard output has; 100 where it is no terminal."""
    return Console(file=sys.stdout).width if sys.stdout.isatty() else 100
