"""A caption that credits nobody for the picture."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.reading.credits import find_credit
from lint.values import NamedTuple


class Params(NamedTuple):
    """Which captions need a credit.

    `required`: false switches the rule off; `separate_field`: a credit in the file's own metadata counts for all;
    `patterns`: words that credit a picture in this house; `exempt`: first words of captions that need no credit.
    """

    required: bool = True
    separate_field: bool = True
    patterns: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ("graphic", "map", "chart", "illustration", "cartoon", "portrait")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each caption without a credit; case "uneven" when another caption of the article has one."""
    if not params.required or (params.separate_field and article.document.metadata.get("credit")):
        return
    credited = [block.span for block in article.captions if find_credit(article.text, block, article.lexicon)]
    for block in article.captions:
        text = article.text[block.span.start : block.span.end].lower()
        if (
            block.span in credited
            or text.startswith(params.exempt)
            or any(words.lower() in text for words in params.patterns)
        ):
            continue
        if credited:
            yield Hit(block.span, {"other": credited[0]}, "uneven", related=(credited[0],))
        else:
            yield Hit(block.span)
