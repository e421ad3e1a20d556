"""Named bodies: which body an article has named before somebody calls it "the department" or "the company"."""

from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention
from lint.reading.name_words import strip_possessive
from lint.reading.noun_phrases import before
from lint.reading.nouns import nouns
from lint.reading.passages import Passage, number_at
from lint.reading.tokens import Line

NEAR = 6  # sentences back to the one in which the body is named


class NamedBodies:
    """The names of bodies in the sentences of one article."""

    def __init__(self, text: str, passages: tuple[Passage, ...], lexicon: Lexicon) -> None:
        self._text = text
        self._passages = passages
        self._nouns = nouns(lexicon)
        self._companies = lexicon.words("descriptions", "bodies")

    def last(self, head: str, at: int) -> tuple[Line, Mention] | None:
        """The body named last before a place with a head noun in its name, where its sentence names no other such.

        The department: the Oshton Police Department; the university: the University of Oshton; the company: Pell Corp.
        """
        ends = self._nouns.body_endings if head in self._companies else frozenset()
        number = number_at(self._passages, at)
        for passage in reversed(self._passages[max(0, number - NEAR) : number + 1]):
            line, found = passage.line, []
            for token, word in enumerate(line.words):
                bare = strip_possessive(word)
                if not word[:1].isupper() or line.start(token) >= at or bare.lower() != head and bare not in ends:
                    continue
                mention = before(line, self._name_end(line, token), 0, self._nouns)
                if (
                    mention is not None
                    and mention.kind == "organisation"
                    and mention.name_last - mention.name_first > 1
                ):
                    found.append(mention)
            if found:
                named = found[0]._replace(first=found[0].name_first)
                another = self.other_such(head, line.end(named.last - 1), at)
                return (line, named) if len(found) == 1 and not another else None
        return None

    def other_such(self, head: str, since: int, until: int) -> bool:
        """Whether a noun stands between two places of some other body: the drug company, a council."""
        at = self._text.find(f" {head}", since, until)
        while at >= 0:
            if self._text[since:at].split()[-1:] not in (["the"], ["The"]):
                return True
            at = self._text.find(f" {head}", at + 1, until)
        return False

    def _name_end(self, line: Line, token: int) -> int:
        """Where the name of a body ends that has its head at a token: University | of Oshton."""
        end = token + 1
        while end + 1 < len(line.words) and line.lower[end] in ("of", "for") and line.words[end + 1][:1].isupper():
            end += 2
            while end < len(line.words) and line.words[end][:1].isupper():
                end += 1
        return end
