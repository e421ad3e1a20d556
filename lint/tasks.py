"""Tasks: an article to check and the way to do it, with mending or without."""

from collections.abc import Callable

from lint import engine
from lint.errors import UserError
from lint.files import File
from lint.findings import Problem, Report
from lint.hints import Any
from lint.plan import Choices, Plan
from lint.values import NamedTuple

# A fix can make room for another that touched the same words.
_MOST_PASSES = 10


class Task(NamedTuple):
    """An article to check, by the name that the user gave it; `done` is the report on one that cannot be checked."""

    path: str
    file: File
    plan: Plan
    done: Report | None = None


class Extra(NamedTuple):
    """What a command wants of an article besides findings: `make` gives a report with that in it, as a value of the
    type `kind`; `name` tells it from what other commands want."""

    name: str
    make: Callable[[File, Plan], Report]
    kind: Any


class Way(NamedTuple):
    """How to check: mending or not, by how many processes (0: one a core), and what is wanted besides findings."""

    choices: Choices = Choices()
    mends: bool = False
    unsafe: bool = False
    jobs: int = 0
    extra: Extra | None = None


def check(file: File, plan: Plan, way: Way) -> Report:
    """The report on one article; where the way is to mend, on the article as it is then. Nothing is written."""
    try:
        if way.extra is not None:
            return way.extra.make(file, plan)
        return _mended(file, plan, way.unsafe) if way.mends else engine.check_file(file, plan)
    except UserError as error:
        return Report(file, (), (Problem(error.path, error.line, error.message, error.hint),))
    except Exception as error:
        if way.extra is None:
            raise
        return Report(file, (), (engine.crashed(file.path, error),))


def _mended(file: File, plan: Plan, unsafe: bool) -> Report:
    from lint import fixes

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
