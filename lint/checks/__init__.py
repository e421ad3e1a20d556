"""Kinds of check: one module each, with `Params` and `check(article, params) -> Iterator[Hit]`.

`KINDS` maps the word that a rule file uses (`kind = "…"`) to the module; modules are imported on first use.
"""

KINDS: dict[str, str] = {
    "duplicate-caption": "lint.checks.duplicate_captions",
    "caption-credit": "lint.checks.caption_credits",
    "file-photo": "lint.checks.caption_dates",
    "duplicate-paragraph": "lint.checks.duplicate_paragraphs",
    "page-residue": "lint.checks.page_residue",
    "missing-headline": "lint.checks.missing_headline",
    "uncited-paragraph": "lint.checks.uncited_paragraphs",
    "citation-date": "lint.checks.citation_dates",
    "citation-share": "lint.checks.citation_share",
}
