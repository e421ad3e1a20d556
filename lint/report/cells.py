"""Cells: CSV that a spreadsheet shows and does not run."""

import csv
import io
from collections.abc import Callable, Sequence

from lint.reporters.terminal import printable

# A cell that begins so is taken for a formula by spreadsheets (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_row(row: Sequence[object], write: Callable[[str], object]) -> None:
    """Write one row. Control characters are shown as escapes; what a spreadsheet would run gets an apostrophe."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([cell(value) for value in row])
    write(line.getvalue())


def cell(value: object) -> str:
    """One value as a cell: yes and no for truth, shares with four digits, text that is no formula."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, int):
        return str(value)
    raw = str(value)
    shown = printable(raw)
    return f"'{shown}" if raw.lstrip(" \u00a0").startswith(_FORMULA) else shown
