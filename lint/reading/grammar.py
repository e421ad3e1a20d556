"""Grammar: the word sets of English that the readers of cues ask for, and the reporting verbs."""

from typing import NamedTuple

from lint.reading.lexicon import Lexicon
from lint.reading.nouns import Nouns, nouns
from lint.reading.verbs import Verbs, reporting_verbs


class Grammar(NamedTuple):
    """The word sets that the reader of cues asks for, and the verbs."""

    nouns: Nouns
    verbs: Verbs
    clausal: frozenset[str]
    directive: frozenset[str]
    judging: frozenset[str]
    addressing: frozenset[str]
    publishing: frozenset[str]
    uninverted: frozenset[str]
    plain: frozenset[str]
    objects: frozenset[str]
    openers: frozenset[str]
    be: frozenset[str]
    hypothetical: frozenset[str]
    neutral: frozenset[str]
    noun_like: frozenset[str]
    says_little: frozenset[str]
    conjunctions: frozenset[str]


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    known = lexicon.derived.get("grammar")
    if known is None:
        known = lexicon.derived["grammar"] = Grammar(
            nouns(lexicon),
            reporting_verbs(lexicon),
            *(
                lexicon.words("verbs", key)
                for key in ("clausal", "directive", "judging", "addressing", "publishing", "uninverted", "plain")
            ),
            frozenset().union(
                *(
                    lexicon.words("verbs", key)
                    for key in ("clausal", "directive", "judging", "addressing", "publishing")
                )
            ),
            *(lexicon.words("grammar", key) for key in ("openers", "be", "hypothetical")),
            lexicon.words("verbs", "neutral") | lexicon.words("verbs", "written"),
            lexicon.words("verbs", "noun_like"),
            lexicon.words("verbs", "says_little"),
            lexicon.words("grammar", "conjunctions"),
        )
    return known  # type: ignore[return-value]
