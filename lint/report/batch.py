"""Batch: reports of many articles as a folder: a page an article, an index, the ledger and the totals as CSV."""

import os
from collections.abc import Callable, Iterable
from importlib import import_module

from lint.outputs import writing
from lint.report import RENDERERS, RenderOptions
from lint.report.archive import Archive
from lint.report.index import Summary, write_json, write_markdown, write_totals
from lint.report.ledger_csv import write_header, write_rows
from lint.report.output import BOM, make_folder, may_write
from lint.report.pages import PageNames
from lint.report.parts import Sheet

SUFFIXES = {"html": ".html", "markdown": ".md", "json": ".json"}
LEDGER, TOTALS = "ledger.csv", "totals.csv"


def write_folder(
    sheets: Iterable[Sheet], folder: str, kind: str, archive: Archive, summary: Callable[[], Summary]
) -> None:
    """Write a page an article into the folder, and at the end the index, the ledger and the totals.

    Each file is written whole or not at all; the index comes last, so that a run that was interrupted leaves the index
    of the run before. Raises UserError when something cannot be written, or another file stands where a page would go.
    """
    make_folder(folder)
    suffix = SUFFIXES[kind]
    names = PageNames(suffix)
    renderer = import_module(RENDERERS[kind])
    index = os.path.join(folder, "index" + suffix)
    may_write(index)
    with writing(os.path.join(folder, LEDGER)) as write:
        write(BOM)
        write_header(archive.fields, write)
        for sheet in sheets:
            page = names.name(sheet.header.file)
            path = os.path.join(folder, page)
            may_write(path)
            with writing(path) as write_page:
                renderer.render(sheet, write_page, RenderOptions(home="index" + suffix))
            write_rows(sheet, archive.fields, write)
            archive.add(sheet, page)
    run = summary()
    with writing(os.path.join(folder, TOTALS)) as write:
        write(BOM)
        write_totals(run, write)
    with writing(index) as write:
        _write_index(kind, run, write)


def _write_index(kind: str, run: Summary, write: Callable[[str], object]) -> None:
    if kind == "html":
        from lint.report.html import render_index

        render_index(run, write)
    elif kind == "markdown":
        write_markdown(run, write)
    else:
        write_json(run, write)
