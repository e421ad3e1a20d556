"""A picture much older than the story, with nothing in the caption to say so."""

from collections.abc import Iterator

from lint.article import Article
from lint.days import datetime
from lint.document import Block, Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dates import PrintedDate, calendar_date, find_dates
from lint.values import NamedTuple


class Params(NamedTuple):
    """`max_age_days`: age in days from which a picture must be labelled; `labels`: words that label it."""

    max_age_days: int = 180
    labels: tuple[str, ...] = (
        "file", "files", "archive", "archives", "archival", "undated", "earlier", "library picture", "stock",
        "historic", "in this photo", "in this picture", "in this image",
    )  # fmt: skip


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the date of a caption that is more than `max_age_days` before publication; needs `published`."""
    published = article.given.published
    if published is None:
        return
    flagged: set[str] = set()
    for block in article.captions:
        if (text := article.text[block.span.start : block.span.end]) in flagged:
            continue
        dates = find_dates(article.text, block.span, article.lexicon)
        dated = [(day, date.span) for date in dates if (day := _taken(date))]
        if not dated:
            continue
        taken, span = max(dated)
        age = (published - taken).days
        if age <= params.max_age_days or _labelled(text, params.labels) or _in_body(article, taken.year):
            continue
        flagged.add(text)
        fix = Fix((Edit(Span(span.end, span.end), " (file)"),))
        yield Hit(span, {"days": age, "date": article.text[span.start : span.end]}, fix=fix)


def _taken(date: PrintedDate) -> datetime.date | None:
    """The latest day that a caption's date can mean, or None when it gives no year."""
    if date.year is None:
        return None
    if date.day is not None:
        return calendar_date(date.day, date.month, date.year)
    following = datetime.date(date.year + date.month // 12, date.month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def _labelled(text: str, labels: tuple[str, ...]) -> bool:
    """Whether a label stands in the caption as whole words; "in this 2019 photo" counts as "in this photo"."""
    words = compiled(r"[^\W\d_]+").findall(text.lower())
    plain = f" {' '.join(words)} "
    if any(f" {label.lower()} " in plain for label in labels):
        return True
    pictures = ("photo", "picture", "image", "photograph")
    return any(
        words[at : at + 2] == ["in", "this"] and set(words[at + 2 : at + 6]) & {*pictures} for at in range(len(words))
    )


def _in_body(article: Article, year: int) -> bool:
    """Whether the story itself speaks of that year: history and anniversaries."""
    mention = compiled(rf"(?<!\d){year}(?!\d)")
    return any(_mentions(article.text, block, mention) for block in article.body)


def _mentions(text: str, block: Block, pattern: Pattern[str]) -> bool:
    return pattern.search(text, block.span.start, block.span.end) is not None
