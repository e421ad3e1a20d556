"""Cues: the verbs and phrases of a sentence that report speech, with the party that is their subject."""

from lint.reading.mentions import Mention
from lint.reading.tokens import QUOTE, Line
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


def _parted(line: Line, first: int, last: int) -> bool:
    """Whether a quotation that closes a clause stands between two tokens; a piece of it does not: his "friend" ran."""
    words = line.words
    within = [at for at in range(first, last) if words[at] == QUOTE]
    if not within:
        return False
    onward = words[last - 1].lower() in ("and", "but") and "," in (words[last - 2], line.tails.get(last - 2))
    return onward or any(
        at == first or not words[at - 1].isalpha() or line.tails[at] in ",?!" or words[at + 1 : at + 2] == [","]
        for at in within
    )


def hangs(outer: Cue, inner: Cue, line: Line) -> bool:
    """Whether a cue stands in the clause that an earlier one reports: she said he had called her back."""
    return (
        (outer.content in ("that", "clause") or (outer.content == "quoted" and outer.verb.lemma == "say"))
        and outer.how != "after the verb"
        and inner.begin >= outer.last
        and not inner.implied
        and ";" not in line.words[outer.last : inner.begin]
        and not _parted(line, outer.last, inner.begin)
    )


def is_relative(cue: Cue) -> bool:
    """Whether a cue belongs to a relative clause: Pell, who declined to comment, …"""
    return cue.subject is not None and cue.subject.head == "who"
