"""Excerpts: the part of a line around a place. A paragraph of news copy is one line, so a whole line says too much."""

from lint.findings import FileEdit
from lint.reporters.terminal import columns, is_plain, printable
from lint.values import NamedTuple


class Excerpt(NamedTuple):
    """Printable text before, at and after a place on one line, cut to a width with "…" where text is left out."""

    before: str
    flagged: str
    after: str

    def line(self) -> str:
        """The whole excerpt."""
        return self.before + self.flagged + self.after

    def underline(self) -> str:
        """Blanks and carets to stand under the excerpt, by display width; at least one caret."""
        return " " * columns(self.before) + "^" * max(columns(self.flagged), 1)


def excerpt(text: str, start: int, end: int, width: int) -> Excerpt:
    """At most about `width` columns around text[start:end], from the line that `start` stands on.

    Looks at no more than a few widths of text, however long the line is.
    """
    floor, ceiling = max(start - width, 0), min(end, start + width) + width
    first, last = _line_start(text, start, floor), _line_end(text, start, ceiling)
    stop = min(end, last)
    flagged, whole = _head(printable(text[start:stop]), width)
    before, after = printable(text[first:start]), printable(text[stop:last]) if whole else ""
    room = width - columns(flagged)
    before, opened = _tail(before, max(room // 2, room - columns(after)))
    after, closed = _head(after, room - columns(before))
    opened = opened and (first == 0 or text[first - 1] in "\r\n")
    closed = closed and (last >= len(text) or text[last] in "\r\n")
    return Excerpt(
        before if opened else "…" + _after_blank(before),
        flagged if whole else flagged + "…",
        after if closed or not whole else _before_blank(after) + "…",
    )


def change(text: str, edit: FileEdit, width: int) -> tuple[str, str]:
    """What an edit takes away and what stands there instead, in their surroundings; "" for lines that go or come."""
    old = text[edit.start : edit.end]
    if not edit.text.strip() and ("\n" in old or "\r" in old):
        return _lines_shown(old, width), ""
    around = excerpt(text, edit.start, edit.end, width)
    new = printable(edit.text.replace("\r\n", "↵").replace("\n", "↵").replace("\r", "↵"))
    return around.line(), around.before + new + around.after


def _lines_shown(old: str, width: int) -> str:
    lines = [line for line in old.replace("\r", "\n").split("\n") if line.strip()]
    if not lines:
        return "(blank line)"
    more = f" (and {len(lines) - 1} more lines)" if len(lines) > 2 else " (and 1 more line)" if len(lines) == 2 else ""
    shown, whole = _head(printable(lines[0][: 2 * width]), width)
    return shown + ("" if whole else "…") + more


def _line_start(text: str, start: int, floor: int) -> int:
    """Offset of the beginning of the line that `start` is on, at least `floor`."""
    return max(text.rfind("\n", floor, start) + 1, text.rfind("\r", floor, start) + 1, floor)


def _line_end(text: str, start: int, ceiling: int) -> int:
    """Offset of the line's end at or after `start`, at most `ceiling`."""
    ceiling = min(ceiling, len(text))
    return min((at for at in (text.find(end, start, ceiling) for end in "\r\n") if at >= 0), default=ceiling)


def _head(text: str, width: int) -> tuple[str, bool]:
    """As much of the beginning as fits, and whether that is all."""
    fits = _fitting(text, width, 1)
    return text[:fits], fits == len(text)


def _tail(text: str, width: int) -> tuple[str, bool]:
    fits = _fitting(text, width, -1)
    return text[len(text) - fits :], fits == len(text)


def _fitting(text: str, width: int, step: int) -> int:
    """How many characters fit into the width, counted from the start or, with step -1, from the end."""
    if is_plain(text):
        return max(min(len(text), width), 0)
    count = used = 0
    for character in text[::step]:
        used += columns(character)
        if used > width:
            break
        count += 1
    return count


def _after_blank(text: str) -> str:
    """Without the word that a cut at the start has broken, if another word is left."""
    return text.partition(" ")[2] or text


def _before_blank(text: str) -> str:
    return text.rpartition(" ")[0] or text
