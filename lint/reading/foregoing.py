"""Foregoing: the sentences in front of a place, asked whom they are about and whom they bring in.

Attribution grammar, section 8: where the sentences since the last speaker are about somebody else, whom the pronoun at
a cue can mean, it means that person.
"""

from collections.abc import Iterator
from itertools import takewhile

from lint.reading.genders import Genders, sole
from lint.reading.grammar import Grammar
from lint.reading.lexicon import Lexicon
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.passages import Passage, number_at
from lint.reading.strangers import brought_in, stranger_in, withheld_in
from lint.reading.things import thing_about, thing_in_front
from lint.reading.topics import behind_later_clause, person_about, person_in_front, several_about, several_in_front

_FEW = 3  # sentences back to those whom "they" means
_FAR = 12  # sentences back to somebody whom they may be about
_ABOUT = 6  # sentences back in which somebody can have been introduced
_GONE_ON = 2  # blocks back to somebody with whom those between go on as he or she
_SOON = 3  # tokens behind a name in which a word tells that its bearer cannot speak any more
_TURNED = 2  # tokens behind a name in which a word tells that the story turns to its bearer
_PROMISED = ("bare", "quotation", "quoted")  # what a cue is that reports nothing unless a quotation stands with it


class Foregoing:
    """The sentences of one article; a place is a code point of its text."""

    def __init__(self, passages: tuple[Passage, ...], genders: Genders, lexicon: Lexicon, grammar: Grammar) -> None:
        self._passages = passages
        self._genders = genders
        self._grammar = grammar
        self._groups = lexicon.words("collectives", "groups")
        self._turning = lexicon.words("grammar", "turning_to")
        self._dying = lexicon.words("grammar", "dying")
        self._about: dict[int, Mention | None] = {}
        self._strangers: dict[int, Mention | None] = {}  # by where their sentences start

    def between(self, since: int, at: int, head: str) -> Iterator[tuple[Passage, Mention, bool]]:
        """Whom the sentences between two places are about, the last first, and whether that is the very last sentence.

        Only persons, in this paragraph and the one before; what has a cue lets somebody speak, and is known. A sentence
        behind that goes on with the pronoun, `head`, changes nothing: Pell rose. He smiled. “Late,” he said.
        """
        number = number_at(self._passages, at)
        block, last, reach = self._passages[number].block, True, 1
        for back in range(number - 1, max(number - 1 - _FAR, -1), -1):
            passage = self._passages[back]
            over = passage.sentence.start < since
            if over and passage.line.lower[0] not in self._grammar.conjunctions or block - passage.block > reach:
                return
            if any(cue.content not in _PROMISED for cue in passage.cues):
                last = False
                continue
            mention = self._person_in(back)
            if over and (mention is None or passage.line.start(mention.first) < since):
                return  # else: Before the clerk could end his speech, Pell rose. “Late,” she said.
            if mention is not None and self._dying.isdisjoint(passage.line.lower[mention.last : mention.last + _SOON]):
                yield passage, mention, last
            last = last and mention is None and head in passage.line.lower
            reach = min(_GONE_ON, block - passage.block + 1) if last else reach

    def subjects(self, at: int) -> Iterator[tuple[Passage, Mention | None]]:
        """The sentences up to a place, the last first, each with the person whom it is about, if it is about one.

        From this paragraph and the two before, those apart that only quote; of the last sentence what stands in front.
        """
        number = number_at(self._passages, at)
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
        number = number_at(self._passages, at)
        passage = self._passages[number]
        line = passage.line
        token = line.token_at(at) or 0
        inside = token > 0 and (line.words[token - 1][0].isalnum() or line.words[token - 1] == ";")
        related = token > 1 and line.words[token - 1] == "," and line.lower[token - 2] in self._grammar.nouns.relatives
        inside = inside or related or behind_later_clause(line, token, self._grammar)
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
        passage = self.sentence(at)
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

    def named(self, at: int) -> Iterator[tuple[Passage, Mention]]:
        """Those with a name whom the sentence of a place is about, in front of it, and then those before it."""
        passage = self.sentence(at)
        token = passage.line.token_at(at) or 0
        here = main_subject(passage.line, token, self._grammar) if token > 1 else None
        if here is not None and here.name_first < here.name_last:
            yield passage, here
        for passage in self._back(at, _FEW, 1):
            subject = main_subject(passage.line, len(passage.line.words), self._grammar)
            if subject is not None and subject.name_first < subject.name_last:
                yield passage, subject

    def thing_here(self, at: int) -> tuple[Passage, Mention] | None:
        """The body or the document that the sentence of a place is about, in front of it."""
        passage = self.sentence(at)
        here = thing_in_front(passage.line, passage.line.token_at(at) or 0, self._grammar)
        return None if here is None else (passage, here)

    def introduced(self, head: str, at: int) -> tuple[Passage, Mention] | None:
        """The last person whom the text brings in without a name and whom the pronoun can mean: a woman in green."""
        return brought_in(self._back(at, _ABOUT, 2), self._genders.titles[head], self._grammar)

    def withheld(self, head: str, at: int) -> tuple[Passage, Mention] | None:
        """Whoever gives no name and is brought in by the sentence in front, in the same paragraph."""
        number = number_at(self._passages, at)
        passage = self._passages[number - 1]
        if not number or passage.block != self._passages[number].block:
            return None
        found = withheld_in(passage, self._grammar)
        fits = found is not None and sole(self._genders.of_titles([found.head])) in ("", head)
        return (passage, found) if found is not None and fits else None

    def opening(self, head: str, at: int) -> tuple[Passage, Mention] | None:
        """Whom the sentence in front is about, without a name, if it opens the paragraph: The mayor smiled."""
        number = number_at(self._passages, at)
        passage = self._passages[number - 1]
        if not number or passage.block != self._passages[number].block:
            return None
        if number > 1 and self._passages[number - 2].block == passage.block:
            return None
        found = stranger_in(passage, self._grammar)
        fits = found is not None and sole(self._genders.of_titles([found.head])) in ("", head)
        return (passage, found) if found is not None and fits and found.first == 0 else None

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
        number = number_at(self._passages, at)
        block = self._passages[number].block
        near = reversed(self._passages[max(0, number - most) : number])
        return takewhile(lambda passage: block - passage.block <= blocks, near)

    def block(self, at: int) -> int:
        """The index of the block that a place stands in."""
        return self.sentence(at).block

    def sentence(self, at: int) -> Passage:
        """The sentence that a place stands in."""
        return self._passages[number_at(self._passages, at)]
