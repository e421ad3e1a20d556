"""sarif: the Static Analysis Results Interchange Format 2.1.0, as GitHub code scanning takes it.

https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
`partialFingerprints` are left to the upload action: ours would have to guess how it counts lines. Our own fingerprint,
which knows no line, stands in `fingerprints`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from lint import __version__
from lint.document import Region
from lint.files import File
from lint.findings import FileFix, Finding, Problem, Report
from lint.fingerprints import fingerprints
from lint.reporters import RenderOptions
from lint.reporters.gravest import Gravest
from lint.reporters.markdown import escape
from lint.reporters.objects import dump
from lint.reporters.paths import uri
from lint.reporters.terminal import number, printable

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"
MOST = 25_000  # results that GitHub takes
ROOM = 200_000_000  # bytes: about 10 MB compressed, which is what GitHub takes
LONGEST = 1024  # characters of a description
LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_PRECISION = {"error": "very-high", "warning": "high", "suggestion": "medium"}
_PROBLEM = {"error": "error", "warning": "warning", "suggestion": "recommendation"}


def render(reports: Iterable[Report], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one run; the gravest results where there are more than GitHub takes."""
    rules: dict[str, tuple[int, Finding]] = {}
    results = Gravest(MOST, ROOM)
    told: list[dict[str, object]] = []
    for report in reports:
        told += [_notification(problem, options.root) for problem in report.problems if problem.severity == "error"]
        for finding, fingerprint in fingerprints(report):
            index, _ = rules.setdefault(finding.rule, (len(rules), finding))
            results.add(finding.severity, dump(_result(finding, fingerprint, index, report.file, options.root)))
    if results.dropped:
        text = f"{number(results.dropped, 'result')} left out, the least grave ones: a run may have {MOST:,}."
        told.append({"level": "warning", "message": {"text": text}})
    write(f'{{\n"$schema": "{SCHEMA}",\n"version": "{VERSION}",\n"runs": [{{\n"results": [')
    before = "\n"
    for line in results.lines():
        write(before + line)
        before = ",\n"
    driver = _driver([finding for _, finding in rules.values()], options)
    write(f'\n],\n"tool": {dump({"driver": driver})},\n"invocations": {dump([_invocation(told)])},\n')
    write('"automationDetails": {"id": "quotelint/"},\n"columnKind": "unicodeCodePoints"\n}]\n}\n')


def _invocation(told: Sequence[Mapping[str, object]]) -> dict[str, object]:
    failed = any(one["level"] == "error" for one in told)
    return {"executionSuccessful": not failed, **({"toolExecutionNotifications": told} if told else {})}


def _driver(found: Iterable[Finding], options: RenderOptions) -> dict[str, object]:
    return {
        "name": "quotelint",
        "semanticVersion": __version__,
        **({"informationUri": options.docs} if options.docs else {}),
        "rules": [_rule(finding, options) for finding in found],
    }


def _rule(finding: Finding, options: RenderOptions) -> dict[str, object]:
    """What is known of a rule; of one that has no file, such as the one for our own bugs, what its finding says."""
    rule = options.rule(finding.rule)
    severity = rule.severity if rule else finding.severity
    short = rule.summary if rule else finding.message
    why = " ".join(rule.rationale.split()) if rule and rule.rationale.strip() else short
    page = f"[{finding.code} {finding.rule}]({finding.url})" if finding.url else f"`quotelint explain {finding.rule}`"
    category = rule.category if rule else "internal"
    return {
        "id": finding.code,
        "name": finding.rule,
        "shortDescription": {"text": _short(short)},
        "fullDescription": {"text": _short(why)},
        "help": {"text": _short(why), "markdown": f"{escape(_short(why))}\n\n{page}"},
        **({"helpUri": finding.url} if finding.url else {}),
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "tags": ["journalism", category],
            "precision": _PRECISION[severity],
            "problem.severity": _PROBLEM[severity],
        },
    }


def _short(text: str) -> str:
    text = printable(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _result(finding: Finding, fingerprint: str, index: int, file: File, root: str) -> dict[str, object]:
    message = " ".join(part for part in (finding.message, finding.hint) if part)
    # What looks like a link in a message is one, to a related place: copy must not make any.
    text = printable(message).replace("](", "] (")
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": text + _links(finding)},
        "locations": [{"physicalLocation": _physical(finding.path, finding.region, root)}],
        "fingerprints": {"quotelint/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(other.path or finding.path, other.region, root),
                "message": {"text": printable(other.message) or "the other place"},
            }
            for number, other in enumerate(finding.related, 1)
        ]
    if finding.fix is not None:
        result["fixes"] = [_fix(finding.fix, finding, file, root)]
    if finding.suppression is not None:
        kind, _, reason = finding.suppression
        result["suppressions"] = [{"kind": kind, **({"justification": printable(reason)} if reason else {})}]
    return result


def _links(finding: Finding) -> str:
    named = [f"[{_label(other.message)}]({number})" for number, other in enumerate(finding.related, 1)]
    return f" See {', '.join(named)}." if named else ""


def _label(message: str) -> str:
    return printable(message).replace("[", "(").replace("]", ")") or "the other place"


def _physical(path: str, region: Region, root: str) -> dict[str, object]:
    return {"artifactLocation": {"uri": uri(path, root)}, "region": _region(region)}


def _region(region: Region) -> dict[str, int]:
    _, _, line, column, end_line, end_column = region
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(fix: FileFix, finding: Finding, file: File, root: str) -> dict[str, object]:
    replacements = [
        {
            "deletedRegion": _region(Region(start, end, *file.position(start), *file.position(end))),
            "insertedContent": {"text": text},
        }
        for start, end, text in fix.edits
    ]
    change = {"artifactLocation": {"uri": uri(finding.path, root)}, "replacements": replacements}
    return {"description": {"text": f"{fix.safety} fix"}, "artifactChanges": [change]}


def _notification(problem: Problem, root: str) -> dict[str, object]:
    """A problem as what went wrong in the run."""
    place = {"artifactLocation": {"uri": uri(problem.path, root)}} if problem.path else None
    told: dict[str, object] = {"level": "error", "message": {"text": printable(problem.message)}}
    return {**told, "locations": [{"physicalLocation": place}]} if place else told
