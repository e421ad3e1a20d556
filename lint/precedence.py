"""Precedence: of two findings in one place, the one whose rule supersedes the other's rule stays."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from lint.document import Span
from lint.findings import Finding
from lint.rulefile import Rule
from lint.values import NamedTuple


class Found(NamedTuple):
    """A finding with what superseding needs: its rule, and the hit's span in the document."""

    rule: Rule
    span: Span
    finding: Finding


def drop_superseded(found: list[Found]) -> Iterator[Found]:
    """The findings that no finding of a rule which supersedes theirs overlaps."""
    over: dict[str, list[Span]] = {}
    for one in found:
        for name in one.rule.supersedes:
            over.setdefault(name, []).append(one.span)
    covers = {name: _Cover.of(spans) for name, spans in over.items()}
    for one in found:
        if one.rule.name not in covers or not covers[one.rule.name].touches(one.span):
            yield one


class _Cover(NamedTuple):
    """Spans sorted by start, with the furthest end up to each, to ask quickly whether one overlaps another."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Cover":
        ordered = sorted(spans)
        return cls(tuple(span.start for span in ordered), tuple(accumulate((_past(span) for span in ordered), max)))

    def touches(self, span: Span) -> bool:
        before = bisect_left(self.starts, _past(span))
        return before > 0 and self.ends[before - 1] > span.start


def _past(span: Span) -> int:
    """The end of a span, an empty one counting as one character."""
    return max(span.end, span.start + 1)
