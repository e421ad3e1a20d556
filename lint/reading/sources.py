"""Sources: the parties behind the mentions, each once an article, with role and organisation."""

from lint.document import Span
from lint.reading.affiliations import Affiliation
from lint.values import NamedTuple


class Label(NamedTuple):
    """One mention in a cue clause: where it stands and how it reads; `definite` after "the" or a possessive."""

    span: Span
    text: str
    head: str
    definite: bool
    pronoun: bool


class Source(NamedTuple):
    """A party that the article lets speak. `kind`: person, organisation, document, collective, anonymous or vague.

    `labels` are its mentions at cues, in order; `mentions` every place that names it; `described` is where role or
    organisation is first given. `place` is a town or country that says where somebody is from, not for whom they speak.
    """

    id: str
    name: str
    kind: str
    role: str
    organisation: str
    place: str
    country: str
    labels: tuple[Label, ...]
    mentions: tuple[Span, ...]
    described: int
    affiliations: tuple[Affiliation, ...]

    @property
    def introduced(self) -> bool:
        """Whether an unnamed party enters as one, "a ministry official", not as the holder of a post, "the judge"."""
        return not self.labels[0].definite and not self.labels[0].pronoun

    @property
    def affiliation(self) -> str:
        """Role and organisation in one line."""
        based = f"{self.place}-based" if self.place and not self.organisation else ""
        return ", ".join(part for part in (self.role, based, self.organisation) if part)
