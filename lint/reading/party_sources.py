"""Party sources: what an article's sources are when all of it has been read."""

from bisect import bisect_left
from collections.abc import Sequence

from lint.reading.affiliations import Affiliation, post_of
from lint.reading.mentions import is_seat
from lint.reading.mentions_of import Places
from lint.reading.nouns import Nouns
from lint.reading.parties import Party
from lint.reading.sources import Source

REACH = 240  # code points from a body's name to "its chairman"


def _with_body(given: Affiliation, bodies: list[tuple[int, str]]) -> Affiliation:
    """An affiliation whose body is the one that spoke last before it: its chief executive, Ada Brook."""
    last = bisect_left(bodies, (given.at, "")) - 1
    if not given.its or last < 0 or given.at - bodies[last][0] > REACH:
        return given
    return given._replace(organisation=bodies[last][1])


def _settled(given: Sequence[Affiliation], nouns: Nouns) -> tuple[str, str]:
    """Role and organisation out of all that is said of somebody: the post given first, and whose that is.

    An office stands for itself (Senator Ada Brook, former head of the Norin Bank); who is introduced with anything else
    that belongs to no body is what the first post at one says. A rank alone says less than any post, and a party less
    than any other body: Governor Ada Brook of Norin, a Democrat.
    """
    posts = [one for one in given if one.role and not one.rank] or [one for one in given if one.role]
    tagged = [one for one in given if one.organisation and (not one.role or is_seat(one.organisation))]
    bare = next((one.organisation for one in sorted(tagged, key=lambda one: one.member)), "")
    if not posts:
        return "", bare
    first = posts[0]
    if first.organisation.islower():  # the union boss, who is general secretary of the Dorn Weavers' Union
        first = next((one for one in posts if one.organisation[:1].isupper()), first)
    post = post_of(first.role)
    same = (one.organisation for one in posts if one.organisation and post_of(one.role) == post)
    body = next(same, "") or bare
    office = " ".join(word for word in first.role.split() if word not in nouns.tenses)
    whole = next((one for one in posts if one.organisation), first)
    if body or post in nouns.offices or office in nouns.offices:
        return first.role, body
    return whole.role, whole.organisation


def sources_of(parties: Sequence[Party], places: Places, nouns: Nouns) -> tuple[Source, ...]:
    """The parties as sources, in their order; who lacks a body is looked up in the whole text."""
    counts: dict[str, int] = {}
    sources = []
    speaking = [party for party in parties if party.kind == "organisation"]
    bodies = sorted((label.span.start, party.name) for party in speaking for label in party.labels)
    for party in parties:
        if party.kind == "person":
            places.describe(party, nouns)
            party.affiliations = [_with_body(given, bodies) for given in party.affiliations]
            party.affiliations.sort(key=lambda given: given.at)
        role, organisation = _settled(party.affiliations, nouns)
        prefix = {"anonymous": "ANON", "vague": "VAGUE"}.get(party.kind, "S")
        counts[prefix] = counts.get(prefix, 0) + 1
        own = "" if party.kind in ("person", "anonymous", "vague", "collective") else party.name
        described = next((given.at for given in party.affiliations if given), -1)
        sources.append(
            Source(
                f"{prefix}-{counts[prefix]}" if prefix != "S" else f"S{counts[prefix]}",
                party.name,
                party.kind,
                role,
                organisation or own,
                next((given.place for given in party.affiliations if given.place), ""),
                next((given.country for given in party.affiliations if given.country), ""),
                tuple(party.labels),
                places.mentions(party),
                described,
                tuple(party.affiliations),
            )
        )
    return tuple(sources)
