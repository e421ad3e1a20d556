"""Party sources: what an article's sources are when all of it has been read."""

from collections.abc import Sequence

from lint.reading.mentions_of import Places
from lint.reading.nouns import Nouns
from lint.reading.parties import Party
from lint.reading.sources import Source


def sources_of(parties: Sequence[Party], places: Places, nouns: Nouns) -> tuple[Source, ...]:
    """The parties as sources, in their order; who lacks a body is looked up in the whole text."""
    counts: dict[str, int] = {}
    sources = []
    for party in parties:
        if party.kind == "person" and not (party.role and party.organisation):
            places.describe(party, nouns)
        prefix = {"anonymous": "ANON", "vague": "VAGUE"}.get(party.kind, "S")
        counts[prefix] = counts.get(prefix, 0) + 1
        own = "" if party.kind in ("person", "anonymous", "vague", "collective") else party.name
        described = next((given.at for given in party.affiliations if given), -1)
        sources.append(
            Source(
                f"{prefix}-{counts[prefix]}" if prefix != "S" else f"S{counts[prefix]}",
                party.name,
                party.kind,
                party.role,
                party.organisation or own,
                next((given.place for given in party.affiliations if given.place), ""),
                next((given.country for given in party.affiliations if given.country), ""),
                tuple(party.labels),
                places.mentions(party),
                described,
                tuple(party.affiliations),
            )
        )
    return tuple(sources)
