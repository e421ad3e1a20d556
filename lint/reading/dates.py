"""Dates as news prints them: `April 23, 2015`, `3 May`, `June 2019`, `Sept. 4`."""

import datetime
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from lint.document import Span
from lint.reading.lexicon import Lexicon


class PrintedDate(NamedTuple):
    """A date as printed: `month` from 1; `day` and `year` are None where the text gives none."""

    span: Span
    day: int | None
    month: int
    year: int | None

    @property
    def full(self) -> bool:
        """Whether day, month and year are all given."""
        return self.day is not None and self.year is not None


@cache
def shipped() -> Lexicon:
    """The shipped word lists, for readers that are called without a newsroom's own."""
    return Lexicon()


@cache
def month_numbers(lexicon: Lexicon) -> Mapping[str, int]:
    """Number of each month by its full and short names, as capitalised in print."""
    months = [names for key, names in lexicon.table("dates").items() if key != "weekdays"]
    return {name: number for number, names in enumerate(months, start=1) for name in names}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([A-Z][a-z]{2,8})\b\.?"
        r"(?: (\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d))?(?:,? ([12]\d{3})\b)?"
    )


def find_dates(text: str, span: Span, lexicon: Lexicon | None = None) -> tuple[PrintedDate, ...]:
    """Every date inside a span that names its month and gives a day or a year, in order."""
    months = month_numbers(lexicon or shipped())
    found = []
    for match in _pattern().finditer(text, span.start, span.end):
        day, name, late_day, year = match.groups()
        if name in months and (day or late_day or year):
            number = int(day or late_day) if day or late_day else None
            found.append(PrintedDate(Span(*match.span()), number, months[name], int(year) if year else None))
    return tuple(found)


def calendar_date(day: int, month: int, year: int) -> datetime.date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
