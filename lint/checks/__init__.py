"""Kinds of check: one module each, with `Params` and `check(article, params) -> Iterator[Hit]`.

A kind that compares articles has `note(article, params) -> Iterator[Note]` and `compare(notes, params) ->
Iterator[Clash]` in place of `check`.

`KINDS` maps the word that a rule file uses (`kind = "…"`) to the module; modules are imported on first use.
"""

KINDS: dict[str, str] = {
    "pattern": "lint.checks.pattern",
    "duplicate-caption": "lint.checks.duplicate_captions",
    "caption-credit": "lint.checks.caption_credits",
    "file-photo": "lint.checks.caption_dates",
    "duplicate-paragraph": "lint.checks.duplicate_paragraphs",
    "page-residue": "lint.checks.page_residue",
    "missing-headline": "lint.checks.missing_headline",
    "uncited-paragraph": "lint.checks.uncited_paragraphs",
    "citation-date": "lint.checks.citation_dates",
    "citation-share": "lint.checks.citation_share",
    "unattributed-quote": "lint.checks.unattributed_quotes",
    "speaker-change": "lint.checks.speaker_changes",
    "late-attribution": "lint.checks.late_attributions",
    "chorus-quote": "lint.checks.chorus_quotes",
    "attribution-tense": "lint.checks.attribution_tenses",
    "dangling-pronoun": "lint.checks.dangling_pronouns",
    "ambiguous-pronoun": "lint.checks.ambiguous_pronouns",
    "redundant-attribution": "lint.checks.redundant_attributions",
    "loaded-verb": "lint.checks.loaded_verbs",
    "unbalanced-quote": "lint.checks.unbalanced_quotes",
    "multi-paragraph-quote": "lint.checks.quote_chains",
    "ellipsis-in-quote": "lint.checks.quote_ellipses",
    "bracketed-insertion": "lint.checks.quote_brackets",
    "single-word-quote": "lint.checks.single_word_quotes",
    "misspelt-cue": "lint.checks.misspelt_cues",
    "missing-affiliation": "lint.checks.missing_affiliation",
    "late-affiliation": "lint.checks.late_affiliations",
    "surname-only": "lint.checks.surname_only",
    "affiliation-conflict": "lint.checks.affiliation_conflicts",
    "role-only": "lint.checks.role_only",
    "anonymity-reason": "lint.checks.anonymity_reasons",
    "bare-source": "lint.checks.bare_sources",
    "vague-sourcing": "lint.checks.vague_sourcing",
    "anonymous-label": "lint.checks.anonymous_labels",
    "probable-typo": "lint.checks.misspellings",
    "outlet-name": "lint.checks.outlet_names",
    "name-variant": "lint.checks.name_variants",
    "names-across": "lint.checks.names_across",
    "doubled-word": "lint.checks.doubled_words",
    "spelling-variant": "lint.checks.spelling_variants",
}
