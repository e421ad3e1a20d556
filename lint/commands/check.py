"""check: find what a careful desk would send back, and mend what can be mended."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING

from lint import engine, files, fixes
from lint.commands import inputs
from lint.commands.outcome import FINDINGS, Outcome, problem_of
from lint.config import FAIL_ON
from lint.discovery import STDIN
from lint.errors import UserError
from lint.files import File
from lint.findings import Report
from lint.patches import Patch, patched, write
from lint.plan import Plan, Planner
from lint.reporters import REPORTERS, RenderOptions
from lint.reporters.terminal import paint_diff, printable, use_color

if TYPE_CHECKING:
    from lint.across import Across
    from lint.article import Article
    from lint.rulefile import Rule

# A fix can make room for another that touched the same words.
_MOST_PASSES = 10


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint check`."""
    inputs.add_paths(parser)
    inputs.add_selection(parser)
    inputs.add_configuration(parser)
    fixing = parser.add_argument_group("fixes")
    fixing.add_argument("--fix", action="store_true", help="mend what is safe to mend")
    fixing.add_argument("--unsafe-fixes", action="store_true", help="with --fix, mend also what an editor should see")
    fixing.add_argument("--diff", action="store_true", help="show what --fix would do, and write nothing")
    result = parser.add_argument_group("output")
    result.add_argument("--output-format", choices=tuple(REPORTERS), default="full", help="(default: full)")
    result.add_argument("--statistics", action="store_true", help="print how often each rule found something")
    result.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 from this severity on (default: error)")
    result.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever was found")
    result.add_argument("--show-files", action="store_true", help="list the files that would be checked")
    result.add_argument(
        "--show-settings", action="store_true", help="print configuration, rules and facts of each file"
    )
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Check the files and print what was found; the exit status."""
    outcome = Outcome(use_color(options.color, sys.stderr, os.environ), options.quiet)
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
    if options.diff:
        for _ in reports:
            pass
    elif options.statistics:
        from lint.commands.statistics import count

        count(reports, options.output_format, stream.write)
    else:
        reporter = import_module(REPORTERS[options.output_format])
        color = use_color(options.color, stream, os.environ)
        shown = RenderOptions(color=color, unsafe_fixes=options.unsafe_fixes, summary=not options.quiet)
        reporter.render(reports, stream.write, shown)
    return 0 if options.exit_zero and outcome.status == FINDINGS else outcome.status


def _reports(options: Namespace, planner: Planner, outcome: Outcome) -> Iterator[Report]:
    """Check the files one by one, mending them if asked, and count what was found."""
    reads_stdin = False
    comparison = _Comparison()
    fail_on = ""
    for path in inputs.paths(options, planner, outcome):
        reads_stdin |= path == STDIN
        for report, fail_on in _reports_on(path, options, planner, outcome, comparison):
            outcome.count(report, "never" if options.diff else fail_on)
            yield report
    for late in comparison.reports(outcome):
        outcome.count(late, "never" if options.diff else fail_on)
        yield late
    if _mends_stdin(options) and not reads_stdin:
        # An editor puts what comes back in the place of its text: excluded copy goes back as it came.
        sys.stdout.buffer.write(inputs.standard_input())


def _reports_on(
    path: str, options: Namespace, planner: Planner, outcome: Outcome, comparison: "_Comparison"
) -> Iterator[tuple[Report, str]]:
    """A report on each article of one file, with the threshold that holds there; what is mended is written at last."""
    patches: list[Patch] = []
    fail_on = Plan(()).fail_on
    try:
        for file in inputs.articles(path, options, planner):
            plan = planner.plan(file.path)
            fail_on = plan.fail_on
            try:
                report = _check(file, plan, options, outcome, comparison)
            except UserError as error:
                report = Report(file, (), (problem_of(error),))
            if path == STDIN:
                comparison.kept.append(report.file)
            if report.fixed:
                patches.append(Patch(file, report.file.text))
            yield report, fail_on
    except UserError as error:
        yield Report(File(path, ""), (), (problem_of(error),)), fail_on
    if options.fix and not options.diff:
        try:
            _deliver(path, patches)
        except UserError as error:
            yield Report(File(path, ""), (), (problem_of(error),)), fail_on


def _deliver(path: str, patches: Sequence[Patch]) -> None:
    """Write what was mended to where it came from. Raises UserError when it cannot be written."""
    if path == STDIN:
        sys.stdout.flush()
        for data in patched(BytesIO(inputs.standard_input()), patches):
            sys.stdout.buffer.write(data)
    elif len(patches) == 1 and not patches[0].file.record:
        files.write(*patches[0])
    elif patches:
        write(path, patches)


class _Comparison:
    """The comparison of the run's articles, set up when the first rule asks for one: few configurations have such."""

    def __init__(self) -> None:
        self._across: Across | None = None
        self.kept: list[File] = []  # what cannot be read again

    def note(self, rule: "Rule", article: "Article") -> None:
        if self._across is None:
            from lint.across import Across

            self._across = Across()
        self._across.note(rule, article)

    def add(self, file: File, plan: Plan) -> None:
        """Note what the plan's rules want to know of a file that was mended."""
        asking = [rule for rule in plan.rules if engine.compares(rule)]
        if asking:
            article = engine.read_article(file, plan)
            for rule in asking:
                self.note(rule, article)

    def reports(self, outcome: Outcome) -> Iterator[Report]:
        if self._across is not None:
            yield from self._across.reports(self.kept)
            for problem in self._across.problems():
                outcome.tell(problem)


def _mends_stdin(options: Namespace) -> bool:
    """Whether the mended text of standard input is the result."""
    given = STDIN in options.paths if options.paths else bool(options.stdin_filename)
    return options.fix and not options.diff and given


def _check(file: File, plan: Plan, options: Namespace, outcome: Outcome, comparison: "_Comparison") -> Report:
    if not options.fix and not options.diff:
        return engine.check_file(file, plan, comparison.note)
    report = _mend(file, plan, options.unsafe_fixes)
    if not options.diff:
        comparison.add(report.file, plan)
    if options.diff:
        diff = fixes.diff(file.path, file.text, report.file.text, file.base_line)
        color = use_color(options.color, sys.stdout, os.environ)
        sys.stdout.write(paint_diff(diff, color) if color or sys.stdout.isatty() else diff)
        outcome.found |= bool(diff)
        return report._replace(file=file, fixed=0)
    return report


def _mend(file: File, plan: Plan, unsafe: bool) -> Report:
    """The report on the file as it is once every fix is applied; nothing is written."""
    fixed = 0
    for _ in range(_MOST_PASSES):
        report = engine.check_file(file, plan)
        text, applied = fixes.apply(file.text, report.findings, unsafe, file.base)
        if not applied or text == file.text:
            break
        file = file._replace(text=text)
        fixed += len(applied)
    else:
        report = engine.check_file(file, plan)
    return report._replace(fixed=fixed)
