"""Orders: the directives of an article as they work: which rules they silence, and over which stretch of the file."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.directives import Directive
from lint.document import Document, Region
from lint.plan import Plan
from lint.rulebook import Rulebook
from lint.selection import EVERYTHING, covered
from lint.values import NamedTuple


class Order(NamedTuple):
    """A word of a directive as it works: for one rule, over a stretch of the file."""

    directive: Directive
    word: str
    start: int
    end: int


class Orders:
    """The orders of an article by rule, such that asking for one takes no longer the more there are."""

    def __init__(self, written: Sequence[Directive], document: Document, plan: Plan) -> None:
        self.used: set[tuple[int, str]] = set()
        self._whole: dict[str, Order] = {}
        self._stretches: dict[str, list[Order]] = {}
        self._blocks: dict[str, list[Order]] = {}
        blocks: list[Region] = []
        if any(one.verb == "ignore" for one in written):
            blocks = sorted(document.region(block.span) for block in document.blocks)
        open_at: dict[str, Order] = {}
        for one in written:
            stretch = _block(one, blocks, document) if one.verb == "ignore" else (one.end, one.end)
            for word, name in _rules_of(one, plan):
                order = Order(one, word, *stretch)
                if one.verb == "enable":
                    opened = open_at.pop(name, None)
                    if opened:
                        self._stretches.setdefault(name, []).append(opened._replace(end=one.start))
                elif over(one.until, plan):
                    continue
                elif one.verb == "ignore":
                    self._blocks.setdefault(name, []).append(order)
                elif one.verb == "ignore-file":
                    self._whole.setdefault(name, order)
                else:
                    open_at.setdefault(name, order)
        end = document.file.base + len(document.file.text) + 1
        for name, opened in open_at.items():
            self._stretches.setdefault(name, []).append(opened._replace(end=end))
        for orders in (*self._blocks.values(), *self._stretches.values()):
            orders.sort(key=lambda order: order.start)

    def of(self, rule: str, region: Region) -> Order | None:
        """The order that puts what a rule finds at a place aside, the nearest one; it has been of use."""
        found = self._whole.get(rule) or _at(self._stretches.get(rule, ()), region, False)
        found = _at(self._blocks.get(rule, ()), region, True) or found
        if found is not None:
            self.used.add((found.directive.start, found.word))
        return found


def _at(orders: Sequence[Order], region: Region, overlapping: bool) -> Order | None:
    """Of orders in the order of their starts, whose stretches are apart or the same, the one that holds at a place."""
    at = bisect_right(orders, region.start, key=lambda order: order.start)
    if at and (region.start < orders[at - 1].end or region.start == region.end == orders[at - 1].end):
        return orders[at - 1]
    if overlapping and at < len(orders) and orders[at].start < region.end:
        return orders[at]
    return None


def _rules_of(one: Directive, plan: Plan) -> Iterator[tuple[str, str]]:
    """Each rule that a directive covers, with the word that does."""
    for word in one.words:
        for name in sorted(names_of(word.text, plan)):
            yield word.text, name


def names_of(word: str, plan: Plan) -> frozenset[str]:
    """The rules that a word of a directive covers; there is no word for all of them."""
    if plan.book is None or word == EVERYTHING:
        return frozenset()
    known = _covered.get((id(plan.book), word))
    if known is not None and known[0] is plan.book:
        return known[1]
    if len(_covered) > _REMEMBERED:
        _covered.clear()
    names = frozenset(rule.name for rule in covered(plan.book, word))
    _covered[id(plan.book), word] = plan.book, names
    return names


_REMEMBERED = 10_000
_covered: dict[tuple[int, str], tuple[Rulebook, frozenset[str]]] = {}


def over(until: str, plan: Plan) -> bool:
    """Whether the last day of a suppression is past, as far as a day is told."""
    return bool(until and plan.today and until < plan.today)


def _block(one: Directive, blocks: Sequence[Region], document: Document) -> tuple[int, int]:
    """Where an `ignore` holds: in its own line's block, or, on a line of its own, in the next one."""
    at = bisect_right(blocks, one.start, key=lambda block: block.start)
    if at:
        before = blocks[at - 1]
        line, _ = document.file.position(one.start)
        if one.start < before.end or before.end_line == line:
            return before.start, before.end
    after = next((block for block in blocks[at : at + 2] if block.start >= one.end), None)
    return (after.start, after.end) if after else (one.end, one.end)
