"""invalid-suppressions: orders to put findings aside that cannot be read, or name no rule, or have ended.

Nothing of it is in the text, and only a plan knows the rules: `lint.suppressions` looks for it.
"""

from lint.values import NamedTuple


class Params(NamedTuple):
    """`require_reason`: whether a reason must be given."""

    require_reason: bool = False
