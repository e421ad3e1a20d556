"""Leaderships: what somebody is who leads, runs or represents something: Dara Pell, who heads the Vale Institute."""

from lint.reading.affiliations import Affiliation
from lint.reading.bodies import is_body, named_body
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line


def leadership(line: Line, at: int, last: int, nouns: Nouns) -> Affiliation:
    """The affiliation that a verb of leading at a token gives with what stands behind it; none where that says nothing
    of a post: who represented Mrs Vale, who runs a small kiln. Whoever led a search has a rank at most."""
    verb = line.lower[at]
    role = nouns.leading[verb]
    organisation, unit = named_body(line, at + 1, last, nouns)
    if organisation in nouns.undertakings:
        return Affiliation(f"{role} of the {organisation}", rank=True)
    if organisation.islower():
        if line.lower[at + 1] in nouns.indefinites and verb.startswith("represent"):
            return Affiliation(role)  # who represents a ward
        served = organisation.rpartition(" ")[2]
        if served in nouns.participles or nouns.is_role(served):
            return Affiliation()  # who represents the first accused
        if verb.startswith(("run", "ran")) and not is_body(organisation, nouns):
            return Affiliation()  # who runs a small kiln
    courtesy = organisation.partition(" ")[0].lower().rstrip(".") in nouns.courtesies
    if not organisation or courtesy and not is_body(organisation, nouns):
        return Affiliation()  # who heads nothing that has a name, who represented Mrs Vale
    return Affiliation(role + (f" of the {unit}" if unit else ""), organisation)
