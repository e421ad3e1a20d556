"""Statements: who says what, as values: a statement, the attribution of a quotation, and all of an article's."""

from lint.document import Span
from lint.reading.quotations import Quotation
from lint.reading.sources import Source
from lint.values import NamedTuple


class Statement(NamedTuple):
    """One cue with what it reports. `kind`: direct, mixed or paraphrase; `source` indexes the sources, or is None.

    `span` is the cue clause (subject, verb, person addressed); `speaker` the mention at the cue, which is that of the
    governing cue where it is `implied`; `meant` the right spelling of a misspelt cue and how many verbs it could be.
    `block` indexes the article's blocks, `quotations` those that the cue introduces itself; `words` counts theirs.
    """

    block: int
    sentence: Span
    span: Span
    cue: Span
    lemma: str
    group: str
    form: str
    speaker: Span | None
    implied: bool
    pronoun: bool
    definite: bool
    told: Span | None
    kind: str
    how: str
    confidence: str
    source: int | None
    quotations: tuple[int, ...]
    words: int
    meant: tuple[str, ...] = ()


class Attribution(NamedTuple):
    """A quotation with its class and, if it is speech, whose: `statement` and `source` are indices, None if unresolved.

    `touch` tells how near the cue is and `step` where it was found (keys of `explanations.HOW`); `how` is the same in
    words an editor understands.
    """

    quotation: Quotation
    category: str
    speech: bool
    touch: str
    how: str
    confidence: str
    statement: int | None
    source: int | None
    step: str = ""


class Speech(NamedTuple):
    """All that an article says about who says what."""

    statements: tuple[Statement, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
