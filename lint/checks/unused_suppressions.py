"""unused-suppressions: orders to put findings aside that have none to put aside.

It is not found in the text: what the other rules find decides, so `lint.suppressions` looks for it when they are done.
"""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.values import NamedTuple

DIRECTIVES = True


class Params(NamedTuple):
    """There is nothing to set."""


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Find nothing by itself."""
    return iter(())
