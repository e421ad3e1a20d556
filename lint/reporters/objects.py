"""JSON objects that other programs rely on: a finding, as the contract of `--output-format json` has it."""

import json
import re
from collections.abc import Callable, Iterable

from lint.document import Region
from lint.findings import FileFix, Finding, Related

_encode = json.JSONEncoder(ensure_ascii=False).encode
# What a reader of lines, a terminal or a build server would take for more than text; JSON has another form for it all.
_DELICATE = re.compile("[\ud800-\udfff\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=#)#")


def finding_object(finding: Finding) -> dict[str, object]:
    """A finding: offsets are half-open code points of the decoded file; lines and columns count from 1."""
    return {
        "file": finding.path,
        **({"record": finding.record} if finding.record else {}),
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        **_place(finding.region),
        "excerpt": finding.excerpt,
        "fix": _fix_object(finding.fix),
        "related": [_related_object(other) for other in finding.related],
        "url": finding.url,
        "suppressed": finding.suppression._asdict() if finding.suppression else None,
    }


def _place(region: Region) -> dict[str, object]:
    return {
        "start": region.start,
        "end": region.end,
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
    }


def _related_object(other: Related) -> dict[str, object]:
    """Another place; "file" is there only when it is another file."""
    return {**({"file": other.path} if other.path else {}), **_place(other.region), "message": other.message}


def _fix_object(fix: FileFix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    return {"safety": fix.safety, "edits": [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits]}


def dump(value: object) -> str:
    """The value as JSON on one line, readable in any script.

    A lone surrogate (an undecodable byte of a file name) has no UTF-8 form; it becomes U+FFFD, one code point for one,
    so that offsets hold. Unicode's own line ends are escaped, since some readers of json-lines would break the line
    there, and so is what a terminal or a build server would obey.
    """
    return _DELICATE.sub(_tame, _encode(value))


def write_array(values: Iterable[object], write: Callable[[str], object], end: str = "\n") -> None:
    """Write one array, a value a line, each as it comes; `[]` when there is none. `end` follows its last bracket."""
    before = "[\n"
    for value in values:
        write(before + dump(value))
        before = ",\n"
    write(("[]" if before == "[\n" else "\n]") + end)


def _tame(found: re.Match[str]) -> str:
    code = ord(found[0])
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"
