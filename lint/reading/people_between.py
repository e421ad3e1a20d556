"""People between: whom the sentences between the last speaker's words and a pronoun are about, if it can mean them.

Attribution grammar, section 8: a text that has turned to somebody else means that person by "he" or "she".
"""

from itertools import islice

from lint.reading.definites import Definites
from lint.reading.mentions import Mention, is_possessive
from lint.reading.name_words import behind_post, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.occurrences import occurrences
from lint.reading.parties import LOOKED, Party
from lint.reading.passages import Passage
from lint.reading.pronouns import Pronouns, is_human
from lint.reading.roll import Roll
from lint.reading.tokens import Line

FEW = 20  # code points in front of a name in which a relation stands
LONGEST = 5  # words that are more than a name: Ama Pell On How Rivers Make Her Feel


class PeopleBetween:
    """Asked where a pronoun stands; `roll` grows meanwhile."""

    def __init__(self, text: str, nouns: Nouns, roll: Roll, pronouns: Pronouns, definites: Definites) -> None:
        self._text = text
        self._nouns = nouns
        self._roll = roll
        self._pronouns = pronouns
        self._foregoing = pronouns.foregoing
        self._definites = definites

    def nearer(self, head: str, at: int, last: Party | None, latest: Party | None) -> Party | None:
        """Somebody whom the sentences since the last speaker's words are about.

        In the paragraph before it must be one of whom alone it is known that the pronoun fits, or whom the very last
        sentence is about: who has spoken, has a post, or surely is a he or she. `last` is who spoke last of those whom
        the pronoun fits, `latest` of all.
        """
        since = last.labels[-1].span.end if last is not None else 0
        above = self._foregoing.above(at)
        if above is not None and above[0].line.start(above[1].first) >= since:
            party = self._known(*above)
            if party is not None and self._pronouns.fits(party, head):
                return party
        here = self._foregoing.block(at)
        for passage, mention, adjoining in self._foregoing.between(since, at, head):
            party = self._known(passage, mention) or self._by_given(passage, mention, head, last is None)
            if party is None or party is not last and not self._pronouns.fits(party, head):
                continue
            if party is last:
                return None
            known = bool(self._pronouns.of(party))
            sure = known and (last is None or not self._pronouns.of(last))
            person = known or party.labels or self._has_post(passage.line, mention) or self._is_new(passage, mention)
            person = person or last is not latest and not mention.first or self._foregoing.turns_to(passage, mention)
            if last is None or passage.block == here or sure:
                return party
            if adjoining and (person or self._definites.is_posted(party, at)):
                return party
        return None

    def _known(self, passage: Passage, mention: Mention) -> Party | None:
        """The person whom a sentence is about, if it is somebody with a full name, or who has spoken."""
        surname = strip_possessive(passage.line.words[mention.name_last - 1])
        if surname not in self._roll:
            return None
        party = self._roll.meant(passage.line, mention, self._definites.latest())
        if party.labels or self._posted(passage.line, mention):
            return party
        given = len(party.words) < LONGEST and self._pronouns.of_words(party.words)
        human = given or is_human(party.words, self._nouns)
        return party if human and not self._definites.is_club(surname) else None

    def _has_post(self, line: Line, mention: Mention) -> bool:
        posted = mention.name_first > 0 and line.lower[mention.name_first - 1] in self._nouns.role_heads
        return posted or bool(self._relation(line, mention))

    def _relation(self, line: Line, mention: Mention) -> str:
        """What somebody is to another in front of the name: her husband Tom, his wife, Nora."""
        at = mention.name_first - 1
        at -= at > 0 and line.words[at] == ","
        noun, owner = (line.lower[at], line.lower[at - 1]) if at > 0 else ("", "")
        owned = owner in self._nouns.possessives or is_possessive(owner)
        return noun if owned and noun in self._nouns.kin else ""

    def _is_new(self, passage: Passage, mention: Mention) -> bool:
        """Whether a full name at the head of a sentence is new to the text: Giles Orr was not so sure."""
        line, first = passage.line, mention.name_first
        led = first > 1 and line.words[first - 1] == "," and line.lower[0] in self._nouns.starters  # Earlier, Giles Orr
        posted = all(word[0].isupper() or word[0].isdigit() for word in line.words[:first])  # Ward 3 Councillor Orr
        whole = mention.name_last - first > 1 and (led or posted)
        surname = strip_possessive(passage.line.words[mention.name_last - 1])
        return whole and self._text.find(surname, 0, passage.sentence.start) < 0

    def _posted(self, line: Line, mention: Mention) -> bool:
        """Whether a post or a title stands right in front of a name: Mallow boss | Peter Vane, Sir Peter Vane."""
        return line.lower[mention.name_first] in self._nouns.titles or behind_post(
            line, mention.name_first, self._nouns
        )

    def _by_given(self, passage: Passage, mention: Mention, head: str, alone: bool) -> Party | None:
        """Somebody with one name, where a description or the pronoun says so: Local resident Hilary."""
        line = passage.line
        name = strip_possessive(line.words[mention.name_last - 1])
        first = mention.name_first
        single = mention.name_last - first - (line.lower[first].rstrip(".") in self._nouns.titles) == 1  # Sir Giles
        lead = line.lower[first - 1] if mention.first < first else "in"
        behind = line.lower[mention.last : mention.last + 2]
        described = lead not in self._nouns.prepositions or behind == [",", "who"]
        related = self._pronouns.of_noun(self._relation(line, mention)) == head
        given = head in self._pronouns.of_given(name)
        described = described or given and single and (self._is_kin(name) or alone and name not in self._nouns.places)
        told = related or given or alone and described
        calls = single and self._roll.calls(name)
        if not single or not (told or calls) or not (calls or described or related):
            return None
        party = self._roll.meant(line, mention, self._definites.latest())
        owns = alone and ("his" if head == "he" else "her") in line.lower[mention.last :]  # Ify thanked him on her page
        return party if told or owns or party.labels else None

    def _is_kin(self, name: str) -> bool:
        """Whether the text says anywhere whose relation somebody with one name is: her son Daniel."""
        for at in islice(occurrences(self._text, name), LOOKED):
            lead = self._text[max(0, at - FEW) : at].split()
            if lead and lead[-1].rstrip(",") in self._nouns.kin:
                return True
        return False
