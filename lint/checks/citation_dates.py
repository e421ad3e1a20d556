"""A citation dated after the article that cites it."""

from collections.abc import Iterator

from lint.article import Article
from lint.days import datetime
from lint.findings import Hit
from lint.reading.citations import resolve_date
from lint.values import NamedTuple


class Params(NamedTuple):
    """`grace_days` after publication are let pass; a date without a year is at most `future_days` after it."""

    grace_days: int = 0
    future_days: int = 180


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the date of each citation later than publication; needs `published`."""
    published = article.given.published if article.citations else None
    if published is None:
        return
    latest = published + datetime.timedelta(days=params.grace_days)
    for citation in article.citations:
        day = resolve_date(citation, published, params.future_days)
        if day and citation.date and day > latest:
            printed = article.text[citation.date.start : citation.date.end]
            yield Hit(
                citation.date, {"date": printed, "published": f"{published:%B} {published.day}, {published.year}"}
            )
