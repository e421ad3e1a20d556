"""How fast each format is read, beside plain text of the same words; and how well the story is found on web pages.

usage: formats.py speed ARTICLES.txt...
       formats.py pages FOLDER [--every]

`speed` writes the articles as Markdown, HTML and JSON Lines and prints the CPU time of the whole default analysis of
each, and its throughput in megabytes of prose, as a share of plain text's.

`pages` takes a folder with `ground-truth.json` ({"NAME": {"articleBody": "…"}}) and `html/NAME.html` or `.html.gz`, the
layout of the article extraction benchmark of Zyte (MIT licence), and prints the share of the story's paragraphs that
are kept and of the page's other paragraphs that are dropped, with trafilatura and without; with `--every` each that
went wrong. `benchmarks/pages` is such a folder: invented stories in pages as content systems make them.
"""

import gzip
import json
import sys
import time
from html import escape
from pathlib import Path

from lint import engine, formats
from lint.files import File, decode
from lint.formats import html, pages
from lint.formats.html_copy import Paragraph
from lint.formats.html_reader import HtmlReader
from lint.formats.stretches import words_of
from lint.plan import Choices, Planner

FEW_WORDS = 5  # a paragraph with fewer says nothing for or against
# What belongs to a story without being part of its running text, which is all that the reference texts have.
BESIDE = frozenset({"headline", "standfirst", "byline", "caption", "metadata", "pull-quote"})


def written(text: str) -> dict[str, str]:
    """One article's paragraphs in each format, by the suffix."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    marked = "".join(f"<p>{escape(part, quote=False).replace('’', '&rsquo;')}</p>\n" for part in paragraphs)
    plain = "\n\n".join(paragraphs)
    markdown = "\n\n".join(part.replace("*", "\\*").replace("[", "\\[") for part in paragraphs)
    return {".txt": plain, ".md": markdown, ".html": marked, ".jsonl": json.dumps({"id": "a", "body": marked})}


def speed(paths: list[str]) -> None:
    """Print the throughput of each format."""
    plan = Planner(Choices(isolated=True), print).plan("a.txt")
    texts = [written(Path(path).read_text(encoding="utf-8", errors="replace")) for path in paths]
    taken = dict.fromkeys(texts[0], 0.0)
    prose = sum(len(one[".txt"].encode()) for one in texts)
    for turn in range(3):
        for suffix in taken:
            started = time.process_time()
            for one in texts:
                for file in formats.split(File("a" + suffix, one[suffix])):
                    engine.check_file(file, plan)
            spent = time.process_time() - started
            taken[suffix] = spent if turn == 0 else min(taken[suffix], spent)
    for suffix, spent in taken.items():
        share = taken[".txt"] / spent
        print(f"{suffix:8}{spent:8.2f} s{prose / spent / 1e6:8.2f} MB/s{share:8.0%} of plain text")


def _paragraphs(page: str, whole: bool) -> list[Paragraph]:
    """The paragraphs of a page that say enough; the `whole` page's, or those that are considered at all."""
    reader = HtmlReader(page=not whole)
    html.read_into(reader, page, File("page.html", page))
    return [one for one in reader.paragraphs if len(_words(one).split()) >= FEW_WORDS]


def _words(one: Paragraph) -> str:
    return " ".join(words_of(one.stretches).split())


def judge(folder: Path, every: bool) -> None:
    """Print the shares of story paragraphs kept and of others dropped; with `every`, the pages and what went wrong."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    extracted = pages._extracted
    for name, extract in (("trafilatura", extracted), ("markup alone", lambda page: None)):
        pages._extracted = extract
        kept = story = dropped = other = 0
        for key, gold in truth.items():
            body = " ".join(gold["articleBody"].split())
            path = folder / "html" / f"{key}.html"
            data = path.read_bytes() if path.exists() else gzip.decompress(path.with_suffix(".html.gz").read_bytes())
            page = decode(str(path), data, declared=html.declared(data)).text
            chosen = {_words(one) for one in pages.story(_paragraphs(page, whole=False), page)}
            for one in _paragraphs(page, whole=True):
                words = _words(one)
                inside, found = words in body, words in chosen
                if inside or one.kind not in BESIDE:
                    story, other = story + inside, other + (not inside)
                    kept, dropped = kept + (inside and found), dropped + (not inside and not found)
                    if every and inside is not found:
                        print(f"{name}, {key}: {'lost' if inside else 'kept'}: {words[:90]}")
        print(f"{name:14} story kept {kept}/{story} = {kept / max(story, 1):.3f}")
        print(f"{'':14} others dropped {dropped}/{other} = {dropped / max(other, 1):.3f}")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("speed", "pages"):
        sys.exit(__doc__)
    speed(sys.argv[2:]) if sys.argv[1] == "speed" else judge(Path(sys.argv[2]), "--every" in sys.argv)
