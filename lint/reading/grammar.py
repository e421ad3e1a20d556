"""Grammar: the word sets of English that the readers of cues ask for, and the reporting verbs."""

from lint.hints import Any
from lint.reading.lexicon import Lexicon
from lint.reading.nouns import Nouns, nouns
from lint.reading.verbs import Verbs, reporting_verbs

_WITH_OBJECTS = ("clausal", "directive", "judging", "addressing", "publishing")
LISTED = {  # the lists of each file of words that are taken as they are, under their own names
    "collectives": "groups",
    "documents": "recordings",
    "grammar": "accompanying addressed adversatives alone amounting answering appearing attending authorship be "
    "before_verbs belonging bridging certain circumstances circumstantial companions comparing complementing "
    "conjunctions contracted_be contracted_subjects coordinating crediting delivering equating first_person framing "
    "greeting hearers hearing helpers hypothetical interviewing introducing lead_openers leading_on limiting "
    "object_ends occasions openers participial plain_pronouns pointing pronominal relating resuming self_named "
    "self_naming self_tying sentence_openers subordinators turning undone uninverted_pronouns unspeaking",
    "quotations": "cries",
    "verbs": "addressing adjoining calling causes citing clausal conversing directive going_on holding inclining "
    "issuing judging meeting naming noticing noun_like outspoken perceived perceiving phasal plain publishing "
    "quoted_as receiving responding saying says_little stating told transitive uninverted willing winning won",
}


class Grammar:
    """The word sets that the reader of cues asks for, and the verbs; a plain class, as `Nouns` is."""

    nouns: Nouns
    verbs: Verbs
    clausal: frozenset[str]
    conversing: frozenset[str]
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
    limiting: frozenset[str]
    delivering: frozenset[str]
    greeting: frozenset[str]
    undone: frozenset[str]
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
    meeting: frozenset[str]
    noticing: frozenset[str]
    unspeaking: frozenset[str]
    pronominal: frozenset[str]
    alone: frozenset[str]
    plain_pronouns: frozenset[str]
    contracted_be: frozenset[str]
    contracted_subjects: frozenset[str]
    helpers: frozenset[str]
    sentence_openers: frozenset[str]
    leading_on: frozenset[str]
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
    accompanying: frozenset[str]
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
    receiving: frozenset[str]
    inclining: frozenset[str]
    going_on: frozenset[str]
    told: frozenset[str]
    uninverted_pronouns: frozenset[str]
    relating: frozenset[str]
    interviewing: frozenset[str]
    introducing: frozenset[str]
    self_named: frozenset[str]
    self_naming: frozenset[str]
    self_tying: frozenset[str]
    turning: frozenset[str]
    occasions: frozenset[str]
    bridging: frozenset[str]
    adversatives: frozenset[str]
    circumstantial: frozenset[str]
    resuming: frozenset[str]
    appearing: frozenset[str]
    first_person: frozenset[str]
    framing: frozenset[str]
    amounting: frozenset[str]
    answering: frozenset[str]
    citing: frozenset[str]
    outspoken: frozenset[str]
    complementing: frozenset[str]
    hearing: frozenset[str]
    hearers: frozenset[str]
    calling: frozenset[str]
    phasal: frozenset[str]
    holding: frozenset[str]
    certain: frozenset[str]
    cries: frozenset[str]
    groups: frozenset[str]
    owners: dict[str, str]
    objects_of: dict[str, str]

    def __init__(self, **words: Any) -> None:
        self.__dict__.update(words)


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    known = lexicon.derived.get("grammar")
    if known is None:
        sets = lexicon.kept("grammar", lambda: _sets(lexicon))
        verbs = reporting_verbs(lexicon)
        known = lexicon.derived["grammar"] = Grammar(nouns=nouns(lexicon), verbs=verbs, **sets)
    return known  # type: ignore[return-value]


def _sets(lexicon: Lexicon) -> dict[str, Any]:
    words = lexicon.words
    accusing = lexicon.pairs("verbs", "accusing")
    return dict(
        **lexicon.lists(LISTED),
        objects=frozenset(accusing).union(*(words("verbs", key) for key in _WITH_OBJECTS)),
        neutral=words("verbs", "neutral") | words("verbs", "written"),
        carriers=frozenset(map(str.lower, words("documents", "carriers"))),
        accusing=accusing,
        objects_of=lexicon.pairs("grammar", "objects"),
        owners=lexicon.pairs("grammar", "owners"),
    )
