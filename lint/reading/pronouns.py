"""Pronouns: whom "he" or "she" at a cue can mean, and whom not, by title, post, given name and how the text goes on.

Attribution grammar, section 8: the last speaker, but not one whom the pronoun cannot mean.
"""

from collections import Counter
from functools import cached_property
from itertools import islice, takewhile

from lint.reading.affiliations import post_of
from lint.reading.dictionary import dictionary
from lint.reading.foregoing import Foregoing
from lint.reading.genders import Genders, sole
from lint.reading.grammar import Grammar
from lint.reading.introductions import COMMON, personal
from lint.reading.lexicon import Lexicon
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.occurrences import occurrences
from lint.reading.parties import LOOKED, Party
from lint.reading.passages import Passage, number_at

_TOLD = 4  # of a party, the last labels behind which the text is looked at
_LONGEST = 40  # code points of a word behind a title
_ONWARD = 200  # code points behind a name in which a pronoun can be its bearer's
PRONOUNS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she", "hers": "she"}
_SURELY = 2  # times as often one pronoun must have been used as the other


class Pronouns:
    """The pronouns of one article's people: which goes with whom.

    `foregoing` are its sentences, asked whom they are about.
    """

    def __init__(self, text: str, passages: tuple[Passage, ...], lexicon: Lexicon, grammar: Grammar) -> None:
        self._text = text
        self._passages = passages
        self._grammar = grammar
        self._genders = Genders(lexicon)
        self.foregoing = Foregoing(passages, self._genders, lexicon, grammar)
        self._beside: dict[str, Counter[str]] = {}

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
                rest = self._text[onward : min(self.foregoing.sentence(at).sentence.end, onward + _ONWARD)]
                words = takewhile(str.islower, rest.split()[rest[:1] != " " :])
                first = next((PRONOUNS[word] for word in words if word in PRONOUNS), None)
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
            at = number_at(self._passages, label.span.start)
            for passage in self._passages[at + 1 : at + 3]:
                if passage.block == self._passages[at].block and passage.line.words[0] in ("He", "She"):
                    found.append(passage.line.lower[0])
        return found


def is_human(words: tuple[str, ...], nouns: Nouns) -> bool:
    """Whether a name that nobody has spoken under is a person's, not a street's or a town's."""
    if " ".join(words) in nouns.places:
        return False
    given, store = words[0], dictionary()
    known = store.people.level(given) and not store.level(given.lower()) or _is_given(given, words[-1], nouns)
    return personal(words, nouns) or bool(known and words[-1].lower() not in nouns.body_heads)


def _is_given(word: str, surname: str, nouns: Nouns) -> bool:
    """Whether a word is surely a given name, and what ends the name no plain word: Amelia Vane, not Grace Period."""
    if word not in nouns.female and word not in nouns.male or word in nouns.places:
        return False
    return not 0 < dictionary().level(surname.lower()) <= COMMON and surname not in nouns.body_endings


def _word(text: str) -> str:
    """The word that a text begins with, without a possessive mark."""
    size = next((at for at, sign in enumerate(text) if not (sign.isalnum() or sign in "-’'")), len(text))
    return strip_possessive(text[:size])
