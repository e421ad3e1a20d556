"""Report: the editorial report of an article, computed as values (`assembly`), and one renderer a module.

`RENDERERS` maps the word that `--output-format` takes to the module, imported on first use, with
`render(sheet, write, options)`. Renderers see the values only, never an article.
"""

from lint.values import NamedTuple


class RenderOptions(NamedTuple):
    """How to print: in colour, so many columns wide; `home` is the address of the index page of a batch, or ""."""

    color: bool = False
    width: int = 100
    home: str = ""


RENDERERS: dict[str, str] = {
    "text": "lint.report.terminal",
    "markdown": "lint.report.markdown",
    "html": "lint.report.html",
    "json": "lint.report.json_object",
    "csv": "lint.report.ledger_csv",
}
EXTRA = "report"  # of the package: what the terminal and the HTML page need
