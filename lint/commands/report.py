"""report: the editorial report of articles: who speaks, for whom, how we know, what to ask the reporter."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice

from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.commands.progress import counted
from lint.errors import UserError
from lint.hints import ArgumentParser, Namespace
from lint.outputs import writing
from lint.plan import Planner
from lint.report import EXTRA, RENDERERS, RenderOptions
from lint.report.archive import GROUPS, Archive
from lint.report.batch import write_folder
from lint.report.entries import REPORTED, sheet_in
from lint.report.index import Summary, groups
from lint.report.output import BOM
from lint.report.parts import Sheet
from lint.report.variants import NameIndex
from lint.reporters.terminal import use_color

SUFFIXES = {".html": "html", ".htm": "html", ".md": "markdown", ".json": "json", ".csv": "csv", ".txt": "text"}
FOLDERS = ("html", "markdown", "json")  # formats that are written as a folder of pages
_LIBRARIES = ("rich", "jinja2", "markupsafe")


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint report`."""
    inputs.add_paths(parser)
    inputs.add_selection(parser)
    inputs.add_configuration(parser)
    result = parser.add_argument_group("output")
    result.add_argument("--output-format", choices=tuple(RENDERERS), help="(default: by the name after -o, else text)")
    result.add_argument(
        "-o",
        "--output",
        default="",
        metavar="FILE|FOLDER",
        help="write here; a name without suffix is a folder of pages",
    )
    inputs.add_fields(result, "with a folder, add up by these fields of the front matter, too: desk,section")
    inputs.add_running(parser.add_argument_group("running"))
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Write the report of each article; the exit status: 0, or 2 where something could not be read or written."""
    outcome = inputs.outcome_of(options)
    planner = inputs.planner_of(options, outcome)
    folder = bool(options.output) and not os.path.splitext(options.output)[1]
    kind = _kind(options, folder)
    _load(kind)
    paths = list(inputs.paths(options, planner, outcome))
    if folder:
        _write_folder(options, planner, outcome, kind, paths)
    elif options.output:
        inputs.refuse(options.output, paths)
        sheets = _sheets(options, planner, outcome, counted(paths, outcome))
        with writing(options.output) as write:
            write(BOM if kind == "csv" else "")
            _write(sheets, kind, RenderOptions(), options.by, write)
    else:
        sheets = _sheets(options, planner, outcome, paths if sys.stdout.isatty() else counted(paths, outcome))
        _write(sheets, kind, _shown(options, kind), options.by, sys.stdout.write)
    return outcome.status


def _kind(options: Namespace, folder: bool) -> str:
    """The format that was asked for, or that follows from the name after -o."""
    suffix = os.path.splitext(options.output)[1].lower()
    kind: str = options.output_format or ("html" if folder else SUFFIXES.get(suffix, ""))
    if not options.output:
        return kind or "text"
    if not kind:
        known = ", ".join(SUFFIXES)
        raise UserError(f"no format has the suffix “{suffix}”", hint=f"Add --output-format, or use one of {known}.")
    if folder and kind not in FOLDERS:
        hint = f"Name a file, or write pages as {', '.join(FOLDERS)}."
        raise UserError(f"{kind} is not written as a folder of pages", hint=hint)
    return kind


def _load(kind: str) -> None:
    """Import the renderer. Raises UserError when a library that it needs is not installed."""
    try:
        import_module(RENDERERS[kind])
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARIES:
            raise
        raise UserError(
            f"this format needs the library {error.name}, which is not installed",
            hint=f"Run: pip install 'quotelint[{EXTRA}]'. Markdown, JSON and CSV need nothing more.",
        ) from error


def _shown(options: Namespace, kind: str) -> RenderOptions:
    """How to print on standard output."""
    if kind != "text":
        return RenderOptions()
    from lint.report.terminal import width

    return RenderOptions(use_color(options.color, sys.stdout, os.environ), width())


def _sheets(
    options: Namespace,
    planner: Planner,
    outcome: Outcome,
    paths: Iterator[str] | Sequence[str],
    names: NameIndex | None = None,
) -> Iterator[Sheet]:
    """The report of each article; what cannot be read is told and left out."""
    for task, report in inputs.made(options, planner, outcome, paths, REPORTED):
        outcome.count(report, "never")
        sheet = sheet_in(report)
        if sheet is not None:
            if names is not None:
                names.add(report.file.path, report.extra.people, task.plan)
            yield sheet


def _write(
    sheets: Iterator[Sheet], kind: str, shown: RenderOptions, fields: Sequence[str], write: Callable[[str], object]
) -> None:
    """Write the reports one after the other, as one text, one page, one array or one table."""
    if kind == "csv":
        from lint.report.ledger_csv import write_header, write_rows

        write_header(fields, write)
        for sheet in sheets:
            write_rows(sheet, fields, write)
    elif kind == "json":
        from lint.report.json_object import sheet_object
        from lint.reporters.objects import write_array

        write_array(map(sheet_object, sheets), write)
    else:
        if kind == "html":
            sheets = _only_one(sheets)
        for number, sheet in enumerate(sheets):
            write("\n" if number else "")
            import_module(RENDERERS[kind]).render(sheet, write, shown)


def _only_one(sheets: Iterator[Sheet]) -> Iterator[Sheet]:
    """The only report. Raises UserError when there are more: a page holds one article."""
    found = list(islice(sheets, 2))
    if len(found) > 1:
        raise UserError(
            "one HTML page holds one article, and there are more", hint="Name a folder for the pages: -o reports"
        )
    return iter(found)


def _write_folder(options: Namespace, planner: Planner, outcome: Outcome, kind: str, paths: Sequence[str]) -> None:
    names = NameIndex()
    sheets = _sheets(options, planner, outcome, counted(paths, outcome), names)
    with Archive(options.by) as archive:
        write_folder(
            sheets,
            options.output,
            kind,
            archive,
            lambda: Summary(archive, groups(options.by, GROUPS), names.variants()),
        )
