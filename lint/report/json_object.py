"""json: the report as an object for programs; docs/schemas/report.schema.json describes it."""

from collections.abc import Callable, Mapping

from lint.findings import Finding
from lint.hints import Any
from lint.report import RenderOptions
from lint.report.parts import Sheet, Tally
from lint.reporters.objects import dump, finding_object

DIGITS = 4  # of a share


def render(sheet: Sheet, write: Callable[[str], object], options: RenderOptions) -> None:
    """Write the report of one article on one line."""
    write(dump(sheet_object(sheet)) + "\n")


def sheet_object(sheet: Sheet) -> dict[str, Any]:
    """The report as an object, one key a part. The article's text is left out: `quotelint quotes` has it."""
    found: dict[str, Any] = {"file": sheet.header.file, "quotelint": sheet.header.version}
    for name, part in sheet._asdict().items():
        if name not in ("copy", "home"):
            found[name] = plain(part)
    del found["header"]["version"], found["header"]["file"]
    found["voices"] = {"home": sheet.home, "kinds": found["voices"]}
    found["log"] = [_without(entry) for entry in found["log"]]
    found["unresolved"] = [entry.number for entry in sheet.unresolved]
    return found


def _without(entry: dict[str, Any]) -> dict[str, Any]:
    """A log entry in which what is not known is null."""
    known = entry["confidence"] in ("low", "medium", "high")
    return {**entry, "source": entry["source"] or None, "confidence": entry["confidence"] if known else None}


def plain(value: Any) -> Any:
    """A value of the report as texts, numbers, lists and objects."""
    if isinstance(value, Finding):
        return finding_object(value)
    if isinstance(value, Tally):
        return {**value._asdict(), "total": value.total}
    if hasattr(value, "_asdict"):
        return {name: plain(part) for name, part in value._asdict().items()}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    return round(value, DIGITS) if isinstance(value, float) else value
