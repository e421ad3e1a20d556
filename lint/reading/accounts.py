"""Accounts: who is known only by the name of an account on a platform: @dornferries wrote, tweeted user @islandlad.

Copy names such people by their handle, an at sign and letters, figures or underscores. Whether a person or a body is
behind it the article seldom says.
"""

from collections.abc import Iterable

from lint.reading.mentions import Mention, describe
from lint.reading.nouns import Nouns
from lint.reading.phrase_runs import run_left
from lint.reading.tokens import Line


def is_handle(word: str) -> bool:
    """Whether a token is the name of an account: @dornferries; not the sign alone."""
    return word[:1] == "@" and len(word) > 1


def account_before(line: Line, last: int, floor: int, nouns: Nouns) -> Mention:
    """The party whose phrase ends in the handle at `last`: the user @islandlad, or Dara Pell @darapell."""
    first = run_left(line, last - 1, floor, nouns) if last > floor else last
    return with_handle(line, describe(line, first, last, nouns) if first < last else None, last)


def with_handle(line: Line, core: Mention | None, at: int) -> Mention:
    """The party of a handle at a token; `core` is what stands in front of it: a name, or what its owner is."""
    if core is not None and core.kind == "person":
        return core._replace(last=at + 1)
    described = core is not None and core.name_first == core.name_last
    return Mention(core.first if core and described else at, at + 1, "person", line.lower[at], at, at + 1)


def spells_name(handle: str, words: Iterable[str]) -> bool:
    """Whether a handle is somebody's name without blanks: @dara_pell, of Dara Pell."""
    return "".join(words).lower() == handle[1:].lower().replace("_", "")
