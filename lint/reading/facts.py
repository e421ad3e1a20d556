"""Facts: what holds for a whole article: outlet, language, quotation style, genre, date of publication."""

from lint.days import datetime
from lint.hints import TYPE_CHECKING
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.article import Article

# The varieties of English by the language tags that mean one.
_VARIETIES = {
    "en-GB": "en-GB", "en_GB": "en-GB", "en-gb": "en-GB", "en-IE": "en-GB", "en-AU": "en-GB", "en-NZ": "en-GB",
    "en-ZA": "en-GB", "en-IN": "en-GB", "en-US": "en-US", "en_US": "en-US", "en-us": "en-US",
}  # fmt: skip
CITED = 2  # citations from which an article is cited analysis


class Facts(NamedTuple):
    """Facts of an article or a newsroom; empty values are unknown and left to `complete`.

    `language` is en-GB or en-US; `quote_style` uk or us; `genre` news, feature, cited-analysis, interview or brief.
    """

    published: datetime.date | None = None
    outlet: tuple[str, ...] = ()
    language: str = ""
    quote_style: str = ""
    genre: str = ""
    protected: tuple[str, ...] = ()


def complete(article: "Article") -> Facts:
    """The given facts, with what is missing taken from the file's own metadata or inferred from the text.

    The outlet is the commonest name that people "told"; the language follows the spelling, the quotation style the
    stops beside closing marks, the genre the citations.
    """
    given = article.given
    stated = article.document.metadata
    language = given.language or _VARIETIES.get(stated.get("language", "")) or _language(article)
    return given._replace(
        published=given.published or _date(stated.get("published", "")),
        outlet=given.outlet or _outlet(article.text),
        language=language,
        quote_style=given.quote_style or _quote_style(article.text, language),
        genre=given.genre or ("cited-analysis" if len(article.citations) >= CITED else "news"),
    )


def _date(text: str) -> datetime.date | None:
    """The day at the start of a date as formats state it: 2024-05-03T10:15:00Z, 20240503."""
    try:
        return datetime.date.fromisoformat(text[:10] if "-" in text[:5] else text[:8])
    except ValueError:
        return None


def _outlet(text: str) -> tuple[str, ...]:
    from lint.reading.outlet import infer_outlet

    return infer_outlet(text)


def _language(article: "Article") -> str:
    from lint.reading.variety import infer_language

    return infer_language(article.vocabulary.lower) or "en-US"


def _quote_style(text: str, language: str) -> str:
    """uk when stops stand outside closing marks; a comma inside before an attribution is common to both styles."""
    outside = sum(text.count(mark + stop) for mark in '"”' for stop in ".,")
    if outside < 2:
        return "uk" if language == "en-GB" else "us"
    doubtful = sum(text.count(end + mark + stop) for end in ".,?!" for mark in '"”' for stop in ".,")
    if outside - doubtful >= 2:
        return "uk"
    return "uk" if language == "en-GB" else "us"
