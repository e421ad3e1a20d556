"""Grammar: the word sets of English that the readers of cues ask for, and the reporting verbs."""

from typing import Any

from lint.reading.lexicon import Lexicon
from lint.reading.nouns import Nouns, nouns
from lint.reading.verbs import Verbs, reporting_verbs

_WITH_OBJECTS = ("clausal", "directive", "judging", "addressing", "publishing")


class Grammar:
    """The word sets that the reader of cues asks for, and the verbs; a plain class, as `Nouns` is."""

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
    subordinators: frozenset[str]
    pasts: frozenset[str]
    causes: frozenset[str]
    adjoining: frozenset[str]
    naming: frozenset[str]
    perceiving: frozenset[str]
    perceived: frozenset[str]
    recordings: frozenset[str]
    carriers: frozenset[str]
    issuing: frozenset[str]
    unspeaking: frozenset[str]

    def __init__(self, **words: Any) -> None:
        self.__dict__.update(words)


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    known = lexicon.derived.get("grammar")
    if known is None:
        words = lexicon.words
        known = lexicon.derived["grammar"] = Grammar(
            nouns=nouns(lexicon),
            verbs=reporting_verbs(lexicon),
            clausal=words("verbs", "clausal"),
            directive=words("verbs", "directive"),
            judging=words("verbs", "judging"),
            addressing=words("verbs", "addressing"),
            publishing=words("verbs", "publishing"),
            uninverted=words("verbs", "uninverted"),
            plain=words("verbs", "plain"),
            objects=frozenset().union(*(words("verbs", key) for key in _WITH_OBJECTS)),
            openers=words("grammar", "openers"),
            be=words("grammar", "be"),
            hypothetical=words("grammar", "hypothetical"),
            neutral=words("verbs", "neutral") | words("verbs", "written"),
            noun_like=words("verbs", "noun_like"),
            says_little=words("verbs", "says_little"),
            conjunctions=words("grammar", "conjunctions"),
            subordinators=words("grammar", "subordinators"),
            pasts=words("grammar", "pasts"),
            causes=words("verbs", "causes"),
            adjoining=words("verbs", "adjoining"),
            naming=words("verbs", "naming"),
            perceiving=words("verbs", "perceiving"),
            perceived=words("verbs", "perceived"),
            recordings=words("documents", "recordings"),
            carriers=frozenset(map(str.lower, words("documents", "carriers"))),
            issuing=words("verbs", "issuing"),
            unspeaking=words("grammar", "unspeaking"),
        )
    return known  # type: ignore[return-value]
