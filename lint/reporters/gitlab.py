"""gitlab: a code quality report for GitLab: one array, an object a finding.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. GitLab shows findings that share a
fingerprint only once, and does not show `check_name`, so the description says the rule too.
"""

from collections.abc import Callable, Iterable, Iterator

from lint.findings import Finding, Report
from lint.fingerprints import digest, fingerprints
from lint.reporters import RenderOptions
from lint.reporters.objects import write_array
from lint.reporters.paths import relative
from lint.reporters.terminal import printable

_SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write a JSON array, `[]` when there is nothing to report."""
    write_array(_objects(reports, options.root), write)


def _objects(reports: Iterable[Report], root: str) -> Iterator[dict[str, object]]:
    for report in reports:
        for finding, fingerprint in fingerprints(report):
            if finding.suppression is None:
                yield _object(finding, fingerprint, root)


def _object(finding: Finding, fingerprint: str, root: str) -> dict[str, object]:
    path = relative(finding.path, root)
    return {
        "description": printable(f"{finding.rule}: {finding.message}"),
        "check_name": finding.rule,
        "fingerprint": digest(path, fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.region.line}},
    }
