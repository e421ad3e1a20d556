"""The same word twice in a row."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.doubled_words import find_doubled
from lint.reading.supplement import read_supplement
from lint.values import NamedTuple


class Params(NamedTuple):
    """`allow`: words that may stand twice, besides those of the word lists (had had, very very). `safe`: words whose
    repetition can only be a slip. `in_quotes`: inside quotation marks a suggestion, judged like the rest, or off."""

    allow: tuple[str, ...] = ()
    safe: tuple[str, ...] = ("the", "a", "of", "to", "in", "and")
    in_quotes: Literal["suggestion", "same", "off"] = "suggestion"


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags both words together; the fix takes the second away, and is none inside a quotation."""
    words = article.vocabulary
    allowed = read_supplement(article.lexicon).doubles | frozenset(params.allow)
    excusing = article.lexicon.words("supplement", "doubled_after")
    dated = article.lexicon.words("supplement", "doubled_before_years")
    for doubled in find_doubled(words, allowed, excusing, dated):
        quoted = article.quoted(doubled.span.start)
        if quoted and params.in_quotes == "off":
            continue
        again = Span(doubled.first.end, doubled.second.end)
        fix = None if quoted else Fix((Edit(again, ""),), safe=doubled.word in params.safe)
        case = "quoted" if quoted and params.in_quotes == "suggestion" else ""
        yield Hit(doubled.span, {"word": doubled.word}, case, fix)
