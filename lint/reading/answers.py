"""Answers: who asks and who answers where questions and answers are printed by turns."""

from lint.document import Block
from lint.reading.names import names_above
from lint.reading.nouns import Nouns
from lint.reading.parties import Party
from lint.reading.roll import Roll

FAR = 4000  # code points between the name of somebody interviewed and the first answer


class Answers:
    """The turns of one article, read from top to bottom."""

    def __init__(self, text: str, blocks: tuple[Block, ...], roll: Roll, nouns: Nouns) -> None:
        self._text = text
        self._blocks = blocks
        self._roll = roll
        self._nouns = nouns
        self._turns: dict[str, Party | None] = {}
        self._end = 0  # of the answer or the question that is being read

    def turn(self, head: str, at: int) -> tuple[Party | None, str]:
        """Who asks or answers: nobody knows who asks; the answers are those of the person named last above them all.

        Or of the only one whom the headline names.
        """
        if not self._turns:
            self._turns = {"question": None, "answer": self._roll.last_named(at, FAR) or self._above()}
        end = self._text.find("\n", at)
        self._end = end if end >= 0 else len(self._text)
        party = self._turns[head]
        return party, "none" if party is None else "low"

    def is_answering(self, party: Party | None, at: int) -> bool:
        """Whether a place stands in the answer, or the question, of a party."""
        return at < self._end and party is self._turns["answer"]

    def _above(self) -> Party | None:
        """The only person whom the headline names."""
        named = names_above(self._text, self._blocks, self._nouns)
        return self._roll.person(named[0]) if len(named) == 1 else None
