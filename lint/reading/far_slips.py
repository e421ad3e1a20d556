"""Far slips: a long word that two slips part from a common one (obessesed, obsessed).

Told only where a newsroom asks for it: edited copy has few such slips (840 articles gave two alarms, both wrong), and
each word costs a fifth of a second, since every string two edits away is made and looked up.
"""

from functools import lru_cache

from lint.reading.affixes import Affixes
from lint.reading.coinages import derived_from, parts
from lint.reading.dictionary import dictionary
from lint.reading.slips import edits

LEAST = 8  # letters: a shorter word has too many others two edits away
COMMON = 50  # SCOWL level of the rarest word that may have been meant
MOST = 20  # words of one article that are looked at


@lru_cache(maxsize=256)
def far_slip(word: str, affixes: Affixes) -> str:
    """The commonest word two edits from an unknown one, first letter kept; "" for none, or for a coinage."""
    if len(word) < LEAST or derived_from(word, affixes) or parts(word):
        return ""
    store = dictionary()
    if store.capitalised.level(word.capitalize()) or store.people.level(word.capitalize()):
        return ""
    near = {other for one in edits(word) if one[:1] == word[0] for other in _inner(one)}
    found = [(level, -_shared(word, other), other) for other, level in store.words.common(near) if level <= COMMON]
    return min(found)[2] if found else ""


def _inner(word: str) -> frozenset[str]:
    """The strings one edit away with the same first letter."""
    return frozenset(word[0] + rest for rest in edits.__wrapped__(word[1:]))


def _shared(one: str, other: str) -> int:
    """How many letters two words have alike at their beginnings and ends."""
    ahead = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    behind = zip(reversed(one), reversed(other), strict=False)
    return ahead + next((at for at, (a, b) in enumerate(behind) if a != b), min(len(one), len(other)))
