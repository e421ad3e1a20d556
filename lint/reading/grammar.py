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
    causes: frozenset[str]
    adjoining: frozenset[str]
    naming: frozenset[str]
    transitive: frozenset[str]
    perceiving: frozenset[str]
    perceived: frozenset[str]
    recordings: frozenset[str]
    carriers: frozenset[str]
    issuing: frozenset[str]
    unspeaking: frozenset[str]
    pronominal: frozenset[str]
    alone: frozenset[str]
    plain_pronouns: frozenset[str]
    contracted_be: frozenset[str]
    contracted_subjects: frozenset[str]
    helpers: frozenset[str]
    sentence_openers: frozenset[str]
    coordinating: frozenset[str]
    participial: frozenset[str]
    before_verbs: frozenset[str]
    object_ends: frozenset[str]
    responding: frozenset[str]
    accusing: dict[str, str]
    willing: frozenset[str]
    winning: frozenset[str]
    won: frozenset[str]
    circumstances: frozenset[str]
    comparing: frozenset[str]
    companions: frozenset[str]
    addressed: frozenset[str]
    lead_openers: frozenset[str]
    attending: frozenset[str]
    equating: frozenset[str]
    crediting: frozenset[str]
    pointing: frozenset[str]
    belonging: frozenset[str]
    authorship: frozenset[str]
    quoted_as: frozenset[str]
    saying: frozenset[str]
    stating: frozenset[str]
    told: frozenset[str]
    uninverted_pronouns: frozenset[str]
    relating: frozenset[str]
    introducing: frozenset[str]
    turning: frozenset[str]
    occasions: frozenset[str]
    bridging: frozenset[str]
    adversatives: frozenset[str]
    circumstantial: frozenset[str]
    resuming: frozenset[str]
    appearing: frozenset[str]
    framing: frozenset[str]
    amounting: frozenset[str]
    citing: frozenset[str]
    outspoken: frozenset[str]
    complementing: frozenset[str]
    hearing: frozenset[str]
    hearers: frozenset[str]
    calling: frozenset[str]
    phasal: frozenset[str]
    certain: frozenset[str]
    owners: dict[str, str]
    objects_of: dict[str, str]

    def __init__(self, **words: Any) -> None:
        self.__dict__.update(words)


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    known = lexicon.derived.get("grammar")
    if known is None:
        words = lexicon.words
        accusing = dict(pair.split("=", 1) for pair in words("verbs", "accusing"))
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
            objects=frozenset(accusing).union(*(words("verbs", key) for key in _WITH_OBJECTS)),
            openers=words("grammar", "openers"),
            be=words("grammar", "be"),
            hypothetical=words("grammar", "hypothetical"),
            neutral=words("verbs", "neutral") | words("verbs", "written"),
            noun_like=words("verbs", "noun_like"),
            says_little=words("verbs", "says_little"),
            conjunctions=words("grammar", "conjunctions"),
            subordinators=words("grammar", "subordinators"),
            causes=words("verbs", "causes"),
            adjoining=words("verbs", "adjoining"),
            naming=words("verbs", "naming"),
            transitive=words("verbs", "transitive"),
            perceiving=words("verbs", "perceiving"),
            perceived=words("verbs", "perceived"),
            recordings=words("documents", "recordings"),
            carriers=frozenset(map(str.lower, words("documents", "carriers"))),
            issuing=words("verbs", "issuing"),
            unspeaking=words("grammar", "unspeaking"),
            pronominal=words("grammar", "pronominal"),
            alone=words("grammar", "alone"),
            plain_pronouns=words("grammar", "plain_pronouns"),
            contracted_be=words("grammar", "contracted_be"),
            contracted_subjects=words("grammar", "contracted_subjects"),
            helpers=words("grammar", "helpers"),
            sentence_openers=words("grammar", "sentence_openers"),
            coordinating=words("grammar", "coordinating"),
            participial=words("grammar", "participial"),
            before_verbs=words("grammar", "before_verbs"),
            object_ends=words("grammar", "object_ends"),
            responding=words("verbs", "responding"),
            accusing=accusing,
            willing=words("verbs", "willing"),
            winning=words("verbs", "winning"),
            won=words("verbs", "won"),
            circumstances=words("grammar", "circumstances"),
            comparing=words("grammar", "comparing"),
            companions=words("grammar", "companions"),
            addressed=words("grammar", "addressed"),
            lead_openers=words("grammar", "lead_openers"),
            attending=words("grammar", "attending"),
            equating=words("grammar", "equating"),
            crediting=words("grammar", "crediting"),
            pointing=words("grammar", "pointing"),
            belonging=words("grammar", "belonging"),
            authorship=words("grammar", "authorship"),
            quoted_as=words("verbs", "quoted_as"),
            saying=words("verbs", "saying"),
            stating=words("verbs", "stating"),
            told=words("verbs", "told"),
            uninverted_pronouns=words("grammar", "uninverted_pronouns"),
            relating=words("grammar", "relating"),
            introducing=words("grammar", "introducing"),
            turning=words("grammar", "turning"),
            occasions=words("grammar", "occasions"),
            bridging=words("grammar", "bridging"),
            adversatives=words("grammar", "adversatives"),
            circumstantial=words("grammar", "circumstantial"),
            resuming=words("grammar", "resuming"),
            appearing=words("grammar", "appearing"),
            framing=words("grammar", "framing"),
            amounting=words("grammar", "amounting"),
            citing=words("verbs", "citing"),
            outspoken=words("verbs", "outspoken"),
            objects_of=dict(pair.split("=", 1) for pair in words("grammar", "objects")),
            phasal=words("verbs", "phasal"),
            calling=words("verbs", "calling"),
            complementing=words("grammar", "complementing"),
            hearing=words("grammar", "hearing"),
            hearers=words("grammar", "hearers"),
            certain=words("grammar", "certain"),
            owners=dict(pair.split("=", 1) for pair in words("grammar", "owners")),
        )
    return known  # type: ignore[return-value]
