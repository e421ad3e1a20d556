"""Aliases: names that are not to be compared with each other, each with the days on which it is the one to use."""

from functools import cache

from lint.days import datetime
from lint.errors import UserError
from lint.patterns import compiled
from lint.reading.dates import boundary
from lint.values import NamedTuple


class Alias(NamedTuple):
    """One name of a group, and the first and last day on which an article may use it, both included."""

    name: str
    first: datetime.date = datetime.date.min
    last: datetime.date = datetime.date.max

    def holds(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


@cache
def read_aliases(groups: tuple[str, ...]) -> tuple[tuple[Alias, ...], ...]:
    """The groups of a parameter, each one text with commas: "Ann Lee until 2021-05, Ann Oduya from 2021-06".

    Raises UserError for a date that is none.
    """
    return tuple(tuple(_alias(part, group) for part in group.split(",") if part.strip()) for group in groups)


def _alias(text: str, group: str) -> Alias:
    shape = r"(.+?)(?: from (.+?))?(?: until (.+))?"
    found = compiled(shape).fullmatch(" ".join(text.split()))
    assert found is not None  # any text that is not blank is a name at least
    name, first, last = found.groups()
    try:
        return Alias(
            name,
            boundary(first, last=False) if first else datetime.date.min,
            boundary(last, last=True) if last else datetime.date.max,
        )
    except ValueError as error:
        hint = "Write it as 2024-05-01, 2024-05 or 2024."
        raise UserError(f"“{text.strip()}” in alias has a date that is none ({group})", hint=hint) from error
