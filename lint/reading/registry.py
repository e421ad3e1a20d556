"""Registry: who is behind each mention, resolved in the order of the text (attribution grammar, section 8).

A full name founds a party, a surname or a pronoun points back to one, "the official" to the nearest party whose
description has that noun.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from lint.document import Block
from lint.reading.affiliations import Affiliation
from lint.reading.appositions import apposition, post_before
from lint.reading.cues import Cue
from lint.reading.definites import BACK, SPEAKERS, Definites
from lint.reading.grammar import grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.mentions_of import Places
from lint.reading.name_places import NamePlaces
from lint.reading.names import FullName, behind_post, person_words, strip_possessive
from lint.reading.noun_phrases import before
from lint.reading.nouns import nouns
from lint.reading.particulars import before_name, in_description
from lint.reading.parties import Party, name_of
from lint.reading.party_sources import sources_of
from lint.reading.passages import Passage
from lint.reading.pronouns import Pronouns, is_human
from lint.reading.roll import Roll
from lint.reading.sources import Label, Source
from lint.reading.tokens import PAUSES, QUOTE, Line

ADDRESSED = {"him": "he", "her": "she"}
FAR = 4000  # code points between the name of somebody interviewed and the first answer
NEWEST = 5  # unnamed parties among which one brought in by its looks is sought
NEAR = 800  # code points between a name and the pronoun that points back to it
OPENING = 2  # tokens in front of a name that say what somebody does in court, and a comma: Defending, Ama Pell said
PLURAL = ("collective", "organisation", "vague")  # kinds of party that are several
UNNAMED = ("official", "person", "man", "woman", "officer", "guard")  # labels that any unnamed party may be given


class Registry:
    """The parties met so far, and who spoke last; one instance reads one article from top to bottom."""

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        passages: tuple[Passage, ...],
        names: Mapping[str, list[FullName]],
        lexicon: Lexicon,
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.passages = passages
        self.nouns = nouns(lexicon)
        self._once = lexicon.words("descriptions", "once")
        self._continuing = lexicon.words("verbs", "continuing")
        self._pronouns = Pronouns(text, passages, lexicon, grammar_of(lexicon))
        places = NamePlaces(text, blocks, passages, names, lexicon)
        self._roll = Roll(places, self._pronouns, self.nouns)
        self.section = 0
        self._addressed = ""
        self._spoke: list[tuple[int, Party]] = []
        self._definites = Definites(text, passages, lexicon, places, self._roll, self._pronouns, self._spoke)
        self._newcomers: dict[int, Party] = {}
        self._turns: dict[str, Party | None] = {}

    @property
    def parties(self) -> list[Party]:
        """Everybody met so far, in that order; some have been named only."""
        return self._roll.parties

    def enter_section(self, number: int) -> None:
        """Pronouns do not reach over a subhead to a speaker while their own section has one."""
        self.section = number

    def resolve(self, line: Line, cue: Cue) -> tuple[Party | None, str]:
        """The party behind the subject of a cue, and how sure that is: high, medium, low, or none."""
        mention, description = cue.subject, cue.description
        if mention is None:
            return None, "none"
        if mention.kind in ("role", "collective") and self._roll.bears(line, mention):
            mention = mention._replace(kind="person", name_first=mention.first, name_last=mention.last)
        span = line.span(mention.first, mention.last)
        label = Label(span, self.text[span.start : span.end], mention.head, mention.definite, mention.kind == "pronoun")
        once = not self._once.isdisjoint(line.lower[mention.first : mention.last])
        again = self._definites.same_again(mention) if once or cue.verb.lemma in self._continuing else None
        body = self._body(line, mention, description) if mention.kind == "person" else None
        party = body or again
        confidence = "high" if body is not None else "low"
        if party is None:
            party, confidence = self._find(line, mention)
        if party is None:
            return None, "none"
        party.labels.append(label)
        self._learn(line, mention, description, party)
        self._addressed = ADDRESSED.get(line.lower[cue.told[0]], "") if cue.told is not None else ""
        self._spoke.append((self.section, party))
        return party, confidence

    def _find(self, line: Line, mention: Mention) -> tuple[Party | None, str]:
        if mention.head == "who":
            described = self._described_by_who(line, mention)
            if described is not None:
                return self._find(line, described)[0], "medium"
            lead = line.lower[mention.first - 1] if mention.first else ","
            if lead.isalnum() and lead not in self.nouns.linking and lead not in ("and", "but"):
                return None, "none"  # of those who say so nobody has told
        if mention.kind == "pronoun":
            return self._pronoun(mention.head, line.start(mention.first))
        if mention.kind == "turn":
            return self._turn(mention.head, line.start(mention.first))
        if mention.kind == "person":
            return self._person(line, mention), "high"
        if mention.kind == "role":
            return self._role(line, mention)
        national = self._definites.national(line, mention)
        if national is not None:
            return national
        text = name_of(self.text, line, mention, self.nouns)
        if self._definites.is_national(line, mention):
            return self._roll.enter("anonymous", text), "high"
        if mention.definite and mention.name_first == mention.name_last and self._definites.is_plain(text):
            either = mention.head in self.nouns.publications and mention.kind == "organisation"
            known = self._definites.said(mention.head, ("organisation", "document") if either else (mention.kind,))
            if known is None and mention.kind == "organisation":
                at = line.start(mention.first)
                known = self._definites.taken_up(at, noun=True) if mention.head in self.nouns.companies else None
                known = known or self._definites.body(self.text, mention.head, at)
            if known is not None:
                return known
        short = self._roll.short(text) if mention.definite else None
        party = self._roll.named(mention.kind, text) or short or self._roll.enter(mention.kind, text)
        behind = line.words[mention.last : mention.last + 3]
        if len(behind) == 3 and behind[0] == "(" and behind[2] == ")":
            self._roll.call(party, behind[1])
        return party, "high"

    def _body(self, line: Line, mention: Mention, description: tuple[int, int] | None) -> Party | None:
        """The body that a name without a word for its kind stands for: Almar Rueda, a supermarket chain, said."""
        name = self.text[line.start(mention.name_first) : line.end(mention.name_last - 1)]
        known = self._roll.named("organisation", name)
        if known is None and self._definites.is_body(line, mention, description):
            return self._roll.enter("organisation", name)
        return known

    def _described_by_who(self, line: Line, mention: Mention) -> Mention | None:
        """Whom a relative clause is about: confirmed by her daughter, Imogen, who said."""
        end = mention.first
        if end and line.words[end - 1] in PAUSES:
            end -= 1
        found = before(line, end, 0, self.nouns) or before(line, end, end - 1, self.nouns) if end else None
        if found is not None and found.kind == "role" and found.first > 1 and line.words[found.first - 1] == ",":
            named = before(line, found.first - 1, 0, self.nouns)  # Pell, an analyst at the bank, who rates it "…"
            found = named if named is not None and named.kind == "person" else found
        return found if found is not None and found.kind in ("person", "role", "collective", "vague") else None

    def _latest(self) -> Iterator[tuple[int, Party]]:
        """Who spoke, the last first, each with the section it was in."""
        return islice(reversed(self._spoke), BACK)

    def _pronoun(self, head: str, at: int) -> tuple[Party | None, str]:
        if head in ("i", "you"):
            return None, "none"
        if head in ("he", "she"):
            return self._he_or_she(head, at)
        if head == "they":
            return self._they(at)
        wanted: tuple[str, ...] = ("organisation", "document") if head == "it" else ("person", "anonymous")
        if head == "we":
            wanted = ("collective", "organisation", "vague", "person", "anonymous")
        taken = self._definites.taken_up(at, noun=False) if head == "it" else None
        if taken is not None:
            return taken
        for section, party in self._latest():
            if party.kind in wanted:
                return party, "medium" if section == self.section else "low"
        named = self._roll.last_named(at, NEAR) if head == "who" else None
        return named, "none" if named is None else "medium"

    def _they(self, at: int) -> tuple[Party | None, str]:
        """The several whom the sentence before is about, or who spoke since; one person only if not he or she."""
        plural = self._pronouns.plural(at)
        where = plural[0].sentence.start if plural is not None else at - NEAR
        for section, party in self._latest():
            if party.labels[-1].span.start < where:
                break
            if party.kind in PLURAL or plural is None and party.kind in SPEAKERS and not self._pronouns.of(party):
                return party, "medium" if section == self.section else "low"
        if plural is None:
            return None, "none"
        passage, mention = plural
        name = name_of(self.text, passage.line, mention, self.nouns)
        return self._roll.named(mention.kind, name) or self._roll.enter(mention.kind, name), "medium"

    def _he_or_she(self, head: str, at: int) -> tuple[Party | None, str]:
        """Who spoke last, if it can be a he or she, unless the text has turned to somebody else since."""
        spoke = [(section, party) for section, party in self._latest() if party.kind in SPEAKERS]
        if self._addressed == head and len(spoke) > 1 and not self._pronouns.of(spoke[0][1]):
            asker = spoke[0][1]  # A neighbour asked her to sing. “I laughed,” she said: not the neighbour
            spoke = [one for one in spoke if one[1] is not asker] or spoke
        section, last = self._pronouns.fitting(spoke, head) or (self.section, None)
        nearer = self._nearer(head, at, last)
        if nearer is not None:
            return nearer, "medium"
        if last is not None and last is spoke[0][1]:
            return last, "medium" if section == self.section else "low"
        new = self._brought_in(head, at, last) if spoke else None
        if new is not None or last is not None:
            return new or last, "low"
        named = self._roll.last_named(at, NEAR)
        fits = named is not None and self._pronouns.fits(named, head)
        return (named, "medium") if fits else (None, "none")

    def _nearer(self, head: str, at: int, last: Party | None) -> Party | None:
        """Somebody whom the sentences since the last speaker's words are about.

        In the paragraph before it must be one of whom alone it is known that the pronoun fits, or whom the very last
        sentence is about: who has spoken, has a post, or surely is a he or she.
        """
        since = last.labels[-1].span.end if last is not None else 0
        above = self._pronouns.above(at)
        if above is not None and above[0].line.start(above[1].first) >= since:
            party = self._known(*above)
            if party is not None and self._pronouns.fits(party, head):
                return party
        here = self._pronouns.block(at)
        for passage, mention, adjoining in self._pronouns.between(since, at):
            party = self._known(passage, mention) or self._by_given(passage, mention, head, last is None)
            if party is None:
                continue
            if party is last:
                return None
            if not self._pronouns.fits(party, head):
                continue
            known = bool(self._pronouns.of(party))
            sure = known and (last is None or not self._pronouns.of(last))
            person = known or party.labels or passage.line.lower[mention.name_first - 1] in self.nouns.role_heads
            if last is None or passage.block == here or sure or (adjoining and person):
                return party
        return None

    def _known(self, passage: Passage, mention: Mention) -> Party | None:
        """The person whom a sentence is about, if it is somebody with a full name, or who has spoken."""
        if strip_possessive(passage.line.words[mention.name_last - 1]) not in self._roll:
            return None
        party = self._person(passage.line, mention)
        return (
            party if party.labels or is_human(party.words, self.nouns) or self._posted(passage.line, mention) else None
        )

    def _posted(self, line: Line, mention: Mention) -> bool:
        """Whether a post or a title stands right in front of a name: Mallow boss | Peter Vane, Sir Peter Vane."""
        return line.lower[mention.name_first] in self.nouns.titles or behind_post(line, mention.name_first, self.nouns)

    def _by_given(self, passage: Passage, mention: Mention, head: str, alone: bool) -> Party | None:
        """Somebody with one name, where a description or the pronoun says so: Local resident Hilary."""
        line = passage.line
        name = strip_possessive(line.words[mention.name_last - 1])
        single = mention.name_last - mention.name_first == 1
        described = mention.first < mention.name_first
        if not single or not (head in self._pronouns.of_given(name) or alone and described):
            return None
        return self._person(line, mention) if self._roll.calls(name) or described else None

    def _brought_in(self, head: str, at: int, last: Party | None) -> Party | None:
        """Somebody without a name, when the pronoun cannot mean the last speaker; nobody from before `last` spoke."""
        found = self._pronouns.introduced(head, at)
        if found is None or (last is not None and found[0].sentence.start < last.labels[-1].span.start):
            return None
        (_, _, line, *_), mention = found
        span = line.span(mention.first, mention.last)
        label = Label(span, self.text[span.start : span.end], mention.head, False, False)
        known = next((party for party in self._roll.unnamed[-NEWEST:] if label == party.labels[0]), None)
        if known is None:
            known = self._roll.enter("anonymous", name_of(self.text, line, mention, self.nouns))
            known.labels.append(label)
        return known

    def _turn(self, head: str, at: int) -> tuple[Party | None, str]:
        """Who asks or answers: nobody knows who asks; the answers are those of the person named last above them all."""
        if not self._turns:
            self._turns = {"question": None, "answer": self._roll.last_named(at, FAR)}
        party = self._turns[head]
        return party, "none" if party is None else "low"

    def _person(self, line: Line, mention: Mention) -> Party:
        return self._roll.meant(line, mention, self._definites.latest())

    def _role(self, line: Line, mention: Mention) -> tuple[Party, str]:
        if mention.definite:
            if mention.head in ("source", "insider") and self._roll.unnamed:
                plain = mention.last - mention.first <= 2
                return self._roll.unnamed[-1], "medium" if plain else "low"
            known = self._definites.person(line, mention)
            if known is not None:
                return known
            if len(self._roll.unnamed) == 1 and mention.head in UNNAMED:
                return self._roll.unnamed[0], "low"
        start = line.start(mention.first)  # a source who would not be named said: one phrase, two verbs, one source
        party = self._newcomers.get(start)
        if party is None:
            party = self._newcomers[start] = self._roll.enter(
                "anonymous", name_of(self.text, line, mention, self.nouns)
            )
        return party, "high"

    def _learn(self, line: Line, mention: Mention, description: tuple[int, int] | None, party: Party) -> None:
        """Take role and organisation from the words around a mention."""
        if mention.kind == "person":
            run = [word for word in line.words[mention.name_first : mention.name_last] if word not in (QUOTE, ",")]
            titles, _ = person_words(run, self.nouns, True, behind_post(line, mention.name_first, self.nouns))
            party.describe(before_name(line, mention.first, mention.name_first, titles, self.nouns))
            party.describe(post_before(line, mention.first, mention.last, self.nouns))
            party.describe(apposition(line, mention, description, self.nouns))
            if mention.first == OPENING and line.lower[0] in self.nouns.acting and line.words[1] == ",":
                party.describe(Affiliation(self.nouns.acting[line.lower[0]], at=line.start(0)))
        elif mention.kind == "role":
            party.describe(in_description(line, mention.first, mention.last, self.nouns))

    def close(self) -> tuple[Source, ...]:
        """The sources, in the order in which they first spoke."""
        heard = [party for party in self._roll.parties if party.labels]
        return sources_of(heard, Places(self.text, self.blocks, self.passages, heard), self.nouns)
