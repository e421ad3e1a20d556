"""Definites: whom "the minister", "the actor", "the Swede" or "the department" means.

Attribution grammar, section 8: whoever spoke and was described so; else whoever has been named with that post; else,
where the words are such as anybody may be known for, the person whom the text is about.
"""

from collections.abc import Iterator
from itertools import islice

from lint.reading.affiliations import post_of
from lint.reading.descriptions import BY_KIND, EXACT, INITIALS, descriptions_of, serves_another
from lint.reading.dictionary import dictionary
from lint.reading.epithets import Epithets
from lint.reading.holders import Holders
from lint.reading.lexicon import Lexicon
from lint.reading.lone_names import LoneNames
from lint.reading.mentions import Mention
from lint.reading.name_places import NamePlaces
from lint.reading.named_bodies import NamedBodies
from lint.reading.nouns import nouns
from lint.reading.parties import LOOKED, Party, name_of
from lint.reading.passages import Passage
from lint.reading.pronouns import Pronouns
from lint.reading.ranks import NONE, post_in
from lint.reading.roll import Roll
from lint.reading.things import another_in, firm_in
from lint.reading.tokens import Line

BACK = 200  # statements over which a description points back
SPEAKERS = ("person", "anonymous")  # kinds of party that a common noun can mean

LEAD = 2  # the last block of a lead that brings somebody in without a name
Found = tuple[Party, str] | None


class Definites:
    """Asked while an article is read; `spoke` is the registry's own list, which grows: sections and parties."""

    def __init__(
        self,
        text: str,
        passages: tuple[Passage, ...],
        lexicon: Lexicon,
        places: NamePlaces,
        roll: Roll,
        pronouns: Pronouns,
        spoke: list[tuple[int, Party]],
    ) -> None:
        self._nouns = nouns(lexicon)
        self._roll = roll
        self._pronouns = pronouns
        self._spoke = spoke
        self._text = text
        self._descriptions = descriptions_of(lexicon, self._nouns)
        self._holders = Holders(text, places, roll, passages, lexicon)
        self._bodies = NamedBodies(text, passages, lexicon)
        self._lone = LoneNames(text, passages, pronouns, lexicon)
        self._epithets = Epithets(self._holders, roll, pronouns, self.latest, lexicon)
        self._places = places
        self._reporting = lexicon.words("descriptions", "reporting")

    def latest(self) -> Iterator[Party]:
        """Who spoke, the last first."""
        return (party for _, party in islice(reversed(self._spoke), BACK))

    def said(self, head: str, kinds: tuple[str, ...], ranks: frozenset[str] = NONE) -> Found:
        """The party of these kinds that spoke last and that a head noun with its `ranks` fits, and how sure that is."""
        return self._descriptions.meant(head, self.latest(), kinds, ranks)

    def is_body(self, line: Line, mention: Mention, description: tuple[int, int] | None) -> bool:
        """Whether the words around a name describe a company."""
        return self._descriptions.is_body(line, mention, description)

    def person(self, line: Line, mention: Mention) -> Found:
        """Whom a definite description with a common noun means."""
        bench = line.words[mention.last - 1] in self._nouns.benches  # the Oshton Republican: no Republican candidate
        known = None if bench else self.said(mention.head, SPEAKERS, self._descriptions.ranks.needed(line, mention))
        if known is not None and serves_another(known[0], line, mention, self._nouns):
            known = None
        if known is not None and known[0].kind == "anonymous" and known[1] == EXACT:
            known = self._named_since(known[0], line, mention) or known
        if known is None or known[1] != EXACT:
            known = self._held(line, mention) or known
            if known is not None and known[1] != EXACT and self._holders.elsewhere(known[0], line, mention):
                known = None  # the Norin Bank boss, after the chief executive of another body
        known = known or self._epithets.meant(line, mention)
        return known or self._untold(line, mention)

    def _named_since(self, unnamed: Party, line: Line, mention: Mention) -> Found:
        """Who has been named with the post of somebody in the lead: a medic said; medic Ama Pell came; the medic."""
        post, told = post_in(line, mention, self._nouns), unnamed.labels[0]
        if told.definite or self._pronouns.foregoing.block(told.span.start) > LEAD:
            return None
        holder = self._holders.sole(post, line.start(mention.first), self._descriptions.is_called)
        if holder is None or max(one.at for one in holder.affiliations) < unnamed.labels[-1].span.start:
            return None
        party = self._roll.person(holder.words)
        self._roll.name(unnamed, party)
        self._spoke[:] = [(section, party if one is unnamed else one) for section, one in self._spoke]
        return party, EXACT

    def is_national(self, line: Line, mention: Mention) -> bool:
        """Whether a mention is "the Swede"; not what a paper of that name does: The Australian reported."""
        if mention.last - mention.first != 2 or line.lower[mention.first] != "the":
            return False
        known = line.words[mention.last - 1] in self._nouns.nationals
        return known and self._reporting.isdisjoint(line.lower[mention.last : mention.last + 1])

    def national(self, line: Line, mention: Mention) -> Found:
        """Whom "the Swede" means: who was said to be one, or else whom the text is about."""
        if not self.is_national(line, mention):
            return None
        land, at = self._nouns.nationals[line.words[mention.last - 1]], line.start(mention.first)
        for party in self.latest():
            if party.kind == "person" and any(land in (one.country, one.organisation) for one in party.affiliations):
                return party, EXACT
        held = self._holders.of_land(land, at)
        if held is not None:
            return self._roll.person(held), EXACT
        topic = self._epithets.topic(at)
        if topic is None or any(one.country not in ("", land) for one in topic.affiliations):
            return None
        called = (self._nouns.nationals.get(label.text.split()[-1], land) for label in topic.labels[-LOOKED:])
        if any(other != land for other in called):
            return None
        return None if self._holders.brought_in(line.words[mention.last - 1], at) else (topic, BY_KIND)

    def lettered(self, line: Line, mention: Mention) -> Found:
        """Whom "the DG" means: whoever has been named as director general; nobody where the letters are a body's."""
        short = line.words[mention.last - 1].isupper() and len(mention.head) <= INITIALS
        if not short or mention.last - mention.first != 2 or line.lower[mention.first] != "the":
            return None
        return self._held(line, mention, sure=True)

    def can_be(self, party: Party, head: str) -> bool:
        """Whether a noun can mean somebody: it is not for the other gender, nor an office that is not told of him."""
        office = head in self._nouns.offices or head in self._nouns.titles
        return not (office and head not in party.titles()) and self._pronouns.suits(party, head)

    def is_posted(self, party: Party, at: int) -> bool:
        """Whether the article has said before a place what somebody is, beside the name."""
        return bool(self._holders.role_of(party, at))

    def shared(self, party: Party) -> bool:
        """Whether the article gives somebody else the same post beside the name."""
        return self._holders.others(party)

    def another(self, party: Party, known: Party) -> bool:
        """Whether somebody else is brought in with the post of two parties between the one and the other."""
        since, until = known.labels[-1].span.end, party.labels[0].span.start
        return self._holders.brought_in(post_of(party.role), until, since)

    def is_plain(self, text: str) -> bool:
        """Whether a description without its article says only what a body is and where from: Oshton-based firm."""
        return all(word.endswith("-based") or word in self._nouns.demonyms for word in text.split()[:-1])

    def body(self, text: str, head: str, at: int) -> Found:
        """The body that "the department" means, if it has been named with that word and has not spoken."""
        found = self._bodies.last(head, at)
        if found is None:
            return None
        name = name_of(text, *found, self._nouns)
        return self._roll.named("organisation", name) or self._roll.enter("organisation", name), EXACT

    def thing(self, text: str, passage: Passage, mention: Mention) -> Found:
        """The body or the document that a sentence is about, which need not have spoken; nobody for a person."""
        name, at = name_of(text, passage.line, mention, self._nouns), passage.line.start(mention.first)
        if mention.kind == "person":
            listed = dictionary().people.level(name) > 0 and not self._lone.shown(name)
            if listed or name in self._roll or name in self._nouns.places:
                return None
            return self._roll.named("organisation", name) or self._roll.enter("organisation", name), BY_KIND
        if mention.definite and mention.name_first == mention.name_last:
            known = self.said(mention.head, (mention.kind,)) or self.body(text, mention.head, at)
            if known is not None:
                return known
        return self._roll.named(mention.kind, name) or self._roll.enter(mention.kind, name), EXACT

    def firm(self, head: str, at: int) -> Found:
        """The body that "the company" means where its name does not say so: Harland Lines, which a sentence is about.

        Not one whose name says that it is something else: the company, behind Oshton Wells Board.
        """
        for passage, mention in self._pronouns.foregoing.named(at):
            named = firm_in(passage.line, mention, self._nouns)
            if named is not None and another_in(passage.line, named.last, at, self._nouns):
                return None
            if named is None or named.last - named.first == 1 and passage.line.words[named.first] in self._places:
                continue
            name = name_of(self._text, passage.line, named, self._nouns)
            if self._descriptions.can_call(name, head) and name not in self._nouns.places:
                another = self._bodies.other_such(head, passage.line.end(named.last - 1), at)
                found = None if another else self.thing(self._text, passage, named)
                return None if found is None else (found[0], BY_KIND)
        return None

    def taken_up(self, at: int, noun: bool) -> Found:
        """Who spoke last and was taken for a person, if "it", or a `noun` for a company, can mean a body of that name.

        Behind such a noun a name that lists know must say so: Quillon said it would sell its mill. The company said …
        """
        party = self._spoke[-1][1] if self._spoke else None
        if party is None or party.kind != "person" or party.affiliations or party.leads() or self._pronouns.of(party):
            return None
        if self._holders.role_of(party, at):
            return None
        if self._lone.is_body(party):
            return self._roll.recast(party), BY_KIND
        onward = self._holders.onward(party.labels[-1].span.end)
        told = {"it", "its"}.intersection(onward) if self._nouns.body_heads.isdisjoint(onward) else ()
        listed = dictionary().people.level(party.words[0]) > 0
        needed = 2 if listed else int(not noun or len(party.words) > 1)
        enough = len(told) >= needed if noun or len(party.words) > 1 else not listed
        return (self._roll.recast(party), BY_KIND) if enough else None

    def is_club(self, name: str) -> bool:
        """Whether the text shows a name, or one that ends so, to be that of a club or a company."""
        return self._lone.shown(name)

    def recast(self, parties: list[Party]) -> None:
        """Make bodies of those with one name whom the text shows to be clubs or companies."""
        for party in parties:
            if self._lone.is_body(party):
                self._roll.recast(party)

    def same_again(self, line: Line, mention: Mention) -> Party | None:
        """Who spoke last, if a description that fits nobody so far can mean that person: The retired nurse added …"""
        if mention.kind != "role" or not mention.definite or self.said(mention.head, SPEAKERS) is not None:
            return None
        party = self._spoke[-1][1] if self._spoke else None
        if party is None or party.kind != "person" or not self._pronouns.suits(party, mention.head):
            return None
        if any(mention.head in office.split() for office in self._nouns.offices):
            return None  # the former president: somebody everybody knows
        plain = mention.head in self._nouns.ordinary or mention.head.endswith("-old")
        if mention.first and line.lower[mention.first - 1] in ("and", "but"):
            topic = self._epithets.topic(line.start(mention.first))  # Pell limped off, and the winger added: …
            if topic is not None and topic is not party and self._pronouns.suits(topic, mention.head):
                return topic
        return party if plain or not party.role else None

    def _untold(self, line: Line, mention: Mention) -> Found:
        """Who has just been named with no word on who that is: “It held,” says Ama Pell. The Chief Minister said …"""
        said = self._spoke[-1][1] if self._spoke else None
        if said is None or said.kind != "person" or len(said.labels) > 1 or mention.first:
            return None
        head = mention.head
        post = head in self._nouns.offices or head in self._nouns.titles or head in self._nouns.voices
        if not post or len(said.words) < 2 or said.affiliations or not self._pronouns.suits(said, head):
            return None
        between = self._text[said.labels[0].span.end : line.start(0)].split()  # a stop, or the verb with one
        return (said, BY_KIND) if len(between) < 2 and not self._holders.known(said, head) else None

    def _held(self, line: Line, mention: Mention, sure: bool = False) -> Found:
        """Who has been named with the post that a description gives, perhaps without having spoken.

        Only with that very word, where we must be `sure`.
        """
        post, at = post_in(line, mention, self._nouns), line.start(mention.first)
        if mention.head.endswith("-old"):
            held = self._holders.aged(mention.head.partition("-")[0], at)
            return None if held is None else (self._roll.person(held), EXACT)
        for fits, level in ((self._descriptions.is_called, EXACT), (self._descriptions.fits, BY_KIND))[: 2 - sure]:
            holder = self._holders.sole(post, at, fits)
            if holder is not None:
                return self._roll.person(holder.words), level
        return None
