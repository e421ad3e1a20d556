"""Findings: what a check yields in the document (Hit), and what a user sees in the file (Finding)."""

from collections.abc import Mapping

from lint.document import Region, Span
from lint.files import File
from lint.hints import Any
from lint.values import NamedTuple

SEVERITIES = ("suggestion", "warning", "error")


class Edit(NamedTuple):
    """Replace the text of a span by other text; empty text deletes it."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that belong together. Safe: cannot change meaning, touches no quotation, has one possible result."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Hit(NamedTuple):
    """What a check yields, in document coordinates.

    `values` fill the placeholders of the rule's message; `case` picks one of the rule's `[cases]`, which may have a
    message and a severity of their own; `related` are other places the reader should see, and `elsewhere` such places
    in other files.
    """

    span: Span
    values: Mapping[str, object] = {}
    case: str = ""
    fix: Fix | None = None
    related: tuple[Span, ...] = ()
    elsewhere: tuple[tuple[str, Region], ...] = ()


class Note(NamedTuple):
    """What a rule that compares articles keeps of one: a place, and a small value of its kind's own.

    `what` is made of texts, numbers and tuples of them, so that it can be stored and sent to another process.
    """

    span: Span
    what: Any


class Kept(NamedTuple):
    """A note once it has left its article: the rule that took it, what it says, and where, in file coordinates."""

    rule: str
    what: Any
    region: Region
    excerpt: str


class Noted(NamedTuple):
    """A note once it is among those of other articles; `article` numbers the article it was taken in."""

    article: int
    what: Any


class Clash(NamedTuple):
    """Two notes that do not go together, as indexes: what stands at `note` is flagged, `other` is shown beside it.

    `other` is None where a note does not go with something that stands in no article.
    """

    note: int
    other: int | None
    values: Mapping[str, object] = {}
    case: str = ""


class FileEdit(NamedTuple):
    """An edit in file coordinates: half-open code-point offsets into the decoded text."""

    start: int
    end: int
    text: str


class FileFix(NamedTuple):
    """A fix in file coordinates; `safety` is "safe" or "unsafe"."""

    safety: str
    edits: tuple[FileEdit, ...]


class Related(NamedTuple):
    """Another place that explains a finding; `path` is empty for one in the same file."""

    region: Region
    message: str
    path: str = ""


class Suppression(NamedTuple):
    """Why a finding is put aside. `kind` is "inSource" for the article's own word, "external" for a list beside it.

    `by` says in a word what put it there: "comment", "front matter", "ignore file" or "baseline".
    """

    kind: str
    by: str
    reason: str = ""


class Finding(NamedTuple):
    """What a user sees: a rule broken at a place in a file; `record` names the article, where a file holds several.

    One that is put aside has its `suppression`.
    """

    path: str
    code: str
    rule: str
    severity: str
    message: str
    hint: str
    region: Region
    excerpt: str
    fix: FileFix | None = None
    related: tuple[Related, ...] = ()
    url: str = ""
    record: str = ""
    suppression: Suppression | None = None


class Problem(NamedTuple):
    """Something that keeps a file from being checked as asked, told on standard error.

    `line` is 0 when there is none. "error" makes the exit status 2; "warning" and "note" do not change it.
    """

    path: str
    line: int
    message: str
    hint: str = ""
    severity: str = "error"


class Report(NamedTuple):
    """What checking one article gave, findings in reading order; `fixed` counts the fixes already applied to it.

    A file that holds several articles gives as many reports, one after the other.

    `late` are findings that could only be made when all files had been read, in a file reported before. `kept` is what
    the rules that make those want to know of this file. `suppressed` are findings put aside, by the article's own word
    or by a list of known ones; each has its `suppression`. `extra` is what the command that asked makes of an article
    besides, such as the editorial report.
    """

    file: File
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    fixed: int = 0
    late: bool = False
    kept: tuple[Kept, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    extra: Any = None

    @property
    def everything(self) -> tuple[Finding, ...]:
        """All findings in reading order, those put aside among them."""
        if not self.suppressed:
            return self.findings
        return tuple(sorted(self.findings + self.suppressed, key=lambda one: (one.region, one.code, one.message)))
