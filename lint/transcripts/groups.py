"""Groups: which of the words found in a record were said together, and where a quotation leaps from place to place."""

from __future__ import annotations

from collections import Counter

from lint.transcripts.alignment import Match
from lint.transcripts.index import Index
from lint.transcripts.quoted import Quoted
from lint.transcripts.tracing import LEAST_PIECE, REACH
from lint.values import NamedTuple

UNMARKED = 12  # words left out without a mark, from which on two places are joined
INTERJECTED = 12  # words of another speaker inside a cut: more, and the cut joins two answers


class Grouping(NamedTuple):
    """Matches that belong together. `marked`: every leap from group to group stands at a marked cut."""

    groups: tuple[tuple[Match, ...], ...]
    marked: bool


def grouped(matches: tuple[Match, ...], quoted: Quoted, index: Index) -> Grouping:
    """The matches by place; a few words that stand apart from a longer group are left out."""
    groups: list[list[Match]] = []
    for match in matches:
        if groups and not _leaps(groups[-1][-1], match, quoted, index):
            groups[-1].append(match)
        else:
            groups.append([match])
    if len(groups) > 1:
        longest = max(groups, key=_size)
        groups = [group for group in groups if group is longest or _size(group) >= LEAST_PIECE]
        groups = _mended(groups, quoted, index)
    leaps = [(one[-1], after[0]) for one, after in zip(groups, groups[1:], strict=False)]
    marked = bool(leaps) and all(_marked(before, after, quoted) for before, after in leaps)
    return Grouping(tuple(tuple(group) for group in groups), marked)


def _mended(groups: list[list[Match]], quoted: Quoted, index: Index) -> list[list[Match]]:
    """Groups that follow one another in the record once what stood between them is left out."""
    mended = [groups[0]]
    for group in groups[1:]:
        if _leaps(mended[-1][-1], group[0], quoted, index):
            mended.append(group)
        else:
            mended[-1] += group
    return mended


def _size(group: list[Match]) -> int:
    return sum(match.length for match in group)


def _marked(before: Match, after: Match, quoted: Quoted) -> bool:
    return any(at in quoted.cuts for at in range(before.quoted + before.length, after.quoted + 1))


def _leaps(before: Match, after: Match, quoted: Quoted, index: Index) -> bool:
    """Whether two matches in a row were said in two places."""
    end = before.said + before.length
    gap = after.said - end
    if gap < 0 or index.file_at(before.said) != index.file_at(after.said):
        return True
    if not _marked(before, after, quoted):
        return gap > UNMARKED
    return gap > REACH or _others(end, after.said, index) > INTERJECTED


def _others(start: int, end: int, index: Index) -> int:
    """How many words between two places somebody else says."""
    before = index.turns[index.turn_at(start - 1)].speaker
    return sum(index.turns[index.turn_at(at)].speaker != before for at in range(start, end))


def speakers(group: tuple[Match, ...], index: Index) -> Counter[int]:
    """How many words of a group each turn holds, by the number of the turn."""
    counts: Counter[int] = Counter()
    for match in group:
        for at in range(match.said, match.said + match.length):
            counts[index.turn_at(at)] += 1
    return counts


def two_voices(group: tuple[Match, ...], index: Index) -> bool:
    """Whether the words of a group are those of two speakers whom the record names."""
    labels: Counter[str] = Counter()
    for turn, count in speakers(group, index).items():
        labels[index.turns[turn].speaker] += count
    return sum(count >= LEAST_PIECE for label, count in labels.items() if label) > 1
