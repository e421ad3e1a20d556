"""Predictions for a scorer of quotation attribution, from the real command.

usage: quotes.py CORPUS.jsonl PREDICTED.jsonl

Writes one line an article: {"id", "quotes": [{"start", "end", "speaker": {"start", "end", "text"} | null}]}, offsets in
code points of the corpus's own text.
"""

import json
import sys
import tempfile
from pathlib import Path

import corpus


def main(source: str, target: str) -> None:
    """Run `quotelint quotes` over the corpus."""
    count = attributed = 0
    with tempfile.TemporaryDirectory() as folder, open(target, "w", encoding="utf-8") as out:
        articles = corpus.lay_out(corpus.read(source), Path(folder))
        for row in corpus.quotelint("quotes", folder):
            article = articles[Path(str(row["file"])).name]
            quotes = [_prediction(quote, article) for quote in row["quotes"]]
            count += len(quotes)
            attributed += sum(quote["speaker"] is not None for quote in quotes)
            out.write(json.dumps({"id": article.id, "quotes": quotes}, ensure_ascii=False) + "\n")
    print(f"{len(articles)} articles, {count} quotations, {attributed} with a speaker")


def _prediction(quote: dict, article: corpus.Article) -> dict:
    # A byte-order mark is encoding to quotelint and a character to the corpus.
    shift = int(article.text.startswith("\ufeff"))
    moved = {"start": quote["start"] + shift, "end": quote["end"] + shift}
    speaker = quote["speaker"]
    if speaker is not None:
        speaker = {**speaker, "start": speaker["start"] + shift, "end": speaker["end"] + shift}
    return {**moved, "speaker": speaker}


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
