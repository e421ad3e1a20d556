"""Tracing: where in a record the words of a quotation stand, as a whole, in part, or in several places."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.transcripts.alignment import Match, align
from lint.transcripts.index import Index
from lint.transcripts.quoted import Quoted
from lint.values import NamedTuple

REACH = 300  # words that a marked cut may leave out before the next part is looked for elsewhere
BESIDE = 15  # words that an insertion or the attribution may stand for
CANDIDATES = 16  # places of the longest part that are followed up
LEAST_PIECE = 4  # words in a row that stand together by no chance
SURE = 0.85  # of the words: found as a whole
BETTER = 0.1  # by which several places must explain more than one

Weigh = Callable[[str], float]


class Trace(NamedTuple):
    """The words of a quotation found in a record, in the order of the quotation; `share` says how many, by weight."""

    matches: tuple[Match, ...]
    share: float


def trace(quoted: Quoted, index: Index, weigh: Weigh, favour: Callable[[int], float]) -> Trace:
    """The best place or places for a quotation; `favour` says which turns its speaker is likely to be in."""
    coded = index.coded(quoted.words.keys)
    runs = quoted.runs()
    if not runs:
        return Trace((), 0.0)
    found = [_traced(quoted, matches, weigh) for matches in _candidates(coded, runs, quoted, index)]
    best = max(found, key=lambda one: _score(one, index, favour), default=Trace((), 0.0))
    if best.share < SURE or _leaps(best.matches):
        pieces = _traced(quoted, tuple(_pieces(coded, runs, index)), weigh)
        if pieces.share > best.share + BETTER or (_leaps(best.matches) and pieces.share >= best.share):
            return pieces
    return best


def _traced(quoted: Quoted, matches: tuple[Match, ...], weigh: Weigh) -> Trace:
    return Trace(matches, held(matches, quoted, weigh))


def held(matches: tuple[Match, ...], quoted: Quoted, weigh: Weigh) -> float:
    """How much of the quoted words the matches hold, 0 to 1, each word by its weight, insertions aside."""
    keys = quoted.words.keys
    total = sum(weigh(key) for at, key in enumerate(keys) if at not in quoted.inserted)
    found = sum(weigh(key) for one in matches for key in keys[one.quoted : one.quoted + one.length])
    return found / total if total else 0.0


def _score(one: Trace, index: Index, favour: Callable[[int], float]) -> tuple[float, float, int]:
    """Most words first, then the likelier speaker, then the fewest words between."""
    if not one.matches:
        return 0.0, 0.0, 0
    first, last = one.matches[0], one.matches[-1]
    liking = favour(index.turn_at(max(one.matches, key=lambda match: match.length).said))
    return round(one.share, 2) + liking / 20, liking, -abs(last.said - first.said)


def _leaps(matches: tuple[Match, ...]) -> bool:
    """Whether words in a row in the quotation are far apart in the record."""
    return any(
        not 0 <= after.said - one.said - one.length <= REACH for one, after in zip(matches, matches[1:], strict=False)
    )


def _candidates(coded: str, runs: list[tuple[int, int]], quoted: Quoted, index: Index) -> Iterator[tuple[Match, ...]]:
    """Ways to lay the quotation on the record, from each likely place of its longest part."""
    anchor = max(range(len(runs)), key=lambda at: runs[at][1] - runs[at][0])
    start, end = runs[anchor]
    exact = False
    for place in index.places(coded[start:end], most=CANDIDATES):
        exact = True
        yield _extended(coded, runs, anchor, (Match(start, place, end - start),), quoted, index)
    if not exact:
        for window in index.windows(coded[start:end]):
            matches = _within(coded, start, end, index, window.start, window.end)
            if matches:
                yield _extended(coded, runs, anchor, matches, quoted, index)


def _within(coded: str, start: int, end: int, index: Index, first: int, last: int) -> tuple[Match, ...]:
    """A run laid on the surroundings of some words of the record."""
    room = end - start
    low, high = max(first - room, 0), min(last + room, len(index.text))
    return align(coded[start:end], index.text[low:high], start, low)


def _extended(
    coded: str, runs: list[tuple[int, int]], anchor: int, matches: tuple[Match, ...], quoted: Quoted, index: Index
) -> tuple[Match, ...]:
    """The other parts of a quotation, looked for behind and in front of the part that is placed."""
    found = list(matches)
    for at in range(anchor + 1, len(runs)):
        said = found[-1].said + found[-1].length
        reach = _reach(runs[at - 1][1], runs[at][0], quoted)
        found += _placed(coded, runs[at], index, said, said + reach, behind=True)
    for at in range(anchor - 1, -1, -1):
        said = found[0].said
        reach = _reach(runs[at][1], runs[at + 1][0], quoted)
        found[:0] = _placed(coded, runs[at], index, max(said - reach, 0), said, behind=False)
    return tuple(found)


def _reach(end: int, start: int, quoted: Quoted) -> int:
    """How many words of the record may lie between two parts."""
    return REACH if any(at in quoted.cuts for at in range(end, start + 1)) else BESIDE


def _placed(coded: str, run: tuple[int, int], index: Index, low: int, high: int, behind: bool) -> tuple[Match, ...]:
    """One part of a quotation within reach of its neighbour; one that is not there, word for word anywhere."""
    start, end = run
    size = end - start
    words = coded[start:end]
    low, high = (low, min(high + size, len(index.text))) if behind else (max(low - size, 0), high)
    at = index.text.find(words, low, high) if behind else index.text.rfind(words, low, high)
    if at >= 0:
        return (Match(start, at, size),)
    if size >= LEAST_PIECE:
        for window in index.windows(words, low, high, 1):
            first, last = max(window.start - size, low), min(window.end + size, high)
            return align(words, index.text[first:last], start, first)
        for place in index.places(words, most=1):
            return (Match(start, place, size),)
        return ()
    near = (low, low + size + BESIDE) if behind else (high - size - BESIDE, high)
    first, last = max(near[0], low, 0), min(near[1], high)
    return align(words, index.text[first:last], start, first)


def _pieces(coded: str, runs: list[tuple[int, int]], index: Index) -> Iterator[Match]:
    """The longest stretches of a quotation that stand in the record word for word, wherever that is."""
    said = 0
    for start, end in runs:
        while start < end:
            size = _longest(coded[start:end], index)
            if size < LEAST_PIECE:
                start += 1
                continue
            words = coded[start : start + size]
            places = list(index.places(words))
            place = min(places, key=lambda at: (abs(at - said), at))
            yield Match(start, place, size)
            start, said = start + size, place + size


def _longest(words: str, index: Index) -> int:
    """How many words at the start of a run stand together somewhere in the record; 0 for fewer than four."""
    if len(words) < LEAST_PIECE:
        return 0
    if not index.has(words[:LEAST_PIECE]):
        return 0
    low, high = LEAST_PIECE, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if words[:middle] in index.text:
            low = middle
        else:
            high = middle - 1
    return low
