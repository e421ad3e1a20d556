"""Words passed on at second hand, and not a word of who published them first."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.formulas import Formulas
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal
from lint.reading.lexicon import Lexicon
from lint.reading.phrases import lowered
from lint.reading.whereabouts import Whereabouts
from lint.values import NamedTuple

MOST = 300  # formulas looked at in one article
REACH = 800  # code points of a sentence read on each side of a formula, and of each sentence or paragraph near it


class Params(NamedTuple):
    """`known_outlets`: outlets that this house names often, besides those of rules/words/hearsay.toml."""

    known_outlets: tuple[str, ...] = ()


@cache
def _word() -> Pattern[str]:
    return compiled(r"\w[\w'’\-.]*+")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each formula of hearsay with no outlet in its sentence, near it, or in the paragraph before."""
    counts, keys = article.vocabulary.lower, article.lexicon.words("hearsay", "keys")
    words = keys & counts
    if not words or words == {"said"} and "to" not in counts:
        return
    places = sorted(_formulas(article.lexicon).find(article.text, lowered(article.text), words))
    where = Whereabouts(article) if places else None
    for place in places[:MOST]:
        block = where.block(place.start) if where else None
        if where is None or block is None or article.blocks[block].kind not in BODY_KINDS:
            continue
        if article.quoted(place.start):
            continue
        if not _credited(article, where, block, place, params):
            yield Hit(place, {"words": article.text[place.start : place.end]})


def _formulas(lexicon: Lexicon) -> Formulas:
    known = lexicon.derived.get("hearsay")
    if known is None:
        table = lexicon.table("hearsay")
        known = lexicon.derived["hearsay"] = Formulas(table["formulas"], table["keys"])
    return known  # type: ignore[return-value]


def _credited(article: Article, where: Whereabouts, block: int, place: Span, params: Params) -> bool:
    """Whether an outlet is named: in any way in the sentence, for certain around it or in the paragraph before."""
    sentences = where.sentences(block)
    own = sentences[where.sentence(block, place.start)]
    near = Span(max(own.start, place.start - REACH), min(own.end, place.end + REACH))
    if any(near.start <= citation.span.start < near.end + REACH for citation in article.citations):
        return True
    if _names(article, near, params) or _published_by(article, near, place):
        return True
    paragraph = article.blocks[block].span
    around = [Span(max(paragraph.start, place.start - 2 * REACH), min(paragraph.end, place.end + REACH))]
    earlier = next((b.span for b in reversed(article.blocks[:block]) if b.kind in BODY_KINDS), None)
    if earlier is not None:
        around.append(Span(max(earlier.start, earlier.end - REACH), earlier.end))
    return any(_names(article, span, params) for span in around)


def _names(article: Article, span: Span, params: Params) -> bool:
    """Whether a stretch of the writer's own words has a publication's name or one of the words for publications."""
    text, lexicon = article.text, article.lexicon
    known = lexicon.words("hearsay", "outlets") | lexicon.words("hearsay", "outlet_words")
    published = lexicon.words("hearsay", "published")
    shown = text[span.start : span.end]
    if any(name in shown for name in (*params.known_outlets, *article.facts.outlet)):
        return True
    for match in _word().finditer(text, *span):
        word = match[0].rstrip(".").removesuffix("’s").removesuffix("'s")
        if (word in known or word.lower() in published) and not article.quoted(match.start()):
            return True
    return False


def _published_by(article: Article, span: Span, place: Span) -> bool:
    """Whether a name that no list has is given as the outlet: "by Zarya" anywhere, "in", "told" … at the formula."""
    text, nouns = article.text, grammar_of(article.lexicon).nouns
    leads = article.lexicon.words("hearsay", "publishing")
    words = [match for match in _word().finditer(text, *span) if not article.quoted(match.start())]
    for number, match in enumerate(words):
        lead = match[0].lower()
        beside = place.start <= match.start() <= place.end + 1
        if lead not in leads or not (lead == "by" or beside):
            continue
        following = words[number + 1 : number + 6]
        if following and following[0][0].lower() in nouns.determiners:
            following = following[1:]
        name = _capitalised(text, [other.span() for other in following])
        if not name or name[0] in nouns.calendar:
            continue
        # whom somebody told may be anybody; what is quoted in or on a name is out in public
        known = " ".join(name) in nouns.places or name[-1] in article.names
        if lead == "by" or not known and not (lead in ("to", "told") and personal(name, nouns)):
            return True
    return False


def _capitalised(text: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    """The words from the first on that have a capital and nothing but a blank between them, possessive marks off."""
    name: list[str] = []
    for number, (start, end) in enumerate(spans):
        if not text[start].isupper() or number and text[spans[number - 1][1] : start] != " ":
            break
        name.append(text[start:end].rstrip(".").removesuffix("’s").removesuffix("'s"))
    return tuple(name)
