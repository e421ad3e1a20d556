"""A corpus altered in ways that must not matter: what was learnt from its articles would show as a loss.

usage: altered.py names|wrapped CORPUS.jsonl ALTERED.jsonl

`names`: every person known by a full name gets an invented one, given name and surname, that no word list has.
`wrapped`: paragraphs are broken into lines of at most 72 columns; articles that have line breaks of their own are left
out, since nobody could tell the two apart.

The offsets of a gold file ("quotes", each with "start", "end" and "sources") move along, so that its scorer can be run
on what comes out.
"""

import argparse
import json
import random
import re
import sys
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Any

import corpus

sys.path.insert(0, str(corpus.ROOT))

from lint.article import Article
from lint.files import File
from lint.formats.plain import parse
from lint.reading.dictionary import dictionary
from lint.reading.introductions import personal
from lint.reading.lexicon import Lexicon
from lint.reading.nouns import nouns

COLUMNS = 72
FIRST = "b br c d dr f g gr h j k kr l m n p r s st t tr v w z sh th".split()
VOWELS = "a e i o u ai ea".split()
LAST = "l n r t s k nd rt m ck ll tz v sk".split()
Put = tuple[int, int, str]  # where old words start and end, and what stands there now

LEXICON = Lexicon()


def renamed(text: str, chance: random.Random) -> list[Put] | None:
    """The name words of everybody whom the article gives a full name, each with one that stands for it throughout."""
    known = nouns(LEXICON)
    article = Article(parse(File("article.txt", text)), LEXICON)
    people = {run.words for runs in article.names.values() for run in runs if personal(run.words, known)}
    listed = sorted(words for words in people if len(words) < 4 and dictionary().people.level(words[0]))
    words = [word for name in listed for word in name if word.isalpha() and len(word) > 2]
    words = [word for word in words if word.lower() not in known.titles and word not in known.places]
    names = {word: _invented(chance) for word in dict.fromkeys(words)}
    if not names:
        return []
    found = re.finditer(rf"(?<![\w@])(?:{'|'.join(map(re.escape, names))})(?!\w)", text)
    return [(*match.span(), names[match[0]]) for match in found]


def _invented(chance: random.Random) -> str:
    while True:
        parts = [chance.choice(FIRST) + chance.choice(VOWELS) for _ in range(chance.choice((1, 2, 2)))]
        word = "".join(parts) + chance.choice(LAST)
        if len(word) > 3 and not dictionary().level(word):
            return word.title()


def wrapped(text: str, chance: random.Random) -> list[Put] | None:
    """A line feed for the blank at which each line of a paragraph is full."""
    if re.search(r"(?<!\n)\n(?!\n)", text.strip()):
        return None
    breaks: list[Put] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        line, last = paragraph.start(), 0
        for blank in (*(found.start() for found in re.finditer(" ", paragraph[0])), len(paragraph[0])):
            at = paragraph.start() + blank
            if at - line > COLUMNS and last:
                breaks.append((last, last + 1, "\n"))
                line = last + 1
            last = at
    return breaks


def _moved(row: dict[str, Any], puts: list[Put]) -> dict[str, Any]:
    """The row with its text and offsets as they are after the changes."""
    starts = [start for start, _, _ in puts]
    grown = [0, *accumulate(len(put) - (end - start) for start, end, put in puts)]

    def place(offset: int) -> int:
        before = bisect_right(starts, offset)
        if before and offset < puts[before - 1][1]:
            start, _, put = puts[before - 1]
            return start + grown[before - 1] + min(offset - start, len(put))
        return offset + grown[before]

    parts, at = [], 0
    for start, end, put in puts:
        parts += [row["text"][at:start], put]
        at = end
    quotes = [
        {
            **quote,
            "start": place(quote["start"]),
            "end": place(quote["end"]),
            "sources": [list(map(place, source)) for source in quote["sources"]],
        }
        for quote in row.get("quotes", ())
    ]
    return {**row, "text": "".join((*parts, row["text"][at:])), "quotes": quotes}


KINDS: dict[str, Callable[[str, random.Random], list[Put] | None]] = {"names": renamed, "wrapped": wrapped}


def main() -> None:
    """Write the altered corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("corpus")
    parser.add_argument("altered")
    options = parser.parse_args()
    chance, articles, changes = random.Random(7), 0, 0
    with open(options.corpus, encoding="utf-8") as rows, open(options.altered, "w", encoding="utf-8") as out:
        for row in map(json.loads, rows):
            puts = KINDS[options.kind](row["text"], chance)
            if puts is None:
                continue
            articles, changes = articles + 1, changes + len(puts)
            out.write(json.dumps(_moved(row, puts), ensure_ascii=False) + "\n")
    print(f"{articles} articles, {changes} places altered")


if __name__ == "__main__":
    main()
