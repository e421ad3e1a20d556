"""Pronouns: whom "he" or "she" at a cue can mean, and who stands nearer than the last speaker.

Attribution grammar, section 8: the last speaker, but not one whom the pronoun cannot mean; and where the sentences in
between are about somebody else, whom it can mean, that person.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, takewhile

from lint.reading.affiliations import post_of
from lint.reading.dictionary import dictionary
from lint.reading.genders import Genders, sole
from lint.reading.grammar import Grammar
from lint.reading.introductions import personal
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.names import strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.occurrences import occurrences
from lint.reading.parties import LOOKED, Party
from lint.reading.passages import Passage
from lint.reading.strangers import brought_in, stranger_in, withheld_in
from lint.reading.things import thing_about
from lint.reading.topics import person_about, person_in_front, several_about, several_in_front

_FEW = 3  # sentences back to those whom "they" means
_FAR = 12  # sentences back to somebody whom they may be about
_ABOUT = 6  # sentences back in which somebody can have been introduced
_TOLD = 4  # of a party, the last labels behind which the text is looked at
_LONGEST = 40  # code points of a word behind a title
_SOON = 3  # tokens behind a name in which a word tells that its bearer cannot speak any more
_TURNED = 2  # tokens behind a name in which a word tells that the story turns to its bearer
_ONWARD = 200  # code points behind a name in which a pronoun can be its bearer's
_PRONOUNS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she", "hers": "she"}
_PROMISED = ("bare", "quotation", "quoted")  # what a cue is that reports nothing unless a quotation stands with it
_SURELY = 2  # times as often one pronoun must have been used as the other


class Pronouns:
    """The sentences of one article, asked whom a pronoun can mean."""

    def __init__(self, text: str, passages: tuple[Passage, ...], lexicon: Lexicon, grammar: Grammar) -> None:
        self._text = text
        self._passages = passages
        self._grammar = grammar
        self._genders = Genders(lexicon)
        self._groups = lexicon.words("collectives", "groups")
        self._turning = lexicon.words("grammar", "turning_to")
        self._dying = lexicon.words("grammar", "dying")
        self._beside: dict[str, Counter[str]] = {}
        self._about: dict[int, Mention | None] = {}
        self._strangers: dict[int, Mention | None] = {}  # by where their sentences start

    def fits(self, party: Party, head: str) -> bool:
        """Whether "he" or "she" can mean a party: nothing says that it is the other, or nobody: Norin News."""
        known = self.of(party)
        named = len(party.words) > 1 and not party.affiliations
        return known == head or not known and (not named or is_human(party.words, self._grammar.nouns))

    def of_given(self, name: str) -> set[str]:
        """The pronouns that a given name goes with, as far as lists tell."""
        return self._genders.of_name((name, ""))

    def of_words(self, name: tuple[str, ...]) -> str:
        """The pronoun of a full name, as far as its given name tells."""
        return sole(self._genders.of_name(name))

    def of_courtesy(self, words: list[str]) -> str:
        """The pronoun that a courtesy title among words in lower case tells: Mrs, Sir."""
        plain = (word.rstrip(".") for word in words)
        return sole(self._genders.of_titles(word for word in plain if word in self._genders.courtesies))

    def courtesies_of(self, pronoun: str) -> frozenset[str]:
        """The courtesy titles that go with a pronoun, in lower case: mrs, madam."""
        return self._genders.titles[pronoun].intersection(self._genders.courtesies)

    def of_noun(self, noun: str) -> str:
        """The pronoun that a noun tells: wife, chairman."""
        return sole(self._genders.of_titles([noun]))

    def couple(self, surname: str) -> bool:
        """Whether the text puts the titles of both a man and a woman before a surname."""
        return len(self._genders.of_titles(self._courtesies.get(surname, ()))) > 1

    def suits(self, party: Party, head: str) -> bool:
        """Whether a noun can mean a party: nothing says that it is for the other gender."""
        meant = self.of_noun(head)
        return not meant or self.fits(party, meant)

    def fitting(self, spoke: list[tuple[int, Party]], head: str) -> tuple[int, Party] | None:
        """Of those who spoke, the last first, each with a section: the last.

        If the pronoun cannot mean that one, the last whom it surely means, or else can mean.
        """
        if spoke and not self.fits(spoke[0][1], head):
            spoke = sorted(spoke[1:], key=lambda one: not self.of(one[1]))
        return next((one for one in spoke if self.fits(one[1], head)), None)

    def of(self, party: Party) -> str:
        """The pronoun of a person, by title, post, given name, or how the text goes on; empty where none tells."""
        beside = self._genders.of_titles(self._courtesies.get(party.words[-1], ()) if party.words else ())
        named = self._genders.of_name(party.words)
        if len(beside) > 1 and named:
            beside = named  # of Mr and Mrs Pell, Nora Pell is one
        known = self._genders.of_titles(self._told(party)) or beside or named
        if known:
            return sole(known)
        said = Counter(label.text.lower() for label in party.labels[-LOOKED:] if label.pronoun)
        said.update(self._going_on(party))
        if not said and party.words:
            said = self._around(party.words[-1])
        for one, other in (("he", "she"), ("she", "he")):
            if said[one] > _SURELY * said[other]:
                return one
        return ""

    def _around(self, surname: str) -> Counter[str]:
        """The pronoun that comes first after a name in its sentence, for the places of the name: Vale lost her keys."""
        known = self._beside.get(surname)
        if known is None:
            known = self._beside[surname] = Counter()
            for at in islice(occurrences(self._text, surname), LOOKED):
                onward = at + len(surname)
                rest = self._text[onward : min(self._passages[self._number(at)].sentence.end, onward + _ONWARD)]
                words = takewhile(str.islower, rest.split()[rest[:1] != " " :])
                first = next((_PRONOUNS[word] for word in words if word in _PRONOUNS), None)
                if first is not None and not rest[:1].isalnum():
                    known[first] += 1
            if known.total() < _SURELY:
                known.clear()
        return known

    def _told(self, party: Party) -> list[str]:
        """The titles and posts that the text gives a party, in lower case."""
        told = [post_of(given.role) for given in party.affiliations[:LOOKED] if given.role]
        if party.kind == "anonymous":
            told += [label.head.lower() for label in party.labels[:LOOKED] if not label.pronoun]
        else:
            told += party.leads()
        return told

    @cached_property
    def _courtesies(self) -> dict[str, set[str]]:
        """The courtesy titles that the text puts before a word anywhere, by that word: Mr. Vale, Ms Sorin."""
        found: dict[str, set[str]] = {}
        for form in self._genders.courtesies:
            printed = form.capitalize()
            at = self._text.find(printed)
            while at >= 0:
                onward = at + len(printed)
                title, _, name = self._text[onward : onward + _LONGEST].partition(" ")
                if title in ("", "."):
                    found.setdefault(_word(name), set()).add(form)
                at = self._text.find(printed, onward)
        return found

    def _going_on(self, party: Party) -> list[str]:
        """The pronouns that open the sentences right after the party's own: “…,” says Pell. He laughs."""
        found = []
        for label in party.labels[-_TOLD:]:
            at = self._number(label.span.start)
            for passage in self._passages[at + 1 : at + 3]:
                if passage.block == self._passages[at].block and passage.line.words[0] in ("He", "She"):
                    found.append(passage.line.lower[0])
        return found

    def between(self, since: int, at: int, head: str) -> Iterator[tuple[Passage, Mention, bool]]:
        """Whom the sentences between two places are about, the last first, and whether that is the very last sentence.

        Only persons, in this paragraph and the one before; what has a cue lets somebody speak, and is known. A sentence
        behind that goes on with the pronoun, `head`, changes nothing: Pell rose. He smiled. “Late,” he said.
        """
        number = self._number(at)
        block, last = self._passages[number].block, True
        for back in range(number - 1, max(number - 1 - _FAR, -1), -1):
            passage = self._passages[back]
            if passage.sentence.start < since or block - passage.block > 1:
                return
            if any(cue.content not in _PROMISED for cue in passage.cues):
                last = False
                continue
            mention = self._person_in(back)
            if mention is not None and self._dying.isdisjoint(passage.line.lower[mention.last : mention.last + _SOON]):
                yield passage, mention, last
            last = last and mention is None and head in passage.line.lower

    def subjects(self, at: int) -> Iterator[tuple[Passage, Mention | None]]:
        """The sentences up to a place, the last first, each with the person whom it is about, if it is about one.

        From this paragraph and the two before, those apart that only quote; of the last sentence what stands in front.
        """
        number = self._number(at)
        block = self._passages[number].block
        quoting: set[int] = set()
        for back in range(number, max(number - _FAR, -1), -1):
            passage = self._passages[back]
            if block - passage.block - len(quoting) > 2:
                return
            if len(passage.line.words) == 1 and passage.line.quotes:
                quoting.add(passage.block)
            mention = self._person_in(back)
            if mention is not None and passage.line.start(mention.first) >= at:
                mention = None
            yield passage, mention

    def above(self, at: int) -> tuple[Passage, Mention] | None:
        """Whom the sentence of a place is about, in front of it: Una Keane deplored the raid, which she said …

        Or the clause that opens the sentence: When Ben Adu reached the gate, he said …
        """
        number = self._number(at)
        passage = self._passages[number]
        line = passage.line
        token = line.token_at(at) or 0
        inside = token > 0 and (line.words[token - 1][0].isalnum() or line.words[token - 1] == ";")
        # not: Keane was late, she said
        mention = self._person_in(number) if inside else None
        if mention is None or mention.first >= token:
            mention = person_in_front(line, token, self._grammar)
        return None if mention is None else (passage, mention)

    def turns_to(self, passage: Passage, mention: Mention) -> bool:
        """Whether a sentence says that the story turns to whom it is about: Pell, meanwhile, was late."""
        return not self._turning.isdisjoint(passage.line.lower[: mention.last + _TURNED])

    def _person_in(self, number: int) -> Mention | None:
        """The person whom a sentence is about."""
        if number not in self._about:
            self._about[number] = person_about(self._passages[number].line, self._grammar)
        return self._about[number]

    def plural(self, at: int) -> tuple[Passage, Mention] | None:
        """Those whom the sentences in front of a place are about, from its paragraph and the one before, if several.

        First whom its own is.
        """
        passage = self._passages[self._number(at)]
        token = passage.line.token_at(at) or 0
        here = several_in_front(passage.line, token, self._groups, self._grammar) if token else None
        if here is not None:
            return passage, here
        for passage in self._back(at, _FEW, 1):
            several = several_about(passage.line, self._groups, self._grammar)
            if several is not None:
                return passage, several
        return None

    def thing(self, at: int) -> tuple[Passage, Mention] | None:
        """The body or the document that one of the sentences in front of that of a place is about, the last first."""
        return thing_about(self._back(at, _FEW, 1), self._grammar)

    def introduced(self, head: str, at: int) -> tuple[Passage, Mention] | None:
        """The last person whom the text brings in without a name and whom the pronoun can mean: a woman in green."""
        return brought_in(self._back(at, _ABOUT, 2), self._genders.titles[head], self._grammar)

    def withheld(self, head: str, at: int) -> tuple[Passage, Mention] | None:
        """Whoever gives no name and is brought in by the sentence in front, in the same paragraph."""
        number = self._number(at)
        passage = self._passages[number - 1]
        if not number or passage.block != self._passages[number].block:
            return None
        found = withheld_in(passage, self._grammar)
        fits = found is not None and sole(self._genders.of_titles([found.head])) in ("", head)
        return (passage, found) if found is not None and fits else None

    def acting(self, head: str, at: int) -> tuple[Passage, Mention] | None:
        """The last person without a name whom the text is about, if the pronoun can mean that one: the man ran."""
        for passage in self._back(at, _ABOUT, 2):
            start = passage.sentence.start
            if start not in self._strangers:
                self._strangers[start] = stranger_in(passage, self._grammar)
            stranger = self._strangers[start]
            if stranger is not None:
                return (passage, stranger) if sole(self._genders.of_titles([stranger.head])) in ("", head) else None
        return None

    def _back(self, at: int, most: int, blocks: int) -> Iterator[Passage]:
        """The sentences in front of that of a place, the last first, no further back than so many blocks."""
        number = self._number(at)
        block = self._passages[number].block
        near = reversed(self._passages[max(0, number - most) : number])
        return takewhile(lambda passage: block - passage.block <= blocks, near)

    def block(self, at: int) -> int:
        """The index of the block that a place stands in."""
        return self._passages[self._number(at)].block

    def _number(self, at: int) -> int:
        """The sentence that a place stands in."""
        return max(bisect_right(self._starts, at) - 1, 0)

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.sentence.start for passage in self._passages]


def is_human(words: tuple[str, ...], nouns: Nouns) -> bool:
    """Whether a name that nobody has spoken under is a person's, not a street's or a town's."""
    if " ".join(words) in nouns.places:
        return False
    given, store = words[0], dictionary()
    known = store.people.level(given) and not store.level(given.lower())
    return personal(words, nouns) or bool(known and words[-1].lower() not in nouns.body_heads)


def _word(text: str) -> str:
    """The word that a text begins with, without a possessive mark."""
    size = next((at for at, sign in enumerate(text) if not (sign.isalnum() or sign in "-’'")), len(text))
    return strip_possessive(text[:size])
