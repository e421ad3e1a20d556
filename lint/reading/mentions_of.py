"""Where the article names a party, and what it says of it away from the cues."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from lint.document import Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.letters import MAYBE_CAPITAL
from lint.reading.mentions import is_possessive
from lint.reading.name_words import is_acronym, straight, strip_possessive
from lint.reading.names import KINDS, FullName
from lint.reading.nouns import Nouns
from lint.reading.parties import Party
from lint.reading.passages import Passage
from lint.reading.tellings import read_behind, read_description

FEW = 40  # names that are searched for one by one
LONGEST = 40  # code points behind a name in which a post must stand: Pell, retail analyst
LEADING = 3  # words in front of it
MOST = 60  # places of one name that are read for a description
_PARTED = (" — ", " – ", " -- ", " (")
_TIED = ("-", "'", "’")


class Places:
    """Where the last names of an article's people stand in its prose, and the sentences around them.

    `names` are the full names in it, by their last words.
    """

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        passages: tuple[Passage, ...],
        parties: list[Party],
        names: Mapping[str, list[FullName]],
    ) -> None:
        self._text = text
        self._passages = passages
        self._sentences = [passage.sentence.start for passage in passages]
        prose = [block.span for block in blocks if block.kind in KINDS]
        last = [party.words[-1] for party in parties if party.kind == "person"]
        self._forms = {word: _forms(word, text, names.get(word, ())) for word in last}
        wanted = {form for word in last for form in self._forms[word]}
        self._shared = {word for word, times in Counter(last).items() if times > 1}
        self._of = (
            _found_by_search(text, prose, wanted) if len(wanted) < FEW else _found_by_reading(text, prose, wanted)
        )

    def mentions(self, party: Party) -> tuple[Span, ...]:
        """Every mention of a party: its labels at cues, and for a person each place that has the last name."""
        spans = sorted({label.span for label in party.labels})
        if party.kind != "person" or _titled(party):
            return tuple(spans)
        full = " ".join(party.words)
        found = list(spans)
        for at, _ in self._places(party):
            if _holder(spans, at) is None:
                end = at + len(party.words[-1])
                start = end - len(full)
                whole = start >= 0 and self._text.startswith(full, start)
                if not whole and start >= 0 and self._text[at - 2].isupper():  # LEE Ure at the head of a story
                    whole = self._text[start:end].lower() == full.lower()
                found.append(Span(start if whole else at, end))
        return tuple(sorted(found))

    def _places(self, party: Party) -> list[tuple[int, Span]]:
        """Where the last name of a person stands, each with its block."""
        forms = self._forms[party.words[-1]]
        return self._of[forms[0]] if len(forms) == 1 else sorted(place for form in forms for place in self._of[form])

    def describe(self, party: Party, nouns: Nouns) -> None:
        """Add the descriptions that stand with a person's name in any sentence, captions included."""
        if _titled(party):
            return
        shared = party.words[-1] in self._shared
        cued = sorted({label.span for label in party.labels})
        full = " ".join(party.words)
        for at, block in self._places(party)[:MOST]:
            if party.settled and at > min(given.at for given in party.affiliations if given):
                return
            label = _holder(cued, at)
            end = at + len(party.words[-1])
            start = end - len(full)
            name = start if start >= block.start and self._text.startswith(full, start) else at
            if label is not None and " " not in self._text[max(0, at - 2) : at]:
                continue
            if _described(self._text, Span(name, end), block, nouns):
                line = self._passages[bisect_right(self._sentences, at) - 1].line
                read_description(line, at, label.end if label else 0, party, nouns, shared)
        if not party.role:
            self._describe_behind(party, nouns)

    def _describe_behind(self, party: Party, nouns: Nouns) -> None:
        """Add what the sentence behind one that opens with a person's name says of “him” or “her”."""
        for at, _ in self._places(party)[:MOST]:
            number = bisect_right(self._sentences, at) - 1
            here, onward = self._passages[number : number + 1], self._passages[number + 1 : number + 2]
            if here and onward and here[0].block == onward[0].block:
                read_behind(here[0].line, onward[0].line, at, party, nouns)


def _forms(word: str, text: str, runs: Sequence[FullName]) -> tuple[str, ...]:
    """A name with either apostrophe, if it has one: the text may print both; and in capitals, if it prints it so."""
    plain = straight(word)
    forms = (word,) if "'" not in plain else (plain, plain.replace("'", "’"))
    printed = {text[run.span.end - len(word) : run.span.end] for run in runs if text[run.span.end - 1] != word[-1]}
    capitals = sorted(form for form in printed if form.lower() == word.lower())
    return (*forms, *capitals) if capitals else forms


def _found_by_search(text: str, prose: list[Span], wanted: set[str]) -> dict[str, list[tuple[int, Span]]]:
    """The places of few names, each with its block: searched for one by one."""
    starts = [span.start for span in prose]
    found: dict[str, list[tuple[int, Span]]] = {}
    for word in wanted:
        places = found[word] = []
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            block = bisect_right(starts, at) - 1
            if block >= 0 and end <= prose[block].end and _stands_alone(text, at, end):
                places.append((at, prose[block]))
            at = text.find(word, end)
    return found


def _stands_alone(text: str, at: int, end: int) -> bool:
    """Whether a name is a word of its own, a possessive mark behind it or not."""
    before = text[max(at - 2, 0) : at]
    if before[-1:].isalnum() or before[-1:] in _TIED and before[:1].isalnum():
        return False
    after = text[end : end + 3]
    if after[:1] in ("'", "’"):
        after = after[1:].removeprefix("s")
    return not (after[:1].isalnum() or after[:1] in _TIED)


def _found_by_reading(text: str, prose: list[Span], wanted: set[str]) -> dict[str, list[tuple[int, Span]]]:
    """The places of many names, each with its block: every capitalised word of the text is looked at."""
    found: dict[str, list[tuple[int, Span]]] = {word: [] for word in wanted}
    for span in prose:
        for match in _capitalised().finditer(text, *span):
            word = match[0]
            if word[-1] in "s’'" and word not in wanted:
                word = strip_possessive(word)
            if word in wanted:
                found[word].append((match.start(), span))
    return found


@cache
def _capitalised() -> Pattern[str]:
    return compiled(rf"[{MAYBE_CAPITAL}][\w'’-]+")


def _holder(spans: list[Span], at: int) -> Span | None:
    """The span that holds an offset, of sorted spans."""
    found = bisect_right(spans, (at, 1 << 60)) - 1
    return spans[found] if found >= 0 and at < spans[found].end else None


def _described(text: str, name: Span, block: Span, nouns: Nouns) -> bool:
    """Whether anything beside a name can describe its bearer: an apposition, "who", "of" … behind it, a role before."""
    if text.startswith(nouns.beside_names, name.end) or text.startswith(_PARTED, name.end):
        return True
    parted = text.startswith(", ", name.end)
    if parted:
        onward = text[name.end + 2 : min(name.end + 30, block.end)].split(None, 1)
        low = onward[0].lower().strip("“”\"'’,.") if onward else ""
        if low in nouns.determiners or low in nouns.role_words or low in nouns.role_heads or low in nouns.acting:
            return True
        if low in ("who", "whose"):
            return True
        if onward and (onward[0][0].isdigit() or onward[0][0].isupper()):
            return True
        if onward and low == onward[0] and not _is_small(low, nouns) and _leads_to_post(text, name.end, block, nouns):
            return True
    before = text[max(block.start, name.start - 40) : name.start].split()
    if not before:
        return False
    word = before[-1].strip("“”\"'’().")
    low = word.lower()
    if word.endswith(","):
        return parted or text.startswith(".", name.end) or " " in text[name.start : name.end]
    if word == "and" or is_possessive(word) and word[0].isupper():
        return " " in text[name.start : name.end]  # Dorn's Ama Pell
    return (
        nouns.is_role(low)
        or low in nouns.role_plurals
        or is_acronym(word)
        or low in nouns.titles
        or low + "." in nouns.titles
        or low in nouns.role_words
        or low in nouns.fields  # the director of rugby Ama Pell
    )


def _leads_to_post(text: str, end: int, block: Span, nouns: Nouns) -> bool:
    """Whether a post stands close behind a name and a comma: Pell, retail analyst at the bank."""
    words = text[end + 2 : min(end + LONGEST, block.end)].partition(",")[0].split(None, LEADING + 1)[: LEADING + 1]
    head = next((at for at, word in enumerate(words) if word in nouns.role_heads), 0)
    return head > 0 and not any(_is_small(word, nouns) for word in words[1:head])


def _is_small(word: str, nouns: Nouns) -> bool:
    """Whether a word cannot stand in front of a post without an article: right now the | president."""
    return word in nouns.determiners or word in nouns.finite or word in nouns.adverbs or word in nouns.prepositions


def _titled(party: Party) -> bool:
    """Whether of somebody's name only a title and the surname are known, which others bear too: Mrs Pell."""
    return len(party.words) == 1 and party.name != party.words[0]
