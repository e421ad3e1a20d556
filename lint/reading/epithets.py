"""Epithets: whom a word for what anybody may be known for means: the actor, the Oshton MP, the 29-year-old.

Attribution grammar, section 8: where nobody has been called so before, the person whom the text is about.
"""

from collections.abc import Callable, Iterator

from lint.reading.affiliations import post_of
from lint.reading.descriptions import BY_KIND
from lint.reading.holders import Holders
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import nouns
from lint.reading.parties import Party
from lint.reading.pronouns import Pronouns, is_human
from lint.reading.roll import Roll
from lint.reading.tokens import QUOTE, Line

Found = tuple[Party, str] | None


class Epithets:
    """Asked while an article is read; `latest` gives who spoke, the last first."""

    def __init__(
        self, holders: Holders, roll: Roll, pronouns: Pronouns, latest: Callable[[], Iterator[Party]], lexicon: Lexicon
    ) -> None:
        self._nouns = nouns(lexicon)
        self._holders = holders
        self._roll = roll
        self._pronouns = pronouns
        self._latest = latest
        words = lexicon.words
        self._seated = words("descriptions", "seated")
        self._known_for = words("descriptions", "known_for")
        self._known_with = words("descriptions", "known_with") | self._nouns.won
        self._natives = words("descriptions", "natives")

    def meant(self, line: Line, mention: Mention) -> Found:
        """Whom a description means that no party has had so far."""
        at = line.start(mention.first)
        known = None
        if self._is_anybody(line, mention):
            known = self._just_named(mention.head, at) or self._topical(mention.head, at, _is_aged(line, mention))
        return known or self._native(line, mention)

    def _is_anybody(self, line: Line, mention: Mention) -> bool:
        """Whether a description says what anybody may be known for: the actor, the Oshton MP, the 29-year-old."""
        word, head = line.words[mention.name_first], mention.head
        known = head in self._known_for or head in self._seated or head.endswith("-old") or "-turned-" in word
        known = known or head in self._known_with and mention.name_first - mention.first > 1 or _is_aged(line, mention)
        plain = word.islower() or word.isupper() or word in self._nouns.benches
        if not known or not plain or line.lower[mention.first] != "the" or mention.last > mention.name_first + 1:
            return False
        lead = line.lower[mention.first - 1] if mention.first else QUOTE
        # He defended Dara Pell when the actor was booed: another one than the sentence is about
        return not lead.isalnum() or lead in ("and", "but", "as") or bool(self._nouns.verbs[lead])

    def _native(self, line: Line, mention: Mention) -> Found:
        """Whom "the Oshton man" means: whom the text is about, if he has been named beside that place."""
        place = line.words[mention.first + 1 : mention.name_first]
        if mention.head not in self._natives or not place or not all(word[:1].isupper() for word in place):
            return None
        at = line.start(mention.first)
        known = self._topical(mention.head, at, aged=False)
        return known if known is not None and self._holders.placed(known[0].words, " ".join(place), at) else None

    def _just_named(self, head: str, at: int) -> Found:
        """Who has been named for the first time in the sentence before, if that is one person: the actor said."""
        words = None if head.endswith("-old") else self._holders.newest(at)
        if words is None:
            return None
        party = self._roll.person(words)
        post = post_of(self._holders.role_of(party, at)).rstrip(".")
        seat = head in self._seated and self._nouns.spelt.get(post, post) in self._nouns.seated
        if party.labels or post and not seat or not self._pronouns.suits(party, head):
            return None
        return party, BY_KIND

    def _topical(self, head: str, at: int, aged: bool) -> Found:
        """Whom the text is about, if that can be called by a word for what people are known for, or by an age."""
        party = self.topic(at)
        if party is None or not self._pronouns.suits(party, head) or self._holders.brought_in(head, at):
            return None
        post = post_of(party.role or self._holders.role_of(party, at))
        anybody = aged or head in self._seated or head.endswith("-old")
        posted = post in self._nouns.titles or post in self._nouns.experts
        posted = posted and post not in self._nouns.kin and post not in self._nouns.courtesies
        if not anybody and posted and post not in self._known_for:
            return None  # a detective is not the pensioner whom he speaks of
        return party, BY_KIND

    def topic(self, at: int) -> Party | None:
        """The person whom the sentences up to a place are about: who spoke last, or the subject of one since."""
        said = next((party for party in self._latest() if party.labels[-1].span.start < at), None)
        where = said.labels[-1].span.start if said is not None else -1
        for passage, mention in self._pronouns.foregoing.subjects(at):
            line = passage.line
            if mention is not None and line.start(mention.first) > where:
                name = strip_possessive(line.words[mention.name_last - 1])
                if name in self._roll or self._roll.calls(name):
                    party = self._roll.meant(line, mention, self._latest())
                    return party if party.labels or is_human(party.words, self._nouns) else None
            if said is not None and passage.sentence.start <= where:
                return said if said.kind == "person" else None
        return None


def _is_aged(line: Line, mention: Mention) -> bool:
    """Whether a description gives an age in front of its noun: the 52-year-old tailor."""
    return any(low.endswith("-year-old") for low in line.lower[mention.first + 1 : mention.name_first])
