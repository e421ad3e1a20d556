"""One word in two spellings in one article."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.supplement import split_pair
from lint.reading.variants import Mix, find_mixes, ordered, respelt
from lint.values import NamedTuple


class Params(NamedTuple):
    """`families`: count the forms of a word together (co-operate, co-operation). `pairs`: more words with two
    spellings, "kerb: curb", besides those of the word file variants. `prefer`: spellings of the house, which win
    however often the other stands. `allow`: spellings that may stand beside another. `in_quotes`: whether spellings in
    quotations, which are never changed, count or are passed over."""

    families: bool = True
    pairs: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    in_quotes: Literal["count", "ignore"] = "count"


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the rarer spelling in the writer's own words; if it stands in quotations alone, once (case quoted)."""
    words = article.vocabulary
    own = tuple(split_pair(entry, "pairs", lower=True) for entry in params.pairs)
    for mix in find_mixes(words, article.lexicon, params.families, own):
        heard = mix if params.in_quotes == "count" else _unquoted(article, mix)
        if heard is not None and not {mix.more.word, mix.fewer.word} & set(params.allow):
            yield from _hits(article, _preferred(heard, params.prefer))


def _unquoted(article: Article, mix: Mix) -> Mix | None:
    """The mix without what stands in quotations; None where one spelling stands only there."""
    more, fewer = (
        form._replace(places=tuple(place for place in form.places if not article.quoted(place.start))) for form in mix
    )
    return ordered(more, fewer) if more.places and fewer.places else None


def _preferred(mix: Mix, prefer: tuple[str, ...]) -> Mix:
    return Mix(mix.fewer, mix.more) if mix.fewer.word in prefer and mix.more.word not in prefer else mix


def _hits(article: Article, mix: Mix) -> Iterator[Hit]:
    own = [place for place in mix.fewer.places if not article.quoted(place.start)]
    for place in own or mix.fewer.places[:1]:
        printed = article.text[place.start : place.end]
        other = respelt(printed, mix.more.word, mix.fewer.word)
        values: dict[str, object] = {
            "word": printed,
            "other": other or mix.more.word,
            "count": len(mix.fewer.places),
            "others": len(mix.more.places),
        }
        fix = Fix((Edit(place, other),), safe=True) if own and other else None
        yield Hit(place, values, "" if own else "quoted", fix, mix.more.places[:1])
