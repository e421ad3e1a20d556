"""Noun lists: what the word files say of nouns, in the shape in which the reader of noun phrases asks for it."""

from lint.hints import Any
from lint.reading.lexicon import Lexicon

ROLES = ("roles", "more", "sport", "arts", "callings")  # keys of the table of roles whose words can speak alone
AUXILIARIES = ("be", "have", "modals", "do", "negations")

LISTED = {  # the lists of each file of words that are taken as they are, under their own names
    "anonymity": "empty",
    "collectives": "plurals vague",
    "dates": "weekdays",
    "documents": "numbered wires",
    "given_names": "initials",
    "grammar": "about addressing also_names articles asides aspects boundaries calling composing contacted copulas "
    "counting dating definites degrees deliveries describing determiners finite impersonal indefinites linking "
    "locating meanwhile modals moments naming_some nominatives nouns_in_ly numbers outside_names participles "
    "particles pasts perfect persons plural_verbs possessives postmodifiers postmodifying prepositions pronouns "
    "relatives sequels siting speaking_in spells times timing tying working",
    "organisations": "campaigning courts governed umbrellas",
    "places": "alliances places quarters states",
    "roles": "acting_for benches beside charged commonplace courtesies dwellers dwelling envoys epithets fielding "
    "fields for_people grades guiding housing inner kin leaving meeting ministers modifiers ordinary outlying "
    "owning pending qualities ranks seeking serving_at serving_ties squad streets tags teaching tenses "
    "ties trades unaligned undertakings unended unfielded voices won",
    "titles": "letters",
    "verbs": "made",
}


def noun_lists(lexicon: Lexicon) -> dict[str, Any]:
    """The attributes of `Nouns`, by name."""
    found: dict[str, Any] = {**lexicon.lists(LISTED), **_of_roles(lexicon), **_of_bodies(lexicon)}
    found |= _of_names(lexicon) | _of_grammar(lexicon)
    found["portfolios"] = (found["fields"] | {"and", "&"}) - found["body_heads"]
    return found


def plural(word: str) -> str:
    """The regular plural of a noun; -man becomes -men."""
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _of_roles(lexicon: Lexicon) -> dict[str, Any]:
    words, pairs = lexicon.words, lexicon.pairs
    roles = [role.lower() for key in ROLES for role in lexicon.table("roles").get(key, ())]
    heads = frozenset(role.split(" of ")[0].split()[-1] for role in roles)
    return {
        "role_heads": heads,
        "role_plurals": frozenset(map(plural, heads)) | words("collectives", "vague"),
        "role_words": frozenset(word for role in roles for word in role.split()) | words("roles", "modifiers"),
        "role_pairs": frozenset(" ".join(role.split()[-2:]) for role in roles if " " in role),
        "role_endings": tuple(sorted(words("roles", "endings"))),
        "agents": tuple(sorted(words("roles", "agents"))),
        "abstract": tuple(sorted(words("roles", "abstract"))),
        "parting": words("roles", "benches") | words("organisations", "courts"),
        "offices": frozenset(office.lower() for office in words("roles", "offices")),
        "experts": words("roles", "expert"),
        "manning": (words("roles", "voices") | words("roles", "squad")) - words("roles", "speaking_for"),
        "in_chief": words("roles", "in_chief") | words("roles", "tenses") | words("roles", "grades"),
        "leading": pairs("roles", "leading"),
        "serving": pairs("roles", "serving"),
        "acting": pairs("roles", "acting"),
        "seated": words("descriptions", "seated") | words("roles", "seeking"),
        "belonging": words("roles", "attached"),
        "compounds": frozenset(_compound(role) for role in roles if " of " in role),
        "attending": words("roles", "attending") | words("roles", "envoys"),
        "spelt": pairs("roles", "spelt"),
        "engaged": words("roles", "engaged") | words("roles", "dwelling"),
    }


def _of_bodies(lexicon: Lexicon) -> dict[str, Any]:
    words = lexicon.words
    heads = {body.lower().split()[-1] for body in lexicon.table("organisations").get("heads", ())}
    documents = {entry.split()[-1] for entry in words("documents", "documents")}
    return {
        "body_heads": frozenset(heads - words("organisations", "unheaded")),
        "body_units": words("organisations", "units"),
        "body_endings": words("organisations", "endings"),
        "body_openers": words("organisations", "openers"),
        "body_tails": words("organisations", "tails"),
        "papers": words("organisations", "papers"),
        "companies": words("descriptions", "bodies") | words("descriptions", "kinds"),
        "known_bodies": words("organisations", "known"),
        "known_tails": frozenset(name.split()[-1] for name in words("organisations", "known")),
        "inside_bodies": words("organisations", "inside"),
        "documents": frozenset(documents | set(map(plural, documents))),
        "publications": frozenset(entry.split()[-1] for entry in words("documents", "publications")),
    }


def _of_names(lexicon: Lexicon) -> dict[str, Any]:
    words = lexicon.words
    demonyms = lexicon.pairs("places", "demonyms")
    nationals = {word: land for word, land in demonyms.items() if word.endswith(("an", "i"))}  # a Russian; no British
    return {
        "titles": frozenset(part for title in words("titles", "titles") for part in title.lower().split()) - {"of"},
        "second_titles": words("titles", "second"),
        "given_titles": words("titles", "given"),
        "short_titles": words("titles", "short"),
        "demonyms": demonyms,
        "nationals": nationals | lexicon.pairs("descriptions", "nationals"),
        "suffixes": words("grammar", "suffixes") | words("titles", "letters"),
        "name_heads": frozenset((name + " ")[:3] for name in words("grammar", "also_names")),
        "calendar": words("grammar", "months") | words("dates", "weekdays"),
        "beside_names": tuple(f" {word} " for word in lexicon.table("grammar").get("beside_names", ()))
        + tuple(f" {word}" for word in lexicon.table("titles").get("letters", ())),
    }


def _of_grammar(lexicon: Lexicon) -> dict[str, Any]:
    words = lexicon.words
    return {
        "quantities": words("collectives", "pronouns"),
        "adverbs": frozenset(adverb.lower() for adverb in words("grammar", "adverbs")),
        "withholding": words("anonymity", "keys"),
        "auxiliaries": frozenset().union(*(words("grammar", key) for key in AUXILIARIES)),
        "indicted": words("grammar", "indicted") | words("grammar", "contacted"),
        "starters": frozenset(starter.lower() for starter in words("grammar", "starters")),
        "glue": words("grammar", "linking") | words("grammar", "joiners"),
    }


def _compound(role: str) -> str:
    """A role with "of" in its name, from its head on: chief of the general staff."""
    head, _, rest = role.partition(" of ")
    return f"{head.split()[-1]} of {rest}"
