"""Where the shipped rules and word lists are: `lint/rules` in an installed package, `rules` in a checkout."""

import os
from functools import cache

_HERE = os.path.dirname(os.path.abspath(__file__))


@cache
def rules_folder() -> str:
    """Path of the folder that holds the shipped rules."""
    inside = os.path.join(_HERE, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_HERE), "rules")


def words_folder() -> str:
    """Path of the folder that holds the shipped word lists."""
    return os.path.join(rules_folder(), "words")
