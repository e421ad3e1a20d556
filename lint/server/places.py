"""Places: offsets of a text, in code points, as an editor counts them: line and column from 0, in agreed units."""

import re
from bisect import bisect_right

from lsprotocol.types import Position, Range

# How many bytes a unit of each encoding has; an editor and a server agree on one when they meet.
_ENCODINGS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Places:
    """The places of one text. `units` is the position encoding agreed on: utf-8, utf-16 or utf-32."""

    def __init__(self, text: str, units: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text))]
        self._encoding, self._size = _ENCODINGS[units]
        self._plain = text.isascii() or units == "utf-32"

    def position(self, offset: int) -> Position:
        """The place of the character at an offset; at the end of the text, the place behind the last."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._width(self._starts[line], offset))

    def range(self, start: int, end: int) -> Range:
        """The places of two offsets."""
        return Range(self.position(start), self.position(end))

    def line(self, number: int) -> tuple[int, int]:
        """The offsets between which a line stands, counted from 0, without its end; of one too far, the last."""
        start = self._starts[min(number, len(self._starts) - 1)]
        following = bisect_right(self._starts, start)
        end = self._starts[following] if following < len(self._starts) else len(self._text)
        return start, start + len(self._text[start:end].rstrip("\r\n"))

    def offset(self, position: Position) -> int:
        """The offset of the character at a place; a place beyond the end of its line is the end of the line."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self.line(position.line)
        if self._plain:
            return min(start + position.character, end)
        taken = self._text[start:end].encode(self._encoding, "surrogatepass")[: position.character * self._size]
        return start + len(taken.decode(self._encoding, "ignore"))

    def _width(self, start: int, end: int) -> int:
        if self._plain:
            return end - start
        return len(self._text[start:end].encode(self._encoding, "surrogatepass")) // self._size
