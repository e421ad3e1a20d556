"""Copy: the paragraph of HTML that is being gathered, and the credit, which may be part of one."""

from lint.formats.stretches import Stretches, tidy
from lint.values import NamedTuple


class Paragraph(NamedTuple):
    """A stretch of copy: its kind, its text in stretches, the containers that it lies in, outermost first, and how many
    of its code points are links."""

    kind: str
    stretches: Stretches
    within: tuple[tuple[str, int], ...] = ()
    linked: int = 0


class Copy:
    """What has been read of a paragraph. `linking` is whether what comes is a link."""

    def __init__(self) -> None:
        self.linking = False
        self._stretches: Stretches = []
        self._linked = 0
        self._breaks = 0
        self._credit: Stretches | None = None

    def add(self, text: str, start: int, width: int) -> None:
        """Go on with a stretch of text."""
        if text != " ":
            self._breaks = 0
        self._stretches.append((text, start, width))
        self._linked += len(text) if self.linking else 0
        if self._credit is not None:
            self._credit.append((text, start, width))

    def breaks(self, start: int, width: int) -> bool:
        """Go on behind a line break; whether it is the second one, which ends a paragraph."""
        self._breaks += 1
        if self._breaks == 1 and self._stretches:
            self._stretches.append((" ", start, width))
        return self._breaks > 1

    def taken(self, kind: str, within: tuple[tuple[str, int], ...]) -> Paragraph | None:
        """The paragraph, which ends here; None where there is nothing in it."""
        stretches, linked = tidy(self._stretches), self._linked
        self._stretches, self._linked, self._breaks = [], 0, 0
        return Paragraph(kind, stretches, within, linked) if stretches else None

    def open_credit(self) -> None:
        """What comes is a credit as well, until it is closed."""
        self._credit = self._credit if self._credit is not None else []

    def closed_credit(self) -> str | None:
        """The credit, which ends here; None where none was open."""
        credit, self._credit = self._credit, None
        return None if credit is None else " ".join("".join(part for part, _, _ in credit).split())
