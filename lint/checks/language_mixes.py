"""British and American spelling in one article."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.dictionary import OXFORD, dictionary
from lint.reading.national import Twin, endings, twin_of
from lint.reading.vocabulary import places_of_all
from lint.values import NamedTuple

_QUOTED = frozenset({"block-quotation"})  # spelt as its document has it
_JOINED = "@#/\\_&="
_NAMES = {"en-GB": "British", "en-US": "American", "en-CA": "Canadian", "en-AU": "Australian"}


class Params(NamedTuple):
    """`variety` of the house; auto: as configuration states, or the one that `min_share` of the telling words are in,
    if those are at least `min_evidence`. `oxford_ize`: -ize may stand beside -ise in British copy.
    """

    variety: Literal["auto", "en-GB", "en-US", "en-CA", "en-AU"] = "auto"
    oxford_ize: bool = False
    min_evidence: int = 3
    min_share: float = 0.7


class _Place(NamedTuple):
    """Where a word of one variety stands in the writer's own words."""

    span: Span
    twin: Twin


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each word spelt as the other variety has it, outside names and quotations."""
    british, american = dictionary().regional(article.vocabulary.lower)
    stated = params.variety if params.variety != "auto" else article.given.language
    if not british and (not american or stated in ("", "en-US")):
        return
    ours, theirs = _places(article, british), _places(article, american)
    variety = stated or _majority(params, len(ours), len(theirs))
    if variety == "en-US":
        found = ours
    elif variety == "en-CA":
        found = _not_canadian(article, ours, theirs)
    elif variety:
        found = theirs + _ize(article, params, ours)
    else:
        return
    home = set(ours)
    for place in sorted(found):
        printed = article.text[place.span.start : place.span.end]
        foreign = "British" if place in home else "American"
        values = {"word": printed, "other": place.twin.other, "foreign": foreign, "variety": _NAMES[variety]}
        yield Hit(place.span, values, "", Fix((Edit(place.span, place.twin.other),), safe=True))


def _places(article: Article, words: Iterable[str]) -> list[_Place]:
    """Where words that have a twin in the other variety stand, outside quotations, names and addresses."""
    twins = {word: twin for word in words if (twin := twin_of(word, article.lexicon))}
    found = places_of_all(article.vocabulary.prose, list(twins)) if twins else {}
    return sorted(
        _Place(span, twins[word])
        for word, spans in found.items()
        for span in spans
        if not article.quoted(span.start) and not _joined(article.text, span) and not _cited(article, span)
    )


def _joined(text: str, span: Span) -> bool:
    """Whether the word is part of an address, a hashtag or a file name."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 2]
    if before and before in _JOINED + "." or after[:1] and after[0] in _JOINED:
        return True
    return after[:1] == "." and after[1:].isalnum()


def _cited(article: Article, span: Span) -> bool:
    at = bisect_right(article.blocks, span.start, key=lambda block: block.span.start) - 1
    return at >= 0 and article.blocks[at].kind in _QUOTED


def _majority(params: Params, british: int, american: int) -> str:
    most = max(british, american)
    if most < params.min_evidence or most < params.min_share * (british + american):
        return ""
    return "en-GB" if british > american else "en-US"


def _ize(article: Article, params: Params, british: list[_Place]) -> list[_Place]:
    """Words in -ize in an article that by its other words writes -ise; alone they are Oxford spelling."""
    if params.oxford_ize:
        return []
    words = dictionary().words
    ise = sum("is" in place.twin.endings[0] and "iz" in place.twin.endings[1] for place in british)
    if ise < params.min_evidence:
        return []
    spelt = {word for word in article.vocabulary.lower if "iz" in word and words.region(word) == OXFORD}
    ize = _places(article, spelt)
    return ize if ise >= params.min_share * (ise + len(ize)) else []


def _not_canadian(article: Article, british: list[_Place], american: list[_Place]) -> list[_Place]:
    """The words of each variety that Canada spells as the other does; most it spells either way."""
    varieties = article.lexicon.table("varieties")
    colour = endings(varieties.get("canadian_british", ()))
    analyze = endings(varieties.get("canadian_american", ()))
    return [place for place in american if place.twin.endings in colour] + [
        place for place in british if place.twin.endings in analyze
    ]
