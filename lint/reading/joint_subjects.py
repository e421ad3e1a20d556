"""Joint subjects: two parties joined by "and" in front of a verb, and two phrases that are one party for all that."""

from lint.reading.mentions import Mention
from lint.reading.name_words import is_acronym, person_words
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.posts import TIES
from lint.reading.tokens import Line

_GROUPS = ("collective", "vague")


def joined(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """S1 and S2: two parties joined, the first of which opens the clause: Pell and Rao; residents and medics."""
    at = mention.first - 1
    several = mention.kind in ("collective", "vague")
    if at < 1 or line.lower[at] != "and" or not (several or mention.kind == "person"):
        return None
    other = before(line, at, 0, nouns)
    if other is None or other.kind not in ("person", "role", "organisation", *(_GROUPS if several else ())):
        return None
    if not several and one_holder(line, other, mention, nouns):
        return mention._replace(first=other.first)
    if other.first > 0 and (
        line.words[other.first - 1][0].isalnum() and line.lower[other.first - 1] not in nouns.boundaries
    ):
        return None
    kind = "vague" if "vague" in (other.kind, mention.kind) and other.kind in _GROUPS else "collective"
    return mention._replace(first=other.first, kind=kind, joint=True)


def one_holder(line: Line, first: Mention, second: Mention, nouns: Nouns) -> bool:
    """Whether two phrases joined by "and" are one person: Farm Party leader and former minister Dara Pell.

    Or one seat of two places: Marsham and Oldbury councillor Dora Finch.
    """
    head = second.name_last - len(person_words(line.words[second.name_first : second.name_last], nouns)[1]) - 1
    tie = next((at for at in range(second.first, head) if line.lower[at] in TIES), head + 1)
    head = tie - 1  # mayor and | owner of Oshton Station Dara Pell
    if head < second.first or line.lower[second.first] in nouns.determiners:
        return False
    if is_post(line, first, nouns):
        own = line.lower[first.first] in nouns.articles or first.head in nouns.kin and line.lower[head] in nouns.kin
        return (line.lower[head] in nouns.role_heads or line.lower[second.first] in nouns.role_heads) and not own
    town = first.kind == "person" and first.last - first.first == 1 and line.words[second.first][:1].isupper()
    return town and second.first < head and line.lower[head] in nouns.offices


def is_post(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a phrase is a post: the mayor; Tenby MP or Mayor alone, which look like names."""
    alone = mention.last - mention.first == 1 and mention.head in nouns.offices
    lettered = mention.head in nouns.role_heads and is_acronym(line.words[mention.last - 1])
    return mention.kind == "role" or alone or lettered
