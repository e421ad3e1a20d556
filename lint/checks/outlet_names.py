"""The outlet's own name, or a name on the house list, almost right."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.outlet import near_names
from lint.reading.vocabulary import places
from lint.values import NamedTuple


class Params(NamedTuple):
    """`protected_names`: names of the house list besides those of the configuration. `max_distance`: most edits that
    a misspelt name lies from the right one, and never more than a quarter of its letters."""

    protected_names: tuple[str, ...] = ()
    max_distance: int = 2


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each misspelt name; outside quotations the right one can be put in its place."""
    outlet = article.facts.outlet
    names = tuple(dict.fromkeys((*outlet, *article.facts.protected, *params.protected_names)))
    if not names:
        return
    words = article.vocabulary
    seen: set[Span] = set()
    for near in sorted(near_names(words, names, params.max_distance)):
        if near.span in seen:
            continue
        seen.add(near.span)
        right = list(places(words.named, near.name))
        fix = None if article.quoted(near.span.start) else Fix((Edit(near.span, near.name),), safe=True)
        values = {"word": near.printed, "name": near.name, "count": len(right)}
        yield Hit(near.span, values, "" if near.name in outlet else "protected", fix, tuple(right[:1]))
