"""Parties: sources while an article is being read, when later mentions still add to them."""

from lint.reading.affiliations import Affiliation
from lint.reading.mentions import Mention
from lint.reading.name_kinds import is_house
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.sources import Label
from lint.reading.tokens import Line

LOOKED = 30  # labels of a party that are looked at, from its first or from its last


class Party:
    """A source while the article is being read; becomes a `Source` at the end."""

    def __init__(self, kind: str, name: str, words: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.name = name
        self.words = words
        self.labels: list[Label] = []
        self.affiliations: list[Affiliation] = []
        self.became: Party | None = None  # who has been named since
        self.recast = False  # whether it was taken for a person at first

    def describe(self, affiliation: Affiliation) -> None:
        """Add what a mention says of the party; the first role and organisation given are kept as its own."""
        if affiliation or affiliation.place or affiliation.country:
            self.affiliations.append(affiliation)

    def leads(self) -> list[str]:
        """The words in front of the name at each mention, in lower case and without stops: sen, mr, harbour, master."""
        found: list[str] = []
        for label in self.labels[:LOOKED]:
            words = [] if label.pronoun else label.text.lower().replace(".", "").split()
            found += words[: max(0, len(words) - len(self.words))]
        return found

    def titles(self) -> set[str]:
        """The words of every role given and those in front of the name, in lower case and without stops."""
        roles = " ".join(given.role for given in self.affiliations[:LOOKED])
        return {*roles.lower().replace(".", "").split(), *self.leads()}

    @property
    def settled(self) -> bool:
        """Whether an organisation is known, and more than a rank or a post shared with others."""
        known = any(one.organisation and not one.member for one in self.affiliations)
        return known and any(one.role and not one.rank for one in self.affiliations)

    @property
    def role(self) -> str:
        """The first role given; a rank alone, as in front of a name, says less than any post that is given with it."""
        post = next((one.role for one in self.affiliations if one.role and not one.rank), "")
        return post or next((one.role for one in self.affiliations if one.role), "")

    @property
    def organisation(self) -> str:
        """The organisation given with the role, or else the first one given."""
        both = (given.organisation for given in self.affiliations if given.role and given.organisation)
        return next(both, "") or next((given.organisation for given in self.affiliations if given.organisation), "")


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person: same last word, and no given names that contradict each other.

    One may be the other without its given names: Restrepo Marín, of Lucía Restrepo Marín.
    """
    if one[-1] != other[-1]:
        return False
    if one == other[-len(one) :] or other == one[-len(other) :]:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def name_of(text: str, line: Line, mention: Mention, nouns: Nouns) -> str:
    """The words of a mention without its determiner, and for a publication without its description."""
    first = mention.first
    named = mention.first < mention.name_first < mention.name_last
    if named and (mention.kind == "document" or line.lower[mention.name_first - 1] in nouns.companies):
        first = mention.name_first  # the newspaper Severnaya Zarya, his team Dorn Vale
    while (
        first < mention.last - 1
        and line.lower[first] in nouns.determiners
        and " ".join(line.words[first : mention.last]) not in nouns.known_bodies
        and line.lower[first] not in nouns.numbers
        and line.lower[first + 1] != "of"
    ):
        first += 1
    clauses = (at for at in range(first + 1, mention.last) if line.lower[at] in ("who", "speaking"))
    last = next(clauses, mention.last)
    name = text[line.start(first) : line.end(last - 1)]
    return name if is_house(line, mention.first, last, nouns) else strip_possessive(name)
