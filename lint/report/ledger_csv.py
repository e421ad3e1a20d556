"""csv: the source ledger, one row a source, for a source audit in a spreadsheet."""

from collections.abc import Callable, Sequence

from lint.report import RenderOptions
from lint.report.archive import field_of
from lint.report.cells import write_row
from lint.report.parts import Header, LedgerRow, Sheet
from lint.report.wording import words

COLUMNS = (
    "file", "headline", "byline", "published", "number", "speaker", "kind", "role", "organisation", "affiliation",
    "in_time", "first_mention", "first_attribution", "direct", "mixed", "paraphrase", "statements", "quoted_words",
    "share", "hand", "medium", "confidence", "flags", "citations", "voice", "labels",
)  # fmt: skip


def render(sheet: Sheet, write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the header and the rows of one article."""
    write_header((), write)
    write_rows(sheet, (), write)


def write_header(fields: Sequence[str], write: Callable[[str], object]) -> None:
    """Write the names of the columns; `fields` are those of the front matter that are added."""
    write_row((*COLUMNS, *fields), write)


def write_rows(sheet: Sheet, fields: Sequence[str], write: Callable[[str], object]) -> None:
    """Write one row a source."""
    extra = [field_of(sheet.header, field) for field in fields]
    for row in sheet.ledger:
        write_row((*row_of(sheet.header, row), *extra), write)


def row_of(head: Header, row: LedgerRow) -> tuple[object, ...]:
    """The values of one row, in the order of `COLUMNS`; places are lines."""
    return (
        head.file, head.headline, head.byline, head.published, row.number, row.name, words("kinds")[row.kind], row.role,
        row.organisation, row.affiliation, row.in_time, row.first_mention, row.first_attribution or "",
        row.statements.direct, row.statements.mixed, row.statements.paraphrase, row.statements.total, row.words,
        row.share, row.hand, row.medium, row.confidence, " ".join(row.flags), row.citations, row.voice,
        "; ".join(label.text for label in row.labels),
    )  # fmt: skip
