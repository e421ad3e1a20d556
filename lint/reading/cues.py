"""Cues: the verbs and phrases of a sentence that report speech, with the party that is their subject."""

from lint.reading.mentions import Mention
from lint.reading.tokens import QUOTE
from lint.reading.verbs import Verb
from lint.values import NamedTuple


class Cue(NamedTuple):
    """A cue in one line of tokens: the verb phrase [`first`, `last`), its subject, and how they were found.

    `begin` is the first token of the cue clause (subject or verb, whichever comes first) and `end` the token after the
    part of the clause that was understood (verb, inverted subject, person addressed). `how` names the construction;
    `content` what is reported: quotation, that, clause, fronted, directive, judged, noun. `description` bounds an
    apposition between subject and verb. `told` is the person or outlet addressed. The
    subject of an `implied` one is that of the cue before it. `only` is the token of the quotation that a weak cue may
    speak for, where nothing better is found.
    """

    first: int
    last: int
    verb: Verb
    subject: Mention | None
    begin: int
    end: int
    how: str
    content: str
    description: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    implied: bool = False
    only: int = -1


def hangs(outer: Cue, inner: Cue, words: list[str]) -> bool:
    """Whether a cue stands in the clause that an earlier one reports: she said he had called her back."""
    return (
        outer.content in ("that", "clause")
        and outer.how != "after the verb"
        and inner.begin >= outer.last
        and not inner.implied
        and ";" not in words[outer.last : inner.begin]
        and QUOTE not in words[outer.last : inner.begin]
    )
