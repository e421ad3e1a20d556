"""Audit: who speaks in an archive: one row a source an article, or one row a source over all of them."""

from collections.abc import Callable, Iterator, Sequence

from lint.article import Article
from lint.hints import Any
from lint.plan import Plan
from lint.report.archive import Party, field_of
from lint.report.assembly import header_of
from lint.report.cells import write_row
from lint.report.ledger import Heard, ledger_of
from lint.report.ledger_csv import COLUMNS, row_of
from lint.report.parts import Header, LedgerRow
from lint.report.variants import Variant
from lint.report.wording import words
from lint.values import NamedTuple

# An audit runs no rules: the ledger's flags stay out of it.
AUDITED = tuple(column for column in COLUMNS if column != "flags")
OVERALL = (
    "name", "kind", "articles", "statements", "direct", "mixed", "paraphrase", "quoted_words", "complete", "roles",
    "organisations", "first_published", "last_published", "also_spelt",
)  # fmt: skip


class Voices(NamedTuple):
    """The sources of one article."""

    header: Header
    ledger: tuple[LedgerRow, ...]


def voices_in(article: Article, plan: Plan) -> Voices:
    """Who speaks in an article; no rule is run."""
    return Voices(header_of(article, plan), ledger_of(article, Heard(article), (), {}))


def records(one: Voices, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
    """One record a source, with the fields of the front matter that are asked for."""
    extra = {field: field_of(one.header, field) for field in fields}
    for row in one.ledger:
        values = dict(zip(COLUMNS, row_of(one.header, row), strict=True))
        yield {**{column: values[column] for column in AUDITED}, **extra}


def overall(party: Party, spelt: dict[str, list[str]]) -> dict[str, Any]:
    """The record of one source over all articles; `spelt` has the other spellings of each name."""
    return dict(
        zip(
            OVERALL,
            (
                party.name, words("kinds")[party.kind], party.articles, party.statements, party.direct, party.mixed,
                party.paraphrase, party.quoted_words, party.complete, "; ".join(party.roles),
                "; ".join(party.organisations), party.first, party.last, "; ".join(spelt.get(party.name, ())),
            ),
            strict=True,
        )
    )  # fmt: skip


def spellings(variants: Sequence[Variant]) -> dict[str, list[str]]:
    """The other spellings of each name, both ways."""
    found: dict[str, list[str]] = {}
    for one in variants:
        found.setdefault(one.name, []).append(one.other)
        found.setdefault(one.other, []).append(one.name)
    return {name: sorted(set(others)) for name, others in found.items()}


def write_csv(rows: Iterator[dict[str, Any]], columns: Sequence[str], write: Callable[[str], object]) -> None:
    """Write records as CSV, with the names of the columns first."""
    write_row(columns, write)
    for row in rows:
        write_row([row[column] for column in columns], write)
