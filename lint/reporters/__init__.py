"""Reporters: one output format a module, each with `render(reports, write, options)`.

`REPORTERS` maps the word that `--output-format` takes to the module; a module is imported on first use. Reporters see
findings and files, never a document or a rule; `quotes` alone reads an article, because it prints what was read in it.
"""

from collections.abc import Callable

from lint.hints import TYPE_CHECKING
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.rulefile import Rule

REPORTERS: dict[str, str] = {
    "full": "lint.reporters.full",
    "concise": "lint.reporters.concise",
    "grouped": "lint.reporters.grouped",
    "json": "lint.reporters.json_array",
    "json-lines": "lint.reporters.json_lines",
    "sarif": "lint.reporters.sarif",
    "github": "lint.reporters.github",
    "gitlab": "lint.reporters.gitlab",
    "junit": "lint.reporters.junit",
    "checkstyle": "lint.reporters.checkstyle",
    "rdjson": "lint.reporters.rdjson",
    "rdjsonl": "lint.reporters.rdjson_lines",
    "azure": "lint.reporters.azure",
    "pylint": "lint.reporters.pylint",
    "markdown": "lint.reporters.markdown",
}
# Where a service counts paths from: the variable that holds the folder. Elsewhere it is the current folder.
ROOTS = {"sarif": "GITHUB_WORKSPACE", "github": "GITHUB_WORKSPACE", "gitlab": "CI_PROJECT_DIR"}


def _no_rule(name: str) -> None:
    return None


class RenderOptions(NamedTuple):
    """How to print: in colour, `width` columns of an excerpt, unsafe fixes asked for, a summary at the end.

    `root` is the folder that paths are told from, "" for the current one; `rule` finds a rule by its name; `docs` is
    the address of the documentation, "" for none; `links` are for a terminal that takes them.
    """

    color: bool = False
    width: int = 100
    unsafe_fixes: bool = False
    summary: bool = True
    root: str = ""
    rule: "Callable[[str], Rule | None]" = _no_rule
    docs: str = ""
    links: bool = False
