"""Roll: the parties of an article met so far, by kind and name, and whom a name or a part of it means."""

from collections.abc import Iterable
from itertools import islice

from lint.reading.accounts import spells_name
from lint.reading.dictionary import dictionary
from lint.reading.mentions import Mention
from lint.reading.name_places import NamePlaces
from lint.reading.name_words import behind_post, is_acronym, person_words, straight, strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.parties import LOOKED, Party, same_person
from lint.reading.pronouns import Pronouns, is_human
from lint.reading.tokens import QUOTE, Line


class Roll:
    """Grows while an article is read; `parties` stand in the order in which they were met, `unnamed` have no names."""

    def __init__(self, names: NamePlaces, pronouns: Pronouns, nouns: Nouns) -> None:
        self._names = names
        self._pronouns = pronouns
        self._nouns = nouns
        self.parties: list[Party] = []
        self.unnamed: list[Party] = []
        self._by_name: dict[tuple[str, str], Party] = {}
        self._by_surname: dict[str, list[Party]] = {}
        self._by_tail: dict[str, Party] = {}

    def enter(self, kind: str, name: str, words: tuple[str, ...] = ()) -> Party:
        """A new party; `words` are those of a person's name."""
        party = Party(kind, " ".join(name.split()), words)
        self.parties.append(party)
        self._by_name.setdefault((kind, straight(party.name.lower())), party)
        if kind in ("organisation", "document"):
            self._by_tail[party.name.rpartition(" ")[2]] = party
        if kind == "anonymous":
            self.unnamed.append(party)
        if words:
            self._by_surname.setdefault(words[-1], []).append(party)
        return party

    def named(self, kind: str, name: str) -> Party | None:
        """The first party of a kind with this name, however it is capitalised and its apostrophe is printed."""
        return self._by_name.get((kind, straight(name.lower())))

    def recast(self, party: Party) -> Party:
        """Make a body of somebody who was taken for a person."""
        surname = party.words[-1]
        self._by_surname[surname].remove(party)
        party.kind, party.words, party.recast = "organisation", (), True
        self.call(party, party.name)
        self.call(party, surname)
        return party

    def name(self, unnamed: Party, party: Party) -> None:
        """Make all that an unnamed party has said that of somebody named since, in its place."""
        self.parties.remove(party)
        self.parties[self.parties.index(unnamed)] = party
        self.unnamed.remove(unnamed)
        party.labels[:0] = unnamed.labels
        party.affiliations += unnamed.affiliations
        unnamed.labels, unnamed.became = [], party

    def short(self, name: str) -> Party | None:
        """The body met last whose name ends in a capitalised word: the Dispatch, of the Oshton Dispatch."""
        return self._by_tail.get(name) if name[:1].isupper() else None

    def by_first_word(self, name: str) -> Party | None:
        """The company known by the first word of its name, which is nobody's surname: Corrow, of Corrow Holdings."""
        words = self._names.called(name)
        nouns = self._nouns
        if words is None or name in self or name in nouns.places:
            return None
        if words[-1] not in nouns.body_endings or dictionary().people.level(name):
            return None
        full = " ".join(words)
        return self.named("organisation", full) or self.enter("organisation", full)

    def call(self, party: Party, name: str) -> None:
        """Give a party a second name, which is nobody's yet: NRA, of the National Rail Agency (NRA)."""
        self._by_name.setdefault((party.kind, straight(name.lower())), party)

    def club(self, word: str, at: int) -> str:
        """The club or the company that the last word of its name stands for: Rovers, of Dorn Rovers; else nothing."""
        full = self._names.nearest(word, at)
        return "" if full is None else " ".join(full)

    def __contains__(self, surname: str) -> bool:
        """Whether the article has a full name, or somebody has been met, with this last word."""
        return bool(self._by_surname.get(self._names.spelt(surname))) or surname in self._names

    def _bearer(self, surname: str) -> Party | None:
        """The person met last whose name ends in this word, rather than one who goes by the given name."""
        known = self._by_surname.get(surname, ())
        return next((party for party in reversed(known) if not _by_given(party)), None) or next(iter(known), None)

    def bears(self, line: Line, mention: Mention) -> bool:
        """Whether a capital that may only open a sentence is a surname: Judge said, of Lora Judge."""
        word, at = line.words[mention.first], line.start(mention.first)
        if mention.last - mention.first > 1 or not word[:1].isupper():
            return False
        full = self._names.nearest(word, at)
        listed = full is not None and (is_human(full, self._nouns) or dictionary().people.level(full[0]) > 0)
        return listed or self._bearer(word) is not None

    def person(self, words: tuple[str, ...]) -> Party:
        """The person with this name, who is entered if nobody can be meant; a fuller name completes a shorter one."""
        for party in self._by_surname.get(words[-1], ()):
            if same_person(party.words, words) and not self._apart(party, words):
                if len(words) > len(party.words):
                    party.words, party.name = words, " ".join(words)
                return party
        return self.enter("person", " ".join(words), words)

    def account(self, handle: str) -> Party:
        """The party behind the name of an account: whoever spells so, else the account itself."""
        known = (party for party in self.parties if party.kind == "person" and spells_name(handle, party.words))
        return next(known, None) or self.named("document", handle) or self.enter("document", handle)

    def meant(self, line: Line, mention: Mention, spoke: Iterable[Party]) -> Party:
        """Whom a person's name in a sentence means; `spoke`: who has spoken, the last first."""
        words = [word for word in line.words[mention.name_first : mention.name_last] if word != QUOTE and word != ","]
        words[-1] = strip_possessive(words[-1])
        while len(words) > 1 and words[-1] in self._nouns.suffixes:
            words.pop()
        name = person_words(words, self._nouns, True, behind_post(line, mention.name_first, self._nouns))[1]
        if name[-1].isupper() and len(name[-1]) > 2:
            name = [self._names.in_small(name[-1])]
        name[-1] = self._names.spelt(name[-1])
        if len(name) == 1:
            leads = line.lower[mention.first : mention.name_last - 1]
            wanted = self._pronouns.of_courtesy(leads)
            at = line.start(mention.first)
            titled = self._titled(name[0], at, wanted) if wanted else None
            titled = titled or (self._related(name[0], at, wanted, spoke) if wanted else None)
            if titled is not None:
                return titled
            if wanted and (self._pronouns.couple(name[0]) and name[0] in self or self._misfits(name[0], at, wanted)):
                return self.enter("person", f"{line.words[mention.name_last - 2]} {name[0]}", (name[0],))
            return self._by_office(name[0], leads) or self._by_part(name[0], at, spoke)
        if name[0].lower() in self._nouns.particles:  # Van der Meer is Jan van der Meer
            bearer = self._bearer(name[-1])
            if bearer is not None and name[0].lower() in map(str.lower, bearer.words):
                return bearer  # not Ida Pell, of Al Pell
            return self.person(self._names.with_particle(name[0], name[-1]) or tuple(name))
        longer = self._names.opening(tuple(name)) or self._with_given(tuple(name), line.start(mention.name_first))
        return self.person(self._human(longer) or tuple(name))

    def _with_given(self, name: tuple[str, ...], at: int) -> tuple[str, ...] | None:
        """The full name of somebody whose surname has several words: Lindell Marsh, of Dora Lindell Marsh."""
        if self._pronouns.of_given(name[0]):
            return None
        longer = self._names.ending(name, at)
        return longer if longer is not None and is_human(longer, self._nouns) else None

    def _titled(self, surname: str, at: int, wanted: str) -> Party | None:
        """Whom a surname after Mr or Mrs means: of all who bear it one of that gender, or one of whom none is known."""
        known = self._by_surname.get(surname, [])
        if len(known) < 2 and not self._pronouns.couple(surname) and not self._names.shared(surname):
            return None
        bearers = known[::-1]
        bearers.sort(key=_by_given)
        others = [words for words in self._names.bearers(surname, at) if is_human(words, self._nouns)]
        others = [words for words in others if not any(same_person(one.words, words) for one in known)]
        spoken = next((one for one in bearers if one.labels and self._gender(one) in (wanted, "")), None)
        if spoken is not None:
            return spoken
        for gender in (wanted, ""):
            party = next((one for one in bearers if self._gender(one) == gender), None)
            words = next((words for words in others if self._pronouns.of_words(words) == gender), None)
            if party is not None or words is not None:
                return party or self.person(words or ())
        return None

    def _related(self, surname: str, at: int, wanted: str, spoke: Iterable[Party]) -> Party | None:
        """Whom Mrs Pell means where all who bear the full name are men: Tom Pell's mother Nora, who has spoken.

        Or somebody with the surname in front: Madam Tan, of Madam Tan Bee Lay.
        """
        if not self._misfits(surname, at, wanted):
            return None
        heading = self._names.heading(surname, self._pronouns.courtesies_of(wanted))
        if heading is not None:
            return self.person(heading)
        party = next((one for one in islice(spoke, LOOKED) if one.kind == "person" and len(one.words) == 1), None)
        if party is None or party.name != party.words[0] or self._pronouns.of(party) != wanted:
            return None
        self._by_surname[party.words[0]].remove(party)
        party.words = *party.words, surname
        party.name = " ".join(party.words)
        self._by_surname.setdefault(surname, []).append(party)
        return party

    def _misfits(self, surname: str, at: int, wanted: str) -> bool:
        """Whether all who bear the full name are surely no he, or no she, as the title in front of a surname wants."""
        bearers = [party.words for party in self._by_surname.get(surname, ())]
        bearers += (words for words in self._names.bearers(surname, at) if is_human(words, self._nouns))
        return bool(bearers) and all(self._pronouns.of_words(words) not in (wanted, "") for words in bearers)

    def _by_office(self, surname: str, leads: list[str]) -> Party | None:
        """Of several with a surname the one who has what stands in front of it: Mayor Forde is not Councillor Forde."""
        known = self._by_surname.get(surname, ())
        if len(known) < 2 or not leads:
            return None
        plain = {low.rstrip(".") for low in leads}
        posts = plain | {self._nouns.spelt[low] for low in plain if low in self._nouns.spelt}
        posts = set(filter(self._nouns.is_role, posts))
        holders = [party for party in known if not posts.isdisjoint(party.titles())]
        return holders[0] if len(holders) == 1 else None

    def _gender(self, party: Party) -> str:
        """The pronoun of one of several with a surname: what the given name tells comes before what the text shows."""
        return self._pronouns.of_words(party.words) or self._pronouns.of(party)

    def _apart(self, party: Party, words: tuple[str, ...]) -> bool:
        """Whether somebody known as Mrs Pell is not meant by a full name, since that is Mr Pell's."""
        single = len(party.words) == 1 and party.name != words[-1]
        return single and self._pronouns.of_words(words) not in ("", self._pronouns.of(party))

    def _by_part(self, name: str, at: int, spoke: Iterable[Party]) -> Party:
        """Whom a surname means, or else a given name."""
        bearer = self._bearer(name)
        if bearer is not None:
            return bearer
        full = self._names.nearest(name, at)
        if full is not None:
            return self.person(full)
        given = (party for party in spoke if party.kind == "person" and name in party.words)
        return next(given, None) or self.person(self._called(name) or (name,))

    def _called(self, given: str) -> tuple[str, ...] | None:
        return self._human(self._names.called(given))

    def _human(self, words: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """A full name, if it can be a person's."""
        nouns = self._nouns
        if words is None or words[-1].lower() in nouns.body_heads or words[-1] in nouns.body_endings:
            return None  # Oshton Council, Dorn Rovers
        plain = is_acronym(words[-1]) or dictionary().level(words[-1].lower())  # EgyptAir Flight, Dorn LLC
        return words if not plain or is_human(words, nouns) else None

    def calls(self, given: str) -> bool:
        """Whether one full name of the article, a person's, opens with this word."""
        return self._called(given) is not None

    def last_named(self, at: int, reach: int, head: str = "") -> Party | None:
        """The person named last before a place, no more than `reach` code points off, when nobody has spoken yet.

        With `head`, he or she: behind somebody who cannot be meant, only whoever surely is.
        """
        named = (words for words in self._names.before(at, reach) if is_human(words, self._nouns))
        words = next(named, None)
        if words is not None and head and self._pronouns.of_words(words) not in ("", head):
            words = next((one for one in named if self._pronouns.of_words(one) == head), None)
        return None if words is None else self.person(words)


def _by_given(party: Party) -> bool:
    """Whether somebody with a surname is only ever called by the given name."""
    named = [label.text for label in party.labels[-LOOKED:] if not label.pronoun and not label.definite]
    return bool(named) and not any(party.words[-1] in text for text in named)
