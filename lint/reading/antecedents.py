"""Antecedents: the party that a pronoun points back to (attribution grammar, section 8, steps 1 to 4)."""

from collections.abc import Iterator
from itertools import islice

from lint.reading.definites import BACK, SPEAKERS, Definites
from lint.reading.mentions import Mention
from lint.reading.nouns import Nouns
from lint.reading.particulars import in_description
from lint.reading.parties import Party, name_of
from lint.reading.passages import Passage
from lint.reading.people_between import PeopleBetween
from lint.reading.pronouns import Pronouns
from lint.reading.roll import Roll
from lint.reading.sources import Label

NEWEST = 5  # unnamed parties among which one brought in by its looks is sought
NEAR = 800  # code points between a name and the pronoun that points back to it
PLURAL = ("collective", "organisation", "vague")  # kinds of party that are several


class Antecedents:
    """Asked of each pronoun in the order of the text; `spoke`, who has spoken in which section, grows meanwhile.

    `section` is the one being read: pronouns do not reach over a subhead to a speaker while their own section has one.
    `addressed` is the pronoun of whoever was just spoken to: asked her; `asker` is who asked what is now answered.
    """

    def __init__(
        self,
        text: str,
        nouns: Nouns,
        roll: Roll,
        pronouns: Pronouns,
        definites: Definites,
        spoke: list[tuple[int, Party]],
    ) -> None:
        self._text = text
        self._nouns = nouns
        self._roll = roll
        self._pronouns = pronouns
        self._foregoing = pronouns.foregoing
        self._definites = definites
        self._between = PeopleBetween(text, nouns, roll, pronouns, definites)
        self._spoke = spoke
        self.section = 0
        self.addressed = ""
        self.asker: Party | None = None

    def of(self, head: str, at: int) -> tuple[Party | None, str]:
        """The party that a pronoun at a place means, and how sure that is: medium, low, or none."""
        if head in ("i", "you"):
            return None, "none"
        if head in ("he", "she"):
            return self._he_or_she(head, at)
        if head == "they":
            return self._they(at)
        if head == "it":
            return self._it(at)
        wanted: tuple[str, ...] = ("person", "anonymous")
        if head == "we":
            wanted = ("collective", "organisation", "vague", "person", "anonymous")
        for section, party in self._latest():
            if party.kind in wanted:
                return party, "medium" if section == self.section else "low"
        named = self._roll.last_named(at, NEAR) if head == "who" else None
        return named, "none" if named is None else "medium"

    def _latest(self) -> Iterator[tuple[int, Party]]:
        """Who spoke, the last first, each with the section it was in."""
        return islice(reversed(self._spoke), BACK)

    def _it(self, at: int) -> tuple[Party | None, str]:
        """The body or the document that spoke last, or that its own sentence or one since then is about."""
        here = self._foregoing.thing_here(at)
        if here is not None and here[1].name_first < here[1].name_last:
            known = self._definites.thing(self._text, *here)
            if known is not None:
                return known
        taken = self._definites.taken_up(at, noun=False)
        if taken is not None:
            return taken
        spoke = ((section, one) for section, one in self._latest() if one.kind in ("organisation", "document"))
        said = next(spoke, None)
        if said is not None and self._foregoing.block(said[1].labels[-1].span.start) == self._foregoing.block(at):
            return said[1], "medium"
        thing = self._foregoing.thing(at) or here
        where = thing[0].sentence.start if thing is not None else -1
        if said is not None and said[1].labels[-1].span.start >= where:
            return said[1], "medium" if said[0] == self.section else "low"
        known = None if thing is None else self._definites.thing(self._text, *thing)
        if known is not None or said is None:
            return known or (None, "none")
        return said[1], "low"

    def _they(self, at: int) -> tuple[Party | None, str]:
        """The several whom the sentence before is about, or who spoke since; one person only if not he or she."""
        plural = self._foregoing.plural(at)
        where = plural[0].sentence.start if plural is not None else at - NEAR
        for section, party in self._latest():
            if party.labels[-1].span.start < where:
                break
            if party.kind in PLURAL or plural is None and party.kind in SPEAKERS and not self._pronouns.of(party):
                return party, "medium" if section == self.section else "low"
        if plural is None:
            return None, "none"
        passage, mention = plural
        name = name_of(self._text, passage.line, mention, self._nouns)
        return self._roll.named(mention.kind, name) or self._roll.enter(mention.kind, name), "medium"

    def _he_or_she(self, head: str, at: int) -> tuple[Party | None, str]:
        """Who spoke last, if it can be a he or she, unless the text has turned to somebody else since."""
        spoke = [(section, party) for section, party in self._latest() if party.kind in SPEAKERS]
        latest = spoke[0][1] if spoke else None
        if self.addressed == head and len(spoke) > 1 and not self._pronouns.of(spoke[0][1]):
            asker = spoke[0][1]  # A neighbour asked her to sing. “I laughed,” she said: not the neighbour
            spoke = [one for one in spoke if one[1] is not asker] or spoke
        asked = self._asked(spoke, at)
        spoke = [one for one in spoke if one[1] is not asked]
        section, last = self._pronouns.fitting(spoke, head) or (self.section, None)
        withheld = self._brought_in(self._foregoing.withheld(head, at), last)
        if withheld is not None:
            return withheld, "medium"
        nearer = self._between.nearer(head, at, last, latest)
        if nearer is not None and nearer is not asked:
            return nearer, "medium"
        turned = self._turned(head, at, last)
        if turned is not None:
            return turned, "low"
        if last is not None and last is spoke[0][1]:
            return last, "medium" if section == self.section else "low"
        new = self._brought_in(self._foregoing.introduced(head, at), last) if spoke else None
        if new is not None or last is not None:
            return new or last, "low"
        named = self._roll.last_named(at, NEAR, head)
        if named is not None and named is not asked and self._pronouns.fits(named, head):
            return named, "medium"
        unnamed = self._brought_in(self._foregoing.acting(head, at), None)
        return unnamed, "none" if unnamed is None else "low"

    def _turned(self, head: str, at: int, last: Party | None) -> Party | None:
        """Somebody without a name to whom a new paragraph has turned since the last speaker: The mayor smiled."""
        if last is None or self._foregoing.block(last.labels[-1].span.start) == self._foregoing.block(at):
            return None
        found = self._foregoing.opening(head, at)
        if found is None:
            return None
        passage, mention = found
        known = self._definites.person(passage.line, mention) if mention.definite else None
        if known is not None or mention.definite and not last.role:
            return known and known[0]  # the coach may be the last speaker, of whom nobody has said who that is
        return self._brought_in(found, last)

    def _asked(self, spoke: list[tuple[int, Party]], at: int) -> Party | None:
        """Who asked what is answered in a new paragraph: “Who pays?” asked the mayor. ¶ “The port,” he replied."""
        asker = self.asker
        if asker is None or asker.kind != "person" or not spoke or spoke[0][1] is not asker:
            return None
        return asker if "\n" in self._text[asker.labels[-1].span.end : at] else None

    def _brought_in(self, found: tuple[Passage, Mention] | None, last: Party | None) -> Party | None:
        """Somebody without a name, when the pronoun cannot mean the last speaker; nobody from before `last` spoke."""
        if found is None or (last is not None and found[0].sentence.start < last.labels[-1].span.start):
            return None
        (_, _, line, *_), mention = found
        span = line.span(mention.first, mention.last)
        label = Label(span, self._text[span.start : span.end], mention.head, False, False)
        known = next((party for party in self._roll.unnamed[-NEWEST:] if label == party.labels[0]), None)
        if known is None:
            known = self._roll.enter("anonymous", name_of(self._text, line, mention, self._nouns))
            known.labels.append(label)
            known.describe(in_description(line, mention.first, mention.last, self._nouns))
        return known
