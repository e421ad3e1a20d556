"""The gravest of many lines: what to keep where a service takes only so much."""

from collections.abc import Iterator

from lint.findings import SEVERITIES


class Gravest:
    """Keeps lines up to a number and a length, the most severe and then the earliest."""

    def __init__(self, most: int, room: int) -> None:
        self._most, self._room = most, room
        self._kept: dict[str, list[str]] = {severity: [] for severity in reversed(SEVERITIES)}
        self._count = self._length = 0
        self.dropped = 0

    def add(self, severity: str, line: str) -> None:
        """Take a line in; where there is no room for it, the least grave one goes."""
        self._kept[severity].append(line)
        self._count += 1
        self._length += len(line.encode("utf-8", "backslashreplace"))
        while self._count > self._most or self._length > self._room:
            least = next(lines for lines in reversed(self._kept.values()) if lines)
            self._count -= 1
            self._length -= len(least.pop().encode("utf-8", "backslashreplace"))
            self.dropped += 1

    def lines(self) -> Iterator[str]:
        """What was kept, errors first."""
        for lines in self._kept.values():
            yield from lines
