"""Statistics: how often each rule found something, for `check --statistics`."""

from collections import Counter
from collections.abc import Callable, Iterable

from lint.findings import Report


def count(reports: Iterable[Report], output_format: str, write: Callable[[str], object]) -> None:
    """Write one line a rule and severity, the commonest first; as JSON for the two JSON formats."""
    counts = Counter(
        (finding.code, finding.rule, finding.severity) for report in reports for finding in report.findings
    )
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if output_format.startswith("json"):
        import json

        objects = [
            {"code": code, "rule": rule, "severity": severity, "count": number}
            for (code, rule, severity), number in rows
        ]
        if output_format == "json":
            write(json.dumps(objects, ensure_ascii=False, indent=2) + "\n")
        else:
            write("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects))
        return
    width = max((len(str(number)) for _, number in rows), default=0)
    for (code, rule, severity), number in rows:
        write(f"{number:>{width}}  {code}  {rule} ({severity})\n")
