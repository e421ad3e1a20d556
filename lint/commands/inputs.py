"""Inputs: the options that say what to check and by which configuration, and the files that follow from them."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO

from lint import discovery, formats
from lint.commands import COMMANDS
from lint.commands.outcome import Outcome, problem_of
from lint.discovery import STDIN, Search
from lint.errors import UserError
from lint.files import File
from lint.findings import Problem, Report
from lint.formats import ARTICLES
from lint.hints import Any, ArgumentGroup, ArgumentParser, BinaryIO, Namespace
from lint.plan import Choices, Plan, Planner
from lint.reporters.terminal import number, use_color
from lint.rulefile import PROFILES
from lint.selection import Selection
from lint.tables import nearest
from lint.tasks import Extra, Task, Way

CACHE = ".quotelint_cache"


def words(text: str) -> tuple[str, ...]:
    """The words of a list with commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def add_paths(parser: ArgumentParser) -> None:
    """Options that name files."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help='files or folders; "-" is standard input (default: this folder)'
    )
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input goes by")
    parser.add_argument("--force-exclude", action="store_true", help="leave out excluded files even if named by hand")


def add_configuration(parser: ArgumentParser) -> None:
    """Options that choose a configuration."""
    parser.add_argument(
        "--config", action="append", default=[], metavar="FILE | 'KEY = VALUE'", help="use this file, or set this key"
    )
    parser.add_argument("--isolated", action="store_true", help="read no configuration file")


def add_fields(group: ArgumentGroup, what: str) -> None:
    """The option that names fields of the front matter."""
    group.add_argument("--by", action="extend", type=words, default=[], metavar="FIELDS", help=what)


def add_terminal(parser: ArgumentParser) -> None:
    """Options about what is printed."""
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="(default: auto)")
    told = parser.add_mutually_exclusive_group()
    told.add_argument("-q", "--quiet", action="store_true", help="print findings and errors only")
    told.add_argument("-v", "--verbose", action="store_true", help="tell what is read, by which configuration")


def add_selection(parser: ArgumentParser) -> None:
    """Options that choose rules."""
    for name, what in (
        ("--select", "run these rules only: names, codes, categories or ALL"),
        ("--extend-select", "run these rules too"),
        ("--ignore", "do not run these rules"),
    ):
        parser.add_argument(name, action="extend", type=words, metavar="RULES", help=what)
    parser.add_argument("--profile", choices=PROFILES, default="", help="how to read the copy (default: default)")


def planner_of(options: Namespace, outcome: Outcome, verifying: bool = False) -> Planner:
    """The planner for the command line's choices; a command that has not got an option leaves it out.

    `verifying` asks for the rules that hold an article against a record.
    """
    given = vars(options)
    selection = Selection(
        None if given.get("select") is None else tuple(given["select"]),
        tuple(given.get("extend_select") or ()),
        tuple(given.get("ignore") or ()),
    )
    profile, fail_on = given.get("profile", ""), given.get("fail_on") or ""
    day = checked_day(given.get("today") or os.environ.get("QUOTELINT_TODAY", ""))
    choices = Choices(
        selection, profile, fail_on, options.isolated, tuple(options.config), day, verifying, _fixing(given)
    )
    return Planner(choices, outcome.tell)


def _fixing(given: Mapping[str, Any]) -> Selection:
    """Which rules may mend, as the command line says."""
    fixable = given.get("fixable")
    return Selection(None if fixable is None else tuple(fixable), (), tuple(given.get("unfixable") or ()))


def outcome_of(options: Namespace) -> Outcome:
    """What the run meets, told as the terminal's options say."""
    return Outcome(use_color(options.color, sys.stderr, os.environ), options.quiet, options.verbose)


def checked_day(day: str) -> str:
    """The day that a user has told, "" for none. Raises UserError for what is no day."""
    if day:
        from lint.directives import date

        if date(day) is None:
            raise UserError(f"“{day}” is no day", hint="Write it as 2026-11-22.")
    return day


def paths(options: Namespace, planner: Planner, outcome: Outcome) -> Iterator[str]:
    """The files to check; "-" is standard input. Folders without articles and paths that are not there are told."""

    def excluded(path: str) -> bool:
        try:
            return planner.excludes(path)
        except UserError:
            return False

    def included(path: str) -> bool:
        try:
            return planner.settings_at(path).includes(path)
        except UserError:
            return False

    def empty(folder: str) -> None:
        suffixes = ", ".join(ARTICLES)
        hint = f"Folders are searched for {suffixes}, less what ignore files and exclude leave out."
        outcome.tell(Problem(folder, 0, "no article in this folder", hint, "warning"))

    def fault(error: UserError) -> None:
        if error.path == (options.paths or [""])[0] and os.sep not in error.path:
            error.hint = nearest(error.path, COMMANDS, error.hint)
        outcome.fault(error)

    given = options.paths or ([STDIN] if options.stdin_filename else ["."])
    search = Search(ARTICLES, excluded, fault, empty, options.force_exclude, included)
    for path in discovery.find(given, search):
        left_out = path == STDIN and options.stdin_filename and options.force_exclude
        if not (left_out and excluded(options.stdin_filename)):
            if outcome.verbose:
                outcome.detail(_reading(name(path, options), planner))
            yield path


def refuse(output: str, paths: Sequence[str]) -> None:
    """Raises UserError when what is written would take the place of an article."""
    target = os.path.realpath(output)
    if any(path != STDIN and os.path.realpath(path) == target for path in paths):
        raise UserError("this is one of the articles", hint="Name another file after -o.", path=output)


def _reading(path: str, planner: Planner) -> str:
    """What to tell of a file that is about to be read."""
    try:
        plan = planner.plan(path)
    except UserError:
        return f"{path}: read next"  # what is wrong is told when it is read
    form = formats.module_of(path).__name__.rpartition(".")[2].replace("_", " ")
    rules = number(len(plan.rules), "rule")
    return f"{path}: {form}, by {plan.config or 'no configuration'}, profile {plan.profile}, {rules}"


def articles(path: str, options: Namespace, planner: Planner) -> Iterator[File]:
    """The articles in the file at a path or on standard input, in order: one, or as many as the file holds.

    The one way from a path to what is to be checked. Most formats hold one article; a JSON Lines file holds one a line,
    each a File with its `record` (id), and with `base` and `base_line`, so that `Document.region` and so every finding
    speaks of the whole file. They come one by one, so that memory stays flat: keep none. All have the same `path`, and
    one plan, `planner.plan(file.path)`, holds for all.

    Raises UserError when the file is no readable text, or where its configuration is at fault. A single broken record
    raises it only when that one is parsed (`engine.check_file`, `engine.read_article`), so that the others are checked.
    """
    given = name(path, options)
    return _articles(path, given, planner.plan(given).formats)


def _articles(path: str, given: str, how: formats.Options) -> Iterator[File]:
    if path == STDIN:
        return formats.articles(given, BytesIO(standard_input()), how)
    return formats.read(path, how)


def name(path: str, options: Namespace) -> str:
    """The name that the file at a path goes by: its path, or what standard input was said to be."""
    return (options.stdin_filename or STDIN) if path == STDIN else path


def standard_input() -> bytes:
    """All of standard input, which can be read only once."""
    return _all_of(sys.stdin.buffer)


@lru_cache(maxsize=1)
def _all_of(stream: BinaryIO) -> bytes:
    return stream.read()


def tasks(options: Namespace, planner: Planner, given: Iterable[str]) -> Iterator[Task]:
    """Every article in the files at these paths, with the plan it is to be checked by; a file that cannot be read or
    planned for is done already."""
    for path in given:
        plan = Plan(())
        try:
            given_name = name(path, options)
            plan = planner.plan(given_name)
            for file in _articles(path, given_name, plan.formats):
                yield Task(path, file, plan)
        except UserError as error:
            file = File(path, "")
            yield Task(path, file, plan, Report(file, (), (problem_of(error),)))


def made(
    options: Namespace, planner: Planner, outcome: Outcome, given: Iterable[str], extra: Extra
) -> Iterator[tuple[Task, Report]]:
    """What a command wants of each article in the files at these paths, by several processes and from earlier runs."""
    from lint import runner

    way = Way(planner.choices, jobs=options.jobs, extra=extra)
    return runner.run(tasks(options, planner, given), way, lambda: cache_folder(options, planner))


def add_running(group: ArgumentGroup) -> None:
    """Options that say by how many processes articles are read, and where results are kept."""
    group.add_argument("-j", "--jobs", type=_jobs, default=0, metavar="N", help="processes (default: one a core)")
    add_cache(group)


def _jobs(text: str) -> int:
    from argparse import ArgumentTypeError

    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is no number of processes: write 1 or more")
    return int(text)


def add_cache(parser: ArgumentGroup | ArgumentParser) -> None:
    """Options that say where results of earlier runs are kept."""
    parser.add_argument("--cache-dir", metavar="FOLDER", help=f"keep results here (default: {CACHE})")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep results of earlier runs")


def cache_folder(options: Namespace, planner: Planner) -> str:
    """Where results are kept: the folder named, or one beside the configuration that holds here; "" for nowhere."""
    if options.no_cache or (os.environ.get("QUOTELINT_NO_CACHE") and not options.cache_dir):
        return ""
    named: str = options.cache_dir or os.environ.get("QUOTELINT_CACHE_DIR", "")
    try:
        return named or os.path.join(os.path.dirname(planner.settings(os.getcwd()).path), CACHE)
    except UserError:
        return CACHE
