"""Findings for scorers of mutants and of injected misspellings, from the real command.

usage: findings.py FOLDER FINDINGS.jsonl [--typos ALERTS.jsonl]

FINDINGS, one line a file, paths relative to FOLDER, files without findings included:
  {"file", "findings": [{"rule", "start", "end"}]}
ALERTS, one line a finding of the spelling rules: {"file", "start", "end", "suggestion"}; the suggestion is what the
finding's fix makes of the words flagged, or, where none is offered (in quotations, for one), what the message proposes.
"""

import argparse
import json
import re
from pathlib import Path

import corpus


def main() -> None:
    """Run `quotelint check` over the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("findings")
    parser.add_argument("--typos")
    options = parser.parse_args()
    root = Path(options.folder).resolve()
    found: dict[str, list[dict]] = {str(path.relative_to(root)): [] for path in sorted(root.rglob("*.txt"))}
    for row in corpus.quotelint("check", root):
        found[str(Path(row["file"]).resolve().relative_to(root))].append(row)
    with open(options.findings, "w", encoding="utf-8") as out:
        for file, rows in found.items():
            short = [{key: row[key] for key in ("rule", "start", "end")} for row in rows]
            out.write(json.dumps({"file": file, "findings": short}, ensure_ascii=False) + "\n")
    print(f"{len(found)} files, {sum(map(len, found.values()))} findings")
    if options.typos:
        alerts = [
            _alert(root, file, row) for file, rows in found.items() for row in rows if row["code"].startswith("T")
        ]
        with open(options.typos, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(alert, ensure_ascii=False) + "\n" for alert in alerts)
        print(f"{len(alerts)} spelling alerts")


def _alert(root: Path, file: str, row: dict) -> dict:
    """A finding as the scorer wants it."""
    start, end = row["start"], row["end"]
    proposed = re.findall("“([^”]*)”", row["message"])
    edits = [edit for edit in row["fix"]["edits"] if edit["start"] < end and edit["end"] > start] if row["fix"] else []
    suggestion = proposed[-1] if proposed else ""
    if edits:
        text = (root / file).read_bytes().decode("utf-8")
        at, parts = start, []
        for edit in edits:
            parts += [text[at : edit["start"]], edit["text"]]
            at = edit["end"]
        suggestion = "".join([*parts, text[at:end]]).strip()
    return {"file": file, "start": start, "end": end, "suggestion": suggestion}


if __name__ == "__main__":
    main()
