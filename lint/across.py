"""Across: what the rules that compare articles have noted in a run, and what they find when every file has been read.

Such a rule's kind has `note` and `compare` in place of `check`: it keeps a few words of each article, never the text.
"""

from collections.abc import Iterable, Iterator

from lint import formats, params
from lint.errors import UserError
from lint.files import File
from lint.findings import Clash, Finding, Kept, Noted, Problem, Related, Report
from lint.hints import Any
from lint.rulefile import Rule
from lint.values import NamedTuple
from lint.wording import word

MOST = 300_000  # notes kept in a run, so that memory stays bounded over any archive


class _Ledger(NamedTuple):
    """The notes of one rule under one setting, and where each was taken."""

    rule: Rule
    notes: list[Noted]
    places: list[tuple[tuple[str, str], Kept]]


class Across:
    """One run over many files."""

    def __init__(self) -> None:
        self._ledgers: dict[tuple[str, Any], _Ledger] = {}
        self._articles: dict[tuple[str, str], int] = {}
        self._kept = 0
        self.full = False

    def add(self, report: Report, rules: Iterable[Rule]) -> None:
        """Take what the rules that compare articles have kept of one; `rules` are those it was checked by."""
        by_name = {rule.name: rule for rule in rules} if report.kept else {}
        where = (report.file.path, report.file.record)
        for kept in report.kept:
            if self._kept >= MOST:
                self.full = True
                return
            self._kept += 1
            rule = by_name[kept.rule]
            ledger = self._ledgers.setdefault((rule.name, params.build(rule)), _Ledger(rule, [], []))
            ledger.notes.append(Noted(self._articles.setdefault(where, len(self._articles)), kept.what))
            ledger.places.append((where, kept))

    def findings(self) -> Iterator[Finding]:
        """What the rules find in all that was noted."""
        for (_, settings), ledger in self._ledgers.items():
            for clash in params.module_of(ledger.rule.kind).compare(ledger.notes, settings):
                finding = _finding(ledger, clash)
                if finding is not None:
                    yield finding

    def reports(self, files: Iterable[File] = ()) -> Iterator[Report]:
        """The findings file by file; `files` are those that cannot be read again, such as standard input.

        A file that is gone or has changed since it was checked is left out: its places no longer hold.
        """
        at_hand: dict[str, list[File]] = {}
        for file in files:
            at_hand.setdefault(file.path, []).append(file)
        by_path: dict[str, list[Finding]] = {}
        for finding in self.findings():
            by_path.setdefault(finding.path, []).append(finding)
        for path, found in by_path.items():
            try:
                for file in at_hand.get(path) or formats.read(path):
                    here = [one for one in found if _holds(file, one)]
                    if here:
                        yield Report(file, tuple(sorted(here, key=lambda one: (one.region, one.code))), late=True)
            except UserError:
                continue

    def problems(self) -> Iterator[Problem]:
        """What to tell of a comparison that is not complete."""
        if self.full:
            message = f"rules that compare articles looked at the first {MOST:,} names of this run"
            yield Problem("", 0, message, "Check fewer files at a time.", "warning")


def _holds(file: File, finding: Finding) -> bool:
    start, end, *_ = finding.region
    if not file.base <= start <= end <= file.base + len(file.text):
        return False
    words = " ".join(file.slice(start, end).split())
    return words.startswith(finding.excerpt.removesuffix("…").rstrip())


def _finding(ledger: _Ledger, clash: Clash) -> Finding | None:
    rule, ((path, record), place) = ledger.rule, ledger.places[clash.note]
    values = dict(clash.values)
    related: tuple[Related, ...] = ()
    if clash.other is not None:
        (other_path, _), other = ledger.places[clash.other]
        values |= {"file": other_path, "line": other.region.line}
    wording = word(rule, clash.case, values)
    if wording is None:
        return None
    if clash.other is not None:
        related = (Related(other.region, wording.related, other_path),)
    return Finding(
        path=path,
        code=rule.code,
        rule=rule.name,
        severity=wording.severity,
        message=wording.message,
        hint=wording.hint,
        region=place.region,
        excerpt=place.excerpt,
        record=record,
        related=related,
        url=rule.url,
    )
