"""API: quotelint from Python, as `lint.check`, `lint.read` and `lint.read_all`.

    import lint
    from pathlib import Path

    report = lint.check("“We are closing,” said Ama Quarshie.")
    for finding in report.findings:
        print(finding.region.line, finding.rule, finding.message)

    article = lint.read(Path("story.txt"))
    for attribution in article.attributions:
        print(attribution.quotation, attribution.source, attribution.how)

A text is a `str`, a file a path object: `Path("story.txt")`. All raise `lint.UserError` for a file that cannot be read
and for a fault in the configuration.
"""

import os
from collections.abc import Iterator

from lint import engine, formats
from lint.article import Article
from lint.errors import UserError
from lint.files import File
from lint.findings import Problem, Report
from lint.plan import Choices, Plan, Planner

Copy = str | os.PathLike[str]


def check(copy: Copy, config: Copy | None = None) -> Report:
    """What is wrong with a text or with the file at a path: findings in reading order, and problems met on the way.

    `config` is the path of a configuration file, which then holds alone, or keys as TOML text, which come on top of
    what holds: for a file the configuration found where it lies, for a text the defaults. Offsets are half-open code
    points, lines and columns count from 1.
    Of a file that holds several articles the report has the findings of all.
    """
    planner, told = _planner(copy, config)
    reports = [engine.check_file(file, plan) for file, plan in _files(copy, planner)]
    findings = tuple(finding for report in reports for finding in report.findings)
    problems = (*told, *(problem for report in reports for problem in report.problems))
    return Report(reports[0].file if len(reports) == 1 else File(_path(copy), ""), findings, problems)


def read(copy: Copy, config: Copy | None = None) -> Article:
    """What a text, or the file at a path, says and who says it: an `Article`, which reads each thing when asked for it.

    Of a file that holds several articles this is the first; `read_all` gives every one.
    """
    return next(read_all(copy, config))


def read_all(copy: Copy, config: Copy | None = None) -> Iterator[Article]:
    """Every article in a text or a file, one after the other."""
    planner, _ = _planner(copy, config)
    for file, plan in _files(copy, planner):
        yield engine.read_article(file, plan)


def _path(copy: Copy) -> str:
    return "text" if isinstance(copy, str) else os.fspath(copy)


def _planner(copy: Copy, config: Copy | None) -> tuple[Planner, list[Problem]]:
    told: list[Problem] = []
    own = (_stated(config),) if config else ()
    return Planner(Choices(isolated=isinstance(copy, str), config=own), told.append), told


def _stated(config: Copy) -> str:
    """A configuration as the command line takes one. Raises UserError for a path that is not there."""
    if isinstance(config, str):
        if "=" not in config:
            raise UserError("these are no settings", hint="Give keys and values as TOML, or the path as a Path object.")
        return config
    path = os.fspath(config)
    if not os.path.isfile(path):
        raise UserError("there is no such configuration file", hint="Check the spelling of the path.", path=path)
    return path


def _files(copy: Copy, planner: Planner) -> Iterator[tuple[File, Plan]]:
    plan = planner.plan(_path(copy))
    if isinstance(copy, str):
        yield File("text", copy, newline="\r\n" if "\r\n" in copy else "\n"), plan
    else:
        yield from ((file, plan) for file in formats.read(_path(copy), plan.formats))
