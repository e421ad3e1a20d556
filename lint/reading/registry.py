"""Registry: who is behind each mention, resolved in the order of the text (attribution grammar, section 8).

A full name founds a party, a surname or a pronoun points back to one, "the official" to the nearest party whose
description has that noun.
"""

from collections.abc import Mapping

from lint.document import Block
from lint.reading.accounts import is_handle
from lint.reading.affiliations import Affiliation
from lint.reading.answers import Answers
from lint.reading.antecedents import Antecedents
from lint.reading.appositions import apposition, letters_behind
from lint.reading.cues import Cue
from lint.reading.definites import Definites
from lint.reading.employers import Employers
from lint.reading.forerunners import forerunner
from lint.reading.grammar import grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.mentions_of import Places
from lint.reading.name_places import NamePlaces
from lint.reading.name_words import behind_post, person_words
from lint.reading.names import FullName
from lint.reading.nouns import nouns
from lint.reading.particulars import in_description
from lint.reading.parties import Party, name_of
from lint.reading.party_sources import sources_of
from lint.reading.passages import Passage
from lint.reading.preceding_posts import post_before
from lint.reading.premodifiers import before_name
from lint.reading.pronouns import Pronouns
from lint.reading.relative_subjects import described_by_who
from lint.reading.roll import Roll
from lint.reading.self_names import self_named
from lint.reading.sources import Label, Source
from lint.reading.tokens import QUOTE, Line

ADDRESSED = {"him": "he", "her": "she"}
OPENING = 2  # tokens in front of a name that say what somebody does in court, and a comma: Defending, Ama Pell said
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
        grammar = self._grammar = grammar_of(lexicon)
        self._owners = grammar.owners
        self._adversatives = grammar.adversatives
        self._others = lexicon.words("descriptions", "others")
        self._natives = lexicon.words("descriptions", "natives")
        self._asking = lexicon.words("quoting", "asking")
        self._replying = lexicon.words("quoting", "replying")
        self._asker: Party | None = None
        pronouns = Pronouns(text, passages, lexicon, grammar)
        places = NamePlaces(text, blocks, passages, names, lexicon)
        self._roll = Roll(places, pronouns, self.nouns)
        self._spoke: list[tuple[int, Party]] = []
        self._definites = Definites(text, passages, lexicon, places, self._roll, pronouns, self._spoke)
        self._antecedents = Antecedents(text, self.nouns, self._roll, pronouns, self._definites, self._spoke)
        self._employers = Employers(text, self.nouns, self._definites, self._antecedents)
        self._names = names
        self._newcomers: dict[int, Party] = {}
        self._answers = Answers(text, blocks, self._roll, self.nouns)

    @property
    def parties(self) -> list[Party]:
        """Everybody met so far, in that order; some have been named only."""
        return self._roll.parties

    def enter_section(self, number: int) -> None:
        """Pronouns do not reach over a subhead to a speaker while their own section has one."""
        self._antecedents.section = number

    def go_on(self, party: Party | None) -> None:
        """Somebody, if there is one, counts as the last to have spoken, whoever is named behind him."""
        if party is not None:
            self._spoke.append((self._antecedents.section, party))

    def resolve(self, line: Line, cue: Cue) -> tuple[Party | None, str]:
        """The party behind the subject of a cue, and how sure that is: high, medium, low, or none."""
        mention, description = cue.subject, cue.description
        if mention is None:
            return None, "none"
        if mention.kind in ("role", "collective") and self._roll.bears(line, mention):
            mention = mention._replace(kind="person", name_first=mention.first, name_last=mention.last)
        elif mention.kind == "person" and is_handle(line.words[mention.name_first]):
            mention = mention._replace(kind="document")
        span = line.span(mention.first, mention.last)
        label = Label(span, self.text[span.start : span.end], mention.head, mention.definite, mention.kind == "pronoun")
        once = not self._once.isdisjoint(line.lower[mention.first : mention.last])
        again = self._definites.same_again(line, mention) if once or cue.verb.lemma in self._continuing else None
        body = self._body(line, mention, description) if mention.kind in ("person", "collective") else None
        party = body or again
        confidence = "high" if body is not None else "low"
        self._antecedents.asker = self._asker if cue.verb.lemma in self._replying else None
        self._asker = None
        if party is None and mention.kind == "role" and "who" in line.lower[mention.first : mention.last + 2]:
            named = self_named(line, mention, self._grammar)
            party, confidence = named and self._roll.meant(line, named, self._definites.latest()), "high"
        if party is None:
            party, confidence = self._find(line, mention)
        if party is None:
            return None, "none"
        if mention.kind == "organisation" and description is not None and description[1] <= mention.first:
            self._roll.call(party, line.words[description[1] - 1])  # the airline, of the airline, SkyJet, said
        if mention.kind == "person" and not party.labels and mention.last - mention.first == 1:
            self._definites.recast([party])
        party.labels.append(label)
        if cue.verb.lemma in self._asking:
            self._asker = party
        self._learn(line, mention, description, party)
        if mention.kind == "person" and len(party.labels) == 1 and self._roll.unnamed:
            self._name(line, party)
        self._antecedents.addressed = ADDRESSED.get(line.lower[cue.told[0]], "") if cue.told is not None else ""
        self._spoke.append((self._antecedents.section, party))
        return party, confidence

    def _find(self, line: Line, mention: Mention) -> tuple[Party | None, str]:
        if mention.head == "who":
            described = described_by_who(line, mention, self.nouns)
            if described is not None:
                named = self_named(line, described, self._grammar) if described.kind == "role" else None
                return self._find(line, named or described)[0], "medium"
            lead = line.lower[mention.first - 1] if mention.first else ","
            if lead.isalnum() and lead not in self.nouns.linking and lead not in ("and", "but"):
                return None, "none"  # of those who say so nobody has told
        if mention.kind == "pronoun":
            at = line.start(mention.first)
            party, confidence = self._antecedents.of(mention.head, at)
            himself = mention.head in ("he", "she") and self._answers.is_answering(party, at)
            return (None, "none") if himself else (party, confidence)  # who answers says “I”
        if mention.kind == "turn":
            return self._answers.turn(mention.head, line.start(mention.first))
        if mention.kind == "person":
            return self._roll.meant(line, mention, self._definites.latest()), "high"
        if mention.kind == "role":
            return self._role(line, mention)
        if is_handle(mention.head):
            return self._roll.account(line.words[mention.name_first]), "high"
        issuer = self._issuer(line, mention) if mention.kind == "document" else None
        if issuer is not None:
            return issuer, "medium"
        known = self._definites.national(line, mention) or self._definites.lettered(line, mention)
        if known is not None:
            return known
        text = name_of(self.text, line, mention, self.nouns)
        if self._definites.is_national(line, mention):
            return self._roll.enter("anonymous", text), "high"
        if mention.definite and mention.name_first == mention.name_last and self._definites.is_plain(text):
            known = self._called(line, mention)
            if known is not None:
                return known
        short = self._roll.short(text) if mention.definite else None
        party = self._roll.named(mention.kind, text) or short or self._roll.enter(mention.kind, text)
        behind = line.words[mention.last : mention.last + 3]
        if len(behind) == 3 and behind[0] == "(" and behind[2] == ")":
            self._roll.call(party, behind[1])
        return party, "high"

    def _called(self, line: Line, mention: Mention) -> tuple[Party, str] | None:
        """The body or the document that a definite description with a common noun means."""
        head, at = mention.head, line.start(mention.first)
        either = head in self.nouns.publications and mention.kind == "organisation"
        known = self._definites.said(head, ("organisation", "document") if either else (mention.kind,))
        if known is not None or mention.kind != "organisation":
            return known
        company = head in self.nouns.companies
        known = self._definites.taken_up(at, noun=True) if company else None
        known = known or self._definites.body(self.text, head, at)
        if known is None and company and line.lower[mention.first] == "the":
            known = self._definites.firm(head, at)
        return known

    def _issuer(self, line: Line, mention: Mention) -> Party | None:
        """Whose words "its statement" or "her letter" gives: of who spoke last, if that is no document."""
        owner = self._owners.get(line.lower[mention.first])
        if owner is None or mention.head not in self.nouns.deliveries:
            return None
        party, _ = self._antecedents.of(owner, line.start(mention.first))
        return party if party is not None and party.kind not in ("document", "vague") else None

    def _body(self, line: Line, mention: Mention, description: tuple[int, int] | None) -> Party | None:
        """The body that a name without a word for its kind stands for: Almar Rueda, a supermarket chain, said."""
        word = line.words[mention.first]
        club = self._roll.club(word, line.start(mention.first)) if word in self.nouns.body_endings else ""
        if mention.kind != "person" and not club:
            return None
        name = club or self.text[line.start(mention.name_first) : line.end(mention.name_last - 1)]
        known = self._roll.named("organisation", name)
        if known is None and (club or self._definites.is_body(line, mention, description)):
            return self._roll.enter("organisation", name)
        return known or self._roll.by_first_word(name)

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
        known = len(party.affiliations)
        if mention.kind == "person":
            run = [word for word in line.words[mention.name_first : mention.name_last] if word not in (QUOTE, ",")]
            titles, _ = person_words(run, self.nouns, True, behind_post(line, mention.name_first, self.nouns))
            party.describe(before_name(line, mention.first, mention.name_first, titles, self.nouns))
            party.describe(post_before(line, mention.first, mention.last, self.nouns))
            party.describe(letters_behind(line, mention, self.nouns))
            party.describe(apposition(line, mention, description, self.nouns))
            if mention.first == OPENING and line.lower[0] in self.nouns.acting and line.words[1] == ",":
                party.describe(Affiliation(self.nouns.acting[line.lower[0]], at=line.start(0)))
        elif mention.kind == "role" and (party.kind != "person" or mention.head not in self._natives):
            party.describe(in_description(line, mention.first, mention.last, self.nouns))
        self._employers.settle(party, known)

    def _name(self, line: Line, party: Party) -> None:
        """Whoever has just been given a name may have spoken without it before; not behind "but"."""
        at = party.affiliations[0].at if party.affiliations else -1
        lead = self.text[max(0, at - 4) : at + 4].lower() if at >= 0 else ""
        same = lead[-4:] == "the " or lead[:4] == "the "  # a clerk said; the clerk, Ama Pell, said
        known = forerunner(party, self._roll.unnamed, self._others, self.nouns, same)
        if known is None or line.lower[0] in self._adversatives or self._definites.shared(party):
            return
        if same and self._definites.another(party, known):
            return
        if not self.nouns.indefinites.isdisjoint(self.text[at : at + 8].split()[:1]):
            return  # the driver said; Ama Pell, a driver, said
        self._roll.name(known, party)
        self._spoke[:] = [(section, party if one is known else one) for section, one in self._spoke]

    def recognise(self, unnamed: Party, party: Party) -> None:
        """Somebody who spoke without a name is a person who has one, unless an office or a gender is against it."""
        if self._definites.can_be(party, unnamed.labels[0].head):
            self._roll.name(unnamed, party)

    def close(self) -> tuple[Source, ...]:
        """The sources, in the order in which they first spoke."""
        heard = [party for party in self._roll.parties if party.labels]
        self._definites.recast([party for party in heard if len(party.words) == 1])
        return sources_of(heard, Places(self.text, self.blocks, self.passages, heard, self._names), self.nouns)
