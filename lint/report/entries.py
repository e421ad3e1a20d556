"""Entries: what `report` and `sources` keep of an article, as it comes from another process or an earlier run."""

from lint import engine
from lint.files import File
from lint.findings import Report
from lint.notes import notes_of
from lint.plan import Plan
from lint.report.assembly import name_of, sheet_of
from lint.report.audit import Voices, voices_in
from lint.report.parts import Sheet
from lint.report.variants import Person, people_in
from lint.tasks import Extra
from lint.values import NamedTuple


class Reported(NamedTuple):
    """The editorial report of an article, and the people whose names are compared with those of others."""

    sheet: Sheet
    people: tuple[Person, ...]


class Audited(NamedTuple):
    """Who speaks in an article, and the people whose names are compared with those of others."""

    voices: Voices
    people: tuple[Person, ...]


def _reported(file: File, plan: Plan) -> Report:
    """Raises UserError for a file that is no sound example of its format."""
    article = engine.read_article(file, plan)
    report = engine.check_article(article, plan)
    sheet = sheet_of(article, report.findings, plan)._replace(findings=())  # which the report has
    return report._replace(extra=Reported(sheet, people_in(article, plan)))


def _audited(file: File, plan: Plan) -> Report:
    """Raises UserError as above; no rule is run."""
    article = engine.read_article(file, plan)
    made = Audited(voices_in(article, plan), people_in(article, plan))
    return Report(file, (), tuple(notes_of(article)), extra=made)


def sheet_in(report: Report) -> Sheet | None:
    """The editorial report that a report of `REPORTED` has, None where the article could not be read."""
    made = report.extra
    if not isinstance(made, Reported):
        return None
    # an article may have stood in another file when it was read
    header = made.sheet.header._replace(file=name_of(report.file))
    return made.sheet._replace(header=header, findings=report.findings)


def voices_of(report: Report) -> Voices | None:
    """Who speaks, as a report of `AUDITED` has it, None where the article could not be read."""
    made = report.extra
    if not isinstance(made, Audited):
        return None
    return made.voices._replace(header=made.voices.header._replace(file=name_of(report.file)))


REPORTED = Extra("report", _reported, Reported)
AUDITED = Extra("sources", _audited, Audited)
