"""Desk: the articles open in an editor, each read once for every state of its text."""

from io import BytesIO

from lint import engine, formats
from lint.article import Article
from lint.errors import UserError
from lint.files import File
from lint.findings import Finding, Problem, Report
from lint.plan import Choices, Plan, Planner
from lint.server.places import Places
from lint.values import NamedTuple


class Sheet(NamedTuple):
    """A text open in the editor and what was read in it: articles and reports side by side, problems of the whole."""

    path: str
    text: str
    places: Places
    plan: Plan
    articles: tuple[Article, ...]
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]
    isolated: bool = False  # nothing beside the text counts: neither configuration nor ignore file

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all its articles."""
        return tuple(finding for report in self.reports for finding in report.findings)


class Desk:
    """What is open. `units` is the position encoding; `choices` are what the editor says about rules."""

    def __init__(self, choices: Choices, units: str = "utf-16") -> None:
        self._choices = choices
        self._units = units
        self._faults: list[Problem] = []
        self._planner = Planner(choices, self._faults.append)
        self._sheets: dict[str, Sheet] = {}

    def forget_configuration(self) -> None:
        """Read configuration, rules and word lists anew when next needed."""
        from lint import rulebook

        rulebook.load.cache_clear()
        self._faults = []
        self._planner = Planner(self._choices, self._faults.append)
        self._sheets.clear()

    def close(self, uri: str) -> None:
        """Take a text off the desk."""
        self._sheets.pop(uri, None)

    def sheet(self, uri: str, path: str, text: str) -> Sheet:
        """The text with what was read in it. Nothing is raised: what is wrong is among its problems."""
        known = self._sheets.get(uri)
        if known is None or known.text != text:
            known = self._sheets[uri] = self._read(path, text)
        return known

    def _read(self, path: str, text: str) -> Sheet:
        places = Places(text, self._units)
        articles: list[Article] = []
        reports: list[Report] = []
        problems: list[Problem] = []
        plan = Plan(())
        try:
            plan = self._planner.plan(path)
            for file in _files(path, text, plan):
                article = engine.read_article(file, plan)
                reports.append(engine.check_article(article, plan))
                articles.append(article)
                problems += reports[-1].problems
        except UserError as error:
            problems.append(Problem(error.path, error.line, error.message, error.hint))
        except Exception as error:
            problems.append(engine.crashed(path, error))
        return Sheet(
            path,
            text,
            places,
            plan,
            tuple(articles),
            tuple(reports),
            (*self._faults, *problems),
            self._choices.isolated,
        )


def _files(path: str, text: str, plan: Plan) -> list[File]:
    if hasattr(formats.module_of(path), "read"):
        hint = "Check it on the command line: quotelint check FILE."
        raise UserError("a file of this kind is no text: an editor has no places in it", hint=hint, path=path)
    if hasattr(formats.module_of(path), "articles"):
        return list(formats.articles(path, BytesIO(text.encode("utf-8", "replace")), plan.formats))
    newline = "\r\n" if "\r\n" in text else "\n"
    return [File(path, text, newline=newline)]
