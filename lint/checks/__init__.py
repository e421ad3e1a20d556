"""Kinds of check: one module each, with `Params` and `check(article, params) -> Iterator[Hit]`.

A kind that compares articles has `note(article, params) -> Iterator[Note]` and `compare(notes, params) ->
Iterator[Clash]` in place of `check`; one that looks at the article's own directives to quotelint has neither, since
what became of them is known only when every other rule is done.

`KINDS` maps the word that a rule file uses (`kind = "…"`) to the module, which is imported for the first article that
has what the kind needs.
"""

from lint.values import NamedTuple

# What a kind's rules are held against, where it is not the article by itself.
COMPARISON, DIRECTIVES, RECORD = "other articles", "directives", "a record"


class Kind(NamedTuple):
    """A kind of check.

    `module` is its name in this package, `needs` the attribute of an article without which it finds nothing ("" if it
    has to look for itself), `holds` what it holds the article against.
    """

    module: str
    needs: str = ""
    holds: str = ""


KINDS: dict[str, Kind] = {
    "pattern": Kind("pattern"),
    "duplicate-caption": Kind("duplicate_captions", "captions"),
    "caption-credit": Kind("caption_credits", "captions"),
    "file-photo": Kind("caption_dates", "captions"),
    "duplicate-paragraph": Kind("duplicate_paragraphs"),
    "page-residue": Kind("page_residue"),
    "damaged-text": Kind("text_damage"),
    "missing-headline": Kind("missing_headline"),
    "uncited-paragraph": Kind("uncited_paragraphs"),
    "citation-date": Kind("citation_dates", "citations"),
    "citation-share": Kind("citation_share", "citations"),
    "citation-format": Kind("citation_formats", "citations"),
    "unattributed-quote": Kind("unattributed_quotes", "quotations"),
    "speaker-change": Kind("speaker_changes", "quotations"),
    "late-attribution": Kind("late_attributions", "quotations"),
    "chorus-quote": Kind("chorus_quotes", "quotations"),
    "attribution-tense": Kind("attribution_tenses", "statements"),
    "dangling-pronoun": Kind("dangling_pronouns", "statements"),
    "ambiguous-pronoun": Kind("ambiguous_pronouns", "statements"),
    "redundant-attribution": Kind("redundant_attributions", "quotations"),
    "loaded-verb": Kind("loaded_verbs", "statements"),
    "unbalanced-quote": Kind("unbalanced_quotes"),
    "multi-paragraph-quote": Kind("quote_chains"),
    "nested-quote": Kind("nested_quotes", "quotations"),
    "quote-introduction": Kind("quote_introductions", "quotations"),
    "ellipsis-in-quote": Kind("quote_ellipses", "ellipses"),
    "ellipsis-form": Kind("ellipsis_forms", "ellipses"),
    "bracketed-insertion": Kind("quote_brackets", "quotations"),
    "single-word-quote": Kind("single_word_quotes", "quotations"),
    "quote-glyphs": Kind("quote_glyphs"),
    "quote-stop": Kind("quote_stops", "quotations"),
    "quote-comma": Kind("quote_commas", "quotations"),
    "headline-quote": Kind("headline_quotes", "quotations"),
    "misspelt-cue": Kind("misspelt_cues"),
    "missing-affiliation": Kind("missing_affiliation", "statements"),
    "late-affiliation": Kind("late_affiliations", "statements"),
    "surname-only": Kind("surname_only", "statements"),
    "affiliation-conflict": Kind("affiliation_conflicts"),
    "role-only": Kind("role_only", "statements"),
    "indistinct-role": Kind("indistinct_roles", "statements"),
    "people-list": Kind("listed_people"),
    "anonymity-reason": Kind("anonymity_reasons"),
    "bare-source": Kind("bare_sources", "unnamed"),
    "vague-sourcing": Kind("vague_sourcing"),
    "plural-source": Kind("plural_sources", "statements"),
    "anonymous-label": Kind("anonymous_labels", "unnamed"),
    "hearsay": Kind("hearsay"),
    "anonymous-share": Kind("anonymous_share", "statements"),
    "dominant-speaker": Kind("dominant_speakers", "statements"),
    "same-surname": Kind("same_surnames"),
    "missing-byline": Kind("missing_byline"),
    "display-name": Kind("display_names"),
    "pull-quote": Kind("pull_quotes"),
    "probable-typo": Kind("misspellings"),
    "outlet-name": Kind("outlet_names"),
    "name-variant": Kind("name_variants"),
    "names-across": Kind("names_across", holds=COMPARISON),
    "doubled-word": Kind("doubled_words"),
    "language-mix": Kind("language_mixes"),
    "spelling-variant": Kind("spelling_variants"),
    "house-term": Kind("house_terms"),
    "unused-suppressions": Kind("unused_suppressions", holds=DIRECTIVES),
    "invalid-suppressions": Kind("invalid_suppressions", holds=DIRECTIVES),
    "misquotation": Kind("misquotations", holds=RECORD),
    "missing-quote": Kind("missing_quotes", holds=RECORD),
    "wrong-speaker": Kind("wrong_speakers", holds=RECORD),
}
