"""People list: a newsroom's own table of people, with spellings of their names, posts and dates."""

from lint.days import datetime
from lint.reading.dates import boundary
from lint.reading.house_lists import Rows, alternatives, table
from lint.reading.house_phrases import Numbers, Phrases, phrases, plain, plain_all
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

COLUMNS = ("name", "variants", "role", "organisation", "from", "to")


class Person(NamedTuple):
    """One row of the list; dates bound the days on which it holds, both included."""

    name: str
    variants: tuple[str, ...]
    roles: tuple[str, ...]
    bodies: tuple[str, ...]
    first: datetime.date
    last: datetime.date

    def holds(self, day: datetime.date | None) -> bool:
        return day is None or self.first <= day <= self.last


class People(NamedTuple):
    """The list: its rows by first and last word of each name, the names, and where variants are looked up.

    `days` are the dates in the cells of both columns.
    """

    rows: Rows
    by_name: Numbers
    names: frozenset[str]
    variants: Phrases
    days: tuple[dict[str, datetime.date], dict[str, datetime.date]]

    def with_name(self, name: str) -> list[Person]:
        """The rows of people whose given and last name are these; none for a single word."""
        key = key_of(plain(name))
        return [self.person(number) for number in self.by_name.of(key)] if key else []

    def person(self, number: int) -> Person:
        """One row."""
        rows = self.rows
        variants, roles, bodies = (rows.parts(number, column) for column in ("variants", "role", "organisation"))
        first, last = self.days[0][rows.cell(number, "from")], self.days[1][rows.cell(number, "to")]
        return Person(rows.cell(number, "name"), variants, roles, bodies, first, last)


def people_list(lexicon: Lexicon, own: tuple[str, ...] = ()) -> People | None:
    """The list in the file people.csv of the newsroom's word folders and in `own` lines; None where there is none.

    Raises UserError, with file and line, for a broken table.
    """
    return table(lexicon, "people", COLUMNS, own, _build)


def _build(rows: Rows) -> People:
    names = plain_all(rows.column("name"))
    numbers: list[int] = []
    variants: list[str] = []
    for number, cell in enumerate(rows.column("variants")):
        if "|" in cell:
            several = [name for name in alternatives(cell) if " " in name]
            variants += several
            numbers += [number] * len(several)
        elif " " in cell:
            variants.append(cell)
            numbers.append(number)
    keys = plain_all(variants)
    by_name = _by_name(names + keys, [*range(len(names)), *numbers])
    wanted = phrases(keys, numbers)
    days = _days(rows, "from", datetime.date.min), _days(rows, "to", datetime.date.max)
    return People(rows, by_name, frozenset(names), wanted, days)


def _by_name(names: list[str], numbers: list[int]) -> Numbers:
    """The numbers by first and last word of each name; those of single words are left out."""
    keys = [name if name.count(" ") == 1 else key_of(name) for name in names]
    if "" in keys:
        held = [at for at, key in enumerate(keys) if key]
        keys, numbers = [keys[at] for at in held], [numbers[at] for at in held]
    return Numbers(keys, numbers)


def key_of(name: str) -> str:
    """First and last word of a plain name; "" for a single word."""
    first, _, rest = name.partition(" ")
    return f"{first} {rest.rpartition(' ')[2]}" if rest else ""


def _days(rows: Rows, column: str, otherwise: datetime.date) -> dict[str, datetime.date]:
    """The dates of a column by what stands in its cells. Raises UserError for a cell that is no date."""
    cells = rows.column(column)
    return {cell: _day(rows, cells, column, cell, otherwise) for cell in sorted(set(cells))}


def _day(rows: Rows, cells: list[str], column: str, text: str, otherwise: datetime.date) -> datetime.date:
    """A date in a cell; a year or a month alone counts from its first or to its last day."""
    if not text:
        return otherwise
    try:
        return boundary(text, last=column == "to")
    except ValueError as error:
        raise rows.fault(
            cells.index(text), f"“{text}” is no date", "Write it as 2024-05-01, 2024-05 or 2024."
        ) from error
