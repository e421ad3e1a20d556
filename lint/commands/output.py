"""Output: in which formats, and where to, `check` says what it found."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module

from lint.errors import UserError
from lint.findings import Report
from lint.hints import IO, ArgumentGroup, Namespace
from lint.plan import Planner
from lint.reporters import REPORTERS, ROOTS, RenderOptions
from lint.reporters.terminal import use_links
from lint.tables import nearest
from lint.values import NamedTuple

Renderer = Callable[[Iterable[Report], Callable[[str], object], RenderOptions], None]
VARIABLE = "QUOTELINT_OUTPUT_FORMAT"
DEFAULT = "full"


class Target(NamedTuple):
    """A format and the file that it goes to."""

    format: str
    path: str


def add_options(group: ArgumentGroup, own: tuple[str, ...] = ()) -> None:
    """The options that say how findings are told; `own` are formats of the command itself, the first its default."""
    names = (*own, *REPORTERS)
    group.add_argument(
        "--output-format",
        choices=names,
        metavar="FORMAT",
        help=f"how to tell the findings: {', '.join(names)} (default: ${VARIABLE}, else {[*own, DEFAULT][0]})",
    )
    group.add_argument(
        "--report",
        action="append",
        default=[],
        type=_target,
        metavar="FORMAT=PATH",
        help="write them to a file too, in another format; may be given several times",
    )


def _target(text: str) -> Target:
    from argparse import ArgumentTypeError

    name, _, path = text.partition("=")
    if name not in REPORTERS:
        raise ArgumentTypeError(f"“{name}” is no output format. {nearest(name, REPORTERS)}")
    if not path:
        raise ArgumentTypeError(f"say where to: {name}=PATH")
    return Target(name, path)


def format_of(options: Namespace, default: str = DEFAULT) -> str:
    """The format for standard output. Raises UserError where the environment names one that there is not."""
    if options.output_format:
        return str(options.output_format)
    named = os.environ.get(VARIABLE) or default
    if named not in (default, *REPORTERS):
        raise UserError(f"{VARIABLE}: “{named}” is no output format", hint=nearest(named, REPORTERS))
    return named


def tell(
    reports: Iterable[Report],
    write: Callable[[str], object],
    options: Namespace,
    planner: Planner,
    color: bool,
    own: Renderer | None = None,
) -> None:
    """Print the reports in the format asked for, and write the files that were asked for besides.

    A command that has a format of its own prints it with `own`. Raises UserError when such a file cannot be written.
    """
    targets = list(options.report)
    _check_apart(targets)
    name = "" if own else format_of(options)
    render = own or partial(_render, name)
    summary = os.environ.get("GITHUB_STEP_SUMMARY", "") if name == "github" else ""
    shown = RenderOptions(
        color,
        unsafe_fixes=vars(options).get("unsafe_fixes", False),
        summary=not options.quiet,
        rule=planner.rule,
        docs=_docs(planner),
        links=color and use_links(sys.stdout, os.environ),
    )
    if not targets and not summary:
        render(reports, write, shown)
        return
    plain = shown._replace(color=False, links=False)
    with _Spool(reports) as spool:
        render(spool.first(), write, shown)
        for target in targets:
            _write_target(target, spool, plain)
        if summary:
            _append_summary(summary, spool, plain)


def _docs(planner: Planner) -> str:
    """Where the documentation stands, as the configuration here has it."""
    try:
        return planner.settings(os.getcwd()).docs_url
    except UserError:
        return ""


def _render(name: str, reports: Iterable[Report], write: Callable[[str], object], shown: RenderOptions) -> None:
    root = os.environ.get(ROOTS.get(name, ""), "")
    import_module(REPORTERS[name]).render(reports, write, shown._replace(root=root))


def _check_apart(targets: list[Target]) -> None:
    paths = [os.path.realpath(target.path) for target in targets]
    for at, path in enumerate(paths):
        if path in paths[:at]:
            hint = "Give each report a file of its own."
            raise UserError("two reports would go to this file", hint=hint, path=targets[at].path)


def _write_target(target: Target, spool: "_Spool", shown: RenderOptions) -> None:
    from lint.outputs import writing

    if os.path.realpath(target.path) in spool.paths:
        hint = "Give the report a file of its own."
        raise UserError("this is an article that was checked: it is left alone", hint=hint, path=target.path)
    with writing(target.path) as write:
        _render(target.format, spool.again(), write, shown)


def _append_summary(path: str, spool: "_Spool", shown: RenderOptions) -> None:
    """Add the Markdown table to the summary of a GitHub run, which may hold that of an earlier step."""
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as handle:
            _render("markdown", spool.again(), handle.write, shown)
    except OSError as error:
        hint = "GITHUB_STEP_SUMMARY names it."
        raise UserError(f"cannot write this file: {error.strerror or error}", hint=hint, path=path) from error


class _Spool:
    """Reports on their way to more than one reader: kept in a temporary file, so that memory stays flat."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports = reports
        self._file: IO[bytes] | None = None
        self.paths: set[str] = set()

    def __enter__(self) -> "_Spool":
        import tempfile

        self._file = tempfile.TemporaryFile(prefix="quotelint-")  # has no name: it goes with the process
        return self

    def __exit__(self, *fault: object) -> None:
        if self._file is not None:
            self._file.close()

    def first(self) -> Iterator[Report]:
        """The reports, kept as they pass."""
        import pickle

        assert self._file is not None
        for report in self._reports:
            self.paths.add(os.path.realpath(report.file.path))
            pickle.dump(report, self._file, pickle.HIGHEST_PROTOCOL)
            yield report

    def again(self) -> Iterator[Report]:
        """The reports once more."""
        import pickle

        assert self._file is not None
        self._file.seek(0)
        while True:
            try:
                yield pickle.load(self._file)
            except EOFError:
                return
