"""Wording: what a rule says of one place: its message, hint and note filled with the values of a hit."""

from collections.abc import Mapping

from lint.document import Document, Span
from lint.errors import UserError
from lint.rulefile import Case, Rule
from lint.values import NamedTuple


class Wording(NamedTuple):
    """The words of a finding, and its severity; `related` stands beside other places."""

    severity: str
    message: str
    hint: str
    related: str


def word(rule: Rule, case: str, values: Mapping[str, object], document: Document | None = None) -> Wording | None:
    """What a rule says in one of its cases; None where that case is off.

    A place among the values is told as its line in the document. Raises UserError for a placeholder without a value.
    """
    own = rule.cases.get(case, Case())
    if own.severity == "off":
        return None
    filled = _Values(values, document)
    return Wording(
        own.severity or rule.severity,
        _fill(rule, own.message or rule.message, filled),
        _fill(rule, own.hint or rule.hint, filled),
        _fill(rule, rule.related, filled),
    )


class _Values:
    """The values of a hit as messages name them, each worked out when a message asks for it."""

    def __init__(self, values: Mapping[str, object], document: Document | None) -> None:
        self.values = values
        self.document = document

    def __getitem__(self, name: str) -> object:
        return self.worded(self.values[name])

    def worded(self, value: object) -> object:
        """A place as its line number, several as “lines 5, 7 and 9”, other lists with commas."""
        if isinstance(value, Span) and self.document is not None:
            return self.document.region(value).line
        if isinstance(value, (tuple, list)):
            parts = list(dict.fromkeys(str(self.worded(part)) for part in value))
            listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
            if value and all(isinstance(part, Span) for part in value):
                return f"line{'s' if len(parts) > 1 else ''} {listed}"
            return listed
        return value


def _fill(rule: Rule, wording: str, wanted: _Values) -> str:
    try:
        return wording.format_map(wanted)
    except KeyError as error:
        given = ", ".join(sorted(wanted.values)) or "none"
        raise UserError(
            f"{rule.name}: its kind gives no value for {{{error.args[0]}}}",
            hint=f"Values there are: {given}.",
            path=rule.path,
        ) from error
