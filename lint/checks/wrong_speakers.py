"""Quotations that the record has from somebody else than the article."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.values import NamedTuple


class Params(NamedTuple):
    """`min_words`: fewer words may well be said by several people, and are not held against a label."""

    min_words: int = 4


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags words of another speaker, and cases unsure (who is credited is not certain) and label (Q. for A.)."""
    for verdict in article.verdicts:
        if verdict.words < params.min_words or verdict.source is None or verdict.voice not in ("other", "doubtful"):
            continue
        attribution = article.attributions[verdict.quotations[0]]
        place = verdict.places[0]
        values = {
            "name": article.sources[verdict.source].name,
            "label": place.name or place.speaker,
            "usual": verdict.usual,
            "place": place.told,
        }
        case = "label" if verdict.voice == "doubtful" else "unsure" if attribution.confidence == "low" else ""
        elsewhere = tuple((one.path, one.region) for one in verdict.places)
        yield Hit(attribution.quotation.span, values, case, elsewhere=elsewhere)
