"""Questions: what to ask the reporter, made from the findings, grouped by the speaker they are about."""

from collections.abc import Iterable, Mapping, Sequence

from lint.findings import Finding
from lint.report.parts import LedgerRow, Question
from lint.report.wording import Asking, questions
from lint.values import NamedTuple

LONGEST = 60  # code points of flagged words that a question repeats


class _Group(NamedTuple):
    """The findings of one rule about one speaker or topic."""

    rule: str
    source: int
    findings: list[Finding]


def questions_of(
    findings: Sequence[Finding], owners: Mapping[int, int], ledger: Sequence[LedgerRow]
) -> tuple[Question, ...]:
    """One question a rule and speaker, the same one put to several as one; by speaker, then topics, by line.

    `owners` gives the ledger number of the speaker that a finding (its index) is about.
    """
    wording = questions()
    groups: dict[tuple[str, int], _Group] = {}
    for number, finding in enumerate(findings):
        asking = wording.get(finding.rule)
        if asking is not None:
            source = owners.get(number, 0)
            groups.setdefault((finding.rule, source), _Group(finding.rule, source, [])).findings.append(finding)
    asked = [_ask(wording[rule], together, ledger) for rule, together in _together(groups.values(), wording)]
    return tuple(sorted(asked, key=lambda one: (not one.sources, min(one.sources, default=0), one.lines)))


def _together(groups: Iterable[_Group], wording: Mapping[str, Asking]) -> list[tuple[str, list[_Group]]]:
    """Groups that are asked at once: those of a rule with a question for many, and those about one topic."""
    found: dict[tuple[str, int], list[_Group]] = {}
    for group in groups:
        merged = bool(group.source) and bool(wording[group.rule].many)
        found.setdefault((group.rule, -1 if merged else group.source), []).append(group)
    return [(rule, together) for (rule, _), together in found.items()]


def _ask(asking: Asking, groups: Sequence[_Group], ledger: Sequence[LedgerRow]) -> Question:
    findings = [finding for group in groups for finding in group.findings]
    lines = tuple(dict.fromkeys(sorted(finding.region.line for finding in findings)))
    sources = tuple(group.source for group in groups if group.source)
    about = tuple(ledger[number - 1].short for number in sources)
    words = ", ".join(dict.fromkeys(f"“{_short(finding.excerpt)}”" for finding in findings))
    text = asking.many if len(sources) > 1 else asking.one
    filled = text.replace("{lines}", ", ".join(f"L{line}" for line in lines)).replace("{words}", words)
    return Question(about or (asking.about,), lines, filled, sources)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"
