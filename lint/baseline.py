"""Baseline: the findings that a newsroom had on the day it began to check, put aside until somebody mends them.

Findings are known by rule and flagged words (`lint.fingerprints`) and by path, never by line: a moved paragraph brings
none of them back, a changed one does. The file is made to be read in a review: one line a finding.
"""

import json
import os
from collections.abc import Iterator, Mapping

from lint import outputs
from lint.errors import UserError
from lint.findings import Finding, Report, Suppression
from lint.fingerprints import fingerprints, flagged
from lint.hints import Any
from lint.values import NamedTuple

VERSION = 1
LONGEST = 60  # code points of the words shown
_HINT = "Write it anew with --write-baseline."


class Known(NamedTuple):
    """A finding of the baseline: its rule, the words flagged, cut short, and its fingerprint."""

    rule: str
    words: str
    fingerprint: str


class Baseline:
    """The known findings by path, counted from the folder of the file; which of them were met in a run."""

    def __init__(self, path: str, known: Mapping[str, tuple[Known, ...]]) -> None:
        self.path = path
        self._root = os.path.dirname(os.path.abspath(path))
        self._known = {name: {one.fingerprint: one for one in listed} for name, listed in known.items()}
        self._met: dict[str, dict[str, Known]] = {}  # of the files of this run: the findings that are there now

    def name(self, path: str) -> str:
        """A path as the baseline writes it."""
        return os.path.relpath(os.path.abspath(path), self._root).replace(os.sep, "/")

    def settle(self, report: Report, everything: bool = False) -> Report:
        """The report with its known findings put aside; with `everything`, all of them, to be written."""
        name = self.name(report.file.path)
        known = self._known.get(name, {})
        if not known and not everything and not report.findings:
            return report
        met = self._met.setdefault(name, {})
        findings: list[Finding] = []
        aside = list(report.suppressed)
        for finding, fingerprint in fingerprints(report):
            if finding.suppression is not None:
                continue
            if fingerprint in known or (everything and finding.code[:1] != "X"):
                words = flagged(report, finding)[:LONGEST]
                met[fingerprint] = known.get(fingerprint) or Known(finding.rule, words, fingerprint)
                aside.append(finding._replace(suppression=Suppression("external", "baseline")))
            else:
                findings.append(finding)
        return report._replace(findings=tuple(findings), suppressed=tuple(aside))

    def stale(self) -> list[tuple[str, Known]]:
        """The known findings that are no longer there, in files of this run or in files that are gone."""
        return [
            (name, one)
            for name, listed in self._known.items()
            for fingerprint, one in listed.items()
            if (name in self._met and fingerprint not in self._met[name])
            or (name not in self._met and not os.path.exists(os.path.join(self._root, name)))
        ]

    def write(self) -> int:
        """Write what was met, and what is known of files outside this run; how many findings that are.

        Raises UserError when it cannot be written.
        """
        gone = {(name, one.fingerprint) for name, one in self.stale()}
        kept = {
            name: {key: one for key, one in listed.items() if (name, key) not in gone}
            for name, listed in self._known.items()
        }
        for name, met in self._met.items():
            kept[name] = met
        outputs.write(self.path, _written({name: list(listed.values()) for name, listed in kept.items() if listed}))
        return sum(map(len, kept.values()))


def _written(known: Mapping[str, list[Known]]) -> str:
    """The file, a line a finding, in an order that depends on nothing but its content."""

    def lines() -> Iterator[str]:
        for name, listed in sorted(known.items()):
            rows = ",\n".join(f"      {json.dumps(one._asdict(), ensure_ascii=False)}" for one in sorted(listed))
            yield f"    {json.dumps(name, ensure_ascii=False)}: [\n{rows}\n    ]"

    listed = ",\n".join(lines())
    findings = f"{{\n{listed}\n  }}" if listed else "{}"
    return f'{{\n  "version": {VERSION},\n  "findings": {findings}\n}}\n'


def read(path: str) -> Baseline:
    """The baseline in a file. Raises UserError for one that is not there, or is none."""
    try:
        with open(path, "rb") as handle:
            data: Any = json.loads(handle.read().decode("utf-8-sig"))
    except OSError as error:
        raise UserError(f"cannot read this baseline: {error.strerror or error}", hint=_HINT, path=path) from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"this is no baseline: {error}", hint=_HINT, path=path) from error
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise UserError("this baseline is of a later quotelint", hint="Install a newer one.", path=path)
    try:
        return Baseline(
            path,
            {str(name): tuple(map(_known, listed)) for name, listed in data["findings"].items()},
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise UserError("this is no baseline", hint=_HINT, path=path) from error


def _known(one: Mapping[str, object]) -> Known:
    return Known(str(one["rule"]), str(one["words"]), str(one["fingerprint"]))
