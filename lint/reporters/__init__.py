"""Reporters: one output format a module, each with `render(reports, write, options)`.

`REPORTERS` maps the word that `--output-format` takes to the module; a module is imported on first use. Reporters see
findings and files, never a document or a rule; `quotes` alone reads an article, because it prints what was read in it.
"""

from lint.values import NamedTuple

REPORTERS: dict[str, str] = {
    "full": "lint.reporters.full",
    "concise": "lint.reporters.concise",
    "json": "lint.reporters.json_array",
    "json-lines": "lint.reporters.json_lines",
}


class RenderOptions(NamedTuple):
    """How to print: in colour, `width` columns of an excerpt, unsafe fixes asked for, a summary at the end."""

    color: bool = False
    width: int = 100
    unsafe_fixes: bool = False
    summary: bool = True
