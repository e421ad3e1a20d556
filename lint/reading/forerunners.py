"""Forerunners: who is called by an office alone before the name is given: a judge said; later, Judge Ada Pell said."""

from lint.reading.affiliations import Affiliation, post_of
from lint.reading.nouns import Nouns
from lint.reading.parties import Party

NEAR = 1500  # code points from the office alone to the name
FEW = 20  # unnamed parties that are looked at


def forerunner(
    party: Party, unnamed: list[Party], others: frozenset[str], nouns: Nouns, same: bool = False
) -> Party | None:
    """The unnamed party that somebody has been until now, whose name has just been given for the first time.

    An office that few hold tells that, and any post that was called "the" one, or is beside the name (`same`). The
    holder must be the only one met without a name, and nothing may stand against it: a former mayor, another judge
    (`others` are such words), a governor of two states, a father of two.
    """
    head = post_of(party.role)
    held = [one for one in unnamed[-FEW:] if post_of(one.role) == head]
    definite = same or len(held) == 1 and held[0].labels[0].definite
    if len(held) != 1 or not (head in nouns.offices or definite and head in nouns.role_heads):
        return None
    known, start = held[0], party.labels[0].span.start
    if not 0 < start - known.labels[0].span.start < NEAR:
        return None
    said = {*known.labels[0].text.lower().split(), *known.role.lower().split(), *party.role.lower().split()}
    if not (others.isdisjoint(said) and said.isdisjoint(nouns.numbers)):
        return None
    roles = {*known.role.lower().split()}, {*party.role.lower().split()}
    within = roles[0] <= roles[1] and roles[0] & nouns.tenses == roles[1] & nouns.tenses
    bodies = [one.affiliations for one in (known, party)]
    return known if within and _agree(*map(_bodies, bodies)) else None


def _bodies(given: list[Affiliation]) -> set[str]:
    """The words of the bodies and places with a name."""
    named = " ".join(" ".join((one.organisation, one.place, one.country)) for one in given).split()
    return {word for word in named if word[:1].isupper()}


def _agree(one: set[str], other: set[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)
