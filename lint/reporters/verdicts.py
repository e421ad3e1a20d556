"""verdicts: what the record says of each quotation of an article, for people and for programs."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from lint.findings import SEVERITIES, Report
from lint.hints import TYPE_CHECKING, Any
from lint.reporters import RenderOptions
from lint.reporters.excerpt import excerpt
from lint.reporters.objects import dump
from lint.reporters.terminal import number, paint, printable

if TYPE_CHECKING:
    from lint.article import Article
    from lint.transcripts.places import Place
    from lint.transcripts.verdicts import Passage, Verdict

# What is said of a quotation in one word or two, and how it is coloured. The order is that of the summary.
FOUND = {
    "verbatim": ("verbatim", "added"),
    "trimmed": ("trimmed", "added"),
    "cleaned-up": ("cleaned up", "added"),
    "small-changes": ("small change", "suggestion"),
    "altered": ("altered", "error"),
    "joined": ("joined", "error"),
    "not-found": ("not found", "error"),
}
FINE = frozenset({"verbatim", "trimmed", "cleaned-up"})
KINDS = {
    "cut": "a marked cut",
    "inserted": "in brackets",
    "filler": "a filler left out",
    "restart": "a false start left out",
    "interjection": "another voice left out",
    "small": "a small word",
    "name": "a name spelt otherwise",
    "form": "another form of the word",
    "added": "not in the record",
    "left out": "left out with nothing to show it",
    "words": "other words",
    "negation": "a “not” more or less",
    "number": "another number",
}
CONTEXT = 4  # words shown on each side of a difference
LONGEST_CUT = 12  # words shown of what a cut leaves out


def render(article: "Article", report: Report) -> dict[str, Any]:
    """The object of `verify --output-format verdicts`: offsets in code points of the file, half open."""
    file = article.document.file
    return {
        "file": file.path,
        **({"record": file.record} if file.record else {}),
        "quotations": [_quotation(verdict, article) for verdict in article.verdicts],
        "findings": dict(Counter(finding.severity for finding in report.findings)),
    }


def _quotation(verdict: "Verdict", article: "Article") -> dict[str, Any]:
    first, last = (article.attributions[verdict.quotations[at]].quotation.span for at in (0, -1))
    region = article.document.region(first._replace(end=last.end))
    source = None if verdict.source is None else article.sources[verdict.source]
    return {
        "start": region.start,
        "end": region.end,
        "line": region.line,
        "column": region.column,
        "text": article.document.file.slice(region.start, region.end),
        "source": source.name if source else None,
        "verdict": verdict.found,
        "speaker": verdict.voice,
        "places": [_place(place) for place in verdict.places],
        "nearest": _place(verdict.near) if verdict.near else None,
        "differences": [_difference(one, article) for one in verdict.passages if one.kind],
        "comparison": [[one.kind, one.quoted, one.said] for one in verdict.passages],
        "before": verdict.before or None,
        "after": verdict.after or None,
        "record_missing": verdict.absent,
    }


def _place(place: "Place") -> dict[str, Any]:
    region = place.region
    return {
        "file": place.path,
        "start": region.start,
        "end": region.end,
        "line": region.line,
        "column": region.column,
        "at": place.landmark or None,
        "label": place.speaker or None,
        "name": place.name or None,
        "text": place.text,
    }


def _difference(one: "Passage", article: "Article") -> dict[str, Any]:
    region = article.document.region(one.span)
    return {"kind": one.kind, "start": region.start, "end": region.end, "quoted": one.quoted, "said": one.said}


def render_lines(rendered: Iterable[Mapping[str, Any]], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write one JSON object a line, one for each article."""
    for one in rendered:
        write(dump(one) + "\n")


def render_text(rendered: Iterable[Mapping[str, Any]], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write each quotation with its verdict, its place in the record and what differs; then a summary.

    Without a summary (`--quiet`) only those quotations are shown that somebody should look at.
    """
    tally: Counter[str] = Counter()
    for one in rendered:
        shown = [q for q in one["quotations"] if options.summary or not _is_fine(q)]
        tally["articles"] += 1
        tally.update(q["verdict"] for q in one["quotations"])
        tally.update("other" for q in one["quotations"] if q["speaker"] in ("other", "doubtful"))
        tally.update(one["findings"])
        if shown or options.summary:
            title = printable(one["file"] + (f" ({one['record']})" if "record" in one else ""))
            write(paint(title, "path", options.color) + "\n\n")
        for quotation in shown:
            write("".join(f"{line}\n" for line in _lines(quotation, options)) + "\n")
    if options.summary and tally["articles"]:
        write(paint(_summary(tally), "name", options.color) + "\n")


def _is_fine(quotation: Mapping[str, Any]) -> bool:
    told = quotation["speaker"] in ("other", "doubtful") or quotation["before"]
    return quotation["verdict"] in FINE and not told


def _lines(quotation: Mapping[str, Any], options: RenderOptions) -> Iterator[str]:
    at = f"{quotation['line']}:{quotation['column']}"
    word, style = FOUND[quotation["verdict"]]
    indent = " " * 8
    text = quotation["text"]
    shown = excerpt(text, 0, len(text), max(options.width - 26, 20)).line()
    yield f"  {paint(at.ljust(8), 'faint', options.color)}{paint(word.ljust(14), style, options.color)} {shown}"
    name = printable(quotation["source"] or "speaker not known")
    if not quotation["places"]:
        nowhere = "the record holds nothing of this source" if quotation["record_missing"] else "nowhere in the record"
        yield f"{indent}{paint(name, 'name', options.color)}; {nowhere}"
        if quotation["nearest"]:
            near = quotation["nearest"]
            yield f"{indent}nearest: {_where(near)}: “{_short(near['text'], 2 * LONGEST_CUT)}”"
        return
    yield f"{indent}{paint(name, 'name', options.color)}; {'; '.join(map(_where, quotation['places']))}"
    if quotation["speaker"] == "other":
        labels = dict.fromkeys(place["name"] or place["label"] or "" for place in quotation["places"])
        said = " and ".join(filter(None, labels))
        yield indent + paint(f"in the record {printable(said)} says this", "error", options.color)
    elif quotation["speaker"] == "doubtful":
        yield indent + paint("under another label than the other words of this source", "warning", options.color)
    for place in quotation["places"] if quotation["verdict"] == "joined" else ():
        yield f"{indent}record  “{_short(place['text'], 2 * LONGEST_CUT)}”"
    yield from _differences(quotation, indent, options)
    if quotation["before"]:
        yield f"{indent}before these words the record has “{_short(quotation['before'], LONGEST_CUT)}”"
    if quotation["after"]:
        yield f"{indent}the record goes on: “{_short(quotation['after'], LONGEST_CUT)} …”"


def _where(place: Mapping[str, Any]) -> str:
    """A place as somebody looks it up: hearing.vtt:34 at 00:12:41, OKORO."""
    at = place["at"] or ""
    mark = "" if not at else f" at {at}" if at[:1].isdigit() else f", {at}"
    label = f", {place['label']}" if place["label"] else ""
    name = f" ({place['name']})" if place["name"] else ""
    return printable(f"{place['file']}:{place['line']}{mark}{label}{name}")


def _differences(quotation: Mapping[str, Any], indent: str, options: RenderOptions) -> Iterator[str]:
    """Each difference in its surroundings, as quoted and as in the record."""
    parts = quotation["comparison"]
    for at, (kind, quoted, said) in enumerate(parts):
        if not kind:
            continue
        what = paint(KINDS[kind], "faint", options.color)
        if kind in ("cut", "filler", "restart", "interjection", "inserted") and not quoted:
            yield f"{indent}{what}: “{_short(said, LONGEST_CUT)}”"
            continue
        before, after = parts[:at], parts[at + 1 :]
        yield f"{indent}quoted  {_marked(_before(before, 1), quoted, _after(after, 1), 'removed', options)}  {what}"
        if said or kind != "inserted":
            yield f"{indent}record  {_marked(_before(before, 2), said, _after(after, 2), 'added', options)}"


def _marked(before: str, words: str, after: str, style: str, options: RenderOptions) -> str:
    marked = paint(f"⟦{_short(words, 2 * LONGEST_CUT)}⟧", style, options.color)
    return " ".join(part for part in (before, marked, after) if part)


def _before(parts: Sequence[Sequence[str]], side: int) -> str:
    """The last words of the quotation (1) or of the record (2) in these parts."""
    words = " ".join(part[side] for part in parts[-CONTEXT:]).split()
    return printable(("… " if len(words) > CONTEXT else "") + " ".join(words[-CONTEXT:]))


def _after(parts: Sequence[Sequence[str]], side: int) -> str:
    """The first words of the quotation (1) or of the record (2) in these parts."""
    words = " ".join(part[side] for part in parts[:CONTEXT]).split()
    return printable(" ".join(words[:CONTEXT]) + (" …" if len(words) > CONTEXT else ""))


def _short(text: str, most: int) -> str:
    """The first and the last of many words."""
    words = text.split()
    if len(words) > most:
        words = [*words[: most // 2], "…", *words[-(most // 2) :]]
    return printable(" ".join(words))


def _summary(tally: Counter[str]) -> str:
    total = sum(tally[found] for found in FOUND)
    counts = ", ".join(f"{tally[found]} {word}" for found, (word, _) in FOUND.items() if tally[found])
    line = f"{number(total, 'quotation')} in {number(tally['articles'], 'article')}" + (f": {counts}" if counts else "")
    if tally["other"]:
        line += f"; {tally['other']} under another speaker's name"
    graded = ", ".join(number(tally[severity], severity) for severity in reversed(SEVERITIES) if tally[severity])
    return f"{line}." + (f" {graded}." if graded else "")
