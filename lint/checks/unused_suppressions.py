"""unused-suppressions: orders to put findings aside that have none to put aside.

It is not found in the text: what the other rules find decides, so `lint.suppressions` looks for it when they are done.
"""

from lint.values import NamedTuple


class Params(NamedTuple):
    """There is nothing to set."""
