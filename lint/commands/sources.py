"""sources: who speaks in an archive: a row a source an article, or a row a source over all articles."""

import sys
from collections.abc import Callable, Iterator, Sequence

from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.commands.progress import counted
from lint.hints import Any, ArgumentParser, Namespace
from lint.outputs import writing
from lint.plan import Planner
from lint.report import audit
from lint.report.archive import Archive
from lint.report.audit import Voices
from lint.report.entries import AUDITED, voices_of
from lint.report.output import BOM
from lint.report.variants import NameIndex
from lint.reporters.objects import dump, write_array

FORMATS = ("csv", "json", "json-lines")


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint sources`."""
    inputs.add_paths(parser)
    inputs.add_configuration(parser)
    result = parser.add_argument_group("output")
    result.add_argument("--output-format", choices=FORMATS, default="csv", help="(default: csv)")
    result.add_argument(
        "--overall", action="store_true", help="one row a source over all articles, with other spellings"
    )
    inputs.add_fields(result, "add these fields of the front matter")
    result.add_argument("-o", "--output", default="", metavar="FILE", help="write here")
    inputs.add_running(parser.add_argument_group("running"))
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Print the sources; the exit status: 0, or 2 where something could not be read or written."""
    outcome = inputs.outcome_of(options)
    planner = inputs.planner_of(options, outcome)
    paths = list(inputs.paths(options, planner, outcome))
    if options.output:
        inputs.refuse(options.output, paths)
        with writing(options.output) as write:
            write(BOM if options.output_format == "csv" else "")
            _write_all(options, planner, outcome, paths, write)
    else:
        _write_all(options, planner, outcome, paths, sys.stdout.write)
    return outcome.status


def _write_all(
    options: Namespace, planner: Planner, outcome: Outcome, paths: Sequence[str], write: Callable[[str], object]
) -> None:
    if not options.overall:
        found = _voices(options, planner, outcome, paths, None)
        rows = (row for one in found for row in audit.records(one, options.by))
        _write(rows, (*audit.AUDITED, *options.by), options.output_format, write)
        return
    names = NameIndex()
    with Archive() as archive:
        for one in _voices(options, planner, outcome, paths, names):
            archive.add_voices(one.ledger, one.header.published)
        spelt = audit.spellings(names.variants())
        rows = (audit.overall(party, spelt) for party in archive.parties())
        _write(rows, audit.OVERALL, options.output_format, write)


def _voices(
    options: Namespace, planner: Planner, outcome: Outcome, paths: Sequence[str], names: NameIndex | None
) -> Iterator[Voices]:
    """The sources of each article; what cannot be read is told and left out."""
    for task, report in inputs.made(options, planner, outcome, counted(paths, outcome), AUDITED):
        outcome.count(report, "never")
        found = voices_of(report)
        if found is not None:
            if names is not None:
                names.add(report.file.path, report.extra.people, task.plan)
            yield found


def _write(rows: Iterator[dict[str, Any]], columns: Sequence[str], kind: str, write: Callable[[str], object]) -> None:
    if kind == "csv":
        audit.write_csv(rows, columns, write)
    elif kind == "json":
        write_array(rows, write)
    else:
        for row in rows:
            write(dump(row) + "\n")
