"""Verdicts: what a record says of every quotation of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from lint.document import Span
from lint.hints import TYPE_CHECKING
from lint.transcripts.alignment import Difference, Match, differences
from lint.transcripts.changes import ACCOUNTED, KINDS, SMALL, TIDY, Change, Judge
from lint.transcripts.groups import grouped, speakers, two_voices
from lint.transcripts.index import Index
from lint.transcripts.people import OTHER, SAME, UNKNOWN, compare
from lint.transcripts.places import Place, ends_sentence, place_of, words_of
from lint.transcripts.quoted import Quoted, read_quoted
from lint.transcripts.surroundings import OUTSIDE, after, before
from lint.transcripts.tracing import trace
from lint.transcripts.utterances import utterances
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.article import Article
    from lint.reading.sources import Source
    from lint.transcripts.transcript import Evidence

SHORT = 3  # words of a quotation that may stand anywhere
ENOUGH, ENOUGH_OF_FEW = 0.5, 0.6  # of the words: the place is found, if not word for word
FEW = 6
NEAR, NEAR_WORDS = 0.3, 4  # of the words, and so many of them: the place is shown as the nearest there is
MOST_AT_EDGE = 2  # words at the edge of a quotation that are held against as many of the record
USUAL = 3  # quotations of a source under one label from which another label is strange
DOUBTFUL = "doubtful"


Voice = Callable[[int, int | None], str]


class Passage(NamedTuple):
    """Words of a quotation at `span`, and those of the record beside them; `kind` is that of a change, "" for none."""

    kind: str
    span: Span
    quoted: str
    said: str


class Verdict(NamedTuple):
    """What was found of one utterance: a quotation with the parts from which its attribution splits it.

    `found`: verbatim, trimmed, cleaned-up, small-changes, altered, joined or not-found. `quotations` and `source` are
    indices of the article's. `voice`: same, other, doubtful or unknown; `usual` is the label of the source's other
    words. `spliced` words were said in several places, but cuts are marked between them. `near` is where the most of a
    quotation stands that is not found; `absent`: the record has nothing of this source, but has others' words. `before`
    are words of the record that turn or weaken the quoted ones, `after` a condition that follows them.
    """

    quotations: tuple[int, ...]
    source: int | None
    found: str
    places: tuple[Place, ...] = ()
    passages: tuple[Passage, ...] = ()
    voice: str = UNKNOWN
    usual: str = ""
    words: int = 0
    spliced: bool = False
    near: Place | None = None
    absent: bool = False
    before: str = ""
    after: str = ""

    @property
    def deviations(self) -> tuple[Passage, ...]:
        """What differs and no mark accounts for."""
        return tuple(one for one in self.passages if one.kind and one.kind not in ACCOUNTED)

    @property
    def gravest(self) -> Passage | None:
        """The difference that weighs most; the first of several."""
        return max(self.deviations, key=lambda one: KINDS.index(one.kind), default=None)


def verify(article: Article, evidence: Evidence) -> tuple[Verdict, ...]:
    """A verdict on every quotation that is speech, in order; on every quotation if the record asks for it."""
    index = evidence.index
    judge = Judge(evidence.lexicon)
    labels: dict[tuple[str, int | None], str] = {}

    def voice(turn: int, source: int | None) -> str:
        said = index.turns[turn]
        label = said.name or said.speaker
        if (label, source) not in labels:
            party: Source | None = None if source is None else article.sources[source]
            labels[label, source] = compare(label, party, evidence.lexicon)
        return labels[label, source]

    verdicts = []
    for numbers in utterances(article, evidence.every):
        source = article.attributions[numbers[0]].source
        spans = [article.attributions[number].quotation.inner for number in numbers]
        quoted = read_quoted(article.text, spans, index.reader)
        quoted = quoted._replace(partial=article.attributions[numbers[0]].category == "partial")
        if quoted.size:
            here = Verdict(numbers, source, "not-found", words=quoted.size - len(quoted.inserted))
            verdict = _verdict(here, quoted, index, judge, voice)
            verdicts.append(_surrounded(verdict, article, quoted, index))
    speaking = {source for source in {one.source for one in verdicts} if _speaks(source, index, voice)}
    return tuple(_without_record(list(_usual(verdicts)), speaking))


def _speaks(source: int | None, index: Index, voice: Voice) -> bool:
    """Whether a label of the record names a source."""
    first = {turn.name or turn.speaker: number for number, turn in enumerate(index.turns)}
    return any(voice(number, source) == SAME for number in first.values())


def _without_record(verdicts: list[Verdict], speaking: set[int | None]) -> Iterator[Verdict]:
    """The verdicts, those told apart whose source the record does not seem to hold at all, while it holds others."""
    found = {one.source for one in verdicts if one.places}
    for one in verdicts:
        yield one if one.places or not found or one.source in found | speaking else one._replace(absent=True)


def _verdict(here: Verdict, quoted: Quoted, index: Index, judge: Judge, voice: Voice) -> Verdict:
    """The verdict on one utterance, of which `here` says the rest."""

    def favour(turn: int) -> float:
        return {SAME: 1.0, OTHER: -1.0}.get(voice(turn, here.source), 0.0)

    traced = trace(quoted, index, judge.weigh, favour)
    if not traced.matches:
        return here
    groups, marked = grouped(traced.matches, quoted, index)
    changes = [change for group in _sections(groups, quoted) for change in _changes(*group, quoted, index, judge)]
    kept = _held(changes, quoted, judge)
    if not _is_found(here.words, kept, changes):
        near = here.words > SHORT and kept >= NEAR and sum(map(_length, groups)) >= NEAR_WORDS
        return here._replace(near=place_of(max(groups, key=_length), index) if near else None)
    joined = len(groups) > 1 or two_voices(groups[0], index)
    voices = {voice(speakers(group, index).most_common(1)[0][0], here.source) for group in groups}
    return here._replace(
        found="joined" if joined else _found(changes),
        places=tuple(place_of(group, index) for group in groups),
        passages=tuple(_passage(change, quoted, index) for change in changes),
        voice=OTHER if OTHER in voices else SAME if SAME in voices else UNKNOWN,
        spliced=joined and marked,
    )


def _held(changes: Sequence[Change], quoted: Quoted, judge: Judge) -> float:
    """How much of the quoted words the record has, in whichever spelling: 0 to 1, each word by its weight."""
    own = [judge.weigh(key) if at not in quoted.inserted else 0.0 for at, key in enumerate(quoted.words.keys)]
    same = sum(sum(own[one.quoted : one.quoted_end]) for one in changes if not one.kind)
    return same / (sum(own) or 1.0)


def _surrounded(verdict: Verdict, article: Article, quoted: Quoted, index: Index) -> Verdict:
    """The verdict with the words beside a passage of the record that change what it says."""
    if len(verdict.places) != 1 or quoted.inserted & {0, 1}:
        return verdict
    (place,) = verdict.places
    start = article.attributions[verdict.quotations[0]].quotation.span.start
    lead = article.text[max(start - OUTSIDE, 0) : start]
    lexicon = article.lexicon
    return verdict._replace(
        before=before(place, verdict.words, index, lexicon, lead), after=after(place, verdict.words, index, lexicon)
    )


def _is_found(words: int, share: float, changes: Sequence[Change]) -> bool:
    """Whether enough of the words stand in one place; a few words must all be there."""
    if words <= SHORT:
        return all(not change.kind or change.kind in ACCOUNTED | TIDY for change in changes)
    return share >= (ENOUGH_OF_FEW if words <= FEW else ENOUGH)


def _length(group: Sequence[Match]) -> int:
    return sum(match.length for match in group)


def _sections(groups: Sequence[tuple[Match, ...]], quoted: Quoted) -> Iterator[tuple[tuple[Match, ...], int, int]]:
    """Each group with the quoted words that it answers for: from where it begins to where the next one does."""
    for number, group in enumerate(groups):
        start = group[0].quoted if number else 0
        end = groups[number + 1][0].quoted if number + 1 < len(groups) else quoted.size
        yield group, start, end


def _changes(
    group: tuple[Match, ...], start: int, end: int, quoted: Quoted, index: Index, judge: Judge
) -> Iterator[Change]:
    """What becomes of the quoted words from one number up to another, in order; what stays the same has no kind."""
    found = [Change("", at, at + size, said, said + size) for at, said, size in group]
    for difference in differences(group, start, end):
        one = _widened(difference, quoted, index)
        found.append(judge.judge(one, quoted, index) or Change("", *one))
    yield from sorted(found, key=lambda change: (change.quoted, change.said))


def _widened(one: Difference, quoted: Quoted, index: Index) -> Difference:
    """A difference at the edge of a quotation, with as many words of the record as stand there in the same turn."""
    count = sum(at not in quoted.inserted for at in range(one.quoted, one.quoted_end))
    inside = one.quoted and one.quoted_end < quoted.size
    if inside or one.said != one.said_end or count > MOST_AT_EDGE:
        return one
    if one.quoted:
        end = one.said
        while end < one.said + count and not ends_sentence(index, end - 1):
            end += 1
        return one._replace(said_end=end)
    start = one.said
    while start > max(one.said - count, 0) and not ends_sentence(index, start - 1):
        start -= 1
    return one._replace(said=start)


def _passage(change: Change, quoted: Quoted, index: Index) -> Passage:
    """A change in words; where the article has none, its span is the words between which they are missing."""
    start, end = change.quoted, change.quoted_end
    at = quoted.span(start, end) if start < end else quoted.span(max(start - 1, 0), min(start + 1, quoted.size))
    said = words_of(index, change.said, change.said_end) if change.said < change.said_end else ""
    return Passage(change.kind, at, quoted.printed(start, end), said)


def _found(changes: Sequence[Change]) -> str:
    """What all the changes together make of a quotation that stands in one place."""
    kinds = {change.kind for change in changes} - {""}
    if kinds - ACCOUNTED - TIDY - SMALL:
        return "altered"
    if kinds & SMALL:
        return "small-changes"
    if kinds & TIDY:
        return "cleaned-up"
    return "trimmed" if kinds else "verbatim"


def _usual(verdicts: list[Verdict]) -> Iterator[Verdict]:
    """The verdicts, those told apart whose words stand under another label than the source's others: Q., not A."""
    labels: dict[int | None, Counter[str]] = {}
    for one in verdicts:
        if one.places and one.words > SHORT and one.voice == UNKNOWN:
            labels.setdefault(one.source, Counter())[one.places[0].speaker] += 1
    for one in verdicts:
        counts = labels.get(one.source) or Counter[str]()
        usual, count = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
        here = one.places[0].speaker if one.places else ""
        strange = one.source is not None and one.voice == UNKNOWN and one.words > SHORT and here and usual
        if strange and here != usual and count >= USUAL and counts[here] * USUAL <= count:
            one = one._replace(voice=DOUBTFUL, usual=usual)
        yield one
