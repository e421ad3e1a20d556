"""Nouns: which words can head a party that speaks: roles, bodies, documents, publications, groups of people."""

from typing import Any

from lint.reading.lexicon import Lexicon
from lint.reading.verbs import Verbs, reporting_verbs

ROLES = ("roles", "more", "sport", "arts", "callings")  # keys of the table of roles whose words can speak alone
AUXILIARIES = ("be", "have", "modals", "do", "negations")

LISTED = {  # the lists of each file of words that are taken as they are, under their own names
    "anonymity": "empty",
    "collectives": "plurals vague",
    "dates": "weekdays",
    "documents": "numbered wires",
    "given_names": "initials",
    "grammar": "about addressing also_names articles asides aspects boundaries contacted copulas counting dating "
    "definites degrees deliveries describing determiners finite impersonal indefinites linking locating meanwhile "
    "moments naming_some nominatives nouns_in_ly numbers outside_names participles particles pasts perfect "
    "persons plural_verbs possessives postmodifiers postmodifying prepositions pronouns relatives sequels siting "
    "speaking_in spells times timing tying working",
    "organisations": "campaigning umbrellas",
    "places": "places states",
    "roles": "acting_for benches beside charged commonplace courtesies dwellers dwelling envoys epithets fielding "
    "fields grades housing inner kin leaving meeting ministers modifiers ordinary owning pending qualities ranks "
    "seeking serving_at serving_ties squad streets tags teaching tenses ties trades unaligned unfielded "
    "voices won",
    "titles": "letters",
    "verbs": "made",
}


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
    companies: frozenset[str]
    known_bodies: frozenset[str]
    known_tails: frozenset[str]
    umbrellas: frozenset[str]
    campaigning: frozenset[str]
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
    places: frozenset[str]
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
    unfielded: frozenset[str]
    dwellers: frozenset[str]
    grades: frozenset[str]
    seeking: frozenset[str]
    seated: frozenset[str]
    owning: frozenset[str]
    teaching: frozenset[str]
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
    naming_some: frozenset[str]
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
        if low in self.role_heads or low in self.beside or low.endswith(self.role_endings) and low != "hand":
            return True
        first, dash, last = low.rpartition("-")
        if dash and last in self.pending:
            return low.partition("-")[0] in self.role_heads  # the librarian-in-charge
        return len(last) > 3 and bool(dash) and last in self.role_heads and first not in self.numbers


def nouns(lexicon: Lexicon) -> Nouns:
    """The noun look-ups of a lexicon, built on first use."""
    known = lexicon.derived.get("nouns")
    if known is None:
        sets = lexicon.kept("nouns", lambda: _sets(lexicon))
        known = lexicon.derived["nouns"] = Nouns(verbs=reporting_verbs(lexicon), **sets)
    return known  # type: ignore[return-value]


def plural(word: str) -> str:
    """The regular plural of a noun; -man becomes -men."""
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(word: str, nouns: Nouns) -> str:
    """The role that a plural is of, "" where it is none: women, secretaries, coaches, mayors."""
    forms = (word[:-3] + "man" if word.endswith("men") else "", word[:-3] + "y", word[:-2], word[:-1])
    return next((form for form in forms if form in nouns.role_heads and plural(form) == word), "")


def _compound(role: str) -> str:
    """A role with "of" in its name, from its head on: chief of the general staff."""
    head, _, rest = role.partition(" of ")
    return f"{head.split()[-1]} of {rest}"


def _sets(lexicon: Lexicon) -> dict[str, Any]:
    words = lexicon.words
    roles = [role.lower() for key in ROLES for role in lexicon.table("roles").get(key, ())]
    role_heads = frozenset(role.split(" of ")[0].split()[-1] for role in roles)
    bodies = [body.lower() for body in lexicon.table("organisations").get("heads", ())]
    body_heads = {body.split()[-1] for body in bodies} - words("organisations", "unheaded")
    documents = words("documents", "documents")
    demonyms = lexicon.pairs("places", "demonyms")
    nationals = {word: land for word, land in demonyms.items() if word.endswith(("an", "i"))}  # a Russian; no British
    return dict(
        **lexicon.lists(LISTED),
        role_heads=role_heads,
        role_plurals=frozenset(map(plural, role_heads)) | words("collectives", "vague"),
        role_words=frozenset(word for role in roles for word in role.split()) | words("roles", "modifiers"),
        role_pairs=frozenset(" ".join(role.split()[-2:]) for role in roles if " " in role),
        role_endings=tuple(sorted(words("roles", "endings"))),
        agents=tuple(sorted(words("roles", "agents"))),
        abstract=tuple(sorted(words("roles", "abstract"))),
        offices=frozenset(office.lower() for office in words("roles", "offices")),
        experts=words("roles", "expert"),
        manning=(words("roles", "voices") | words("roles", "squad")) - words("roles", "speaking_for"),
        in_chief=words("roles", "in_chief") | words("roles", "tenses") | words("roles", "grades"),
        body_heads=frozenset(body_heads),
        body_units=words("organisations", "units"),
        body_endings=words("organisations", "endings"),
        body_openers=words("organisations", "openers"),
        body_tails=words("organisations", "tails"),
        companies=words("descriptions", "bodies") | words("descriptions", "kinds"),
        known_bodies=words("organisations", "known"),
        known_tails=frozenset(name.split()[-1] for name in words("organisations", "known")),
        documents=frozenset(entry.split()[-1] for entry in documents)
        | frozenset(plural(entry.split()[-1]) for entry in documents),
        publications=frozenset(entry.split()[-1] for entry in words("documents", "publications")),
        quantities=words("collectives", "pronouns"),
        titles=frozenset(part for title in words("titles", "titles") for part in title.lower().split()) - {"of"},
        second_titles=words("titles", "second"),
        given_titles=words("titles", "given"),
        demonyms=demonyms,
        nationals=nationals | lexicon.pairs("descriptions", "nationals"),
        suffixes=words("grammar", "suffixes") | words("titles", "letters"),
        adverbs=frozenset(adverb.lower() for adverb in words("grammar", "adverbs")),
        withholding=words("anonymity", "keys"),
        name_heads=frozenset((name + " ")[:3] for name in words("grammar", "also_names")),
        auxiliaries=frozenset().union(*(words("grammar", key) for key in AUXILIARIES)),
        indicted=words("grammar", "indicted") | words("grammar", "contacted"),
        starters=frozenset(starter.lower() for starter in words("grammar", "starters")),
        calendar=words("grammar", "months") | words("dates", "weekdays"),
        leading=lexicon.pairs("roles", "leading"),
        serving=lexicon.pairs("roles", "serving"),
        acting=lexicon.pairs("roles", "acting"),
        seated=words("descriptions", "seated") | words("roles", "seeking"),
        portfolios=(words("roles", "fields") | {"and", "&"}) - body_heads,
        belonging=words("roles", "attached"),
        compounds=frozenset(_compound(role) for role in roles if " of " in role),
        attending=words("roles", "attending") | words("roles", "envoys"),
        spelt=lexicon.pairs("roles", "spelt"),
        engaged=words("roles", "engaged") | words("roles", "dwelling"),
        glue=words("grammar", "linking") | words("grammar", "joiners"),
        inside_bodies=words("organisations", "inside"),
        short_titles=words("titles", "short"),
        beside_names=tuple(f" {word} " for word in lexicon.table("grammar").get("beside_names", ()))
        + tuple(f" {word}" for word in words("titles", "letters")),
    )
