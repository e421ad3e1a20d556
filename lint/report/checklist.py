"""Checklist: what the program can tick, and what is left to the desk."""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.findings import Finding
from lint.reading.facts import Facts
from lint.report.parts import Item
from lint.report.wording import human_items, machine_items


def machine_checks(findings: Sequence[Finding], ran: Iterable[str], facts: Facts, unresolved: int) -> tuple[Item, ...]:
    """The program's items. `ran` are the names of the rules that were on.

    An item none of whose rules ran, or without the fact that it needs, is unchecked.
    """
    counts = Counter(finding.rule for finding in findings)
    on = set(ran)
    items = []
    for item in machine_items():
        count = sum(counts[rule] for rule in item.rules)
        if item.unresolved:
            count = max(count, unresolved)
        could = bool(on & {*item.rules}) and (not item.needs or bool(getattr(facts, item.needs)))
        state = "failed" if count else "passed" if could else "unchecked"
        items.append(Item(item.text, state, count))
    return tuple(items)


def desk_checks() -> tuple[Item, ...]:
    """The items that a person ticks."""
    return tuple(Item(text, "open") for text in human_items())
