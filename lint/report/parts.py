"""Parts: the editorial report of an article as values. What stands in it, never how it is printed.

Lines are those of the file, from 1. Words are tokens between blanks that hold a letter or a digit. A share is a number
between 0 and 1. Sources are named by their number in the ledger, from 1; 0 is nobody.
"""

from collections.abc import Mapping

from lint.findings import Finding
from lint.values import NamedTuple


class Header(NamedTuple):
    """What the article is, and by what it was read. Empty texts and 0 are unknown."""

    file: str
    headline: str
    byline: str
    dateline: str
    published: str
    words: int
    paragraphs: int
    language: str
    quote_style: str
    genre: str
    profile: str
    version: str
    metadata: Mapping[str, str] = {}


class Verdict(NamedTuple):
    """Findings by severity, and whether the article may go at the threshold `fail_on`."""

    errors: int
    warnings: int
    suggestions: int
    fail_on: str
    ready: bool


class Tally(NamedTuple):
    """Statements by kind: one cue is one statement."""

    direct: int = 0
    mixed: int = 0
    paraphrase: int = 0

    @property
    def total(self) -> int:
        """All statements."""
        return self.direct + self.mixed + self.paraphrase


class Stretch(NamedTuple):
    """Body paragraphs in a row in which nobody is credited with anything; `first` and `last` are their lines."""

    paragraphs: int
    first: int
    last: int


class Glance(NamedTuple):
    """The figures of an article. `quoted_words` are those of speech, `inserted_words` those of them in brackets.

    `speakers` counts by kind; `complete` counts the named speakers whose role and organisation are known by the end of
    the sentence of their first attribution. `first_line` and `first_source` are those of the first quotation.
    """

    utterances: int
    parts: int
    quoted_words: int
    inserted_words: int
    share_of_text: float
    statements: Tally
    speakers: Mapping[str, int]
    hidden_statements: int
    hidden_words: int
    named: int
    complete: int
    unresolved: int
    second_hand: int
    first_line: int
    first_source: int
    first_unnamed: bool
    longest_gap: Stretch | None


class Mention(NamedTuple):
    """A label under which a source speaks, and the lines on which it does."""

    text: str
    lines: tuple[int, ...]


class LedgerRow(NamedTuple):
    """One speaker. `affiliation` is full, role or none, `in_time` whether it came by the first attribution.

    `hand` is interview, public, statement, document, second-hand or ""; `medium` the noun that says so, or the outlet.
    `confidence` is the lowest with which something was tied to this speaker; `flags` are codes of rules. A publication
    that is cited but does not speak has the kind "cited" and no statements.
    """

    number: int
    name: str
    short: str
    kind: str
    labels: tuple[Mention, ...]
    role: str
    organisation: str
    place: str
    described_line: int
    affiliation: str
    in_time: bool
    first_mention: int
    first_attribution: int
    statements: Tally
    lines: tuple[int, ...]
    words: int
    share: float
    hand: str
    medium: str
    confidence: str
    flags: tuple[str, ...]
    citations: int
    voice: str


class Voice(NamedTuple):
    """A class of voices: statements, quoted words, the sources in it, and those of them without a name."""

    kind: str
    statements: int
    words: int
    share: float
    sources: tuple[int, ...]
    unnamed: tuple[int, ...]


class Unnamed(NamedTuple):
    """An unnamed source. `points` is the score of its description; `reason` the words that give one, or "".

    `asked` is whether the article says that this source wanted no name. `alone` are the lines that the article reports
    in its own words on this source alone.
    """

    source: int
    labels: tuple[Mention, ...]
    points: int
    asked: bool
    reason: str
    alone: tuple[int, ...]


class LogEntry(NamedTuple):
    """One quotation with its continuations. `mention` is the speaker as printed there, `read_as` the verb meant where
    the printed one is misspelt. `cuts` counts marks of omission, `insertions` are the words in brackets."""

    number: int
    line: int
    source: int
    text: str
    words: int
    parts: int
    partial: bool
    cue: str
    read_as: str
    mention: str
    how: str
    confidence: str
    cuts: int
    insertions: tuple[str, ...]


class Cited(NamedTuple):
    """A publication that is cited in brackets: how often, its share of all citations, and each date as printed."""

    name: str
    times: int
    share: float
    dates: tuple[tuple[str, int], ...]


class Citations(NamedTuple):
    """The citations of an analysis; `gaps` are the lines of paragraphs with neither citation nor source."""

    total: int
    sources: tuple[Cited, ...]
    gaps: tuple[int, ...]


class Question(NamedTuple):
    """Something to ask the reporter: about whom or what, where, and in which words."""

    about: tuple[str, ...]
    lines: tuple[int, ...]
    text: str
    sources: tuple[int, ...] = ()


class Item(NamedTuple):
    """A line of the checklist. `state` is passed, failed (so many `times`), unchecked, or open: for the desk."""

    text: str
    state: str
    times: int = 0


class FixLine(NamedTuple):
    """What a safe fix would do: `before` becomes `after`, which is empty where something is deleted."""

    line: int
    before: str
    after: str


class Run(NamedTuple):
    """A stretch of the article's text in which nothing changes: inside which quotation (log number, or 0), of whom,
    and under which findings (their numbers, from 1). `opens` are the findings that begin here."""

    text: str
    quotation: int = 0
    source: int = 0
    findings: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()


class CopyBlock(NamedTuple):
    """A block of the article as it reads; `speakers` are those quoted in it, `heard` those only reported."""

    kind: str
    line: int
    runs: tuple[Run, ...]
    speakers: tuple[int, ...]
    heard: tuple[int, ...]


class Sheet(NamedTuple):
    """The editorial report of one article: the thirteen parts, and the article itself with its quotations marked."""

    header: Header
    verdict: Verdict
    glance: Glance
    ledger: tuple[LedgerRow, ...]
    voices: tuple[Voice, ...]
    home: str
    unnamed: tuple[Unnamed, ...]
    log: tuple[LogEntry, ...]
    unresolved: tuple[LogEntry, ...]
    citations: Citations
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    machine: tuple[Item, ...]
    human: tuple[Item, ...]
    fixes: tuple[FixLine, ...]
    copy: tuple[CopyBlock, ...]

    def row(self, number: int) -> LedgerRow | None:
        """The ledger's row of a source, None for nobody."""
        return self.ledger[number - 1] if 0 < number <= len(self.ledger) else None
