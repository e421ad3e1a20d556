"""check: find what a careful desk would send back, and mend what can be mended."""

import os
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain, groupby

from lint import runner
from lint.commands import inputs, known, output
from lint.commands.outcome import FINDINGS, Outcome, problem_of
from lint.config import FAIL_ON
from lint.discovery import STDIN
from lint.errors import UserError
from lint.files import File
from lint.findings import Report
from lint.hints import TYPE_CHECKING, ArgumentParser, Namespace
from lint.patches import Patch, patched, rewrite, write
from lint.plan import Plan, Planner
from lint.reporters.terminal import number, printable, use_color
from lint.tasks import Task, Way

if TYPE_CHECKING:
    from lint.across import Across


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint check`."""
    inputs.add_paths(parser)
    inputs.add_selection(parser)
    inputs.add_configuration(parser)
    fixing = parser.add_argument_group("fixes")
    fixing.add_argument("--fix", action="store_true", help="mend what is safe to mend")
    fixing.add_argument("--fix-only", action="store_true", help="mend as --fix does, and tell nothing of what is left")
    fixing.add_argument("--unsafe-fixes", action="store_true", help="with --fix, mend also what an editor should see")
    fixing.add_argument("--diff", action="store_true", help="show what --fix would do, and write nothing")
    for name, what in (
        ("--fixable", "mend what these rules find only"),
        ("--unfixable", "mend nothing of these rules"),
    ):
        fixing.add_argument(name, action="extend", type=inputs.words, metavar="RULES", help=what)
    known.add_options(parser.add_argument_group("known findings"))
    result = parser.add_argument_group("output")
    output.add_options(result)
    result.add_argument("-s", "--silent", action="store_true", help="print nothing but errors: the exit status tells")
    result.add_argument("--statistics", action="store_true", help="print how often each rule found something")
    result.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 from this severity on (default: error)")
    result.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever was found")
    result.add_argument("--show-files", action="store_true", help="list the files that would be checked")
    result.add_argument(
        "--show-settings", action="store_true", help="print configuration, rules and facts of each file"
    )
    running = parser.add_argument_group("running")
    inputs.add_running(running)
    running.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl-C")
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Check the files and print what was found; the exit status."""
    options.fix |= options.fix_only
    options.quiet |= options.silent
    if options.watch:
        from lint.commands.watch import watch

        return watch(options, _run)
    return _run(options)


def _run(options: Namespace) -> int:
    outcome = inputs.outcome_of(options)
    planner = inputs.planner_of(options, outcome)
    if options.show_files:
        for path in inputs.paths(options, planner, outcome):
            print(printable(path))
        return outcome.status
    if options.show_settings:
        from lint.commands.settings import show

        return show(options, planner, outcome)
    reports = _reports(options, planner, outcome)
    stream = sys.stderr if _mends_stdin(options) else sys.stdout  # what is left to say makes way
    write = _swallow if options.silent else stream.write
    if options.diff:
        for _ in reports:
            pass
    elif options.statistics:
        from lint.commands.statistics import count

        count(reports, output.format_of(options), write)
    else:
        output.tell(reports, write, options, planner, use_color(options.color, stream, os.environ))
    return 0 if options.exit_zero and outcome.status == FINDINGS else outcome.status


def _swallow(text: str) -> None:
    """Print nothing."""


def _reports(options: Namespace, planner: Planner, outcome: Outcome) -> Iterator[Report]:
    """Check the files, mending them if asked, and count what was found; in the order in which they were named."""
    reads_stdin = False
    comparison = _Comparison()
    settled = known.Known(options, planner, outcome)
    fail_on = ""
    for path, results in groupby(_results(options, planner, outcome), lambda result: result[0].path):
        reads_stdin |= path == STDIN
        patches: list[Patch] = []
        for task, report in results:
            fail_on = task.plan.fail_on
            if outcome.verbose:
                outcome.detail(_checked(task, report))
            if options.diff:
                from lint.commands.differences import show

                outcome.found |= show(task.file, report.file, options.color)
                report = report._replace(file=task.file, fixed=0)
            else:
                comparison.add(report, task)
            if report.fixed:
                patches.append(Patch(task.file, report.file.text))
            report = settled.settle(report, task.plan)
            if options.fix_only:
                report = report._replace(findings=())
            outcome.count(report, "never" if options.diff else fail_on)
            yield report
        if options.fix and not options.diff:
            for failed in _delivered(path, patches):
                outcome.count(failed, fail_on)
                yield failed
    _tell_dead(options, planner, outcome)
    for late in chain((settled.settle(late, Plan(())) for late in comparison.reports(outcome)), settled.finish()):
        outcome.count(late, fail_on)
        yield late
    if _mends_stdin(options) and not reads_stdin:
        # An editor puts what comes back in the place of its text: excluded copy goes back as it came.
        sys.stdout.buffer.write(inputs.standard_input())


def _checked(task: Task, report: Report) -> str:
    """What to tell of an article that has been checked."""
    file = task.file
    name = f"{file.path} [{file.record}]" if file.record else file.path
    found = number(len(report.findings), "finding") + (
        f", {len(report.suppressed)} put aside" if report.suppressed else ""
    )
    kept = ", as an earlier run found" if task.done and not report.problems else ""
    return f"{name}: {file.encoding}, {found}{kept}"


def _tell_dead(options: Namespace, planner: Planner, outcome: Outcome) -> None:
    """Tell what the configuration says in vain, if whole folders were checked."""
    folders = [path for path in options.paths or ["."] if os.path.isdir(path)]
    if folders and not options.force_exclude and any(settings.path for settings in planner.read_settings()):
        from lint.commands.dead import dead_entries

        for problem in dead_entries(planner, folders):
            outcome.tell(problem)


def _delivered(path: str, patches: Sequence[Patch]) -> Iterator[Report]:
    """Write what was mended in one file; a report where that cannot be done."""
    try:
        _deliver(path, patches)
    except UserError as error:
        yield Report(File(path, ""), (), (problem_of(error),))


def _deliver(path: str, patches: Sequence[Patch]) -> None:
    """Write what was mended to where it came from. Raises UserError when it cannot be written."""
    if path == STDIN:
        sys.stdout.flush()
        for data in patched(BytesIO(inputs.standard_input()), patches):
            sys.stdout.buffer.write(data)
    elif len(patches) == 1 and not patches[0].file.record:
        rewrite(*patches[0])
    elif patches:
        write(path, patches)


def _results(options: Namespace, planner: Planner, outcome: Outcome) -> Iterator[tuple[Task, Report]]:
    way = Way(planner.choices, options.fix or options.diff, options.unsafe_fixes, options.jobs)
    return runner.run(
        inputs.tasks(options, planner, inputs.paths(options, planner, outcome)),
        way,
        lambda: inputs.cache_folder(options, planner),
    )


class _Comparison:
    """The comparison of the run's articles, set up when the first rule asks for one: few configurations have such."""

    def __init__(self) -> None:
        self._across: Across | None = None
        self._at_hand: list[File] = []  # what cannot be read again

    def add(self, report: Report, task: Task) -> None:
        """Take what the rules want to know of a file as it is now."""
        if report.kept:
            if self._across is None:
                from lint.across import Across

                self._across = Across()
            if task.path == STDIN:
                self._at_hand.append(report.file)
            self._across.add(report, task.plan.rules)

    def reports(self, outcome: Outcome) -> Iterator[Report]:
        if self._across is not None:
            yield from self._across.reports(self._at_hand)
            for problem in self._across.problems():
                outcome.tell(problem)


def _mends_stdin(options: Namespace) -> bool:
    """Whether the mended text of standard input is the result."""
    given = STDIN in options.paths if options.paths else bool(options.stdin_filename)
    return options.fix and not options.diff and given
