"""invalid-suppressions: orders to put findings aside that cannot be read, or name no rule, or have ended.

Nothing of it is in the text, and only a plan knows the rules: `lint.suppressions` looks for it.
"""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.values import NamedTuple

DIRECTIVES = True


class Params(NamedTuple):
    """`require_reason`: whether a reason must be given."""

    require_reason: bool = False


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Find nothing by itself."""
    return iter(())
