"""Pages: the story on a whole web page, among navigation, teasers, comments and promotion.

With the extra `quotelint[web]` the story is what trafilatura finds, matched with the page's own paragraphs, so that
positions stay exact. Without it, it is what the page itself marks as the article.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lint.errors import UserError
from lint.formats.html_copy import Paragraph
from lint.formats.stretches import normal, words_of
from lint.hints import Any

SHORT = 40  # code points up to which a paragraph must be a line of the story by itself
LEAST = 200  # code points of the shortest story
SHARE = 0.5  # of a page's article that a marked body must hold
LINKED_SHARE = 0.7  # of a paragraph's letters that are links where it is nothing else
LONG = 80  # code points of a paragraph that says something
MOST_BETWEEN = 4  # short paragraphs, pictures and boxes between two such of one story
KEPT_BETWEEN = frozenset({"caption", "byline", "standfirst", "headline", "pull-quote", "metadata"})
ARTICLES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BlogPosting",
)
MOST_LINKED = 1_000_000  # code points of linked data that is still read


def story(paragraphs: Sequence[Paragraph], page: str) -> list[Paragraph]:
    """The paragraphs of the story, in order, with its headline; all of them where nothing sets it apart."""
    lines = _extracted(page)
    kept = [_holds(lines, one) for one in paragraphs] if lines else []
    if not _enough(paragraphs, kept):
        kept = _marked(paragraphs)
    kept = [keep and not _only_links(one) for one, keep in zip(paragraphs, kept, strict=True)]
    if not any(kept):
        return list(paragraphs)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    within = {container for one, keep in zip(paragraphs, kept, strict=True) if keep for container in one.within}
    headline = _headline(paragraphs, first, within)
    return [
        one
        for at, (one, keep) in enumerate(zip(paragraphs, kept, strict=True))
        if at == headline
        or (keep and (one.kind != "headline" or headline < 0))
        or (
            one.kind in KEPT_BETWEEN - {"headline"} and max(headline, 0) <= at <= last and (at > first or headline >= 0)
        )
    ]


def _headline(paragraphs: Sequence[Paragraph], first: int, within: Iterable[tuple[str, int]]) -> int:
    """The index of the story's headline, or -1: the first in its container, else the last one above it."""
    found = [at for at, one in enumerate(paragraphs) if one.kind == "headline"]
    inside = [at for at in found if not set(within).isdisjoint(paragraphs[at].within)]
    above = [at for at in found if at <= first]
    return inside[0] if inside and inside[0] <= first else above[-1] if above else -1


def _extracted(page: str) -> tuple[str, frozenset[str]] | None:
    """What trafilatura takes for the story: all of it, and its lines; None where it is not installed or finds none."""
    try:
        import trafilatura
    except ModuleNotFoundError as error:
        if error.name == "trafilatura":
            return None
        raise _broken(error) from error
    except ImportError as error:
        raise _broken(error) from error
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(page, fast=True, include_comments=False, include_tables=False)
    if not found or len(found) < LEAST:
        return None
    lines = [" ".join(normal(line).split()).removeprefix("- ") for line in found.split("\n")]
    return " ".join(lines), frozenset(lines)


def _broken(error: ImportError) -> UserError:
    """With half of a library the same page would be read otherwise, and nobody would know."""
    hint = "Install it again: python -m pip install --force-reinstall 'quotelint[web]'."
    return UserError(f"what finds the story on a web page is installed but does not load: {error}", hint=hint)


def _holds(lines: tuple[str, frozenset[str]], paragraph: Paragraph) -> bool:
    words = words_of(paragraph.stretches)
    whole, single = lines
    return words in single or (len(words) > SHORT and words in whole)


def _enough(paragraphs: Sequence[Paragraph], kept: Sequence[bool]) -> bool:
    """Whether what is kept is a story: what was extracted may not be how the page's paragraphs are parted."""
    return sum(len(words_of(one.stretches)) for one, keep in zip(paragraphs, kept, strict=False) if keep) >= LEAST


def _only_links(paragraph: Paragraph) -> bool:
    """Whether a paragraph leads elsewhere, and says nothing besides."""
    length = len(words_of(paragraph.stretches))
    return paragraph.kind in ("", "list-item", "subhead", "table") and paragraph.linked > LINKED_SHARE * length


def _marked(paragraphs: Sequence[Paragraph]) -> list[bool]:
    """Which paragraphs stand in what the page marks as its article: its body, the longest article, the main part."""
    lengths: Counter[tuple[str, int]] = Counter()
    for one in paragraphs:
        for container in one.within:
            if one.kind in ("", "list-item", "block-quotation"):
                lengths[container] += len(words_of(one.stretches))
    best: tuple[str, int] | None = None
    for name in ("main", "article", "articleBody"):
        longest = max((box for box in lengths if box[0] == name), key=lambda box: lengths[box], default=None)
        if longest and lengths[longest] >= max(LEAST, SHARE * lengths[best] if best else 0):
            best = longest
    if best is None:
        return _densest(paragraphs)
    return [best in one.within and one.kind != "aside" for one in paragraphs]


def _densest(paragraphs: Sequence[Paragraph]) -> list[bool]:
    """Which paragraphs stand in the longest run of sentences, where nothing is marked."""
    runs: list[tuple[int, int, int]] = []  # length, first, last
    for at, one in enumerate(paragraphs):
        length = len(words_of(one.stretches))
        if length < LONG or one.linked > length / 3 or one.kind not in ("", "list-item", "block-quotation"):
            continue
        if runs and at - runs[-1][2] <= MOST_BETWEEN:
            runs[-1] = runs[-1][0] + length, runs[-1][1], at
        else:
            runs.append((length, at, at))
    if not runs or max(runs)[0] < LEAST:
        return [False] * len(paragraphs)
    _, first, last = max(runs)
    return [first <= at <= last for at in range(len(paragraphs))]


def linked_data(scripts: Iterable[str]) -> dict[str, str]:
    """Headline, author, date, language and section as the first article in a page's JSON-LD states them."""
    for script in scripts:
        if len(script) > MOST_LINKED:
            continue
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for one in _objects(data):
            kinds = one.get("@type")
            if any(kind in ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return {name: words for name in LINKED if (words := plain(one.get(name)))}
    return {}


LINKED = ("headline", "author", "datePublished", "inLanguage", "articleSection")


def _objects(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, dict):
        yield data
        data = data.get("@graph", [])
    if isinstance(data, list) and depth < 4:
        for one in data:
            yield from _objects(one, depth + 1)


def plain(value: Any) -> str:
    """A value of linked data in words: names joined with commas."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    if isinstance(value, list):
        return ", ".join(filter(None, map(plain, value[:20])))
    return str(value) if isinstance(value, (str, int)) else ""
