"""Fragments: the few words that a lead quotes of somebody unnamed, and who says them in full below, with a name.

A driver has told of a bang “like a slammed gate”. ¶ … ¶ “It was a bang like a slammed gate,” said Ama Pell.
"""

from collections.abc import Iterator, Mapping

from lint.reading.echoes import plain
from lint.reading.links import CuePlace, Link
from lint.reading.parties import Party
from lint.reading.quotations import Quotation

LEAST = 3  # words of a fragment: fewer may be anybody's
MOST = 12  # fragments of one article that are looked for


def said_in_full(
    text: str,
    quotations: tuple[Quotation, ...],
    links: tuple[Link, ...],
    told: Mapping[CuePlace, tuple[Party | None, str]],
) -> Iterator[tuple[Party, Party]]:
    """Each unnamed party with the only person who says below what it is quoted with."""
    fragments: list[tuple[str, Party]] = []
    speakers: dict[int, list[Party]] = {}
    for link in links:
        party = told[link.cue][0] if link.cue is not None and link.cue in told else None
        if party is not None and party.became is not None:
            party = party.became
        if party is None or party.kind not in ("anonymous", "person") or party.kind == "person" and not fragments:
            continue
        words = plain(text, quotations[link.quotation].inner)
        if party.kind == "person":
            for fragment, unnamed in fragments:
                known = speakers.setdefault(id(unnamed), [])
                if fragment in words and party not in known:
                    known.append(party)
        elif words.count(" ") >= LEAST - 1 and len(fragments) < MOST and not party.labels[0].definite:
            fragments.append((words, party))
    for unnamed in {id(party): party for _, party in fragments}.values():
        found = speakers.get(id(unnamed), [])
        if len(found) == 1:
            yield unnamed, found[0]
