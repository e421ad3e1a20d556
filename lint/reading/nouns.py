"""Nouns: which words can head a party that speaks: roles, bodies, documents, publications, groups of people."""

from lint.hints import Any
from lint.reading.lexicon import Lexicon
from lint.reading.noun_lists import noun_lists, plural
from lint.reading.verbs import Verbs, reporting_verbs


class Nouns:
    """Look-ups that the reader of noun phrases makes, built once from the lexicon.

    A plain class, whose attributes are found faster than a tuple's: they are asked for at every word of a noun phrase.
    The head sets hold single words in lower case: the last word of each entry, with plurals where they are regular.
    `role_words` are all words that may stand inside a role ("deputy", "prime", "press"), `role_pairs` the last two of
    each; `demonyms` map to countries, and so do `nationals`, which can stand for a person.
    """

    role_heads: frozenset[str]
    empty: frozenset[str]
    role_plurals: frozenset[str]
    role_words: frozenset[str]
    role_pairs: frozenset[str]
    fields: frozenset[str]
    qualities: frozenset[str]
    role_endings: tuple[str, ...]
    agents: tuple[str, ...]
    abstract: tuple[str, ...]
    beside: frozenset[str]
    epithets: frozenset[str]
    benches: frozenset[str]
    offices: frozenset[str]
    experts: frozenset[str]
    manning: frozenset[str]
    in_chief: frozenset[str]
    plural_verbs: frozenset[str]
    impersonal: frozenset[str]
    ordinary: frozenset[str]
    body_heads: frozenset[str]
    body_units: frozenset[str]
    body_endings: frozenset[str]
    body_openers: frozenset[str]
    body_tails: frozenset[str]
    papers: frozenset[str]
    companies: frozenset[str]
    known_bodies: frozenset[str]
    known_tails: frozenset[str]
    umbrellas: frozenset[str]
    campaigning: frozenset[str]
    governed: frozenset[str]
    documents: frozenset[str]
    publications: frozenset[str]
    wires: frozenset[str]
    numbered: frozenset[str]
    vague: frozenset[str]
    quantities: frozenset[str]
    plurals: frozenset[str]
    titles: frozenset[str]
    second_titles: frozenset[str]
    given_titles: frozenset[str]
    initials: frozenset[str]
    demonyms: dict[str, str]
    nationals: dict[str, str]
    outlying: frozenset[str]
    alliances: frozenset[str]
    courts: frozenset[str]
    parting: frozenset[str]
    places: frozenset[str]
    quarters: frozenset[str]
    states: frozenset[str]
    pronouns: frozenset[str]
    persons: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    numbers: frozenset[str]
    adverbs: frozenset[str]
    nouns_in_ly: frozenset[str]
    prepositions: frozenset[str]
    linking: frozenset[str]
    boundaries: frozenset[str]
    relatives: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    letters: frozenset[str]
    also_names: frozenset[str]
    moments: frozenset[str]
    withholding: frozenset[str]
    name_heads: frozenset[str]
    finite: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    starters: frozenset[str]
    pasts: frozenset[str]
    calendar: frozenset[str]
    weekdays: frozenset[str]
    modifiers: frozenset[str]
    leading: dict[str, str]
    serving: dict[str, str]
    acting: dict[str, str]
    streets: frozenset[str]
    ties: frozenset[str]
    fielding: frozenset[str]
    for_people: frozenset[str]
    housing: frozenset[str]
    serving_ties: frozenset[str]
    serving_at: frozenset[str]
    leaving: frozenset[str]
    degrees: frozenset[str]
    acting_for: frozenset[str]
    kin: frozenset[str]
    won: frozenset[str]
    tags: frozenset[str]
    meeting: frozenset[str]
    unaligned: frozenset[str]
    unended: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    undertakings: frozenset[str]
    unfielded: frozenset[str]
    dwellers: frozenset[str]
    grades: frozenset[str]
    seeking: frozenset[str]
    seated: frozenset[str]
    owning: frozenset[str]
    teaching: frozenset[str]
    guiding: frozenset[str]
    ministers: frozenset[str]
    portfolios: frozenset[str]
    inner: frozenset[str]
    voices: frozenset[str]
    pending: frozenset[str]
    charged: frozenset[str]
    squad: frozenset[str]
    belonging: frozenset[str]
    commonplace: frozenset[str]
    ranks: frozenset[str]
    compounds: frozenset[str]
    attending: frozenset[str]
    envoys: frozenset[str]
    tenses: frozenset[str]
    trades: frozenset[str]
    spelt: dict[str, str]
    engaged: frozenset[str]
    dwelling: frozenset[str]
    courtesies: frozenset[str]
    participles: frozenset[str]
    verbs: Verbs
    postmodifiers: frozenset[str]
    postmodifying: frozenset[str]
    contacted: frozenset[str]
    indicted: frozenset[str]
    glue: frozenset[str]
    made: frozenset[str]
    articles: frozenset[str]
    definites: frozenset[str]
    nominatives: frozenset[str]
    copulas: frozenset[str]
    perfect: frozenset[str]
    sequels: frozenset[str]
    locating: frozenset[str]
    siting: frozenset[str]
    about: frozenset[str]
    describing: frozenset[str]
    indefinites: frozenset[str]
    asides: frozenset[str]
    counting: frozenset[str]
    outside_names: frozenset[str]
    tying: frozenset[str]
    working: frozenset[str]
    times: frozenset[str]
    spells: frozenset[str]
    addressing: frozenset[str]
    meanwhile: frozenset[str]
    aspects: frozenset[str]
    calling: frozenset[str]
    naming_some: frozenset[str]
    composing: frozenset[str]
    timing: frozenset[str]
    dating: frozenset[str]
    deliveries: frozenset[str]
    speaking_in: frozenset[str]
    inside_bodies: frozenset[str]
    short_titles: frozenset[str]
    beside_names: tuple[str, ...]

    def __init__(self, **words: Any) -> None:
        self.__dict__.update(words)

    def is_past(self, low: str) -> bool:
        """Whether a word is a reporting verb in the past: no noun phrase runs over one. Participles of names may."""
        return self.verbs.is_past(low) and low not in self.participles

    def is_adverb(self, low: str) -> bool:
        """Whether a word is an adverb: it is listed, or ends in -ly and is no noun for all that (family)."""
        return low in self.adverbs or (low[-2:] == "ly" and low not in self.nouns_in_ly)

    def is_role(self, low: str) -> bool:
        """Whether a noun in a description says what somebody does: it is listed, or ends as the names of trades do.

        A compound is what its last word is, unless a number stands in front: then-mayor, but not five-star.
        """
        if low in self.role_heads or low in self.beside or low.endswith(self.role_endings) and low not in self.unended:
            return True
        first, dash, last = low.rpartition("-")
        if dash and last in self.pending:
            return low.partition("-")[0] in self.role_heads  # the librarian-in-charge
        return len(last) > 3 and bool(dash) and last in self.role_heads and first not in self.numbers


def nouns(lexicon: Lexicon) -> Nouns:
    """The noun look-ups of a lexicon, built on first use."""
    known = lexicon.derived.get("nouns")
    if known is None:
        sets = lexicon.kept("nouns", lambda: noun_lists(lexicon))
        given = {one: lexicon.words("given_names", one) for one in ("female", "male")}  # kept with the lexicon itself
        known = lexicon.derived["nouns"] = Nouns(verbs=reporting_verbs(lexicon), **given, **sets)
    return known  # type: ignore[return-value]


def singular(word: str, nouns: Nouns) -> str:
    """The role that a plural is of, "" where it is none: women, secretaries, coaches, mayors."""
    forms = (word[:-3] + "man" if word.endswith("men") else "", word[:-3] + "y", word[:-2], word[:-1])
    return next((form for form in forms if form in nouns.role_heads and plural(form) == word), "")
