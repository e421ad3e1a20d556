"""Holders: who has been named with a post, wherever that stands, before somebody is called by the post alone.

Finance minister Dora Lamb has resigned. “It was time,” the minister said: whoever only spoke is not all that an article
tells of. A post that two people have been named with, or that somebody unnamed has been given since, tells nothing.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from lint.reading.affiliations import Affiliation, post_of
from lint.reading.ages import age_behind
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.name_places import NamePlaces
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import nouns
from lint.reading.parties import Party, same_person
from lint.reading.passages import Passage, number_at
from lint.reading.pronouns import PRONOUNS, is_human
from lint.reading.ranks import Post, Ranks, post_in
from lint.reading.roll import Roll
from lint.reading.tellings import read_description
from lint.reading.tokens import MARKS, Line

REACH = 6000  # code points between a name with its post and the post alone
MOST = 200  # names that are looked at for one post
NEAR = 6  # sentences back to the person named last
LEAD = 20  # code points in front of a name in which a country stands
FEW = 40  # code points between "a" and its noun
BETWEEN = 3  # words between them


class Holders:
    """The people of one article with what stands beside their full names, in the order of the text."""

    def __init__(
        self,
        text: str,
        names: NamePlaces,
        roll: Roll,
        passages: tuple[Passage, ...],
        lexicon: Lexicon,
    ) -> None:
        self._text = text
        self._names = names
        self._roll = roll
        self._passages = passages
        self._nouns = nouns(lexicon)
        self._ranks = Ranks(lexicon, self._nouns)
        self._seated = lexicon.words("descriptions", "seated")
        self._famous = lexicon.words("descriptions", "famous")
        self._fields = self._nouns.fields - {"state"}

    def sole(self, post: Post, at: int, fits: Callable[[Party, str], bool]) -> Party | None:
        """The only one named before a place whom a description fits, with whatever else may be said against it."""
        fitting: list[tuple[int, Party]] = []
        for end, party in self._before(at):
            given = [one for one in party.affiliations if one.role and (one.at < at or self._opens(party, end))]
            if fits(party, post.head) and any(self._agrees(post, one) for one in given):
                fitting.append((end, party))
        named = [one for one in fitting if any(self._names_it(post, given) for given in one[1].affiliations)]
        where, found = next(iter(named or fitting), (0, None))
        if found is None or not all(same_person(found.words, party.words) for _, party in named or fitting):
            return None
        if self.brought_in(post.head, at, where, found):
            return None
        body = found.organisation
        if named and (post.head not in self._famous or not body or body in self._nouns.places):
            return found
        unsaid = not post.names or post.head in self._seated or not body
        return found if unsaid and self._named_last(at) == found.words[-1] else None

    def others(self, party: Party) -> bool:
        """Whether somebody else stands anywhere with the post of a party."""
        post = post_of(party.role)
        held = (other for _, other in self._described[:MOST] if post_of(other.role) == post)
        return any(not same_person(other.words, party.words) for other in held)

    def elsewhere(self, party: Party, line: Line, mention: Mention) -> bool:
        """Whether a description names a body and somebody's own bodies have other names."""
        post = post_in(line, mention, self._nouns)
        given = [one for one in party.affiliations if one.organisation]
        return bool(post.names and given) and not any(self._names_it(post, one) for one in given)

    def known(self, party: Party, post: str) -> bool:
        """Whether the article says anywhere beside the name what somebody is, or gives anybody a post."""
        return any(other.words == party.words or post_of(other.role) == post for _, other in self._described[:MOST])

    def role_of(self, party: Party, at: int) -> str:
        """What somebody has been called beside the name before a place, if anything."""
        return next((other.role for _, other in self._before(at) if other.words == party.words), "")

    def of_land(self, land: str, at: int) -> tuple[str, ...] | None:
        """The only name before a place right behind that of a country: American Ama Pell, Norin's Ama Pell."""
        found: dict[tuple[str, ...], None] = {}
        for full in self._names.in_order[:MOST]:
            if full.span.start >= at:
                break
            name = full.span.end - len(" ".join(full.words))
            words = map(strip_possessive, self._text[max(0, name - LEAD) : name].split()[-2:])
            if any(word == land or self._nouns.demonyms.get(word) == land for word in words):
                found[full.words] = None
        return next(iter(found)) if len(found) == 1 else None

    def aged(self, years: str, at: int) -> tuple[str, ...] | None:
        """The name of the first person whose age has been given before a place: Ama Pell, 29,; Ama Pell (29)."""
        end, words = self._ages.get(years, (at, ()))
        return words if end < at else None

    def placed(self, words: tuple[str, ...], place: str, at: int) -> bool:
        """Whether a sentence that names a place has named somebody, and nobody else: Ama Pell won in Oshton."""
        named: dict[int, set[tuple[str, ...]]] = {}
        for full in self._names.in_order[:MOST]:
            if full.span.start < at and is_human(full.words, self._nouns):
                named.setdefault(number_at(self._passages, full.span.start), set()).add(full.words)
        alone = (self._passages[number].sentence for number, people in named.items() if people == {words})
        return any(place in self._text[sentence.start : sentence.end] for sentence in alone)

    def newest(self, at: int) -> tuple[str, ...] | None:
        """The only name in the sentence before that of a place, if it is new to the text and no “he” goes before it."""
        number = number_at(self._passages, at)
        start, end = self._passages[number - 1].sentence if number else (0, 0)
        named = self._names.within(start, end)
        if len(named) != 1 or not is_human(named[0].words, self._nouns):
            return None
        surname, (begin, _) = named[0].words[-1], named[0].span
        told = self._text[start:begin].lower().split()
        new = self._text.find(surname, 0, start) < 0 and not (told and told[-1] in self._nouns.determiners)
        return named[0].words if new and PRONOUNS.keys().isdisjoint(told) else None

    @cached_property
    def _ages(self) -> dict[str, tuple[int, tuple[str, ...]]]:
        """The first name that stands with an age, by that age, and where the name ends."""
        found: dict[str, tuple[int, tuple[str, ...]]] = {}
        for full in self._names.in_order:
            years = age_behind(self._text, full.span.end)
            if years:
                found.setdefault(years, (full.span.end, full.words))
        return found

    def _before(self, at: int) -> Iterator[tuple[int, Party]]:
        """The people named with a description before a place, the last first, and where each name ends."""
        last = bisect_right(self._described, at, key=lambda one: one[0])
        for end, party in self._described[max(0, last - MOST) : last][::-1]:
            if at - end > REACH:
                return
            yield end, party

    @cached_property
    def _described(self) -> list[tuple[int, Party]]:
        """Each place of a full name that says what its bearer is, as a party of its own."""
        found = []
        for full in self._names.in_order:
            party = Party("person", " ".join(full.words), full.words)
            line = self._line(full.span.end - 1)
            token = line.token_at(full.span.end - 1)
            if token is not None and strip_possessive(line.words[token]) == full.words[-1]:
                read_description(line, full.span.end - 1, 0, party, self._nouns)
            if party.role:
                found.append((full.span.end, party))
        return found

    def _opens(self, party: Party, end: int) -> bool:
        """Whether a sentence, or what follows a quotation, opens with a name: Ama Pell, the victim's sister said."""
        start = end - len(party.name)
        left = self._text[max(0, start - 2) : start].rstrip()
        return self._passages[number_at(self._passages, start)].sentence.start == start or left[-1:] in tuple(MARKS)

    def _agrees(self, post: Post, given: Affiliation) -> bool:
        """Whether nothing in a description is against a post: not the prime minister, of a finance minister."""
        words = {*post.before, *(name.lower() for name in post.names)}
        role = {part for word in given.role.lower().split() for part in word.split("-")}
        said = {part for word in words for part in word.split("-")}
        if self._ranks.among(post.head, role) != self._ranks.among(post.head, said):
            if post.head != "".join(word[0] for word in given.role.lower().split()[-len(post.head) :]):
                return False  # else: the PM, of a prime minister
        theirs = role | set(given.organisation.lower().split())
        wanted = words & self._fields
        if wanted and theirs & self._fields and not wanted & theirs:
            return False
        return not post.of or self._shared(post.of, given)

    def _names_it(self, post: Post, given: Affiliation) -> bool:
        """Whether the names in front of a post are those of a body or a country given with it."""
        names = tuple(name for name in post.names if name.lower() not in self._nouns.role_words)
        return not names or self._shared(names, given)

    def _shared(self, names: tuple[str, ...], given: Affiliation) -> bool:
        theirs = " ".join((given.organisation, given.place, given.country))
        known = {strip_possessive(word).lower() for word in theirs.split()}
        whole = (self._names.nearest(name, 0) for name in names)
        if any(full is not None and full[0].lower() in known for full in whole):
            return True  # the Kites, of the Dorn Kites, where somebody is the coach of Dorn
        known.add("".join(word[0] for word in given.organisation.split() if word[0].isupper()).lower())
        if any("&" in name for name in names):  # the S&T minister, of the minister for science and technology
            fields = given.role.lower().replace(" and ", " & ").rpartition(" for ")[2].rpartition(" of ")[2].split()
            known.add("".join(word[0] for word in fields))
        return any(name.lower() in known or self._nouns.demonyms.get(name, "\n") in theirs for name in names)

    def brought_in(self, head: str, until: int, since: int = 0, known: Party | None = None) -> bool:
        """Whether somebody without a name has been brought in as such between two places: a judge in Oshton."""
        given = tuple(known.affiliations) if known is not None else ()
        own = {one.at for one in given}
        since = max(since, until - REACH)
        at = self._text.find(f" {head}", since, until)
        while at >= 0:
            onward = self._text[at + 1 + len(head) : at + 60].split(None, 2)[:2]
            if (
                onward[:1] == ["from"]
                and onward[1:]
                and not any(self._shared((onward[1].strip(",.;:"),), one) for one in given)
            ):
                return True
            several = self._text[at + 1 + len(head) : at + 2 + len(head)].isalpha()  # a boat for senators
            place = -1 if several else self._indefinite(max(since, at - FEW), at)
            if place >= 0 and place not in own:
                return True
            at = self._text.find(f" {head}", at + 1, until)
        return False

    def _indefinite(self, begin: int, at: int) -> int:
        """Where the "a" or "another" of a noun at a place stands, no more than three words in front of it, else -1."""
        end = at
        for _ in range(BETWEEN + 1):
            start = max(self._text.rfind(" ", begin, end), self._text.rfind("\n", begin, end)) + 1 or begin
            word = self._text[start:end].lower()
            if word in self._nouns.indefinites:
                return start
            if not word[-1:].isalnum():
                return -1
            end = start - 1
        return -1

    def _named_last(self, at: int) -> str:
        """The last word of the name that stands last before a place."""
        number = number_at(self._passages, at)
        for passage in reversed(self._passages[max(0, number - NEAR) : number + 1]):
            line = passage.line
            for token in range(len(line.words) - 1, -1, -1):
                word = strip_possessive(line.words[token])
                if word in self._roll and line.start(token) < at:
                    return word
        return ""

    def onward(self, at: int) -> list[str]:
        """The words of a sentence behind a place in it, in lower case."""
        line = self._line(at)
        return line.lower[(line.token_at(at - 1) or 0) + 1 :]

    def _line(self, at: int) -> Line:
        return self._passages[number_at(self._passages, at)].line
