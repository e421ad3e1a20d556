"""The two seed articles, exactly: what the real command finds, who speaks, what is mended. The gold is `tests/gold/`."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import tomli

ROOT = Path(__file__).parents[1]
CARAVANSERAI = "000_0d8b7ded82e41a3a.txt"
MONITOR = "004_75ab6aa93576be06.txt"
SEEDS = (CARAVANSERAI, MONITOR)


def gold(name: str) -> list[dict]:
    (rows,) = tomli.loads((ROOT / f"tests/gold/{name}.toml").read_text("utf-8")).values()
    return rows


@cache
def run(*arguments: str, status: int) -> str:
    command = [sys.executable, "-m", "lint", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == status, done.stderr
    return done.stdout


@cache
def text(file: str) -> str:
    return (ROOT / "seeds" / file).read_bytes().decode("utf-8")


def found(*options: str) -> list[dict]:
    return json.loads(run("check", "seeds/", "--output-format", "json", *options, status=1))


@cache
def read() -> dict[str, dict]:
    lines = run("quotes", "seeds/", "--output-format", "json-lines", status=0).splitlines()
    return {Path(line["file"]).name: line for line in map(json.loads, lines)}


def table(findings: list[dict], file: str) -> list[tuple]:
    """Findings as rows that read well when two tables differ."""
    rows = [one for one in findings if Path(one["file"]).name == file]
    rows.sort(key=lambda one: (one["line"], one["column"], one["code"]))
    return [
        (
            f"{one['line']}:{one['column']}",
            one["end_line"],
            one.get("end_column"),
            one["code"],
            one["rule"],
            one["severity"],
        )
        for one in rows
    ]


def without_open_ends(rows: list[tuple], expected: list[tuple]) -> list[tuple]:
    """The gold gives no end column for a finding of several lines; take it out of what was found as well."""
    open_ended = {(row[0], row[3]) for row in expected if row[2] is None}
    return [(*row[:2], None, *row[3:]) if (row[0], row[3]) in open_ended else row for row in rows]


@pytest.mark.parametrize("file", SEEDS)
@pytest.mark.parametrize("options", [(), ("--isolated",)], ids=["configured", "isolated"])
def test_findings(file, options):
    rows = [row for row in gold("findings") if not options or row.get("needs") != "published"]
    expected = table(rows, file)
    assert without_open_ends(table(found(*options), file), expected) == expected


def test_every_finding_is_where_it_says():
    for one in found():
        content = text(Path(one["file"]).name)
        before = content[: one["start"]]
        assert (one["line"], one["column"]) == (before.count("\n") + 1, one["start"] - before.rfind("\n"))
        flagged = content[one["start"] : one["end"]]
        assert flagged == flagged.strip() != ""


def test_quotes_keep_the_contract():
    schema = json.loads((ROOT / "docs/schemas/quotes.schema.json").read_text("utf-8"))
    for file in SEEDS:
        jsonschema.validate(read()[file], schema)
        for kind in ("quotes", "statements"):
            for one in read()[file][kind]:
                assert one["text"] == text(file)[one["start"] : one["end"]]
                for part in filter(None, (one["cue"], one["speaker"])):
                    assert part["text"] == text(file)[part["start"] : part["end"]]


def names(file: str) -> dict[str | None, str | None]:
    """Source id -> its name in the gold: a person's name, or ANON-1 and VAGUE-1 for the nameless."""
    labels = {"anonymous": "ANON", "vague": "VAGUE"}
    known: dict[str | None, str | None] = {None: None}
    counts = dict.fromkeys(labels, 0)
    for source in read()[file]["sources"]:
        kind = source["kind"]
        if kind in labels:
            counts[kind] += 1
            known[source["id"]] = f"{labels[kind]}-{counts[kind]}"
        else:
            known[source["id"]] = source["name"].removeprefix("the ").removeprefix("The ")
    return known


@pytest.mark.parametrize("file", SEEDS)
def test_quotations_and_their_speakers(file):
    resolved = names(file)
    rows = [
        (f"{one['line']}:{one['column']}", one["end"] - one["start"], one["class"], resolved[one["source"]])
        for one in read()[file]["quotes"]
    ]
    expected = [
        (f"{row['line']}:{row['column']}", row["end_column"] - row["column"], row["class"], row.get("source"))
        for row in gold("quotes")
        if row["file"] == file
    ]
    assert rows == expected
    assert [one["speech"] for one in read()[file]["quotes"]] == [row[3] is not None for row in expected]


def offset(file: str, line: int, column: int) -> int:
    return sum(map(len, text(file).splitlines(keepends=True)[: line - 1])) + column - 1


@pytest.mark.parametrize("file", SEEDS)
def test_statements(file):
    resolved = names(file)
    rows = [
        (one["cue"]["start"], one["kind"], resolved[one["source"]])
        for one in sorted(read()[file]["statements"], key=lambda one: one["cue"]["start"])
    ]
    expected = []
    for row in gold("statements"):
        if row["file"] == file:
            start, end = (offset(file, row["line"], row[at]) for at in ("column", "end_column"))
            cue = text(file).casefold().index(row["cue"], start, end)
            expected.append((cue, row["kind"], row["source"]))
    assert rows == sorted(expected)


@pytest.mark.parametrize("file", SEEDS)
def test_speakers_as_mentioned(file):
    """The mention tied to a cue is the gold's, or its name or head with part of the description."""
    by_cue = {one["cue"]["start"]: one for one in read()[file]["statements"]}
    for row in gold("statements"):
        if row["file"] == file and "speaker" in row:
            start, end = (offset(file, row["line"], row[at]) for at in ("column", "end_column"))
            cue = text(file).casefold().index(row["cue"], start, end)
            mention = by_cue[cue]["speaker"]
            assert mention is not None, row
            assert start <= mention["start"] < mention["end"] <= end, row
            assert mention["text"] in row["speaker"], row
            if " " not in row["speaker"]:
                assert mention["text"] == row["speaker"]


@pytest.mark.parametrize("file", SEEDS)
def test_sources(file):
    resolved = names(file)
    by_name = {resolved[source["id"]]: source for source in read()[file]["sources"]}
    rows = [row for row in gold("sources") if row["file"] == file]
    speaking = {name for name, source in by_name.items() if source["statements"]}
    assert speaking == {row["name"] for row in rows}
    for row in rows:
        source = by_name[row["name"]]
        assert (source["kind"], source["statements"], source["quoted_words"]) == (
            row["kind"],
            row["statements"],
            row["quoted_words"],
        ), row["name"]
        assert (source["role"] or "") in (row["roles"] or [""]), row["name"]
        assert (source["organisation"] or "") in (row["organisations"] or [""]), row["name"]


def test_safe_fixes(tmp_path):
    """Together they give exactly this, and nothing inside a quotation changes."""
    for name in (*SEEDS, "quotelint.toml"):
        (tmp_path / name).write_bytes((ROOT / "seeds" / name).read_bytes())
    command = [sys.executable, "-m", "lint", "check", "--fix", str(tmp_path)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1
    lines = text(CARAVANSERAI).split("\n")
    lines[28] = "Benefits of co-operation"
    lines[18] = lines[18].replace("told Cararavanserai.", "told Caravanserai.")
    lines[16] = lines[16].replace('," he dded.', '," he added.')
    del lines[5:7]
    assert (tmp_path / CARAVANSERAI).read_bytes().decode("utf-8") == "\n".join(lines)
    assert (tmp_path / MONITOR).read_bytes() == (ROOT / "seeds" / MONITOR).read_bytes()


def test_the_gold_is_whole():
    assert [len([row for row in gold("findings") if row["file"] == file]) for file in SEEDS] == [22, 5]
    assert [len([row for row in gold("statements") if row["file"] == file]) for file in SEEDS] == [32, 6]
    assert sum(row["quoted_words"] for row in gold("sources") if row["file"] == CARAVANSERAI) == 256
