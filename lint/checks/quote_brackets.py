"""Words in brackets inside a quotation: the desk's, not the speaker's."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.values import NamedTuple


class Params(NamedTuple):
    """`allow`: what may stand in brackets. From the insertion after the first `max_per_article`, and over `max_words`
    words, an insertion is a warning. `round_brackets`: also look at round ones."""

    allow: tuple[str, ...] = ("sic",)
    max_per_article: int = 2
    max_words: int = 4
    round_brackets: bool = True


@cache
def _bracket() -> Pattern[str]:
    return compiled(r"\[[^\[\]\n]{1,300}\]|\([^()\n]{1,300}\)")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags brackets inside quotations that are speech; single letters, cuts and stage notes pass."""
    if "[" not in article.text and "(" not in article.text:
        return
    count = 0
    for one in article.attributions:
        if not one.speech:
            continue
        inner = one.quotation.inner
        for match in _bracket().finditer(article.text, inner.start, inner.end):
            words = match[0][1:-1].strip(" .…!?,’'\"“”")
            square = match[0][0] == "["
            if not (square or params.round_brackets) or _passes(article, words, square, params):
                continue
            count += square
            case = "" if square else "round"
            if square and len(words.split()) > params.max_words:
                case = "long"
            elif square and count > params.max_per_article:
                case = "many"
            yield Hit(Span(*match.span()), {"words": len(words.split()), "count": count}, case)


def _passes(article: Article, words: str, square: bool, params: Params) -> bool:
    """Whether the brackets hold nothing the desk put there: a letter, a cut, a note on how it was said."""
    low = words.lower()
    stage = article.lexicon.words("quoting", "stage")
    if len(words) <= 1 or low in params.allow or low in stage:
        return True
    if low.split()[0] in stage and low.split()[1] in ("from", "by"):
        return True  # applause from the gallery
    # round brackets: an abbreviation, a date, a party or a long aside may be the document's own
    plain = [word for word in words.split() if word[0].islower()]
    return not square and (not plain or len(words.split()) > params.max_words)
