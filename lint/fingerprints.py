"""Fingerprints: what a finding goes by when lines have moved: its rule, the words flagged, and which time they stand.

They key the baseline, and are the identity that GitLab and SARIF ask for. Nothing of a place goes into them.
"""

from collections import Counter
from collections.abc import Iterator

from lint.findings import Finding, Report

_STRAIGHT = str.maketrans("“”„«»‘’‚\u00a0", '"""""\'\'\' ')
LENGTH = 24  # hexadecimal digits kept: 96 bits


def plain(text: str) -> str:
    """The text as it is compared: blanks as one, marks straight, accents composed. Case counts."""
    straight = text.translate(_STRAIGHT)
    if not straight.isascii():
        from unicodedata import normalize

        straight = normalize("NFC", straight)
    return " ".join(straight.split())


def flagged(report: Report, finding: Finding) -> str:
    """The words that a finding of this report flags, as they are compared."""
    return plain(report.file.slice(finding.region.start, finding.region.end))


def digest(*parts: str) -> str:
    """A short hash of some texts, in hexadecimal digits."""
    from hashlib import sha256

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def fingerprints(report: Report) -> Iterator[tuple[Finding, str]]:
    """Every finding of a report, those put aside included, each with its fingerprint, which no other has."""
    seen: Counter[tuple[str, str]] = Counter()
    for finding in report.everything:
        key = finding.rule, flagged(report, finding)
        seen[key] += 1
        yield finding, digest(*key, str(seen[key]), *([finding.record] if finding.record else []))
