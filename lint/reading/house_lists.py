"""House lists: a newsroom's own tables of people, of terms and of names.

A table is a CSV file in one of the newsroom's word folders, or the same as lines in a rule's parameters; the first line
names the columns. Reading one is linear in its rows.
"""

import gc
import os
from collections.abc import Callable, Sequence

from lint import tables
from lint.errors import UserError
from lint.hints import TypeVar
from lint.reading.lexicon import Lexicon

_Index = TypeVar("_Index")


class Rows:
    """The rows of a table, all files together, whose first cell is not empty; blanks around cells taken off.

    They are asked for column by column: a list of a hundred thousand names costs what its columns cost, and a row that
    no article names is never looked at by itself.
    """

    def __init__(self, columns: tuple[str, ...]) -> None:
        self.columns = columns
        self._cells: list[list[str]] = []
        self._places: list[tuple[int, str, Sequence[int]]] = []  # number of the first row, file, lines of the rows

    def __len__(self) -> int:
        return len(self._cells)

    def extend(self, path: str, heads: list[str], rows: list[list[str]], lines: Sequence[int]) -> None:
        """Adds the rows of one file, whose cells stand in the order of `heads`; `lines` are where they stand."""
        wanted = [heads.index(column) if column in heads else -1 for column in self.columns]
        wide = len(heads)
        whole = [cells if len(cells) == wide else cells + [""] * (wide - len(cells)) for cells in rows]
        if wanted != list(range(wide)):
            whole = [[cells[at] if at >= 0 else "" for at in wanted] for cells in whole]
        self._places.append((len(self._cells), path, lines))
        self._cells += whole

    def column(self, name: str) -> list[str]:
        """The cells of a column, row by row."""
        at = self.columns.index(name)
        return [cells[at].strip() for cells in self._cells]

    def cell(self, number: int, name: str) -> str:
        """One cell."""
        return self._cells[number][self.columns.index(name)].strip()

    def parts(self, number: int, name: str) -> tuple[str, ...]:
        """The alternatives in a cell, between upright strokes."""
        return alternatives(self.cell(number, name))

    def check_choices(self, name: str, known: tuple[str, ...]) -> None:
        """Raises UserError unless each cell of a column holds one of a few words, or nothing."""
        cells = self.column(name)
        for word in set(cells):
            if word and word.lower() not in known:
                raise self.fault(
                    cells.index(word), f"“{word.lower()}” is no {name}", f"Known here: {', '.join(known)}."
                )

    def fault(self, number: int, message: str, hint: str) -> UserError:
        """The error to raise for something in a row."""
        first, path, lines = next(place for place in reversed(self._places) if place[0] <= number)
        return UserError(message, hint=hint, path=path, line=lines[number - first])


def alternatives(cell: str) -> tuple[str, ...]:
    """The alternatives in a cell, between upright strokes."""
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def table(
    lexicon: Lexicon, name: str, columns: tuple[str, ...], own: tuple[str, ...], build: Callable[[Rows], _Index]
) -> _Index | None:
    """What `build` makes of the rows of a table, once a run; None where the newsroom has none.

    `own` are lines of a rule's parameters, read after the files. Raises UserError, with file and line, for a column
    that there is not, and for what `build` finds wrong.
    """
    key = f"house list {name} {own}" if own else f"house list {name}"
    known = lexicon.derived.get(key, _index)
    if known is _index:
        # a hundred thousand rows are as many new objects, none of them garbage: looking for it costs half the time
        collecting = gc.isenabled()
        gc.disable()
        try:
            rows = _rows(lexicon, name, columns, own)
            known = build(rows) if len(rows) else None
        except UserError as error:
            known = error
        finally:
            if collecting:
                gc.enable()
        lexicon.derived[key] = known
    if isinstance(known, UserError):
        raise known
    return known  # type: ignore[return-value]


_index = object()


def _rows(lexicon: Lexicon, name: str, columns: tuple[str, ...], own: tuple[str, ...]) -> Rows:
    rows = Rows(columns)
    for folder in lexicon.folders:
        path = os.path.join(folder, f"{name}.csv")
        if os.path.isfile(path):
            _parse(path, tables.read_text(path).split("\n"), rows)
    if own:
        _parse("", list(own), rows)
    return rows


def _parse(path: str, lines: list[str], rows: Rows) -> None:
    columns = rows.columns
    sign = max(",;\t", key=lines[0].count)
    cells, numbers = _cells(path, lines, sign)
    heads = [head.strip().lower() for head in cells[0]] if lines[0].strip() else []
    for head in heads:
        if head not in columns:
            hint = tables.nearest(head, columns, f"Known here: {', '.join(columns)}.")
            raise UserError(f"unknown column “{head}”", hint=hint, path=path, line=1)
    if columns[0] not in heads:
        raise UserError(f"the column “{columns[0]}” is missing", hint="Name it in line 1.", path=path, line=1)
    del cells[0]
    if cells and max(map(len, cells)) > len(heads):
        line = next(number for row, number in zip(cells, numbers[1:], strict=True) if len(row) > len(heads))
        hint = "Put quotation marks around a cell that holds the sign between cells."
        raise UserError("more cells than columns", hint=hint, path=path, line=line)
    first = heads.index(columns[0])
    kept: Sequence[int] = numbers[1:]
    if any(len(row) <= first or not row[first].strip() for row in cells):
        held = [at for at, row in enumerate(cells) if len(row) > first and row[first].strip()]
        cells, kept = [cells[at] for at in held], [kept[at] for at in held]
    rows.extend(path, heads, cells, kept)


def _cells(path: str, lines: list[str], sign: str) -> tuple[list[list[str]], Sequence[int]]:
    """The cells of every line, and the number of the line each row ends on. Raises UserError for a broken table.

    Without quotation marks a line is a row, and parting it at the signs is a quarter of the work.
    """
    if not any('"' in line for line in lines):
        return [line.split(sign) for line in lines], range(1, len(lines) + 1)
    import csv

    reader = csv.reader((f"{line}\n" for line in lines), delimiter=sign, skipinitialspace=True)
    try:
        found = [(cells, reader.line_num) for cells in reader]
    except csv.Error as error:
        raise UserError(f"broken table: {error}", hint="Save it as CSV.", path=path, line=reader.line_num) from error
    last = found[-1][0] if found else []
    if last and last[-1].endswith("\n") and not "".join(lines).rstrip().endswith('"'):
        hint = "Close it, or save the table as CSV again."
        line = found[-2][1] + 1 if len(found) > 1 else 1
        raise UserError("a cell opens with a quotation mark and never ends", hint=hint, path=path, line=line)
    return [cells for cells, _ in found], [line for _, line in found]
