"""Sources: the parties behind the mentions, each once an article, with role and organisation.

Mentions are resolved in the order of the text (attribution grammar, section 8): a full name founds a party, a surname
or a pronoun points back to one, "the official" to the nearest whose description has that noun.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lint.document import Block, Span
from lint.reading.affiliations import Affiliation, before_name, in_description
from lint.reading.mentions import Mention
from lint.reading.names import FullName, person_words, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line


class Label(NamedTuple):
    """One mention in a cue clause: where it stands and how it reads; `definite` after "the" or a possessive."""

    span: Span
    text: str
    head: str
    definite: bool
    pronoun: bool


class Source(NamedTuple):
    """A party that the article lets speak. `kind`: person, organisation, document, collective, anonymous or vague.

    `labels` are its mentions at cues, in order; `mentions` every place that names it; `described` is where role or
    organisation is first given. `place` is a town or country that says where somebody is from, not for whom they speak.
    """

    id: str
    name: str
    kind: str
    role: str
    organisation: str
    place: str
    country: str
    labels: tuple[Label, ...]
    mentions: tuple[Span, ...]
    described: int
    affiliations: tuple[Affiliation, ...]

    @property
    def affiliation(self) -> str:
        """Role and organisation in one line."""
        based = f"{self.place}-based" if self.place and not self.organisation else ""
        return ", ".join(part for part in (self.role, based, self.organisation) if part)


class Party:
    """A source while the article is being read; becomes a `Source` at the end."""

    def __init__(self, kind: str, name: str, words: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.name = name
        self.words = words
        self.labels: list[Label] = []
        self.affiliations: list[Affiliation] = []

    def describe(self, affiliation: Affiliation) -> None:
        """Add what a mention says of the party; the first role and organisation given are kept as its own."""
        if affiliation or affiliation.place or affiliation.country:
            self.affiliations.append(affiliation)

    @property
    def role(self) -> str:
        """The first role given."""
        return next((given.role for given in self.affiliations if given.role), "")

    @property
    def organisation(self) -> str:
        """The organisation given with the role, or else the first one given."""
        both = (given.organisation for given in self.affiliations if given.role and given.organisation)
        return next(both, "") or next((given.organisation for given in self.affiliations if given.organisation), "")


class Registry:
    """The parties met so far, and who spoke last; one instance reads one article from top to bottom."""

    def __init__(self, text: str, blocks: tuple[Block, ...], names: Mapping[str, list[FullName]], nouns: Nouns) -> None:
        self.text = text
        self.blocks = blocks
        self.names = names
        self.nouns = nouns
        self.parties: list[Party] = []
        self.last: Party | None = None
        self.section = 0
        self.spoke: list[tuple[int, Party]] = []

    def enter_section(self, number: int) -> None:
        """Pronouns do not reach over a subhead to a speaker while their own section has one."""
        if number != self.section:
            self.section = number

    def resolve(self, line: Line, mention: Mention, description: tuple[int, int] | None) -> tuple[Party | None, str]:
        """The party behind a mention at a cue, and how sure that is: high, medium or low."""
        span = line.span(mention.first, mention.last)
        label = Label(span, self.text[span.start : span.end], mention.head, mention.definite, mention.kind == "pronoun")
        party, confidence = self._find(line, mention)
        if party is None:
            return None, "none"
        party.labels.append(label)
        self._learn(line, mention, description, party)
        self.last = party
        self.spoke.append((self.section, party))
        return party, confidence

    def _find(self, line: Line, mention: Mention) -> tuple[Party | None, str]:
        if mention.kind == "pronoun":
            return self._pronoun(mention.head, line.starts[mention.first])
        if mention.kind == "person":
            return self._person(line, mention), "high"
        if mention.kind == "role":
            return self._role(line, mention)
        text = self._key(line, mention)
        if mention.definite and mention.name_first == mention.name_last:
            known = self._with_head(mention.head, (mention.kind,))
            if known is not None and " " not in text:
                return known, "medium"
        for party in self.parties:
            if party.kind == mention.kind and party.name.lower() == text.lower():
                return party, "high"
        return self._found(mention.kind, text), "high"

    def _key(self, line: Line, mention: Mention) -> str:
        """The words of a mention without its determiner, and for a publication without its description."""
        first = mention.first
        if mention.kind == "document" and mention.name_first < mention.name_last:
            first = mention.name_first
        while (
            first < mention.last - 1
            and line.lower[first] in self.nouns.determiners
            and line.lower[first] not in self.nouns.numbers
            and line.lower[first + 1] != "of"
        ):
            first += 1
        last = mention.last
        for at in range(first + 1, last):
            if line.lower[at] in ("who", "speaking"):
                last = at
                break
        return strip_possessive(self.text[line.starts[first] : line.ends[last - 1]])

    def _found(self, kind: str, name: str, words: tuple[str, ...] = ()) -> Party:
        party = Party(kind, " ".join(name.split()), words)
        self.parties.append(party)
        return party

    def _pronoun(self, head: str, at: int) -> tuple[Party | None, str]:
        if head in ("i", "you"):
            return None, "none"
        wanted = ("organisation", "document") if head == "it" else ("person", "anonymous")
        if head in ("they", "we"):
            wanted = ("collective", "organisation", "vague", "person", "anonymous")
        for section, party in reversed(self.spoke):
            if party.kind in wanted:
                return party, "medium" if section == self.section else "low"
        if head in ("he", "she", "they"):
            named = self._last_named(at)
            if named is not None:
                return named, "medium"
        return None, "none"

    def _last_named(self, at: int) -> Party | None:
        """The person named last before a place, when nobody has spoken yet."""
        best = None
        for runs in self.names.values():
            for full in runs:
                if (
                    full.span.start < at
                    and at - full.span.start < 800
                    and (best is None or full.span.start > best.span.start)
                ):
                    best = full
        return self._by_words(best.words) if best is not None else None

    def _person(self, line: Line, mention: Mention) -> Party:
        words = [word for word in line.words[mention.name_first : mention.name_last] if word != QUOTE and word != ","]
        words[-1] = strip_possessive(words[-1])
        while len(words) > 1 and words[-1] in self.nouns.suffixes:
            words.pop()
        _, name = person_words(words, self.nouns)
        if len(name) == 1:
            for party in reversed(self.parties):
                if party.kind == "person" and name[0] == party.words[-1]:
                    return party
            full = self._full_name(name[0], line.starts[mention.first])
            if full is not None:
                return self._by_words(full)
            for party in reversed(self.parties):
                if party.kind == "person" and name[0] in party.words:
                    return party
        return self._by_words(tuple(name))

    def _full_name(self, surname: str, at: int) -> tuple[str, ...] | None:
        """The full name with this last word: the nearest before the place, else the first after it."""
        runs = self.names.get(surname, ())
        earlier = [full.words for full in runs if full.span.start <= at]
        return earlier[-1] if earlier else runs[0].words if runs else None

    def _by_words(self, words: tuple[str, ...]) -> Party:
        for party in self.parties:
            if party.kind == "person" and same_person(party.words, words):
                if len(words) > len(party.words):
                    party.words, party.name = words, " ".join(words)
                return party
        return self._found("person", " ".join(words), words)

    def _role(self, line: Line, mention: Mention) -> tuple[Party, str]:
        text = self._key(line, mention)
        if mention.definite:
            unnamed = [party for party in self.parties if party.kind == "anonymous"]
            if mention.head in ("source", "insider") and unnamed:
                plain = mention.last - mention.first <= 2
                return unnamed[-1], "medium" if plain else "low"
            known = self._with_head(mention.head, ("person", "anonymous"))
            if known is not None:
                return known, "medium"
            if len(unnamed) == 1 and mention.head in ("official", "person", "man", "woman", "officer", "guard"):
                return unnamed[0], "low"
        return self._found("anonymous", text), "high"

    def _with_head(self, head: str, kinds: tuple[str, ...]) -> Party | None:
        """The party of these kinds that spoke last and whose description has this head noun."""
        for party in reversed([party for _, party in self.spoke]):
            if party.kind not in kinds:
                continue
            if head in party.role.lower().split() or (party.kind != "person" and head in party.name.lower().split()):
                return party
        return None

    def _learn(self, line: Line, mention: Mention, description: tuple[int, int] | None, party: Party) -> None:
        """Take role and organisation from the words around a mention."""
        if mention.kind == "person":
            run = [word for word in line.words[mention.name_first : mention.name_last] if word not in (QUOTE, ",")]
            titles, _ = person_words(run, self.nouns)
            party.describe(before_name(line, mention.first, mention.name_first, titles, self.nouns))
            party.describe(apposition(line, mention, description, self.nouns))
        elif mention.kind == "role":
            party.describe(in_description(line, mention.first, mention.last, self.nouns))

    def close(self) -> tuple[Source, ...]:
        """The sources, in the order in which they first spoke; people without a body are looked up in the whole text."""
        from lint.reading.mentions_of import Places

        places = Places(self.text, self.blocks, [party for party in self.parties if party.labels])
        counts: dict[str, int] = {}
        sources = []
        for party in self.parties:
            if not party.labels:
                continue
            if party.kind == "person" and not (party.role and party.organisation):
                places.describe(party, self.nouns)
            prefix = {"anonymous": "ANON", "vague": "VAGUE"}.get(party.kind, "S")
            counts[prefix] = counts.get(prefix, 0) + 1
            own = "" if party.kind in ("person", "anonymous", "vague", "collective") else party.name
            described = next((given.at for given in party.affiliations if given), -1)
            sources.append(
                Source(
                    f"{prefix}-{counts[prefix]}" if prefix != "S" else f"S{counts[prefix]}",
                    party.name,
                    party.kind,
                    party.role,
                    party.organisation or own,
                    next((given.place for given in party.affiliations if given.place), ""),
                    next((given.country for given in party.affiliations if given.country), ""),
                    tuple(party.labels),
                    places.mentions(party),
                    described,
                    tuple(party.affiliations),
                )
            )
        return tuple(sources)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person: same last word, and no given names that contradict each other."""
    if one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def apposition(line: Line, mention: Mention, description: tuple[int, int] | None, nouns: Nouns) -> Affiliation:
    """The description between commas after a name; for "said X, D." it runs to the next clause."""
    if description is not None:
        return in_description(line, description[0], description[1], nouns)
    at = mention.last
    if at >= len(line.words):
        return Affiliation()
    if line.lower[at] in ("who", "of"):
        return in_description(line, at, min(len(line.words), at + 24), nouns)
    if line.words[at] not in (",", "(", "—", "–", "--") or at + 1 >= len(line.words):
        return Affiliation()
    begin = at + 1
    if line.words[begin].isdigit() and begin + 2 < len(line.words) and line.words[begin + 1] == ",":
        begin += 2  # an age: Dana Vale, 43, a driver,
    if line.lower[begin].endswith("ing") or line.lower[begin] in ("and", "but", "adding"):
        return Affiliation()
    stop = begin
    while stop < len(line.words) and stop - begin < 30 and line.words[stop] not in (QUOTE, ";", ".", ")"):
        if line.words[stop] == "," and stop > begin:
            break
        stop += 1
    return in_description(line, begin, stop, nouns)
