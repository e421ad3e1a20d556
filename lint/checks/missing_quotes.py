"""Quotations that the record has not got."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Region
from lint.findings import Hit
from lint.values import NamedTuple


class Params(NamedTuple):
    """`short_words`: up to so many words a part quotation may be the writer's choice of word from a longer answer."""

    short_words: int = 3


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags quotations that are nowhere in the record, and cases near, short, unsaid and elsewhere.

    `unsaid` are short ones of nobody known, `elsewhere` words of a source of whom the record has nothing, while it has
    others': another file is missing.
    """
    for verdict in article.verdicts:
        if verdict.found != "not-found":
            continue
        first, last = (article.attributions[verdict.quotations[at]].quotation.span for at in (0, -1))
        span = first._replace(end=last.end)
        values: dict[str, object] = {"words": article.excerpt(span)}
        if verdict.source is not None:
            values["name"] = article.sources[verdict.source].name
        case = ""
        elsewhere: tuple[tuple[str, Region], ...] = ()
        if verdict.absent:
            case = "elsewhere"
        elif verdict.words <= params.short_words:
            case = "short" if verdict.source is not None else "unsaid"
        elif verdict.near is not None:
            case, elsewhere = "near", ((verdict.near.path, verdict.near.region),)
            values |= {"near": verdict.near.text, "place": verdict.near.told}
        yield Hit(span, values, case, elsewhere=elsewhere)
