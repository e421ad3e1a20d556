"""One word in two spellings in one article."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.reading.variants import Mix, find_mixes, respelt
from lint.values import NamedTuple


class Params(NamedTuple):
    """`families`: count the forms of a word together (co-operate, co-operation). `prefer`: spellings of the house,
    which win however often the other stands. `allow`: spellings that may stand beside another."""

    families: bool = True
    prefer: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the rarer spelling in the writer's own words; if it stands in quotations alone, once (case quoted)."""
    words = article.vocabulary
    for mix in find_mixes(words, article.lexicon, params.families):
        if not {mix.more.word, mix.fewer.word} & set(params.allow):
            yield from _hits(article, _preferred(mix, params.prefer))


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
