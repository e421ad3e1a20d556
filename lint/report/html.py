"""html: the report as one self-contained page. Needs the library jinja2; the templates lie beside this module."""

import base64
import hashlib
import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lint import __version__
from lint.findings import Finding
from lint.hints import Any
from lint.report import RenderOptions, phrases
from lint.report.index import SHOWN, Summary
from lint.report.parts import CopyBlock, LedgerRow, Run, Sheet
from lint.report.wording import words
from lint.reporters.terminal import number
from lint.values import NamedTuple

TINTS = 12  # colours of sources; more sources begin again
LONG = 90  # code points from which a finding in the text is marked at its edge only
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
TAGS = {"headline": "h3", "subhead": "h4", "standfirst": "p", "byline": "p"}


class Segment(NamedTuple):
    """Runs of one quotation, or of the text between two."""

    quotation: int
    source: int
    runs: tuple[Run, ...]


class Bar(NamedTuple):
    """One part of the bar of shares: `start` and `width` in per cent of the whole."""

    row: LedgerRow
    start: float
    width: float


def render(sheet: Sheet, write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the page of one article."""
    ids = block_ids(sheet)
    values = {
        "sheet": sheet,
        "home": options.home,
        "ids": ids,
        "place": partial(_place, [block.line for block in sheet.copy], ids),
        "words_bar": _bar(sheet, [row.words for row in sheet.ledger]),
        "said_bar": _bar(sheet, [row.statements.total for row in sheet.ledger]),
    }
    for chunk in environment().get_template("page.html.j2").generate(values):
        write(chunk)


def block_ids(sheet: Sheet) -> list[str]:
    """The anchor of each block: its line, and a number more where several stand on one line."""
    seen: Counter[int] = Counter()
    ids = []
    for block in sheet.copy:
        seen[block.line] += 1
        ids.append(f"L{block.line}" + (f"-{seen[block.line]}" if seen[block.line] > 1 else ""))
    return ids


def _place(starts: list[int], ids: list[str], line: int) -> str:
    """The anchor of the block that a line stands in."""
    return ids[max(bisect_right(starts, line) - 1, 0)] if ids else "main"


def render_index(run: Summary, write: Callable[[str], object]) -> None:
    """Write the index page of a batch."""
    for chunk in environment().get_template("index.html.j2").generate(run=run, most=SHOWN):
        write(chunk)


@cache
def environment() -> Environment:
    """The templates, with everything they print escaped and made visible."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")
    made = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
        cache_size=8,
    )
    style, script = (_read(os.path.join(folder, name)) for name in ("report.css", "report.js"))
    made.globals.update(
        phrases=phrases,
        words=words,
        number=number,
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script),
        segments=segments,
        notes=notes,
        margin=margin,
        tint=tint,
        tag=lambda block: TAGS.get(block.kind, "p"),
        long=lambda finding: finding.region.end - finding.region.start > LONG,
        href=lambda path: quote(path, safe="/"),
        version=__version__,
    )
    return made


def policy(style: str, script: str) -> str:
    """The content security policy: this style, this script, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _read(path: str) -> str:
    with open(path, encoding="utf-8", newline="\n") as handle:
        return handle.read().strip()


def _finalize(value: Any) -> Any:
    """Text without what a page must not hold or what would reorder the line: control characters are shown."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value


def visible(text: str) -> str:
    """The text with control characters, overrides of direction and lone surrogates as visible escapes."""
    return _UNSAFE.sub(
        lambda found: f"\\x{ord(found[0]):02x}" if found[0] < "\u0100" else f"\\u{ord(found[0]):04x}", text
    )


def tint(source: int) -> str:
    """The class that colours a source; 0 is nobody."""
    return f"s{(source - 1) % TINTS + 1}" if source else "s0"


def segments(block: CopyBlock) -> Iterator[Segment]:
    """The runs of a block, those of one quotation together."""
    for (quotation, source), runs in groupby(block.runs, key=lambda run: (run.quotation, run.source)):
        yield Segment(quotation, source, tuple(runs))


def margin(sheet: Sheet, block: CopyBlock) -> list[tuple[LedgerRow, bool]]:
    """Who speaks in a block, for the margin: each source, and whether it is quoted there or only reported."""
    rows = (
        (sheet.row(source), quoted)
        for sources, quoted in ((block.speakers, True), (block.heard, False))
        for source in sources
    )
    return [(row, quoted) for row, quoted in rows if row is not None]


def notes(sheet: Sheet, block: CopyBlock) -> Sequence[tuple[int, Finding]]:
    """The findings that begin in a block, with their numbers."""
    return [(number, sheet.findings[number - 1]) for run in block.runs for number in run.opens]


def _bar(sheet: Sheet, values: Sequence[int]) -> list[Bar]:
    total = sum(values)
    bars, start = [], 0.0
    for row, value in zip(sheet.ledger, values, strict=True):
        if value:
            width = 100 * value / total
            bars.append(Bar(row, round(start, 3), round(width, 3)))
            start += width
    return bars
