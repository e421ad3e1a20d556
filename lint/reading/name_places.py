"""Name places: where an article writes which name, as far as a reader asks who is meant by a part of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from lint.document import Block
from lint.reading.credits import find_credit
from lint.reading.lexicon import Lexicon
from lint.reading.name_words import is_acronym, straight
from lint.reading.names import FullName
from lint.reading.passages import Passage

NEAR = 100  # full names on either side of a place among which one is sought
LEAD = 8  # code points in front of a name in which the word before it stands, or behind it the next


class NamePlaces:
    """The full names of one article by their last word, and in the order of the text."""

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        passages: tuple[Passage, ...],
        names: Mapping[str, list[FullName]],
        lexicon: Lexicon,
    ) -> None:
        self._text = text
        self._passages = passages
        self._blocks = blocks
        self._lexicon = lexicon
        self._spelt: dict[str, str] = {}
        self._names = self._in_one_spelling(names)

    def __contains__(self, surname: str) -> bool:
        """Whether some full name ends in this word."""
        return self.spelt(surname) in self._names

    def spelt(self, word: str) -> str:
        """A word of a name with the apostrophe that the article first writes it with: O’Dowd, of Eamon O'Dowd."""
        if "'" not in word and "’" not in word:
            return word
        return self._spelt.setdefault(straight(word), word)

    def _in_one_spelling(self, names: Mapping[str, list[FullName]]) -> Mapping[str, list[FullName]]:
        """Full names whose last words differ by the apostrophe alone, brought together under the first of them."""
        spelt = {name: self.spelt(name) for name in names}
        if all(name == one for name, one in spelt.items()):
            return names
        found: dict[str, list[FullName]] = {}
        for name, runs in names.items():
            one = spelt[name]
            found.setdefault(one, []).extend(full._replace(words=(*full.words[:-1], one)) for full in runs)
        return {name: sorted(runs) for name, runs in found.items()}

    def nearest(self, surname: str, at: int) -> tuple[str, ...] | None:
        """The full name with this last word: the nearest before the place, else the first after it."""
        runs = self._names.get(surname, [])
        before = bisect_right(runs, at, key=lambda full: full.span.start)
        return runs[max(before - 1, 0)].words if runs else None

    def bearers(self, surname: str, at: int) -> Iterator[tuple[str, ...]]:
        """The full names with this last word, each once: before the place, the nearest first, then behind it."""
        runs = self._names.get(surname, [])
        before = bisect_right(runs, at, key=lambda full: full.span.start)
        near = runs[max(0, before - NEAR) : before][::-1] + runs[before : before + NEAR]
        return iter(dict.fromkeys(full.words for full in near))

    def shared(self, surname: str) -> bool:
        """Whether full names of more than one shape end in this word."""
        return surname in self._in_two_shapes

    @cached_property
    def _in_two_shapes(self) -> set[str]:
        return {name for name, runs in self._names.items() if len({full.words for full in runs}) > 1}

    def with_particle(self, particle: str, surname: str) -> tuple[str, ...] | None:
        """The first full name with this particle inside and this last word: for Van der Meer, Jan van der Meer."""
        runs = self._names.get(surname, [])
        return next((full.words for full in runs if particle.lower() in map(str.lower, full.words[1:])), None)

    def ending(self, names: tuple[str, ...], at: int) -> tuple[str, ...] | None:
        """The only full name that ends in these words and has more: Lindell Marsh, of Dora Lindell Marsh.

        What stands in front of the words at their own place, `at`, is no part of the name there.
        """
        size = len(names)
        runs = [full for full in self._names.get(names[-1], []) if not full.span.start <= at < full.span.end]
        longer = {full.words for full in runs if len(full.words) > size and full.words[-size:] == names}
        return longer.pop() if len(longer) == 1 else None

    def within(self, start: int, end: int) -> list[FullName]:
        """The full names that begin between two places."""
        first, last = (bisect_left(self.in_order, at, key=lambda full: full.span.start) for at in (start, end))
        return self.in_order[first:last]

    def before(self, at: int, reach: int) -> Iterator[tuple[str, ...]]:
        """The full names in front of a place, no more than `reach` code points off, the nearest first."""
        compared = self._lexicon.words("descriptions", "compared")
        doing = self._lexicon.words("grammar", "have")
        for number in range(bisect_left(self.in_order, at, key=lambda full: full.span.start) - 1, -1, -1):
            full = self.in_order[number]
            if at - full.span.start >= reach:
                return
            left = self._lead(full)
            if left == "the" or full.words in self._sites:
                continue  # the Corn Hall
            if left in compared and self._onward(full) not in doing:
                continue  # the first since Ama Pell; not: since Ama Pell has written
            yield full.words

    @cached_property
    def _sites(self) -> set[tuple[str, ...]]:
        """The names that stand right behind "in" or "at" anywhere: at Tarn Lea; from Tarn Lea to Dorn Hill."""
        locating = self._lexicon.words("grammar", "locating")
        leads = [(full, self._lead(full)) for full in self.in_order]
        found = {full.words for full, lead in leads if lead in locating}
        for (start, lead), (goal, to) in pairwise(leads):
            if lead == "from" and to == "to" and goal.span.start - start.span.end < LEAD:
                found |= {start.words, goal.words}
        return found

    def _lead(self, full: FullName) -> str:
        """The word in front of a name, in lower case."""
        lead = self._text[max(0, full.span.start - LEAD) : full.span.start].split()
        return lead[-1].lower() if lead else ""

    def _onward(self, full: FullName) -> str:
        """The word behind a name, if it is a short one."""
        onward = self._text[full.span.end : full.span.end + LEAD].split(" ")
        return onward[1] if len(onward) > 2 else ""

    def heading(self, surname: str, titles: frozenset[str]) -> tuple[str, ...] | None:
        """The first name of three words that opens with a surname behind one of these titles: Madam Tan Bee Lay."""
        for full in self.in_order:
            if full.words[0] == surname and len(full.words) > 2:
                name = full.span.end - len(" ".join(full.words))
                lead = self._text[max(0, name - LEAD) : name].split()
                if lead and lead[-1].lower().rstrip(".") in titles:
                    return full.words
        return None

    def called(self, given: str) -> tuple[str, ...] | None:
        """The only full name that opens with a given name, as features call people: Rosa."""
        return self._given.get(given)

    @cached_property
    def _given(self) -> dict[str, tuple[str, ...] | None]:
        found: dict[str, tuple[str, ...] | None] = {}
        for full in self.in_order:
            if found.setdefault(full.words[0], full.words) != full.words:
                found[full.words[0]] = None
        return found

    def opening(self, names: tuple[str, ...]) -> tuple[str, ...] | None:
        """The only full name that opens with these words and goes on: Ana Rojas, of Ana Rojas Marín."""
        return self._longer.get(names)

    @cached_property
    def _longer(self) -> dict[tuple[str, ...], tuple[str, ...] | None]:
        found: dict[tuple[str, ...], tuple[str, ...] | None] = {}
        for full in self.in_order:
            longest = 2 if is_acronym(full.words[-1]) else len(full.words)
            for size in range(2, longest):
                if found.setdefault(full.words[:size], full.words) != full.words:
                    found[full.words[:size]] = None
        return found

    def in_small(self, surname: str) -> str:
        """A surname printed in capitals as the article writes it elsewhere: MR. PELL in a transcript."""
        return self._in_capitals.get(surname, surname)

    @cached_property
    def in_order(self) -> list[FullName]:
        """The names in the order of the text, without those that nobody means by “he”.

        They only credit a picture, or stand in somebody's words.
        """
        captions = (block for block in self._blocks if block.kind == "caption")
        apart = [span for block in captions if (span := find_credit(self._text, block, self._lexicon)) is not None]
        apart += (passage.line.span(at, at + 1) for passage in self._passages for at in passage.line.quotes)
        apart.sort()
        names = sorted(full for runs in self._names.values() for full in runs)
        ends = [span.end for span in apart]
        after = [bisect_right(ends, full.span.start) for full in names]
        return [
            full for full, at in zip(names, after, strict=True) if at == len(apart) or full.span.start < apart[at].start
        ]

    @cached_property
    def _in_capitals(self) -> dict[str, str]:
        """The surnames of the article by what they are in capitals."""
        return {name.upper(): name for name in self._names if not name.isupper()}
