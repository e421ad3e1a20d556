"""Descriptions: whom "the lawmaker" or "the company" can mean, by what was said of a party before.

Attribution grammar, section 8: a definite description points back to the nearest party that it fits.
"""

from collections.abc import Iterable
from functools import cached_property

from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention, is_possessive
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.parties import Party
from lint.reading.ranks import NONE, Ranks
from lint.reading.tokens import Line

INITIALS = 4  # letters of the longest post that is called by its initials
LEGAL = 5  # letters of the longest form of a company behind its name: plc, Corp.
LONGEST = 4  # tokens between the article and the head of such a description
EXACT, BY_KIND = "medium", "low"  # how sure it is that a party is meant: its own word, or one for its kind


class Descriptions:
    """The words of a lexicon for people and bodies by what they are."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self._pairs = lexicon.pairs("descriptions", "people")
        self._bodies = lexicon.words("descriptions", "bodies")
        self._nouns = nouns
        self.ranks = Ranks(lexicon, nouns)
        self._endings = {
            head: frozenset(words.split("|")) for head, words in lexicon.pairs("descriptions", "endings").items()
        }

    @cached_property
    def _people(self) -> dict[str, frozenset[str]]:
        """The titles and roles that each description fits."""
        return {head: frozenset(kinds.split("|")) for head, kinds in self._pairs.items()}

    def meant(
        self, head: str, parties: Iterable[Party], kinds: tuple[str, ...], ranks: frozenset[str] = NONE
    ) -> tuple[Party, str] | None:
        """The first of some parties of these kinds that the head noun fits, and how sure that is.

        One whose own description has the word comes before those that it only fits by their kind; whoever has not been
        given all of `ranks` is not meant, and whoever has been given others comes behind those who have not.
        """
        fitting: Party | None = None
        other: Party | None = None
        for party in parties:
            if party.kind not in kinds or ranks and not ranks.issubset(party.titles()):
                continue
            if self.is_called(party, head):
                if party.kind != "person" or self.ranks.among(head, party.role.lower().split()) == ranks:
                    return party, EXACT
                other = other or party  # the mayor is rather Pell, the mayor, than Rao, the deputy mayor
            if fitting is None and self.fits(party, head):
                fitting = party
        fitting = other or fitting
        return None if fitting is None else (fitting, BY_KIND)

    def is_body(self, line: Line, mention: Mention, description: tuple[int, int] | None) -> bool:
        """Whether the words around a name describe a company: the chain, Almar, said; Almar, a chain of shops, said."""
        first = mention.first
        if first > 2 and line.words[first - 1] == "," and self._is_kind(line.lower[first - 2]):
            return self._opens_clause(line, first - 2)
        if description is None or description[0] < mention.last:
            return False
        ends = (at for at in range(*description) if not line.words[at].isalnum() or self._ends(line.lower[at]))
        stop = next(ends, description[1])
        return stop > description[0] and self._is_kind(line.lower[stop - 1])

    def _ends(self, low: str) -> bool:
        """Whether a noun phrase is over in front of a word: a chain of shops, a firm that sells nets."""
        nouns = self._nouns
        ends = low in nouns.prepositions or low in nouns.relatives or low in nouns.postmodifiers
        return ends or low in nouns.acting_for

    def _opens_clause(self, line: Line, head: int) -> bool:
        """Whether the noun phrase with this head opens its clause: not "her boss at the chain"."""
        first = head
        while first and head - first < LONGEST and line.lower[first] not in self._nouns.determiners:
            first -= 1
        left = line.lower[first - 1] if first else ","
        return line.lower[first] in self._nouns.determiners and (
            left in self._nouns.boundaries or not left[0].isalnum()
        )

    def _is_kind(self, low: str) -> bool:
        """Whether a noun is that of a company."""
        return low in self._nouns.companies and low not in self._nouns.role_heads

    def is_called(self, party: Party, head: str) -> bool:
        """Whether a party's own description has a head noun."""
        words = party.role if party.kind == "person" else f"{party.role} {party.name}"
        called = words.lower().split()
        if head in called or head in self._nouns.titles and any(word.startswith(f"{head}-") for word in called):
            return True  # the SSP, of an SSP-South
        long = [word for word in called if word not in self._nouns.prepositions]
        if 1 < len(head) <= min(INITIALS, len(long)) and head == "".join(word[0] for word in long[-len(head) :]):
            return True  # the CEO, of a chief executive officer; the SP, of a superintendent of police
        return head.partition("-of-")[0] in (word.partition("-of-")[0] for word in called)

    def fits(self, party: Party, head: str) -> bool:
        """Whether a head noun is another word for what a party is."""
        if party.kind == "person":
            titles = party.titles()
            ranked = head in titles and head in self._nouns.ranks  # the admiral, of Adm. Dara Pell, who leads the fleet
            return ranked or not self._people.get(head, frozenset()).isdisjoint(titles)
        if party.kind != "organisation":
            return False
        return not party.name.islower() and self.can_call(party.name, head, party.recast)

    def can_call(self, name: str, head: str, recast: bool = False) -> bool:
        """Whether a head noun can stand for a name: the club, for Dorn Rovers; the bank, for Norbank; the company, for
        any that does not say what it is, and any other kind of company for one that was taken for a person."""
        words, lows = name.split(), name.lower().split()
        legal = len(words) > 1 and words[-1] in self._nouns.body_endings and len(words[-1]) <= LEGAL
        if head in lows or lows[-1 - legal].endswith(head):  # Norbank plc; not: Burbank Studios
            return True
        if not self._endings.get(head, frozenset()).isdisjoint(words):
            return True
        kind = head in self._bodies or recast and head in self._nouns.companies
        return kind and self._nouns.body_heads.isdisjoint(lows)


def serves_another(party: Party, line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a description says whose somebody is, and a party with a name is somebody else's: the minister's
    spokesman, after the Tories' spokesman, Jamie Orr."""
    for word in line.lower[mention.first : mention.last - 1] if party.kind == "person" else ():
        if is_possessive(word):
            owner = strip_possessive(word)
            told = " ".join(f"{one.role} {one.organisation}" for one in party.affiliations).lower().split()
            return owner in nouns.role_heads and bool(told) and owner not in map(strip_possessive, told)
    return False


def descriptions_of(lexicon: Lexicon, nouns: Nouns) -> Descriptions:
    """The descriptions of a lexicon, set up on first use."""
    known = lexicon.derived.get("descriptions")
    if known is None:
        known = lexicon.derived["descriptions"] = Descriptions(lexicon, nouns)
    assert isinstance(known, Descriptions)
    return known
