"""Alignment: a run of quoted words laid word by word on a stretch of the record."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lint.transcripts.fuzzy import Indel
from lint.values import NamedTuple

NEAR = 2  # words that may stand between, where the words at the ends of a run are looked for once more
SHORT = 3  # words that a stray match at an edge has at most


class Match(NamedTuple):
    """Words that agree: `length` of them, from `quoted` in the quotation and from `said` in the record."""

    quoted: int
    said: int
    length: int


class Difference(NamedTuple):
    """Words between matches that do not agree, as half-open ranges of words; one of the two may be empty."""

    quoted: int
    quoted_end: int
    said: int
    said_end: int


def align(run: str, stretch: str, quoted: int = 0, said: int = 0) -> tuple[Match, ...]:
    """The words of a coded run that agree with those of a coded stretch, in order.

    `quoted` and `said` are the numbers of the first words of both. Linear in the product of both lengths divided by
    the machine's word: both are kept short by the caller.
    """
    found = _edges(_settled(_slid(_matches(run, stretch), run, stretch)), run, stretch)
    return tuple(Match(quoted + one.quoted, said + one.said, one.length) for one in found)


def _matches(run: str, stretch: str) -> list[Match]:
    blocks = Indel.opcodes(run, stretch).as_matching_blocks()
    return [Match(block.a, block.b, block.size) for block in blocks if block.size]


def _edges(found: list[Match], run: str, stretch: str) -> list[Match]:
    """The matches, with those close by for the words at both ends of the run that have none."""
    if not found:
        return found
    head, said = found[0].quoted, found[0].said
    if head:
        low = max(said - head - NEAR, 0)
        found = [one._replace(said=one.said + low) for one in _matches(run[:head], stretch[low:said])] + found
    last = found[-1]
    tail, said = last.quoted + last.length, last.said + last.length
    if tail < len(run):
        close = _matches(run[tail:], stretch[said : said + len(run) - tail + NEAR])
        found = found + [Match(one.quoted + tail, one.said + said, one.length) for one in close]
    return found


def _slid(matches: list[Match], run: str, stretch: str) -> list[Match]:
    """Short matches moved across words left out to where they read the same beside a longer one.

    At the edges of the run the nearest place counts; inside, one beside the neighbour that they are quoted beside.
    """
    found = list(matches)
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        words, end = run[one.quoted : one.quoted + one.length], one.quoted + one.length
        moved = stretch.rfind(words, one.said, after.said)
        beside = end == after.quoted and moved + one.length == after.said
        if one.length <= SHORT and moved > one.said and (at == 0 or beside):
            found[at] = one._replace(said=moved)
    for at in range(1, len(found)):
        before, one = found[at - 1], found[at]
        words, said = run[one.quoted : one.quoted + one.length], before.said + before.length
        moved = stretch.find(words, said, one.said + one.length)
        beside = before.quoted + before.length == one.quoted and moved == said
        last = at == len(found) - 1
        if one.length <= SHORT and said <= moved < one.said and (last or (beside and before.length > SHORT)):
            found[at] = one._replace(said=moved)
    return found


def _settled(matches: list[Match]) -> list[Match]:
    """The matches less those of a few words that are further from their neighbours than they are long."""
    found = list(matches)
    while len(found) > 1 and _stray(found[0], _gap(found[0], found[1])):
        found.pop(0)
    while len(found) > 1 and _stray(found[-1], _gap(found[-2], found[-1])):
        found.pop()
    for at in range(len(found) - 2, 0, -1):
        if _stray(found[at], min(_gap(found[at - 1], found[at]), _gap(found[at], found[at + 1]))):
            del found[at]
    return found


def _stray(one: Match, gap: int) -> bool:
    return one.length <= SHORT and gap > 2 * one.length + 1


def _gap(one: Match, after: Match) -> int:
    return max(after.said - one.said, after.quoted - one.quoted) - one.length


def differences(matches: Sequence[Match], start: int, end: int) -> list[Difference]:
    """What lies between the matches, and the quoted words from `start` on before the first and up to `end` after it."""
    if not matches:
        return [Difference(start, end, 0, 0)] if end > start else []
    found = []
    first, last = matches[0], matches[-1]
    if first.quoted > start:
        found.append(Difference(start, first.quoted, first.said, first.said))
    for one, after in pairwise(matches):
        ends = one.quoted + one.length, one.said + one.length
        if ends != (after.quoted, after.said):
            found.append(Difference(ends[0], after.quoted, ends[1], after.said))
    tail, said = last.quoted + last.length, last.said + last.length
    if tail < end:
        found.append(Difference(tail, end, said, said))
    return found
