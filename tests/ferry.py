"""An article around the paragraphs that a test is about, and what one kind of check finds in it."""

from types import ModuleType

from lint.article import Article
from lint.files import decode
from lint.findings import Hit
from lint.formats import parse
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(*blocks: str, genre: str = "") -> Article:
    text = "\n\n".join(("Ferry to Tarn Island ends", *blocks, "The harbour board meets on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), LEXICON, Facts(genre=genre))


def hits(copy: Article, kind: ModuleType, **params: object) -> list[Hit]:
    return list(kind.check(copy, kind.Params(**params)))


def flagged(copy: Article, kind: ModuleType, **params: object) -> list[str]:
    return [copy.text[hit.span.start : hit.span.end] for hit in hits(copy, kind, **params)]
