"""Index: what stands beside the pages of a batch: every article, the totals, and names spelt two ways."""

import json
from collections.abc import Callable, Iterator, Sequence

from lint.hints import Any
from lint.report import phrases
from lint.report.archive import Archive, Entry, Total
from lint.report.cells import write_row
from lint.report.markdown import MARKER, plain, table
from lint.report.variants import Variant
from lint.report.wording import words
from lint.reporters.objects import write_array
from lint.values import NamedTuple

SHOWN = 100  # values of one total on a page; totals.csv has all
TOTALS = ("by", *Total._fields)


class Summary(NamedTuple):
    """A run: its archive, what to add up by, and the names that are spelt two ways."""

    archive: Archive
    by: tuple[str, ...]
    variants: tuple[Variant, ...]

    def title(self, by: str) -> str:
        """The heading of a table of totals."""
        return words("totals").get(by, f"By {by}")


def write_markdown(run: Summary, write: Callable[[str], object]) -> None:
    """Write the index as Markdown, each article linked to its page."""
    write(f"{MARKER}\n# {words('totals')['index']}\n\n")
    head = ("article", "headline", "verdict", "errors", "warnings", "suggestions", "speakers", "statements")
    write("\n".join(table(head, (), (3, 4, 5, 6, 7))) + "\n")
    for one in run.archive.entries():
        write(f"| {' | '.join(_cells(one))} |\n")
    for line in totals_as_markdown(run):
        write(line + "\n")


def _cells(one: Entry) -> Iterator[str]:
    yield f"[{plain(one.file)}](<{one.page}>)" if one.page else plain(one.file)
    yield plain(one.headline)
    yield phrases.readiness(one.verdict)
    counts = (one.verdict.errors, one.verdict.warnings, one.verdict.suggestions, one.sources, one.statements)
    yield from map(str, counts)


def totals_as_markdown(run: Summary) -> Iterator[str]:
    """The totals and the names spelt two ways, as Markdown."""
    for by in run.by:
        rows = [
            (one.value, *map(str, (one.articles, one.sources, one.statements, one.quoted_words)))
            for one in run.archive.totals(by, SHOWN)
        ]
        if rows:
            yield f"\n## {plain(run.title(by))}\n"
            yield from table((by, "articles", "sources", "statements", "quoted words"), rows, (1, 2, 3, 4))
    if run.variants:
        yield f"\n## {words('totals')['variants']}\n"
        spelt = [(one.name, one.here, one.other, one.there) for one in run.variants]
        yield from table(("name", "in", "elsewhere", "in"), spelt)


def write_json(run: Summary, write: Callable[[str], object]) -> None:
    """Write the index as one object: articles, totals by name, name_variants."""
    write('{"quotelint": "index",\n"articles": ')
    write_array((_entry(one) for one in run.archive.entries()), write, "")
    write(',\n"totals": {')
    for at, by in enumerate(run.by):
        write(("" if at == 0 else ",") + f"\n{json.dumps(by)}: ")
        write_array((one._asdict() for one in run.archive.totals(by)), write, "")
    write('},\n"name_variants": ')
    write_array((one._asdict() for one in run.variants), write, "")
    write("}\n")


def _entry(one: Entry) -> dict[str, Any]:
    verdict = one.verdict
    counts = {"errors": verdict.errors, "warnings": verdict.warnings, "suggestions": verdict.suggestions}
    return {**one._asdict(), "verdict": {**counts, "ready": verdict.ready}}


def write_totals(run: Summary, write: Callable[[str], object]) -> None:
    """Write every total as CSV, one row a value."""
    write_row(TOTALS, write)
    for by in run.by:
        for one in run.archive.totals(by):
            write_row((by, *one), write)


def groups(given: Sequence[str], usual: Sequence[str]) -> tuple[str, ...]:
    """What to add up by: the usual, then what was asked for, each once."""
    return tuple(dict.fromkeys((*usual, *given)))
