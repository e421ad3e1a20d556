"""Lone names: whether somebody known by one word only is a club or a company: Harwell, of Harwell manager Joe Prior."""

from itertools import islice

from lint.reading.dictionary import dictionary
from lint.reading.lexicon import Lexicon
from lint.reading.nouns import nouns
from lint.reading.occurrences import occurrences
from lint.reading.parties import LOOKED, Party
from lint.reading.passages import Passage, number_at
from lint.reading.pronouns import Pronouns

MOST = 60  # places of a name that are looked at
ONWARD = 60  # code points behind a name in which a post and the name of its holder begin
COMMONEST = 20  # level of the dictionary up to which a word is more likely itself than a name
WORDS = 3  # of a name with its last
NEAR = 8  # tokens behind a name in which "its" is the name's


class LoneNames:
    """The names of one word in an article, asked what the text shows them to be."""

    def __init__(self, text: str, passages: tuple[Passage, ...], pronouns: Pronouns, lexicon: Lexicon) -> None:
        self._text = text
        self._passages = passages
        self._pronouns = pronouns
        self._nouns = nouns(lexicon)
        self._shown: dict[str, bool] = {}

    def is_body(self, party: Party) -> bool:
        """Whether the text shows somebody with no title and no post to be a club or a company."""
        if party.kind != "person" or not party.words or party.affiliations:
            return False
        name, alone = party.words[-1], len(party.words) == 1
        if alone and party.name != name or not (self.shown(name) or alone and self._is_told(party)):
            return False
        return not party.leads() and not self._pronouns.of(party)

    def _is_told(self, party: Party) -> bool:
        """Whether the sentences in which somebody speaks go on with “it” or “its”."""
        name = party.words[-1]
        if 0 < dictionary().level(name.lower()) <= COMMONEST:
            return False  # Someone said it was late
        told = sum(map(self._is_it, (label.span.end for label in party.labels[:LOOKED] if not label.pronoun)))
        return told > (dictionary().people.level(name) > 0)

    def shown(self, name: str) -> bool:
        """Whether any place of a name shows that it is no person's."""
        known = self._shown.get(name)
        if known is None:
            places = islice(occurrences(self._text, name), MOST)
            known = self._shown[name] = any(self._shows(at, at + len(name)) for at in places)
        return known

    def _shows(self, start: int, end: int) -> bool:
        """Whether one place of a name shows it: Harwell boss Joe Prior; Harwell are second; Harwell, which owns it."""
        rest = self._text[end : end + ONWARD]
        if rest.startswith(", which "):
            return True
        words = rest.split(None, 4) if rest[:1] == " " else []
        if not words:
            return False
        if words[0] in self._nouns.plural_verbs:
            return self._opens(start)
        small = (word.lower() if word.isupper() else word for word in words[:3])  # Harwell CEO Joe Prior
        posted = next((at for at, word in enumerate(small) if word in self._nouns.manning), 3)
        named = [word[:1].isupper() for word in words[posted + 1 : posted + 3]]
        return named == [True, True] and self._nouns.in_chief.issuperset(words[:posted])

    def _opens(self, at: int) -> bool:
        """Whether a sentence opens with the name that has its last word at a place: Ashby Vale are second."""
        passage = self._passages[number_at(self._passages, at)]
        lead = self._text[passage.sentence.start : at].split()
        return len(lead) < WORDS and all(word[:1].isupper() and word.isalpha() for word in lead)

    def _is_it(self, end: int) -> bool:
        """Whether the sentence goes on behind a name with what only a thing has: Harwell said it would move."""
        line = self._passages[number_at(self._passages, end - 1)].line
        first = (line.token_at(end - 1) or 0) + 1
        for at in range(first, min(first + NEAR, len(line.words))):
            if line.lower[at] in self._nouns.impersonal:
                return True
            named = line.words[at][:1].isupper() and line.words[at] not in self._nouns.calendar
            if named or line.lower[at] in self._nouns.body_heads:
                return False
        return False
