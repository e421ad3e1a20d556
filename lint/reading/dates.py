"""Dates as news prints them: `April 23, 2015`, `3 May`, `June 2019`, `Sept. 4`."""

from collections.abc import Mapping
from functools import cache

from lint.days import datetime
from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple


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
def month_numbers(lexicon: Lexicon) -> Mapping[str, int]:
    """Number of each month by its full and short names, as capitalised in print."""
    months = [names for key, names in lexicon.table("dates").items() if key != "weekdays"]
    return {name: number for number, names in enumerate(months, start=1) for name in names}


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str], Pattern[str]]:
    """A word that may be a month; the day before it; the day and the year after it."""
    return (
        compiled(r"\b[A-Z][a-z]{2,8}\b"),
        compiled(r"(?<![\d.,:/])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $"),
        compiled(r"\.?(?: (\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d))?(?:,? ([12]\d{3})\b)?"),
    )


def find_dates(text: str, span: Span, lexicon: Lexicon) -> tuple[PrintedDate, ...]:
    """Every date inside a span that names its month and gives a day or a year, in order."""
    months = month_numbers(lexicon)
    word, before, after = _patterns()
    found = []
    for match in word.finditer(text, span.start, span.end):
        month = months.get(match.group())
        if month is None:
            continue
        start, at = match.span()
        early = before.search(text[max(span.start, start - 10) : start])
        late = after.match(text, at, span.end)
        day, year = late.groups() if late else (None, None)
        if early:
            day, start = early[1], start - len(early.group())
        if day or year:
            end = late.end() if late and (year or not early) else at
            number = int(day) if day else None
            found.append(PrintedDate(Span(start, end), number, month, int(year) if year else None))
    return tuple(found)


def calendar_date(day: int, month: int, year: int) -> datetime.date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def boundary(text: str, last: bool) -> datetime.date:
    """The day that a stretch of time begins or, with `last`, ends on: 2024-05-01; of 2024-05 or 2024 the first or last.

    Raises ValueError for what is no date.
    """
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    if len(parts) > 3:
        raise ValueError(text)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12 if last else 1
    if not last:
        return datetime.date(year, month, 1)
    datetime.date(year, month, 1)  # there is such a month
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return after - datetime.timedelta(1)
