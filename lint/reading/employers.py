"""Employers: which body "the firm's chief executive" and "its chairman" belong to."""

from lint.reading.affiliations import Affiliation
from lint.reading.antecedents import Antecedents
from lint.reading.definites import Definites
from lint.reading.nouns import Nouns
from lint.reading.parties import Party

_BODIES = ("organisation",)


class Employers:
    """Asked while an article is read: what is known of a body counts as it stands then."""

    def __init__(self, text: str, nouns: Nouns, definites: Definites, antecedents: Antecedents) -> None:
        self._text = text
        self._nouns = nouns
        self._definites = definites
        self._antecedents = antecedents

    def settle(self, party: Party, since: int) -> None:
        """Name the bodies of a party's descriptions from an index on, where they are only called by a noun or "its"."""
        for index in range(since, len(party.affiliations)):
            given = party.affiliations[index]
            body = self._body(given) if given.at >= 0 else None
            if body is not None and body is not party and body.kind == "organisation" and not body.name.islower():
                party.affiliations[index] = given._replace(organisation=body.name, its=False)

    def _body(self, given: Affiliation) -> Party | None:
        if given.its:
            if self._text[given.at : given.at + 3].lower() != "its":
                return None  # their leader: of several
            known = self._antecedents.of("it", given.at)[0]
            found = self._definites.firm("company", given.at) if known is None else None
            return known if found is None else found[0]
        head = given.organisation
        if not (head.isalpha() and head.islower()):
            return None
        found = self._definites.said(head, _BODIES) or self._definites.body(self._text, head, given.at)
        if found is None and head in self._nouns.companies:
            found = self._definites.firm(head, given.at)
        return None if found is None else found[0]
