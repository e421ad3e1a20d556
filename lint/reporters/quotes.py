"""quotes: what was read in an article, for programs and for people: quotations, reported statements, sources."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sized

from lint.document import Document, Span
from lint.hints import TYPE_CHECKING, Any
from lint.reporters import RenderOptions
from lint.reporters.excerpt import excerpt
from lint.reporters.terminal import number, paint, printable

LONGEST = 1000  # code points of a sentence that are given on each side of its cue

if TYPE_CHECKING:
    from lint.article import Article
    from lint.reading.citations import Citation
    from lint.reading.sources import Source
    from lint.reading.statements import Attribution, Statement


def render(article: "Article") -> dict[str, Any]:
    """The object of `quotelint quotes`: offsets in code points of the file, half open; lines and columns from 1."""
    file = article.document.file
    return {
        "file": file.path,
        **({"record": file.record} if file.record else {}),
        "quotes": [_quote(one, article) for one in article.attributions],
        "statements": [_statement(one, article) for one in article.statements],
        "sources": _sources(article),
        "citations": [_citation(one, article) for one in article.citations],
    }


def _quote(attribution: "Attribution", article: "Article") -> dict[str, Any]:
    statement = None if attribution.statement is None else article.statements[attribution.statement]
    return {
        **_place(article.document, attribution.quotation.span),
        "class": _class(attribution),
        "speech": attribution.speech,
        "cue": _stretch(article.document, statement.cue if statement else None),
        "speaker": _stretch(article.document, _mention(statement, article) if statement else None),
        "how": attribution.how,
        "confidence": _confidence(attribution.confidence),
        "source": _source_id(attribution.source, article),
    }


def _class(attribution: "Attribution") -> str:
    """The class of a quotation; what stands in a heading is a part of one, credited to nobody."""
    return "partial" if attribution.category == "heading" else attribution.category


def _citation(citation: "Citation", article: "Article") -> dict[str, Any]:
    return {
        **_place(article.document, citation.span),
        "sources": list(citation.names),
        "date": _stretch(article.document, citation.date),
    }


def _statement(statement: "Statement", article: "Article") -> dict[str, Any]:
    return {
        **_place(article.document, statement.span),
        "sentence": _stretch(article.document, _around(statement)),
        "cue": _stretch(article.document, statement.cue),
        "speaker": _stretch(article.document, _mention(statement, article)),
        "kind": statement.kind,
        "how": statement.how,
        "confidence": _confidence(statement.confidence),
        "source": _source_id(statement.source, article),
    }


def _around(statement: "Statement") -> Span:
    """The sentence of a statement; of one that no writer wrote, the part around the cue."""
    start, end = statement.sentence
    return Span(max(start, statement.cue.start - LONGEST), min(end, statement.cue.end + LONGEST))


def _mention(statement: "Statement", article: "Article") -> Span | None:
    """The mention at a cue; for a cue without one ("…, adding that") the last mention of its source in the sentence."""
    if statement.speaker is not None or statement.source is None:
        return statement.speaker
    labels = article.sources[statement.source].labels
    before = bisect_left(labels, statement.cue.start, key=lambda label: label.span.start)
    nearest = labels[before - 1].span if before else None
    return nearest if nearest and nearest.start >= statement.sentence.start else None


def _sources(article: "Article") -> list[dict[str, Any]]:
    statements = Counter(one.source for one in article.statements)
    words: Counter[int | None] = Counter()
    turns = {
        at for at, one in enumerate(article.statements) if one.kind == "direct" and one.words and not one.quotations
    }
    for one in article.attributions:
        if one.speech and one.statement not in turns:
            words[one.source] += article.words(one.quotation.inner)
    for at in turns:
        words[article.statements[at].source] += article.statements[at].words
    return [
        {**_source(one, article.document), "statements": statements[number], "quoted_words": words[number]}
        for number, one in enumerate(article.sources)
    ]


def _source(source: "Source", document: Document) -> dict[str, Any]:
    regions = [document.region(mention) for mention in source.mentions]
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role or None,
        "organisation": source.organisation or None,
        "affiliation": source.affiliation or None,
        "mentions": [[region.start, region.end] for region in regions],
    }


def _place(document: Document, span: Span) -> dict[str, Any]:
    region = document.region(span)
    text = document.file.slice(region.start, region.end)
    return {"start": region.start, "end": region.end, "line": region.line, "column": region.column, "text": text}


def _stretch(document: Document, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    region = document.region(span)
    return {"start": region.start, "end": region.end, "text": document.file.slice(region.start, region.end)}


def _confidence(confidence: str) -> str | None:
    return None if confidence in ("", "none") else confidence


def _source_id(number: int | None, article: "Article") -> str | None:
    return None if number is None else article.sources[number].id


def render_text(rendered: Mapping[str, Any], write: Callable[[str], object], options: RenderOptions) -> None:
    """Write what `render` gave as three lists: who speaks, every quotation, what is reported without quotation."""
    names = {source["id"]: source["name"] for source in rendered["sources"]}
    quoted = {one["cue"]["start"] for one in rendered["quotes"] if one["cue"]}
    reported = [
        one for one in rendered["statements"] if one["kind"] == "paraphrase" or one["cue"]["start"] not in quoted
    ]
    write(paint(printable(rendered["file"]), "path", options.color) + "\n")
    write(_title("Who speaks", rendered["sources"], options))
    total = sum(source["quoted_words"] for source in rendered["sources"])
    for source in rendered["sources"]:
        write(_source_line(source, total, options))
    for title, entries in (("Quotations", rendered["quotes"]), ("Reported without quotation", reported)):
        write(_title(title, entries, options))
        indent = max((len(_at(one)) for one in entries), default=0)
        for one in entries:
            shown = _words(one, max(options.width - indent - 4, 20))
            write(f"  {paint(_at(one).ljust(indent), 'faint', options.color)}  {shown}\n")
            write(" " * (indent + 4) + _whose(one, names, options) + "\n")
    write("\n")


def _title(title: str, entries: Sized, options: RenderOptions) -> str:
    return f"\n{paint(title, 'name', options.color)} ({len(entries)})\n"


def _source_line(source: Mapping[str, Any], total: int, options: RenderOptions) -> str:
    name, affiliation = printable(source["name"]), source["affiliation"]
    nature = "" if source["kind"] == "person" else f" ({source['kind']})"
    what = f", {printable(affiliation)}" if affiliation and affiliation != source["name"] else ""
    words = source["quoted_words"]
    share = f", {number(words, 'quoted word')} ({words / total:.0%})" if words else ""
    return f"  {paint(name, 'name', options.color)}{nature}{what}: {number(source['statements'], 'statement')}{share}\n"


def _at(one: Mapping[str, Any]) -> str:
    return f"{one['line']}:{one['column']}"


def _words(one: Mapping[str, Any], width: int) -> str:
    """A quotation, or the part of a sentence around its cue."""
    if "sentence" not in one:
        return excerpt(one["text"], 0, len(one["text"]), width).line()
    sentence, cue = one["sentence"], one["cue"]
    start = cue["start"] - sentence["start"]
    return excerpt(sentence["text"], start, start + len(cue["text"]), width).line()


def _whose(one: Mapping[str, Any], names: Mapping[str, str], options: RenderOptions) -> str:
    """Whose words an entry holds, and how that was found."""
    if not one.get("speech", True):
        return paint(f"{one['class']}, not speech", "faint", options.color)
    if one["source"] is None:
        return paint("nobody is credited" if one["cue"] is None else "speaker not resolved", "warning", options.color)
    name = printable(names[one["source"]])
    mention = printable(one["speaker"]["text"]) if one["speaker"] else ""
    known = paint(name, "name", options.color) + (f", here “{mention}”" if mention and mention != name else "")
    return known + paint(f"; {printable(one['how'])} ({one['confidence']} confidence)", "faint", options.color)
