"""verify: hold the quotations of articles against transcripts, captions, notes and documents."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from lint import engine, formats, transcripts
from lint.commands import inputs, output
from lint.commands.outcome import FINDINGS, Outcome, problem_of
from lint.config import FAIL_ON
from lint.discovery import STDIN
from lint.errors import UserError
from lint.files import File
from lint.findings import Problem, Report
from lint.hints import TYPE_CHECKING, Any, ArgumentParser, Namespace
from lint.plan import Plan, Planner
from lint.reading.lexicon import Lexicon
from lint.reporters import RenderOptions
from lint.reporters.terminal import use_color
from lint.transcripts.transcript import Evidence

if TYPE_CHECKING:
    from lint.transcripts.transcript import Transcript

TEXT, VERDICTS = "text", "verdicts"


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint verify`."""
    inputs.add_paths(parser)
    parser.add_argument(
        "--against",
        nargs="+",
        action="extend",
        required=True,
        metavar="RECORD",
        help="transcripts, captions (.vtt, .srt), notes or documents that hold what was said",
    )
    parser.add_argument(
        "--every-quotation", action="store_true", help="look up names, titles and single words in marks as well"
    )
    inputs.add_selection(parser)
    inputs.add_configuration(parser)
    result = parser.add_argument_group("output")
    output.add_options(result, own=(TEXT, VERDICTS))
    result.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 from this severity on (default: error)")
    result.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever was found")
    inputs.add_terminal(parser)


def run(options: Namespace) -> int:
    """Verify the articles and print what was found; the exit status."""
    import_module("lint.transcripts.fuzzy")  # says at once what has to be installed
    outcome = inputs.outcome_of(options)
    planner = inputs.planner_of(options, outcome, verifying=True)
    color = use_color(options.color, sys.stdout, os.environ)
    records = _Records(options, planner, outcome)
    if records.files:
        rendered: list[dict[str, Any]] = []
        own = _own(output.format_of(options, TEXT), rendered)
        reports = _reports(options, planner, outcome, records, rendered if own else None)
        output.tell(reports, sys.stdout.write, options, planner, color, own)
    return 0 if options.exit_zero and outcome.status == FINDINGS else outcome.status


def _own(name: str, rendered: list[dict[str, Any]]) -> output.Renderer | None:
    """What prints a format that shows every quotation: as each report comes, `rendered` holds its article."""
    if name not in (TEXT, VERDICTS):
        return None
    from lint.reporters import verdicts

    def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
        articles = (article for _ in reports for article in rendered)
        (verdicts.render_text if name == TEXT else verdicts.render_lines)(articles, write, options)

    return render


class _Records:
    """The files of the record, read once for each set of word lists that a configuration asks for."""

    def __init__(self, options: Namespace, planner: Planner, outcome: Outcome) -> None:
        self.every = options.every_quotation
        self.files: list[tuple[File, formats.Options]] = []
        self._made: dict[tuple[str, ...], Evidence] = {}
        self._outcome = outcome
        for path in options.against:
            try:
                how = planner.plan(path).formats
                self.files += [(file, how) for file in formats.read(_file(path), how)]
            except UserError as error:
                outcome.fault(error)
        for file, _ in self.files:
            if file.assumed:
                outcome.tell(Problem(file.path, 0, file.assumed, "Save it as UTF-8 to be sure.", "warning"))

    def evidence(self, lexicon: Lexicon) -> Evidence:
        """The record as it is read with these word lists."""
        if lexicon.folders not in self._made:
            found = [one for file, how in self.files if (one := self._read(file, lexicon, how))]
            self._made[lexicon.folders] = Evidence(tuple(found), lexicon, self.every)
        return self._made[lexicon.folders]

    def _read(self, file: File, lexicon: Lexicon, how: formats.Options) -> "Transcript | None":
        try:
            transcript = transcripts.read(file, lexicon, how)
        except UserError as error:
            self._outcome.fault(error)
            return None
        if not transcript.turns:
            message = f"nothing is said in this file, read as {transcript.form}"
            self._outcome.tell(Problem(file.path, 0, message, "Check that it is the right file.", "warning"))
        return transcript


def _file(path: str) -> str:
    if path == STDIN:
        raise UserError("the record cannot be read from standard input", hint="Give it as a file.", path=path)
    if os.path.isdir(path):
        raise UserError("this is a folder", hint="Name the files of the record one by one, or as FOLDER/*.", path=path)
    return path


def _planned(file: File, planner: Planner, records: _Records) -> Plan:
    plan = planner.plan(file.path)
    return plan._replace(evidence=records.evidence(plan.lexicon))


def _reports(
    options: Namespace,
    planner: Planner,
    outcome: Outcome,
    records: _Records,
    rendered: list[dict[str, Any]] | None,
) -> Iterator[Report]:
    """A report on each article, counted; what it says of every quotation is left in `rendered`, if there is such."""
    for path in inputs.paths(options, planner, outcome):
        fail_on = "error"
        try:
            for file in inputs.articles(path, options, planner):
                plan = planner.plan(file.path)
                fail_on = plan.fail_on
                report = _report(file, plan._replace(evidence=records.evidence(plan.lexicon)), rendered)
                outcome.count(report, fail_on)
                yield report
        except UserError as error:
            if rendered is not None:
                rendered.clear()
            report = Report(File(path, ""), (), (problem_of(error),))
            outcome.count(report, fail_on)
            yield report


def _report(file: File, plan: Plan, rendered: list[dict[str, Any]] | None) -> Report:
    if rendered is None:
        return engine.check_file(file, plan)
    from lint.reporters import verdicts

    rendered.clear()
    try:
        article = engine.read_article(file, plan)
        report = engine.check_article(article, plan)
        rendered.append(verdicts.render(article, report))
    except UserError as error:
        return Report(file, (), (problem_of(error),))
    except Exception as error:
        return Report(file, (), (engine.crashed(file.path, error),))
    return report
